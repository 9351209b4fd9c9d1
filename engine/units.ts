/**
 * The units that a compiled pattern is written in, one character each. A pattern travels as a string of units: it is small, a script or
 * a store can hold it, and it becomes code in one pass without a parser.
 */

/** Any one word. */
export const ANY = 1;
/** A number, amount, date or time. */
export const NUMBER_UNIT = 2;
/** A capitalised word that is not at the start of its sentence. */
export const CAPITAL_UNIT = 3;
/** A word in capitals. */
export const UPPER = 4;
/** One of several words: their count follows, then the words in ascending order. */
export const SET = 5;
/** A choice of two or more ways: `OPEN way BAR way … LAST way CLOSE`. A way may be empty. */
export const OPEN = 6;
export const BAR = 7;
export const LAST = 8;
export const CLOSE = 9;
/** What a list holds; its number follows. */
export const LIST = 10;
/** A capture; its number among those of its rule follows. */
export const CAPTURE = 11;
/** Up to so many words; their number follows. */
export const GAP = 12;
/** At the beginning of a pattern: it is anchored at the start of a sentence, or at the end of one. */
export const AT_START = 13;
export const AT_END = 14;
/** Stands between two patterns of a rule. */
export const BETWEEN = 15;
/** In a lexicon: two words that stand together follow. */
export const PAIR = 16;
/**
 * A set as it travels: its words are written by how far each is from the one before, so that they take one byte each and not two.
 * Whoever reads units meets a `SET`.
 */
export const STEPS = 17;
/** Units from here on are words. A number that follows another unit is written as the word of that number. */
export const FIRST_WORD = 32;

/** Printable characters only; and a backslash, which texts double, stands for no unit. */
const FIRST_CHARACTER = 0x23;
const BACKSLASH = 0x5c - FIRST_CHARACTER;
/** Half a surrogate pair is no character. */
const SURROGATES = 0xd800 - FIRST_CHARACTER;
const SURROGATE_COUNT = 0x800;

/** A unit as a character. */
export function characterOf(unit: number): string {
  let code = unit >= BACKSLASH ? unit + 1 : unit;
  if (code >= SURROGATES) code += SURROGATE_COUNT;
  return String.fromCodePoint(code + FIRST_CHARACTER);
}

/** The units of a string. */
export function unitsOf(text: string): Int32Array {
  const units = new Int32Array(text.length);
  let count = 0;
  /** Where the number of steps stands; how many are left; and the word before. */
  let counted = -1;
  let left = 0;
  let word = 0;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code > 0xdbff) code -= SURROGATE_COUNT;
    else if (code > 0xd7ff) code = (text.codePointAt(at++) as number) - SURROGATE_COUNT;
    const unit = code - (code > 0x5c ? FIRST_CHARACTER + 1 : FIRST_CHARACTER);
    if (left > 0 && unit >= FIRST_WORD) {
      left--;
      word += unit - FIRST_WORD + 1;
      units[count++] = word;
    } else if (unit === STEPS) {
      counted = count + 1;
      units[count++] = SET;
    } else {
      if (count === counted) {
        left = unit - FIRST_WORD;
        word = FIRST_WORD - 1;
      }
      units[count++] = unit;
    }
  }
  return count === units.length ? units : units.subarray(0, count);
}

/** Units with their sets in steps. The words of every set must ascend. */
export function inSteps(units: Int32Array): Int32Array {
  const steps = Int32Array.from(units);
  for (let at = 0; at < units.length; at++) {
    if (units[at] !== SET) continue;
    steps[at] = STEPS;
    const first = at + 2;
    const past = first + (units[at + 1] as number) - FIRST_WORD;
    for (let i = first + 1; i < past; i++) steps[i] = FIRST_WORD + (units[i] as number) - (units[i - 1] as number) - 1;
    at = past - 1;
  }
  return steps;
}
