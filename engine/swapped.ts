/**
 * "I ordered a medium but got an XL": what came and what was ordered, to stand after "I'm sorry". Null where either is more than a few
 * plain words.
 */
export function swapped(sentence: string): string | null {
  const told = sentence.trim().replaceAll("’", "'");
  const { size, wanted } = GOT.exec(told)?.groups ?? {};
  if (size !== undefined) return `you got ${size} instead of ${wanted}`;
  const [, ordered, verb = "", came] = ORDERED.exec(told) ?? [];
  if (ordered === undefined || came === undefined || FOR_NOTHING.test(came)) return null;
  const got = / (?:given|sent)$/i.test(verb) ? verb.toLowerCase().replace(/^\S+/, "were") : "got";
  return `you ${got} ${came} instead of ${ordered}`;
}

/** What comes with an order, or about it. */
const FOR_NOTHING =
  /\b(?:answer|call|confirmation|discount|e-?mail|gift|letter|lovely|mail|message|note|notification|receipt|refund|reply|text)\b/i;
/** An amount or an article, and up to four words. */
const THING = String.raw`((?:an?|the|my|\d+|two|three|four|five|six|ten|twelve|size) [\p{Alpha}\d-]+(?: (?!(?:and|at|but|for|from|in|last|on|so|this|which|with|yesterday)\b)[\p{Alpha}\d-]+){0,3}?)`;
/** "The dress I got is a size 10 and I ordered a 14". */
const GOT =
  /^(?:the|my) [a-z-]+(?: [a-z-]+)?(?: that)? (?:(?:i|we)(?:'ve)? (?:got|received)|you(?:'ve)? (?:delivered|sent)(?: me| us)?) (?:is|was) (?<size>an? (?:size )?\d+[a-z./\d-]*?),? (?:and|but|when) (?:i|we)(?:'d|'ve| had)? (?:asked for|bought|ordered|paid for) (?<wanted>an? (?:size )?\d+[a-z./\d-]*?)[.!]?$/i;
const ORDERED = new RegExp(
  String.raw`^(?:(?:hello|hey|hi|hiya)(?: \p{Alpha}+)?[,!.]? )?(?:(?:i|we)(?:'ve| have)? )?(?:asked for|bought|ordered|paid for) ${THING}(?: (?:from you|last week|on \p{Alpha}+|today|yesterday))?,?(?: and| but)?(?: (?:i|we)(?:'ve)?)?(?: have| instead)? (got|received|was given|was sent|were given|were sent|been sent) ${THING}(?: instead)?[.!]?$`,
  "iu",
);
