import { atLength } from "./at-length.ts";
import type { Reading } from "./reading.ts";

/** The sentences that tell of what they did themselves: who is locked out for the third time by their own hand is cross with nobody. */
export function sentencesOfTheirDoing(reading: Reading): ReadonlySet<number> {
  const owned = new Set<number>();
  if (!OWN_DOING.test(atLength(reading.text))) return owned;
  for (let sentence = 0; sentence < reading.sentences.first.length; sentence++) {
    const { start, end } = reading.sentenceSpan(sentence);
    if (OWN_DOING.test(reading.text.slice(start, end))) owned.add(sentence);
  }
  return owned;
}

/** Whether a message tells of something that its writer did. */
export function isTheirDoing(text: string): boolean {
  return OWN_DOING.test(atLength(text.slice(0, LONGEST_READ)));
}

/** UTF-16 units; nobody owns up later than this. */
const LONGEST_READ = 3000;

const OWN_DOING =
  /\b(?:locked (?:myself|ourselves) out|embarrassed to (?:admit|ask|say)|(?:i|we) (?:accidentally|mistakenly|mistyped|misread)|my (?:own )?(?:daft |dumb |entirely |silly |stupid )?(?:fault|mistake)|mea culpa|my bad|sorry to (?:be a pain|bother|hassle|mess|trouble)|(?:it|that|this)(?:['’]s| is| one['’]s) (?:all |entirely |totally |100% )?on me|stuck in traffic|wrong end of the stick|never got (?:a)?round to|(?:i|we)(?:['’]ll| will| may| might) be (?:[a-z]+ ){0,3}?late|(?:daft|dumb|silly|stupid) (?:mistake|thing) (?:that )?(?:i|we) (?:did|made)|(?:as|because|since) (?:i|we) (?:forgot|got (?:it|them|the \w+) (?:mixed up|the wrong way)|misread|mistook|mixed up|read \S+ (?:as|and))\b|(?:i|we) (?:clean|completely|totally|stupidly) forgot|(?:\bi |\bwe |^)should(?:\s?have|['’]ve) (?:checked|looked|read)|over-?committed (?:myself|ourselves)|silly me(?! (?:for|i)\b)|(?:i|we)(?:['’]ve)? (?:booked|bought|chose|clicked|entered|gave|ordered|picked|put|selected|typed) (?:(?:a|in|it|my|on|the) ){0,2}wrong(?![^.!?\n]*\b(?:because|misleading|told|your)\b))\b/i;

/** Beside what they did themselves, they are embarrassed by that. */
export const EMBARRASSED = /^(?:so |very )?embarrass/i;
