import type { Outcome } from "../outcome.ts";
import type { Tally } from "../tally.ts";

/** A way to write what came out. Each method returns text to be written; an item is written as soon as it is known. */
export interface Format {
  begin(): string;
  /** `index` counts from 0 over the whole run. */
  outcome(outcome: Outcome, index: number): string;
  end(tally: Tally): string;
}
