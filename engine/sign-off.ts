import { NOT_A_NAME, PARTICLES, TITLES } from "./name-words.ts";
import type { Reading } from "./reading.ts";
import { BREAK, CAPITAL, LINE_START, NUMBER, OPAQUE, PUNCTUATION, WORD } from "./tokens.ts";
import type { Context } from "./types.ts";

/** What may sign a message: a name, initials, a team. Ranges are of tokens, the end exclusive. */

/** "Dan L. x7714" */
export const EXTENSION = /^\W{0,2}(?:x|ext)\.? ?\d{3,6}\)?$/i;
/** "Quinn :)" */
const FACE = /^[:;=]-?[)DP]$/;
/** "sam x" */
const KISSES = /^(?:x{1,3}|xo|xoxo)$/i;

/** "Ann Lee (our engineer) can tell you" */
const SENTENCE_BEHIND = /^\([^()]*\) +\p{Lowercase}/u;

/** Whether the tokens are a person's name and nothing else. After a formula less is asked of it. */
export function looksLikeName(
  reading: Reading,
  from: number,
  past: number,
  context: Context,
  afterFormula: boolean,
): boolean {
  const { tokens, text } = reading;
  // "LAMP.HTM": what a letter follows without a space is a part of something.
  if (/[\p{Alpha}\d]/u.test(text.charAt(tokens.end[past - 1] as number))) return false;
  const own = (context.agent?.name ?? "").toLowerCase();
  let words = 0;
  // "Cdr. R. H. Pettifer RN": titles, initials and what is put behind a name make it no longer.
  let full = 0;
  for (let i = from; i < past; i++) {
    if (words > 0 && EXTENSION.test(text.slice(tokens.start[i], tokens.end[past - 1]))) break;
    // "Sam Lee (she/her)": what stands in brackets is about the name.
    if (words > 0 && SENTENCE_BEHIND.test(text.slice(tokens.start[i], tokens.end[past - 1]))) return false;
    if (words > 0 && (isMark(reading, i, "(|") || FACE.test(text.slice(tokens.start[i], tokens.end[past - 1])))) break;
    if (tokens.kind[i] === PUNCTUATION) {
      if (!isMark(reading, i, ".,-(/&)")) return false;
      continue;
    }
    if (tokens.kind[i] === OPAQUE) {
      if (text.charCodeAt(tokens.start[i] as number) === 123) words++;
      continue;
    }
    // "Daren 3-6905": an extension after the name.
    if (tokens.kind[i] === NUMBER && words > 0 && afterFormula) break;
    if (tokens.kind[i] === NUMBER) return false;
    const word = text.slice(tokens.start[i], tokens.end[i]);
    const capital = ((tokens.flags[i] as number) & CAPITAL) !== 0;
    const known = own !== "" && own.split(/\s+/).includes(word.toLowerCase());
    // After a formula even "sam" in lower case is a name; without one it must look like one.
    if (words > 0 && KISSES.test(word)) continue;
    // "Theo from Paperplane", "Priti at Doughworks", "dan the IT man": what follows is about the name.
    if (words > 0 && PARTICLES.has(word) && i + 1 < past) continue;
    if (words > 0 && isAbout(reading, i, past, afterFormula)) break;
    const small = past - from <= 2 || (words === 0 && isAbout(reading, i + 1, past, true));
    if (!capital && !known && !(afterFormula && small)) return false;
    words++;
    if (!SHORT_PART.test(word) && !TITLES.has(word.toLowerCase())) full++;
  }
  return words >= 1 && words <= LONGEST_WITH_TITLES && full <= (afterFormula ? 5 : 3);
}

/** Initials, and letters behind a name: "R", "RN", "PhD". */
const SHORT_PART = /^(?:\p{Uppercase}|\p{Uppercase}{2,3}|PhD)$/u;
const LONGEST_WITH_TITLES = 7;
/** So many words are said about a name: "Dana from the front desk at Acme". */
const LONGEST_ABOUT = 6;

/** Whether the token leads in where the writer is from, up to the end of the line: a sentence has a full stop, and without a formula a place has a capital. */
function isAbout({ text, tokens }: Reading, at: number, past: number, afterFormula: boolean): boolean {
  const about = text.slice(tokens.start[at], tokens.end[past - 1]);
  if (past - at > LONGEST_ABOUT || /[.?!]$/.test(about)) return false;
  return afterFormula ? ABOUT.test(about) : ABOUT_A_COMPANY.test(about);
}

const ABOUT = /^(?:at|from|in|of|on behalf of|the|with) \S|^(?:and|&) (?:the )?(?:crew|family|gang|kids|team)$/i;
const ABOUT_A_COMPANY =
  /^(?:at|from) \p{Uppercase}[\p{Alpha}&'’]*(?: \p{Uppercase}[\p{Alpha}&'’]*){0,2}$|^(?:and|&) (?:the )?(?:crew|family|gang|kids|team)$/u;

const ALSO_NO_NAME = new Set("rgds wishes again much lot me him them us".split(" "));

/** "Thanks, the gym": who signs for a place, behind a formula at the very end. */
const CREW =
  /^\W*the (?:\p{Alpha}+ )?(?:bar|café|clinic|crew|desk|farm|folks|garage|gang|girls|guys|gym|hotel|inn|kitchen|lads|office|school|shop|store|studio|surgery|team|workshop)$/iu;

/** Whether what stands after a formula on the same line is a name: "Best, Sam". */
export function restIsName(reading: Reading, from: number, limit: number): boolean {
  const { tokens, text } = reading;
  if (endsText(reading, limit) && CREW.test(text.slice(tokens.start[from], tokens.end[limit - 1]))) return true;
  // "We appreciate your participation." has not ended.
  if (/^(?:all|any|the|your)$/i.test(wordsOf(reading, from - 1))) return false;
  let words = 0;
  for (let i = from; i < limit; i++) {
    if (tokens.kind[i] === PUNCTUATION) continue;
    if (tokens.kind[i] !== WORD && tokens.kind[i] !== OPAQUE) return false;
    const small = tokens.kind[i] === WORD && ((tokens.flags[i] as number) & CAPITAL) === 0;
    if (small && limit - from > 2 && !PARTICLES.has(wordsOf(reading, i))) return false;
    // "Thanks & Regards", "Love it!": more of the formula, or no formula at all.
    const word = reading.text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
    if (NOT_A_NAME.has(word) || ALSO_NO_NAME.has(word)) return false;
    words++;
  }
  return words >= 1 && words <= 4;
}

/** "Front desk", "Store team": a line that signs for several people. */
export function isTeam({ text, tokens }: Reading, from: number, past: number): boolean {
  if (past - from < 2 || past - from > 4 || ((tokens.flags[from] as number) & CAPITAL) === 0) return false;
  // The company may be a template's gap: "The {{company}} team".
  return /^[\p{Alpha}&'’{}_. ]+ (?:cent(?:er|re)|committee|crew|department|dept\.?|desk|group|office|relations|section|services?|staff|support|team|unit)(?: \d{1,3})?$|^support (?:level|line|tier) \d$/iu.test(
    text.slice(tokens.start[from], tokens.end[past - 1]),
  );
}

/** "(signed)" stands for the hand that wrote the name below. */
export function isPutForName({ text, tokens }: Reading, from: number, past: number): boolean {
  return /^[([]?(?:signed|sgd|p\.?p)\.?[)\]]?$/i.test(text.slice(tokens.start[from], tokens.end[past - 1]));
}

/** Below "Love always,", at the very end, "your favourite daughter" and "all of us" sign like a name. */
export function isOwnName(reading: Reading, from: number, past: number): boolean {
  return (
    opensLine(reading, from) &&
    endsText(reading, past) &&
    wordsIn(reading, from, past) <= LONGEST_OWN_NAME &&
    /^(?:all|every|the|us|your)/i.test(wordsOf(reading, from)) &&
    !isMark(reading, past - 1, ".?!,:;")
  );
}

/** "all of us at number nine" */
const LONGEST_OWN_NAME = 6;

/** "ss", "d." or "-m" at the very end: how people who write all day sign to colleagues. */
export function isInitials(reading: Reading, at: number, past: number): boolean {
  const { text, tokens } = reading;
  const from = isMark(reading, at, "-") ? at + 1 : at;
  if (!endsText(reading, past) || past - from > 2 || tokens.kind[from] !== WORD) return false;
  const written = text.slice(tokens.start[from], tokens.end[past - 1]);
  return (
    /^(?:(?!\p{Alpha}*[aeiou]{2})\p{Alpha}{1,2}\.?|[b-df-hj-np-tv-z]{3}|[B-DF-HJ-NP-TV-Z]{3})$/u.test(written) &&
    !NO_INITIALS.has(written.replace(".", "").toLowerCase())
  );
}

/** "-rob", "--Ann Lee", "/Henrik", "— Mo", "^AL": behind what leads a name in, at the very end. A bullet is a short dash and a space. */
export function isLedIn(reading: Reading, from: number, past: number): boolean {
  const { text, tokens } = reading;
  if (!endsText(reading, past)) return false;
  return /^(?:[-–—~/*^]{1,3}|[–—] |-- |x{1,3} )\p{Alpha}[\p{Alpha}'’-]{0,14}(?: \p{Uppercase}\p{Alpha}{1,14})?\.?$/u.test(
    text.slice(tokens.start[from], tokens.end[past - 1]),
  );
}

const NO_INITIALS = new Set(
  "ok no hi ha oh ah so np ty yo ya me us it we up tx ta am pm tv hr brb thx tks plz pls btw hth fyi ttyl nvm pdf csv html xml".split(
    " ",
  ),
);

/** From so many words on it shows that somebody writes everything in lower case. */
const SMALL_WRITER_WORDS = 8;

/** So many words are a message that a name may stand behind: "It left today. Rick". */
const SHORTEST_SIGNED = 5;

/** "mike" on the last line of somebody who writes everything in lower case. */
export function isSmallName(reading: Reading, from: number, past: number): boolean {
  const { kind, flags } = reading.tokens;
  if (!endsText(reading, past) || past !== from + 1 || kind[from] !== WORD || reading.words < SMALL_WRITER_WORDS)
    return false;
  const word = wordsOf(reading, from);
  if (!/^\p{Lowercase}{3,12}$/u.test(word) || NOT_A_NAME.has(word) || /ing$|ed$|ly$/.test(word)) return false;
  return !flags.some((flag, i) => kind[i] === WORD && (flag & CAPITAL) !== 0);
}

/** "Your form needs initials. -Ann", "Numbers tomorrow. J", "They signed on Monday. Samantha": signed without a line of its own, where nothing follows. */
export function isSignedInLine(reading: Reading, from: number, past: number, { agent }: Context): boolean {
  if (!endsText(reading, past)) return false;
  if (wordsIn(reading, from, past) === 2) return isFullNameInLine(reading, from, past);
  if (wordsIn(reading, from, past) !== 1) return false;
  const own = agent?.name?.toLowerCase().split(/\s+/) ?? [];
  const word = wordsOf(reading, from);
  if (isMark(reading, from, "-–—")) return true;
  // "Your refund left. ~Diane", but "So kind. /s"
  if (/^[~^/]$/.test(wordsOf(reading, from)) && /^\p{Uppercase}/u.test(wordsOf(reading, from + 1))) return true;
  if (past > from + 2) return false;
  if (/^\p{Uppercase}$/u.test(word) || own.includes(word.toLowerCase())) return true;
  // "Could we talk this afternoon?  ss"
  if (/^[b-df-hj-np-tv-z]{2}$/.test(word) && isInitials(reading, from, past) && isMark(reading, from - 1, ".!?)"))
    return true;
  return (
    past === from + 1 &&
    reading.words >= SHORTEST_SIGNED &&
    /^\p{Uppercase}\p{Lowercase}{2,11}$/u.test(word) &&
    (isMark(reading, from - 1, ".!") || isNoAnswer(reading, from, word)) &&
    !NOT_A_NAME.has(word.toLowerCase()) &&
    !NO_NAME_ALONE.test(word)
  );
}

/** "Any word yet? Sara", but not "Which size is it? Large": behind a question, a word that any rule knows answers it, and so does one that was asked about. */
function isNoAnswer(reading: Reading, from: number, word: string): boolean {
  if (!isMark(reading, from - 1, "?") || reading.tokens.id[from] !== 0) return false;
  return !reading.text.slice(0, reading.tokens.start[from]).toLowerCase().includes(word.toLowerCase());
}

/** "The page is blank. Joanne McAllister" */
function isFullNameInLine(reading: Reading, from: number, past: number): boolean {
  const { text, tokens } = reading;
  const names = /^(\p{Uppercase}\p{Lowercase}+) (\p{Uppercase}\p{Lowercase}[\p{Alpha}'’]*|\p{Uppercase}\.?)$/u.exec(
    text.slice(tokens.start[from], tokens.end[past - 1]),
  );
  if (names === null || reading.words < SMALL_WRITER_WORDS) return false;
  if (!isMark(reading, from - 1, ".!") && !isNoAnswer(reading, from, names[1] as string)) return false;
  return !names.slice(1).some((name) => NOT_A_NAME.has(name.toLowerCase()) || NO_NAME_IN_LINE.test(name));
}

/** "Merry Christmas", "New York", "All Good" */
const NO_NAME_IN_LINE =
  /^(?:All|Always|Exhibit|Level|Option|Part|Plan|Section|Type|Vitamin|Bank|Christmas|Easter|Go|Happy|Holidays?|Just|Los|Merry|Much|New|No|Not|Sao|So|Southern|Too|United|Very|Year)$/;

/** A last word behind a full stop that is an answer or a leave-taking and no name. */
const NO_NAME_ALONE =
  /^(?:.*(?:ing|ed|ly|less|where|able|ome)|Always|Asap|Damn|Ditto|Enjoy|Forever|Gross|Help|Never|None|Nothing|Oof|Period|Smh|Soon|Source)$/;

function wordsOf({ text, tokens }: Reading, token: number): string {
  return text.slice(tokens.start[token], tokens.end[token]);
}

/** "Sol, for Dr Hale's team", "Ann Lee, Student Records" on the last line: the agent's own name, and for whom it signs or as what. */
export function isOnBehalf(reading: Reading, from: number, past: number, { agent }: Context): boolean {
  if (!endsText(reading, past) || wordsIn(reading, from, past) > LONGEST_WITH_TITLES) return false;
  if (isMark(reading, past - 1, "?!") || (isMark(reading, past - 1, ".") && wordsOf(reading, past - 2) !== "Co"))
    return false;
  const own = agent?.name?.toLowerCase().split(/\s+/) ?? [];
  let behind = from;
  while (behind - from < own.length && wordsOf(reading, behind).toLowerCase() === own[behind - from]) behind++;
  if (
    behind > from &&
    WITH_OTHERS.test(reading.text.slice(reading.tokens.end[behind - 1], reading.tokens.end[past - 1]))
  )
    return true;
  return WITH_ROLE.test(reading.text.slice(reading.tokens.start[from], reading.tokens.end[past - 1]));
}

/** What stands behind the writer's own name: ", for the clinic", " @ the box office", " + the payroll lot", " and Co." */
const WITH_OTHERS =
  /^(?:,| ?[@|+&/–—-] ?| and (?:(?:all|everybody|everyone) |co\b|the [a-z]+(?: [a-z]+)?$)| (?:at|from|in|on) (?:the )?[a-z]+$)/i;

/** "S.P." on the last line. */
export function isDotted(reading: Reading, from: number, past: number): boolean {
  const { text, tokens } = reading;
  return (
    opensLine(reading, from) &&
    endsText(reading, past) &&
    /^(?:\p{Uppercase}\. ?){2,3}$/u.test(text.slice(tokens.start[from], tokens.end[past - 1]))
  );
}

/** "Elspeth Grant, Managing Editor": a full name, and words in capitals behind it. */
const WITH_ROLE =
  /^\p{Uppercase}\p{Lowercase}+ \p{Uppercase}[\p{Alpha}'’-]+, \p{Uppercase}\p{Alpha}+(?: (?:&|and|for|of|the|\p{Uppercase}\p{Alpha}*))* (?:Agent|Assistant|Billing|Care|Coordinator|Department|Desk|Director|Editor|Engineer|Executive|Experience|Lead|Manager|Office|Officer|Operations|Records|Relations|Representative|Sales|Secretary|Service|Services|Specialist|Success|Supervisor|Support|Team)$/u;

/** Whether nothing of the letter itself follows: below may stand a postscript, what is answered, or a footer. */
function endsText(reading: Reading, past: number): boolean {
  const { kind } = reading.tokens;
  let next = past;
  while (kind[next] === BREAK) next++;
  return next >= kind.length || isPostscript(reading, next);
}

/** Whether "PS: …" begins at this token. */
export function isPostscript({ text, tokens }: Reading, at: number): boolean {
  const start = tokens.start[at] as number;
  return ((tokens.flags[at] as number) & LINE_START) !== 0 && /^(?:p\.? ?s\b|nb\b)/i.test(text.slice(start, start + 5));
}

function wordsIn({ tokens }: Reading, from: number, past: number): number {
  let words = 0;
  for (let i = from; i < past; i++) if (tokens.kind[i] === WORD) words++;
  return words;
}

/** Whether the token is the first of its line. */
export function opensLine(reading: Reading, token: number): boolean {
  return ((reading.tokens.flags[token] as number) & LINE_START) !== 0;
}

/** Whether the token is one of these punctuation marks. */
export function isMark(reading: Reading, at: number, marks: string): boolean {
  return (
    reading.tokens.kind[at] === PUNCTUATION && marks.includes(reading.text.charAt(reading.tokens.start[at] as number))
  );
}
