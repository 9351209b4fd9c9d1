import { EITHER, JUMP, NEVER, SET } from "./program.ts";
import { FIRST_WORD } from "./units.ts";

/**
 * Finds the words that the code from `entry` on may begin with. `found` is given each, maybe several times. Returns whether they are all that
 * it may begin with; what takes more steps than `most` is not gone through.
 */
export function eachHead(
  code: Int32Array,
  entry: number,
  found: (word: number) => void,
  most = Number.POSITIVE_INFINITY,
): boolean {
  let pc = entry;
  let steps = 0;
  let all = true;
  /** The ways that are still to be gone, and the choices that were met: several ways may lead to one. */
  let others: number[] | null = null;
  let met: Set<number> | null = null;
  for (;;) {
    if (++steps > most) return false;
    const op = code[pc] as number;
    if (op === EITHER) {
      others ??= [];
      met ??= new Set();
      if (!met.has(pc)) {
        met.add(pc);
        others.push(pc + 2 + (code[pc + 1] as number));
        pc += 2;
        continue;
      }
    } else if (op === JUMP) {
      pc += 2 + (code[pc + 1] as number);
      continue;
    } else if (op >= FIRST_WORD) found(op);
    else if (op === SET) {
      const past = pc + 2 + (code[pc + 1] as number);
      for (let at = pc + 2; at < past; at++) found(code[at] as number);
    } else if (op !== NEVER) all = false;
    const next = others?.pop();
    if (next === undefined) return all;
    pc = next;
  }
}
