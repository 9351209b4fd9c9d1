import { LETTERS } from "./letters.ts";
import type { Span } from "./types.ts";

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
/** Two questions in one sentence: "How long does it last and is it washable?" */
const AND_ASKS =
  /,? and (?:also |if so,? )?(?=(?:(?:are|can|could|did|do|does|has|have|is|should|was|were|will|would) (?:i|it|my|someone|that|the|there|they|this|we|you|your)|how|what|when|where|whether|which|who|why)\b)/i;
/** A question mark, with whatever else is put behind it in haste. */
const MARKED = /\?[?!.)"”'\s]*$/;
/** Questions that ask for no answer: greetings, and anger in the form of one. */
const RHETORICAL =
  /\b(?:how are you|how do you do|are you (?:kidding|serious|joking|even|stupid|people)|is this a joke|is that too much to ask|am i (?:dreaming|missing something)|are you ready|how about (?:you|dealing|answering|reading)|so what if|don['’]?t you (?:just )?love|have you (?:guys |people )?(?:ever )?heard (?:of|about)|why (?:are|do) you (?:always|even|make|making|people)|how hard (?:can|is) it|how many (?:more )?times (?:do|must|will)|how much longer|how dare|what the (?:hell|heck|fuck\w*|f\W|actual|devil|bloody)|what (?:kind|sort) of (?:an? )?(?:business|company|customer service|joke|operation|outfit|people|place|service|shop|store|support|team)|who (?:do you think|cares)|why (?:should|would) i|do you (?:even|really|honestly|seriously)|how (?:is|can) (?:this|that|it) (?:even )?(?:possible|acceptable|be (?:acceptable|happening|possible|real|right|so|that|this)|be\?))\b|(?:^|[,;–—-]\s*)(?:you know|right|seriously|really|huh|yeah|get it|understand|understood)\?+$/i;
const WORD = new RegExp(`[${LETTERS}0-9'’]+`, "g");

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
    const from = text === sentence ? start : start + incoming.slice(start, end).lastIndexOf(text);
    const parts = text.split(AND_ASKS);
    if (parts.length === 1 || parts.some((part) => (part.match(WORD)?.length ?? 0) < 3))
      questions.push({ start: from, end, text });
    else {
      let past = from;
      for (const part of parts) {
        const at = incoming.indexOf(part, past);
        past = at + part.length;
        questions.push({ start: at, end: past, text: part });
      }
    }
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
