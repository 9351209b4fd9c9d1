import { type Beginnings, beginningsAt, hasWord } from "./beginnings.ts";
import { clauseEnd, wordsEnd } from "./capture-ends.ts";
import { type Captured, type Captures, NO_CAPTURES } from "./captures.ts";
import {
  EITHER,
  END,
  holds,
  JUMP,
  OP_ANY,
  OP_CAPITAL,
  OP_CAPTURE,
  OP_GAP,
  OP_NUMBER,
  OP_UPPER,
  type Program,
  type ReadyCapture,
  SET,
} from "./program.ts";
import type { Reading } from "./reading.ts";
import { CAPITAL, NUMBER, PUNCTUATION, SHOUTED } from "./tokens.ts";
import { FIRST_WORD } from "./units.ts";

/** Steps that verifying one candidate may take. Real rules need a few dozen. */
const BUDGET = 3000;

/**
 * Steps that all candidates of one text may take together: so many, and so many more for each token. Real rules on real text need three
 * for each token; a hundred clumsy rules on a hostile text must not hold the page up.
 */
const ALL_CANDIDATES = 50_000;
const EACH_TOKEN = 100;

/** A match may end behind any token; what is only looked for may end in the middle of a contraction too. */
const WHOLE = -1;
export const ANYWHERE = -2;

/**
 * Runs the code of patterns on one text. A contraction is one token for two words: when the first of them is asked for, the token is
 * half used, and only its other word may come next.
 */
export class Verifier {
  private budget = BUDGET;
  private left: number;
  private readonly reading: Reading;
  private readonly program: Program;
  private readonly id: Int32Array;
  private readonly kind: Uint8Array;
  private readonly firsts: Int32Array;
  private readonly seconds: Int32Array;
  private readonly others: Int32Array;
  private readonly floats: Uint8Array;
  private readonly nots: Uint8Array;
  private readonly not: number;
  /** The token after the last that may be used. */
  private limit = 0;
  /** The token at which the match must end, or one of the two below. */
  private target = WHOLE;
  /** Whether it must end in the middle of that token, a contraction. */
  private inside = false;
  /** What the last match captured. */
  captures: Captures = NO_CAPTURES;

  constructor(reading: Reading, program: Program) {
    this.reading = reading;
    this.program = program;
    this.id = reading.tokens.id;
    this.left = ALL_CANDIDATES + EACH_TOKEN * this.id.length;
    this.kind = reading.tokens.kind;
    this.floats = reading.otherwise.floats;
    this.nots = reading.otherwise.nots;
    this.not = reading.grammar.floating.not;
    const { first, second, other } = reading.grammar.halves;
    this.firsts = first;
    this.seconds = second;
    this.others = other;
  }

  /**
   * Matches the pattern whose code begins at `entry` from token `at` on. Returns the token after the match, or -1. `limit` is the token
   * after the last that may be used: the end of the sentence. With `used`, the first half of token `at`, a contraction, was met already. A
   * `target` is the token at which the match must end, or in the middle of which where it is a contraction and `inside` is true.
   */
  match(
    entry: number,
    at: number,
    limit: number,
    atEnd: boolean,
    used = false,
    target = WHOLE,
    inside = false,
  ): number {
    if (this.left <= 0) return -1;
    this.budget = BUDGET;
    this.captures = NO_CAPTURES;
    this.limit = limit;
    this.target = target;
    this.inside = inside;
    const end = this.run(entry, at, used, atEnd);
    this.left -= BUDGET - this.budget;
    return end;
  }

  /** Whether a pattern may begin with this token: what most of them fail at is told at once. */
  canBegin(entry: number, at: number): boolean {
    const { code } = this.program;
    const op = code[entry] as number;
    const here = this.id[at] as number;
    if (op >= FIRST_WORD) return here === op || this.firsts[here] === op;
    if (op === SET) {
      const past = entry + 2 + (code[entry + 1] as number);
      return holds(code, entry + 2, past, here) || holds(code, entry + 2, past, this.firsts[here] as number);
    }
    const beginnings = op === EITHER ? beginningsAt(this.program, entry) : null;
    return beginnings === null || this.mayBeOther(at) || this.hasOneOf(beginnings, at);
  }

  private run(from: number, token: number, used: boolean, atEnd: boolean): number {
    const { code } = this.program;
    const { id, limit, firsts, floats, nots } = this;
    let pc = from;
    let at = token;
    let half = used;
    for (;;) {
      if (this.budget-- <= 0) return -1;
      const op = code[pc] as number;
      if (op >= FIRST_WORD) {
        if (at >= limit) return -1;
        const here = id[at] as number;
        if (half) {
          if (this.seconds[here] !== op && this.others[here] !== op) return -1;
          half = false;
          at++;
        } else if (here === op) at++;
        else if (firsts[here] === op) half = true;
        else if (op === this.not && nots[at] !== 0) at += nots[at] as number;
        else if (floats[at] !== 0) {
          at += floats[at] as number;
          continue;
        } else return -1;
        pc++;
        continue;
      }
      switch (op) {
        case END:
          if (this.target === ANYWHERE) return !atEnd || this.reading.isNearlySentenceEnd(at) ? at : -1;
          if (half !== this.inside || (this.target >= 0 && at !== this.target)) return -1;
          return !atEnd || this.reading.isNearlySentenceEnd(at) ? at : -1;
        case SET: {
          if (at >= limit) return -1;
          const past = pc + 2 + (code[pc + 1] as number);
          const here = id[at] as number;
          if (half) {
            if (
              !holds(code, pc + 2, past, this.seconds[here] as number) &&
              !holds(code, pc + 2, past, this.others[here] as number)
            )
              return -1;
            half = false;
            at++;
          } else if (holds(code, pc + 2, past, here)) at++;
          else if (holds(code, pc + 2, past, firsts[here] as number)) half = true;
          else if (nots[at] !== 0 && holds(code, pc + 2, past, this.not)) at += nots[at] as number;
          else if (floats[at] !== 0) {
            at += floats[at] as number;
            continue;
          } else return -1;
          pc = past;
          continue;
        }
        case EITHER: {
          const next = pc + 2 + (code[pc + 1] as number);
          if (this.mayBegin(pc + 2, at, half)) {
            const end = this.run(pc + 2, at, half, atEnd);
            if (end >= 0) return end;
          }
          pc = next;
          continue;
        }
        case JUMP:
          pc += 2 + (code[pc + 1] as number);
          continue;
      }
      if (op === OP_GAP) return this.gap(code[pc + 1] as number, pc + 2, at, half, atEnd);
      // What is neither a word of its own nor any word stands between whole tokens.
      if (half && op !== OP_ANY) return -1;
      if (op === OP_CAPTURE) {
        const capture = this.program.captures[code[pc + 1] as number];
        return capture === undefined ? -1 : this.capture(capture, pc + 2, at, atEnd);
      }
      if (at >= limit || !this.fits(op, at)) return -1;
      half = false;
      pc++;
      at++;
    }
  }

  /** Whether the way of a choice whose code begins here may be taken: most fail at their first word. */
  private mayBegin(entry: number, at: number, half: boolean): boolean {
    const { code } = this.program;
    const op = code[entry] as number;
    if (op < FIRST_WORD && op !== SET) return true;
    if (at >= this.limit) return false;
    const here = this.id[at] as number;
    const word = half ? (this.seconds[here] as number) : here;
    const other = half ? (this.others[here] as number) : (this.firsts[here] as number);
    if (!half && this.mayBeOther(at)) return true;
    if (op >= FIRST_WORD) return word === op || other === op;
    const past = entry + 2 + (code[entry + 1] as number);
    return holds(code, entry + 2, past, word) || holds(code, entry + 2, past, other);
  }

  /** Whether this token may be looked past, or is as good as "not". */
  private mayBeOther(at: number): boolean {
    return this.floats[at] !== 0 || this.nots[at] !== 0;
  }

  private fits(op: number, at: number): boolean {
    if (op === OP_ANY) return this.kind[at] !== PUNCTUATION;
    if (op === OP_NUMBER) return this.kind[at] === NUMBER;
    const flags = this.reading.tokens.flags[at] as number;
    if (op === OP_UPPER) return (flags & SHOUTED) !== 0;
    return op === OP_CAPITAL && (flags & CAPITAL) !== 0 && (flags & SHOUTED) === 0 && !this.reading.isSentenceStart(at);
  }

  /** Goes on behind up to `max` words. The second word of a contraction whose first was `used` is one of them. */
  private gap(max: number, next: number, at: number, used: boolean, atEnd: boolean): number {
    if (used) {
      const end = this.run(next, at, true, atEnd);
      if (end >= 0) return end;
    }
    const beginnings = beginningsAt(this.program, next);
    for (let length = Number(used); length <= max; length++) {
      const end = this.mayGoOn(beginnings, at + length) ? this.run(next, at + length, false, atEnd) : -1;
      if (end >= 0) return end;
      if (at + length >= this.limit || this.kind[at + length] === PUNCTUATION) return -1;
    }
    return -1;
  }

  private capture(capture: ReadyCapture, next: number, at: number, atEnd: boolean): number {
    if (at >= this.limit) return -1;
    const beginnings = beginningsAt(this.program, next);
    // Mostly what the pattern asks for behind it is nowhere near, and then nothing else need be known of the capture.
    if (beginnings !== null && !this.isAhead(beginnings, at + 1, at + capture.max)) return -1;
    if (capture.not.some((entry) => this.begins(entry, at))) return -1;
    if (capture.only !== null && !capture.only.some((entry) => this.begins(entry, at))) return -1;
    const { name } = capture;
    if (capture.kind === "number") {
      if (this.kind[at] !== NUMBER) return -1;
      return this.take(name, { first: at, past: at + 1, whole: true }, next, atEnd);
    }
    const bound =
      capture.kind === "clause" ? clauseEnd(this.reading, at, this.limit) : wordsEnd(this.reading, at, this.limit);
    if (bound === at) return -1;
    const isLast = this.program.isLast(next);
    const reach = Math.min(bound, at + capture.max);
    // Words may be left only for what the pattern asks for; with nothing more to ask, the capture takes them all.
    for (let past = isLast ? reach : at + 1; past <= reach; past++) {
      if (!this.mayGoOn(beginnings, past)) continue;
      const last = past === reach;
      const whole = !last || reach === bound;
      // Too long to be taken whole: what ends the sentence is then the clause, not the capture.
      const ends = atEnd && !(isLast && !whole && this.reading.isSentenceEnd(bound));
      const end = this.take(name, { first: at, past, whole }, next, ends, last ? -1 : past);
      if (end >= 0) return end;
    }
    return -1;
  }

  /** Whether the code that begins with these words may match from one of some tokens on. */
  private isAhead(beginnings: Uint32Array, from: number, last: number): boolean {
    for (let at = from; at <= last && at < this.limit; at++)
      if (this.mayBeOther(at) || this.hasOneOf(beginnings, at)) return true;
    return false;
  }

  /** Whether the code that begins with these words may match from a whole token on: mostly it may not, and need not be run. */
  private mayGoOn(beginnings: Beginnings, at: number): boolean {
    if (beginnings === null) return true;
    if (at >= this.limit) return false;
    return this.mayBeOther(at) || this.hasOneOf(beginnings, at);
  }

  private hasOneOf(beginnings: Uint32Array, at: number): boolean {
    const here = this.id[at] as number;
    return hasWord(beginnings, here) || hasWord(beginnings, this.firsts[here] as number);
  }

  /** Whether the words from `at` on begin as a pattern says, wherever it ends. */
  private begins(entry: number, at: number): boolean {
    const { target, captures } = this;
    this.target = ANYWHERE;
    const end = this.run(entry, at, false, false);
    this.target = target;
    this.captures = captures;
    return end >= 0;
  }

  /** Goes on after a capture. A match that ends at `refused` has found nothing after it and does not count. */
  private take(name: string, captured: Captured, next: number, atEnd: boolean, refused = -1): number {
    const before = this.captures;
    this.captures = { ...before, [name]: captured };
    const end = this.run(next, captured.past, false, atEnd);
    if (end >= 0 && end !== refused) return end;
    this.captures = before;
    return -1;
  }
}
