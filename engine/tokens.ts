import {
  APOSTROPHE,
  ASCII,
  classOf,
  DIGIT,
  FOLDED_LETTER,
  HYPHEN,
  isUpper,
  LETTER,
  MARK,
  NEWLINE,
  OTHER,
  SPACE,
} from "./characters.ts";
import type { Mask } from "./mask.ts";
import { foldCode, HASH_FACTOR, HASH_START, hashStep, type Vocabulary } from "./vocabulary.ts";

/** What a token is. */
export const WORD = 0;
export const NUMBER = 1;
export const PUNCTUATION = 2;
/** A symbol, an emoji, or an inline mask: one opaque thing. */
export const OPAQUE = 3;
/** A blank line, or a block that is not the writer's own: nothing matches across it. */
export const BREAK = 4;

/** The first letter is a capital. */
export const CAPITAL = 1;
/** Three or more letters, all of them capitals. */
export const SHOUTED = 2;
/** Inside quotation marks. */
export const QUOTED = 4;
/** The first token of its line. */
export const LINE_START = 8;
/** No space between this token and the one before. */
export const GLUED = 16;

/** A text as tokens: parallel arrays, one entry a token. Offsets are UTF-16. */
export interface Tokens {
  readonly text: string;
  readonly kind: Uint8Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The word's id in the vocabulary, 0 when no rule knows it. */
  readonly id: Int32Array;
  readonly flags: Uint8Array;
  /** The number of words and numbers. */
  readonly words: number;
}

/** Most texts have a token for every three characters or fewer tokens than that. */
const CHARACTERS_A_TOKEN = 3;
/** What "u" and "ur" begin with. A capital U is something else. */
const SMALL_U = 117;
/** Three numbers of four bytes and two of one. */
const BYTES_A_TOKEN = 14;

/** Reads a text into tokens. Masks must be disjoint and in ascending order. Linear in the length of the text. */
export function tokenise(text: string, masks: readonly Mask[], vocabulary: Vocabulary): Tokens {
  return new Tokeniser(text, masks, vocabulary).read();
}

class Tokeniser {
  private readonly text: string;
  private readonly masks: readonly Mask[];
  private readonly vocabulary: Vocabulary;
  private readonly ellipsis: number;
  private start!: Int32Array;
  private end!: Int32Array;
  private id!: Int32Array;
  private kind!: Uint8Array;
  private flags!: Uint8Array;
  private count = 0;
  private words = 0;
  private at = 0;
  private lineStart = LINE_START;
  private maskAt = 0;
  private previousEnd = -1;
  private quotedUntil = 0;

  constructor(text: string, masks: readonly Mask[], vocabulary: Vocabulary) {
    this.text = text;
    this.masks = masks;
    this.vocabulary = vocabulary;
    this.ellipsis = vocabulary.idOf("...");
    this.makeRoom(Math.floor(text.length / CHARACTERS_A_TOKEN) + 8);
  }

  read(): Tokens {
    const { text, masks } = this;
    while (this.at < text.length) {
      const { at } = this;
      const mask = masks[this.maskAt];
      if (mask !== undefined && at >= mask.start) {
        this.maskAt++;
        if (mask.end <= at) continue;
        if (mask.kind === "block") this.pushBreak(at, mask.end);
        else if (mask.kind === "inline") this.push(OPAQUE, at, mask.end, 0, 0);
        else this.quotedUntil = mask.end;
        continue;
      }
      const limit = mask === undefined ? text.length : mask.start;
      const code = text.charCodeAt(at);
      const type = code < 128 ? (ASCII[code] as number) : classOf(code);
      if (type === LETTER) this.word(limit);
      else if (type === SPACE) this.at++;
      else if (type === NEWLINE) this.newline();
      else if (
        type === DIGIT ||
        ((code === 36 || code === 163 || code === 0x20ac) && classOf(text.charCodeAt(at + 1)) === DIGIT)
      )
        this.number(limit);
      else if (type === MARK || type === HYPHEN || type === APOSTROPHE) this.mark(code);
      else this.symbol(limit);
    }
    const { count, words } = this;
    return {
      text,
      kind: this.kind.subarray(0, count),
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      id: this.id.subarray(0, count),
      flags: this.flags.subarray(0, count),
      words,
    };
  }

  private push(of: number, from: number, to: number, wordId: number, flag: number): void {
    if (this.count === this.kind.length) this.grow();
    const { count } = this;
    this.kind[count] = of;
    this.start[count] = from;
    this.end[count] = to;
    this.id[count] = wordId;
    this.flags[count] =
      flag | this.lineStart | (this.previousEnd === from ? GLUED : 0) | (from < this.quotedUntil ? QUOTED : 0);
    this.count = count + 1;
    this.lineStart = 0;
    this.previousEnd = to;
    this.at = to;
  }

  /** All arrays in one buffer: making one large one costs less than making five. */
  private makeRoom(room: number): void {
    const buffer = new ArrayBuffer(room * BYTES_A_TOKEN);
    this.start = new Int32Array(buffer, 0, room);
    this.end = new Int32Array(buffer, room * 4, room);
    this.id = new Int32Array(buffer, room * 8, room);
    this.kind = new Uint8Array(buffer, room * 12, room);
    this.flags = new Uint8Array(buffer, room * 13, room);
  }

  private grow(): void {
    const { start, end, id, kind, flags } = this;
    this.makeRoom(kind.length * 2);
    this.start.set(start);
    this.end.set(end);
    this.id.set(id);
    this.kind.set(kind);
    this.flags.set(flags);
  }

  private pushBreak(from: number, to: number): void {
    if (this.count > 0 && this.kind[this.count - 1] === BREAK) this.end[this.count - 1] = to;
    else this.push(BREAK, from, to, 0, 0);
    this.lineStart = LINE_START;
    this.at = to;
  }

  private newline(): void {
    const { text } = this;
    const from = this.at;
    let next = from + 1;
    while (next < text.length && classOf(text.charCodeAt(next)) === SPACE) next++;
    const mask = this.masks[this.maskAt];
    if (text.charCodeAt(next) === 10 && (mask === undefined || next < mask.start)) {
      while (next < text.length && (classOf(text.charCodeAt(next)) === SPACE || text.charCodeAt(next) === 10)) {
        if (mask !== undefined && next >= mask.start) break;
        next++;
      }
      this.pushBreak(from, next);
      return;
    }
    this.lineStart = LINE_START;
    this.at = from + 1;
  }

  private word(limit: number): void {
    const { text } = this;
    const from = this.at;
    let hash = HASH_START;
    let capitals = 0;
    let letters = 0;
    let to = from;
    for (; to < limit; to++) {
      const code = text.charCodeAt(to);
      if (code < 128) {
        const letter = FOLDED_LETTER[code] as number;
        if (letter !== 0) {
          letters++;
          if (letter !== code) capitals++;
          hash = Math.imul(hash ^ letter, HASH_FACTOR);
          continue;
        }
      }
      const type = classOf(code);
      if (type === LETTER) {
        letters++;
        if (isUpper(code)) capitals++;
      } else if (type === APOSTROPHE) {
        // Only between letters: a closing quotation mark is not part of the word.
        if (to + 1 >= limit || classOf(text.charCodeAt(to + 1)) !== LETTER) break;
      } else if (type !== DIGIT) {
        break;
      }
      hash = hashStep(hash, foldCode(code));
    }
    // "e.g.", "a.m.", "example.com", "file.txt": a full stop between letters without a space belongs to the word.
    if (text.charCodeAt(to) === 46 && to + 1 < limit && this.dotted(from, to)) {
      do {
        to++;
        while (to < limit && (classOf(text.charCodeAt(to)) === LETTER || classOf(text.charCodeAt(to)) === DIGIT)) to++;
      } while (text.charCodeAt(to) === 46 && to + 1 < limit && classOf(text.charCodeAt(to + 1)) === LETTER);
      if (text.charCodeAt(to) === 46 && to - from <= 5 && text.charCodeAt(to - 2) === 46) to++;
      this.push(OPAQUE, from, to, 0, 0);
      return;
    }
    const first = text.charCodeAt(from);
    const capital = first < 128 ? first <= 90 : isUpper(first);
    this.words++;
    this.push(
      WORD,
      from,
      to,
      first === SMALL_U && to - from <= 2 ? this.written(from, to) : this.vocabulary.idAt(text, from, to, hash),
      (capital ? CAPITAL : 0) | (capitals >= 3 && capitals === letters ? SHOUTED : 0),
    );
  }

  /** The id of a very short word, of "you" and "your" for how they are written in haste. */
  private written(from: number, to: number): number {
    const word = this.text.slice(from, to);
    return this.vocabulary.idOf(word === "u" ? "you" : word === "ur" ? "your" : word);
  }

  private dotted(from: number, to: number): boolean {
    const next = this.text.charCodeAt(to + 1);
    if (classOf(next) !== LETTER) return false;
    const upperNext = next < 128 ? next <= 90 : isUpper(next);
    // "Thanks.I will" is a missing space; "U.S." and "Example.Com" are one thing only when the first part is a single letter.
    return !upperNext || to - from === 1;
  }

  private number(limit: number): void {
    const { text } = this;
    const from = this.at;
    let to = from + 1;
    let hash = hashStep(HASH_START, foldCode(text.charCodeAt(from)));
    while (to < limit) {
      const code = text.charCodeAt(to);
      const type = classOf(code);
      const inside = code === 46 || code === 44 || code === 58 || code === 47 || code === 45;
      if (type !== DIGIT && type !== LETTER && code !== 37 && !(inside && classOf(text.charCodeAt(to + 1)) === DIGIT))
        break;
      hash = hashStep(hash, foldCode(code));
      to++;
    }
    this.words++;
    this.push(NUMBER, from, to, this.vocabulary.idAt(text, from, to, hash), 0);
  }

  private mark(code: number): void {
    const { text, at } = this;
    let to = at + 1;
    if (code === 46 && text.charCodeAt(to) === 46) {
      while (text.charCodeAt(to) === 46) to++;
      this.push(PUNCTUATION, at, to, this.ellipsis, 0);
    } else if (code === 0x2026) {
      this.push(PUNCTUATION, at, to, this.ellipsis, 0);
    } else if ((code === 33 || code === 63) && (text.charCodeAt(to) === 33 || text.charCodeAt(to) === 63)) {
      while (text.charCodeAt(to) === 33 || text.charCodeAt(to) === 63) to++;
      this.push(PUNCTUATION, at, to, this.vocabulary.idAt(text, at, at + 1, hashStep(HASH_START, code)), 0);
    } else if (
      classOf(code) === HYPHEN &&
      to < text.length &&
      classOf(text.charCodeAt(to)) === LETTER &&
      this.previousEnd === at &&
      this.kind[this.count - 1] === WORD
    ) {
      // "follow-up" is two words that patterns meet one by one.
      this.at++;
    } else {
      this.push(PUNCTUATION, at, to, this.vocabulary.idAt(text, at, to, hashStep(HASH_START, foldCode(code))), 0);
    }
  }

  private symbol(limit: number): void {
    let to = this.at + 1;
    while (to < limit && classOf(this.text.charCodeAt(to)) === OTHER) to++;
    this.push(OPAQUE, this.at, to, 0, 0);
  }
}
