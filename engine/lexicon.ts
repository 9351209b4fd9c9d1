import type { Mark } from "./marks.ts";
import type { Reading } from "./reading.ts";
import type { Lexicon, SignalName } from "./rule.ts";
import { GLUED, PUNCTUATION, WORD } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A lexicon by word ids. */
export interface CompiledLexicon {
  readonly source: Lexicon;
  /** Weights by word id; 0 and absent mean none. */
  readonly single: readonly number[];
  readonly opening: ReadonlyMap<number, number>;
  /** Weights of pairs, by `first × PAIR + second`. */
  readonly pairs: ReadonlyMap<number, number>;
}

const PAIR = 1 << 20;
const MOST_TIMES = 3;
const SHORTEST = 4;
const SCALE = 3;

export function compileLexicon(source: Lexicon, vocabulary: Vocabulary): CompiledLexicon {
  const single: number[] = [];
  const opening = new Map<number, number>();
  const pairs = new Map<number, number>();
  for (const [words, weight] of Object.entries(source.words)) {
    const [first = "", second] = words.split(" ");
    if (first === "^" && second !== undefined) opening.set(vocabulary.intern(second), weight);
    else if (second !== undefined) pairs.set(vocabulary.intern(first) * PAIR + vocabulary.intern(second), weight);
    else single[vocabulary.intern(first)] = weight;
  }
  return { source, single, opening, pairs };
}

/** What a lexicon says of a text, 0 to 1. A word counts once, however often it stands there. */
export function measure(reading: Reading, marks: readonly Mark[], lexicon: CompiledLexicon): number {
  const { source } = lexicon;
  const words = sumOfWords(reading, lexicon);
  const sum =
    source.bias + sumOfSignals(marks, source) + (SCALE / Math.max(SHORTEST, words.count) ** source.damping) * words.sum;
  return 1 / (1 + Math.exp(-sum));
}

/** How often each signal was met, weighed and capped. */
export function signalCounts(marks: readonly Mark[]): Map<SignalName, number> {
  const counts = new Map<SignalName, number>();
  for (const { signal, weight } of marks) counts.set(signal, Math.min(MOST_TIMES, (counts.get(signal) ?? 0) + weight));
  return counts;
}

function sumOfSignals(marks: readonly Mark[], source: Lexicon): number {
  let sum = 0;
  for (const [signal, count] of signalCounts(marks)) sum += (source.signals[signal] ?? 0) * count;
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

function sumOfWords(reading: Reading, { single, opening, pairs }: CompiledLexicon): { sum: number; count: number } {
  let sum = 0;
  const counted = new Set<number>();
  const count = eachFeature(reading, (first, second, opens) => {
    const weight = opens ? opening.get(first) : second !== 0 ? pairs.get(first * PAIR + second) : single[first];
    if (weight === undefined) return;
    const feature = opens ? -first : first * PAIR + second;
    if (counted.has(feature)) return;
    counted.add(feature);
    sum += weight;
  });
  return { sum, count };
}
