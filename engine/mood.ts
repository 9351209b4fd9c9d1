import { measure } from "./lexicon.ts";
import type { Mark } from "./marks.ts";
import type { Reading } from "./reading.ts";
import type { RuleSet } from "./rule-set.ts";
import { SHOUTED, WORD } from "./tokens.ts";
import type { Mood, Span } from "./types.ts";

/** From this much upset on, an incoming message counts as upset for the rules. */
export const UPSET = 0.5;

/** The mood of no message at all. */
export const NEUTRAL: Mood = { upset: 0, label: "neutral", evidence: [] };

/** From this much upset on, a message is uneasy. */
export const UNEASY = 0.3;
/** From this chance on, signs of joy make a calm message a happy one. */
export const HAPPY = 0.4;
/** The chance of being upset when nothing is known of the words. */
const UNKNOWN = 0.1;

/**
 * What a sign such as "never came" adds to the log-odds of being upset, beyond what the lexicon makes of the same words: the lexicon
 * was learned from people among themselves, the signs are those of customers.
 */
export const SIGN = 1.5;
/** More signs add no more. */
export const MOST_SIGNS = 3;

/** Signs of calm take away no more. */
export const LEAST_SIGNS = 1;

/** What a message in capitals adds to the signs. */
export const SHOUTING = 1;
const FEW_WORDS = 3;

/** What words held at arm's length add to the signs: the "next day" delivery, my "repaired" watch. */
export const SCARE = 0.4;
/** A few words in lower case: a name, a title or what a button says begins with a capital. */
const SCARE_QUOTES = /(?<=^|[\s(])(?:"\p{Ll}[^"\n]{1,40}"|“\p{Ll}[^“”\n]{1,40}”)/u;

/** Reads the mood of a message from its words: the lexicon's odds, raised by every sign of being upset. */
export function moodFrom(reading: Reading, marks: readonly Mark[], rules: RuleSet): Mood {
  let signs = 0;
  let calm = 0;
  let joyless = 1;
  const evidence: Span[] = [];
  for (const mark of marks) {
    if (mark.signal === "happy") joyless *= 1 - mark.weight;
    if (mark.signal !== "upset") continue;
    // A sign of calm, such as a plain question, is no evidence of being upset.
    if (mark.weight <= 0) {
      calm += mark.weight;
      continue;
    }
    signs += mark.weight;
    evidence.push({
      start: reading.tokens.start[mark.first] as number,
      end: reading.tokens.end[mark.past - 1] as number,
    });
  }
  if (SCARE_QUOTES.test(reading.text)) signs += SCARE;
  // Praise is shouted as well: capitals make what is said louder, and say nothing by themselves where signs of calm are.
  if (calm === 0 && isShouted(reading)) signs += SHOUTING;
  const lexicon = rules.lexicons.upset;
  const base = lexicon === undefined ? UNKNOWN : measure(reading, marks, lexicon);
  // Whoever is upset may ask as politely as anybody: signs of calm count only where there is nothing else.
  const balance = signs > 0 ? Math.min(MOST_SIGNS, signs) : Math.max(-LEAST_SIGNS, calm);
  const odds = (base / (1 - base)) * Math.exp(SIGN * balance);
  // In this form, odds beyond all numbers are a certainty and not a division of infinities.
  const upset = 1 / (1 + 1 / odds);
  const happy = 1 - joyless;
  const label = upset >= UPSET ? "upset" : upset >= UNEASY ? "uneasy" : happy >= HAPPY ? "happy" : "neutral";
  return { upset, label, evidence };
}

/** Most of the longer words in capitals: "THIS IS A JOKE". */
function isShouted({ tokens }: Reading): boolean {
  let long = 0;
  let shouted = 0;
  for (let i = 0; i < tokens.kind.length; i++) {
    if (tokens.kind[i] !== WORD || (tokens.end[i] as number) - (tokens.start[i] as number) < 3) continue;
    long++;
    if (((tokens.flags[i] as number) & SHOUTED) !== 0) shouted++;
  }
  return shouted >= FEW_WORDS && shouted * 2 > long;
}
