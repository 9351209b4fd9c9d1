import type { Beginnings } from "./beginnings.ts";
import type { CompiledCapture, Units } from "./compiled.ts";
import type { CaptureSpec } from "./rule.ts";
import {
  ANY,
  AT_END,
  AT_START,
  BAR,
  BETWEEN,
  CAPITAL_UNIT,
  CAPTURE,
  CLOSE,
  FIRST_WORD,
  GAP,
  LAST,
  LIST,
  NUMBER_UNIT,
  OPEN,
  SET as UNIT_SET,
  UPPER,
  unitsOf,
} from "./units.ts";

/**
 * Patterns as code for the verifier: one flat array, every instruction a number or two. A number from `FIRST_WORD` on is a word that
 * must stand there. The others:
 */
export const END = 0;
/** Nothing: what cannot be read matches no text. */
export const NEVER = 31;
/** Exactly one word of any kind; a number; a capitalised name; a word in capitals. The numbers are those of the units. */
export const OP_ANY = ANY;
export const OP_NUMBER = NUMBER_UNIT;
export const OP_CAPITAL = CAPITAL_UNIT;
export const OP_UPPER = UPPER;
/** `SET n w1 … wn`: one of these words, in ascending order. */
export const SET = 5;
/** `EITHER d`: what follows, or else what stands `d` numbers further on. */
export const EITHER = 6;
/** `JUMP d`: go on `d` numbers further on. */
export const JUMP = 7;
/** `OP_GAP n`: up to n words. */
export const OP_GAP = 8;
/** `OP_CAPTURE c`: the words of capture number c. */
export const OP_CAPTURE = 9;

/** A capture, ready to be tried. */
export interface ReadyCapture {
  readonly name: string;
  readonly kind: CaptureSpec["kind"];
  /** At most so many tokens. */
  readonly max: number;
  /** Where the code of what the captured words must not begin with stands, and of what they must begin with, if anything. */
  readonly not: readonly number[];
  readonly only: readonly number[] | null;
}

/** A pattern among the code of all. */
export interface Coded {
  /** Where its code begins. */
  readonly entry: number;
  /** Whether it must begin where a sentence does, and end where one does. */
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/** Where a pattern in units comes from: what its word and list numbers mean. */
export interface Source {
  /** The vocabulary's id of each word of the pack. */
  readonly words: Int32Array;
  /** Whether these ids ascend as the pack's own numbers do, so that its sets are in order. */
  readonly ascending: boolean;
  /** The lists of the pack, in units. */
  readonly lists: readonly Units[];
  /** The code of those lists that a pattern has asked for, which does not depend on where it stands; null for one that is no pattern. */
  readonly listed: (Int32Array | null | undefined)[];
}

const DEFAULT_MAX = { clause: 14, words: 4, number: 1 } as const;

/** The code of all patterns. */
export class Program {
  code = new Int32Array(1 << 18);
  readonly captures: ReadyCapture[] = [];
  /** What the code behind a gap or a capture may begin with, as far as it was asked for, by where that code stands. */
  readonly beginnings = new Map<number, Beginnings>();
  private size = 0;

  /** Adds patterns, all those of a rule in one pass. `captures` are the numbers of those of the rule. */
  add(written: Units, source: Source, captures: readonly number[] = []): Coded[] {
    const units = unitsOf(written);
    const added: Coded[] = [];
    for (let at = 0; at <= units.length; at++) {
      const atStart = units[at] === AT_START;
      if (atStart) at++;
      const atEnd = units[at] === AT_END;
      if (atEnd) at++;
      const entry = this.size;
      const past = this.assemble(units, at, source, captures);
      if (past < 0) {
        this.size = entry;
        const next = units.indexOf(BETWEEN, at);
        at = next < 0 ? units.length : next;
      } else at = past;
      this.reserve(1);
      this.code[this.size++] = past < 0 ? NEVER : END;
      added.push({ entry, atStart, atEnd });
    }
    return added;
  }

  /** Makes a capture ready and returns its number. */
  addCapture({ name, kind, max = DEFAULT_MAX[kind], not, only }: CompiledCapture, source: Source): number {
    const beginnings = (units: Units): number[] => this.add(units, source).map(({ entry }) => entry);
    const ready: ReadyCapture = {
      name,
      kind,
      max,
      not: not === undefined ? [] : beginnings(not),
      only: only === undefined ? null : beginnings(only),
    };
    return this.captures.push(ready) - 1;
  }

  /** Whether nothing more is asked for from this place on. */
  isLast(entry: number): boolean {
    let at = entry;
    while (this.code[at] === JUMP) at += 2 + (this.code[at + 1] as number);
    return this.code[at] === END;
  }

  /**
   * Turns units into code in one pass, up to the next `BETWEEN` or the end, and returns where that stands; -1 when they are not those of
   * a pattern, which only a broken store could hold. Each open choice keeps where its jumps over the rest stand, to be filled in at its end.
   */
  private assemble(units: Int32Array, from: number, source: Source, captures: readonly number[]): number {
    const { words, ascending } = source;
    const last = units.length - 1;
    this.reserve(MOST_CODE * (units.length - from));
    let { code, size } = this;
    /** For each open choice where the distance to its next way is to be written, and that of the last jump; each jump holds the one before. */
    const eithers: number[] = [];
    const jumps: number[] = [];
    let at = from;
    for (; at <= last; at++) {
      const unit = units[at] as number;
      if (unit >= FIRST_WORD) {
        const word = words[unit - FIRST_WORD];
        if (word === undefined) return -1;
        code[size++] = word;
      } else if (unit === UNIT_SET) {
        const count = (units[++at] as number) - FIRST_WORD;
        if (!(count >= 0 && count <= last - at)) return -1;
        code[size++] = SET;
        code[size++] = count;
        for (let left = count; left > 0; left--) {
          const word = words[(units[++at] as number) - FIRST_WORD];
          if (word === undefined) return -1;
          code[size++] = word;
        }
        if (!ascending) code.subarray(size - count, size).sort();
      } else if (unit === OPEN) {
        eithers.push(size + 1);
        jumps.push(0);
        code[size] = EITHER;
        size += 2;
      } else if (unit === BAR || unit === LAST) {
        const choice = eithers.length - 1;
        if (choice < 0) return -1;
        code[size] = JUMP;
        code[size + 1] = jumps[choice] as number;
        jumps[choice] = size + 1;
        size += 2;
        const either = eithers[choice] as number;
        code[either] = size - either - 1;
        if (unit === LAST) continue;
        eithers[choice] = size + 1;
        code[size] = EITHER;
        size += 2;
      } else if (unit === CLOSE) {
        if (eithers.pop() === undefined) return -1;
        for (let jump = jumps.pop() as number; jump !== 0; ) {
          const before = code[jump] as number;
          code[jump] = size - jump - 1;
          jump = before;
        }
      } else if (unit === LIST) {
        this.size = size;
        const list = this.codeOf((units[++at] as number) - FIRST_WORD, source);
        if (list === null) return -1;
        this.reserve(list.length + MOST_CODE * (units.length - at));
        ({ code } = this);
        code.set(list, size);
        size += list.length;
      } else if (unit === GAP || unit === CAPTURE) {
        const number = (units[++at] as number) - FIRST_WORD;
        code[size++] = unit === GAP ? OP_GAP : OP_CAPTURE;
        code[size++] = unit === GAP ? number : (captures[number] ?? -1);
      } else if (unit >= ANY && unit <= UPPER) code[size++] = unit;
      else if (unit === BETWEEN) break;
      else return -1;
    }
    this.size = size;
    return eithers.length === 0 ? at : -1;
  }

  /** The code of what a list holds. A list that holds itself could only come from a broken store. */
  private codeOf(list: number, source: Source): Int32Array | null {
    const known = source.listed[list];
    if (known !== undefined) return known;
    const units = source.lists[list];
    if (units === undefined) return null;
    source.listed[list] = null;
    const { size } = this;
    const code = this.assemble(unitsOf(units), 0, source, []) < 0 ? null : this.code.slice(size, this.size);
    this.size = size;
    source.listed[list] = code;
    return code;
  }

  private reserve(room: number): void {
    if (this.size + room <= this.code.length) return;
    const grown = new Int32Array(Math.max(this.code.length * 2, this.size + room));
    grown.set(this.code);
    this.code = grown;
  }
}

/** A `BAR` becomes the most code of all units: a jump, and the beginning of another way. */
const MOST_CODE = 4;

/** A set of more words is halved, not gone through. */
const SMALL_SET = 6;

/** Whether a word is among those between two places of the code, which are in ascending order. */
export function holds(code: Int32Array, from: number, past: number, word: number): boolean {
  let low = from;
  let high = past;
  while (high - low > SMALL_SET) {
    const middle = (low + high) >> 1;
    if ((code[middle] as number) > word) high = middle;
    else low = middle;
  }
  for (let i = low; i < high; i++) if (code[i] === word) return true;
  return false;
}
