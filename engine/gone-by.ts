/**
 * Whether a sentence tells of an occasion that is over: "We stayed for our anniversary", "the trip last month". To wish well for it would
 * show that nobody had read. "I ordered it for her birthday" leaves it open, and in doubt it lies ahead.
 */
export function isGoneBy(sentence: string): boolean {
  return PAST.test(sentence) && !AHEAD.test(sentence.replace(ASKED, ""));
}

/** What is asked for now tells nothing of when something is or was. */
const ASKED = /\b(?:can|could|may|shall|will|would) (?:i|somebody|someone|we|you)\b/gi;

/** Being there, or a time that has gone by. */
const PAST =
  /\b(?:ago|yesterday|last (?:fall|month|night|spring|summer|weekend|week|winter|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:bouquet|cake|card|flowers|gift|party|present|venue)(?: \w+){0,4} (?:arrived|came|fell|got|had|looked|said|turned|was|were)|came|celebrated|dined|drove|enjoyed|flew|had (?:a|an|my|our|such)|thank(?:s| you) .*\bfor|had to (?:[a-z]+ ){1,5}on (?:her|his|my|our) (?:anniversary|birthday|wedding)|made (?:my|our|the)|(?:got|get|come|came|been|am|are) back|married in|recent|recently|returned (?:from|home)|spent|stayed|threw|took (?:me|my|us|our)|travell?ed|visited|was (?:a|so|such|great|lovely|perfect|ruined|wonderful|spoiled|spoilt)|went|were there)\b/i;
/** A time to come, or plans for it. */
const AHEAD =
  /\b(?:about to|engaged|proposed|am|are|before|can|coming|could|for (?:next|this|tomorrow)|going|hoping|in (?:a few|one|two|three|\d+) (?:day|month|week)s?(?:['’] time)?(?! ago)|is|next|planned|planning|shall|soon|this (?:coming|weekend)|today|tomorrow|tonight|turns|until|upcoming|want|will|would like)\b|['’](?:ll|m|re)\b/i;
