import type { Source } from "./program.ts";
import { BAR, CLOSE, FIRST_WORD, LAST, LIST, OPEN, SET } from "./units.ts";

/**
 * Finds the words that units may begin with, without reading the rest of them. `found` is given each, maybe several times.
 */
export function eachHead(
  units: Int32Array,
  source: Source,
  listHeads: (list: number) => readonly number[],
  found: (word: number) => void,
): void {
  const { words } = source;
  /** For each choice that is open: whether one of its ways so far may be passed without a word. */
  const passable: boolean[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    if (unit === OPEN) {
      passable.push(false);
      continue;
    }
    if (unit === BAR || unit === LAST) {
      // The way ended before any word of its own.
      passable[passable.length - 1] = true;
      continue;
    }
    if (unit === CLOSE) {
      passable.pop();
      continue;
    }
    if (unit >= FIRST_WORD) found(words[unit - FIRST_WORD] ?? 0);
    else if (unit === SET) {
      const past = at + 1 + (units[at + 1] as number) - FIRST_WORD;
      for (let i = at + 2; i <= past; i++) found(words[(units[i] ?? 0) - FIRST_WORD] ?? 0);
      at = past;
    } else if (unit === LIST) {
      for (const word of listHeads((units[++at] ?? 0) - FIRST_WORD)) found(word);
    }
    if (passable.length === 0) return;
    // On to the next way of a choice that is open, or to what follows one that may be passed.
    for (let depth = 0; ; ) {
      const next = units[++at];
      if (next === undefined) return;
      if (next === OPEN) depth++;
      else if (next === CLOSE && depth > 0) depth--;
      else if (depth > 0) continue;
      else if (next === BAR || next === LAST) break;
      else if (next === CLOSE) {
        if (passable.pop() === true) break;
        if (passable.length === 0) return;
      }
    }
  }
}
