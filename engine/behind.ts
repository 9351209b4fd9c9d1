import { wordsAhead } from "./beginnings.ts";
import type { Pattern } from "./pattern-index.ts";
import { JUMP, OP_ANY, OP_GAP, OP_UPPER } from "./program.ts";

/** A pattern that goes on behind a few words of any kind, and where in its code it stands before them. */
export interface Waiting {
  readonly pattern: Pattern;
  readonly at: number;
  /** So many words lie at least, and at most, before a word of its own. */
  readonly nearest: number;
  readonly furthest: number;
}

/** Patterns by the words they may go on with behind a few others. "The" leads to dozens, and hardly any goes on with what a text says. */
export interface Behind {
  readonly byWord: ReadonlyMap<number, readonly Waiting[]>;
  /** No word further on is asked for. */
  readonly furthest: number;
}

/** So few patterns are tried as quickly as they are looked up. */
const FEW = 3;

/** Looking further ahead would cost more than trying. */
const FURTHEST = 8;

/**
 * Finds among the patterns of a place those that go on behind a few words of any kind, and takes them out of the lists. Null when there are
 * too few.
 */
export function takeBehind(code: Int32Array, open: Pattern[], openAt: number[]): Behind | null {
  const found = openAt.map((at, index) => waitingAt(code, open[index] as Pattern, at));
  if (found.filter((each) => each !== null).length <= FEW) return null;
  const byWord = new Map<number, Waiting[]>();
  let furthest = 0;
  let left = 0;
  for (const [index, each] of found.entries()) {
    if (each === null) {
      open[left] = open[index] as Pattern;
      openAt[left++] = openAt[index] as number;
      continue;
    }
    const { waiting, words } = each;
    furthest = Math.max(furthest, waiting.furthest);
    for (const word of words) {
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, [waiting]);
      else if (!known.includes(waiting)) known.push(waiting);
    }
  }
  open.length = left;
  openAt.length = left;
  return { byWord, furthest };
}

function waitingAt(
  code: Int32Array,
  pattern: Pattern,
  at: number,
): { waiting: Waiting; words: readonly number[] } | null {
  let nearest = 0;
  let furthest = 0;
  for (let pc = at; ; ) {
    const op = code[pc] as number;
    if (op === OP_GAP) {
      furthest += code[pc + 1] as number;
      pc += 2;
    } else if (op >= OP_ANY && op <= OP_UPPER) {
      nearest++;
      furthest++;
      pc++;
    } else if (op === JUMP) pc += 2 + (code[pc + 1] as number);
    else {
      const words = furthest === 0 || furthest > FURTHEST ? null : wordsAhead(code, pc);
      return words === null ? null : { waiting: { pattern, at, nearest, furthest }, words };
    }
  }
}
