import { greetsElsewhere, namedAtOnce } from "./addressed.ts";
import { bareName } from "./bare-name.ts";
import { isHyphenated } from "./letters.ts";
import type { Mark } from "./marks.ts";
import { EVERYBODY, INTERJECTIONS, JOINERS, NOT_A_NAME, PARTICLES, TITLES } from "./name-words.ts";
import type { Reading } from "./reading.ts";
import { isName, opensLine, wordAt, wordOrMark } from "./token-words.ts";
import { BREAK, LINE_START, NUMBER, OPAQUE, PUNCTUATION, WORD } from "./tokens.ts";
import type { Span } from "./types.ts";

/** A greeting stands at the very start; a few words may come before it ("ok, hi Dan"). */
const LATEST_GREETING = 3;
/** "Ms. Agnes Holt / 12 Mill Lane / York" may stand above it, or a date, or the subject. */
const LETTERHEAD_LINES = 6;
const LETTERHEAD_LINE_TOKENS = 8;
/** Names after the greeting word: "Hi Maria Luisa and Dr. van den Berg". */
const LONGEST_VOCATIVE = 8;
/** "Dear members of the choir," */
const LONGEST_DEAR = 5;

/** The greeting of a message, or null. Knows "Hi Dana,", "dear mr lee", "Good morning!", "Dan," and "Dan -". */
export function findGreeting(reading: Reading, marks: readonly Mark[]): Span | null {
  const first = firstOwnToken(reading);
  if (first < 0) return null;
  const { tokens } = reading;
  for (const mark of marks) {
    if (mark.signal !== "greeting") continue;
    if (mark.first > first + LATEST_GREETING && !afterLetterhead(reading, first, mark.first)) break;
    const lineStart = ((tokens.flags[mark.first] as number) & LINE_START) !== 0;
    // "Hi-res" greets nobody.
    if (isHyphenated(reading.text, tokens.end[mark.past - 1] as number)) continue;
    const end = Math.max(vocativeEnd(reading, mark.past), dearEnd(reading, mark.past));
    if (needsSomebody(reading, mark.past) && end === tokens.end[mark.past - 1]) continue;
    if (lineStart || reading.isSentenceStart(mark.first) || leadsIn(reading, first, mark)) {
      return {
        start: tokens.start[isName(reading, first) && mark.first === first + 1 ? first : mark.first] as number,
        end,
      };
    }
  }
  return bareName(reading, first) ?? namedAtOnce(reading, first) ?? greetsElsewhere(reading, first);
}

/** Whether nothing but "ok so", or the name of "Karen hi,", stands before the greeting. */
function leadsIn(reading: Reading, first: number, mark: Mark): boolean {
  if (mark.first === first + 1 && isName(reading, first) && /^[,!]$/.test(wordOrMark(reading, mark.past))) return true;
  // "ok ciao" takes leave.
  if (mark.first > first && mark.past >= reading.tokens.kind.length) return false;
  for (let at = first; at < mark.first; at++) {
    if (reading.tokens.kind[at] === WORD && !INTERJECTIONS.has(wordAt(reading, at))) return false;
  }
  return true;
}

/** "Dear valued guest,", "Dear parents of class 3b": whoever is dear, up to a comma or the end of the line. */
function dearEnd(reading: Reading, past: number): number {
  if (wordAt(reading, past - 1) !== "dear") return 0;
  for (let at = past; at <= past + LONGEST_DEAR && at < reading.tokens.kind.length; at++) {
    if (/^[,!:]$/.test(wordOrMark(reading, at))) return at === past ? 0 : (reading.tokens.end[at] as number);
    if (at > past && opensLine(reading, at)) return reading.tokens.end[at - 1] as number;
    if (reading.tokens.kind[at] !== WORD && reading.tokens.kind[at] !== NUMBER) return 0;
  }
  return 0;
}

/** Whether only short lines that are no sentences stand above a greeting that begins its line. */
function afterLetterhead(reading: Reading, first: number, greeting: number): boolean {
  const { kind } = reading.tokens;
  if (!opensLine(reading, greeting)) return false;
  let lines = 0;
  let length = 0;
  for (let at = first; at < greeting; at++) {
    const mark = wordOrMark(reading, at);
    const ends = kind[at + 1] === BREAK || opensLine(reading, at + 1);
    if (ends && (mark === "." || mark === "!" || mark === "?")) return false;
    if (kind[at] === BREAK || opensLine(reading, at)) {
      length = 0;
      if (kind[at] !== BREAK) lines++;
    }
    if (kind[at] !== BREAK) length++;
    if (lines > LETTERHEAD_LINES || length > LETTERHEAD_LINE_TOKENS) return false;
  }
  return true;
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
  return end + (past === at ? 0 : (ALSO_GREETED.exec(text.slice(end, end + LONGEST_ASIDE))?.[0].length ?? 0));
}

/** "Hello Dana (and Gerald!)," */
const ALSO_GREETED = /^ \((?:and|&) [^()\n]{1,30}\)[,!:]?/;
const LONGEST_ASIDE = 40;

/** Whether names stand there, and then the mark that closes them: ", Maria Luisa!", ", Maria." */
function closesAfterNames(reading: Reading, at: number): boolean {
  let past = at;
  while (past < at + 3 && isName(reading, past)) past++;
  return past > at && /^[,!.]$/.test(wordOrMark(reading, past));
}

/** "Dear customers often forget", "Welcome screen is blank": these two greet only with somebody, or with nothing, after them. */
function needsSomebody(reading: Reading, past: number): boolean {
  const word = wordAt(reading, past - 1);
  return (word === "dear" || word === "welcome") && wordAt(reading, past) !== "" && !opensLine(reading, past);
}
