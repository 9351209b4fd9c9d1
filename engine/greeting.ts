import type { Mark } from "./marks.ts";
import type { Reading } from "./reading.ts";
import { BREAK, CAPITAL, LINE_START, OPAQUE, PUNCTUATION, WORD } from "./tokens.ts";
import type { Span } from "./types.ts";

/** A greeting stands at the very start; a few words may come before it ("ok, hi Dan"). */
const LATEST_GREETING = 3;
/** Names after the greeting word: "Hi Maria Luisa and Dr. van den Berg". */
const LONGEST_VOCATIVE = 8;

/** Words with which a first line may begin that are no name, although a comma follows. */
const NOT_A_NAME = new Set(
  `thanks thank thx ty cheers regards best sincerely sorry apologies yes no yep yeah nope ok okay sure fine great good perfect
  awesome right well so also and but or however therefore thus hence meanwhile instead otherwise please fyi btw asap
  unfortunately currently today tomorrow yesterday tonight now then later monday tuesday wednesday thursday friday saturday
  sunday january february march july august september october november december first second third next
  finally lastly again still true agreed noted understood congratulations congrats welcome attached enclosed regarding re per
  for in on at as if when after before since because while although though unless until until by with from to of the a an
  here there this that these those it i we you he she they my our your his her their what why how who where which
  absolutely indeed actually basically honestly frankly clearly obviously certainly definitely overall anyway alternatively
  additionally furthermore moreover besides generally usually sometimes often soon once maybe perhaps oh ah wow hmm um lol
  done sorted refunded received fixed shipped sent cancelled canceled approved confirmed resolved delivered updated changed
  closed attached added removed paid booked checked processed correct exactly interesting cool wonderful lovely brilliant
  excellent nice alright gotcha hm regardless nevertheless nonetheless rather afterwards elsewhere either neither many most some
  each every one two three customers orders payments refunds yet given based due depending according seeing having being
  bye goodbye hopefully yours warmly kindly respectfully cordially love xoxo ps note warning important update subject`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
/** What stands for a name: "Hi all", "Hello there", "Team,". */
const EVERYBODY = new Set(
  "all team everyone everybody folks guys gentlemen ladies colleagues friends there again both sir madam sirs customer friend y'all gang people".split(
    " ",
  ),
);
const TITLES = new Set("mr mrs ms mx dr prof professor sir madam miss".split(" "));
const JOINERS = new Set(["and", "&", "or"]);
/** Words in lower case inside a name: "Maria van den Berg". */
const PARTICLES = new Set(
  "van von den der de del della di da dos das du la le el al bin ibn ben ten ter zu y e".split(" "),
);

/** The greeting of a message, or null. Knows "Hi Dana,", "dear mr lee", "Good morning!", "Dan," and "Dan -". */
export function findGreeting(reading: Reading, marks: readonly Mark[]): Span | null {
  const first = firstOwnToken(reading);
  if (first < 0) return null;
  const { tokens } = reading;
  for (const mark of marks) {
    if (mark.signal !== "greeting") continue;
    if (mark.first > first + LATEST_GREETING) break;
    const opensLine = ((tokens.flags[mark.first] as number) & LINE_START) !== 0;
    if (mark.first === first || opensLine || reading.isSentenceStart(mark.first)) {
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
      if (mark === 44 && past === at && isName(reading, past + 1) && wordOrMark(reading, past + 2) === ",") {
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

/** "Dan," or "Dana Lee -" or "team:" before anything else. */
function bareName(reading: Reading, first: number): Span | null {
  const { tokens } = reading;
  if (tokens.kind[first] === OPAQUE) {
    const closed = wordOrMark(reading, first + 1) === ",";
    return closed ? { start: tokens.start[first] as number, end: tokens.end[first + 1] as number } : null;
  }
  const capital = isName(reading, first);
  let past = first;
  while (past < tokens.kind.length && past < first + 5 && reading.sentences.of[past] === reading.sentences.of[first]) {
    const word = wordAt(reading, past);
    const joins =
      past > first && (JOINERS.has(word) || wordOrMark(reading, past) === "/" || wordOrMark(reading, past) === "&");
    const titleDot = wordOrMark(reading, past) === "." && TITLES.has(wordAt(reading, past - 1));
    if (!joins && !titleDot && !(tokens.kind[past] === WORD && couldBeName(reading, past, capital))) break;
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
    // In lower case, or before a colon or an exclamation mark, only a line of its own is surely a greeting.
    if (past + 1 >= tokens.kind.length || (!capital && !aloneAfter && !generic)) return null;
    if ((mark === ":" || mark === "!") && !aloneAfter) return null;
    return { start, end: tokens.end[past] as number };
  }
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

function couldBeName(reading: Reading, at: number, capital: boolean): boolean {
  const word = wordAt(reading, at);
  if (EVERYBODY.has(word) || TITLES.has(word)) return true;
  if (NOT_A_NAME.has(word) || word.endsWith("ly") || word.endsWith("ing")) return false;
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
