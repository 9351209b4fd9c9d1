/**
 * "I can see another customer's address in my account", "I was sent somebody else's results": what to be sorry for, to stand after "I'm
 * sorry"; null where nobody's details went astray. Whose they are and what they say is not said again.
 */
export function mixedUp(sentence: string): string | null {
  const told = sentence.slice(0, LONGEST_READ).replaceAll("’", "'");
  const came = CAME.exec(told);
  if (came === null || ASKED.test(told)) return null;
  const behind = told.slice(came.index + came[0].length);
  return THEIR_DETAILS.test(behind) || DETAILS_OF.test(behind) ? "somebody else's details came your way" : null;
}

const LONGEST_READ = 400;
/** What was meant to come and did is no slip. */
const ASKED =
  /\b(?:as (?:agreed|asked|requested)|google|my other|of (?:mine|ours)|on (?:the|your) (?:[a-z]+ )?(?:forum|page|site|website)|permission|proxy|recommend\w*|referr\w*|reviews?|should(?! not\b)|testimonials?|tripadvisor|trustpilot|would)\b|\?\s*$/i;
const CAME =
  /\b(?:i|we)(?:'ve| have| am|'m| are| was| were)?(?: just| only| now| also| been)* (?:able to see|can see|could see|emailed|got|given|handed|looking at|opened|posted|received|see|seeing|sent|shown)\b|\byou(?:'ve| have)? (?:just )?(?:e-?mailed|gave|given|handed|posted|sent|showed|shown) (?:me|us)\b|\b(?:my|our|your) (?:account|app|dashboard|email|envelope|inbox|letter|login|page|portal|reply|screen) (?:\S+ ){0,3}?(?:contained|contains|displays?|shows?|showed|showing)\b/i;
const STRANGER =
  "customer|donor|guest|household|member|passenger|patient|person|policyholder|resident|subscriber|tenant|user";
const PERSON = `(?:applicant|candidate|child|client|company|employee|family|pupil|student|${STRANGER})`;
const THEM = `(?:another|an unknown|a different|(?:some|any)(?:body|one) else(?:'s)?|other)`;
const DETAILS =
  "(?:address(?:es)?|appointments?|bank details|bills?|claims?|confirmation|contract|correspondence|data|dates? of birth|details|diagnosis|documents?|files?|history|information|invoices?|letters?|medical|messages|names?|passport|payslips?|phone numbers?|prescription|private|records?|reports?|results?|statements?|transactions)";
const THEIR_DETAILS = new RegExp(
  `\\b(?:${THEM} ${PERSON}(?:'s|s'|s)|(?:some|any)(?:body|one) else's) (?:[\\w'-]+,? ){0,3}?${DETAILS}\\b`,
  "i",
);
const DETAILS_OF = new RegExp(
  `\\b${DETAILS} (?:(?:\\S+ )?(?:about|belonging to|for|meant for|of|intended for)) (?:${THEM} (?:${STRANGER})s?|(?:some|any)(?:body|one) else)\\b`,
  "i",
);
