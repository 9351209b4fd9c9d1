import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { Context } from "../../engine/types.ts";
import { type Item, UsageError } from "../item.ts";
import { readRow } from "../row.ts";

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
  const bad: Item[] = [];
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
        number++;
        bad.push({ id: number, error: plainCsvError(error) });
        return undefined;
      },
    }),
  );
  let columns: readonly string[] | undefined;
  let items: Item[] = [];
  let line = 1;
  for await (const { record, info } of parser as AsyncIterable<Counted>) {
    // A quoted cell may hold lines, so a record begins where the one before it ended.
    const from = line;
    line = info.lines + 1;
    if (columns === undefined) {
      columns = record.map((column) => column.trim());
      if (!columns.includes(options.column)) {
        throw new UsageError(
          `${name} has no column ${options.column}. Its columns: ${columns.join(", ")}. Say which with --column.`,
        );
      }
      continue;
    }
    number++;
    items.push(...bad.splice(0), {
      ...rowOf(columns, record, number, options.column, defaults),
      line: from,
    });
    if (items.length >= AT_ONCE) {
      yield items;
      items = [];
    }
  }
  items.push(...bad.splice(0));
  if (items.length > 0) yield items;
}

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** What stands between the cells: programs write semicolons where the comma is a decimal sign. The header decides, quoted names aside. */
export function delimiterOf(beginning: string): string {
  const header = headerOf(beginning).replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Whether a text begins with a header that has this column. */
export function hasColumn(beginning: string, column: string): boolean {
  const cells = headerOf(beginning).split(delimiterOf(beginning));
  return cells.some((cell) => cell.trim().replace(/^"(.*)"$/, "$1") === column);
}

function headerOf(beginning: string): string {
  return (
    beginning
      .replace(/^\uFEFF/, "")
      .split(/[\r\n]/)
      .find((line) => line !== "") ?? ""
  );
}

function plainCsvError(
  error: { readonly code: string; readonly lines?: number; readonly message: string } | undefined,
) {
  if (error?.code === "CSV_QUOTE_NOT_CLOSED")
    return "A cell that begins with a quote never ends, so everything behind it was taken for that cell. Close the quote, or double it.";
  if (error?.code === "CSV_MAX_RECORD_SIZE")
    return "A record is too long: a quote may have been opened and never closed.";
  return error?.message ?? "The record cannot be read.";
}

/** A record, and how many lines of the file have been read with it. */
interface Counted {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
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
  const cells = new Map(columns.map((name, index) => [name, record[index] ?? ""]));
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
