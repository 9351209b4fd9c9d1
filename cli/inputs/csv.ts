import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { Context } from "../../engine/types.ts";
import { type Item, UsageError } from "../item.ts";
import { readRow } from "../row.ts";
import { shown } from "../terminal.ts";

/** Longer than any message; see `lines.ts`. In bytes. */
const MAX_RECORD = 32 * 1024 * 1024;
const AT_ONCE = 100;

/** Which columns hold what. */
export interface CsvOptions {
  /** The column of the draft. */
  readonly column: string;
  readonly delimiter: string;
}

/**
 * The rows of a CSV file with a header. Besides the column of the draft it understands `id`, `incoming`, `audience`, `channel`,
 * `customer` and `agent`. An empty cell is an unknown value.
 */
export async function* readCsv(
  chunks: AsyncIterable<Uint8Array | string>,
  name: string,
  options: CsvOptions,
  defaults: Context,
): AsyncGenerator<Item[]> {
  const bad: Bad[] = [];
  let number = 0;
  const parser = Readable.from(chunks).pipe(
    parse({
      bom: true,
      delimiter: options.delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      info: true,
      max_record_size: MAX_RECORD,
      on_skip: (error) => {
        const one = { after: Number(error?.records ?? 0), error: plainCsvError(error) };
        // The parser goes on within a record that is too long, and stumbles over each further piece of it.
        if (bad.at(-1)?.after !== one.after) bad.push(one);
        return undefined;
      },
    }),
  );
  // The parser reads ahead: what it could not read stands behind rows that are still to come.
  const badBefore = (records: number): Item[] => {
    const due = bad.findIndex(({ after }) => after >= records);
    return bad.splice(0, due < 0 ? bad.length : due).map(({ error }) => ({ id: ++number, error }));
  };
  let columns: readonly string[] | undefined;
  let items: Item[] = [];
  let line = 1;
  for await (const { record, info } of parser as AsyncIterable<Counted>) {
    // A quoted cell may hold lines, so a record begins where the one before it ended.
    const from = line;
    line = info.lines + 1;
    if (columns === undefined) {
      if (SEPARATOR_LINE.test(record[0] ?? "")) continue;
      columns = record.map(named);
      if (!columns.includes(named(options.column))) {
        const there = record.slice(0, MOST_COLUMNS).map((column) => shown(column.trim()));
        const more = record.length > MOST_COLUMNS ? " …" : "";
        throw new UsageError(
          `${name} has no column ${options.column}. Its columns: ${there.join(", ")}${more}. Say which with --column.`,
        );
      }
      continue;
    }
    items.push(...badBefore(info.records));
    number++;
    items.push({
      ...rowOf(columns, record, number, named(options.column), defaults),
      line: from,
    });
    if (items.length >= AT_ONCE) {
      yield items;
      items = [];
    }
  }
  items.push(...badBefore(Number.POSITIVE_INFINITY));
  if (items.length > 0) yield items;
}

/** So many columns are told to somebody who named none of them. */
const MOST_COLUMNS = 30;

/** A column by the name under which it is looked for: programs write "Text" and "text " as well. */
function named(column: string): string {
  return column.trim().toLowerCase();
}

/** With this line above the header some programs say what stands between the cells. */
const SEPARATOR_LINE = /^sep=(.?)/i;

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** What stands between the cells: programs write semicolons where the comma is a decimal sign. The header decides, quoted names aside. */
export function delimiterOf(beginning: string): string {
  const said = SEPARATOR_LINE.exec(linesOf(beginning)[0] ?? "")?.[1];
  if (said) return said;
  const header = headerOf(beginning).replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Whether a text begins with a header that has this column. */
export function hasColumn(beginning: string, column: string): boolean {
  const cells = headerOf(beginning).split(delimiterOf(beginning));
  return cells.some((cell) => named(cell.trim().replace(/^"(.*)"$/, "$1")) === named(column));
}

function headerOf(beginning: string): string {
  return linesOf(beginning).find((line) => !SEPARATOR_LINE.test(line)) ?? "";
}

function linesOf(beginning: string): string[] {
  return beginning
    .replace(/^\uFEFF/, "")
    .split(/[\r\n]/)
    .filter((line) => line !== "");
}

function plainCsvError(error: { readonly code: string; readonly message: string } | undefined) {
  if (error?.code === "CSV_QUOTE_NOT_CLOSED")
    return "A cell that begins with a quote never ends, so everything behind it was taken for that cell. Close the quote, or double it.";
  if (error?.code === "CSV_MAX_RECORD_SIZE")
    return "A record is too long: a quote may have been opened and never closed.";
  return error?.message ?? "The record cannot be read.";
}

/** A record, and how many lines of the file have been read with it. */
interface Counted {
  readonly record: readonly string[];
  readonly info: { readonly lines: number; readonly records: number };
}

/** What could not be read, and how many records stand before it. */
interface Bad {
  readonly after: number;
  readonly error: string;
}

function rowOf(
  columns: readonly string[],
  record: readonly string[],
  number: number,
  column: string,
  defaults: Context,
): Item {
  if (record.length !== columns.length) {
    return { id: number, error: `Record ${number} has ${record.length} cells where the header has ${columns.length}.` };
  }
  // Of two columns of one name the first counts.
  const cells = new Map(columns.map((name, index) => [name, record[index] ?? ""] as const).toReversed());
  const cell = (name: string) => cells.get(name) || undefined;
  const person = (name: string) => (cell(name) === undefined ? undefined : { name: cell(name) });
  const incoming = cell("incoming");
  const text = cells.get(column);
  return readRow(
    {
      id: cell("id"),
      text: text === "" && incoming !== undefined ? undefined : text,
      incoming,
      audience: cell("audience"),
      channel: cell("channel"),
      customer: person("customer"),
      agent: person("agent"),
    },
    number,
    defaults,
  );
}
