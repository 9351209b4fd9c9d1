import {
  ALL_OF_THEM,
  ASKS_US,
  ASKS_WHAT,
  ASKS_WHETHER,
  ATTACHED,
  BESIDE,
  BESIDE_A_FACT,
  BESIDE_A_WAY,
  CHOICE,
  DONE,
  FINDS_OUT,
  GOT,
  HOW_MUCH,
  HOW_MUCH_IS,
  OPEN,
  PLEASANTRY,
  REQUEST,
  SENT,
  SOMEBODY,
  STATED,
  STATEMENT,
  STEP,
  THANKS,
  TO_TELL,
  WHEN,
  WHERE,
  WHO,
  WHY,
  YES_OR_NO,
  YES_OR_NO_ASKED,
} from "./answer-words.ts";
import { LETTERS } from "./letters.ts";
import type { Question, Span } from "./types.ts";

const WORD = new RegExp(`[${LETTERS}0-9'’]+`, "g");
const COMMON = new Set(
  `the and for are was were been being have has had does did will would could should can may might must shall with from this that
  these those there here what when where which who whose why how any some all our your yours mine ours you they them their his her
  its not but also just only very much more most than then now about into onto over under again please thanks thank hello dear
  know tell like want need get got give take make made let say said see look think possible idea wondering wonder hope still back
  mean someone anyone something anything everything nothing way thing things else ever even soon long many able ask asking question
  help send come going goes done doing`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/**
 * Compares each question with the draft's words. A question is said to be unanswered only when nothing in the draft seems to speak of it, and
 * what is said of another question is no answer to this one: in "Yes, we are open. The café is upstairs.", nothing says whether the dog may come.
 */
export function answeredBy(draft: string, questions: readonly (Span & { readonly text: string })[]): Question[] {
  if (questions.length === 0) return [];
  const topics = questions.map(({ text }) => topicsOf(text));
  let clauses: Clause[] | undefined;
  const answered = questions.map(() => false);
  const isAnswered = (index: number): boolean => {
    const named = topics[index] as readonly string[];
    const isOfAnother = ({ folded }: Clause): boolean => {
      const speaks = (topic: string): boolean => speaksOf(folded, topic);
      return !named.some(speaks) && topics.some((other) => other !== named && other.some(speaks));
    };
    return seemsAnswered(questions[index]?.text ?? "", named, {
      text: draft,
      folded: draft.toLowerCase(),
      lone: questions.length === 1,
      says: (answer) => {
        clauses ??= clausesOf(draft);
        return clauses.some((clause) => answer.test(clause.text) && !THANKS.test(clause.text) && !isOfAnother(clause));
      },
      said: (answer, beside) => {
        clauses ??= clausesOf(draft);
        return clauses.some((clause) => {
          if (clause.taken || clause.pleasant || !answer.test(clause.text)) return false;
          if (ALL_OF_THEM.test(clause.text)) return true;
          if (beside?.test(clause.text) || isOfAnother(clause)) return false;
          clause.taken = true;
          return true;
        });
      },
    });
  };
  // A yes or a no says little by itself: what answers "how much" or "who" is theirs first.
  for (const wanted of [true, false])
    for (const [index, { text }] of questions.entries())
      if ((openWord(text) !== null) === wanted) answered[index] = isAnswered(index);
  return questions.map(({ start, end, text }, index) => ({ start, end, text, answered: answered[index] === true }));
}

/** The draft, and what its clauses say. */
interface Draft {
  readonly text: string;
  readonly folded: string;
  /** Whether only one question was asked. */
  readonly lone: boolean;
  /** Whether a clause that is not about another question says so. */
  says(answer: RegExp): boolean;
  /** Whether a clause that is still free says so, which it then answers. What matches `beside` speaks of something else. */
  said(answer: RegExp, beside?: RegExp): boolean;
}

/** The word that says what is asked for: "when" in "Can you tell me when …", and none in "Does it beep when it is done?". */
function openWord(question: string): string | null {
  const asked = question.replace(/^when\b[^,?]*, /i, "");
  const found = OPEN.exec(asked);
  if (found === null) return null;
  const before = asked.slice(0, found.index);
  const aside = /^(?:when|where|which|who)$/i.test(found[0]) && YES_OR_NO_ASKED.test(before) && !TO_TELL.test(before);
  return aside ? null : found[0].toLowerCase();
}

interface Clause {
  readonly text: string;
  readonly folded: string;
  /** Thanks, an apology, a greeting: it is there whatever was asked. */
  readonly pleasant: boolean;
  /** It answers a question that came before. */
  taken: boolean;
}

const ANYTHING = /\S/;
/** So many clauses of a draft are looked through: no reply has more, and what is pasted there answers nothing. */
const MOST_CLAUSES = 200;
/** So many characters of each: no clause that people write has more. */
const LONGEST_CLAUSE = 1000;
const CLAUSE_ENDS =
  /[.!?;:\n]+(?=\s|$)|,? (?:and|but) (?=(?:i|i['’](?:ve|ll|m)|it|it['’]s|that|the|they|there|we|we['’](?:ve|ll|re)|yes|you|your)\b)/i;

function clausesOf(draft: string): Clause[] {
  return draft
    .split(CLAUSE_ENDS, MOST_CLAUSES)
    .map((clause) => clause.trim().slice(0, LONGEST_CLAUSE))
    .filter((text) => text !== "")
    .map((text) => ({ text, folded: text.toLowerCase(), pleasant: PLEASANTRY.test(text), taken: false }));
}

function topicsOf(question: string): string[] {
  return (question.match(WORD) ?? []).map(stem).filter((word) => word.length > 2 && !COMMON.has(word));
}

function seemsAnswered(question: string, topics: readonly string[], draft: Draft): boolean {
  const { said, says } = draft;
  const open = openWord(question);
  const asksWhen = open === "when" || /\bhow (?:long|soon)\b|\bwhat time\b/i.test(question);
  const asksHowMuch = HOW_MUCH_IS.test(question);
  if (asksWhen && says(WHEN)) {
    said(WHEN);
    return true;
  }
  if (asksHowMuch && says(HOW_MUCH)) {
    said(HOW_MUCH);
    return true;
  }
  const asksWhere = /\bwhere (?:do|can|could|should) (?:i|we)\b/i.test(question);
  const asksHow = /\bhow (?:do|can|could|should|would|to|i|we)\b/i.test(question);
  if ((open === "where" && says(WHERE)) || (asksHow && (STEP.test(draft.text) || said(STATEMENT, BESIDE_A_WAY))))
    return true;
  // Naming the refund does not say when it comes, unless the draft says that somebody finds out.
  const asksForMore = asksWhen || asksHowMuch || asksWhere || asksHow;
  if ((!asksForMore || FINDS_OUT.test(draft.text)) && topics.some((topic) => speaksOf(draft.folded, topic)))
    return true;
  if (open === "which" && CHOICE.test(draft.text)) return true;
  if (open === "who" && (said(WHO) || said(SOMEBODY))) return true;
  if (open === "why" && WHY.test(draft.text)) return true;
  if (/\b(?:dispatched|left|posted|sent|shipped|where(?:['’]s| is| are))\b/i.test(question) && SENT.test(draft.text))
    return true;
  if (
    open !== "when" &&
    /\b(?:get|got|receive|received|reach|reached|arrive|arrived)\b/i.test(question) &&
    GOT.test(draft.text)
  )
    return true;
  if (/\b(?:send|show|email|copy|what (?:is|are)|what['’]s|what your)\b/i.test(question) && said(ATTACHED)) return true;
  if (
    open !== null &&
    ASKS_WHAT.test(question) &&
    !asksHowMuch &&
    said(ASKS_US.test(question) ? STATEMENT : STATED, BESIDE_A_FACT)
  )
    return true;
  if (open === null) {
    const beside = ASKS_WHETHER.test(question) ? BESIDE : BESIDE_A_FACT;
    if (REQUEST.test(question)) {
      if (said(DONE) || said(STATEMENT, BESIDE)) return true;
    } else if (said(YES_OR_NO, beside) || said(STATEMENT, beside)) return true;
  }
  return topics.length === 0 && !asksWhen && !asksHowMuch && open !== "who" && (draft.lone || said(ANYTHING));
}

/** Whether a word of the draft has this stem. The draft is searched, not cut up: it is read at every key. */
function speaksOf(folded: string, topic: string): boolean {
  // A stem that ends in "y" may have been written with "ies".
  const beginning = topic.endsWith("y") ? topic.slice(0, -1) : topic;
  for (let at = folded.indexOf(beginning); at >= 0; at = folded.indexOf(beginning, at + 1)) {
    if (at > 0 && LETTER.test(folded.charAt(at - 1))) continue;
    const rest = WHOLE_WORD.exec(folded.slice(at, at + beginning.length + LONGEST_ENDING + 1));
    if (rest !== null && stem(rest[0]) === topic) return true;
  }
  return false;
}

const LETTER = new RegExp(`[${LETTERS}0-9]`);
const WHOLE_WORD = new RegExp(`^[${LETTERS}0-9'’]+`);
const LONGEST_ENDING = 4;

/** A word without its commonest endings, so that "refunds" meets "refunded". */
function stem(word: string): string {
  const folded = word.toLowerCase().replaceAll("’", "'").replace(/'s$/, "");
  if (COMMON.has(folded)) return folded;
  return folded.length > 4
    ? folded.replace(/(?:ies|ied)$/, "y").replace(/(?<=.{3})(?:ing|ed|es|s|e)$/, "")
    : folded.replace(/s$/, "");
}
