import type { Reading } from "./reading.ts";
import { QUOTED, WORD } from "./tokens.ts";

/** A smaller vocabulary than this says nothing of a language: the rules of the core know some 2,500 words. */
const LARGE = 1000;
/**
 * In English of six words or more the rules know 36 words of a hundred or more in all but the strangest two texts in a thousand (forum posts,
 * business mail and agents' turns), and in replies in 27 other languages, whose words are now and then spelt alike, at most 30.
 */
const KNOWN = 0.35;
/** Lists of products in English are as strange, but have an "and", "your" or "with" in them somewhere. */
const TELLING = 0.06;
/** Fewer words may be anything: a name, an address, "OK". */
const ENOUGH = 8;
/** A sentence in another script may be a single word. */
const ENOUGH_LETTERS = 4;

/** Whether a text is written in another language than English, as far as its writer's own words tell. When in doubt it is English. */
export function isForeign(reading: Reading): boolean {
  const { tokens, grammar, text } = reading;
  const { kind, id, flags, start, end } = tokens;
  if (grammar.vocabulary.size < LARGE) return false;
  let words = 0;
  let known = 0;
  let telling = 0;
  for (let at = 0; at < kind.length; at++) {
    if (kind[at] !== WORD || ((flags[at] as number) & QUOTED) !== 0) continue;
    words++;
    if (id[at] === 0) continue;
    known++;
    if (grammar.isEnglish(id[at] as number)) telling++;
  }
  if (words === 0 || known >= words * KNOWN) return false;
  if (words >= ENOUGH && telling < words * TELLING) return true;
  let letters = 0;
  let latin = 0;
  for (let at = 0; at < kind.length; at++) {
    if (kind[at] !== WORD || ((flags[at] as number) & QUOTED) !== 0) continue;
    for (const letter of text.slice(start[at], end[at])) {
      letters++;
      if (LATIN.test(letter)) latin++;
    }
  }
  return letters >= ENOUGH_LETTERS && latin * 2 < letters;
}

const LATIN = /\p{Script=Latin}/u;
