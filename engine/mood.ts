import { measure } from "./lexicon.ts";
import type { Mark } from "./marks.ts";
import type { Reading } from "./reading.ts";
import type { RuleSet } from "./rule-set.ts";
import type { Mood, Span } from "./types.ts";
import { UPSET } from "./where.ts";

/** The mood of no message at all. */
export const NEUTRAL: Mood = { upset: 0, label: "neutral", evidence: [] };

const UNEASY = 0.25;
const HAPPY = 0.4;

/** How much the lexicon may say beside the signs: it knows many words, each of them a little. */
const LEXICON_SHARE = 0.8;

/**
 * Reads the mood of a message from its words. Independent signs add up like chances, 1 − Π(1 − weight), and the lexicon is
 * one sign more.
 */
export function moodFrom(reading: Reading, marks: readonly Mark[], rules: RuleSet): Mood {
  let calm = 1;
  let joyless = 1;
  const evidence: Span[] = [];
  for (const mark of marks) {
    if (mark.signal === "happy") joyless *= 1 - mark.weight;
    if (mark.signal !== "upset") continue;
    calm *= 1 - mark.weight;
    evidence.push({
      start: reading.tokens.start[mark.first] as number,
      end: reading.tokens.end[mark.past - 1] as number,
    });
  }
  const lexicon = rules.lexicons.upset;
  const upset = 1 - calm * (lexicon === undefined ? 1 : 1 - LEXICON_SHARE * measure(reading, marks, lexicon));
  const happy = 1 - joyless;
  const label = upset >= UPSET ? "upset" : upset >= UNEASY ? "uneasy" : happy >= HAPPY ? "happy" : "neutral";
  return { upset, label, evidence };
}
