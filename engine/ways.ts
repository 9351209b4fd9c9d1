import type { Pattern } from "./compiled-pattern.ts";
import { isAwaited, type Place, placeAfter } from "./places.ts";
import type { Program } from "./program.ts";

/** So few patterns are asked as quickly as a word that leads nowhere is looked up. */
const FEW = 4;

/** So many ways are remembered before all are forgotten: a page may stay open for a week. */
const MOST_WAYS = 40_000;

/** The ways of one kind of text into the patterns that it is searched for, by the words they begin with. */
export class Ways {
  readonly program: Program;
  private readonly patterns: readonly Pattern[];
  /** For each word the last of the entries of patterns that begin with it, 0 for none; and before each entry the one before. */
  private readonly lastEntry: Int32Array;
  private before = new Int32Array(1 << 13);
  private patternAt = new Int32Array(1 << 13);
  private entries = 1;
  /** The place after a first word, at the start of a sentence and elsewhere. */
  private starts: (Place | undefined)[];
  private elsewhere: (Place | undefined)[];
  private ways = 0;

  /** `size` is one more than the highest word id; `patterns` may still grow. */
  constructor(program: Program, patterns: readonly Pattern[], size: number) {
    this.program = program;
    this.patterns = patterns;
    this.lastEntry = new Int32Array(size);
    this.starts = noPlaces(size);
    this.elsewhere = noPlaces(size);
  }

  /** Notes that the pattern of this number begins with a word. */
  enter(word: number, pattern: number): void {
    const last = this.lastEntry[word] as number;
    if (last !== 0 && this.patternAt[last] === pattern) return;
    if (this.entries === this.before.length) {
      this.before = doubled(this.before);
      this.patternAt = doubled(this.patternAt);
    }
    this.before[this.entries] = last;
    this.patternAt[this.entries] = pattern;
    this.lastEntry[word] = this.entries++;
  }

  /** The place that a first word leads to, null when no pattern begins with it. */
  first(word: number, startsSentence: boolean): Place | null {
    let entry = this.lastEntry[word] ?? 0;
    if (entry === 0) return null;
    const places = startsSentence ? this.starts : this.elsewhere;
    const known = places[word];
    if (known !== undefined) return known;
    const patterns: Pattern[] = [];
    for (; entry !== 0; entry = this.before[entry] as number) {
      const pattern = this.patterns[this.patternAt[entry] as number] as Pattern;
      if (startsSentence || !pattern.atStart) patterns.push(pattern);
    }
    const entries = patterns.map((pattern) => pattern.entry);
    const place = placeAfter(this.program.code, patterns, entries, word, true);
    places[word] = place;
    return place;
  }

  /** The place that a next word leads to, null when it leads nowhere. */
  after(place: Place, word: number): Place | null {
    const { waiting, waitingAt } = place;
    if (waiting.length <= FEW && !isAwaited(this.program.code, waitingAt, word)) return null;
    const known = place.next.get(word);
    if (known !== undefined) return known;
    const found = placeAfter(this.program.code, waiting, waitingAt, word, false);
    const leads = found.waiting.length > 0 || found.open.length > 0 || found.behind !== null;
    const next = leads ? found : null;
    if (next !== null || waiting.length > FEW) {
      if (this.ways++ > MOST_WAYS) this.forget();
      place.next.set(word, next);
    }
    return next;
  }

  private forget(): void {
    this.starts = noPlaces(this.lastEntry.length);
    this.elsewhere = noPlaces(this.lastEntry.length);
    this.ways = 0;
  }
}

function doubled(entries: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(entries.length * 2);
  grown.set(entries);
  return grown;
}

/** Filled, because an array with holes is looked up slowly. */
function noPlaces(size: number): (Place | undefined)[] {
  return new Array<Place | undefined>(size).fill(undefined);
}
