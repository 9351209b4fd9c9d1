/**
 * A sentence of a customer's as the plain statement that it makes: without the praise, the thanks or the greeting that only lead to it, and
 * what is asked for as what is so. "Why has my bill doubled?" becomes "My bill has doubled".
 */
export function restated(sentence: string): string {
  const plain = withoutPraise(
    sentence
      .replaceAll("’", "'")
      .replace(IN_HASTE, "you")
      .replace(YOU_GUYS, "You")
      .replace(THANKS_ASIDE, "")
      .replace(THANKS_BUT, ""),
  )
    .replace(ASKS_WHY, "$1")
    .replace(ONLY_THAT, "")
    .replace(ONLY_THING, "$1 ")
    .replace(WHOSE_AT_HOME, (dad) => `my ${dad.toLowerCase()}`);
  const asked = plain.replace(HELLO, "");
  const why = WHY.exec(asked) ?? WHY_THING.exec(asked) ?? WHY_NONE.exec(asked);
  return why === null ? plain : `${why[2]} ${why[1]} ${why[3]}`;
}

/** "You guys sent me" */
const YOU_GUYS = /^you (?:guys|lot|people)(?= \p{Alpha})/iu;
/** "The code u gave me" */
const IN_HASTE = /(?<=\S )u(?= \p{Alpha})/gu;

/** Without praise in front of "but". "We had a lovely meal but were charged twice" is told of the writer to the end. */
function withoutPraise(sentence: string): string {
  const praise = (PRAISE_BUT.exec(sentence) ?? APPRECIATED.exec(sentence))?.[0] ?? "";
  const told = sentence.slice(praise.length);
  if (!VERB_FIRST.test(told)) return told;
  const writer = /^(?:i|we) /i.exec(praise)?.[0];
  return writer === undefined ? sentence : writer + told;
}

/** What nobody is said to do or to be: "were charged twice". */
export const VERB_FIRST = /^(?:am|are|did|got|had|has|have|is|was|were)(?:n't)?\b/i;
/** "We were put up in a hotel (thank you)". */
const THANKS_ASIDE = / \((?:many )?thank(?:s| you)\b[^()]{0,40}\)/gi;
/** "Thanks for that, but the link is dead": the thanks are for something else. */
const THANKS_BUT = /^(?:[^,.!?]{1,20}, )?(?:many )?thank(?:s| you)\b[^,.!?]{0,40},? but /i;
/** "The food was lovely as always but the soup was cold", and no "It was great until it broke, but I like it". */
const PRAISE_BUT =
  /^(?:[\p{Alpha}'-]+ ){1,6}(?:all |as |both |really |so |very )?(?:amazing|beautiful|brilliant|delicious|excellent|fab|fantastic|great|lovely|perfect|superb|wonderful)\b[^.!?;:]{0,40}?,? (?:but|however,?) /iu;
/** "Love the new look, but my files are gone". */
const APPRECIATED = /^(?:(?:i|we) )?(?:really )?(?:adore|enjoy|like|love)d? [^.!?;:]{1,40}?,? but /i;
/** "The only snag was that the shower was cold". */
const ONLY =
  "^(?:but )?(?:(?:my|our|the) )?(?:one|only) (?:[a-z]+ )?(?:complaint|downside|gripe|issue|niggle|problem|snag|thing) (?:is|was)";
const ONLY_THAT = new RegExp(`${ONLY} (?:that (?=(?:i|my|our|the|there|we)\\b)|(?=(?:i|we)\\b))`, "i");
/** "The only thing was the shower, which was cold". */
const ONLY_THING = new RegExp(
  `${ONLY} ((?:my|our|the) [a-z]+(?: [a-z]+)?),? (?:that|which) (?=(?:is|are|was|were|does|did|has|had|kept|never)(?:n't)?\\b)`,
  "i",
);
/** "Dad's stairlift has stopped" is told of theirs, "Dad's stopped eating" of him. */
const WHOSE_AT_HOME =
  /^(?:dad|gran|grandad|grandma|mom|mum|nan)'s (?=[a-z-]+ (?:[a-z-]+ )?(?:broke|(?:does|has|have|is|was|wo)(?:n't)?|keeps?|never|stopped|were) )/i;
/** "Can you tell me why my bill has doubled?", and no "I understand why". */
const ASKS_WHY =
  /^[^.!?;:]{0,50}?\b(?:clarify|explain(?: to me)?|(?:any|no) idea|let me know|tell me|wondering|(?:'t|not|to) (?:know|see|sure|understand)) why (?=(?:i|my|our|the|we|you)\b)([^?]*)\?*\s*$/i;
const HELLO =
  /^(?:(?:[Aa]nd|[Gg]ood (?:afternoon|evening|morning)|[Hh]ello|[Hh]ey|[Hh]i(?:ya)?|[Ss]o)(?: \p{Uppercase}\p{Alpha}+)?[\s,!-]+){1,2}/u;
/** "Why was I charged twice?" */
const WHY =
  /^why (have|haven't|was|wasn't|am|were|weren't|can't|couldn't|didn't) (i|we|you)(?: guys)? ([^\s?!]+(?: [^\s?!]+){0,11})[?!\s]*$/i;
/** "Why is my router still not working?": whose it is comes first, and what has become of it last. */
const WHY_THING =
  /^why (has|have|is|are|was|were|hasn't|haven't|isn't|aren't|wasn't|weren't) ((?:my|our|the) (?:[\p{Alpha}-]+ ){0,2}?[\p{Alpha}-]+) ((?:still |suddenly )?(?:not |never )?(?:arrived|been|cancelled|closed|delayed|doubled|down|gone|late|locked|missing|off|so slow|still|tripled|working)\b(?: [^\s?!]+){0,8})[?!\s]*$/iu;
/** "Why is there no hot water?" */
const WHY_NONE = /^why (is|isn't|are|aren't|was|were) (there) ([^\s?!]+(?: [^\s?!]+){0,11})[?!\s]*$/i;
