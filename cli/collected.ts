import { Writable } from "node:stream";

/** A stream for tests that keeps what is written to it. */
export function collected(): { readonly stream: Writable; text(): string } {
  const pieces: string[] = [];
  const stream = new Writable({
    write(chunk, _, next) {
      pieces.push(String(chunk));
      next();
    },
  });
  return { stream, text: () => pieces.join("") };
}
