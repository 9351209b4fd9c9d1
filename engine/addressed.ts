import { EVERYBODY, NOT_A_NAME, TITLES } from "./name-words.ts";
import type { Reading } from "./reading.ts";
import { isName, opensLine, wordAt, wordOrMark } from "./token-words.ts";
import { BREAK, WORD } from "./tokens.ts";
import type { Span } from "./types.ts";

/** Beginnings that greet without a word of greeting. */

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

/** "Dzień dobry Pani Ola," on a line of its own above the message: words that no rule knows, and a name. */
export function greetsElsewhere(reading: Reading, first: number): Span | null {
  const { kind, id, start, end } = reading.tokens;
  const numbered = BY_NUMBER.exec(reading.text.slice(start[first]));
  if (numbered !== null && !NOT_A_NAME.has(wordAt(reading, first)))
    return { start: start[first] as number, end: (start[first] as number) + numbered[0].length };
  let past = first;
  while (past < first + LONGEST_ELSEWHERE && kind[past] === WORD && (id[past] === 0 || isName(reading, past))) past++;
  if (past < first + 2 || id[first] !== 0 || !isName(reading, past - 1)) return null;
  if (!/^[,!]$/.test(wordOrMark(reading, past)) || kind[past + 1] !== BREAK) return null;
  return { start: start[first] as number, end: end[past] as number };
}

const LONGEST_ELSEWHERE = 5;
/** "Student 2019-4471," */
const BY_NUMBER = /^\p{Uppercase}\p{Lowercase}+(?: \p{Lowercase}+)? [#\d][\d-]{2,14},(?=[ \t]*\n[ \t]*\n)/u;

/**
 * "Thanks Dana,", "Thank you for the photos, Dana!", "Great news, Dana!": who begins with their name greets them, where more follows. The
 * span is that of the name and its mark.
 */
export function namedAtOnce({ text, tokens }: Reading, first: number): Span | null {
  const from = tokens.start[first] as number;
  const opening = text.slice(from, from + LONGEST_OPENING);
  const named = NAMED.exec(opening) ?? NAMED_BEHIND_THANKS.exec(opening);
  const [all, name] = named ?? [];
  if (all === undefined || name === undefined || NOT_A_NAME.has(name.toLowerCase())) return null;
  const end = from + all.length;
  return { start: end - all.length + all.lastIndexOf(name), end };
}

const LONGEST_OPENING = 120;
const NAMED =
  /^(?:(?:[Mm]any )?[Tt]hank(?:s| you)(?: (?:so|very) much)?|[Tt]hx|[Ss]orry|[Aa]pologies|[Cc]ongrat(?:s|ulations)|(?:[Gg]reat|[Gg]ood) news|(?:[Oo]h )?[Nn]o),? (\p{Uppercase}[\p{Alpha}'’-]+)(?: \p{Uppercase}[\p{Alpha}'’-]+)?(?:[,!.:](?=\s+\p{Alpha})|(?= [–—-] \p{Alpha})|(?<!, \S+)(?=[ \t]*\n\s*\S))/u;
/** "Thanks for your call this morning, Dana." */
const NAMED_BEHIND_THANKS =
  /^[Tt]hank(?:s| you)(?: [\p{Lowercase}\d'’-]+){1,9}, (\p{Uppercase}[\p{Alpha}'’-]+)(?: \p{Uppercase}[\p{Alpha}'’-]+)?[,!.](?=\s+\p{Alpha})/u;
