import { JOY } from "./hard-time.ts";
import { measure } from "./lexicon.ts";
import { mannerOf } from "./manner.ts";
import type { Mark } from "./marks.ts";
import { once } from "./once.ts";
import { EMBARRASSED, sentencesOfTheirDoing } from "./own-doing.ts";
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

/** Signs of calm take away no more … */
export const LEAST_SIGNS = 1;
/** … but where somebody is praised in so many words, as in a letter of thanks that tells of tears and fraud, they take away this. */
export const STRONG_PRAISE = -1.5;
export const LEAST_PRAISED = 2;

/**
 * What is added to the log-odds of the lexicon: more of a company's customers are upset than of the forum writers it was learned from, and they
 * say so in calmer words. Whoever merely asks or reports is told apart by the manner.
 */
export const AMONG_CUSTOMERS = 0.4;

/** In fewer words than this, a "no" or "nothing" is an answer more often than a complaint … */
export const BRIEF = 10;
/** … so that without a sign of being upset, log-odds above this … */
const BRIEF_FROM = -0.4;
/** … count for this share of what they are above it. */
const BRIEF_SHARE = 0.3;
/** … and for less where there are so few words that most of them are an answer: "can't see it". */
const CURT = 4;
const CURT_SHARE = 0.18;
/** An answer by its first word says no more by itself than that somebody is uneasy: "no I don't", "not the blue one". */
const ANSWER = /^\s*(?:nah|no|nope|not)\b/i;
const MOST_OF_ANSWER = -0.01;

/** What a message in capitals adds to the signs. */
export const SHOUTING = 1;
const FEW_WORDS = 3;

/** What "Where is it??" and "Every minute!!" add to the signs there are. */
export const INSISTING = 0.4;
const INSISTENT = /[!?]{2}/;

/** What words held at arm's length add to the signs: the "next day" delivery, my "repaired" watch. */
export const SCARE = 0.4;
/** What a company says of its own work, and what that adds in such quotes beside praise and something that went wrong. */
const BOAST =
  /["“](?:[\w-]+ )?(?:care|delivery|experts?|express|fast|fix(?:ed)?|free|guaranteed?|help(?:ful)?|improve(?:d|ments?)|next[- ]day|premium|priority|repair(?:ed)?|resolved|same[- ]day|service|solution|solved|specialists?|support|unlimited|upgraded?|updated?|urgent|vip)["”]/iu;
const MOCKED = 1.1;
/** A few words in lower case: a name, a title or what a button says begins with a capital. */
const SCARE_QUOTES = /(?<=^|[\s(])(?:"\p{Lowercase}[^"\n]{1,40}"|“\p{Lowercase}[^“”\n]{1,40}”)/u;

/** Praise of what somebody did, in so many words. */
const THANKED = "signals/upset-praise";
const PRAISE: ReadonlySet<string> = new Set(["signals/upset-content", THANKED]);
/** "Not the end of the world, but the lid was cracked": nobody who says so is upset by it. */
const DOWNPLAYED = "signals/upset-downplayed";
const MOCKERY: ReadonlySet<string> = new Set(["signals/upset-irony", "signals/upset-sarcasm"]);
/** What stands in quotation marks is on a cake or a screen: 'It says "Happy 16th" instead.' */
const QUOTED = /"[^"\n]{1,80}"|“[^“”\n]{1,80}”/g;

/** Beside thanks for everything, a lovely touch is one. */
const GRATEFUL = /\bthank(?:s| you) (?:again|for (?:all you|everything)|(?:so|very) much(?! for \w+ing\b))/i;
/** Tears, which may be of joy. */
const WEEPS = /\b(?:cried|cry(?:ing)?|sobb(?:ed|ing)|tears|wept)\b/i;
/** How much of its weight praise takes from the signs. */
export const PRAISE_OUTWEIGHS = 1;
/** How long something took, where it is of the writer's own life: "in bed since Monday", "a member for twelve years". */
const WAITING = "signals/upset-waiting";
const OF_THEIR_LIFE = "signals/personal-";

/** A manner that weighs less is no reason to hear more in a few words. */
const SAID_SO = 0.65;

/** Beside so many signs a calm manner says nothing: the upset ask politely too. */
const LOUD = 1.3;

/** Signs that only say that something is at fault weigh no more … */
const FAULT = 0.3;
/** … and count for so much where somebody asks as one does who is calm. */
const ASKED_FOR_HELP = 0.25;
/** From so many signs on, words count as no calmer than this. */
export const CLEAR = 0.5;
export const LEAST_HEARD = -1.5;
/** … in a message long enough to have the form of a letter. */
const LETTER = 25;

/** A tale of so many dates … */
export const DATES = 3;
/** … adds this to the signs: nobody keeps such a record of what went well. */
export const CHRONICLE = 0.8;
const MONTH = "january|february|march|april|june|july|august|september|october|november|december";
const DATED = new RegExp(
  `\\b(?:(?:at|by|from|in|it is|on|since|till|until|was) (?:now |the )?(?:\\d{1,2}(?:st|nd|rd|th)|\\d{1,2} (?:${MONTH}|may)|${MONTH}|may|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter|noon|half past|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|the (?:following|next) (?:day|month|morning|week)|(?:a|one|two|three) (?:days?|months?|weeks?) later|yesterday)\\b`,
  "gi",
);
const REPORTED =
  /\b(?:agreed|asked|called|came|charged|chased|emailed|got|had|left|paid|phoned|promised|rang|replied|returned|said|sent|stayed|told|took|waited|was|went|were|wrote)\b/gi;
/** No tale is longer; what goes on is pasted. */
const LONGEST_TALE = 5000;

/** The different dates of a tale of what people did on them. */
function chronicle(text: string): Span[] {
  const tale = text.slice(0, LONGEST_TALE);
  if ((tale.match(REPORTED)?.length ?? 0) < DATES) return [];
  const dates = new Map<string, Span>();
  for (const { 0: date, index } of tale.matchAll(DATED)) {
    const day = date.toLowerCase().slice(date.lastIndexOf(" ") + 1);
    if (!dates.has(day)) dates.set(day, { start: index, end: index + date.length });
  }
  return [...dates.values()];
}

/** Reads the mood of a message from its words: the lexicon's odds, raised by every sign of being upset. */
export function moodFrom(reading: Reading, marks: readonly Mark[], rules: RuleSet): Mood {
  let signs = 0;
  let calm = 0;
  let praise = 0;
  let mocks = false;
  let thanked = false;
  let boasted = false;
  let loudest = 0;
  let joyless = 1;
  const evidence: (Span & { readonly weight: number })[] = [];
  const met = new Map<string, number>();
  const life = sentencesOfTheirLife(reading, marks);
  const owned = once(() => sentencesOfTheirDoing(reading));
  const lastWord = thanksThatEnd(marks);
  const joyful = once(() => JOY.test(reading.text.slice(0, LONGEST_TALE)));
  const grateful = once(() => GRATEFUL.test(reading.text.slice(0, LONGEST_TALE)));
  for (const mark of marks) {
    if (mark.signal === "happy") joyless *= 1 - mark.weight;
    if (mark.signal !== "upset") continue;
    // A sign of calm, such as a plain question, is no evidence of being upset.
    if (mark.weight <= 0) {
      if (mark.id === THANKED && !lastWord(mark)) continue;
      thanked ||= mark.id === THANKED;
      calm += mark.weight;
      if (PRAISE.has(mark.id) || mark.id === DOWNPLAYED) praise += mark.weight;
      continue;
    }
    if (MOCKERY.has(mark.id) && grateful()) continue;
    if (joyful() && WEEPS.test(reading.text.slice(reading.tokens.start[mark.first], reading.tokens.end[mark.past - 1])))
      continue;
    if (owned().has(reading.sentences.of[mark.first] as number)) continue;
    if (owned().size > 0 && EMBARRASSED.test(reading.text.slice(reading.tokens.start[mark.first]))) continue;
    if (mark.id === WAITING && life.has(reading.sentences.of[mark.first] as number)) continue;
    const times = met.get(mark.id) ?? 0;
    met.set(mark.id, times + 1);
    signs += mark.weight * AGAIN ** times;
    loudest = Math.max(loudest, mark.weight);
    mocks ||= MOCKERY.has(mark.id);
    if (mark.weight < TELLING) continue;
    evidence.push({
      start: reading.tokens.start[mark.first] as number,
      end: reading.tokens.end[mark.past - 1] as number,
      weight: mark.weight,
    });
  }
  const dates = chronicle(reading.text);
  const dated = dates.length >= DATES;
  if (dated) signs += CHRONICLE;
  // Whoever praises what came of it tells of a trouble that is over, unless the praise is mockery.
  if (signs > 0 && !mocks) signs = Math.max(0, signs + praise * PRAISE_OUTWEIGHS);
  // "It fails with 'wrong password'. Could you send another link?": faults, told by somebody who asks for help.
  if (calm < 0 && loudest <= FAULT) signs *= ASKED_FOR_HELP;
  if (SCARE_QUOTES.test(reading.text)) {
    // Praise of the "upgrade" that deleted it all is none.
    boasted = signs > 0 && joyless < 1 && praise === 0 && BOAST.test(reading.text) && !grateful();
    if (boasted) signs += MOCKED;
    // Whoever praises quotes what was kindly said.
    if (boasted || signs > 0 || praise > STRONG_PRAISE) signs += SCARE;
  }
  if (signs > 0 && praise === 0 && INSISTENT.test(reading.text)) signs += INSISTING;
  // Praise is shouted as well: capitals make what is said louder, and say nothing by themselves where signs of calm are.
  if (calm === 0 && isShouted(reading)) signs += SHOUTING;
  const lexicon = rules.lexicons.upset;
  const base = lexicon === undefined ? UNKNOWN : measure(reading, marks, lexicon);
  const shift = lexicon === undefined ? 0 : AMONG_CUSTOMERS;
  // Whoever is upset may ask as politely as anybody: signs of calm count only where there is nothing else.
  const balance =
    signs > 0 ? Math.min(MOST_SIGNS, signs) : Math.max(praise <= STRONG_PRAISE ? -LEAST_PRAISED : -LEAST_SIGNS, calm);
  const said = Math.log(base / (1 - base));
  // Thanks and regards are the form of a letter, and such mockery is made of kind words: they say little beside what went wrong.
  const heard = (boasted || reading.words >= LETTER) && praise === 0 ? Math.max(LEAST_HEARD, said) : said;
  const manner = mannerOf(
    reading.text.replace(QUOTED, (words) => " ".repeat(words.length)),
    [...life].map((sentence) => reading.sentenceSpan(sentence)),
  );
  // A letter of praise tells a tale too.
  const tale = praise <= STRONG_PRAISE && signs === 0 && manner.weight > 0 ? manner.weight / 2 : manner.weight;
  const told = signs < LOUD ? tale : Math.max(0, tale);
  const logOdds = heard + SIGN * balance + shift + told;
  const upset =
    1 /
    (1 +
      Math.exp(
        -(signs === 0 && manner.weight < SAID_SO && (life.size > 0 || isBrief(reading, BRIEF))
          ? tempered(logOdds, reading)
          : logOdds),
      ));
  const happy = 1 - joyless;
  const label =
    upset >= UPSET
      ? "upset"
      : upset >= UNEASY
        ? "uneasy"
        : thanked || (happy >= HAPPY && !AMISS.test(reading.text))
          ? "happy"
          : "neutral";
  // A date says little beside words that say more; and where no sign was met, the manner says it.
  const strongest = evidence.sort((a, b) => b.weight - a.weight).map(({ start, end }) => ({ start, end }));
  const saying = strongest.length > 0 ? strongest : dated ? dates : upset < UNEASY ? [] : manner.evidence;
  return { upset, label, evidence: saying };
}

/**
 * Tells praise that has the last word: whatever went wrong before it is over. "The waiter was charming, hats off. But we waited ninety
 * minutes" is a complaint.
 */
function thanksThatEnd(marks: readonly Mark[]): (praise: Mark) => boolean {
  const thanks = marks.filter(({ id }) => id === THANKED);
  if (thanks.length === 0) return () => false;
  const within = ({ first, past }: Mark): boolean => thanks.some((mark) => first >= mark.first && past <= mark.past);
  let amiss = -1;
  for (const mark of marks)
    if (mark.signal === "upset" && mark.weight >= TELLING && !within(mark)) amiss = Math.max(amiss, mark.first);
  return ({ past }) => past > amiss;
}

/** Beside these, praise is mockery, thanks in advance, or the lesser part: nobody is thanked for kind words. */
const AMISS =
  /\b(?:bricked|broken?|cannot (?!thank|wait)|crash\w*|errors?|fail(?:ed|ing|s)?|locked out|nobody|no one|only (?:complaint|downside|gripe|issue|niggle|snag|thing)|panic\w*|refund|stuck|unable|urgent\w*|useless|what now|wrong)\b|\b(?:ca|did|does|has|is|was|wo)n['’]?t (?!(?:believe|disappoint|thank|wait)\b)/i;

/** The sentences that tell of a wedding, a storm, years of loyalty, where nothing else is amiss: what lasts there is nobody's fault. */
function sentencesOfTheirLife({ sentences }: Reading, marks: readonly Mark[]): ReadonlySet<number> {
  const sentenceOf = ({ first }: Mark): number => sentences.of[first] as number;
  const life = new Set(marks.filter(({ id }) => id.startsWith(OF_THEIR_LIFE)).map(sentenceOf));
  const isAmiss = (mark: Mark): boolean =>
    mark.signal === "upset" && mark.weight >= TELLING && !(mark.id === WAITING && life.has(sentenceOf(mark)));
  return marks.some(isAmiss) ? new Set() : life;
}

function tempered(logOdds: number, reading: Reading): number {
  if (logOdds <= BRIEF_FROM) return logOdds;
  const share = isBrief(reading, CURT) ? CURT_SHARE : BRIEF_SHARE;
  const heard = BRIEF_FROM + (logOdds - BRIEF_FROM) * share;
  return ANSWER.test(reading.text) ? Math.min(MOST_OF_ANSWER, heard) : heard;
}

function isBrief({ tokens }: Reading, limit: number): boolean {
  let words = 0;
  for (let i = 0; i < tokens.kind.length && words < limit; i++) if (tokens.kind[i] === WORD) words++;
  return words < limit;
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
