import type { Mark } from "./marks.ts";
import type { Reading } from "./reading.ts";
import { isMark, looksLikeName, opensLine, restIsName } from "./sign-off.ts";
import { wordAt } from "./token-words.ts";
import { BREAK, LINE_START, NUMBER, WORD } from "./tokens.ts";
import type { Context, Span } from "./types.ts";

/** So many sentences from the end a formula may stand: a name, a title, a company, an address, two numbers follow it. */
const TAIL = 10;
/** "Thanks in advance for all your help," is the longest that is still a formula. */
const FORMULA_REST = 5;
/** From so many words on, what ends in a full stop is a sentence. */
const PROSE_WORDS = 3;
/** A sentence of more words is no part of a signature. */
const SIGNATURE_WORDS = 14;

/** "Best regards," or "Thanks for your help,": what stands before the name. */
export interface Formula extends Span {
  readonly sentence: number;
  /** The token after the formula and its comma. */
  readonly past: number;
}

/** The last formula of a message; null when what follows it goes on with the message. */
export function findFormula(reading: Reading, marks: readonly Mark[], context: Context, floor: number): Formula | null {
  const { first, past, of } = reading.sentences;
  const { tokens } = reading;
  const lowest = Math.max(floor, first.length - TAIL);
  let found: Formula | null = null;
  for (const [index, mark] of marks.entries()) {
    if (mark.signal !== "valediction") continue;
    const sentence = of[mark.first] as number;
    if (sentence < floor || !reading.isSentenceStart(mark.first)) continue;
    const limit = past[sentence] as number;
    if (wordsBetween(reading, mark.past, limit) > FORMULA_REST || isOwnName(reading, mark.first, limit, context))
      continue;
    const beside = marksFrom(marks, index, limit);
    let end = mark.past;
    if (end < limit && isMark(reading, end, ",.!;-")) end++;
    // "Respectfully submitted," and "Cheers mate," are not signed before the name below.
    const whole = end < limit && isMark(reading, limit - 1, ",") && isSignedBelow(reading, sentence + 1, context);
    const rest = !whole && restIsName(reading, end, limit) && !callsOut(reading, end, limit, context);
    const more = !rest && !whole && wordsBetween(reading, end, limit) > 0;
    // "Thanks Bill. Will do." has only begun.
    if (rest && sentence === floor && sentence + 1 < first.length && !opensLine(reading, limit)) continue;
    // "Thanks for waiting." as the first sentence opens a message; a formula there is nothing but a formula.
    if (more && (sentence === floor || !closes(beside, limit))) continue;
    const signed =
      sentence > floor &&
      opensLine(reading, mark.first) &&
      ((rest && endsItsLine(reading, end, limit, context)) ||
        isSignedBelow(reading, sentence + 1, context) ||
        isFarewell(reading, beside, end, limit));
    if (!signed && (sentence < lowest || goesOnAfter(reading, sentence + 1))) continue;
    found = {
      sentence,
      past: rest ? end : limit,
      start: tokens.start[mark.first] as number,
      end: tokens.end[(rest ? end : limit) - 1] as number,
    };
    // "Thanks for your help. Best regards, Sam": the last formula counts.
  }
  return found;
}

/** More words are no leave-taking, even before a comma and a name. */
export const LONGEST_OWN_FORMULA = 9;

/** "Assuring you of our best attention," on a line of its own above a name takes leave, whatever it says; "Ann Poe," there is one of several. */
export function ownWordsBeforeName(reading: Reading, context: Context, floor: number): Formula | null {
  const { first, past } = reading.sentences;
  for (let s = first.length - 2; s > floor && s >= first.length - TAIL; s--) {
    const from = first[s] as number;
    const end = past[s] as number;
    if (!isMark(reading, end - 1, ",") || !opensLine(reading, from)) continue;
    const words = wordsBetween(reading, from, end);
    if (words < 2 || words > LONGEST_OWN_FORMULA || looksLikeName(reading, from, end, context, false)) continue;
    if (!isSignedBelow(reading, s + 1, context) || goesOnAfter(reading, s + 2)) continue;
    return {
      sentence: s,
      past: end,
      start: reading.tokens.start[from] as number,
      end: reading.tokens.end[end - 1] as number,
    };
  }
  return null;
}

/** "Ty" is thanks, and under the mail of somebody of that name it is the name. */
function isOwnName({ text, tokens }: Reading, from: number, past: number, { agent }: Context): boolean {
  const words = text.slice(tokens.start[from], tokens.end[past - 1]).toLowerCase();
  const own = agent?.name?.toLowerCase() ?? "";
  return own !== "" && (words === own || words === own.split(/\s+/)[0]);
}

/** "Thanks Alessandro!": said to somebody, unless the writer is called so. */
function callsOut(reading: Reading, from: number, limit: number, context: Context): boolean {
  const thanks = /^(?:thanks|thx|you)$/.test(wordAt(reading, from - 1));
  return thanks && isMark(reading, limit - 1, "!") && !isOwnName(reading, from, limit - 1, context);
}

/** "Best, Sam" with nothing more in its paragraph but a signature: "Thanks Sam. Could you …" goes on. */
function endsItsLine(reading: Reading, from: number, limit: number, context: Context): boolean {
  return looksLikeName(reading, from, limit, context, false) && !runsInto(reading, limit);
}

/** Whether a whole sentence follows token `past` in the same paragraph. */
function runsInto(reading: Reading, past: number): boolean {
  if (past >= reading.tokens.kind.length || reading.tokens.kind[past] === BREAK) return false;
  const end = reading.limitOf(past);
  return (
    !opensLine(reading, past) || (wordsBetween(reading, past, end) >= PROSE_WORDS && isMark(reading, end - 1, ".?!"))
  );
}

/** "Best regards," on a line of its own says goodbye, whatever signature follows. Thanks may lead into a sentence. */
function isFarewell(reading: Reading, beside: readonly Mark[], end: number, limit: number): boolean {
  return end === limit && isMark(reading, end - 1, ",") && !beside.some(({ signal }) => signal === "thanks");
}

/** Whether nothing but a name stands on the line below: whatever follows it, a motto or a footer, is a signature. */
function isSignedBelow(reading: Reading, next: number, context: Context): boolean {
  if (next >= reading.sentences.first.length) return false;
  const from = reading.sentences.first[next] as number;
  const past = reading.sentences.past[next] as number;
  return opensLine(reading, from) && looksLikeName(reading, from, past, context, false) && !runsInto(reading, past);
}

/** "Thanks again for your patience," is a formula whose rest is part of it. */
function closes(beside: readonly Mark[], limit: number): boolean {
  return beside.some(({ signal, past }) => (signal === "thanks" || signal === "closing") && past <= limit);
}

/** The marks that begin where this one does or behind it, before the token `limit`. */
function marksFrom(marks: readonly Mark[], index: number, limit: number): Mark[] {
  const from = (marks[index] as Mark).first;
  let at = index;
  while (at > 0 && (marks[at - 1] as Mark).first === from) at--;
  const found: Mark[] = [];
  for (let mark = marks[at]; mark !== undefined && mark.first < limit; mark = marks[++at]) found.push(mark);
  return found;
}

/** Whether what follows is more message: a long sentence, or one that is written as a sentence and not on a line of its own. */
function goesOnAfter(reading: Reading, from: number): boolean {
  const { first, past } = reading.sentences;
  for (let s = from; s < first.length; s++) {
    const begin = first[s] as number;
    const end = past[s] as number;
    const words = wordsBetween(reading, begin, end);
    if (words > SIGNATURE_WORDS) return true;
    // "Thanks. You can …", "Thanks.\nYou can …": prose right after the formula, where a name would stand.
    const prose = words >= PROSE_WORDS && isMark(reading, end - 1, ".?!");
    if (s === from && prose) return true;
    if (s === from && words >= PROSE_WORDS && ((reading.tokens.flags[begin] as number) & LINE_START) === 0) return true;
  }
  return false;
}

/** The words and numbers from one token up to another. */
export function wordsBetween(reading: Reading, from: number, past: number): number {
  let words = 0;
  for (let i = from; i < past; i++) {
    if (reading.tokens.kind[i] === WORD || reading.tokens.kind[i] === NUMBER) words++;
  }
  return words;
}
