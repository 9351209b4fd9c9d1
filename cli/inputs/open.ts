import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { Context } from "../../engine/types.ts";
import { type Item, type ItemStream, UsageError } from "../item.ts";
import { reasonOf } from "../reasons.ts";
import { readLine, readRow } from "../row.ts";
import { readCsv } from "./csv.ts";
import { type InputKind, kindByContent, kindByName } from "./kind.ts";
import { readLines } from "./lines.ts";
import { readMail, readMbox } from "./mail.ts";
import { readWhole } from "./whole.ts";

type Chunks = AsyncIterable<Uint8Array | string>;

/** An input that has been found and not yet been read. */
export interface Input {
  /** For people: the path as it was given, or `standard input`. */
  readonly name: string;
  readonly kind: InputKind;
  readonly items: ItemStream;
}

export interface InputOptions {
  /** How to read, when it is not to be found out. */
  readonly kind?: InputKind | undefined;
  /** Standard input holds rows unless it shows otherwise. */
  readonly rowsExpected: boolean;
  /** The column of the draft in CSV files. */
  readonly column?: string | undefined;
  readonly defaults: Context;
  /** Told how many bytes have been read, as they are. */
  readonly onRead?: (bytes: number) => void;
}

/** The name under which `-` is reported. */
export const STANDARD_INPUT = "standard input";

/** Opens a file, or standard input for `-`. Throws a UsageError when it cannot be read. */
export async function openInput(path: string, stdin: Readable, options: InputOptions): Promise<Input> {
  const standard = path === "-";
  const name = standard ? STANDARD_INPUT : path;
  const { beginning, chunks } = await peek(standard ? stdin : createReadStream(path), name, options.onRead);
  const guessed = standard && options.rowsExpected ? rowsOf(beginning) : kindByContent(beginning);
  const named = standard ? undefined : kindByName(path);
  const kind = options.kind ?? (options.column === undefined ? undefined : "csv") ?? named ?? guessed;
  return { name, kind, items: itemsOf(kind, chunks, name, options) };
}

function rowsOf(beginning: string): InputKind {
  return kindByContent(beginning) === "json" ? "json" : "ndjson";
}

/** The first chunk, to see what an input is, and the whole of it, first chunk included. */
async function peek(stream: Readable, name: string, onRead: (bytes: number) => void = () => undefined) {
  const iterator: AsyncIterator<Uint8Array | string> = stream[Symbol.asyncIterator]();
  const next = async () => {
    try {
      return await iterator.next();
    } catch (error) {
      throw new UsageError(`${name} cannot be read: ${reasonOf(error)}.`);
    }
  };
  const first = await next();
  async function* chunks(): AsyncGenerator<Uint8Array | string> {
    for (let result = first; result.done !== true; result = await next()) {
      onRead(result.value.length);
      yield result.value;
    }
  }
  const beginning = first.done === true ? "" : Buffer.from(first.value).toString("utf8");
  return { beginning, chunks: chunks() };
}

function itemsOf(
  kind: InputKind,
  chunks: Chunks,
  name: string,
  { defaults, column = "text" }: InputOptions,
): ItemStream {
  switch (kind) {
    case "text":
      return draftOf(chunks, name, defaults);
    case "ndjson":
      return rowsOfLines(chunks, defaults);
    case "json":
      return rowsOfDocument(chunks, name, defaults);
    case "csv":
      return readCsv(chunks, name, { column, delimiter: name.toLowerCase().endsWith(".tsv") ? "\t" : "," }, defaults);
    case "eml":
      return messageOf(chunks, name, defaults);
    case "mbox":
      return readMbox(chunks, defaults);
  }
}

async function* draftOf(chunks: Chunks, name: string, context: Context): AsyncGenerator<Item[]> {
  yield [{ id: name, text: (await readWhole(chunks, name)).toString("utf8").replace(/^\uFEFF/, ""), context }];
}

async function* messageOf(chunks: Chunks, name: string, defaults: Context): AsyncGenerator<Item[]> {
  yield [await readMail(await readWhole(chunks, name), name, defaults)];
}

async function* rowsOfLines(chunks: Chunks, defaults: Context): AsyncGenerator<Item[]> {
  for await (const lines of readLines(chunks)) {
    yield lines.map(({ number, text }) =>
      text === undefined
        ? { id: number, line: number, error: `Line ${number} is too long.` }
        : { ...readLine(text, number, defaults), line: number },
    );
  }
}

async function* rowsOfDocument(chunks: Chunks, name: string, defaults: Context): AsyncGenerator<Item[]> {
  const text = (await readWhole(chunks, name)).toString("utf8").replace(/^\uFEFF/, "");
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const rows: readonly unknown[] = Array.isArray(document) ? document : [document];
  yield rows.map((row, index) => readRow(row, index + 1, defaults));
}
