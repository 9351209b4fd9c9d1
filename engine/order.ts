import { describe, withSuggestions } from "./findings.ts";
import { toTheFront } from "./move.ts";
import type { Reading } from "./reading.ts";
import type { OrderRule } from "./rule.ts";
import type { Outline } from "./shape.ts";
import type { Finding, Part, Shape, Span } from "./types.ts";
import { applies, type Circumstances } from "./where.ts";

/** So many sentences of business come before what should have come first: one may lead up to it. */
const BUSINESS_BEFORE = 2;

/** A sentence that says no is the news, however kindly it says so, and opens nothing. */
const REFUSAL = /\b(?:cannot|can not|unable|not able|not possible)\b|\b(?:ca|wo)n['’]?t\b/i;

/** Who reads first that they were right, or get what they asked for, has been answered as a person. */
const GIVES_IN =
  /\b(?:our (?:error|fault|mistake)|(?:is|was|were) wrong|you(?:['’]re| are| were) right|(?:do not|don['’]t) have to pay|(?:cancell?ed|credited|refunded|replaced|restored|waived))\b/i;

/** "Thinking of you,": with a comma behind it a kind word takes leave. */
const LINE_OF_LEAVE = /,\s*$/;

/** "Six calls and nobody told you a thing, with your sister's wedding on Friday" is no small talk. */
const AMISS = /\b(?:nobody|no(?: one|thing)?|not|never|without)\b|n['’]t\b/i;

/** Parts that stand before what they should follow. A part that is not there is in no wrong place. */
export function findOrderProblems(
  reading: Reading,
  { shape }: Outline,
  rules: readonly OrderRule[],
  circumstances: Circumstances,
): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    if (!applies(rule.where, circumstances)) continue;
    const late = rule.part === "business" ? lateBehindBusiness(rule.before, shape) : null;
    if (
      late !== null &&
      !LINE_OF_LEAVE.test(reading.text.slice(late.start, late.end)) &&
      !REFUSAL.test(reading.text.slice(late.start, late.end)) &&
      !GIVES_IN.test(reading.text.slice(0, late.start))
    ) {
      found.push(
        withSuggestions({ start: late.start, end: late.end, ...describe(rule) }, () =>
          toTheFront(reading, shape, late),
        ),
      );
      continue;
    }
    const part = rule.part === "business" ? null : shape.parts[rule.part];
    const other = startOf(rule.before, shape);
    if (
      part === null ||
      other === null ||
      part.start >= other ||
      sentenceAt(part.start, shape) === sentenceAt(other, shape)
    )
      continue;
    if (rule.part === "aside" && AMISS.test(reading.text.slice(part.start, part.end))) continue;
    found.push({ start: part.start, end: part.end, ...describe(rule), suggestions: [] });
  }
  return found;
}

/** The part that comes after sentences of business, or null. */
function lateBehindBusiness(part: OrderRule["before"], { parts, sentences }: Shape): Span | null {
  const span = part === "business" ? null : parts[part];
  if (span === null) return null;
  const before = sentences.filter(({ kind, end }) => kind === "business" && end <= span.start);
  return before.length >= BUSINESS_BEFORE ? span : null;
}

/** The sentence in which something begins. */
function sentenceAt(start: number, { sentences }: Shape): Span | undefined {
  return sentences.find((sentence) => sentence.start <= start && start < sentence.end);
}

function startOf(part: Part | "business", shape: Shape): number | null {
  if (part !== "business") return shape.parts[part]?.start ?? null;
  return shape.sentences.find(({ kind }) => kind === "business")?.start ?? null;
}
