import type { Beginnings } from "./beginnings.ts";
import type { CompiledCapture, Units } from "./compiled.ts";
import type { CaptureSpec } from "./rule.ts";
import {
  ANY,
  BAR,
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

/** Where a pattern in units comes from: what its word and list numbers mean. */
export interface Source {
  /** The vocabulary's id of each word of the pack. */
  readonly words: Int32Array;
  /** Whether these ids ascend as the pack's own numbers do, so that its sets are in order. */
  readonly ascending: boolean;
  /** The lists of the pack, in units. */
  readonly lists: readonly Int32Array[];
}

const DEFAULT_MAX = { clause: 14, words: 4, number: 1 } as const;

/** Deeper nesting is refused where patterns are written; here it would only be a broken store. */
const DEEPEST = 32;

/** The code of all patterns that were needed so far. */
export class Program {
  code = new Int32Array(1 << 14);
  readonly captures: ReadyCapture[] = [];
  /** What the code behind a gap or a capture may begin with, as far as it was asked for, by where that code stands. */
  readonly beginnings = new Map<number, Beginnings>();
  private size = 0;

  /** Adds a pattern without its anchors and returns where its code begins. `captures` are the numbers of those of its rule. */
  add(units: Units, source: Source, captures: readonly number[] = []): number {
    const begin = this.size;
    const sound = this.assemble(unitsOf(units), source, captures, 0);
    this.reserve(1);
    if (!sound) this.size = begin;
    this.code[this.size++] = sound ? END : NEVER;
    return begin;
  }

  /** Makes a capture ready and returns its number. `beginnings` assembles the patterns it may or may not begin with. */
  addCapture(capture: CompiledCapture, beginnings: (units: Units) => number[]): number {
    const { name, kind, max = DEFAULT_MAX[kind], not, only } = capture;
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
   * Turns units into code in one pass. Each open choice keeps where its jumps over the rest stand, to be filled in at its end. False when
   * the units are not those of a pattern, which only a broken store could hold.
   */
  private assemble(units: Int32Array, source: Source, captures: readonly number[], depth: number): boolean {
    const { words, lists } = source;
    const choices: { either: number; readonly jumps: number[] }[] = [];
    this.reserve(MOST_CODE * units.length);
    let { code, size } = this;
    for (let at = 0; at < units.length; at++) {
      const unit = units[at] as number;
      if (unit >= FIRST_WORD) code[size++] = words[unit - FIRST_WORD] ?? 0;
      else if (unit === UNIT_SET) {
        const count = Math.min((units[++at] ?? FIRST_WORD) - FIRST_WORD, units.length - at - 1);
        code[size++] = SET;
        code[size++] = count;
        const from = size;
        for (let left = count; left > 0; left--) code[size++] = words[(units[++at] as number) - FIRST_WORD] ?? 0;
        if (!source.ascending) code.subarray(from, size).sort();
      } else if (unit === OPEN) {
        choices.push({ either: size + 1, jumps: [] });
        code[size] = EITHER;
        size += 2;
      } else if (unit === BAR || unit === LAST) {
        const choice = choices[choices.length - 1];
        if (choice === undefined) return false;
        choice.jumps.push(size + 1);
        code[size] = JUMP;
        size += 2;
        code[choice.either] = size - choice.either - 1;
        if (unit === LAST) continue;
        choice.either = size + 1;
        code[size] = EITHER;
        size += 2;
      } else if (unit === CLOSE) {
        for (const jump of choices.pop()?.jumps ?? []) code[jump] = size - jump - 1;
      } else if (unit === LIST) {
        const list = lists[(units[++at] ?? 0) - FIRST_WORD];
        this.size = size;
        if (list === undefined || depth >= DEEPEST || !this.assemble(list, source, captures, depth + 1)) return false;
        this.reserve(MOST_CODE * (units.length - at));
        ({ code, size } = this);
      } else if (unit === GAP) {
        code[size++] = OP_GAP;
        code[size++] = (units[++at] ?? 0) - FIRST_WORD;
      } else if (unit === CAPTURE) {
        code[size++] = OP_CAPTURE;
        code[size++] = captures[(units[++at] ?? 0) - FIRST_WORD] ?? -1;
      } else if (unit >= ANY && unit <= UPPER) code[size++] = unit;
      else return false;
    }
    this.size = size;
    return choices.length === 0;
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
