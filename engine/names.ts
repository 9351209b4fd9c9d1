import { describe } from "./findings.ts";
import type { Incoming } from "./incoming.ts";
import { isCapitalLetter, LETTERS } from "./letters.ts";
import type { Reading } from "./reading.ts";
import { firstName } from "./rewrite.ts";
import type { NameRule } from "./rule.ts";
import type { Outline } from "./shape.ts";
import type { Context, Finding, Shape, Span, Suggestion } from "./types.ts";
import { applies, type Circumstances } from "./where.ts";

/** Words of a greeting that are no name. */
const NOT_NAMES = new Set(
  `hi hello hey dear good morning afternoon evening day greetings hiya howdy welcome back to there all team everyone everybody folks
  guys friends again both sir madam ma'am ma’am maam sirs and or mr mrs ms mx dr prof miss customer friend colleagues happy monday tuesday wednesday
  thursday friday saturday sunday thanks thank you ok okay so yes no ladies gentlemen the respected esteemed valued honourable
  applicant buyer candidate claimant client clients customers guardian guest guests homeowner householder learner member members motorist
  occupier parent parents passenger patient patron player players policyholder resident residents seller shopper student students
  subscriber tenant tenants traveler traveller user users visitor`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Names that are short for another, beyond those that are simply its beginning. */
const SHORT_FOR: readonly (readonly string[])[] = [
  "william will bill billy liam",
  "robert rob bob bobby",
  "richard rich rick dick",
  "elizabeth liz lizzie beth betty eliza lisa",
  "margaret maggie meg peggy greta",
  "katherine catherine kathryn kate katie kathy cathy kat",
  "james jim jimmy jamie",
  "john jack johnny jon",
  "edward ed eddie ted ned",
  "charles charlie chuck chaz",
  "michael mike mick mickey",
  "anthony tony",
  "henry harry hank",
  "alexander alexandra alex sasha xander sandy",
  "andrew andy drew",
  "joseph joe joey",
  "david dave davey",
  "stephen steven steve",
  "thomas tom tommy",
  "rebecca becky becca",
  "susan sue suzie",
  "jennifer jen jenny",
  "patricia pat patty tricia",
  "theodore theo ted",
  "samantha samuel sam sammy",
  "maria mary molly",
  "anna ann anne annie nancy",
  "dorothy dot dolly",
  "frances francis fran frank",
  "nicholas nick nicola nicole nicky",
  "josé jose pepe",
  "francisco paco",
  "giuseppe beppe",
].map((line) => line.split(" "));

/** What a template leaves behind when nobody filled it. `{{…}}` is filled by some pages when the message is sent. */
const FILLED_BY_PAGE = /\{\{[^{}\n]{1,80}\}\}|\{%[^%\n]{1,80}%\}/g;
const LEFTOVER =
  /\[(?:(?:insert|add|enter|your|their|customer|client|first|last|agent|company|order|ticket|product|recipient)[ _-]?[\w -]{2,30}|name|date|amount|link)\]|(?<![\dX-][ .-]?)\bX{3,}\b(?![ .-]?[-\dX])|<(?:(?:first|last|your|customer|agent|company) ?name|name|insert [^<>\n]{1,30})>|(?<!\{)\{(?:first_?name|last_?name|name|customer[\w.]{0,20}|user[\w.]{0,20})\}(?!\})|%[A-Z][A-Z_]{2,30}%|\$\{[\w.]{1,40}\}|\blorem ipsum\b/gi;

/** Kisses, and the numbers that a writer hides: "xxx". */
const NO_GAP = /^x+$/;

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
        const suggestions = filled(reading.text, span, outline.shape, context, incoming);
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
  const known = firstName(context.customer);
  const signed = firstName({ name: incoming.signedAs ?? undefined });
  if (known === null || signed === null) return known ?? signed;
  return isSamePerson(signed, known) ? signed : known;
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
  const nobody = NOBODY.exec(reading.text.slice(greeting.start, greeting.end));
  if (nobody !== null) {
    const { start } = greeting;
    // In one line with what follows, the next word may be a name in lower case.
    if (GOES_ON.test(reading.text.slice(start + nobody[0].length))) return null;
    // The name may be about to be typed.
    if (!shape.sentences.some((sentence) => sentence.end > greeting.end)) return null;
    return { start, end: start + nobody[0].length, problem: "absent", meant: `${nobody[1]} ${meant}` };
  }
  const written = [...`${context.customer?.name ?? ""} ${incoming.signedAs ?? ""}`.matchAll(WORD)].map(
    ([word]) => word,
  );
  const names = written.map(plain);
  const words = [...reading.text.slice(greeting.start, greeting.end).matchAll(WORD)].filter(
    ([word]) => !NOT_NAMES.has(word.toLowerCase()) && word.length > 1,
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
  // A greeting in another language, or a name in its own letters: what it says is not known.
  if (!LATIN.test(first[0]) && names.every((name) => LATIN.test(name))) return null;
  const capital = isCapitalLetter(first[0].charAt(0));
  if (mentions(context.incoming ?? "", first[0])) return null;
  const at = greeting.start + first.index;
  const end = at + first[0].length;
  const title = TITLE_BEFORE.exec(reading.text.slice(greeting.start, at))?.[0];
  // Of somebody who is only known as "Sunita", "Ms Rao" may well be the surname.
  if (title !== undefined && new Set(names).size === 1 && !A_TITLE.test(context.customer?.name ?? "")) return null;
  const near = written.find((name) => isMisspelling(plain(first[0]), plain(name)));
  // "Ms" goes with a surname: it keeps the one that was meant, and makes room for a first name.
  if (near !== undefined) return { start: at, end, problem: "misspelt", meant: title === undefined ? meant : near };
  return capital ? { start: at - (title?.length ?? 0), end, problem: "other", meant } : null;
}

const LATIN = /^\p{Script=Latin}/u;
const A_TITLE = /^(?:mr|mrs|ms|mx|dr|prof|professor|miss)\b/i;
const TITLE_BEFORE = /\b(?:mr|mrs|ms|mx|dr|prof|professor|miss)\.?\s+$/i;

const WORD = new RegExp(`[${LETTERS}][${LETTERS}'’-]*`, "g");

function mentions(text: string, name: string): boolean {
  return [...text.matchAll(WORD)].some(([word]) => plain(word) === plain(name));
}

/** Lower case, without accents: "José" and "Jose" are one name. */
function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").replace(/'s$/, "").toLowerCase();
}

function isSamePerson(a: string, b: string): boolean {
  const one = plain(a);
  const other = plain(b);
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 2 && long.startsWith(short)) return true;
  return SHORT_FOR.some((names) => names.includes(one) && names.includes(other));
}

/** One letter wrong, missing, too many or swapped with its neighbour; two in a long name. */
function isMisspelling(written: string, name: string): boolean {
  if (written.length < 3 || name.length < 3) return false;
  const allowed = name.length >= 7 ? 2 : 1;
  return Math.abs(written.length - name.length) <= allowed && distance(written, name) <= allowed;
}

/** Optimal string alignment: edits of one letter, and swaps of neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] as number) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] as number;
}

function leftovers(reading: Reading, context: Context): Span[] {
  const spans: Span[] = [];
  const own = ({ start }: Span): boolean =>
    !reading.masks.some((mask) => mask.kind === "block" && start >= mask.start && start < mask.end);
  for (const expression of context.fillsPlaceholders === true ? [LEFTOVER] : [LEFTOVER, FILLED_BY_PAGE]) {
    for (const match of reading.text.matchAll(expression)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (own(span) && !NO_GAP.test(match[0])) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** What a placeholder for a name says of whose it is: a thing's or a surname, the writer's, the customer's. */
const NO_FIRST_NAME = /last|company|product|brand|store|file/i;
const WRITERS = /agent|assignee|current|sender|staff|owner|your|my_/i;
const THEIRS = /customer|client|recipient|user/i;

/**
 * A placeholder for a name can be filled where it is plain whose: the customer's in the greeting, the writer's below the last words. In
 * the middle of a message somebody else may be meant. Any other is the writer's to fill.
 */
function filled(text: string, span: Span, { parts }: Shape, context: Context, incoming: Incoming): Suggestion[] {
  const placeholder = text.slice(span.start, span.end);
  if (!/name/i.test(placeholder) || NO_FIRST_NAME.test(placeholder)) return [];
  const greetingEnd = parts.greeting?.end ?? 0;
  const greets = span.start <= greetingEnd || text.slice(greetingEnd, span.start).trim() === "";
  const signs = parts.closing !== null && span.start >= parts.closing.end;
  const theirs = THEIRS.test(placeholder) || (greets && !WRITERS.test(placeholder));
  const name = theirs ? nameToUse(context, incoming) : signs ? firstName(context.agent) : null;
  return name === null ? [] : [{ label: name, edits: [{ ...span, text: name }] }];
}
