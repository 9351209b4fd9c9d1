import { createReadStream, statSync } from "node:fs";
import type { Readable } from "node:stream";
import type { Context } from "../../engine/types.ts";
import { type Item, type ItemStream, UsageError } from "../item.ts";
import { readLine, readRow } from "../row.ts";
import { type InputKind, kindByContent, kindByName } from "./kind.ts";
import { readLines } from "./lines.ts";
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
  /** Rows come from standard input unless it says otherwise. */
  readonly rowsExpected: boolean;
  readonly defaults: Context;
}

/** The name under which `-` is reported. */
export const STANDARD_INPUT = "standard input";

/** Opens a file, or standard input for `-`. Throws a UsageError when it cannot be read. */
export async function openInput(path: string, stdin: Readable, options: InputOptions): Promise<Input> {
  const standard = path === "-";
  const name = standard ? STANDARD_INPUT : path;
  if (!standard) requireFile(path);
  const { beginning, chunks } = await peek(standard ? stdin : createReadStream(path), name);
  const guessed = standard && options.rowsExpected ? rowsOf(beginning) : kindByContent(beginning);
  const kind = options.kind ?? (standard ? undefined : kindByName(path)) ?? guessed;
  return { name, kind, items: itemsOf(kind, chunks, name, options.defaults) };
}

function rowsOf(beginning: string): InputKind {
  return kindByContent(beginning) === "json" ? "json" : "ndjson";
}

function requireFile(path: string): void {
  try {
    if (statSync(path).isDirectory()) throw new UsageError(`${path} is a folder. Give the files in it.`);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be read: there is no such file.`);
  }
}

/** The first chunk, to see what an input is, and the whole of it, first chunk included. */
async function peek(stream: Readable, name: string): Promise<{ beginning: string; chunks: Chunks }> {
  const iterator: AsyncIterator<Uint8Array | string> = stream[Symbol.asyncIterator]();
  let first: IteratorResult<Uint8Array | string>;
  try {
    first = await iterator.next();
  } catch (error) {
    throw new UsageError(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  async function* chunks() {
    for (let next = first; next.done !== true; next = await iterator.next()) yield next.value;
  }
  const beginning = first.done === true ? "" : Buffer.from(first.value).toString("utf8");
  return { beginning, chunks: chunks() };
}

function itemsOf(kind: InputKind, chunks: Chunks, name: string, defaults: Context): ItemStream {
  if (kind === "ndjson") return rowsOfLines(chunks, defaults);
  if (kind === "json") return rowsOfDocument(chunks, name, defaults);
  return draftOf(chunks, name, defaults);
}

async function* draftOf(chunks: Chunks, name: string, context: Context): AsyncGenerator<Item[]> {
  yield [{ id: name, text: await readWhole(chunks, name), context }];
}

async function* rowsOfLines(chunks: Chunks, defaults: Context): AsyncGenerator<Item[]> {
  for await (const lines of readLines(chunks)) {
    yield lines.map(({ number, text }) =>
      text === undefined ? { id: number, error: `Line ${number} is too long.` } : readLine(text, number, defaults),
    );
  }
}

async function* rowsOfDocument(chunks: Chunks, name: string, defaults: Context): AsyncGenerator<Item[]> {
  const text = await readWhole(chunks, name);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const rows: readonly unknown[] = Array.isArray(document) ? document : [document];
  yield rows.map((row, index) => readRow(row, index + 1, defaults));
}
