import { LETTERS } from "./letters.ts";
import type { Question, Span } from "./types.ts";

/** A question is said to be unanswered only when nothing in the draft seems to speak of it. */
// The words before the question are bounded: they could be read in many ways, and trying all of them takes for ever.
const LEADS = new RegExp(
  `^(?:(?:hi|hello|hey|so|and|but|also|ok|okay|please|sorry|just|btw|oh|well|then|thanks)[\\s,]+|[${LETTERS}]+,\\s+){1,6}`,
  "i",
);
/** How a question begins that somebody forgot the mark of. */
const ASKS = /^(?:can|could|would|will|do|does|is|are|what|when|where|which|how)\b/i;
/** Questions that ask for no answer: greetings, and anger in the form of one. */
const RHETORICAL =
  /\b(?:how are you|how do you do|are you (?:kidding|serious|joking|even|stupid|people)|is this a joke|is that too much to ask|how hard (?:can|is) it|how dare|what the (?:hell|heck|fuck\w*|f\W|actual|devil|bloody)|what (?:kind|sort) of (?:an? )?(?:business|company|customer service|joke|operation|outfit|people|place|service|shop|store|support|team)|who (?:do you think|cares)|why (?:should|would) i|do you (?:even|really|honestly|seriously)|how (?:is|can) (?:this|that|it) (?:even )?(?:possible|acceptable|be (?:acceptable|happening|possible|real|right|so|that|this)|be\?))\b|(?:^|[,;–—-]\s*)(?:you know|right|seriously|really|huh|yeah|get it|understand|understood)\?+$/i;
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

/** No question has more characters. */
const LONGEST = 1000;

/** The questions that a customer asked, and whether the draft seems to answer them. Offsets are those of the customer's message. */
export function findQuestions(incoming: string, sentences: readonly Span[]): (Span & { readonly text: string })[] {
  const questions: (Span & { readonly text: string })[] = [];
  for (const { start, end } of sentences) {
    if (end - start > LONGEST) continue;
    const text = incoming.slice(start, end).trim();
    const marked = text.endsWith("?");
    if (!marked && (/[.!]$/.test(text) || !ASKS.test(text.replace(LEADS, "")))) continue;
    if (RHETORICAL.test(text) || (text.match(WORD)?.length ?? 0) < 3) continue;
    questions.push({ start, end, text });
  }
  return questions;
}

/** Compares each question with the draft's words. */
export function answeredBy(draft: string, questions: readonly (Span & { readonly text: string })[]): Question[] {
  if (questions.length === 0) return [];
  const folded = draft.toLowerCase();
  return questions.map(({ start, end, text }) => ({ start, end, text, answered: seemsAnswered(text, draft, folded) }));
}

function seemsAnswered(question: string, draft: string, folded: string): boolean {
  const asksWhen = /\bwhen\b|\bhow (?:long|soon)\b|\bwhat time\b/i.test(question);
  const asksHowMuch = /\bhow (?:much|many)\b|\bwhat (?:does|is the (?:price|cost))\b/i.test(question);
  if ((asksWhen && WHEN.test(draft)) || (asksHowMuch && HOW_MUCH.test(draft))) return true;
  if (!/\b(?:what|when|where|which|who|why|how)\b/i.test(question) && YES_OR_NO.test(draft)) return true;
  const topics = (question.match(WORD) ?? []).map(stem).filter((word) => word.length > 2 && !COMMON.has(word));
  if (topics.length === 0) return !asksWhen && !asksHowMuch;
  return topics.some((topic) => speaksOf(folded, topic));
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

const WHEN =
  /\d|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|week|weeks|day|days|hour|hours|minutes|month|morning|afternoon|soon|shortly|immediately)\b/i;
const HOW_MUCH =
  /\d|\b(?:free|nothing|no (?:charge|cost|fee)|included|complimentary|none|all of|one|two|three|half|twice)\b/i;
const YES_OR_NO =
  /\b(?:yes|yep|absolutely|certainly|of course|no|not|you can|we can|it (?:is|does|will|has)|we (?:do|will|have)|i['’]ve|done)\b|n['’]t\b/i;

/** A word without its commonest endings, so that "refunds" meets "refunded". */
function stem(word: string): string {
  const folded = word.toLowerCase().replaceAll("’", "'").replace(/'s$/, "");
  if (COMMON.has(folded)) return folded;
  return folded.length > 4
    ? folded.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s|e)$/, "")
    : folded.replace(/s$/, "");
}
