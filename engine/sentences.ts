import { BREAK, CAPITAL, GLUED, LINE_START, NUMBER, OPAQUE, PUNCTUATION, type Tokens, WORD } from "./tokens.ts";

/** Sentences as ranges of tokens. A block break belongs to none. */
export interface Sentences {
  /** First token of each sentence. */
  readonly first: readonly number[];
  /** The token after its last. */
  readonly past: readonly number[];
  /** The sentence of each token, -1 for a break. */
  readonly of: Int32Array;
}

const ABBREVIATIONS = new Set([
  "mr",
  "mrs",
  "ms",
  "dr",
  "prof",
  "rev",
  "capt",
  "cdr",
  "col",
  "lt",
  "maj",
  "sgt",
  "hon",
  "sr",
  "jr",
  "st",
  "vs",
  "approx",
  "inc",
  "ltd",
  "co",
  "corp",
  "dept",
  "ext",
  "ref",
  "tel",
  "fig",
]);

/**
 * Lines of plain mail are wrapped near 72 characters; a line shorter than this that ends without a mark was ended by the writer.
 */
const WRAPPED_LINE = 52;
/** A line longer than this was not wrapped, so that its writer ended it too. */
const LONGEST_WRAPPED = 90;

/** A line of at least so many UTF-16 units, which is no greeting, goes on below if that begins like the middle of a sentence. */
export const BROKEN_LINE = 25;

/** So many words and marks a name has at most. */
const LONGEST_NAME = 4;

/** Divides tokens into sentences, for mail as people type it: hard-wrapped lines, lists, greetings on a line of their own. */
export function splitSentences(tokens: Tokens): Sentences {
  const { kind, flags, start } = tokens;
  const first: number[] = [];
  const past: number[] = [];
  const of = new Int32Array(kind.length);
  let open = -1;
  let lineFrom = 0;
  for (let i = 0; i < kind.length; i++) {
    if (kind[i] === BREAK) {
      if (open >= 0) {
        first.push(open);
        past.push(i);
      }
      open = -1;
      of[i] = -1;
      continue;
    }
    const lineStart = ((flags[i] as number) & LINE_START) !== 0;
    if (open >= 0 && (lineStart ? endsAtLine(tokens, i, lineFrom, open) : endsBefore(tokens, i))) {
      first.push(open);
      past.push(i);
      open = -1;
    }
    if (lineStart) lineFrom = start[i] as number;
    if (open < 0) open = i;
    of[i] = first.length;
  }
  if (open >= 0) {
    first.push(open);
    past.push(kind.length);
  }
  return { first, past, of };
}

function characterAt(tokens: Tokens, i: number): number {
  return tokens.kind[i] === PUNCTUATION ? tokens.text.charCodeAt(tokens.start[i] as number) : 0;
}

/** Whether the mark before token `i`, on the same line, ended a sentence. */
function endsBefore(tokens: Tokens, i: number): boolean {
  let before = i - 1;
  // Between two words nothing ends.
  if (tokens.kind[before] === WORD || tokens.kind[before] === NUMBER) return false;
  if (isFace(tokens, before)) return BEGINS_ANEW.test(tokens.text.slice(tokens.start[i], tokens.end[i]));
  const here = characterAt(tokens, i);
  if (isCloser(here) || here === 46 || here === 33 || here === 63 || here === 0x2026) return false;
  while (isCloser(characterAt(tokens, before))) before--;
  if (isTimeOfDay(tokens, before)) return isCapital(tokens, i);
  const mark = characterAt(tokens, before);
  if (mark === 33 || mark === 63) return true;
  if (mark === 0x2026) return isCapital(tokens, i);
  if (mark !== 46) return false;
  if ((tokens.end[before] as number) - (tokens.start[before] as number) > 1) return isCapital(tokens, i);
  return !isAbbreviation(tokens, before, i);
}

/** "The screws were missing :( I had planned to build it": behind a face, with no other mark, these begin a sentence. */
const BEGINS_ANEW =
  /^(?:[AI]|I['’][a-z]+|Also|And|Any|Are|But|Can|Could|Did|Do|Does|Have|How|If|Is|It|It['’]s|My|Now|Our|Please|So|Thank|Thanks|That|The|There|They|This|Was|We|We['’][a-z]+|What|When|Where|Why|Will|Would|You|Your)$/;

/** An emoji, or the last mark of ":-(". */
function isFace(tokens: Tokens, at: number): boolean {
  const { kind, start, end, text } = tokens;
  if (kind[at] === OPAQUE) return /^(?![©®™])\p{Extended_Pictographic}/u.test(text.slice(start[at], end[at]));
  const mouth = characterAt(tokens, at);
  if (mouth !== 40 && mouth !== 41 && mouth !== 47) return false;
  const eyes = text.slice(Math.max(0, (start[at] as number) - 3), end[at]);
  return /(?:^|\s)[:;]-?[()/]$/.test(eyes);
}

/** "a.m." and "p.m.", whose full stop may also be that of the sentence. */
function isTimeOfDay(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== OPAQUE) return false;
  return /^[ap]\.m\.$/i.test(tokens.text.slice(tokens.start[i], tokens.end[i]));
}

function isCloser(character: number): boolean {
  return character === 41 || character === 34 || character === 0x201d;
}

function isCapital(tokens: Tokens, i: number): boolean {
  return ((tokens.flags[i] as number) & CAPITAL) !== 0;
}

function isAbbreviation(tokens: Tokens, mark: number, next: number): boolean {
  const word = mark - 1;
  if (((tokens.flags[mark] as number) & GLUED) === 0) return false;
  const start = tokens.start[word] as number;
  const end = tokens.end[word] as number;
  if (tokens.kind[word] === NUMBER) return ((tokens.flags[word] as number) & LINE_START) !== 0;
  if (tokens.kind[word] !== WORD) return false;
  const letters = tokens.text.slice(start, end).toLowerCase();
  if (letters === "no" || letters === "etc")
    return letters === "no" ? tokens.kind[next] === NUMBER : !isCapital(tokens, next);
  if (letters.length === 1 && letters !== "i") {
    // "Dan L. x7714", "Sam K. | Sales"
    const goesOn =
      isCapital(tokens, next) || /^(?:\||x\d)/.test(tokens.text.slice(tokens.start[next], tokens.end[next]));
    return isCapital(tokens, word) && goesOn;
  }
  return ABBREVIATIONS.has(letters);
}

/** Whether the line break before token `i` ends the sentence that began at token `open`. */
function endsAtLine(tokens: Tokens, i: number, lineFrom: number, open: number): boolean {
  const before = i - 1;
  const mark = characterAt(tokens, before);
  if (mark === 46 || mark === 33 || mark === 63 || mark === 0x2026 || mark === 58) return true;
  const length = (tokens.end[before] as number) - lineFrom;
  if (length >= BROKEN_LINE && length <= LONGEST_WRAPPED && goesOn(tokens, i, open)) return false;
  if (length < WRAPPED_LINE || length > LONGEST_WRAPPED || signs(tokens, i) || standsAlone(tokens, i)) return true;
  return beginsListItem(tokens, i);
}

/** Whether somebody who begins sentences with capitals goes on in small letters on the line that begins at token `i`, with no mark between but a comma. */
function goesOn(tokens: Tokens, i: number, open: number): boolean {
  const { kind, flags, start, end, text } = tokens;
  const isSmall = (token: number): boolean => kind[token] === WORD && ((flags[token] as number) & CAPITAL) === 0;
  if (kind[open] !== WORD || isSmall(open) || !isSmall(i)) return false;
  const isGreeting = ((flags[open] as number) & LINE_START) !== 0 && i - open <= LONGEST_GREETING;
  if (kind[i - 1] !== WORD && (characterAt(tokens, i - 1) !== 44 || isGreeting)) return false;
  const alone = i + 1 >= kind.length || kind[i + 1] === BREAK || ((flags[i + 1] as number) & LINE_START) !== 0;
  return !alone && !TAKES_LEAVE.has(text.slice(start[i], end[i]));
}

/** Of words and marks: "Good morning Sarah and everybody in the shop," */
const LONGEST_GREETING = 9;

/** With these begins a line of its own: "Could you send the invoice again / thanks a lot". */
const TAKES_LEAVE = new Set("best cheers kind love many regards sincerely thank thanks thx warm yours".split(" "));

/** "cheers" with a line below it: where lines are wrapped, only the last of a paragraph is that short. */
function standsAlone({ kind, flags }: Tokens, from: number): boolean {
  const past = kind[from + 1] === PUNCTUATION && ((flags[from + 1] as number) & LINE_START) === 0 ? from + 2 : from + 1;
  return kind[from] === WORD && kind[past] === WORD && ((flags[past] as number) & LINE_START) !== 0;
}

/** A last line of its own that is nothing but "Tom B", "Jo & Si": names, and no mark at its end. */
function signs({ kind, flags }: Tokens, from: number): boolean {
  let past = from;
  while (
    past < kind.length &&
    kind[past] !== BREAK &&
    (past === from || ((flags[past] as number) & LINE_START) === 0)
  ) {
    const names = kind[past] === WORD && ((flags[past] as number) & CAPITAL) !== 0;
    if (past - from >= LONGEST_NAME || !(names || (past > from && kind[past] === PUNCTUATION))) return false;
    past++;
  }
  return past >= kind.length || kind[past] === BREAK ? kind[past - 1] === WORD : false;
}

function beginsListItem(tokens: Tokens, i: number): boolean {
  const character = tokens.text.charCodeAt(tokens.start[i] as number);
  if (character === 45 || character === 42 || character === 0x2022 || character === 0x2013) return true;
  const next = characterAt(tokens, i + 1);
  return tokens.kind[i] === NUMBER && (next === 46 || next === 41);
}
