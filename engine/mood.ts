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
export const UNEASY = 0.35;
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

/**
 * A sign of the same kind counts for this share of the one before it: a long report names its problem five times, and whoever writes it may
 * be as calm as at the first.
 */
export const AGAIN = 0.5;

/** A sign of less weight, such as the word "issue", says nothing of its writer by itself. */
const TELLING = 0.2;

/** Signs of calm take away no more. */
export const LEAST_SIGNS = 1;

/**
 * What is added to the log-odds of the lexicon: more of a company's customers are upset than of the forum writers it was learned from, and they
 * say so in calmer words. With this much, the chances fit messages of which three in ten are upset.
 */
export const AMONG_CUSTOMERS = 0.2;

/** In fewer words than this, a "no" or "nothing" is an answer more often than a complaint … */
export const BRIEF = 10;
/** … so that without a sign of being upset, log-odds above this … */
const BRIEF_FROM = -0.4;
/** … count for this share of what they are above it. */
const BRIEF_SHARE = 0.3;

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
  const met = new Map<string, number>();
  for (const mark of marks) {
    if (mark.signal === "happy") joyless *= 1 - mark.weight;
    if (mark.signal !== "upset") continue;
    // A sign of calm, such as a plain question, is no evidence of being upset.
    if (mark.weight <= 0) {
      calm += mark.weight;
      continue;
    }
    const times = met.get(mark.id) ?? 0;
    met.set(mark.id, times + 1);
    signs += mark.weight * AGAIN ** times;
    if (mark.weight < TELLING) continue;
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
  const shift = lexicon === undefined ? 0 : AMONG_CUSTOMERS;
  // Whoever is upset may ask as politely as anybody: signs of calm count only where there is nothing else.
  const balance = signs > 0 ? Math.min(MOST_SIGNS, signs) : Math.max(-LEAST_SIGNS, calm);
  const logOdds = Math.log(base / (1 - base)) + SIGN * balance + shift;
  const upset = 1 / (1 + Math.exp(-(signs === 0 && isBrief(reading) ? tempered(logOdds) : logOdds)));
  const happy = 1 - joyless;
  const label = upset >= UPSET ? "upset" : upset >= UNEASY ? "uneasy" : happy >= HAPPY ? "happy" : "neutral";
  return { upset, label, evidence };
}

function tempered(logOdds: number): number {
  return logOdds > BRIEF_FROM ? BRIEF_FROM + (logOdds - BRIEF_FROM) * BRIEF_SHARE : logOdds;
}

function isBrief({ tokens }: Reading): boolean {
  let words = 0;
  for (let i = 0; i < tokens.kind.length && words < BRIEF; i++) if (tokens.kind[i] === WORD) words++;
  return words < BRIEF;
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
