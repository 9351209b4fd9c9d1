import { readFileSync } from "node:fs";
import { UsageError } from "../item.ts";
import { reasonOf } from "../reasons.ts";
import { readingOf } from "./encoding.ts";

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
  try {
    const bytes = readFileSync(path);
    return new TextDecoder(readingOf(bytes).label).decode(bytes);
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}
