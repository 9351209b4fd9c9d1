import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";

/** Where a report goes. */
export interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Standard output, or a file. With `append`, what the file holds already is kept. */
export async function openOutput(path: string | undefined, append: boolean, io: Io): Promise<Output> {
  if (path === undefined) return { write: (text) => write(io.stdout, text), close: async () => undefined };
  const stream = createWriteStream(path, { flags: append ? "a" : "w" });
  try {
    await once(stream, "open");
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
  return {
    write: (text) => write(stream, text),
    async close() {
      stream.end();
      await once(stream, "close");
    },
  };
}
