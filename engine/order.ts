import { describe } from "./findings.ts";
import type { OrderRule } from "./rule.ts";
import type { Outline } from "./shape.ts";
import type { Finding, Part, Shape } from "./types.ts";
import { applies, type Circumstances } from "./where.ts";

/** Parts that stand before what they should follow. A part that is not there is in no wrong place. */
export function findOrderProblems(
  { shape }: Outline,
  rules: readonly OrderRule[],
  circumstances: Circumstances,
): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    if (!applies(rule.where, circumstances)) continue;
    const part = shape.parts[rule.part];
    const other = startOf(rule.before, shape);
    if (part === null || other === null || part.start >= other) continue;
    found.push({ start: part.start, end: part.end, ...describe(rule), suggestions: [] });
  }
  return found;
}

function startOf(part: Part | "business", shape: Shape): number | null {
  if (part !== "business") return shape.parts[part]?.start ?? null;
  return shape.sentences.find(({ kind }) => kind === "business")?.start ?? null;
}
