import { UsageError } from "../item.ts";

type Chunks = AsyncIterable<Uint8Array | string>;

/** How the bytes of an input are to be read: a label of the WHATWG Encoding Standard, such as `windows-1252`. */
export interface Reading {
  readonly label: string;
  /** True when nobody said so and the bytes do not prove it. */
  readonly guessed: boolean;
}

/** Old programs of Windows write this where they know no better, and every byte of it is a character. */
const OLD_WINDOWS = "windows-1252";

/** Refuses the name of an encoding that nobody knows. */
export function knownEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new UsageError(
      `There is no encoding ${label}. Common ones: utf-8, utf-16le, windows-1252, iso-8859-2, shift_jis.`,
    );
  }
}

/**
 * How the bytes are to be read, from the first of them. UTF-8 needs no mark. What is mostly no UTF-8 is taken for that of old Windows; a
 * torn character among sound ones is no reason to spoil those.
 */
export function readingOf(beginning: Uint8Array): Reading {
  const [first, second] = beginning;
  if (first === 0xff && second === 0xfe) return { label: "utf-16le", guessed: false };
  if (first === 0xfe && second === 0xff) return { label: "utf-16be", guessed: false };
  const unmarked = unmarkedUtf16(beginning);
  if (unmarked !== undefined) return { label: unmarked, guessed: true };
  // As a stream: a character that the end of the beginning cuts in two is no fault.
  const text = new TextDecoder().decode(beginning, { stream: true });
  const torn = text.match(/\uFFFD/g)?.length ?? 0;
  const sound = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return torn > sound ? { label: OLD_WINDOWS, guessed: true } : { label: "utf-8", guessed: false };
}

/** In UTF-16 most letters of English have a zero beside them, always on the same side; in other text there is none. */
function unmarkedUtf16(beginning: Uint8Array): string | undefined {
  const looked = beginning.subarray(0, 2_000);
  const zeros = [0, 0];
  looked.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = looked.length / 4;
  if (odd > most && even < most / 20) return "utf-16le";
  return even > most && odd < most / 20 ? "utf-16be" : undefined;
}

/** One character in so many may be none that is written, and it still is a text: an old program has left it there. */
const STRAY = 50;

/** Whether what was read is anything but text, such as a picture. `beginning` has been decoded. */
export function isBinary(beginning: string): boolean {
  const unwritten = beginning.match(/(?![\t-\r\u0080-\u009f])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return unwritten * STRAY > beginning.length;
}

/** The same input in UTF-8, whatever it was written in. */
export async function* inUtf8(chunks: Chunks, label: string): AsyncGenerator<Uint8Array | string> {
  if (label === "utf-8") {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(label);
  for await (const chunk of chunks) yield typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
