import type { Reading } from "./reading.ts";
import type { Span } from "./types.ts";

/** The sentences that tell of what they did themselves: who is locked out for the third time by their own hand is cross with nobody. */
export function sentencesOfTheirDoing(reading: Reading): ReadonlySet<number> {
  const owned = new Set<number>();
  if (!OWN_DOING.test(reading.text)) return owned;
  for (let sentence = 0; sentence < reading.sentences.first.length; sentence++) {
    const { start, end } = spanOf(sentence, reading);
    if (OWN_DOING.test(reading.text.slice(start, end))) owned.add(sentence);
  }
  return owned;
}

const OWN_DOING =
  /\b(?:locked (?:myself|ourselves) out|embarrassed to (?:admit|ask|say)|(?:i|we) (?:accidentally|mistakenly|mistyped|misread)|my (?:own )?(?:fault|mistake)|mea culpa|my bad|sorry to (?:be a pain|bother|hassle|mess|trouble)|(?:it|that|this)(?:['’]s| is| one['’]s) (?:all |entirely |totally |100% )?on me|silly me(?! (?:for|i)\b)|(?:i|we)(?:['’]ve)? (?:booked|bought|chose|clicked|entered|ordered|picked|put|selected|typed) (?:(?:a|in|my|on|the) ){0,2}wrong(?![^.!?\n]*\b(?:because|misleading|told|your)\b))\b/i;

/** Beside what they did themselves, they are embarrassed by that. */
export const EMBARRASSED = /^(?:so |very )?embarrass/i;

/** From the first letter of a sentence, by its number, to the end of its last. */
export function spanOf(sentence: number, { tokens, sentences }: Reading): Span {
  return {
    start: tokens.start[sentences.first[sentence] as number] as number,
    end: tokens.end[(sentences.past[sentence] as number) - 1] as number,
  };
}
