import { createReadStream, existsSync, truncateSync } from "node:fs";
import { SEVERITIES, type Severity } from "../engine/types.ts";
import type { Item, ItemStream, RowId } from "./item.ts";
import { UsageError } from "./item.ts";
import { added, NOTHING, type Tally } from "./tally.ts";

/** What an interrupted run has already written. */
export interface Done {
  readonly tally: Tally;
  /** The id of the last row written, to see that the input is the same. */
  readonly lastId: RowId | undefined;
}

/**
 * Reads the rows that an interrupted run left in its output, and cuts off a last row that was not written whole.
 * A row in is a row out in order, so the number of rows is the place to go on from.
 */
export async function readDone(path: string): Promise<Done> {
  let tally = NOTHING;
  let lastId: RowId | undefined;
  if (!existsSync(path)) return { tally, lastId };
  let whole = 0;
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    let from = 0;
    for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
      const row = parsed(bytes.toString("utf8", from, to), path);
      tally = added(tally, tallyOfRow(row));
      lastId = row.id;
      from = to + 1;
    }
    whole += from;
    rest = bytes.subarray(from);
  }
  // Whatever else stands there is somebody's, and would be lost.
  if (!beginsRow(rest.toString("utf8"))) throw notOurs(path);
  truncateSync(path, whole);
  return { tally, lastId };
}

/** The items that are still to be checked. `state` counts down over several inputs. */
export async function* withoutDone(
  items: ItemStream,
  state: { left: number },
  lastId: RowId | undefined,
): AsyncGenerator<readonly Item[]> {
  for await (const batch of items) {
    if (state.left === 0) yield batch;
    else if (state.left > batch.length) state.left -= batch.length;
    else {
      const last = batch[state.left - 1];
      if (last?.id !== lastId) {
        throw new UsageError(
          `The output ends with row ${lastId}, the input has ${last?.id} there: this is another input. Leave out --resume to begin anew.`,
        );
      }
      const remaining = batch.slice(state.left);
      state.left = 0;
      if (remaining.length > 0) yield remaining;
    }
  }
}

interface WrittenRow {
  readonly id: RowId;
  readonly error?: string;
  readonly score?: number;
  readonly foreign?: boolean;
  readonly findings?: readonly { readonly severity: Severity }[];
  readonly missing?: readonly unknown[];
}

function parsed(line: string, path: string): WrittenRow {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === "object" && row !== null && "id" in row) return row as WrittenRow;
  } catch {
    // Told below, with what is no row of ours either.
  }
  throw notOurs(path);
}

const BEGINNING = '{"id":';

/** Whether a line that breaks off may be the beginning of a row of ours. A disk that lost its power leaves zeros where a row was. */
function beginsRow(line: string): boolean {
  const written = line.replace(/\0+$/, "");
  return written.startsWith(BEGINNING) || BEGINNING.startsWith(written);
}

function notOurs(path: string): UsageError {
  return new UsageError(`${path} does not hold what an earlier run wrote. Leave out --resume to begin anew.`);
}

function tallyOfRow({ error, score, foreign = false, findings = [], missing = [] }: WrittenRow): Tally {
  return {
    items: 1,
    drafts: score === undefined ? 0 : 1,
    bad: error === undefined ? 0 : 1,
    findings: findings.length,
    missing: missing.length,
    foreign: foreign ? 1 : 0,
    scores: foreign ? 0 : (score ?? 0),
    worst: SEVERITIES.findLast((severity) => findings.some((finding) => finding.severity === severity)) ?? null,
  };
}
