import type { Mark } from "./marks.ts";
import type { Finding, Severity } from "./types.ts";

/**
 * Weights of the markers of politeness as raters of requests felt them (ConvoKit's local strategies, after
 * Danescu-Niculescu-Mizil et al. 2013), and the coach's own for what it calls warm and cold.
 */
const MARKER: Readonly<Record<string, number>> = {
  thanks: 0.99,
  empathy: 0.67,
  greeting: 0.49,
  apology: 0.43,
  opening: 0.6,
  closing: 0.5,
  offer: 0.45,
  aside: 0.5,
  warm: 0.5,
  cold: -0.5,
};
const COLD: Readonly<Record<Severity, number>> = { suggestion: -0.4, warning: -0.8, strong: -1.3 };

/** How warm the words are, 0 to 1, whatever is missing. */
export function warmthOf(marks: readonly Mark[], findings: readonly Finding[]): number {
  let sum = 0;
  for (const mark of marks) sum += (MARKER[mark.signal] ?? 0) * mark.weight;
  for (const finding of findings) sum += COLD[finding.severity];
  return 1 / (1 + Math.exp(-sum));
}
