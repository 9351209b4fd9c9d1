import { firstName } from "./first-name.ts";
import { wordsBetween } from "./formula.ts";
import { isNameWithRole } from "./name-with-role.ts";
import type { Reading } from "./reading.ts";
import {
  EXTENSION,
  isDotted,
  isInitials,
  isLedIn,
  isMark,
  isOnBehalf,
  isPostscript,
  isSignedInLine,
  isSmallName,
  isTeam,
  looksLikeName,
  opensLine,
} from "./sign-off.ts";
import { BREAK, CAPITAL, NUMBER, OPAQUE, WORD } from "./tokens.ts";
import type { Context, Span } from "./types.ts";

/** Names at the end of a message that no formula leads in. */

/** A line of a signature that nothing marks as one has at most so many words: "Vice President and Assistant General Counsel". */
const SIGNATURE_LINE_WORDS = 7;

/** The name that signs, and its sentence. */
export interface Name {
  readonly sentence: number;
  readonly span: Span;
}

/** A last line that is nothing but a name: "Sam", or the first of the last lines when all of them are a signature. */
export function trailingName(reading: Reading, context: Context, floor: number): Name | null {
  const last = pastLetter(reading) - 1;
  const top = signatureTop(reading, last, floor);
  // "Mark", and below it "Mark D. Haverford / Vice President / …": it was signed before the signature.
  const above =
    top < last || reading.tokens.kind[(reading.sentences.first[top] as number) - 1] === BREAK ? top - 1 : -1;
  const signed = above > floor && isShortName(reading, above, context) ? nameAt(reading, above, context, floor) : null;
  return (
    signed ??
    nameAboveRole(reading, context, floor, last) ??
    (top === last ? null : nameAt(reading, top, context, floor)) ??
    (isListed(reading, last, context) ? null : nameAt(reading, last, context, floor)) ??
    nameAboveFooter(reading, context, floor, last)
  );
}

/** "Chicken Pie / Green Beans / Iced Tea": the last of three lines that are words in capitals and nothing else. */
function isListed(reading: Reading, last: number, context: Context): boolean {
  const { first, past } = reading.sentences;
  if (last < LISTED_ABOVE || isAgent(reading, first[last] as number, context)) return false;
  for (let s = last; s > last - LISTED_ABOVE; s--) {
    const from = first[s - 1] as number;
    const end = past[s - 1] as number;
    if (reading.tokens.kind[(first[s] as number) - 1] === BREAK || !isSignatureLine(reading, from, end)) return false;
    if (wordsBetween(reading, from, end) > LISTED_WORDS || isMark(reading, end - 1, ".")) return false;
  }
  return true;
}

const LISTED_ABOVE = 2;
const LISTED_WORDS = 4;

/** So many lines say who somebody is, below the name: "Outpatient Booking / St Anne's". */
const ROLE_LINES = 2;

/** "Owen / Leisure Team", "Ana Silva / Deputy Manager": a name below the message that a line or two follow which may look like names too. */
function nameAboveRole(reading: Reading, context: Context, floor: number, last: number): Name | null {
  const { first, past } = reading.sentences;
  let told = true;
  for (let s = last; s > floor && s >= last - ROLE_LINES; s--) {
    const from = first[s] as number;
    const end = past[s] as number;
    if (wordsBetween(reading, from, end) > SIGNATURE_LINE_WORDS || !opensLine(reading, from)) return null;
    if (isMark(reading, end - 1, ".?!:;,")) return null;
    const parted = reading.tokens.kind[from - 1] === BREAK;
    const stands = s < last && (parted || isMark(reading, from - 1, ".?!)"));
    const name = stands ? nameAt(reading, s, context, floor) : null;
    // Where nobody knows who writes, only what begins with a capital says who that is.
    if (name !== null && (told || isAgent(reading, from, context))) return name;
    if (parted || isAgent(reading, from, context)) return null;
    told &&= isSignatureLine(reading, from, end);
  }
  return null;
}

function isAgent({ text, tokens }: Reading, at: number, { agent }: Context): boolean {
  const own = firstName(agent)?.toLowerCase();
  return own !== undefined && text.slice(tokens.start[at], tokens.end[at]).toLowerCase() === own;
}

/** So many lines a footer has at most: "cc Ann Poe", "How did we do? Great | Okay | Not good". */
const FOOTER_SENTENCES = 4;
const FOOTER_LINE =
  /^(?:[|_=*~-]|(?:attachments?|bcc|cc|encl|enc|ref|tel|mob|phone|fax)\b|how did (?:i|we) do\b|rate (?:me|my|our|this|us)\b|[^.!?\n]*\|)/i;

/** A name above nothing but such lines. */
function nameAboveFooter(reading: Reading, context: Context, floor: number, last: number): Name | null {
  const { text, tokens, sentences } = reading;
  for (let s = last; s > Math.max(floor + 1, last - FOOTER_SENTENCES); s--) {
    const from = tokens.start[sentences.first[s] as number] as number;
    if (!FOOTER_LINE.test(text.slice(from, tokens.end[(sentences.past[s] as number) - 1]))) return null;
    const name = opensLine(reading, sentences.first[s - 1] as number) ? nameAt(reading, s - 1, context, floor) : null;
    if (name !== null) return name;
  }
  return null;
}

/** A name of one or two words on a paragraph of its own. */
function isShortName(reading: Reading, sentence: number, context: Context): boolean {
  const from = reading.sentences.first[sentence] as number;
  const past = reading.sentences.past[sentence] as number;
  return (
    reading.tokens.kind[from - 1] === BREAK &&
    reading.tokens.kind[past] === BREAK &&
    wordsBetween(reading, from, past) <= 2 &&
    looksLikeName(reading, from, past, context, false) &&
    !isMark(reading, past - 1, ".,")
  );
}

function nameAt(reading: Reading, sentence: number, context: Context, floor: number): Name | null {
  if (sentence <= floor) return null;
  const from = reading.sentences.first[sentence] as number;
  const past = reading.sentences.past[sentence] as number;
  const line = reading.text.slice(reading.tokens.start[from], reading.tokens.end[past - 1]);
  if (isFile(line) || NOBODY.test(line)) return null;
  const named =
    looksLikeName(reading, from, past, context, false) ||
    isInitials(reading, from, past) ||
    isLedIn(reading, from, past) ||
    isTeam(reading, from, past) ||
    isSmallName(reading, from, past) ||
    isOnBehalf(reading, from, past, context) ||
    isDotted(reading, from, past) ||
    isNameWithRole(reading, from, past, context);
  const inLine = isSignedInLine(reading, from, past, context) || isTeamInLine(reading, from, past);
  const stands = opensLine(reading, from) ? !endsTheLineAbove(reading, from, past) : inLine;
  return named && stands ? { sentence, span: spanOf(reading, from, past) } : null;
}

/** "Acme Ltd.", "Fax (703) 934", ", Acme Press", "[IMAGE]": no person, where nothing says that one follows. */
const NOBODY = /^[,[]|^(?:cell|fax|phone|tel|voice)\b|\b(?:Corp|GmbH|Inc|LL[CP]|Ltd|PLC)\b\.?(?: [-–|] \S+)?$/i;

/** "- Assembly Plan.doc": a file that is attached. */
/** Whether a line is the name of a file, as it stands below a message that it was attached to. */
export function isFile(line: string): boolean {
  return FILE.test(line);
}

const FILE = /\.(?:csv|docx?|gif|html?|ics|jpe?g|msg|pdf|png|pptx?|txt|xlsx?|zip)$/i;

/** Words that another must follow: "it went out with / Royal Mail", but "you can log in / Sam". */
const LEADS_ON =
  /(?:^|\s)(?:an?|the|my|your|our|his|their|its|and|or|but|as|at|by|for|from|into|of|onto|than|to|until|via|with|(?<!\b(?:(?:check|go|keep|log|mov|sign|stay)(?:ed|ged|ing|ging|s)?|goes|moves?) )(?:in|on))$/i;

/** Whether the words are the end of a sentence that somebody broke into lines, and no name below one. */
function endsTheLineAbove(reading: Reading, from: number, past: number): boolean {
  const { text, tokens } = reading;
  if (from === 0 || tokens.kind[from - 1] !== WORD) return false;
  const end = tokens.end[from - 1] as number;
  const line = text.slice(Math.max(text.lastIndexOf("\n", end - 1) + 1, end - LONGEST_LEAD), end);
  const stopped =
    isMark(reading, past - 1, ".") && (tokens.end[past - 2] as number) - (tokens.start[past - 2] as number) > 1;
  return LEADS_ON.test(line) || stopped;
}

/** So many letters of a line tell whether it goes on: "checking in", after what may stand before them. */
const LONGEST_LEAD = 24;

/** "It left this morning. Your Lampworks team" */
function isTeamInLine(reading: Reading, from: number, past: number): boolean {
  const { kind, flags } = reading.tokens;
  const named = past === from + 2 || ((flags[from + 1] as number) & CAPITAL) !== 0;
  return named && isMark(reading, from - 1, ".!") && past >= kind.length && isTeam(reading, from, past);
}

/** The first line of the last paragraph when that is "Sam Lee / Support Lead / Acme Ltd." and nothing else; else the last. */
function signatureTop(reading: Reading, last: number, floor: number): number {
  const { first, past } = reading.sentences;
  let top = last;
  while (top > floor && isSignatureLine(reading, first[top] as number, past[top] as number)) {
    if (reading.tokens.kind[(first[top] as number) - 1] === BREAK) return top;
    top--;
  }
  // "Stay safe, / Callum / Fraud Prevention": a line with a comma is where the signature begins.
  return top > floor && top < last && isMark(reading, (past[top] as number) - 1, ",") ? top + 1 : last;
}

function isSignatureLine(reading: Reading, from: number, past: number): boolean {
  const { tokens } = reading;
  if (!opensLine(reading, from) || wordsBetween(reading, from, past) > SIGNATURE_LINE_WORDS) return false;
  if (isMark(reading, past - 1, "?!:,;")) return false;
  if (EXTENSION.test(reading.text.slice(tokens.start[from], tokens.end[past - 1]))) return true;
  for (let i = from; i < past; i++) {
    if (tokens.kind[i] === WORD) return ((tokens.flags[i] as number) & CAPITAL) !== 0;
    if (tokens.kind[i] === NUMBER || tokens.kind[i] === OPAQUE) return true;
  }
  return false;
}

/** The number of sentences up to the last with a word: a page number or a server's mark may stand below. A placeholder may be a name. */
export function pastWords(reading: Reading): number {
  const { sentences, tokens, text } = reading;
  for (let s = sentences.first.length - 1; s > 0; s--) {
    if (isDotted(reading, sentences.first[s] as number, sentences.past[s] as number)) return s + 1;
    for (let at = sentences.first[s] as number; at < (sentences.past[s] as number); at++) {
      if (tokens.kind[at] === WORD || text.charCodeAt(tokens.start[at] as number) === 123) return s + 1;
    }
  }
  return Math.min(1, sentences.first.length);
}

/** The sentence after the last of the letter itself: what follows a name in a postscript is no reason to sign again. */
function pastLetter(reading: Reading): number {
  const past = pastWords(reading);
  for (let sentence = 1; sentence < past; sentence++)
    if (isPostscript(reading, reading.sentences.first[sentence] as number)) return sentence;
  return past;
}

/** From one token up to another. */
export function spanOf(reading: Reading, from: number, past: number): Span {
  return { start: reading.tokens.start[from] as number, end: reading.tokens.end[past - 1] as number };
}
