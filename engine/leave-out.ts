import { wholeSentence } from "./deletion.ts";
import { factsOf } from "./facts.ts";
import type { Reading } from "./reading.ts";
import type { Match } from "./scan.ts";
import { NUMBER, OPAQUE, PUNCTUATION, WORD } from "./tokens.ts";
import type { Edit } from "./types.ts";

/** Between the beginning of the sentence and the match: "This is clearly stated", "As it happens you should have". */
const MOST_WORDS_BEFORE = 4;
const MOST_WORDS = 26;
/** UTF-16 units: more than so many words take. */
const LONGEST = 400;
/** A text that would hold no sentence of so many words would say nothing any more. */
const FEWEST_WORDS_LEFT = 4;

/** What tells them something beside the reproach: a step, an offer, a condition, money, a clause of its own. */
const NEWS =
  /[?:;(]|\b(?:please|kindly|but|however|instead|until(?! the last)|unless|(?<!only )once|or|otherwise|refund\w*|credit\w*|discount|free|fees?|deadline|bring|include|provide|send|submit|resubmit|(?:could|would) you|you (?:can|could(?! have)|may)|(?:i|we)(?:['’](?:ll|ve|m|re|d)| (?:can|could|will|shall|have|are|am|do|need)\b)|if you(?:['’]d like| (?:like|need|want|prefer|wish))|so (?:i|it|please|that|the|there|this|we|you|your)|(?:that|and) (?:a|all|an|as|are|can|do|i|is|it|most|no|our|that|the|there|therefore|they|this|we|will|you|your)|excludes?|prohibits?|(?:mentions?|says?|shows?|specif(?:ies|y)|states?) (?:that )?(?!(?:clearly|it|so|that|this)\b)[a-z]+ [a-z]+|refused|never (?:[a-z]+ed|gave|given|paid|said|sent|told|wrote)|nothing has changed|first|second|third|fourth)\b/i;
/** What they did themselves is told, but nothing new: "we have already explained", "I'm not here to argue", "we're very busy today". */
const OWN_PART =
  /\b(?:i|we)(?:(?:['’]ve| have) (?=already|answered|been (?:down|over|through)|covered|explained|gone over|previously|repeatedly|said|told)|(?:['’]m|['’]re| am| are) (?=just|not|only|(?:[a-z]+ )?busy(?: (?:as it is|at the moment|enough|here|right now|this week|today))?\W*$|fed up|getting tired|sick|tired))/gi;
/** What is asked for is no reproach, unless the reproach is what is asked for: "Please read the manual". */
const PLEASE = /^\W*(?:please|kindly) (?:note that )?/i;
const PLEASE_NOTE = /^\W*(?:please|kindly) note that /i;
/** What such a sentence begins with says nothing: "Oh sure, …", "Great, …", "I'm sorry, but …". */
const INTERJECTION =
  /^\W*(?:(?:(?:ah|gee|great|honestly|listen|look|oh|really|right|seriously|well|wow|yeah)(?: (?:dear|great|no|right|sure|well|wow|yes))?,|(?:(?:i['’]m|we['’]re) )?sorry,? but)(?:\s+|$))+/i;
/** "… because we have nothing better to do". */
const IRONIC_REASON = /\b(?:because|cause|since) (?:i|we)(?: have|['’]ve got) nothing (?:better|else) to do\b/i;
/** A question that nobody asks to be answered: the reproach itself. */
const ASKED = /\?+\W*$/;
/** "You should have told us so that we could have helped": what might have been. */
const MIGHT_HAVE = / so (?:that )?(?:i|we) (?:could|would) have\b[^,]*$/i;
/** "If you had read it, this would not have happened." */
const IF_ONLY = /^(?:maybe |perhaps )?(?:if|had)\b[^,]*,(?= [^,]*\b(?:could|may|might|would)\b)/i;
/** A second clause that only says the same again: "…, this is clearly stated in the release notes". */
const SAID_THERE =
  /, ?(?:as |which |this |that |it )(?:is|was|has been|we|i) [a-z ]*\b(?:advised|clear|communicated|described|displayed|explained|listed|mentioned|noted|outlined|published|said|shown|stated|told|warned|written)\b[^,]*$/i;
/** Where a thing can be found, however it is said: "The timetable is on the website". Of "this" they know where it was. */
const WHERE_IT_IS =
  /^\W*(?!(?:he|i|it|she|that|this|we|you)\b)[^,]*\b(?:are|can be|is|was|were)\b[^,]*\b(?:at|by|in|on|under)\b/i;
/** A sentence that leans on the one before would lean on nothing. */
const LEANS =
  /^\W*(?:also|and|as a result|because of|but|consequently|for (?:this|that) reason|hence|however|if (?:so|not)|in (?:this|that) case|instead|nor|or|otherwise|so|that|then|therefore|these|they|this|those|thus|which)\b/i;

/** What "it" in the next sentence may stand for. */
const NAMED = /\b(?:an?|my|our|the|your) \p{Alpha}/iu;
const SPEAKS_OF_IT = /^\W*(?:i['’]m afraid )?(?:he|it|she|they)\b/i;

/**
 * The edit that takes out the sentence of a match, which says nothing but what reads cold: "You should have told us sooner." Null where it says
 * anything else, where the next sentence leans on it, or where nothing would be left.
 */
export function leaveOut(reading: Reading, match: Match): Edit | null {
  const { text, tokens, sentences } = reading;
  const sentence = sentences.of[match.first] as number;
  const first = sentences.first[sentence] as number;
  const past = sentences.past[sentence] as number;
  const start = tokens.start[first] as number;
  const end = tokens.end[past - 1] as number;
  if (end - start > LONGEST) return null;
  const before = text.slice(start, tokens.start[match.first]).replace(INTERJECTION, "");
  if (before !== "" && !reading.opensSentence(match.first) && !isNear(reading, first, match.first)) return null;
  for (let i = first; i < past; i++) {
    if (tokens.kind[i] === NUMBER || (tokens.kind[i] === OPAQUE && !reading.isSymbol(i))) return null;
  }
  const whole = text.slice(start, end);
  const said = (reading.opensSentence(match.first) ? whole.replace(ASKED, "") : whole)
    .replace(SAID_THERE, "")
    .replace(INTERJECTION, "")
    .replace(IRONIC_REASON, "")
    .replace(match.first - first > 1 ? PLEASE_NOTE : PLEASE, "")
    .replace(IF_ONLY, (clause) => clause.slice(0, -1))
    .replace(MIGHT_HAVE, "")
    .replace(OWN_PART, "");
  if (wordsIn(reading, sentence) > MOST_WORDS || said.includes(",") || NEWS.test(said) || WHERE_IT_IS.test(said))
    return null;
  if (factsOf(said).length > 0 || !someOtherSentence(reading, sentence)) return null;
  const next = sentences.first[sentence + 1];
  const rest = next === undefined ? "" : text.slice(tokens.start[next]);
  if (LEANS.test(rest) || (SPEAKS_OF_IT.test(rest) && NAMED.test(said))) return null;
  return wholeSentence(reading, match);
}

function isNear({ tokens }: Reading, from: number, at: number): boolean {
  if (at - from > MOST_WORDS_BEFORE) return false;
  for (let i = from; i < at; i++) if (tokens.kind[i] === PUNCTUATION) return false;
  return true;
}

function someOtherSentence(reading: Reading, sentence: number): boolean {
  return reading.sentences.first.some((_, other) => other !== sentence && wordsIn(reading, other) >= FEWEST_WORDS_LEFT);
}

function wordsIn({ tokens, sentences }: Reading, sentence: number): number {
  let words = 0;
  for (let i = sentences.first[sentence] as number; i < (sentences.past[sentence] as number); i++) {
    if (tokens.kind[i] === WORD) words++;
  }
  return words;
}
