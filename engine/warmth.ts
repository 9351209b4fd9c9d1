import { type CompiledLexicon, measure } from "./lexicon.ts";
import type { Mark } from "./marks.ts";
import type { Reading } from "./reading.ts";
import type { Finding, Severity } from "./types.ts";

/** What a finding takes from the log-odds of warmth: words the lexicon may never have met. */
export const COLD: Readonly<Record<Severity, number>> = { suggestion: 0.2, warning: 0.5, strong: 1 };

/** How warm the words are, 0 to 1, whatever is missing. Half without a lexicon. */
export function warmthOf(
  reading: Reading,
  marks: readonly Mark[],
  findings: readonly Finding[],
  lexicon: CompiledLexicon | undefined,
): number {
  const warmth = lexicon === undefined ? 0.5 : measure(reading, marks, lexicon);
  const cold = findings.reduce((sum, { severity }) => sum + COLD[severity], 0);
  return warmth / (warmth + (1 - warmth) * Math.exp(cold));
}
