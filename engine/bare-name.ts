import { addressedTo, calledTogether } from "./addressed.ts";
import {
  ASKS,
  BEGINS,
  EVERYBODY,
  isOutcry,
  JOINERS,
  LIKE_AN_ADVERB,
  NOT_A_NAME,
  SPEAKS_TO,
  TITLES,
} from "./name-words.ts";
import type { Reading } from "./reading.ts";
import { isName, opensLine, wordAt, wordOrMark } from "./token-words.ts";
import { BREAK, CAPITAL, GLUED, NUMBER, OPAQUE, SHOUTED, WORD } from "./tokens.ts";
import type { Span } from "./types.ts";

/** Greetings that are nothing but a name. */

/** "Dan," or "Dana Lee -" or "team:" before anything else. `first` is the first token of the writer's own. */
export function bareName(reading: Reading, first: number): Span | null {
  const { tokens } = reading;
  // "@Sam can you check it?"
  if (first > 0 && wordOrMark(reading, first - 1) === "@" && isName(reading, first)) {
    return { start: tokens.start[first - 1] as number, end: tokens.end[first] as number };
  }
  if (tokens.kind[first] === OPAQUE) {
    const closed = wordOrMark(reading, first + 1) === ",";
    return closed ? { start: tokens.start[first] as number, end: tokens.end[first + 1] as number } : null;
  }
  const addressed = addressedTo(reading, first) ?? calledTogether(reading, first);
  if (addressed !== null) return addressed;
  const capital = isName(reading, first);
  const past = pastNames(reading, first, capital);
  if (past === first) return null;
  if (capital && beforeStop(reading, first, past))
    return { start: tokens.start[first] as number, end: tokens.end[past] as number };
  const end = MARKS.test(wordOrMark(reading, past))
    ? beforeMark(reading, first, past, capital)
    : beforeNothing(reading, first, past, capital);
  return end === null ? null : { start: tokens.start[first] as number, end: tokens.end[end] as number };
}

/** "Lizette. Could you send it?": the stop is a comma that slipped. */
function beforeStop(reading: Reading, first: number, past: number): boolean {
  return (
    past === first + 1 &&
    wordOrMark(reading, past) === "." &&
    /^(?:can|could|will|would)$/.test(wordAt(reading, past + 1)) &&
    wordAt(reading, past + 2) === "you"
  );
}

/** The marks that close a bare name. */
const MARKS = /^[,:!;–—-]$/;
const DASH = /^[–—-]$/;

/** Names and what joins them, titles apart. */
const MOST_NAMES = 5;

function pastNames(reading: Reading, first: number, capital: boolean): number {
  const { tokens } = reading;
  let past = first;
  let names = 0;
  while (past < tokens.kind.length && reading.sentences.of[past] === reading.sentences.of[first]) {
    const joins = past > first && (JOINERS.has(wordAt(reading, past)) || /^[/&]$/.test(wordOrMark(reading, past)));
    const dot = past > first && wordOrMark(reading, past) === "." && isShortened(reading, past - 1);
    if (!joins && !dot && !(tokens.kind[past] === WORD && couldBeName(reading, past, capital))) break;
    // "Mr. and Mrs. Holt" are two names.
    if (!dot && !TITLES.has(wordAt(reading, past)) && ++names > MOST_NAMES) break;
    past++;
  }
  return past;
}

/** The token that ends the greeting when names stand from `first` to the mark at `past`; null when they greet nobody. */
function beforeMark(reading: Reading, first: number, past: number, capital: boolean): number | null {
  const { tokens } = reading;
  const mark = wordOrMark(reading, past);
  let close = past;
  while (DASH.test(mark) && DASH.test(wordOrMark(reading, close + 1))) close++;
  const aloneAfter = endsLine(reading, close + 1);
  const next = wordAt(reading, close + 1);
  const begins = BEGINS.has(next) && ((tokens.flags[close + 1] as number) & CAPITAL) !== 0;
  const asks = SPEAKS_TO.has(next) || ASKS.has(next) || begins;
  const generic = EVERYBODY.has(wordAt(reading, past - 1));
  const oneWord = past === first + 1 && (mark === "," || (DASH.test(mark) && asks));
  // In lower case, or before a colon or an exclamation mark, only a line of its own is surely a greeting.
  if (close + 1 >= tokens.kind.length || (!capital && !aloneAfter && !generic && !oneWord)) return null;
  // "Susan: Could you check it?", but not "Shipping: Free".
  if (mark === ":" && !aloneAfter && (!asks || ((tokens.flags[first] as number) & SHOUTED) !== 0)) return null;
  if ((mark === "!" || mark === ";") && !aloneAfter) return null;
  if (mark === "," && (isListOfThings(reading, past - 1) || isPlace(reading, past + 1))) return null;
  if (aloneAfter) return close;
  if (isEntry(reading, first, past)) return null;
  // "Perhaps, …" and "Indeedy - …" right below somebody's marked lines answer them.
  if (answersQuote(reading, first)) return null;
  return mark === "," ? moreNames(reading, past) : close;
}

/** The last token of names on a line of their own, or before a sentence that speaks to somebody, without any mark. */
function beforeNothing(reading: Reading, first: number, past: number, capital: boolean): number | null {
  if (capital && speaksTo(reading, first, past)) return past - 1;
  const names = past === first + 1 || (past === first + 3 && joins(reading, first + 1));
  const small = names && reading.tokens.kind[past] === BREAK && writesSmall(reading);
  if (!capital && !small && !EVERYBODY.has(wordAt(reading, first))) return null;
  if (past >= reading.tokens.kind.length || !endsLine(reading, past) || past - first > 3 || !opensLine(reading, first))
    return null;
  return isListed(reading, first, past) ? null : past - 1;
}

/** From so many words on it shows that somebody writes everything in lower case. */
const SMALL_WRITER_WORDS = 8;

/** Whether somebody writes everything in lower case, so that a name looks like any word. */
function writesSmall({ tokens, words }: Reading): boolean {
  return (
    words >= SMALL_WRITER_WORDS && !tokens.flags.some((flag, i) => tokens.kind[i] === WORD && (flag & CAPITAL) !== 0)
  );
}

function endsLine(reading: Reading, at: number): boolean {
  return at >= reading.tokens.kind.length || reading.tokens.kind[at] === BREAK || opensLine(reading, at);
}

/** "Dana Lee / 12 Mill Road", "MARKET NOTICE / 6 May", "Dana / Ann Poe": a line of an address, a heading, one name of many. */
function isListed(reading: Reading, first: number, past: number): boolean {
  const { flags, kind } = reading.tokens;
  const several = past > first + 1 && !EVERYBODY.has(wordAt(reading, first)) && !TITLES.has(wordAt(reading, first));
  if (several && ((flags[first] as number) & SHOUTED) !== 0) return true;
  if (kind[past] === BREAK) return false;
  // "ACME / All deals are fine.", "Ann Poe / deal 4711": a heading, and what stands under it.
  if (((flags[first] as number) & SHOUTED) !== 0 && !SPEAKS_TO.has(wordAt(reading, past))) return true;
  if (several && kind[past] === WORD && ((flags[past] as number) & CAPITAL) === 0) return true;
  return (
    kind[past] === NUMBER ||
    (isName(reading, past) && (several ? isFragment(reading, past) : isName(reading, past + 1)))
  );
}

/** From so many words on, a line is no fragment. */
const FRAGMENT_WORDS = 7;

/** "Support Lead, Acme": a short line that is no sentence. */
function isFragment(reading: Reading, from: number): boolean {
  let past = from + 1;
  while (!endsLine(reading, past)) past++;
  return past - from < FRAGMENT_WORDS && !/^[.?!,]$/.test(wordOrMark(reading, past - 1));
}

/** "Ann Poe - Council of Lamps", "ACME -- 7587", "Junior League, by the park": an entry of a list, or a subject. */
function isEntry(reading: Reading, first: number, past: number): boolean {
  const { flags, kind } = reading.tokens;
  const mark = wordOrMark(reading, past);
  let next = past + 1;
  while (DASH.test(wordOrMark(reading, next))) next++;
  const glued = ((flags[next] as number) & GLUED) !== 0;
  // "Using -f": an option, no dash.
  if (DASH.test(mark) && glued && ((flags[past] as number) & GLUED) === 0 && next === past + 1) return true;
  let several = past > first + 1 || ((flags[first] as number) & SHOUTED) !== 0;
  for (let at = first; at < past; at++) {
    const word = wordOrMark(reading, at);
    if (JOINERS.has(word) || EVERYBODY.has(word) || TITLES.has(word) || word === "/") several = false;
  }
  // "Reed -- ACME 1062": one line of a list of calls.
  if (DASH.test(mark) && isName(reading, next) && kind[next + 1] === NUMBER) return true;
  // "Lamp News - http://a.example": whose address it is.
  if (DASH.test(mark) && kind[next] === OPAQUE) return true;
  if (!several) return false;
  if (mark === ",") return BEFORE_A_PLACE.has(wordAt(reading, next));
  return DASH.test(mark) && (kind[next] === NUMBER || isName(reading, next));
}

const BEFORE_A_PLACE = new Set("by per of at near which who".split(" "));

/**
 * The token that ends the greeting after the comma at `comma`: "Dan, Joe and Ann: …" greets three; "Dan, Joe and Ann are out" greets nobody,
 * null.
 */
function moreNames(reading: Reading, comma: number): number | null {
  let at = comma + 1;
  let joined = false;
  while (isName(reading, at) || (at > comma + 1 && (wordOrMark(reading, at) === "," || joins(reading, at)))) {
    joined ||= joins(reading, at);
    at++;
  }
  if (at === comma + 1) return comma;
  const closed = wordOrMark(reading, at);
  const named = isName(reading, at - 1);
  if (named && (closed === ":" || DASH.test(closed))) return at;
  if (!joined) return comma;
  const last = at - 1;
  if (wordOrMark(reading, last) === "," && isName(reading, last - 1)) return last;
  return named && endsLine(reading, at) ? last : null;
}

function joins(reading: Reading, at: number): boolean {
  const word = wordOrMark(reading, at);
  return JOINERS.has(word) || word === "&";
}

/** The full stop of "Mr." or of an initial: "Barry T.". */
function isShortened(reading: Reading, at: number): boolean {
  const word = wordAt(reading, at);
  return TITLES.has(word) || (word.length === 1 && isName(reading, at));
}

/** "Chairs, tables and lamps": things, not somebody. */
function isListOfThings(reading: Reading, at: number): boolean {
  const next = wordAt(reading, at + 2);
  const listed = JOINERS.has(wordAt(reading, at + 3)) || wordOrMark(reading, at + 3) === ",";
  return /...s$/.test(wordAt(reading, at)) && /...s$/.test(next) && !NOT_A_NAME.has(next) && listed;
}

/** "Austin, TX", "Holt & Poe, LLP" */
function isPlace({ text, tokens }: Reading, at: number): boolean {
  return /^(?:(?!OK|NO|HI|PS)[A-Z]{2}|Inc|LL[CP]|Ltd)$/.test(text.slice(tokens.start[at], tokens.end[at]));
}

/** Whether lines marked with ">" stand above the token. */
function answersQuote(reading: Reading, at: number): boolean {
  const [mask] = reading.masks;
  if (mask?.kind !== "block" || mask.start > (reading.tokens.start[at] as number)) return false;
  const lastLine = reading.text.lastIndexOf("\n", mask.end - 1) + 1;
  return reading.text.charCodeAt(Math.max(mask.start, lastLine)) === 62;
}

/** "Stacy please send it", "Iris here is the plan", "Mr Chen I am sorry": the name ends where the sentence speaks to its owner. */
function speaksTo(reading: Reading, first: number, past: number): boolean {
  const next = wordAt(reading, past);
  if (TITLES.has(wordAt(reading, first))) return past > first + 1 && SPEAKS_TO.has(next);
  if (past !== first + 1) return false;
  if (next === "please" || next === "pls" || next === "plz") return true;
  if (next === "here" && /^(?:are|is|it)$/.test(wordAt(reading, past + 1))) return true;
  // "Joe Attached is the report": the comma was forgotten, the capital was not.
  const capital = ((reading.tokens.flags[past] as number) & CAPITAL) !== 0;
  return capital && BEGINS.has(next) && opensLine(reading, first);
}

function couldBeName(reading: Reading, at: number, capital: boolean): boolean {
  const word = wordAt(reading, at);
  if (EVERYBODY.has(word) || TITLES.has(word)) return true;
  if (
    /\d/.test(word) ||
    NOT_A_NAME.has(word) ||
    isOutcry(word, ((reading.tokens.flags[at] as number) & SHOUTED) !== 0) ||
    (/..ly$|...ing$|.{4}(?<![hmrl])ed$|lled$/.test(word) && !LIKE_AN_ADVERB.has(word))
  )
    return false;
  // "i'll be there, …"
  return capital ? isName(reading, at) : word.length > 1 && !/['’]/.test(word);
}
