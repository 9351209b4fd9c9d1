import { putApart, together } from "../engine/apart.ts";
import type { CompiledPack, CompiledRule, CompiledSignal, CompiledUnless, Units } from "../engine/compiled.ts";
import { SIDES } from "../engine/rule.ts";
import { CAPTURE, characterOf, FIRST_WORD, GAP, inSteps, LIST, SET, unitsOf } from "../engine/units.ts";
import { readWords, writeWords } from "../engine/word-table.ts";

/** So many words are written with one byte of UTF-8; so many more with two. */
const ONE_BYTE = 0x80 - 0x23 - 1 - FIRST_WORD;
const TWO_BYTES = 0x800 - 0x23 - 1 - FIRST_WORD;

/**
 * Numbers the words of a compiled pack anew, so that it packs into fewer bytes: the commonest words get the shortest units, words that
 * are written as long stand in the order of the alphabet, each without what it shares with the one before, and sets are written in steps.
 */
export function tighten(loose: CompiledPack): CompiledPack {
  const pack = together(loose);
  const words = readWords(pack.words);
  const counts = new Array<number>(words.length).fill(0);
  eachUnits(pack, (units) => {
    eachWord(unitsOf(units), (word) => {
      counts[word] = (counts[word] ?? 0) + 1;
      return word;
    });
    return units;
  });
  const byCount = words.map((_, index) => index).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const inAlphabet = (from: number, past?: number): number[] =>
    byCount.slice(from, past).sort((a, b) => ((words[a] ?? "") < (words[b] ?? "") ? -1 : 1));
  const order = [...byCount.slice(0, ONE_BYTE), ...inAlphabet(ONE_BYTE, TWO_BYTES), ...inAlphabet(TWO_BYTES)];
  const renumbered = new Array<number>(words.length);
  for (const [number, index] of order.entries()) renumbered[index] = number;
  const tightened = eachUnits(pack, (units) => {
    const mapped = eachWord(unitsOf(units), (word) => renumbered[word] ?? word);
    sortSets(mapped);
    return Array.from(inSteps(mapped), characterOf).join("");
  });
  return putApart({ ...tightened, words: writeWords(order.map((index) => words[index] ?? "")) });
}

/** Changes every string of units in a pack. */
function eachUnits(pack: CompiledPack, change: (units: Units) => Units): CompiledPack {
  const lexicons = Object.entries(pack.lexicons).map(([name, lexicon]) => [
    name,
    { ...lexicon, features: lexicon.features.map(([weight, units]) => [weight, change(units)] as const) },
  ]);
  return {
    ...pack,
    lists: pack.lists.map(change),
    rules: pack.rules.map((rule): CompiledRule => ("match" in rule ? changed(rule, change) : rule)),
    signals: pack.signals.map((signal): CompiledSignal => changed(signal, change)),
    ...(pack.changes && { changes: pack.changes.map((each) => withUnless(each, change)) }),
    lexicons: Object.fromEntries(lexicons),
  };
}

function changed<T extends Extract<CompiledRule, { match: Units }> | CompiledSignal>(
  rule: T,
  change: (units: Units) => Units,
): T {
  const captures =
    "captures" in rule
      ? rule.captures?.map(({ not, only, ...capture }) => ({
          ...capture,
          ...(not !== undefined && { not: change(not) }),
          ...(only !== undefined && { only: change(only) }),
        }))
      : undefined;
  return {
    ...withUnless(rule, change),
    match: change(rule.match),
    ...(captures !== undefined && { captures }),
  };
}

function withUnless<T extends { readonly unless?: CompiledUnless }>(entry: T, change: (units: Units) => Units): T {
  return entry.unless === undefined ? entry : { ...entry, unless: changedUnless(entry.unless, change) };
}

function changedUnless(unless: CompiledUnless, change: (units: Units) => Units): CompiledUnless {
  const sides = SIDES.flatMap((side) => {
    const units = unless[side];
    return units === undefined ? [] : [[side, change(units)] as const];
  });
  return { ...unless, ...Object.fromEntries(sides) };
}

/** Changes the words among units, by their numbers. The numbers that follow some units are no words. */
function eachWord(units: Int32Array, change: (word: number) => number): Int32Array {
  const changed = Int32Array.from(units);
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] as number;
    if (unit === LIST || unit === CAPTURE || unit === GAP || unit === SET) at++;
    else if (unit >= FIRST_WORD) changed[at] = FIRST_WORD + change(unit - FIRST_WORD);
  }
  return changed;
}

function sortSets(units: Int32Array): void {
  for (let at = 0; at < units.length; at++) {
    if (units[at] !== SET) continue;
    const past = at + 2 + (units[at + 1] as number) - FIRST_WORD;
    units.subarray(at + 2, past).sort();
    at = past - 1;
  }
}
