import type { Outcome } from "../outcome.ts";
import type { Tally } from "../tally.ts";

/** A way to write what came out, piece by piece: an item is written as soon as it is known. Keeps nothing between calls. */
export interface Format {
  begin(): string;
  /** What is written for one item; perhaps nothing. `source` is the file that the item came from. */
  entries(outcome: Outcome, source: string): readonly string[];
  /** What stands between two entries. */
  readonly separator: string;
  end(tally: Tally): string;
}

export const FORMATS = ["people", "json", "ndjson", "sarif", "html"] as const;
export type FormatName = (typeof FORMATS)[number];

/** All that a format needs to know: plain data, so that it can be made again in a worker. */
export interface FormatSettings {
  readonly name: FormatName;
  /** Show the points behind each score. */
  readonly explain: boolean;
  /** There is only one draft. */
  readonly single: boolean;
  readonly colour: boolean;
  /** Of the terminal, in columns. */
  readonly width: number;
}
