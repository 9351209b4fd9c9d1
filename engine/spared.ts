import type { Mark } from "./marks.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./types.ts";

/** Says of a passage whether it shares words with something that the team never wants to see flagged. */
export type Spared = (span: Span) => boolean;

/** What the `never` signals of a rule set leave alone in a text, whichever rule would flag it. */
export function sparedIn({ tokens }: Reading, marks: readonly Mark[]): Spared {
  const spans = marks
    .filter(({ signal }) => signal === "never")
    .map(({ first, past }) => ({ start: tokens.start[first] as number, end: tokens.end[past - 1] as number }));
  return ({ start, end }) => spans.some((span) => span.start < end && start < span.end);
}
