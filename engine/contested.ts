/** An answer that says all is well. */
const ALL_WELL =
  /\b(?:is|are|was|were|looks?|seems?)(?: (?:all|already|both|completely|entirely|fully|in fact|indeed|perfectly|quite))? (?:accurate|as (?:agreed|it should be|ordered)|correct|in order|right(?! (?:after|away|before|here|now|on|there))|valid|working (?:as (?:expected|it should)|correctly|fine|normally|properly))\b[^?\n]{0,200}(?:[.!\n]|$)|\b(?:do|does|did) (?:exactly |just |precisely )?(?:as|what) (?:it|they|we) (?:claims?|says?|should|promised?)\b|\b(?:no|not an?|without) (?:error|fault|mistake|outage)\b/i;
/** An answer that says something came, and a customer who says it did not. */
const CAME =
  /\b(?:is|was|were|been|shows?|showing|shown|marked)(?: [a-z]+){0,2}? (?:collected|delivered|received|signed for)\b/i;
const NEVER_CAME =
  /(?:\b(?:never|no|not)|n't)\b.*\b(?:arrived?|came|come|delivered|delivery|got|received?|turned up)\b/i;
/** What is only asked for, or would be so. */
const NOT_SAID = /\b(?:check|confirm|if|make sure|once|unless|until|when|whether)\b[^.!?\n]*$/i;

/**
 * Whether a draft says that what went wrong, in the words of `turnedProblem`, did not: said back as a fact, it would contradict the answer.
 * "I'm sorry your invoice is wrong. The invoice is correct."
 */
export function contests(draft: string, problem: string): boolean {
  const found = ALL_WELL.exec(draft) ?? (NEVER_CAME.test(problem) ? CAME.exec(draft) : null);
  return found !== null && !NOT_SAID.test(draft.slice(Math.max(0, found.index - 200), found.index));
}
