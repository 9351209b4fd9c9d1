import { eachHead } from "./heads.ts";
import type { Program } from "./program.ts";

/** The words that code may begin with, as bits. Null where it may begin with more than can be listed. */
export type Beginnings = Uint32Array | null;

/** Code with more before its first certain word than this is tried, not looked up: only a broken store holds such. */
const MOST_STEPS = 500;

/** The words that the code from `entry` on may begin with, null where it may begin with more than can be listed. */
export function wordsAhead(code: Int32Array, entry: number): readonly number[] | null {
  const words: number[] = [];
  return eachHead(code, entry, (word) => words.push(word), MOST_STEPS) ? words : null;
}

/** Finds the words that the code from `entry` on may begin with. */
export function beginningsOf(code: Int32Array, entry: number): Beginnings {
  const words = wordsAhead(code, entry);
  if (words === null) return null;
  const last = words.reduce((most, word) => Math.max(most, word), 0);
  const bits = new Uint32Array((last >>> 5) + 1);
  for (const word of words) bits[word >>> 5] = (bits[word >>> 5] as number) | (1 << (word & 31));
  return bits;
}

/** The same for a program, worked out when it is first asked for. */
export function beginningsAt({ beginnings, code }: Program, entry: number): Beginnings {
  let known = beginnings.get(entry);
  if (known === undefined) {
    known = beginningsOf(code, entry);
    beginnings.set(entry, known);
  }
  return known;
}

/** Whether a word is among them. */
export function hasWord(beginnings: Uint32Array, word: number): boolean {
  const at = word >>> 5;
  return at < beginnings.length && (((beginnings[at] as number) >>> (word & 31)) & 1) === 1;
}
