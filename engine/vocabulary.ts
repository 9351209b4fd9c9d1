/**
 * The words that the rules know, found in a text without cutting a string out of it: the scan hashes as it goes, and only a
 * hit is compared letter by letter.
 */
export class Vocabulary {
  private readonly ids = new Map<string, number>();
  private readonly words: string[] = [""];
  private readonly hashes: number[] = [0];
  private table = new Int32Array(1 << 12);

  get size(): number {
    return this.words.length;
  }

  /** The id of a folded word, added when it is new. Ids begin at 1. */
  intern(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.words.length;
    this.ids.set(word, id);
    this.words.push(word);
    this.hashes.push(hashOf(word));
    if (this.words.length * 2 > this.table.length) this.grow();
    else this.place(id);
    return id;
  }

  /** The id of a folded word, 0 when no rule knows it. */
  idOf(word: string): number {
    return this.ids.get(word) ?? 0;
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

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2);
    for (let id = 1; id < this.words.length; id++) this.place(id);
  }

  private place(id: number): void {
    const mask = this.table.length - 1;
    let slot = (this.hashes[id] as number) & mask;
    while (this.table[slot] !== 0) slot = (slot + 1) & mask;
    this.table[slot] = id;
  }
}

/** FNV-1a over UTF-16 units: enough spread for a few thousand words, one multiplication a letter. */
export const HASH_START = 0x811c9dc5 | 0;

export function hashStep(hash: number, foldedCode: number): number {
  return Math.imul(hash ^ foldedCode, 0x01000193);
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
