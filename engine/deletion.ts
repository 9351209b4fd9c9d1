import { LINK } from "./grammar.ts";
import { isCapitalLetter } from "./letters.ts";
import type { Reading } from "./reading.ts";
import type { Match } from "./scan.ts";
import { NUMBER, WORD } from "./tokens.ts";
import type { Edit } from "./types.ts";

/**
 * The edit that takes matched words out, with the comma and the space that would be left over. Null where the words are
 * part of a longer one.
 */
export function deletion(reading: Reading, match: Match): Edit | null {
  const { text, tokens } = reading;
  const start = tokens.start[match.first] as number;
  const end = tokens.end[match.past - 1] as number;
  const opens = reading.opensSentence(match.first);
  if (reading.isSentenceEnd(match.past)) {
    if (opens && onlyBulletBefore(reading, match.first)) return wholeSentence(reading, match);
    // "I checked, and that's it." would lose all that the "and" was for.
    if (reading.isInnerClause(match.first) || isLink(reading, match.first - 1)) return null;
    // "…, simply." keeps its full stop and loses the comma before.
    if (!opens) return { start: withoutComma(text, spacesBefore(text, start)), end, text: "" };
  }
  if (opens) return opening(text, start, end);
  const from = spacesBefore(text, start);
  const commaAfter = text.charAt(end) === ",";
  // "it is, obviously, late" → "it is late"
  // "Hey Sam, as I said, it's late" → "Hey Sam, it's late": the first comma is the greeting's.
  if (commaAfter && text.charAt(from - 1) === ",")
    return { start: reading.isClauseStart(match.first) ? from : from - 1, end: end + 1, text: "" };
  // "It came, but as I said, it's late" → "It came, but it's late"
  if (commaAfter && from < start && reading.tokens.kind[match.first - 1] === WORD && isLink(reading, match.first - 1))
    return { start: from, end: end + 1, text: "" };
  // "It is here — as I said, it's late" → "It is here — it's late"
  if (commaAfter && /[:;–—-]/.test(text.charAt(from - 1))) return { start, end: spacesAfter(text, end + 1), text: "" };
  if (from < start && /^[\s,.;:!?)…]?$/.test(text.charAt(end))) return { start: from, end, text: "" };
  const past = spacesAfter(text, end);
  return past > end ? { start, end: past, text: "" } : null;
}

/** Whether the token, or the one before it where it is a comma, leads to what follows. */
function isLink({ grammar, text, tokens }: Reading, at: number): boolean {
  const word = text.charAt(tokens.start[at] as number) === "," ? at - 1 : at;
  return word >= 0 && grammar.has(tokens.id[word] as number, LINK);
}

/** The first words of a sentence: what follows begins it. */
function opening(text: string, start: number, end: number): Edit {
  const past = /[,:;–—]/.test(text.charAt(end)) ? end + 1 : end;
  let next = spacesAfter(text, past);
  if (/[–—-]/.test(text.charAt(next)) && text.charAt(next + 1) === " ") next = spacesAfter(text, next + 1);
  const letter = text.charAt(next);
  const wasCapital = isCapitalLetter(text.charAt(start));
  return wasCapital && /^\p{Lowercase}/u.test(letter)
    ? { start, end: next + 1, text: letter.toUpperCase() }
    : { start, end: next, text: "" };
}

/** A sentence of its own goes with the bullet before it; the wider of the gaps around it stays. */
export function wholeSentence(reading: Reading, match: Match): Edit {
  const { text, tokens, sentences } = reading;
  const sentence = sentences.of[match.first] as number;
  const start = tokens.start[sentences.first[sentence] as number] as number;
  const end = tokens.end[(sentences.past[sentence] as number) - 1] as number;
  const from = spacesBefore(text, start);
  const past = spacesAfter(text, end);
  const opensLine = from === 0 || text.charAt(from - 1) === "\n";
  const endsLine = past === text.length || text.charAt(past) === "\n" || text.charAt(past) === "\r";
  if (!opensLine) return { start: from, end, text: "" };
  if (!endsLine) return { start, end: past, text: "" };
  const gapFrom = whitespaceBefore(text, start);
  const gapPast = whitespaceAfter(text, end);
  if (gapPast === text.length) return { start: gapFrom, end, text: "" };
  if (gapFrom === 0 || linesIn(text, gapFrom, start) >= linesIn(text, end, gapPast)) {
    return { start, end: gapPast, text: "" };
  }
  return { start: gapFrom, end, text: "" };
}

function onlyBulletBefore(reading: Reading, at: number): boolean {
  const { tokens, sentences, text } = reading;
  for (let i = sentences.first[sentences.of[at] as number] as number; i < at; i++) {
    const bullet = /^[-–*•.)]$/.test(text.slice(tokens.start[i], tokens.end[i]));
    if (!bullet && tokens.kind[i] !== NUMBER) return false;
  }
  return true;
}

function withoutComma(text: string, at: number): number {
  return text.charAt(at - 1) === "," ? at - 1 : at;
}

/** Beyond the text there is no code, and so no space. */
function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

function spacesBefore(text: string, at: number): number {
  while (isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function spacesAfter(text: string, at: number): number {
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isWhitespace(code: number): boolean {
  return isSpace(code) || code === 10 || code === 13;
}

function whitespaceBefore(text: string, at: number): number {
  while (isWhitespace(text.charCodeAt(at - 1))) at--;
  return at;
}

function whitespaceAfter(text: string, at: number): number {
  while (isWhitespace(text.charCodeAt(at))) at++;
  return at;
}

function linesIn(text: string, from: number, past: number): number {
  let lines = 0;
  for (let i = from; i < past; i++) if (text.charCodeAt(i) === 10) lines++;
  return lines;
}
