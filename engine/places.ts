import { type Behind, takeBehind } from "./behind.ts";
import type { Pattern } from "./pattern-index.ts";
import { EITHER, holds, JUMP, SET } from "./program.ts";
import { FIRST_WORD } from "./units.ts";

/**
 * A place that a text has come to on its way through the patterns: what all of them are waiting for. Places are made when a text first
 * comes there, so the way through ten thousand patterns costs one look-up a word, and nothing is paid for ways that nobody goes.
 */
export interface Place {
  /** Patterns that wait for a word, and where in their code. */
  readonly waiting: readonly Pattern[];
  readonly waitingAt: readonly number[];
  /** Patterns that may end here or go on with something that is no word of theirs: a verifier tells. */
  readonly open: readonly Pattern[];
  readonly openAt: readonly number[];
  /** Patterns that go on behind a few words of any kind, where there are many. */
  readonly behind: Behind | null;
  /** The places that words lead to, null where a word leads nowhere. */
  readonly next: Map<number, Place | null>;
}

/** Follows a word from where patterns wait for one. At their beginning they may wait for a choice among several. */
export function placeAfter(
  code: Int32Array,
  patterns: readonly Pattern[],
  entries: readonly number[],
  word: number,
  beginning: boolean,
): Place {
  const waiting: Pattern[] = [];
  const waitingAt: number[] = [];
  const open: Pattern[] = [];
  const openAt: number[] = [];
  /** The choices of the pattern at hand that were entered. Several ways may lead to one, and each would lead to several others. */
  let entered: number[] = [];
  for (let i = 0; i < patterns.length; i++) {
    const pattern = patterns[i] as Pattern;
    const from = entries[i] as number;
    if (i === 0 || patterns[i - 1] !== pattern) entered = [];
    if (beginning) enter(pattern, from);
    else take(pattern, from);
  }
  return { waiting, waitingAt, behind: takeBehind(code, open, openAt), open, openAt, next: new Map() };

  /** Takes the word at each of the ways that a pattern may begin. */
  function enter(pattern: Pattern, from: number): void {
    let pc = from;
    for (;;) {
      const op = code[pc] as number;
      if (op === EITHER) {
        enter(pattern, pc + 2);
        pc += 2 + (code[pc + 1] as number);
      } else if (op === JUMP) pc += 2 + (code[pc + 1] as number);
      else {
        take(pattern, pc);
        return;
      }
    }
  }

  function take(pattern: Pattern, pc: number): void {
    const op = code[pc] as number;
    if (op >= FIRST_WORD) {
      if (op === word) arrive(pattern, pc + 1);
    } else if (op === SET) {
      const past = pc + 2 + (code[pc + 1] as number);
      if (holds(code, pc + 2, past, word)) arrive(pattern, past);
    }
  }

  /** Goes on to all that a pattern may be waiting for. */
  function arrive(pattern: Pattern, from: number): void {
    let pc = from;
    for (;;) {
      const op = code[pc] as number;
      if (op === EITHER) {
        if (entered.includes(pc)) return;
        entered.push(pc);
        arrive(pattern, pc + 2);
        pc += 2 + (code[pc + 1] as number);
      } else if (op === JUMP) pc += 2 + (code[pc + 1] as number);
      else {
        if (op >= FIRST_WORD || op === SET) note(waiting, waitingAt, pattern, pc);
        else note(open, openAt, pattern, pc);
        return;
      }
    }
  }
}

/** Whether any of the places where patterns wait takes a word. */
export function isAwaited(code: Int32Array, places: readonly number[], word: number): boolean {
  for (const pc of places) {
    const op = code[pc] as number;
    if (op === word || (op === SET && holds(code, pc + 2, pc + 2 + (code[pc + 1] as number), word))) return true;
  }
  return false;
}

/** Two ways may lead to one place in a pattern. The ways of one pattern stand together. */
function note(patterns: Pattern[], places: number[], pattern: Pattern, pc: number): void {
  for (let i = patterns.length - 1; i >= 0 && patterns[i] === pattern; i--) if (places[i] === pc) return;
  patterns.push(pattern);
  places.push(pc);
}
