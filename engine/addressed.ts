import { EVERYBODY, TITLES } from "./name-words.ts";
import type { Reading } from "./reading.ts";
import { opensLine, wordAt, wordOrMark } from "./token-words.ts";
import type { Span } from "./types.ts";

/** Beginnings that greet many at once without a word of greeting. */

/** "To all employees:" on a line of its own. */
export function addressedTo(reading: Reading, first: number): Span | null {
  if (wordAt(reading, first) !== "to" || !/^(?:all|everyone|everybody|our|the)$/.test(wordAt(reading, first + 1)))
    return null;
  for (let past = first + 2; past < first + 6; past++) {
    const mark = wordOrMark(reading, past);
    if (mark === ":" || mark === ",") {
      if (!opensLine(reading, past + 1)) return null;
      return { start: reading.tokens.start[first] as number, end: reading.tokens.end[past] as number };
    }
    if (opensLine(reading, past)) return null;
  }
  return null;
}

/** "OK folks, …" */
export function calledTogether(reading: Reading, first: number): Span | null {
  const everybody = wordAt(reading, first + 1);
  if (!CALLS.test(wordAt(reading, first)) || !EVERYBODY.has(everybody) || TITLES.has(everybody)) return null;
  const closed = /^[,!:–—-]$/.test(wordOrMark(reading, first + 2)) ? first + 2 : first + 1;
  if (!opensLine(reading, first) || (closed === first + 1 && !opensLine(reading, first + 2))) return null;
  return { start: reading.tokens.start[first] as number, end: reading.tokens.end[closed] as number };
}

const CALLS = /^(?:alright|ok|okay|right|so|well)$/;
