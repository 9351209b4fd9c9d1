import type { PackedLexicon } from "./compiled.ts";
import type { Mark } from "./marks.ts";
import type { Reading } from "./reading.ts";
import { GLUED, PUNCTUATION, WORD } from "./tokens.ts";
import { AT_START, FIRST_WORD, PAIR, unitsOf } from "./units.ts";

/** A lexicon by word ids. */
export interface CompiledLexicon {
  readonly source: Omit<PackedLexicon, "features" | "signals">;
  /** Weights of signals by name, or by the id of a file that is weighed by itself. */
  readonly signals: ReadonlyMap<string, number>;
  /** Weights by word id; 0 means none. */
  readonly single: Float64Array;
  readonly opening: Float64Array;
  /** 1 for a word that is the second of some pair. */
  readonly second: Uint8Array;
  /** Weights of pairs, by `first × PAIRING + second`. */
  readonly pairs: ReadonlyMap<number, number>;
}

const PAIRING = 1 << 20;
const MOST_TIMES = 3;
const SHORTEST = 4;
const SCALE = 3;

/** Reads a packed lexicon. `words` are the vocabulary's ids of its pack's words, all of them below `size`. */
export function loadLexicon(
  { features, signals, ...source }: PackedLexicon,
  words: Int32Array,
  size: number,
): CompiledLexicon {
  const single = new Float64Array(size);
  const opening = new Float64Array(size);
  const second = new Uint8Array(size);
  const pairs = new Map<number, number>();
  for (const [weight, packed] of features) {
    const units = unitsOf(packed);
    const word = (at: number): number => words[(units[at] ?? 0) - FIRST_WORD] ?? 0;
    for (let at = 0; at < units.length; at++) {
      if (units[at] === AT_START) opening[word(++at)] = weight;
      else if (units[at] === PAIR) {
        const last = word(at + 2);
        second[last] = 1;
        pairs.set(word(at + 1) * PAIRING + last, weight);
        at += 2;
      } else single[word(at)] = weight;
    }
  }
  return { source, signals: new Map(Object.entries(signals)), single, opening, second, pairs };
}

/** What a lexicon says of a text, 0 to 1. A word counts once, however often it stands there. */
export function measure(reading: Reading, marks: readonly Mark[], lexicon: CompiledLexicon): number {
  const { source } = lexicon;
  const words = sumOfWords(reading, lexicon);
  const sum =
    source.bias +
    sumOfSignals(marks, lexicon) +
    (SCALE / Math.max(SHORTEST, words.count) ** source.damping) * words.sum;
  return 1 / (1 + Math.exp(-sum));
}

/** How often each signal was met, weighed and capped; those that `isApart` names are counted by the id of their file. */
export function signalCounts(marks: readonly Mark[], isApart: (id: string) => boolean): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { id, signal, weight } of marks) {
    const name = isApart(id) ? id : signal;
    counts.set(name, Math.min(MOST_TIMES, (counts.get(name) ?? 0) + weight));
  }
  return counts;
}

function sumOfSignals(marks: readonly Mark[], { signals }: CompiledLexicon): number {
  let sum = 0;
  for (const [name, count] of signalCounts(marks, (id) => signals.has(id))) sum += (signals.get(name) ?? 0) * count;
  return sum;
}

/** The features of a text that a lexicon may weigh, as often as they stand there. Returns the number of words and marks. */
export function eachFeature(reading: Reading, found: (first: number, second: number, opens: boolean) => void): number {
  const { kind, id, flags } = reading.tokens;
  let count = 0;
  for (let i = 0; i < kind.length; i++) {
    if (kind[i] !== WORD && kind[i] !== PUNCTUATION) continue;
    if (kind[i] === PUNCTUATION && ((flags[i] as number) & GLUED) !== 0 && kind[i - 1] === PUNCTUATION) continue;
    count++;
    const word = id[i] as number;
    if (word === 0) continue;
    found(word, 0, false);
    if (reading.sentences.first[reading.sentences.of[i] as number] === i) found(word, 0, true);
    const before = i > 0 && reading.sentences.of[i - 1] === reading.sentences.of[i] ? (id[i - 1] as number) : 0;
    if (before !== 0) found(before, word, false);
  }
  return count;
}

function sumOfWords(
  reading: Reading,
  { single, opening, second: isSecond, pairs }: CompiledLexicon,
): { sum: number; count: number } {
  let sum = 0;
  const counted = new Set<number>();
  const count = eachFeature(reading, (first, second, opens) => {
    let weight = 0;
    if (opens) weight = opening[first] ?? 0;
    else if (second === 0) weight = single[first] ?? 0;
    else if (isSecond[second] === 1) weight = pairs.get(first * PAIRING + second) ?? 0;
    if (weight === 0) return;
    const feature = opens ? -first : first * PAIRING + second;
    if (counted.has(feature)) return;
    counted.add(feature);
    sum += weight;
  });
  return { sum, count };
}
