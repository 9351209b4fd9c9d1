import { type Ending, findEnding } from "./closing.ts";
import { findGreeting } from "./greeting.ts";
import type { Mark } from "./marks.ts";
import type { Reading } from "./reading.ts";
import { isReference } from "./reference-line.ts";
import type { SignalName, Zone } from "./rule.ts";
import { NUMBER, PUNCTUATION, WORD } from "./tokens.ts";
import type { Context, Part, Sentence, Shape, Span } from "./types.ts";

/** The shape of a message, and where its zones begin. */
export interface Outline {
  readonly shape: Shape;
  /** Whether a closing formula such as "Best regards," stands there. */
  readonly formula: boolean;
  /** The zone of an offset; null in what follows the sign-off. */
  zoneOf(offset: number): Zone | null;
  /** Whether the closing is nothing but that formula. */
  readonly bareClosing: boolean;
}

/** Thanks that open a message stand in one of the first sentences after the greeting … */
const OPENING_SENTENCES = 2;
/** … or not much further down: "You're welcome to book again" at the foot of a refusal opens nothing. */
const LATEST_OPENING = 3;

const HUMAN: ReadonlySet<SignalName> = new Set([
  "greeting",
  "opening",
  "thanks",
  "empathy",
  "apology",
  "aside",
  "personal",
  "offer",
  "closing",
  "valediction",
]);

/** Finds the human parts of a message and says of every sentence whether it speaks to the person or of the matter. */
export function outline(reading: Reading, marks: readonly Mark[], context: Context): Outline {
  const greeting = findGreeting(reading, marks);
  const body = firstSentenceAfter(reading, greeting);
  const ending = findEnding(reading, marks, context, body);
  const bySentence = groupBySentence(reading, marks);
  const parts: Record<Part, Span | null> = {
    greeting,
    opening: null,
    acknowledgement: null,
    aside: null,
    offer: null,
    closing: ending.closing,
    signOff: ending.block ? null : ending.name,
  };
  const sentences: Sentence[] = [];
  let business = 0;
  for (let s = 0; s < reading.sentences.first.length; s++) {
    const here = bySentence[s] ?? [];
    const span = reading.sentenceSpan(s);
    const found: Part[] = [];
    const claim = (part: Part): void => {
      found.push(part);
      parts[part] ??= span;
    };
    if (greeting !== null && span.start < greeting.end) found.push("greeting");
    const acknowledges = here.includes("empathy") || here.includes("apology");
    if (s >= ending.from) {
      if (ending.closing !== null && span.start < ending.closing.end) found.push("closing");
      if (parts.signOff !== null && span.start < parts.signOff.end && span.end > parts.signOff.start)
        found.push("signOff");
      if (here.includes("offer")) claim("offer");
      if (
        here.includes("aside") &&
        (!here.includes("closing") || !ANYBODYS.test(reading.text.slice(span.start, span.end)))
      )
        claim("aside");
      // "Sorry again, and thanks for your patience." may be all there is.
      if (acknowledges && business === 0) claim("acknowledgement");
    } else {
      const thanks = here.includes("thanks") && s < body + OPENING_SENTENCES && business === 0;
      // "We have him!": who opens with joy needs no thanks for the message in front of it.
      // … nor does who says their question again first: "Any use? We'd be lost without you!"
      const asked = s === body + 1 && reading.text.charAt((sentences[body] as Sentence).end - 1) === "?";
      const joy = (s === body || asked) && reading.text.charAt(span.end - 1) === "!";
      if ((here.includes("opening") && s < body + LATEST_OPENING) || thanks || joy) claim("opening");
      if (acknowledges) claim("acknowledgement");
      if (here.includes("aside") || here.includes("personal")) claim("aside");
      if (here.includes("offer")) claim("offer");
    }
    const wholeIsGreeting = greeting !== null && span.end <= greeting.end;
    const kind =
      wholeIsGreeting ||
      (s >= ending.signature && s < ending.postscript) ||
      here.some((signal) => HUMAN.has(signal)) ||
      (ending.name !== null && span.start < ending.name.end && span.end > ending.name.start)
        ? "human"
        : "business";
    if (kind === "business" && !isReference(reading.text, span)) business++;
    sentences.push({ ...span, kind, parts: found });
  }
  if (ending.closing !== null && isOwnFarewell(reading.text, ending.closing)) parts.aside ??= ending.closing;
  return {
    shape: { parts, name: ending.name, sentences },
    formula: ending.formula,
    bareClosing: ending.bare,
    zoneOf: zones(reading, greeting, ending),
  };
}

/** "Good luck with the fair!" is said to one person only; a nice day is wished to anybody. */
const ANYBODYS = /\b(?:afternoon|care|day|evening|keep|morning|night|one|rest|stay|time|week|weekend)\b/i;

/** "Enjoy your swim," and "All the best with the rollout," above the name wish somebody something of their own; "With kind regards," does not. */
function isOwnFarewell(text: string, { start, end }: Span): boolean {
  const line = text.slice(Math.max(start, text.lastIndexOf("\n", end - 1) + 1), end);
  return line.endsWith(",") && OWN_WISH.test(line) && !FORMULA_WORDS.test(line);
}

const OWN_WISH = /\S \S+ (?:.* )?\S+,$/;
const FORMULA_WORDS =
  /\b(?:appreciat\w+|bye|faithfully|from|gratitude|hearing|regards|see you|sincerely|soon|thank\w*|truly|wishes)\b|^all the best,$|^(?:happy holidays|we look forward|with )/i;

function zones(reading: Reading, greeting: Span | null, ending: Ending): (offset: number) => Zone | null {
  const { first } = reading.sentences;
  const { start } = reading.tokens;
  const beyond = Number.POSITIVE_INFINITY;
  const closing = ending.from < first.length ? (start[first[ending.from] as number] as number) : beyond;
  const signature = ending.signature < first.length ? (start[first[ending.signature] as number] as number) : beyond;
  const postscript = ending.postscript < first.length ? (start[first[ending.postscript] as number] as number) : beyond;
  return (offset) => {
    if (greeting !== null && offset < greeting.end) return "greeting";
    if (offset >= postscript) return "body";
    if (offset >= signature) return null;
    return offset >= closing ? "closing" : "body";
  };
}

function groupBySentence(reading: Reading, marks: readonly Mark[]): (SignalName[] | undefined)[] {
  const grouped: (SignalName[] | undefined)[] = [];
  for (const mark of marks) {
    if (mark.signal === "personal" && OF_THE_FILE.test(wordsOf(reading, mark))) continue;
    const sentence = reading.sentences.of[mark.first] as number;
    const list = grouped[sentence];
    if (list === undefined) grouped[sentence] = [mark.signal];
    else list.push(mark.signal);
  }
  return grouped;
}

/** "I've marked him as deceased" is a note in a file, and no word to somebody who mourns. */
const OF_THE_FILE = /\b(?:bereavement|deceased|estate|execut(?:or|rix)|probate|widow(?:ed|er)?)\b/i;

function wordsOf({ text, tokens }: Reading, { first, past }: Mark): string {
  return text.slice(tokens.start[first], tokens.end[past - 1]);
}

/** The first sentence with words beyond the greeting. */
function firstSentenceAfter(reading: Reading, greeting: Span | null): number {
  if (greeting === null) return 0;
  const { first, past } = reading.sentences;
  for (let s = 0; s < first.length; s++) {
    for (let i = first[s] as number; i < (past[s] as number); i++) {
      if ((reading.tokens.start[i] as number) >= greeting.end && reading.tokens.kind[i] !== PUNCTUATION) return s;
    }
  }
  return first.length;
}

/** The number of words beside the human parts: a line that is put in brings out no further part that only a longer message wants. */
export function wordsBeside({ tokens, words }: Reading, { parts }: Shape): number {
  const human = Object.values(parts).filter((part) => part !== null);
  let beside = words;
  for (let i = 0; i < tokens.kind.length; i++) {
    if (tokens.kind[i] !== WORD && tokens.kind[i] !== NUMBER) continue;
    const at = tokens.start[i] as number;
    if (human.some(({ start, end }) => at >= start && at < end)) beside--;
  }
  return beside;
}
