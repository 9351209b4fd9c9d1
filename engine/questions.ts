import { LETTERS } from "./letters.ts";
import type { Span } from "./types.ts";

// The words before the question are bounded: they could be read in many ways, and trying all of them takes for ever.
const LEADS = new RegExp(
  `^(?:(?:hi|hello|hey|so|and|but|also|ok|okay|please|sorry|just|btw|oh|well|then|thanks)[\\s,]+|[${LETTERS}]+,\\s+){1,6}`,
  "i",
);
/** How a question begins that somebody forgot the mark of. */
const ASKS =
  /^(?!do (?:it|that|this)\b|is the (?:best|only|same|worst)\b)(?:(?:are|can|could|did|do|does|has|have|is|may|shall|should|was|were|will|would) (?:any|anybody|anyone|i|it|my|our|somebody|someone|that|the|there|these|they|this|those|u|we|you|your)\b|(?:when|where) (?:are|can|could|did|do|does|has|have|is|shall|should|was|were|will|would)\b|what(?! an?\b| i\b| you\b| we\b)\b|(?:which|how|why)\b|who (?:can|could|do|does|is|should|will|would)\b|any (?:chance|idea|news|update)\b|(?:what|when|where|how|who)['’]?s\b)/i;
/** A question that begins where its writer left out the full stop before it: the capital shows it. */
const ASKS_AT_LAST =
  /(?<=[\p{Lowercase}\d),] )(?:(?:Are|Can|Could|Did|Do|Does|Has|Have|Is|Should|Was|Will|Would) (?:anybody|anyone|I|i|it|my|somebody|someone|that|the|there|they|this|u|we|you|your)|(?:How|What|When|Where|Why) (?:are|can|could|did|do|does|has|have|is|long|many|much|should|was|will|would)|Any (?:chance|idea|news|update))\b.*$/su;
/** "Please tell me whether …", "I don't understand why …", "I was wondering if …": questions in the form of a statement. */
const ASKS_INDIRECTLY =
  /\b(?:(?:tell|let) (?:me|us)(?: know)?|(?:glad|good|grateful|great|help|helpful|interested|like|love|need|nice|useful|want|wanted) to (?:find out|hear|know|learn|see)|appreciate knowing|wonder(?:ing|ed)?|(?:do not|don['’]?t|cannot|can['’]?t) (?:understand|see|work out|find(?: out)?|figure out)|(?:figure|find|work) out|no idea|not (?:clear|sure)|i (?:still )?(?:do not|don['’]?t) know|no clue|unclear|unsure|curious|interested in|advise|confirm|explain|please (?:check|clarify|say)|question is|(?<!\b(?:never|no one|nobody)\b[^.!?]{1,40})to ask|asking) (?:(?:me|us|to me|on|about) )?(?:if|whether|what|when|where|which|who|whose|why|how)\b(?! (?:i|we) (?:can|could|may) (?:help|be of)|.{0,12}\b(?:anything|any (?:(?:further|more|other) )?(?:details|help|info\w*|issues|problems|queries|questions?)\b|that(?:['’]s| is) (?:all|ok|okay|fine)|you (?:have|need|require|want) (?:any|more|something)))/i;
/** "Let me know your opening hours": what is wanted has a name. */
const ASKS_BY_NAME =
  /\b(?:please (?:advise|clarify|confirm|tell me|let me know)|(?:could|can|would) you (?:advise|clarify|confirm|tell me|let me know)|(?:need|want|like|love|good|great) to know|let me know|wondering about|question (?:is )?about|curious about)(?: of| on)? (?:about )?(?:the|my|our|your) (?!(?:decision|feedback|thoughts?|view|views)\b)(?=\p{Alpha})/iu;
/** Two questions in one sentence: "How long does it last and is it washable?", and a third before a comma. */
const AND_ASKS =
  /,? (?:and|but) (?:also |then |if so,? )?(?=(?:(?:are|can|could|did|do|does|has|have|is|should|was|were|will|would) (?:i|it|my|someone|that|the|there|they|this|we|you|your)|by when|how|what|when|where|whether|which|who|why)\b|(?:let|tell) me (?:know )?(?:if|whether|what|when|where|which|who|why|how)\b)|, (?=(?:are|can|could|did|do|does|has|have|is|should|was|were|will|would) (?:i|it|my|someone|that|the|there|they|this|we|you|your)\b|(?:how|what|when|where|which|who|why) (?:are|can|could|did|do|does|is|long|many|much|should|to|was|will|would)\b)/i;
/** "Can you cancel my order and refund me?": two things that somebody is to do. */
const AND_DO =
  /(?<!\b(?:ahead|check|come|go|look|please|try)),? and (?:also |then )?(?=(?:add|apply|arrange|book|call|cancel|change|close|correct|credit|delete|email|extend|fix|forward|include|issue|move|order|pause|post|reactivate|refund|reissue|remove|rename|renew|repair|replace|resend|reset|return|ring|send|ship|stop|swap|switch|transfer|update|upgrade|waive) (?:a|an|her|him|it|me|my|our|the|them|this|to|us)\b)/i;
const ASKS_SOMEBODY = /\b(?:can|could|will|would) (?:you|u|someone|somebody|anyone|anybody)\b/i;
/** A question mark, with whatever else is put behind it in haste. */
const MARKED = /\?[?!.)"”'\s]*$/;
/** Questions that ask for no answer: greetings, and anger in the form of one. */
const RHETORICAL =
  /\b(?:how are you|how do you do|are you (?:kidding|serious|joking|even|stupid|people)|is this a joke|is that too much to ask|am i (?:dreaming|missing something)|are you ready|how about (?:you|dealing|answering|reading)|so what if|don['’]?t you (?:just )?love|have you (?:guys |people )?(?:ever )?heard (?:of|about)|why (?:are|do) you (?:always|even|make|making|people)|how hard (?:can|is) it|how (?:am|are) (?:i|we) (?:expected|meant|supposed) to (?:believe|cope|eat|explain|feed|feel|know|live|manage|plan|sleep|trust|work)|what (?:were|are) you (?:people )?thinking|do i look like|who (?:even )?(?:designs?|designed|thought|decided|came up with)|what(?:['’]s| is) the point|how many (?:more )?times (?:do|must|will)|how much longer|how dare|what the (?:hell|heck|fuck\w*|f\W|actual|devil|bloody)|what (?:kind|sort) of (?:an? )?(?:business|company|customer service|joke|operation|outfit|people|place|service|shop|store|support|team)|which is it\b|what(?:['’]s| is) (?:the matter|wrong) with (?:you|u)(?: (?:all|guys|lot|people))?(?=\W*$)|who (?:cares|do you think|(?:is running|runs) (?:the|this))|why (?:should|would) i|do you (?:even|really|honestly|seriously)|what do you (?:expect|suggest|want) (?:i|me|my \w+|our \w+|us|we) (?:to )?(?:drink|eat|feed|live|sleep|wear)|how (?:is|can) (?:this|that|it) (?:even )?(?:fair|possible|acceptable|be (?:acceptable|happening|possible|real|right|so|that|this)|be\?))\b|(?:^|[,;–—-]\s*)(?:you know|right|seriously|really|huh|yeah|get it|understand|understood)\?+$/i;
const WORD = new RegExp(`[${LETTERS}0-9'’]+`, "g");

/** No question has more characters. */
const LONGEST = 1000;
/** No message asks more: what goes on is pasted. */
const MOST = 50;

/** The questions that a customer asked, and whether the draft seems to answer them. Offsets are those of the customer's message. */
export function findQuestions(incoming: string, sentences: readonly Span[]): (Span & { readonly text: string })[] {
  const questions: (Span & { readonly text: string })[] = [];
  for (const [index, { start, end }] of sentences.entries()) {
    if (end - start > LONGEST) continue;
    if (questions.length >= MOST) break;
    const sentence = incoming.slice(start, end).trim();
    const text = MARKED.test(sentence) ? sentence : unmarkedQuestion(sentence);
    if (text === null || RHETORICAL.test(text) || wordsIn(text) < 3) continue;
    // "I'm not sure which one I need. What would you recommend?"
    if (AT_A_LOSS.test(text) && asksNext(incoming, sentences[index + 1])) continue;
    let past = text === sentence ? start : start + incoming.slice(start, end).lastIndexOf(text);
    const parts = partsOf(text);
    if (parts.length === 1) questions.push({ start: past, end, text });
    else
      for (const part of parts) {
        const at = incoming.indexOf(part, past);
        past = at + part.length;
        questions.push({ start: at, end: past, text: part });
      }
  }
  return questions;
}

/** Says what somebody does not know, and leaves the question to the next sentence. */
const AT_A_LOSS =
  /^(?:[^?]*\b)?(?:not (?:clear|quite sure|really sure|sure)|(?:do not|don['’]?t) (?:know|understand)|no (?:clue|idea)|unsure|wonder(?:ed|ing)?)\b[^?]*$/i;

function asksNext(incoming: string, next: Span | undefined): boolean {
  if (next === undefined || next.end - next.start > LONGEST) return false;
  const sentence = incoming.slice(next.start, next.end).trim();
  return MARKED.test(sentence) && !RHETORICAL.test(sentence) && wordsIn(sentence) > 2;
}

/** The questions of one sentence. */
function partsOf(text: string): string[] {
  const asked = text.split(AND_ASKS).flatMap((part) => (TELL_WHETHER.test(part) ? part.split(AND_IF) : [part]));
  // "If I cancel, do I get my deposit back?" is one, and so are "Who was it, and when?" and "It hums, is it broken?"
  const apart =
    asked.some((part) => wordsIn(part) < 3 || ONLY_LEADS.test(part)) ||
    IN_CASE.test(text) ||
    !isAsked(asked[0] as string)
      ? [text]
      : asked;
  return apart.flatMap((part) => {
    const done = ASKS_SOMEBODY.test(part) ? part.split(AND_DO) : [part];
    return done.some((each) => wordsIn(each) < 2) ? [part] : done;
  });
}

/** "Can you tell me, slowly please, how it works?" asks once. */
const ONLY_LEADS =
  /^\W*(?:(?:also|and|but|hi|please|so) )*(?:can|could|will|would) (?:you|someone|somebody|anyone) (?:please )?(?:advise|explain|let me know|say|tell (?:me|us))(?:,[^,]*)?$/i;
/** "Tell me whether there is a pool and if towels are provided" */
const TELL_WHETHER =
  /\b(?:ask\w*|check|clarify|confirm|know|say|see|sure|tell|wonder\w*) (?:me |us )?(?:if|whether)\b/i;
const AND_IF =
  /,? and (?:also )?(?=if (?:a|an|i|it|my|our|that|the|there|these|they|this|we|you|your|\p{Alpha}+ (?:are|can|is|will))\b)/iu;

function isAsked(part: string): boolean {
  return (
    ASKS.test(part.replace(LEADS, "")) || INVERTED.test(part) || ASKS_INDIRECTLY.test(part) || ASKS_BY_NAME.test(part)
  );
}

/** "Does the lamp …", "who's", "any chance" anywhere: asked, where a whole sentence with a question mark begins otherwise. */
const INVERTED =
  /(?:^|[,:;–—-] ?|\b(?:and|but|so|also|please|then) )(?:am|are|can|could|did|do|does|has|have|how|is|may|shall|should|was|were|what|when|where|which|who(?:se)?|why|will|would)(?:['’]s)?\b/i;

/** What is asked for stands behind what it depends on. */
const IN_CASE =
  /^(?:[\p{Alpha}'’]+,? ){0,3}?(?:if|since|as|although|because|given|now that|once|after|before|when (?!are|can|could|did|do|does|has|have|is|should|was|were|will|would)|while)\b[^,?]*, (?:are|can|could|did|do|does|has|have|how|is|should|was|were|what|when|where|which|who|why|will|would)\b[^,?]*\?*$/iu;

function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** What is asked in a sentence that bears no question mark, or null when nothing is. */
function unmarkedQuestion(sentence: string): string | null {
  const last = ASKS_AT_LAST.exec(sentence);
  if (last !== null) return last[0];
  if (ASKS_INDIRECTLY.test(sentence) || ASKS_BY_NAME.test(sentence)) return sentence;
  return !/[.!]$/.test(sentence) && ASKS.test(sentence.replace(LEADS, "")) ? sentence : null;
}
