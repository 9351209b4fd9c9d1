import type { Span } from "../engine/types.ts";
import { beginning, columns, ending, shown } from "./terminal.ts";

/** Where an offset stands in its text. */
export interface Place {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** Where its line begins and where it ends, without its break. */
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** Where a finding stands, and its line cut to a width around the words meant. All parts are safe to show. */
export interface Excerpt {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The places of a text. Its lines are looked for once: a text may have a hundred thousand findings. A line ends with LF, CRLF or CR. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  const ends: number[] = [];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) {
    ends.push(index);
    starts.push(index + end.length);
  }
  ends.push(text.length);
  return (offset) => {
    let at = 0;
    for (let above = starts.length; above - at > 1; ) {
      const middle = (at + above) >> 1;
      if ((starts[middle] ?? 0) <= offset) at = middle;
      else above = middle;
    }
    const lineStart = starts[at] ?? 0;
    return { line: at + 1, column: offset - lineStart + 1, lineStart, lineEnd: ends[at] ?? text.length };
  };
}

/** A character that people see takes hardly more UTF-16 units than this for each of its columns. */
const UNITS_A_COLUMN = 16;

/** Around the words of a span, its line as far as it fits. Words beyond the end of their first line are cut. */
export function excerptOf(text: string, { start, end }: Span, { line, column, ...its }: Place, width: number): Excerpt {
  // A line may be a million characters long: what is too far away to be seen is not looked at.
  const reach = width * UNITS_A_COLUMN;
  const lineEnd = Math.max(start, its.lineEnd);
  const wordsEnd = Math.min(end, lineEnd, start + reach);
  const words = beginning(shown(text.slice(start, wordsEnd)), width, wordsEnd < Math.min(end, lineEnd));
  const room = Math.max(0, width - columns(words));
  const from = Math.max(its.lineStart, start - reach);
  const before = shown(text.slice(from, start));
  const to = end < lineEnd ? Math.min(lineEnd, end + reach) : end;
  const after = shown(text.slice(end, to));
  const roomBefore = Math.max(Math.floor(room / 2), room - columns(after));
  const left = ending(before, roomBefore, from > its.lineStart);
  return { line, column, before: left, words, after: beginning(after, room - columns(left), to < lineEnd) };
}
