import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import type { Context } from "../../engine/types.ts";
import { type Item, type ItemStream, UsageError } from "../item.ts";
import { reasonOf } from "../reasons.ts";
import { readLine, readRow } from "../row.ts";
import { delimiterOf, hasColumn, readCsv } from "./csv.ts";
import { inUtf8, isBinary, type Reading, readingOf } from "./encoding.ts";
import { type InputKind, kindByContent, kindByName } from "./kind.ts";
import { readLines } from "./lines.ts";
import { readMail, readMbox } from "./mail.ts";
import { notText, readWhole } from "./whole.ts";

type Chunks = AsyncIterable<Uint8Array | string>;

/** An input that has been found and not yet been read. */
export interface Input {
  /** For people: the path as it was given, or `standard input`. */
  readonly name: string;
  readonly kind: InputKind;
  readonly items: ItemStream;
  /** The encoding that was guessed, for people to be told. */
  readonly guessed?: string | undefined;
}

export interface InputOptions {
  /** How to read, when it is not to be found out. */
  readonly kind?: InputKind | undefined;
  /** Standard input holds rows unless it shows otherwise. */
  readonly rowsExpected: boolean;
  /** The column of the draft in CSV files. */
  readonly column?: string | undefined;
  /** How the bytes are to be read, when their first ones do not say. */
  readonly encoding?: string | undefined;
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
  const { bytes, chunks } = await peek(standard ? stdin : createReadStream(path), name, options.onRead);
  const reading: Reading =
    options.encoding === undefined ? readingOf(bytes) : { label: options.encoding, guessed: false };
  const beginning = new TextDecoder(reading.label).decode(bytes, { stream: true });
  const kind = options.kind ?? kindOf(standard ? undefined : path, beginning, options);
  if ((kind === "text" || kind === "csv") && isBinary(beginning)) throw new UsageError(notText(name));
  // A mail says itself how each of its parts is to be read.
  if (kind === "eml" || kind === "mbox") return { name, kind, items: itemsOf(kind, chunks, beginning, name, options) };
  // JSON is UTF-8 by its standard: what is torn there is torn, and a guess would spoil the rest.
  const guessed = reading.guessed && kind !== "ndjson" && kind !== "json";
  const label = reading.guessed && !guessed ? "utf-8" : reading.label;
  return {
    name,
    kind,
    items: itemsOf(kind, inUtf8(chunks, label), beginning, name, options),
    ...(guessed ? { guessed: label } : {}),
  };
}

/** What an input holds. A column that is named makes a table of what could be one, and of nothing else. */
function kindOf(path: string | undefined, beginning: string, { column, rowsExpected }: InputOptions): InputKind {
  const named = path === undefined ? undefined : kindByName(path);
  if (column !== undefined && (named === undefined || (named === "text" && hasColumn(beginning, column)))) return "csv";
  return named ?? (path === undefined && rowsExpected ? rowsOf(beginning) : kindByContent(beginning));
}

function rowsOf(beginning: string): InputKind {
  return kindByContent(beginning) === "json" ? "json" : "ndjson";
}

/** The bytes of the first chunk, to see what an input is, and the whole of it, first chunk included. */
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
  const bytes = first.done === true ? new Uint8Array() : Buffer.from(first.value);
  return { bytes, chunks: chunks() };
}

function itemsOf(
  kind: InputKind,
  chunks: Chunks,
  beginning: string,
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
      return readCsv(chunks, name, { column, delimiter: delimiterOf(beginning) }, defaults);
    case "eml":
      return messageOf(chunks, name, defaults);
    case "mbox":
      return readMbox(chunks, name, defaults);
  }
}

async function* draftOf(chunks: Chunks, name: string, context: Context): AsyncGenerator<Item[]> {
  yield [{ id: name, text: (await readWhole(chunks, name)).toString("utf8").replace(/^\uFEFF/, ""), context }];
}

async function* messageOf(chunks: Chunks, name: string, defaults: Context): AsyncGenerator<Item[]> {
  yield [{ ...(await readMail(await readWhole(chunks, name), name, defaults)), line: 1 }];
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
    throw new UsageError(
      `${name} is not JSON: ${error instanceof Error ? error.message : String(error)}. Rows, one a line, are read with --input ndjson.`,
    );
  }
  const rows: readonly unknown[] = Array.isArray(document) ? document : [document];
  yield rows.map((row, index) => readRow(row, index + 1, defaults));
}
