import { StringDecoder } from "node:string_decoder";

/** Longer than any message; a file without line ends must not fill the memory. In UTF-16 units. */
export const MAX_LINE = 32 * 1024 * 1024;

export interface Line {
  /** 1-based. */
  readonly number: number;
  /** Undefined when the line is longer than can be read. */
  readonly text: string | undefined;
}

export interface LineOptions {
  /** The longest line, in UTF-16 units. */
  readonly limit?: number;
  /** Blank lines are counted and left out, unless they matter. */
  readonly keepBlank?: boolean;
}

/** The lines of a stream of bytes, without their ends, as many at a time as one chunk holds. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array | string>,
  { limit = MAX_LINE, keepBlank = false }: LineOptions = {},
): AsyncGenerator<Line[]> {
  const decoder = new StringDecoder("utf8");
  let pieces: string[] = [];
  let length = 0;
  let number = 0;
  let tooLong = false;

  const add = (piece: string) => {
    length += piece.length;
    if (length > limit) {
      tooLong = true;
      pieces = [];
    } else if (!tooLong) pieces.push(piece);
  };
  const finish = (): Line | undefined => {
    number++;
    const whole = pieces.join("");
    const text = (number === 1 ? whole.replace(/^\uFEFF/, "") : whole).replace(/\r$/, "");
    const line = tooLong ? { number, text: undefined } : { number, text };
    pieces = [];
    length = 0;
    tooLong = false;
    return keepBlank || line.text === undefined || line.text.trim() !== "" ? line : undefined;
  };

  for await (const chunk of chunks) {
    const text =
      typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    const lines: Line[] = [];
    let from = 0;
    for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
      add(text.slice(from, to));
      const line = finish();
      if (line !== undefined) lines.push(line);
      from = to + 1;
    }
    add(text.slice(from));
    if (lines.length > 0) yield lines;
  }
  add(decoder.end());
  const last = length > 0 ? finish() : undefined;
  if (last !== undefined) yield [last];
}
