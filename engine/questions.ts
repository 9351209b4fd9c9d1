import { LETTERS } from "./letters.ts";
import type { Question, Span } from "./types.ts";

/** A question is said to be unanswered only when nothing in the draft seems to speak of it. */
// The words before the question are bounded: they could be read in many ways, and trying all of them takes for ever.
const LEADS = new RegExp(
  `^(?:(?:hi|hello|hey|so|and|but|also|ok|okay|please|sorry|just|btw|oh|well|then|thanks)[\\s,]+|[${LETTERS}]+,\\s+){1,6}`,
  "i",
);
/** How a question begins that somebody forgot the mark of. */
const ASKS =
  /^(?!do (?:it|that|this)\b|is the (?:best|only|same|worst)\b)(?:(?:are|can|could|did|do|does|has|have|is|may|shall|should|was|were|will|would) (?:any|anybody|anyone|i|it|my|our|somebody|someone|that|the|there|these|they|this|those|u|we|you|your)\b|(?:when|where) (?:are|can|could|did|do|does|has|have|is|shall|should|was|were|will|would)\b|what(?! an?\b| i\b| you\b| we\b)\b|(?:which|how|why)\b|any (?:chance|idea|news|update)\b|(?:what|when|where|how|who)['’]?s\b)/i;
/** A question that begins where its writer left out the full stop before it: the capital shows it. */
const ASKS_AT_LAST =
  /(?<=[\p{Ll}\d),] )(?:(?:Are|Can|Could|Did|Do|Does|Has|Have|Is|Should|Was|Will|Would) (?:anybody|anyone|I|i|it|my|somebody|someone|that|the|there|they|this|u|we|you|your)|(?:How|What|When|Where|Why) (?:are|can|could|did|do|does|has|have|is|long|many|much|should|was|will|would)|Any (?:chance|idea|news|update))\b.*$/su;
/** "Please tell me whether …", "I don't understand why …", "I was wondering if …": questions in the form of a statement. */
const ASKS_INDIRECTLY =
  /\b(?:(?:tell|let) (?:me|us)(?: know)?|(?:like|love|need|want|wanted) to know|wonder(?:ing|ed)?|(?:do not|don['’]?t|cannot|can['’]?t) (?:understand|see|work out|find out|figure out)|no idea|not (?:clear|sure)|i (?:still )?(?:do not|don['’]?t) know|no clue|unclear|unsure|curious|advise|confirm|explain|please check|to ask|asking) (?:(?:me|us|to me) )?(?:if|whether|what|when|where|which|who|whose|why|how)\b(?! (?:i|we) (?:can|could|may) (?:help|be of)|.{0,12}\b(?:anything|any (?:more|other|further|questions?)|that(?:['’]s| is) (?:all|ok|okay|fine)|you (?:have|need|require|want) (?:any|more|something)))/i;
/** A question mark, with whatever else is put behind it in haste. */
const MARKED = /\?[?!.)"”'\s]*$/;
/** Questions that ask for no answer: greetings, and anger in the form of one. */
const RHETORICAL =
  /\b(?:how are you|how do you do|are you (?:kidding|serious|joking|even|stupid|people)|is this a joke|is that too much to ask|am i (?:dreaming|missing something)|are you ready|how about (?:you|dealing|answering|reading)|so what if|don['’]?t you (?:just )?love|have you (?:guys |people )?(?:ever )?heard (?:of|about)|why (?:are|do) you (?:always|even|make|making|people)|how hard (?:can|is) it|how many (?:more )?times (?:do|must|will)|how much longer|how dare|what the (?:hell|heck|fuck\w*|f\W|actual|devil|bloody)|what (?:kind|sort) of (?:an? )?(?:business|company|customer service|joke|operation|outfit|people|place|service|shop|store|support|team)|who (?:do you think|cares)|why (?:should|would) i|do you (?:even|really|honestly|seriously)|how (?:is|can) (?:this|that|it) (?:even )?(?:possible|acceptable|be (?:acceptable|happening|possible|real|right|so|that|this)|be\?))\b|(?:^|[,;–—-]\s*)(?:you know|right|seriously|really|huh|yeah|get it|understand|understood)\?+$/i;
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
    const sentence = incoming.slice(start, end).trim();
    const text = MARKED.test(sentence) ? sentence : unmarkedQuestion(sentence);
    if (text === null || RHETORICAL.test(text) || (text.match(WORD)?.length ?? 0) < 3) continue;
    questions.push({
      start: text === sentence ? start : start + incoming.slice(start, end).lastIndexOf(text),
      end,
      text,
    });
  }
  return questions;
}

/** What is asked in a sentence that bears no question mark, or null when nothing is. */
function unmarkedQuestion(sentence: string): string | null {
  const last = ASKS_AT_LAST.exec(sentence);
  if (last !== null) return last[0];
  if (ASKS_INDIRECTLY.test(sentence)) return sentence;
  return !/[.!]$/.test(sentence) && ASKS.test(sentence.replace(LEADS, "")) ? sentence : null;
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
  const asksWhere = /\bwhere (?:do|can|could|should) (?:i|we)\b/i.test(question);
  const asksHow = /\bhow (?:do|can|could|should|would) (?:i|we|you|one)\b/i.test(question);
  if ((asksWhere && WHERE.test(draft)) || (asksHow && STEP.test(draft))) return true;
  if (/\bwhich\b/i.test(question) && CHOICE.test(draft)) return true;
  if (/\b(?:dispatched|left|posted|sent|shipped)\b/i.test(question) && SENT.test(draft)) return true;
  if (!/\b(?:what|when|where|which|who|why|how)\b/i.test(question) && YES_OR_NO.test(draft)) return true;
  const topics = (question.match(WORD) ?? []).map(stem).filter((word) => word.length > 2 && !COMMON.has(word));
  if (topics.length === 0) return !asksWhen && !asksHowMuch;
  // Naming the refund does not say when it comes, unless the draft says that somebody finds out.
  if ((asksWhen || asksHowMuch || asksWhere || asksHow) && !FINDS_OUT.test(draft)) return false;
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
  /\d|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|week|weeks|day|days|hour|hours|minutes|month|morning|afternoon|evening|noon|midnight|soon|shortly|immediately|already|until|till|(?:half|quarter) past|(?:at|by|from|in|on|within|after|about|around) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|as soon as)\b/i;
/** Where something is, how something is done, which one to take, that something has gone, that an answer will come. */
const WHERE =
  /\b(?:at|above|behind|below|beside|between|in|inside|near|next to|on|opposite|over|to|under|with) (?:a|an|its|my|our|page|the|this|that|your|%?[A-Z])|\bhere\b|https?:|www\./;
const STEP =
  /(?:^|[.,;:!?–—-]\s*|\n\s*(?:\d+[.)]\s*)?|\b(?:and|then|just|please|simply|first|next|to|can|could|by)\s+)(?:call|change|check|choose|click|clear|delete|enter|fill|find|follow|go|hold|install|keep|log|open|pick|plug|press|pull|push|put|remove|reply|restart|scan|scroll|select|send|set|sign|slide|switch|take|tap|turn|twist|type|unplug|update|use|visit|wait|write)(?:ing)?\b|https?:|www\./i;
const CHOICE =
  /\b(?:best|better|choose|either|go (?:for|with)|i['’]d|pick|recommend|suggest|take|suits?|works? for)\b/i;
const SENT = /\b(?:dispatched|gone|left|on (?:its|the|their) way|posted|sent|shipped|went|will (?:go|leave|ship))\b/i;
const FINDS_OUT =
  /\b(?:ask(?:ed|ing)?|as soon as|check(?:ed|ing)?|come back to you|find(?:ing)? out|get back to you|keep you (?:posted|updated)|let you know|look(?:ed|ing)? into|tell you|update you)\b/i;
const HOW_MUCH =
  /\d|\b(?:free|nothing|no (?:charge|cost|fee)|included (?:in|at no)|complimentary|none|all of|one|two|three|half|twice)\b/i;
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
