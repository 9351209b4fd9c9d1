import { readFileSync } from "node:fs";
import { UsageError } from "../item.ts";
import { reasonOf } from "../reasons.ts";
import { isBinary, readingOf } from "./encoding.ts";

/** Larger than any message or mailbox export that is read as one piece. */
export const MAX_WHOLE = 256 * 1024 * 1024;

/** All of a stream. Refuses what is too large to be held. */
export async function readWhole(chunks: AsyncIterable<Uint8Array | string>, name: string): Promise<Buffer> {
  const buffers: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk);
    size += buffer.length;
    if (size > MAX_WHOLE)
      throw new UsageError(`${name} is too large to be read as one piece. Give it as NDJSON, one row a line.`);
    buffers.push(buffer);
  }
  return Buffer.concat(buffers);
}

/** A small text file, such as the customer's message. Throws a UsageError when it cannot be read. */
export function readTextFile(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}.`);
  }
  const text = new TextDecoder(readingOf(bytes).label).decode(bytes);
  if (isBinary(text)) throw new UsageError(notText(path));
  return text;
}

/** Why a picture or a program's file is refused. */
export function notText(name: string): string {
  return `${name} cannot be read: it is not text.`;
}
