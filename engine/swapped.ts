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
  if (/^you\b/i.test(verb)) return `we sent you ${came} instead of ${ordered}`;
  const got = / (?:given|sent)$/i.test(verb) ? verb.toLowerCase().replace(/^\S+/, "were") : "got";
  return `you ${got} ${came} instead of ${ordered}`;
}

/**
 * "You've taken £30 this month and I only signed up for £10", "I was quoted £90 and charged £120": both sums, to stand after
 * "I'm sorry". Null where they are the same, or one is missing.
 */
export function overtaken(sentence: string): string | null {
  const said = sentence.trim().replaceAll("’", "'");
  const [, quoted = "", what = "", charged] = QUOTED.exec(said) ?? [];
  if (charged !== undefined)
    return charged === quoted ? null : `you were quoted ${quoted}${what} and charged ${charged}`;
  const [, verb = "", sum, agreed = "", meant] = TAKEN.exec(said) ?? [];
  if (sum === undefined || meant === undefined || sum === meant) return null;
  return `we ${/^taken$/i.test(verb) ? "took" : verb.toLowerCase()} ${sum} when you ${agreed.toLowerCase().replace(/^was /, "were ")} ${meant}`;
}

/** "We ordered 40 lunches and 31 turned up": how few of them, to stand after "I'm sorry". Null where as many came. */
export function tooFew(sentence: string): string | null {
  const [, ordered = "", things, came = "", did] = SHORT.exec(sentence.trim().replaceAll("’", "'")) ?? [];
  if (things === undefined || amount(came) >= amount(ordered)) return null;
  return `only ${came} of your ${ordered} ${things} ${did}`.toLowerCase();
}

const AMOUNTS = "none one two three four five six seven eight nine ten eleven twelve".split(" ");

function amount(written: string): number {
  return /^\d/.test(written) ? Number(written) : AMOUNTS.indexOf(written.toLowerCase());
}

const AMOUNT = `(\\d{1,4}|${AMOUNTS.slice(1).join("|")})`;
const SHORT = new RegExp(
  `^(?:i|we)(?:'d|'ve| have)? (?:booked|bought|ordered|paid for) ${AMOUNT} ((?!(?:days|hours|minutes|months|weeks) )[a-z-]+(?: [a-z-]+)?s)(?: (?:last week|on [a-z]+|yesterday))?,? (?:and|but) (?:only )?${AMOUNT} (?:of them )?((?:(?:has|have) )?(?:arrived|came|come|showed up|turned up)(?: through)?|(?:was|were) (?:delivered|sent))(?=[.,!]|$)`,
  "i",
);

const SUM = String.raw`([£$€]\d[\d.,]*\d|[£$€]\d)`;
const BEHIND = String.raw`(?![\d.,]*\d)(?! (?:plus|less|of)\b)`;
const TAKEN = new RegExp(
  String.raw`^you(?:'ve| have)? (?:just |now )?(billed|charged|debited|taken|took)(?: (?:me|us))? ${SUM}(?: (?!(?:i|we)\b)[\w'-]+){0,4}?,? (?:and|but|when|whereas|while) (?:i|we)(?: only)? (agreed to|pledged|signed up for|(?:was|were) (?:quoted|told)) (?:only )?${SUM}${BEHIND}`,
  "i",
);
const QUOTED = new RegExp(
  String.raw`^(?:i|we) (?:was|were|had been) quoted ${SUM}((?: for (?:an?|my|our|the) [\w'-]+)?),? (?:and|but)(?: then| later| i| we| have| been| was| were| you)* (?:billed|charged)(?: me| us)? ${SUM}${BEHIND}`,
  "i",
);
/** What comes with an order, or about it. */
const FOR_NOTHING =
  /\b(?:answer|call|confirmation|discount|e-?mail|gift|letter|lovely|mail|message|note|notification|receipt|refund|reply|text)\b/i;
/** An amount or an article, and up to four words. */
const THING = String.raw`((?:an?|the|my|\d+|two|three|four|five|six|ten|twelve|size) [\p{Alpha}\d-]+(?: (?!(?:and|at|but|for|from|in|last|on|so|this|which|with|yesterday)\b)[\p{Alpha}\d-]+){0,3}?)`;
/** "The dress I got is a size 10 and I ordered a 14". */
const GOT =
  /^(?:the|my) [a-z-]+(?: [a-z-]+)?(?: that)? (?:(?:i|we)(?:'ve)? (?:got|received)|you(?:'ve)? (?:delivered|sent)(?: me| us)?) (?:is|was) (?<size>an? (?:size )?\d+[a-z./\d-]*?),? (?:and|but|when) (?:i|we)(?:'d|'ve| had)? (?:asked for|bought|ordered|paid for) (?<wanted>an? (?:size )?\d+[a-z./\d-]*?)[.!]?$/i;
const ORDERED = new RegExp(
  String.raw`^(?:(?:hello|hey|hi|hiya)(?: \p{Alpha}+)?[,!.]? )?(?:(?:i|we)(?:'ve| have)? )?(?:asked for|bought|ordered|paid for) ${THING}(?: (?:from you|last week|on \p{Alpha}+|today|yesterday))?,?(?: and| but)?(?: (?:i|we)(?:'ve)?)?(?: have| instead)? (got|received|was given|was sent|were given|were sent|been sent|you(?:'ve| have)? (?:delivered|sent)(?: me| us)?) ${THING}(?: instead)?[.!]?$`,
  "iu",
);
