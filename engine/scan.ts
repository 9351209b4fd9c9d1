import type { Behind, Waiting } from "./behind.ts";
import { type Captures, NO_CAPTURES } from "./captures.ts";
import type { Halves } from "./grammar.ts";
import type { Pattern } from "./pattern-index.ts";
import type { Place } from "./places.ts";
import { END, OP_ANY, OP_GAP } from "./program.ts";
import type { Reading } from "./reading.ts";
import { BREAK, PUNCTUATION, QUOTED } from "./tokens.ts";
import { Verifier } from "./verify.ts";
import type { Ways } from "./ways.ts";

/** A pattern met in a text, as a range of tokens. */
export interface Match {
  readonly owner: number;
  readonly pattern: number;
  readonly first: number;
  readonly past: number;
  readonly captures: Captures;
  /** It begins in the middle of a contraction: "is late" in "it's late". */
  readonly half: boolean;
}

/**
 * Every match of the patterns that texts of this kind are searched for, in the order of the text and then of the rules; of one owner's
 * matches at one token only the longest is kept. The cost does not grow with the number of rules.
 */
export function scan(reading: Reading, ways: Ways): Match[] {
  return new Scan(reading, ways).matches;
}

class Scan {
  readonly matches: Match[] = [];
  /** The token after the literal words of each match. */
  private readonly reached: number[] = [];
  private readonly reading: Reading;
  private readonly ways: Ways;
  private readonly verifier: Verifier;
  private readonly id: Int32Array;
  private readonly kind: Uint8Array;
  private readonly halves: Halves;
  private readonly floats: Uint8Array;
  private readonly nots: Uint8Array;
  /** Where the walk at hand began, its sentence ends, and its matches begin. */
  private from = 0;
  private limit = 0;
  private firstHere = 0;
  /** Whether the walk at hand began in the middle of a contraction. */
  private inside = false;

  constructor(reading: Reading, ways: Ways) {
    this.reading = reading;
    this.ways = ways;
    this.verifier = new Verifier(reading, ways.program);
    this.halves = reading.grammar.halves;
    this.floats = reading.otherwise.floats;
    this.nots = reading.otherwise.nots;
    const { kind, id, flags } = reading.tokens;
    this.id = id;
    this.kind = kind;
    for (let from = 0; from < id.length; from++) {
      if (id[from] === 0 || kind[from] === BREAK || ((flags[from] as number) & QUOTED) !== 0) continue;
      this.begin(from);
    }
  }

  private begin(from: number): void {
    const { id, halves, reading, ways, matches } = this;
    const word = id[from] as number;
    const startsSentence = reading.isClauseStart(from);
    const whole = ways.first(word, startsSentence);
    const first = halves.first[word] ?? 0;
    if (whole === null && first === 0) return;
    this.from = from;
    this.limit = reading.limitOf(from);
    this.firstHere = matches.length;
    if (whole !== null) this.arrive(whole, from + 1);
    if (first !== 0) {
      const half = ways.first(first, startsSentence);
      if (half !== null) this.half(half, from);
      this.beginInside(halves.second[word] as number);
      const other = halves.other[word] as number;
      if (other !== 0) this.beginInside(other);
    }
    if (matches.length - this.firstHere > 1) sortFrom(matches, this.firstHere);
  }

  /** Goes on from the second word of a contraction. What begins before it is nearer to what was written. */
  private beginInside(second: number): void {
    const place = this.ways.first(second, false);
    if (place === null) return;
    this.inside = true;
    this.arrive(place, this.from + 1);
    this.inside = false;
  }

  /** Goes on from a place, with the token at `at` to come. */
  private arrive(place: Place, at: number): void {
    const { open, openAt, behind } = place;
    for (let i = 0; i < open.length; i++) this.verify(open[i] as Pattern, openAt[i] as number, at, false);
    if (behind !== null) this.lookBehind(behind, at, false);
    if (place.waiting.length === 0) return;
    this.goOn(place, at);
    for (let past = at; past < this.limit && this.floats[past] !== 0; ) {
      past += this.floats[past] as number;
      this.goOn(place, past);
    }
  }

  private goOn(place: Place, at: number): void {
    if (at >= this.limit) return;
    const word = this.id[at] as number;
    if (word === 0) return;
    const next = this.ways.after(place, word);
    if (next !== null) this.arrive(next, at + 1);
    const nots = this.nots[at] as number;
    const denied = nots === 0 ? null : this.ways.after(place, this.reading.grammar.floating.not);
    if (denied !== null) this.arrive(denied, at + nots);
    const first = this.halves.first[word] ?? 0;
    const half = first === 0 ? null : this.ways.after(place, first);
    if (half !== null) this.half(half, at);
  }

  /** Goes on from the middle of a contraction. Its second word may be one of those of any kind that a pattern asks for. */
  private half(place: Place, at: number): void {
    const { open, openAt, behind } = place;
    for (let i = 0; i < open.length; i++) {
      const op = this.code[openAt[i] as number];
      if (op === OP_GAP || op === OP_ANY) this.verify(open[i] as Pattern, openAt[i] as number, at, true);
    }
    if (behind !== null) this.lookBehind(behind, at, true);
    const word = this.id[at] as number;
    const next = this.ways.after(place, this.halves.second[word] as number);
    if (next !== null) this.arrive(next, at + 1);
    const second = this.halves.other[word] as number;
    const other = second === 0 ? null : this.ways.after(place, second);
    if (other !== null) this.arrive(other, at + 1);
  }

  /** Tries the patterns that go on with one of the words that follow a few others. */
  private lookBehind({ byWord, furthest }: Behind, at: number, used: boolean): void {
    const { id, kind, halves } = this;
    const tried: Waiting[] = [];
    const past = Math.min(this.limit, at + furthest + 1);
    if (used) {
      this.tryBehind(byWord.get(halves.second[id[at] as number] as number), 0, at, true, tried);
      this.tryBehind(byWord.get(halves.other[id[at] as number] as number), 0, at, true, tried);
    }
    for (let ahead = at + Number(used); ahead < past; ahead++) {
      const word = id[ahead] as number;
      if (word !== 0) {
        this.tryBehind(byWord.get(word), ahead - at, at, used, tried);
        const first = halves.first[word] ?? 0;
        if (first !== 0) this.tryBehind(byWord.get(first), ahead - at, at, used, tried);
      }
      if (kind[ahead] === PUNCTUATION) return;
    }
  }

  private tryBehind(
    found: readonly Waiting[] | undefined,
    words: number,
    at: number,
    used: boolean,
    tried: Waiting[],
  ): void {
    if (found === undefined) return;
    for (const waiting of found) {
      if (words < waiting.nearest || words > waiting.furthest || tried.includes(waiting)) continue;
      tried.push(waiting);
      this.verify(waiting.pattern, waiting.at, at, used);
    }
  }

  private get code(): Int32Array {
    return this.ways.program.code;
  }

  private verify(pattern: Pattern, entry: number, at: number, used: boolean): void {
    const { verifier, from: first } = this;
    const { owner, number, atEnd } = pattern;
    // Most patterns end here: that needs no verifier.
    if (this.code[entry] === END) {
      if (!atEnd || this.reading.isNearlySentenceEnd(at))
        this.keepLongest({ owner, pattern: number, first, past: at, captures: NO_CAPTURES, half: this.inside }, at);
      return;
    }
    const past = verifier.match(entry, at, this.limit, atEnd, used);
    if (past >= 0)
      this.keepLongest({ owner, pattern: number, first, past, captures: verifier.captures, half: this.inside }, at);
  }

  /** Of two that are as long, the pattern that is written first; of one pattern's, the one with more words of its own. */
  private keepLongest(match: Match, ownWords: number): void {
    const { matches, reached } = this;
    for (let i = this.firstHere; i < matches.length; i++) {
      const other = matches[i] as Match;
      if (other.owner !== match.owner) continue;
      if (match.half && !other.half) return;
      const longer = match.past - other.past || other.pattern - match.pattern || ownWords - (reached[i] as number);
      if (longer <= 0) return;
      matches[i] = match;
      reached[i] = ownWords;
      return;
    }
    reached[matches.length] = ownWords;
    matches.push(match);
  }
}

/** What a text says must not depend on the order in which its words were looked up. */
function sortFrom(matches: Match[], from: number): void {
  for (let i = from + 1; i < matches.length; i++) {
    const match = matches[i] as Match;
    let at = i;
    for (; at > from && (matches[at - 1] as Match).owner > match.owner; at--) matches[at] = matches[at - 1] as Match;
    matches[at] = match;
  }
}
