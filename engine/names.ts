import { describe } from "./findings.ts";
import { firstName } from "./first-name.ts";
import type { Incoming } from "./incoming.ts";
import { filled, leftovers } from "./leftovers.ts";
import { isCapitalLetter, LETTERS } from "./letters.ts";
import { isMisspelling, isSamePerson, mayBeSurname, plain, wordSet } from "./name-likeness.ts";
import { isOutcry } from "./name-words.ts";
import type { Reading } from "./reading.ts";
import type { NameRule } from "./rule.ts";
import type { Outline } from "./shape.ts";
import type { Context, Finding, Shape, Span } from "./types.ts";
import { applies, type Circumstances } from "./where.ts";

/** Words of a greeting that are no name. */
const NOT_NAMES = wordSet(
  `hi hello hey dear good morning afternoon evening day greetings hiya howdy welcome back to there all everyone everybody folks
  guys friends again both sir madam ma'am ma’am maam sirs and or mr mrs ms mx dr prof miss colleagues happy monday tuesday wednesday
  thursday friday saturday sunday thanks thank you ok okay so yes no ladies gentlemen the respected esteemed valued honourable
  guardian our loyal hiring head manager leader director owner editor`,
);

/** What many a reader is, so that one whose name is known is greeted as one of many. */
const KINDS_OF_PEOPLE = wordSet(
  `account applicant buyer candidate cardholder claimant client clients customer customers donor employee friend guest guests holder holders
  homeowner householder learner member members motorist occupier parent parents passenger patient patron player players policyholder
  purchaser reader readers recipient resident residents seller shopper student students subscriber subscribers supporter team tenant
  tenants traveler traveller user users visitor`,
);

/** Wrong, misspelt and absent names in the greeting, and placeholders that nobody filled. */
export function findNameProblems(
  reading: Reading,
  outline: Outline,
  rules: readonly NameRule[],
  circumstances: Circumstances,
): Finding[] {
  if (rules.length === 0) return [];
  const { context, incoming } = circumstances;
  const found: Finding[] = [];
  const greeted = greetedName(reading, outline.shape, context, incoming);
  for (const rule of rules) {
    if (!applies(rule.where, circumstances)) continue;
    if (rule.problem === "leftover") {
      for (const span of leftovers(reading, context)) {
        const suggestions = filled(reading.text, span, outline.shape, context, nameToUse(context, incoming));
        found.push({ ...span, ...describe(rule), suggestions });
      }
    } else if (greeted !== null && greeted.problem === rule.problem) {
      const { start, end, meant } = greeted;
      found.push({
        start,
        end,
        ...describe(rule),
        suggestions: [{ label: meant, edits: [{ start, end, text: meant }] }],
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first name to use: how they sign their own message, when that is theirs, else how the page calls them. */
export function nameToUse(context: Context, incoming: Pick<Incoming, "signedAs">): string | null {
  const known = isOrganisation(context.customer?.name ?? "") ? null : firstName(context.customer);
  const signed = isOrganisation(incoming.signedAs ?? "") ? null : firstName({ name: incoming.signedAs ?? undefined });
  if (known === null || signed === null) return known ?? signed;
  return isSamePerson(signed, known) ? signed : known;
}

/** A name that is a company's or an office's. */
const ORGANISATION =
  /(?<!^)\b(?:account(?:s|ing)|admin(?:istration)?|agency|bank|billing|company|corp|customer service|department|dept|e\.?v|finance|gmbh|group|help ?desk|hotel|inc|invoices|ltd|limited|llc|llp|office|plc|purchasing|reception|sales|school|services?|shop|solutions|store|studios?|support|team|technologies|university)\b|^(?:the|team|info|support)\b/i;

/** Whether a name is a company's, and no person's of one: "Dana Lee (Acme Ltd)". */
function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name.replace(/[|(–,].*| (?:-|at|from) .*/s, ""));
}

interface Greeted extends Span {
  readonly problem: Exclude<NameRule["problem"], "leftover">;
  /** What should stand there instead. */
  readonly meant: string;
}

/** A greeting of nobody: its words, and what makes them one of somebody. */
const NOBODY =
  /^((?:hi|hiya|hello|hey|howdy|good (?:morning|afternoon|evening|day))(?: again)?)(?: there)?(?=[\s,.!:;–—-]*$)/i;

const GOES_ON = /^[ \t\u00a0]*[^\s,.!:;–—-]/;

function greetedName(reading: Reading, shape: Shape, context: Context, incoming: Incoming): Greeted | null {
  const { greeting } = shape.parts;
  const meant = nameToUse(context, incoming);
  if (greeting === null || meant === null) return null;
  // "Welcome to Lampton" greets, and names a place.
  if (/\bwelcome (?:back )?to\b/i.test(reading.text.slice(greeting.start, greeting.end))) return null;
  const nobody = NOBODY.exec(reading.text.slice(greeting.start, greeting.end));
  if (nobody !== null) {
    const { start } = greeting;
    // In one line with what follows, the next word may be a name in lower case.
    if (GOES_ON.test(reading.text.slice(start + nobody[0].length))) return null;
    // The name may be about to be typed.
    if (!shape.sentences.some((sentence) => sentence.end > greeting.end)) return null;
    return { start, end: start + nobody[0].length, problem: "absent", meant: `${nobody[1]} ${meant}` };
  }
  const one = greetedAsOneOfMany(reading, shape, greeting, context, incoming);
  if (one !== null) return { ...one, meant: `${one.lead}${meant}` };
  const written = [...`${context.customer?.name ?? ""} ${incoming.signedAs ?? ""}`.matchAll(WORD)].map(
    ([word]) => word,
  );
  const names = written.map(plain);
  const words = [...reading.text.slice(greeting.start, greeting.end).matchAll(WORD)].filter(
    ({ 0: word, index }) =>
      !isNoName(word) && word.length > 1 && !(index === 0 && isOutcry(word.toLowerCase(), word === word.toUpperCase())),
  );
  const first = words[0];
  // Several people greeted by name, or a placeholder between: not ours to judge.
  if (
    first === undefined ||
    words.length > 3 ||
    /\band\b|[&{[]/i.test(reading.text.slice(greeting.start, greeting.end))
  )
    return null;
  if (words.some(([word]) => names.some((name) => isSamePerson(word, name)))) return null;
  // "Hi lampfan72": what somebody calls themselves is nobody's to set right.
  if (HANDLE.test(reading.text.slice(greeting.start, greeting.end))) return null;
  // "JP" for Jean-Pierre.
  if (first[0].length > 1 && initialsOf(written).startsWith(plain(first[0]))) return null;
  // A greeting in another language, or a name in its own letters: what it says is not known.
  if (!LATIN.test(first[0]) && names.every((name) => LATIN.test(name))) return null;
  const capital = isCapitalLetter(first[0].charAt(0));
  if (mentions(context.incoming ?? "", first[0])) return null;
  const at = greeting.start + first.index;
  const end = at + first[0].length;
  const title = TITLE_BEFORE.exec(reading.text.slice(greeting.start, at))?.[0];
  if (title !== undefined && mayBeSurname(plain(first[0]), names, context.customer?.name ?? "")) return null;
  const near = written.find((name) => isMisspelling(plain(first[0]), plain(name)));
  // "Ms" goes with a surname: it keeps the one that was meant, and makes room for a first name.
  if (near !== undefined) return { start: at, end, problem: "misspelt", meant: title === undefined ? meant : near };
  if (first.index === 0 && goesOnAsIfNoName(reading.text.slice(end, end + LOOKED_AT))) return null;
  return capital ? { start: at - (title?.length ?? 0), end, problem: "other", meant } : null;
}

/** "User,", "Hi team,", "Good morning Sir/Madam,": what anybody might be called, and nothing else. */
function greetedAsOneOfMany(
  reading: Reading,
  shape: Shape,
  greeting: Span,
  context: Context,
  incoming: Incoming,
): (Span & { readonly problem: "absent"; readonly lead: string }) | null {
  const text = reading.text.slice(greeting.start, greeting.end);
  const words = [...text.matchAll(WORD)];
  const said = words.map(([word]) => word.toLowerCase());
  const courtesies = said.filter((word) => word === "sir" || word === "madam").length;
  if (!said.every(isNoName) || !(courtesies > 1 || said.some((word) => KINDS_OF_PEOPLE.has(word)))) return null;
  if (!shape.sentences.some((sentence) => sentence.end > greeting.end)) return null;
  // Whoever writes for a team, or of theirs, may be answered with all of it.
  if (said.includes("team") && (A_TEAM.test(context.incoming ?? "") || isOrganisation(incoming.signedAs ?? "")))
    return null;
  const last = words.at(-1) as RegExpExecArray;
  return {
    start: greeting.start,
    // "Student 2019-4471" is greeted by the number as well.
    end: greeting.start + (/\d/.test(text) ? text.replace(/[,\s]+$/, "").length : last.index + last[0].length),
    problem: "absent",
    lead: LEAD.exec(text)?.[0] ?? "",
  };
}

const LEAD = /^(?:dear|greetings|(?:hi|hiya|hello|hey|howdy|good (?:morning|afternoon|evening|day))(?: again)?)\s+/i;
const A_TEAM = /\b(?:(?:my|our|the whole) team|all of us|cc['’]?(?:d|ed|ing)?)\b/i;

function initialsOf(names: readonly string[]): string {
  return names
    .flatMap((name) => plain(name).split("-"))
    .map((name) => name.charAt(0))
    .join("");
}

function isNoName(word: string): boolean {
  const folded = word.toLowerCase();
  return NOT_NAMES.has(folded) || KINDS_OF_PEOPLE.has(folded);
}

/**
 * Whether what follows a first word and its comma on the same line does not speak to somebody: "Marvellous, it fits" is no greeting of
 * Marvellous, and "Marcus, your lamp is here" is one of Marcus. In doubt nobody is set right.
 */
function goesOnAsIfNoName(rest: string): boolean {
  const behind = /^[ \t\u00a0]*[,!;:–—-]*[ \t\u00a0]+(\S+)/.exec(rest);
  return behind !== null && !SPEAKS_TO_SOMEBODY.test(behind[1] ?? "");
}

/** More than the gaps that anybody types and a word. In UTF-16 units. */
const LOOKED_AT = 40;
const SPEAKS_TO_SOMEBODY =
  /^(?:and|apologies|as|can|could|did|do|following|have|here|hope|how|i|i['’]\S+|in|just|many|my|on|our|please|regarding|sorry|thank|thanks|the|we|we['’]\S+|would|you|you['’]\S+|your)[,.!]?$/i;
const HANDLE = /\p{Alpha}\d|\d\p{Alpha}|_/u;
const LATIN = /^\p{Script=Latin}/u;
const TITLE_BEFORE = /\b(?:mr|mrs|ms|mx|dr|prof|professor|miss)\.?\s+$/i;

const WORD = new RegExp(`[${LETTERS}][${LETTERS}'’-]*`, "g");

function mentions(text: string, name: string): boolean {
  return [...text.matchAll(WORD)].some(([word]) => plain(word) === plain(name));
}
