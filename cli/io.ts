import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/** The world around a command: real streams when people run it, others in tests. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Writes and waits for the reader to keep up, so that nothing piles up in memory. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (text === "" || stream.destroyed) return;
  if (!stream.write(text)) await once(stream, "drain");
}
