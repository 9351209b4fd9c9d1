/** What people leave out in haste, put back: "Still no reply", "App keeps crashing". A clause that is whole comes back as it is. */
export function completed(clause: string): string {
  const none = NONE_YET.exec(clause);
  if (none !== null) return `there has ${none[1] === undefined ? "" : "still "}been no ${none[2]}${none[3]}`;
  const found = clause.replace(FOUND_IN, "");
  if (found !== clause) return `there ${SEVERAL.test(found) ? "were" : "was"} ${found}`;
  const wrong = WRONG_ONE.exec(clause);
  if (wrong !== null) return `the wrong ${wrong[1]} ${wrong[3] === undefined ? "was " : ""}${wrong[2]}`;
  const without = WITHOUT.exec(clause);
  if (without !== null) return `I've had no ${without[1]}${without[2]}`;
  const [, thing, several, not = "", done = ""] = HEADLINE.exec(clause) ?? [];
  if (thing !== undefined)
    return `my ${thing.toLowerCase()} ${wasOrHas(several === "s", not !== "")} ${done.toLowerCase()}${clause.slice(thing.length + not.length + done.length + 1)}`;
  return BARE_THING.test(clause) ? `the ${clause.charAt(0).toLowerCase()}${clause.slice(1)}` : clause;
}

/** "Still no reply after two weeks". */
const NONE_YET =
  /^(?:and )?(still )?no (answer|apology|confirmation|explanation|news|notification|refund|reply|replies|response|sign of|update|word)((?: (?:after|at|despite|for|from|in|of|on|since|to)\b.*)?)$/i;
/** What nobody wants in what they eat, and how much of it. */
export const IN_THE_FOOD =
  "(?:an?|(?:some )?bits? of|(?:some )?pieces? of|a piece of|some|two|three|several) (?:[a-z]+ ){0,2}?(?:beetles?|bones?|caterpillars?|fly|flies|glass|hairs?|maggots?|metal|moths?|mou?ld|plasters?|plastic|slugs?|staples?|worms?) in (?:my|our|the) ";
/** "Found a hair in my soup": whoever finds it, it was there. */
const FOUND_IN = new RegExp(`^(?:(?:i|we)(?:'ve| have)? )?(?:just )?found (?=${IN_THE_FOOD})`, "i");
const SEVERAL = /^(?:(?:some )?(?:bits|pieces)|two|three|several|some (?:[a-z]+ ){0,2}?[a-z]*[a-rt-z]s in) ?/i;
/** "Wrong colour sent", "Wrong one came". */
const WRONG_ONE =
  /^(?:the )?wrong (book|charger|colou?r|dress|flavou?r|item|lamp|model|one|order|part|product|shade|size|thing|version) ((?:delivered|sent|supplied)|(arrived|came|turned up))$/i;
/** "No heating since Monday". */
const WITHOUT =
  /^(?:and )?(?:still )?no (broadband|connection|electricity|gas|heat|heating|hot water|internet|phone|power|service|signal|water|wi-?fi)((?: (?:after|at|for|in|on|since)\b.*)?)$/i;
function wasOrHas(several: boolean, not: boolean): string {
  if (not) return several ? "have not been" : "has not been";
  return several ? "were" : "was";
}

/** "Card declined at the till", "Bins not collected again". */
const HEADLINE =
  /^((?:appointment|bin|booking|card|claim|delivery|flight|order|parcel|payment|prescription|refund|repair|repeat prescription|train)(s?)) (?:(not )(?=collected|delivered|emptied|paid|processed|received|refunded)|(?=declined|delayed|refused|rejected))([a-z]+)(?= |$)(?! (?:as|by (?:me|us)|if|when)\b)/i;
/** Of these there is one, so that "the" is right. */
const BARE_THING =
  /^(?:(?:access|activation|confirmation|delivery|login|reset|security|verification) )?(?:app|battery|bill|broadband|checkout|code|delivery|driver|engineer|flight|heating|hotel|internet|invoice|item|link|login|luggage|meal|order|package|parcel|payment|phone|product|refund|replacement|screen|service|site|software|system|tracking|train|update|website|wi-?fi) (?=(?:(?:has|was|is|does|did|had|will|can|could|would)(?:n['’]?t| not| never| still|nt)?|never|still|just|keeps|keep|kept|arrived|broke|came|cracked|died|leaked|leaks|quit|snapped|split|stopped|crashed|crashes|failed|froze|freezes|disappeared|took|takes|went) )/i;

/** "Been waiting for weeks", "Had no hot water": who leaves out the subject is the writer. A clause that has one comes back as it is. */
export function withWriter(clause: string): string {
  const [, adverb = "", verb] = NO_SUBJECT.exec(clause) ?? [];
  if (verb === undefined) return clause;
  const rest = clause.slice(adverb.length);
  const verbFirst = `${adverb.toLowerCase()}${rest.charAt(0).toLowerCase()}${rest.slice(1)}`;
  return `${writerBefore(verb, clause)} ${verbFirst}`;
}

/** "I", with what is said of them. */
function writerBefore(verb: string, clause: string): string {
  if (/^been/i.test(verb) || SINCE.test(clause)) return "I've";
  if (IS_STATE.test(verb)) return LASTING.test(clause) ? "I've been" : "I'm";
  return IS_PASSIVE.test(verb) ? "I was" : "I";
}

const NO_SUBJECT =
  /^(still )?(been (?:billed|charged|cut off|left|on hold|overcharged|stuck|transferred|trying|waiting|without)|had (?:no|to)|waited|waiting|stuck|never (?:got|heard|received)|(?:haven'?t|have not|hadn'?t|can'?t|cannot|couldn'?t|didn'?t) (?:access|been|download|find|get|got|had|heard|hear|log|open|pay|print|receive|received|reach|see|sign|use)|charged (?:twice|double)|overcharged|locked out|missed (?:a|my|our|the)|paid (?:twice|double))\b/i;
const SINCE = /^had no .*\bsince\b/i;
const IS_STATE = /^(?:waiting|stuck|locked out)/i;
/** "For three days now" has been so. */
const LASTING =
  /\b(?:for (?:about |nearly |over )?(?:an?|\d+|two|three|four|five|six|seven|eight|nine|ten|several) (?:days?|hours?|months?|weeks?)|since)\b/i;
const IS_PASSIVE = /^(?:charged|overcharged)/i;

/** "There's no sink, no oven": one of them alone would be the least of it. */
export function isOneOfSeveral(clause: string, next: string): boolean {
  return /\bno [a-z]+$/i.test(clause) && /^(?:and )?no [a-z]/i.test(next);
}
