import { Reading } from "../engine/reading.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import { scan } from "../engine/scan.ts";
import type { Problem } from "./problem.ts";
import type { RuleReading } from "./read-rules.ts";

/** How much of the patterns of a set its own flag examples try out. */
export interface Coverage {
  readonly patterns: number;
  readonly covered: number;
  /** The patterns that no flag example of their rule meets, with their places. */
  readonly untried: readonly Problem[];
}

/** Looks which patterns of each rule and signal its own flag examples meet. */
export function coverageOf({ catalogue, sources }: RuleReading, rules: RuleSet): Coverage {
  const untried: Problem[] = [];
  let patterns = 0;
  for (const entry of [...catalogue.rules, ...catalogue.signals]) {
    if (!("match" in entry)) continue;
    patterns += entry.match.length;
    const met = patternsMet(
      entry.id,
      entry.examples.flag.map(({ text }) => text),
      rules,
    );
    for (const [index, pattern] of entry.match.entries()) {
      if (met.has(index)) continue;
      const problem = sources.get(entry.id)?.problem(["match", index], `No flag example meets "${pattern}": add one.`);
      if (problem !== undefined) untried.push(problem);
    }
  }
  return { patterns, covered: patterns - untried.length, untried };
}

function patternsMet(id: string, texts: readonly string[], rules: RuleSet): Set<number> {
  const met = new Set<number>();
  for (const text of texts) {
    const reading = new Reading({ text }, rules.grammar);
    const { drafts, messages } = rules.patterns;
    for (const { owner, pattern } of [...scan(reading, drafts), ...scan(reading, messages)]) {
      const found = rules.owners[owner];
      const foundId = found?.kind === "signal" ? found.signal.id : found?.rule.id;
      if (foundId === id) met.add(pattern);
    }
  }
  return met;
}
