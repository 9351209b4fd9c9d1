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
  const folded = draft.toLowerCase();
  const topics = questions.map(({ text }) => topicsOf(text));
  let clauses: Clause[] | undefined;
  const answered = questions.map(() => false);
  const isAnswered = (index: number): boolean => {
    const named = topics[index] as readonly string[];
    return seemsAnswered(questions[index]?.text ?? "", named, draft, folded, (answer) => {
      clauses ??= clausesOf(draft);
      return clauses.some((clause) => {
        if (clause.taken || !answer.test(clause.text)) return false;
        if (ALL_OF_THEM.test(clause.text)) return true;
        const speaks = (topic: string): boolean => speaksOf(clause.folded, topic);
        if (!named.some(speaks) && topics.some((other) => other !== named && other.some(speaks))) return false;
        clause.taken = true;
        return true;
      });
    });
  };
  // A yes or a no says little by itself: what answers "how much" or "who" is theirs first.
  for (const wanted of [true, false])
    for (const [index, { text }] of questions.entries())
      if (OPEN.test(text) === wanted) answered[index] = isAnswered(index);
  return questions.map(({ start, end, text }, index) => ({ start, end, text, answered: answered[index] === true }));
}

interface Clause {
  readonly text: string;
  readonly folded: string;
  /** It answers a question that came before. */
  taken: boolean;
}

/** So many clauses of a draft are looked through: no reply has more, and what is pasted there answers nothing. */
const MOST_CLAUSES = 200;
const CLAUSE_ENDS =
  /[.!?;:\n]+(?=\s|$)|,? (?:and|but) (?=(?:i|i['’](?:ve|ll|m)|it|it['’]s|that|the|they|there|we|we['’](?:ve|ll|re)|yes|you|your)\b)/i;

function clausesOf(draft: string): Clause[] {
  return draft
    .split(CLAUSE_ENDS, MOST_CLAUSES)
    .map((clause) => clause.trim())
    .filter((text) => text !== "" && !PLEASANTRY.test(text))
    .map((text) => ({ text, folded: text.toLowerCase(), taken: false }));
}

function topicsOf(question: string): string[] {
  return (question.match(WORD) ?? []).map(stem).filter((word) => word.length > 2 && !COMMON.has(word));
}

function seemsAnswered(
  question: string,
  topics: readonly string[],
  draft: string,
  folded: string,
  said: (answer: RegExp) => boolean,
): boolean {
  const asksWhen = /\bwhen\b|\bhow (?:long|soon)\b|\bwhat time\b/i.test(question);
  const asksHowMuch = HOW_MUCH_IS.test(question);
  if (asksWhen && WHEN.test(draft)) {
    said(WHEN);
    return true;
  }
  if (asksHowMuch && HOW_MUCH.test(draft)) {
    said(HOW_MUCH);
    return true;
  }
  const asksWhere = /\bwhere (?:do|can|could|should) (?:i|we)\b/i.test(question);
  const asksHow = /\bhow (?:do|can|could|should|would|to|i|we)\b/i.test(question);
  if ((asksWhere && WHERE.test(draft)) || (asksHow && STEP.test(draft))) return true;
  // Naming the refund does not say when it comes, unless the draft says that somebody finds out.
  const asksForMore = asksWhen || asksHowMuch || asksWhere || asksHow;
  if ((!asksForMore || FINDS_OUT.test(draft)) && topics.some((topic) => speaksOf(folded, topic))) return true;
  if (/\bwhich\b/i.test(question) && CHOICE.test(draft)) return true;
  if (/\bwho\b/i.test(question) && (said(WHO) || said(SOMEBODY))) return true;
  if (/\bwhy\b/i.test(question) && WHY.test(draft)) return true;
  if (/\b(?:dispatched|left|posted|sent|shipped|where(?:['’]s| is| are))\b/i.test(question) && SENT.test(draft))
    return true;
  if (/\b(?:get|got|receive|received|reach|reached|arrive|arrived)\b/i.test(question) && GOT.test(draft)) return true;
  if (/\b(?:send|show|email|copy|what (?:is|are)|what['’]s|what your)\b/i.test(question) && said(ATTACHED)) return true;
  if (REQUEST.test(question) ? said(DONE) : !OPEN.test(question) && said(YES_OR_NO)) return true;
  if (ASKS_WHAT.test(question) && !asksHowMuch && said(STATED)) return true;
  if (!OPEN.test(question) && !REQUEST.test(question) && said(STATED_AS_FACT)) return true;
  return topics.length === 0 && !asksWhen && !asksHowMuch && !/\bwho\b/i.test(question);
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
  /(?:^|[.,;:!?–—-]\s*|\n[ \t]*(?:\d+[.)][ \t]*)?|\b(?:and|then|just|please|simply|first|next|to|can|could|by)\s+)(?:call|change|check|choose|click|clear|delete|enter|fill|find|follow|go|hold|install|keep|log|open|pick|plug|press|pull|push|put|remove|reply|restart|scan|scroll|select|send|set|sign|slide|switch|take|tap|turn|twist|type|unplug|update|use|visit|wait|write)(?:ing)?\b|https?:|www\./i;
const CHOICE =
  /\b(?:best|better|choose|either|go (?:for|with)|i['’]d|pick|recommend|suggest|take|suits?|works? for)\b/i;
const SENT = /\b(?:dispatched|gone|left|on (?:its|the|their) way|posted|sent|shipped|went|will (?:go|leave|ship))\b/i;
const FINDS_OUT =
  /\b(?:ask(?:ed|ing)?|as soon as|check(?:ed|ing)?|come back to you|find(?:ing)? out|get back to you|keep you (?:posted|updated)|let you know|look(?:ed|ing)? into|tell you|update you)\b/i;
const HOW_MUCH =
  /\d|\b(?:free|nothing|no (?:charge|cost|fee)|included (?:in|at no)|complimentary|none|all of|one|two|three|half|twice)\b/i;
const YES_OR_NO =
  /\b(?:yes|yep|sure|absolutely|certainly|of course|indeed|no|not|you (?:can|may)|you['’]?(?:a?re| are) (?:welcome|free)|welcome to|feel free|we can|it(?:['’]s| is| does| did| will| has| can)|they(?:['’]re| are| do| will| have)|we(?:['’]ve|['’]re| do| did| will| have| are)|i(?:['’]ve| have|['’]d| would)|there(?:['’]s| is| are)|done|normally|every|always|only|please (?:do|keep|recycle))\b|n['’]t\b/i;
/** What answers "could you …?": that somebody did, does or will, or that it cannot be. */
const DONE =
  /\b(?:yes|yep|sure|absolutely|certainly|of course|with pleasure|no|not|i(?:['’]ve|['’]ll| have| will)|we(?:['’]ve|['’]ll|['’]re| have| will)|(?:is|are) (?:attached|enclosed)|(?:is|are|it['’]s) (?:now|all|booked|set)|you['’]re (?:all|booked|in|now|on)|there(?:['’]s| is| are)|here(?:['’]s| is| are)|done|attached|booked|sorted|let me|happy to|(?:i|we) can)\b|n['’]t\b/i;
const REQUEST =
  /\b(?:can|could|will|would) (?:you|u|someone|somebody|anyone|anybody)\b(?! (?:advise|clarify|confirm|explain|let (?:me|us)|say|tell)\b)/i;
/** Asks for more than a yes or a no. */
const OPEN = /\b(?:what|when|where|which|who|whose|why|how)\b/i;
const WHO =
  /@|\b(?:only|nobody|no one|everyone|everybody|that(?:['’]s|['’]d| is| was| would)|ask for|contact|speak (?:to|with)|talk to|call|our \w+|my colleague)\b/i;
/** "Dan was", "Marie looks after …". */
const SOMEBODY = /(?:^|[\s(])[A-Z][a-z]+ (?:did|does|handles|is|looks|was|will)\b/;
const WHY =
  /\b(?:because|since|due to|owing to|as (?:the|it|we|your)|so (?:the|it|we|that|your|they)|when (?:the|it|we|your)|(?:that|this|which) is why|that['’]s why|reason|cause[ds]?|turns? out|happen(?:s|ed))\b/i;
const GOT =
  /\b(?:(?:came|come|is|are|was|were|got|has|have) (?:\w+ )?(?:through|in|here)|got (?:it|them|your)|received|arrived|(?:have|has) (?:it|them|your)|safely|reached)\b/i;
const ATTACHED =
  /\b(?:attached|enclosed|attach|here(?:['’]s| is| are| it is| you (?:are|go))|below|link)\b|https?:|www\./i;
/** One clause that answers several questions. */
const ALL_OF_THEM = /\b(?:all (?:of (?:them|these|those)|three|four)|both|either|neither|to (?:all|each))\b/i;
const PLEASANTRY =
  /^(?:(?:hi|hello|hey|dear)\b[^,\n]{0,40},?|(?:(?:many )?thank(?:s| you)|kind|best|warm|(?:(?:i|we)(?:['’]m|['’]re| am| are) )?(?:so |very |really |truly )?sorry|(?:we|i) (?:look forward|hope|value|know|understand|appreciate|take)|have a|see you|how lovely|congratulations|let me know|feel free|if (?:there|you)|(?:please )?(?:do not|don['’]t) hesitate|any (?:more|other|further) questions|i(?:['’]ve| have) noted|your (?:case|invoice|message|order|ticket) (?:number )?)\b[^,\n]*)$/i;
/** What is stated of the matter itself, and not of the company at large: "The bank asked for a code", "A deep blue", not "Our cakes are fresh". */
const STATED =
  /^(?!(?:absolutely|certainly|did|do|does|have|may|no|of course|our|shall|sure|we|would|yes|you can)\b)[a-z0-9£$€]/i;
const STATED_AS_FACT =
  /^(?!(?:did|do|does|have|may|our|shall|we|would|you can)\b)[^,]*\b(?:by all means|can|has|have|may|move|moves|must|should|stay|stays|will|won['’]t)\b/i;
const ASKS_WHAT = /\b(?:what(?! about\b)|which|why|how (?:big|far|fast|heavy|high|hot|large|loud|old|tall|wide))\b/i;
const HOW_MUCH_IS =
  /\bhow (?:much|many)\b|\bwhat(?:['’]s| does| is| are)(?: (?:the|your|my))? (?:\w+ )??(?:allowance|charge|cost|deposit|fee|interest|limit|maximum|minimum|number|price|rate|size|total|weight)\b|\b(?:is|are) there (?:a|any) (?:charge|fee|limit|discount)\b/i;

/** A word without its commonest endings, so that "refunds" meets "refunded". */
function stem(word: string): string {
  const folded = word.toLowerCase().replaceAll("’", "'").replace(/'s$/, "");
  if (COMMON.has(folded)) return folded;
  return folded.length > 4
    ? folded.replace(/(?:ies|ied)$/, "y").replace(/(?:ing|ed|es|s|e)$/, "")
    : folded.replace(/s$/, "");
}
