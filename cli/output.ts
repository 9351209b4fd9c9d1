import { once } from "node:events";
import { createWriteStream, statSync } from "node:fs";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { reasonOf } from "./reasons.ts";

/** Where a report goes. */
export interface Output {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Standard output, or a file. With `append`, what the file holds already is kept. A file that cannot be written, now or later when the disk
 * is full, throws a UsageError.
 */
export async function openOutput(path: string | undefined, append: boolean, io: Io): Promise<Output> {
  if (path === undefined) return { write: (text) => write(io.stdout, text), close: async () => undefined };
  const stream = createWriteStream(path, { flags: append ? "a" : "w" });
  const refused = (error: unknown) => new UsageError(`${path} cannot be written: ${reasonOf(error)}.`);
  let failure: UsageError | undefined;
  try {
    await once(stream, "open");
  } catch (error) {
    throw refused(error);
  }
  // A stream that fails is closed by itself, and tells it once: to nobody in particular, when nothing waits for it just then.
  stream.on("error", (error) => {
    failure = refused(error);
  });
  const failing = async (doing: Promise<unknown>) => {
    try {
      await doing;
    } catch (error) {
      throw failure ?? refused(error);
    }
    if (failure !== undefined) throw failure;
  };
  return {
    write: (text) => failing(write(stream, text)),
    async close() {
      if (stream.closed) return;
      stream.end();
      await failing(once(stream, "close"));
    },
  };
}

/** Refuses to write over what is still to be read. Two paths may lead to one file, so it is the file that is compared. */
export function refuseToOverwrite(output: string | undefined, inputs: readonly string[]): void {
  if (output === undefined) return;
  const written = fileAt(output);
  const same = written === "" ? undefined : inputs.find((path) => path !== "-" && fileAt(path) === written);
  if (same === undefined) return;
  throw new UsageError(`The report would take the place of ${same}, which is to be checked. Name another --output.`);
}

/** What is the same for all paths to one regular file; empty where there is none. As large numbers, for those of Windows do not fit into others. */
function fileAt(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
  return stats?.isFile() === true ? `${stats.dev}:${stats.ino}` : "";
}
