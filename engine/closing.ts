import { type Formula, findFormula, LONGEST_OWN_FORMULA, ownWordsBeforeName, wordsBetween } from "./formula.ts";
import type { Mark } from "./marks.ts";
import type { Reading } from "./reading.ts";
import type { SignalName } from "./rule.ts";
import { isMark, isOwnName, isPostscript, isPutForName, looksLikeName, opensLine } from "./sign-off.ts";
import { headsContacts } from "./signed-below.ts";
import { isFile, type Name, pastWords, spanOf, trailingName } from "./trailing-name.ts";
import type { Context, Span } from "./types.ts";

/** How a message ends. Sentences are meant by their number. */
export interface Ending {
  /** The warm closing sentences and the formula ("Best regards,"). */
  readonly closing: Span | null;
  /** The formula and the name, or the name alone. */
  readonly name: Span | null;
  /** Whether that name is the head of a block of contact details, and nobody's sign-off. */
  readonly block: boolean;
  /** Whether a formula such as "Best regards," stands there, with or without a name. */
  readonly formula: boolean;
  /** Whether the closing is nothing but that formula, without a warm line. */
  readonly bare: boolean;
  /** The first sentence of the ending; the number of sentences when there is none. */
  readonly from: number;
  /** The first sentence after the sign-off: a signature without a mark. */
  readonly signature: number;
  /** The first sentence of "PS: …" in what follows the sign-off; the number of sentences when there is none. */
  readonly postscript: number;
}

/** Closing sentences stand at most so far before the formula or the end. */
const CLOSING_SENTENCES = 3;

/** Finds the closing and the sign-off, in any of the ways people end a mail. `floor` is the first sentence they may use. */
export function findEnding(reading: Reading, marks: readonly Mark[], context: Context, floor: number): Ending {
  const count = pastWords(reading);
  const known = findFormula(reading, marks, context, floor);
  const trailing = known === null ? trailingName(reading, context, floor) : null;
  const formula = known ?? (trailing === null ? ownWordsBeforeName(reading, context, floor) : null);
  const name = formula === null ? trailing : nameAfter(reading, formula, context);
  const signature = name === null ? (formula === null ? count : formula.sentence + 1) : name.sentence + 1;
  const end = formula?.sentence ?? name?.sentence ?? count;
  const warm = closingSentences(reading, marks, end, floor) ?? lineBeforeName(reading, name, floor);
  const firstClosing = warm?.first ?? null;
  const block = formula === null && name !== null && headsContacts(reading.text, name.span);
  if (formula === null && firstClosing === null) {
    return {
      closing: null,
      name: name?.span ?? null,
      block,
      formula: false,
      bare: false,
      from: name?.sentence ?? count,
      signature,
      postscript: postscriptFrom(reading, signature),
    };
  }
  const closingStart = startOf(reading, firstClosing ?? (formula as Formula).sentence);
  const closingEnd = formula === null ? endOf(reading, warm?.last ?? end - 1) : formula.end;
  const closing = { start: closingStart, end: closingEnd };
  return {
    closing,
    name: name === null ? null : { start: formula?.start ?? name.span.start, end: name.span.end },
    block,
    formula: formula !== null,
    bare: known !== null && (firstClosing ?? known.sentence) === known.sentence,
    from: firstClosing ?? (formula as Formula).sentence,
    signature,
    postscript: postscriptFrom(reading, signature),
  };
}

/** "PS: the cable is in the box too." is the message again. */
function postscriptFrom(reading: Reading, from: number): number {
  const { first } = reading.sentences;
  let sentence = from;
  while (sentence < first.length && !isPostscript(reading, first[sentence] as number)) sentence++;
  return sentence;
}

/** "Thanks a lot guys", "Thanks everyone": the rest of the line is no name of the writer's. */
const TO_OTHERS =
  /^(?:a lot|a million|so much|very much|in advance|all|everybody|everyone|folks|guys|team|y['’]all|for|to|if|and|but|so)\b/i;

function nameAfter(reading: Reading, formula: Formula, context: Context): Name | null {
  const { first, past } = reading.sentences;
  const limit = past[formula.sentence] as number;
  const signsInLine = formula.past < limit && !TO_OTHERS.test(reading.text.slice(reading.tokens.start[formula.past]));
  if (signsInLine) return { sentence: formula.sentence, span: spanOf(reading, formula.past, limit) };
  let next = formula.sentence + 1;
  if (next + 1 < first.length && isPutForName(reading, first[next] as number, past[next] as number)) next++;
  if (next >= first.length) return null;
  const from = first[next] as number;
  const to = past[next] as number;
  if (isFile(reading.text.slice(reading.tokens.start[from], reading.tokens.end[to - 1]))) return null;
  const named =
    looksLikeName(reading, from, to, context, true) ||
    (isMark(reading, formula.past - 1, ",") && isOwnName(reading, from, to));
  return named ? { sentence: next, span: spanOf(reading, from, to) } : null;
}

/** "Enjoy the lamp," on a line of its own right before the name closes, whatever it says. */
function lineBeforeName(reading: Reading, name: Name | null, floor: number): Lines | null {
  if (name === null || name.sentence - 1 <= floor) return null;
  const from = reading.sentences.first[name.sentence - 1] as number;
  const past = reading.sentences.past[name.sentence - 1] as number;
  const short = wordsBetween(reading, from, past) <= LONGEST_OWN_FORMULA;
  return short && opensLine(reading, from) && isMark(reading, past - 1, ",")
    ? { first: name.sentence - 1, last: name.sentence - 1 }
    : null;
}

/** Sentences from the first to the last, by their numbers. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/** The closing sentences that end before sentence `end`, or null. Business after them means they close nothing. */
function closingSentences(reading: Reading, marks: readonly Mark[], end: number, floor: number): Lines | null {
  const lowest = Math.max(floor, end - CLOSING_SENTENCES);
  let first: number | null = null;
  let last: number | null = null;
  for (let sentence = end - 1; sentence >= lowest; sentence--) {
    if (isPostscript(reading, reading.sentences.first[sentence] as number)) break;
    const here = marks.filter((mark) => reading.sentences.of[mark.first] === sentence);
    const isLast = sentence === end - 1 && end > 1 && sentence > floor;
    const closes = !asksFor(reading, sentence);
    if (here.some(({ signal }) => (signal === "closing" && closes) || (CLOSES_AT_END.has(signal) && isLast))) {
      first = sentence;
      last ??= sentence;
    } else if (!here.some(({ signal }) => signal === "offer") && !isShort(reading, sentence)) break;
  }
  return first === null || last === null ? null : { first, last };
}

/** "Could you let us know whether it fits?": a question, other than "Can I help with anything else?", closes nothing. */
function asksFor(reading: Reading, sentence: number): boolean {
  const end = endOf(reading, sentence);
  return (
    reading.text.charAt(end - 1) === "?" &&
    !/\b(?:else|more)\b/i.test(reading.text.slice(startOf(reading, sentence), end))
  );
}

/** "Thanks for the photo.", "I hope Saturday is wonderful.": what closes when it is said last, and behind something else. */
const CLOSES_AT_END: ReadonlySet<SignalName> = new Set(["aside", "thanks"]);

/** A sentence of so few words may stand between two closing ones: "I'm in until five." */
const SHORT_SENTENCE = 6;

function isShort(reading: Reading, sentence: number): boolean {
  const { first, past } = reading.sentences;
  return wordsBetween(reading, first[sentence] as number, past[sentence] as number) <= SHORT_SENTENCE;
}

function startOf(reading: Reading, sentence: number): number {
  return reading.tokens.start[reading.sentences.first[sentence] as number] as number;
}

function endOf(reading: Reading, sentence: number): number {
  return reading.tokens.end[(reading.sentences.past[sentence] as number) - 1] as number;
}
