/** An answer that says all is well, or that what is said never to have come did. */
const ALL_WELL =
  /\b(?:is|are|was|were|looks?|seems?)(?: (?:all|already|both|completely|entirely|fully|in fact|indeed|perfectly|quite|showing as|shown as|marked as))? (?:accurate|as (?:agreed|it should be|ordered)|correct|in order|right(?! (?:after|away|before|here|now|on|there))|valid|delivered|working (?:as (?:expected|it should)|correctly|fine|normally|properly))\b[^?\n]{0,200}(?:[.!\n]|$)|\b(?:no|not an?|without) (?:error|fault|mistake|outage)\b/i;
/** What is only asked for, or would be so. */
const NOT_SAID = /\b(?:check|confirm|if|make sure|once|unless|until|when|whether)\b[^.!?\n]*$/i;

/**
 * Whether a draft says that what went wrong did not: said back as a fact, it would contradict the answer. "I'm sorry your invoice is wrong. The
 * invoice is correct."
 */
export function contests(draft: string): boolean {
  const found = ALL_WELL.exec(draft);
  return found !== null && !NOT_SAID.test(draft.slice(Math.max(0, found.index - 200), found.index));
}
