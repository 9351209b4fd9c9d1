import {
  ALL_OF_THEM,
  ANY,
  ASKS_FOR_A_DEED,
  ASKS_OF_THE_PAST,
  ASKS_US,
  ASKS_WHAT,
  ASKS_WHETHER,
  ATTACHED,
  BARE_REQUEST,
  BESIDE,
  BESIDE_A_FACT,
  BESIDE_A_REASON,
  BESIDE_A_WAY,
  BESIDE_A_WISH,
  BESIDE_WHAT_IS,
  BESIDE_WHAT_MAY_BE,
  CHOICE,
  DEED,
  DEFERS,
  DONE,
  FINDS_OUT,
  GOT,
  HOW_MANY_DAYS,
  HOW_MUCH,
  HOW_MUCH_IS,
  HOW_OFTEN,
  NONE,
  NOT_KNOWN,
  ONLY_THANKS,
  OPEN,
  PAST,
  PLEASANTRY,
  REQUEST,
  SENT,
  SO_MANY_DAYS,
  SO_OFTEN,
  SOMEBODY,
  STATED,
  STATEMENT,
  STEP,
  THANKS,
  TO_COME,
  TO_TELL,
  WHEN,
  WHERE,
  WHO,
  WHY,
  YES_OR_NO,
  YES_OR_NO_ASKED,
} from "./answer-words.ts";
import { ownTopics, speaksOf, topicsOf } from "./topics.ts";
import type { Question, Span } from "./types.ts";

/** A question, and what tells it from the others. */
interface Asked {
  readonly text: string;
  readonly topics: readonly string[];
  /** Those of its topics that are no other question's. */
  readonly own: readonly string[];
}

/**
 * Compares each question with the draft's words. A question is said to be unanswered only when nothing in the draft seems to speak of it, and
 * what is said of another question is no answer to this one: in "Yes, we are open. The café is upstairs.", nothing says whether the dog may come.
 */
export function answeredBy(draft: string, questions: readonly (Span & { readonly text: string })[]): Question[] {
  if (questions.length === 0) return [];
  const clauses = clausesOf(draft);
  const asked = toldApart(questions.map(({ text }) => text));
  const answered = questions.map(() => false);
  const isAnswered = (one: Asked): boolean => {
    const isAbout = (clause: Clause): boolean => one.own.some((topic) => clause.speaksOf(topic));
    const isOfAnother = (clause: Clause): boolean =>
      !isAbout(clause) && asked.some((other) => other !== one && other.own.some((topic) => clause.speaksOf(topic)));
    return seemsAnswered(one, {
      lone: asked.length === 1,
      tells: clauses.some((clause) => !clause.pleasant && isAbout(clause)),
      findsOut: FINDS_OUT.test(draft),
      denies: NONE.test(draft),
      defers: DEFERS.test(draft),
      says: (answer, beside) =>
        clauses.some(
          (clause) =>
            answer.test(clause.text) &&
            !THANKS.test(clause.text) &&
            (isAbout(clause) || beside?.test(clause.text) !== true) &&
            // "How long do I have?" names nothing: whatever says how long may answer it.
            (one.own.length === 0 || !isOfAnother(clause)),
        ),
      said: (answer, beside) =>
        clauses.some((clause) => {
          if (clause.taken || clause.pleasant || !answer.test(clause.text)) return false;
          if (ALL_OF_THEM.test(clause.text)) return true;
          if (beside?.test(clause.text) || isOfAnother(clause)) return false;
          clause.taken = true;
          return true;
        }),
    });
  };
  // A yes or a no says little by itself: what answers "how much" or "who" is theirs first.
  for (const wanted of [true, false])
    for (const [index, one] of asked.entries())
      if ((openWord(one.text) !== null) === wanted) answered[index] = isAnswered(one);
  // "If not, when?" is not asked any more where nothing in the draft says no.
  for (const [index, { text }] of questions.entries())
    if (IF_NOT.test(text) && answered[index - 1] === true && !A_NO.test(draft)) answered[index] = true;
  return questions.map(({ start, end, text }, index) => ({ start, end, text, answered: answered[index] === true }));
}

const IF_NOT = /^\W*(?:and |or )?(?:if (?:it(?:['’]s| is) )?not|otherwise)\b/i;
const A_NO = /\b(?:no|none|not|nothing|afraid|cannot|out of|sadly|sorry|unable|unfortunately)\b|n['’]t\b/i;

function toldApart(questions: readonly string[]): Asked[] {
  const topics = questions.map(topicsOf);
  return questions.map((text, index) => ({
    text,
    topics: topics[index] as readonly string[],
    own: ownTopics(topics[index] as readonly string[], new Set(topics.filter((_, other) => other !== index).flat())),
  }));
}

/** What the clauses of the draft say to one question. */
interface Draft {
  /** Whether only one question was asked. */
  readonly lone: boolean;
  /** Whether something is told of what the question is about. */
  readonly tells: boolean;
  /** Whether somebody will find out. */
  readonly findsOut: boolean;
  /** Whether it says that there is none. */
  readonly denies: boolean;
  /** Whether the answer is put off, and will come. */
  readonly defers: boolean;
  /** Whether a clause that is not about another question says so. What matches `beside`, and is not about it, speaks of something else. */
  says(answer: RegExp, beside?: RegExp): boolean;
  /** Whether a clause that is still free says so, which it then answers. What matches `beside` speaks of something else. */
  said(answer: RegExp, beside?: RegExp): boolean;
}

/** The word that says what is asked for: "when" in "Can you tell me when …", and none in "Does it beep when it is done?". */
function openWord(question: string): string | null {
  const asked = question.replace(/^when\b[^,?]*, /i, "").replace(/\bhow come\b/i, "why");
  const found = OPEN.exec(asked);
  if (found === null) return null;
  const before = asked.slice(0, found.index);
  const aside = /^(?:when|where|which|who)$/i.test(found[0]) && YES_OR_NO_ASKED.test(before) && !TO_TELL.test(before);
  return aside ? null : found[0].toLowerCase();
}

interface Clause {
  readonly text: string;
  /** Thanks, an apology, a greeting: it is there whatever was asked. */
  readonly pleasant: boolean;
  /** It answers a question that came before. */
  taken: boolean;
  speaksOf(topic: string): boolean;
}

const ANYTHING = /\S/;
/** So many clauses of a draft are looked through: no reply has more, and what is pasted there answers nothing. */
const MOST_CLAUSES = 200;
/** So many characters of each: no clause that people write has more. */
const LONGEST_CLAUSE = 1000;
const CLAUSE_ENDS =
  /[.!?;:\n]+(?=\s|$)|,? (?:and|but) (?=(?:i|i['’](?:ve|ll|m)|it|it['’]s|that|the|they|they['’]re|there|we|we['’](?:ve|ll|re)|yes|you|your|arrives?|comes?|costs?|takes?|should|will)\b)/i;

function clausesOf(draft: string): Clause[] {
  return draft
    .split(CLAUSE_ENDS, MOST_CLAUSES)
    .map((clause) => clause.trim().slice(0, LONGEST_CLAUSE))
    .filter((text) => text !== "")
    .map((text) => {
      const folded = text.toLowerCase();
      const spoken = new Map<string, boolean>();
      return {
        text,
        pleasant: PLEASANTRY.test(text) || ONLY_THANKS.test(text),
        taken: false,
        speaksOf(topic) {
          const known = spoken.get(topic) ?? speaksOf(folded, topic);
          spoken.set(topic, known);
          return known;
        },
      };
    });
}

/** What is no answer to a question that wants a yes or a no. */
function besideOf(question: string): RegExp {
  const ofThePast = ASKS_OF_THE_PAST.test(question);
  if (ASKS_WHETHER.test(question)) return ofThePast ? BESIDE : BESIDE_WHAT_MAY_BE;
  return ofThePast ? BESIDE_A_FACT : BESIDE_WHAT_IS;
}

function seemsAnswered({ text: question, topics, own }: Asked, draft: Draft): boolean {
  const { said, says } = draft;
  if (draft.lone && draft.defers) return true;
  const open = openWord(question);
  const asksWhen = open === "when" || /\bhow (?:long|soon)\b|\bwhat time\b|\bby when\b/i.test(question);
  const asksHowMuch = HOW_MUCH_IS.test(question);
  if (asksWhen && says(WHEN, TO_COME.test(question) ? PAST : undefined)) {
    said(WHEN);
    return true;
  }
  if (asksWhen && said(NOT_KNOWN)) return true;
  if (HOW_MANY_DAYS.test(question) && says(SO_MANY_DAYS)) return true;
  if (HOW_OFTEN.test(question) && says(SO_OFTEN)) return true;
  if (ANY.test(question) && draft.denies) return true;
  if (ASKS_FOR_A_DEED.test(question)) return draft.tells || says(DEED);
  if (asksHowMuch && says(HOW_MUCH)) {
    said(HOW_MUCH);
    return true;
  }
  const asksWhere = /\bwhere (?:do|can|could|should) (?:i|we)\b/i.test(question);
  const asksHow = /\bhow (?:do|can|could|should|would|to|i|we)\b/i.test(question);
  if ((open === "where" && (says(WHERE) || says(STEP))) || (asksHow && (says(STEP) || said(STATEMENT, BESIDE_A_WAY))))
    return true;
  // Naming the refund does not say when it comes, unless the draft says that somebody finds out.
  const asksForMore = asksWhen || asksHowMuch || asksWhere || asksHow;
  if ((!asksForMore || draft.findsOut) && draft.tells) return true;
  if (open === "which" && says(CHOICE)) return true;
  if (open === "who" && (said(WHO) || said(SOMEBODY))) return true;
  if (open === "why" && says(WHY)) return true;
  if (/\b(?:dispatched|left|posted|sent|shipped|where(?:['’]s| is| are))\b/i.test(question) && says(SENT)) return true;
  if (open !== "when" && /\b(?:get|got|receive|received|reach|reached|arrive|arrived)\b/i.test(question) && said(GOT))
    return true;
  if (/\b(?:send|show|email|copy|what (?:is|are)|what['’]s|what your)\b/i.test(question) && said(ATTACHED)) return true;
  if (
    open !== null &&
    ASKS_WHAT.test(question) &&
    !asksHowMuch &&
    said(ASKS_US.test(question) ? STATEMENT : STATED, open === "why" ? BESIDE_A_REASON : BESIDE_A_FACT)
  )
    return true;
  if (open === null) {
    const beside = besideOf(question);
    if (REQUEST.test(question) || BARE_REQUEST.test(question)) {
      if (said(DONE) || said(STATEMENT, BESIDE_A_WISH)) return true;
    } else if (said(YES_OR_NO, beside) || said(STATEMENT, beside)) return true;
  }
  return (
    (topics.length === 0 || own.length === 0) &&
    !asksWhen &&
    !asksHowMuch &&
    open !== "who" &&
    (draft.lone || said(ANYTHING))
  );
}
