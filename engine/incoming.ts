import { gistOf, ordealOf, plainGistOf } from "./gist.ts";
import { isGoneBy } from "./gone-by.ts";
import { HOW_HARD, hardTimeOf, LOST_JOB } from "./hard-time.ts";
import { introducedAs } from "./introduced.ts";
import { isForeign } from "./language.ts";
import { findMarks, type Mark } from "./marks.ts";
import { moodFrom, NEUTRAL, UPSET } from "./mood.ts";
import { NOT_A_NAME } from "./name-words.ts";
import { isOfTheirOwn } from "./of-their-own.ts";
import { once } from "./once.ts";
import { turnedProblem } from "./problem.ts";
import { findQuestions } from "./questions.ts";
import { Reading } from "./reading.ts";
import type { RuleSet } from "./rule-set.ts";
import { scan } from "./scan.ts";
import { outline } from "./shape.ts";
import type { Mood, Span } from "./types.ts";

/** What the customer's last message says, read once and used for every keystroke of the reply; some of it only when asked for. */
export interface Incoming {
  readonly mood: Mood;
  /** What went wrong, turned to stand after "I'm sorry", or null when no sentence is safe to turn. */
  readonly problem: string | null;
  /** The same in a few plain words, for where it cannot be said in theirs, or null. */
  readonly gist: string | null;
  readonly questions: readonly (Span & { readonly text: string })[];
  /** The name under which they end their message, or by which they introduce themselves, or null. */
  readonly signedAs: string | null;
  /** The personal things mentioned: ids of `personal` signals, without `signals/`. */
  readonly mentions: ReadonlySet<string>;
  /** The same, whosever they are and however long ago: beside anybody's funeral a cheerful line hurts. */
  readonly touches: ReadonlySet<string>;
}

/** No message, or an empty one. */
export const NO_MESSAGE: Incoming = {
  mood: NEUTRAL,
  problem: null,
  gist: null,
  questions: [],
  signedAs: null,
  mentions: new Set(),
  touches: new Set(),
};

/** Reads the customer's message. Pure and never throws; quotes and signatures in it are not read. */
export function readIncoming(text: string | undefined, rules: RuleSet): Incoming {
  if (text === undefined || text.trim() === "") return NO_MESSAGE;
  const reading = new Reading({ text }, rules.grammar);
  const marks = findMarks(reading, scan(reading, rules.patterns.messages), rules);
  const signedAs = signature(reading, marks) ?? introducedAs(text);
  if (isForeign(reading)) return { ...NO_MESSAGE, signedAs };
  const spans = reading.sentences.first.map((_, sentence) => reading.sentenceSpan(sentence));
  const mood = moodFrom(reading, marks, rules);
  // Whoever is pleased is not told that we are sorry, whatever small thing went wrong on the way.
  const hardTime = once(() => (mood.label === "happy" ? null : hardTimeOf(text)));
  const mourns = () => mentions.has(LOSS) && !LEFT_BEHIND.test(hardTime() ?? "");
  const problem = once(() => {
    const turned = mood.label === "happy" ? null : turnedProblem(spans.map(({ start, end }) => text.slice(start, end)));
    if (hardTime() === HOW_HARD) return null;
    const first = mourns() ? FOR_YOUR_LOSS : FIRST_OF_ALL.exec(hardTime() ?? "")?.[0];
    // "Your father was left alone" tells of him as it is.
    return turned === null || first === undefined || turned.includes(first.split(" ").at(-1) as string)
      ? turned
      : `${first}, and that ${turned}`;
  });
  const questions = once(() => findQuestions(text, spans));
  const personal = marks.filter(isPersonal);
  const mentions = namesOf(personal.filter((mark) => isTheirsNow(mark, reading)));
  const gist = once(() => {
    if (mourns()) return mood.upset < UPSET ? null : FOR_YOUR_LOSS;
    const atEase = mood.upset < ILL_AT_EASE || (mood.upset < UPSET && mood.evidence.length === 0);
    const read = atEase ? plainGistOf : gistOf;
    const ownLife = hardTime();
    // What they are upset about comes before how they stand.
    const told =
      ownLife === LOST_JOB && mood.upset >= UPSET
        ? (read(text) ?? ownLife)
        : (ownLife ?? (mood.upset < HARDLY ? null : read(text)));
    if (told !== null || mood.upset < UPSET) return told;
    return mentions.has(LOYALTY) ? "to hear this after so long with us" : ordealOf(text);
  });
  return {
    mood,
    get problem() {
      return problem();
    },
    get gist() {
      return gist();
    },
    get questions() {
      return questions();
    },
    signedAs,
    mentions,
    touches: namesOf(personal),
  };
}

function namesOf(marks: readonly Mark[]): ReadonlySet<string> {
  return new Set(marks.map(({ id }) => id.replace("signals/", "")));
}

/** From this much upset on, a message may tell of what went wrong in words that only hint at it, where some of them say that it is. */
const ILL_AT_EASE = 0.3;
/** Below this, nothing is the matter. */
const HARDLY = 0.2;

/** Whoever mourns is not told of a delay. */
const LOSS = "personal-loss";
const LOYALTY = "personal-loyalty";
const FOR_YOUR_LOSS = "for your loss";
/** What belonged to somebody who died is not the death itself. */
const LEFT_BEHIND = /\blate \S+'s /;
/** People come before things. */
const FIRST_OF_ALL = /^to hear (?:about your \S+$|you(?:'ve)? .*)/;

/** Mentions of what has a day of its own, and is over after it. */
const OCCASIONS = new Set(
  ["birthday", "exam", "festival", "move", "trip", "wedding"].map((name) => `signals/personal-${name}`),
);

const TRIP = "signals/personal-trip";
const MILESTONE = "signals/personal-milestone";
/** "I treated myself to it when I retired last autumn". */
const ACHIEVED_LONG_AGO =
  /\b(?:when|since|after) (?:i|he|she|we|my \w+) (?:\w+ )?(?:graduated|qualified|retired)\b|\blast (?:autumn|fall|spring|summer|winter|year)\b|\byears ago\b/i;
const OTHERS_AWAY =
  /\b(?:he|she|they)(?:['’]s| is| are|['’]re) |\b(?:my|our|the|your) (?:accountant|assistant|boss|co-?worker|colleague|manager|staff|supervisor|team|teammate)\b/i;

/** Mentions that may well be of somebody else. */
const OFTEN_OF_OTHERS = new Set(["baby", "illness", "loss", "setback"].map((name) => `signals/personal-${name}`));

function isTheirsNow(mark: Mark, reading: Reading): boolean {
  const sentence = reading.sentences.of[mark.first] as number;
  const at = reading.tokens.start[mark.first] as number;
  const said = sentenceAt(sentence, at, reading);
  // A colleague's holiday is no trip of theirs to wish well for.
  if (mark.id === TRIP && OTHERS_AWAY.test(said)) return false;
  if (OCCASIONS.has(mark.id)) return !isGoneBy(said);
  if (mark.id === MILESTONE) return !ACHIEVED_LONG_AGO.test(said);
  // "… photos of my dog. She died in May.": of whom it is told stands in the sentence before.
  const of = /^(?:he|she|they)\b/i.test(said) && sentence > 0 ? sentenceAt(sentence - 1, at, reading) : "";
  if (!OFTEN_OF_OTHERS.has(mark.id)) return true;
  if ([SOMEBODY_ELSES, LONG_OVER, KEEPSAKE].some((other) => other.test(said)) || OF_A_FRIEND.test(of)) return false;
  return isOfTheirOwn(said) || isOfTheirOwn(of);
}

/** "A friend who'd had her hip done", "the lady next door whose kitchen caught fire". */
const SOMEBODY_ELSES =
  /\b(?:another|an?|her|his|the|their) (?:old )?(?:acquaintance|bloke|chap|colleague|couple|friend|girl|guy|lad|lady|man|neighbou?r|woman)\b[^.!?]{0,60}\b(?:who(?:['’](?:d|s))?|whose)\b|\b(?:my|our) (?:best |old )?(?:boss|client|colleague|customer|flatmate|friend|landlady|landlord|mate|neighbou?r|pal|student|tenant)s?\b[^.!?]{0,60}\b(?:he|she|they|who)(?:['’]s)? |\bone of (?:my|our|the) (?:clients|colleagues|customers|friends|guests|neighbours|staff|students|team|tenants|volunteers)\b/i;
/** "The flowers for my friend never came. She buried her mother on Friday." */
const OF_A_FRIEND = /\b(?:friend|mate|neighbou?r|colleague|client|customer|guest|tenant)\b/i;
/** What happened years ago is told for another reason. */
const LONG_OVER =
  /\b(?:years (?:ago|back)|decades ago|when i was (?:a|\d+|little|young)|(?:back )?in (?:\w+ )?(?:19|20)\d\d|fully (?:healed|recovered)|the year (?:he|my|our|she))\b/i;

/** "A present from my late father", "my late mother's photo": whose it is, and no news of a death. */
const KEEPSAKE =
  /\b(?:bought|from|gift|given|present)(?: \w+){0,4} (?:my|our) late\b|\blate \S+['’]s (?:book|cap|chair|coat|guitar|hat|letters?|name|photos?|picture|recipe|ring|tools?|violin|voice|watch)\b/i;

/** UTF-16 units on each side that say whose a mention is and when: a sentence without end is not read anew for each of its mentions. */
const NEAR = 500;

/** What of a sentence stands near an offset of it, or of the sentence behind it. */
function sentenceAt(sentence: number, at: number, reading: Reading): string {
  const { start, end } = reading.sentenceSpan(sentence);
  return reading.text.slice(Math.max(start, Math.min(at, end) - NEAR), Math.min(end, at + NEAR));
}

/** "- Dana", "Cheers Dana", "xx Dana", "Dana Lee (she/her)", "Dana Lee | Acme", "Dana from Acme", "Thanks. Dana", "Dana x". */
const ROUND_THE_NAME =
  /^(?:[\s\-–—~/*_^.!]+|(?:(?:best|kind|kindest|many|warm) (?:regards|thanks|wishes)|best|cheers|regards|thanks|thx|v?lg|m[fv]g|x{1,3})(?=[\s/.!–—-])\s*)+|\s*[|•·@].*$|(?<=\S) (?:at|from|in|of|the|with) .*$|\s*\([^()]*\)?\s*$|\s+x{1,3}\s*$|[.!\s]+$/gi;

/** "#lamps", "[IMAGE]", "EB3816": what a last line may be and nobody is called. */
const NO_PERSON = /^[#[]|^\S*\d{2}|^(?:cell|fax|phone|tel|voice)\b/i;

function signature(reading: Reading, marks: readonly Mark[]): string | null {
  const { name: signed } = outline(reading, marks, {}).shape;
  if (signed === null) return null;
  const lines = reading.text.slice(signed.start, signed.end).split("\n");
  const [name = "", ...about] = (lines.at(-1) as string).split(",");
  // "Judith Amsel, Accounts" is who and what she is; "Best regards, Judith" is a formula and who.
  const called = FULL_NAME.test(name) && !FORMULA.test(name) ? name : (about.at(-1) ?? name);
  const alone = called.replace(ROUND_THE_NAME, "");
  // "Thx for help. P." is signed with less than a name.
  const [first = ""] = alone.toLowerCase().split(/[\s.]/);
  return first === "" || NO_PERSON.test(alone) || NOT_A_NAME.has(first) ? null : alone;
}

const FULL_NAME = /^\s*(?:\p{Uppercase}[\p{Alpha}'’.-]*\s+)+\p{Uppercase}[\p{Alpha}'’-]+\s*$/u;
const FORMULA = /\b(?:best|cheers|faithfully|love|regards|sincerely|thanks?|truly|wishes|yours?)\b/i;

function isPersonal(mark: Mark): boolean {
  return mark.signal === "personal";
}
