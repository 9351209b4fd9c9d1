/** What stands in a sentence before one of its clauses. */
function before(sentence: string, clause: string): string {
  return sentence.slice(0, Math.max(0, sentence.indexOf(clause)));
}

/** "I was refused boarding because my name was missing": the reason is no second thing that went wrong. */
export function isReason(sentence: string, clause: string): boolean {
  return /\b(?:although|because|though|whereas|while)\s+$/i.test(before(sentence, clause));
}

/** "We work on ships, so there's no signal": how it is where they are, and nobody's fault. */
export function isOfTheirPlace(sentence: string, clause: string): boolean {
  const [so = ""] = /^so\s+/i.exec(clause) ?? [];
  return (
    /^there(?:['’]s| is| are) no\b/i.test(clause.slice(so.length)) &&
    (so !== "" || /\b(?:as|because|since|so)\s+$/i.test(before(sentence, clause)))
  );
}

/** "I returned the kettle because the lid wouldn't shut": why they did what they did is behind them, and no reason to write. */
export function isReasonToAct(sentence: string, clause: string): boolean {
  const told = before(sentence, clause);
  return isReason(sentence, clause) && ACTED.test(told) && !WROTE.test(told);
}

const ACTED =
  /\b(?:i|we)(?:['’]ve| have| had)? (?:already |just |then )?(?:bought|brought|cancelled|canceled|chose|dropped|exchanged|left|moved|ordered|picked|returned|sent|swapped|switched|took|upgraded|went)\b/i;
const WROTE =
  /\b(?:sent|left) (?:an?|you|the) (?:\w+ ){0,3}?(?:complaint|email|letter|message|ticket|voicemail|you)\b/i;

/** "How do I delete a page? I can't see a bin icon.": what they looked for on the way is why they ask, and nothing that went wrong. */
export function isOnTheWay(sentences: readonly string[], clause: string): boolean {
  return LOOKED_FOR.test(clause) && sentences.some((sentence) => ASKS_THE_WAY.test(sentence));
}

const LOOKED_FOR =
  /^(?:but )?(?:i|we)(?: just| still)? (?:can['’]?t|cannot|couldn['’]?t|don['’]?t)(?: seem to)? (?:find|see|spot|tell)\b/i;
const ASKS_THE_WAY = /\b(?:how|where) (?:can|could|do|does|is|should|to|would)\b[^.!]*\?\s*$/i;
