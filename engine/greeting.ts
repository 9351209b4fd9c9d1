import { isHyphenated } from "./letters.ts";
import type { Mark } from "./marks.ts";
import { EVERYBODY, JOINERS, LIKE_AN_ADVERB, NOT_A_NAME, PARTICLES, SPEAKS_TO, TITLES } from "./name-words.ts";
import type { Reading } from "./reading.ts";
import { BREAK, CAPITAL, LINE_START, OPAQUE, PUNCTUATION, WORD } from "./tokens.ts";
import type { Span } from "./types.ts";

/** A greeting stands at the very start; a few words may come before it ("ok, hi Dan"). */
const LATEST_GREETING = 3;
/** Names after the greeting word: "Hi Maria Luisa and Dr. van den Berg". */
const LONGEST_VOCATIVE = 8;

/** The greeting of a message, or null. Knows "Hi Dana,", "dear mr lee", "Good morning!", "Dan," and "Dan -". */
export function findGreeting(reading: Reading, marks: readonly Mark[]): Span | null {
  const first = firstOwnToken(reading);
  if (first < 0) return null;
  const { tokens } = reading;
  for (const mark of marks) {
    if (mark.signal !== "greeting") continue;
    if (mark.first > first + LATEST_GREETING) break;
    const lineStart = ((tokens.flags[mark.first] as number) & LINE_START) !== 0;
    // "Hi-res" greets nobody.
    if (isHyphenated(reading.text, tokens.end[mark.past - 1] as number)) continue;
    if (mark.first === first || lineStart || reading.isSentenceStart(mark.first)) {
      return { start: tokens.start[mark.first] as number, end: vocativeEnd(reading, mark.past) };
    }
  }
  return bareName(reading, first);
}

/** The first word that is the writer's own, -1 when there is none. */
export function firstOwnToken(reading: Reading): number {
  const { kind } = reading.tokens;
  for (let i = 0; i < kind.length; i++) {
    if (kind[i] !== BREAK && kind[i] !== OPAQUE && kind[i] !== PUNCTUATION) return i;
    // A template's placeholder may be the name itself: "{{first_name}},"
    if (kind[i] === OPAQUE && reading.text.charCodeAt(reading.tokens.start[i] as number) === 123) return i;
  }
  return -1;
}

/** The offset after the names, and the mark that closes them, from token `at` on. */
function vocativeEnd(reading: Reading, at: number): number {
  const { tokens, text } = reading;
  let past = at;
  let end = tokens.end[at - 1] as number;
  while (
    past < tokens.kind.length &&
    past < at + LONGEST_VOCATIVE &&
    reading.sentences.of[past] === reading.sentences.of[at - 1]
  ) {
    const word = wordAt(reading, past);
    if (tokens.kind[past] === PUNCTUATION) {
      const mark = text.charCodeAt(tokens.start[past] as number);
      if (mark === 46 && TITLES.has(wordAt(reading, past - 1))) {
        past++;
        continue;
      }
      if (mark === 44 || mark === 33 || mark === 58 || mark === 46 || mark === 59) end = tokens.end[past] as number;
      if (mark === 47 || mark === 38) {
        past++;
        continue;
      }
      // "Hi, Dana," has a second comma to come.
      if (mark === 44 && past === at && closesAfterNames(reading, past + 1)) {
        past++;
        continue;
      }
      break;
    }
    if (
      !isName(reading, past) &&
      !EVERYBODY.has(word) &&
      !TITLES.has(word) &&
      !JOINERS.has(word) &&
      !(PARTICLES.has(word) && isName(reading, past - 1)) &&
      !(PARTICLES.has(word) && PARTICLES.has(wordAt(reading, past - 1))) &&
      tokens.kind[past] !== OPAQUE
    ) {
      // "hi dan," in lower case: an unknown word directly before a mark or the end of the line.
      const next = wordOrMark(reading, past + 1);
      if (
        past > at + 2 ||
        NOT_A_NAME.has(word) ||
        !(next === "," || next === "!" || next === "-" || opensLine(reading, past + 1))
      )
        break;
    }
    end = tokens.end[past] as number;
    past++;
  }
  return end;
}

/** Whether names stand there, and then a comma or an exclamation mark: ", Maria Luisa!". */
function closesAfterNames(reading: Reading, at: number): boolean {
  let past = at;
  while (past < at + 3 && isName(reading, past)) past++;
  const mark = wordOrMark(reading, past);
  return past > at && (mark === "," || mark === "!");
}

/** "Dan," or "Dana Lee -" or "team:" before anything else. */
function bareName(reading: Reading, first: number): Span | null {
  const { tokens } = reading;
  if (tokens.kind[first] === OPAQUE) {
    const closed = wordOrMark(reading, first + 1) === ",";
    return closed ? { start: tokens.start[first] as number, end: tokens.end[first + 1] as number } : null;
  }
  const addressed = addressedTo(reading, first);
  if (addressed !== null) return addressed;
  const capital = isName(reading, first);
  let past = first;
  while (past < tokens.kind.length && past < first + 5 && reading.sentences.of[past] === reading.sentences.of[first]) {
    const word = wordAt(reading, past);
    const joins =
      past > first && (JOINERS.has(word) || wordOrMark(reading, past) === "/" || wordOrMark(reading, past) === "&");
    const dot = past > first && wordOrMark(reading, past) === "." && isShortened(reading, past - 1);
    if (!joins && !dot && !(tokens.kind[past] === WORD && couldBeName(reading, past, capital))) break;
    past++;
  }
  if (past === first) return null;
  const start = tokens.start[first] as number;
  const mark = wordOrMark(reading, past);
  const alone = past >= tokens.kind.length || tokens.kind[past] === BREAK || opensLine(reading, past);
  if (mark === "," || mark === ":" || mark === "-" || mark === "–" || mark === "—" || mark === "!") {
    const aloneAfter =
      past + 1 >= tokens.kind.length || tokens.kind[past + 1] === BREAK || opensLine(reading, past + 1);
    const generic = EVERYBODY.has(wordAt(reading, past - 1));
    const oneWord = mark === "," && past === first + 1;
    // In lower case, or before a colon or an exclamation mark, only a line of its own is surely a greeting.
    if (past + 1 >= tokens.kind.length || (!capital && !aloneAfter && !generic && !oneWord)) return null;
    if ((mark === ":" || mark === "!") && !aloneAfter) return null;
    if (mark === "," && isSubject(reading, past + 1)) return null;
    return { start, end: tokens.end[past] as number };
  }
  if (capital && speaksTo(reading, first, past)) return { start, end: tokens.end[past - 1] as number };
  if (
    alone &&
    past < tokens.kind.length &&
    (capital || EVERYBODY.has(wordAt(reading, first))) &&
    past - first <= 3 &&
    opensLine(reading, first)
  ) {
    return { start, end: tokens.end[past - 1] as number };
  }
  return null;
}

/** "To all employees:" on a line of its own. */
function addressedTo(reading: Reading, first: number): Span | null {
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

/** The full stop of "Mr." or of an initial: "Barry T.". */
function isShortened(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return TITLES.has(word) || (word.length === 1 && isName(reading, at));
}

/** "Raj and Ann are out" after "Dan,": names that are the subject of the sentence, not those it speaks to. */
function isSubject(reading: Reading, at: number): boolean {
  if (!isName(reading, at) || !JOINERS.has(wordAt(reading, at + 1))) return false;
  return isName(reading, at + 2) && !/^[,:!–—-]$/.test(wordOrMark(reading, at + 3)) && !opensLine(reading, at + 3);
}

/** "Stacy please send it", "Mr Chen I am sorry": the name ends where the sentence speaks to its owner. */
function speaksTo(reading: Reading, first: number, past: number): boolean {
  const next = wordAt(reading, past);
  if (TITLES.has(wordAt(reading, first))) return past > first + 1 && SPEAKS_TO.has(next);
  return past === first + 1 && (next === "please" || next === "pls" || next === "plz");
}

function couldBeName(reading: Reading, at: number, capital: boolean): boolean {
  const word = wordAt(reading, at);
  if (EVERYBODY.has(word) || TITLES.has(word)) return true;
  if (NOT_A_NAME.has(word) || (/..ly$|...ing$/.test(word) && !LIKE_AN_ADVERB.has(word))) return false;
  return capital ? isName(reading, at) : word.length > 1;
}

function isName(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  return (
    tokens.kind[at] === WORD && ((tokens.flags[at] as number) & CAPITAL) !== 0 && !NOT_A_NAME.has(wordAt(reading, at))
  );
}

function opensLine(reading: Reading, at: number): boolean {
  const { kind, flags } = reading.tokens;
  return at >= kind.length || kind[at] === BREAK || ((flags[at] as number) & LINE_START) !== 0;
}

function wordAt(reading: Reading, at: number): string {
  const { tokens, text } = reading;
  return tokens.kind[at] === WORD ? text.slice(tokens.start[at], tokens.end[at]).toLowerCase() : "";
}

function wordOrMark(reading: Reading, at: number): string {
  const { tokens, text } = reading;
  return at < tokens.kind.length ? text.slice(tokens.start[at], tokens.end[at]).toLowerCase() : "";
}
