import type { Mask } from "./mask.ts";
import { foldCode, HASH_START, hashStep, type Vocabulary } from "./vocabulary.ts";

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
  readonly kind: number[];
  readonly start: number[];
  readonly end: number[];
  /** The word's id in the vocabulary, 0 when no rule knows it. */
  readonly id: number[];
  readonly flags: number[];
  /** The number of words and numbers. */
  words: number;
}

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const NEWLINE = 4;
const APOSTROPHE = 5;
const HYPHEN = 6;
const MARK = 7;
const OTHER = 8;

const ASCII = new Uint8Array(128).fill(OTHER);
for (let code = 0; code < 128; code++) {
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) ASCII[code] = LETTER;
  else if (code >= 48 && code <= 57) ASCII[code] = DIGIT;
  else if (code === 32 || code === 9 || code === 13 || code === 12 || code === 11) ASCII[code] = SPACE;
}
ASCII[10] = NEWLINE;
ASCII[39] = APOSTROPHE;
ASCII[45] = HYPHEN;
for (const mark of '.,;:!?()"/&%') ASCII[mark.charCodeAt(0)] = MARK;

function classOf(code: number): number {
  if (code < 128) return ASCII[code] as number;
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc) return APOSTROPHE;
  if (code === 0xa0 || code === 0x202f || code === 0xfeff || (code >= 0x2000 && code <= 0x200d) || code === 0x3000)
    return SPACE;
  if (code === 0x2028 || code === 0x2029) return NEWLINE;
  if (code === 0x2010 || code === 0x2011) return HYPHEN;
  if (code >= 0xfe00 && code <= 0xfe0f) return OTHER;
  if (code === 0x2026 || code === 0x2013 || code === 0x2014 || code === 0x201c || code === 0x201d) return MARK;
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

/** Reads a text into tokens. Masks must be disjoint and in ascending order. Linear in the length of the text. */
export function tokenise(text: string, masks: readonly Mask[], vocabulary: Vocabulary): Tokens {
  const tokens: Tokens = { text, kind: [], start: [], end: [], id: [], flags: [], words: 0 };
  const { kind, start, end, id, flags } = tokens;
  let at = 0;
  let lineStart = LINE_START;
  let maskAt = 0;
  let previousEnd = -1;
  let quotedUntil = 0;
  const ellipsis = vocabulary.idOf("...");

  function push(of: number, from: number, to: number, wordId: number, flag: number): void {
    kind.push(of);
    start.push(from);
    end.push(to);
    id.push(wordId);
    flags.push(flag | lineStart | (previousEnd === from ? GLUED : 0) | (from < quotedUntil ? QUOTED : 0));
    lineStart = 0;
    previousEnd = to;
    at = to;
  }

  function pushBreak(from: number, to: number): void {
    if (kind.length > 0 && kind[kind.length - 1] === BREAK) end[end.length - 1] = to;
    else push(BREAK, from, to, 0, 0);
    lineStart = LINE_START;
    at = to;
  }

  while (at < text.length) {
    const mask = masks[maskAt];
    if (mask !== undefined && at >= mask.start) {
      maskAt++;
      if (mask.end <= at) continue;
      if (mask.kind === "block") pushBreak(at, mask.end);
      else if (mask.kind === "inline") push(OPAQUE, at, mask.end, 0, 0);
      else quotedUntil = mask.end;
      continue;
    }
    const limit = mask === undefined ? text.length : mask.start;
    const code = text.charCodeAt(at);
    const type = classOf(code);
    if (type === SPACE) {
      at++;
    } else if (type === NEWLINE) {
      at = newline(at);
    } else if (type === LETTER) {
      word(limit);
    } else if (
      type === DIGIT ||
      ((code === 36 || code === 163 || code === 0x20ac) && classOf(text.charCodeAt(at + 1)) === DIGIT)
    ) {
      number(limit);
    } else if (type === MARK || type === HYPHEN || type === APOSTROPHE) {
      mark(code);
    } else {
      symbol(limit);
    }
  }
  return tokens;

  function newline(from: number): number {
    let next = from + 1;
    while (next < text.length && classOf(text.charCodeAt(next)) === SPACE) next++;
    const mask = masks[maskAt];
    if (text.charCodeAt(next) === 10 && (mask === undefined || next < mask.start)) {
      while (next < text.length && (classOf(text.charCodeAt(next)) === SPACE || text.charCodeAt(next) === 10)) {
        if (mask !== undefined && next >= mask.start) break;
        next++;
      }
      pushBreak(from, next);
      return next;
    }
    lineStart = LINE_START;
    return from + 1;
  }

  function word(limit: number): void {
    const from = at;
    let hash = HASH_START;
    let capitals = 0;
    let letters = 0;
    let to = at;
    while (to < limit) {
      const code = text.charCodeAt(to);
      const type = classOf(code);
      if (type === LETTER) {
        letters++;
        if (code < 128 ? code <= 90 : isUpper(code)) capitals++;
      } else if (type === APOSTROPHE) {
        // Only between letters: a closing quotation mark is not part of the word.
        if (to + 1 >= limit || classOf(text.charCodeAt(to + 1)) !== LETTER) break;
      } else if (type !== DIGIT) {
        break;
      }
      hash = hashStep(hash, foldCode(code));
      to++;
    }
    // "e.g.", "a.m.", "example.com", "file.txt": a full stop between letters without a space belongs to the word.
    if (text.charCodeAt(to) === 46 && to + 1 < limit && dotted(from, to)) {
      do {
        to++;
        while (to < limit && (classOf(text.charCodeAt(to)) === LETTER || classOf(text.charCodeAt(to)) === DIGIT)) to++;
      } while (text.charCodeAt(to) === 46 && to + 1 < limit && classOf(text.charCodeAt(to + 1)) === LETTER);
      if (text.charCodeAt(to) === 46 && to - from <= 5 && text.charCodeAt(to - 2) === 46) to++;
      push(OPAQUE, from, to, 0, 0);
      return;
    }
    const first = text.charCodeAt(from);
    const capital = first < 128 ? first <= 90 : isUpper(first);
    tokens.words++;
    push(
      WORD,
      from,
      to,
      vocabulary.idAt(text, from, to, hash),
      (capital ? CAPITAL : 0) | (capitals >= 3 && capitals === letters ? SHOUTED : 0),
    );
  }

  function dotted(from: number, to: number): boolean {
    const next = text.charCodeAt(to + 1);
    if (classOf(next) !== LETTER) return false;
    const upperNext = next < 128 ? next <= 90 : isUpper(next);
    // "Thanks.I will" is a missing space; "U.S." and "Example.Com" are one thing only when the first part is a single letter.
    return !upperNext || to - from === 1;
  }

  function number(limit: number): void {
    const from = at;
    let to = at + 1;
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
    tokens.words++;
    push(NUMBER, from, to, vocabulary.idAt(text, from, to, hash), 0);
  }

  function mark(code: number): void {
    let to = at + 1;
    if (code === 46 && text.charCodeAt(to) === 46) {
      while (text.charCodeAt(to) === 46) to++;
      push(PUNCTUATION, at, to, ellipsis, 0);
    } else if (code === 0x2026) {
      push(PUNCTUATION, at, to, ellipsis, 0);
    } else if ((code === 33 || code === 63) && (text.charCodeAt(to) === 33 || text.charCodeAt(to) === 63)) {
      while (text.charCodeAt(to) === 33 || text.charCodeAt(to) === 63) to++;
      push(PUNCTUATION, at, to, vocabulary.idAt(text, at, at + 1, hashStep(HASH_START, code)), 0);
    } else if (
      classOf(code) === HYPHEN &&
      to < text.length &&
      classOf(text.charCodeAt(to)) === LETTER &&
      previousEnd === at &&
      kind.at(-1) === WORD
    ) {
      // "follow-up" is two words that patterns meet one by one.
      at++;
    } else {
      push(PUNCTUATION, at, to, vocabulary.idAt(text, at, to, hashStep(HASH_START, foldCode(code))), 0);
    }
  }

  function symbol(limit: number): void {
    let to = at + 1;
    while (to < limit && classOf(text.charCodeAt(to)) === OTHER) to++;
    push(OPAQUE, at, to, 0, 0);
  }
}

function isUpper(code: number): boolean {
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}
