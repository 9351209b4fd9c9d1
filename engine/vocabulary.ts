import { FIRST_WORD } from "./units.ts";

/**
 * The words that the rules know, found in a text without cutting a string out of it: the scan hashes as it goes, and only a
 * hit is compared letter by letter.
 */
export class Vocabulary {
  private readonly words: string[] = new Array(FIRST_WORD).fill("");
  private hashes = new Int32Array(ROOM);
  private table = new Int32Array(2 * ROOM);

  get size(): number {
    return this.words.length;
  }

  /** The id of a folded word, added when it is new. Ids begin at `FIRST_WORD`, so that code may hold them as they are. */
  intern(word: string): number {
    const hash = hashOf(word);
    const slot = this.slotOf(word, hash);
    const known = this.table[slot] as number;
    if (known !== 0) return known;
    const id = this.words.push(word) - 1;
    if (id === this.hashes.length) this.grow();
    this.hashes[id] = hash;
    if (this.words.length * 2 <= this.table.length) this.table[slot] = id;
    else this.rehash();
    return id;
  }

  /** The id of a folded word, 0 when no rule knows it. */
  idOf(word: string): number {
    return this.table[this.slotOf(word, hashOf(word))] as number;
  }

  /** The id of `text.slice(start, end)`, whose folded hash the caller has computed; 0 when no rule knows it. */
  idAt(text: string, start: number, end: number, hash: number): number {
    const mask = this.table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.table[slot] as number;
      if (id === 0) return 0;
      if (this.hashes[id] === hash && equalsFolded(this.words[id] as string, text, start, end)) return id;
    }
  }

  /** The folded word of an id. */
  word(id: number): string {
    return this.words[id] ?? "";
  }

  /** Where a word stands in the table, or would. */
  private slotOf(word: string, hash: number): number {
    const mask = this.table.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.table[slot] as number;
      if (id === 0 || (this.hashes[id] === hash && this.words[id] === word)) return slot;
    }
  }

  private grow(): void {
    const grown = new Int32Array(this.hashes.length * 2);
    grown.set(this.hashes);
    this.hashes = grown;
  }

  private rehash(): void {
    this.table = new Int32Array(this.table.length * 2);
    const mask = this.table.length - 1;
    for (let id = FIRST_WORD; id < this.words.length; id++) {
      let slot = (this.hashes[id] as number) & mask;
      while (this.table[slot] !== 0) slot = (slot + 1) & mask;
      this.table[slot] = id;
    }
  }
}

/** Room for the words of the core rules. A power of two. */
const ROOM = 1 << 13;

/** FNV-1a over UTF-16 units: enough spread for a few thousand words, one multiplication a letter. */
export const HASH_START = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

export function hashStep(hash: number, foldedCode: number): number {
  return Math.imul(hash ^ foldedCode, HASH_FACTOR);
}

/** Lower case, and every kind of apostrophe as the straight one. */
export function foldCode(code: number): number {
  if (code < 128) return code >= 65 && code <= 90 ? code | 32 : code;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return 39;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** A word as the vocabulary holds it. */
export function foldWord(word: string): string {
  let folded = "";
  for (let i = 0; i < word.length; i++) folded += String.fromCharCode(foldCode(word.charCodeAt(i)));
  return folded;
}

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

function equalsFolded(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) !== foldCode(text.charCodeAt(start + i))) return false;
  }
  return true;
}
