import type { Span } from "../engine/types.ts";
import { columns, shown } from "./terminal.ts";

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

/** The line of a span. Words beyond the end of their first line are cut. */
export function excerptOf(text: string, { start, end }: Span, width: number): Excerpt {
  const { line, column, lineStart } = placeOf(text, start);
  const breakAt = text.slice(start).search(/[\r\n]/);
  const lineEnd = breakAt < 0 ? text.length : start + breakAt;
  const words = cut(shown(text.slice(start, Math.min(end, lineEnd))), width);
  const room = Math.max(0, width - columns(words));
  const after = end < lineEnd ? shown(text.slice(end, lineEnd)) : "";
  const before = shown(text.slice(lineStart, start));
  const roomBefore = Math.max(Math.floor(room / 2), room - columns(after));
  const left = cutLeft(before, roomBefore);
  return { line, column, before: left, words, after: cut(after, room - columns(left)) };
}

/** The 1-based line and column of an offset. A line ends with LF, CRLF or CR. */
export function placeOf(text: string, offset: number): { line: number; column: number; lineStart: number } {
  let line = 1;
  let lineStart = 0;
  for (const { index, 0: end } of text.slice(0, offset).matchAll(/\r\n|\r|\n/g)) {
    line++;
    lineStart = index + end.length;
  }
  return { line, column: offset - lineStart + 1, lineStart };
}

function cut(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && columns(characters.join("")) > width - 1) characters.pop();
  return `${characters.join("")}…`;
}

function cutLeft(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const characters = [...text];
  while (characters.length > 0 && columns(characters.join("")) > width - 1) characters.shift();
  return `…${characters.join("")}`;
}
