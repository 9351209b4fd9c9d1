import type { RowRules } from "./checking.ts";
import type { Format } from "./formats/format.ts";
import type { Item } from "./item.ts";
import { outcomeOf } from "./outcome.ts";
import { added, NOTHING, type Tally, tallyOf } from "./tally.ts";

/** Some items of one source, in order. */
export interface Batch {
  readonly items: readonly Item[];
  readonly source: string;
}

/** A batch as text to be written, and what was seen in it. */
export interface BatchResult {
  readonly text: string;
  readonly tally: Tally;
}

/** Checks a batch and formats what came out. */
export function checkBatch({ items, source }: Batch, rules: RowRules, format: Format): BatchResult {
  const entries: string[] = [];
  let tally = NOTHING;
  for (const item of items) {
    const outcome = outcomeOf(item, rules);
    entries.push(...format.entries(outcome, source));
    tally = added(tally, tallyOf(outcome));
  }
  return { text: entries.join(format.separator), tally };
}
