/** The company as the one who acts in a relative clause, kept apart from the writer until the words are turned. */
export const WE = "\u0002";

/**
 * A clause of a customer's without what would only be in the way of saying it back: how they found out, that it was not the first time, and what a
 * long one adds behind the fact. `longest` is in words.
 */
export function trimmed(clause: string, longest: number): string {
  let plain = clause
    .replace(FOUND_OUT, "")
    .replace(TOLD_IN_WRITING, "")
    .replace(POLITELY, "")
    .replace(NTH_TIME, "")
    .replace(I_THINK, "")
    .replace(WHOSE, "'s ")
    .replace(HAS_SOME, "$1")
    .replace(IS_SHORT, "$1 is ")
    .replace(HAS_SHORT, "$1 has ")
    .replace(OF_THE_PLACE, "the ")
    .replace(FROM_YOU, "$1")
    .replace(RELATIVE_YOU, `$1${WE}`)
    .replace(FAILED_AGAIN, "$1")
    .replace(HAPPENED_AGAIN, "$1$2")
    .replace(REASON, "")
    .replace(ON_OPENING, "")
    .replace(NOT_BEFORE, "")
    .replace(BY_THEIR_HAND, "")
    .replace(ALSO, "$1 ")
    .replace(TOO, "")
    .replace(WHICH_CODE, "")
    .replace(IN_WORDS_OF_A_MACHINE, "");
  for (const rest of [TAIL, AND_THEN]) if (plain.split(/\s+/).length > longest) plain = plain.replace(rest, "");
  return plain;
}

/** "In my daughters pasta", and no "for my daughters who". */
const WHOSE =
  /(?<=\b(?:at|behind|for|from|in|into|of|on|to|under|with) (?:my|our) (?:[a-z]+ )?(?:aunt|boyfriend|brother|dad|daughter|father|girlfriend|gran|grandad|grandma|husband|mother|mum|mom|nan|nephew|niece|partner|sister|son|uncle|wife))s (?=(?!after|again|and|are|as|at|because|before|both|but|by|for|from|had|have|if|in|is|last|not|of|on|or|so|that|the|this|to|today|was|were|when|who|will|with|yesterday)[a-z]{3,})/gi;
/** "I've just found out (that) my account was closed". */
const FOUND_OUT =
  /^(?:i|we) (?:arrived|came (?:back|home)|got (?:back|home|in|there)|turned up|woke up) (?:only )?to (?:discover|find|see)(?: that)? (?=(?:my|our|the|your)\b)|^(?:i|we)(?:'ve| have)?(?: just| only| now)* (?:discover(?:ed)?|found(?: out)?|notice[d]?|realised|realized|see|seen|can see)(?: that)? (?=(?:i|we|my|our|the|you|your|there)\b)/i;
/** "I had an email today saying we've been moved". */
const TOLD_IN_WRITING =
  /^(?:i|we)(?:'ve| have)?(?: just)? (?:got|had|received) (?:an?|your) (?:e-?mail|letter|message|notification|text)(?: [a-z]+){0,3} (?:saying|telling (?:me|us)|to (?:say|tell (?:me|us)))(?: that)? (?=(?:i|we|my|our|the|you|your)\b)/i;
/** "I'm afraid (that) my lamp came broken", "I must say the lamp is dim", "It is a pity that the lamp flickers": the polite way to tell it. */
const POLITELY =
  /^(?:(?:i'm|i am|we're|we are) (?:[a-z]+ ){0,2}?(?:afraid|annoyed|disappointed|dismayed|frustrated|sad|saddened|surprised|unhappy|upset)(?: to (?:find|hear|learn|notice|report|say|see))?(?: that)?|it(?:'s| is) (?:(?:rather |such )?a (?:great |real )?(?:pity|shame)|(?:[a-z]+ )?(?:disappointing|frustrating|sad)) that|(?:i|we) (?:must|have to|hate to|regret to) (?:admit|inform you|report|say|tell you)(?: that)?|it (?:appears|seems|turns out)(?: that)?) (?=(?:i|my|our|the|there|we|you|your)\b)/i;
/** "It's the third time (that) the cleaner hasn't shown" */
const NTH_TIME =
  /^(?:it'?s|it is|this is) the (?:second|third|fourth|fifth|sixth|\d+(?:nd|rd|th)) time(?: (?:in a row|this (?:month|week|year)))?(?: that)? (?=(?:my|our|the|your)\b)/i;
/** "I think there's a leak under the sink": what runs, creeps or smells is seen before anybody else looks. */
const I_THINK =
  /^(?:i|we) (?:(?:am|are) (?:afraid|sure)|believe|fear|reckon|suspect|think)(?: that)? (?=there(?:'?s| is| are) (?:an? |some )?(?:[a-z]+ )?(?:ants|blockage|crack|damp|draught|leak|mice|mouse|mou?ld|rats?|smell|wasps|woodworm)\b)/i;
/** "We've got 40 people who can't log in": that they can't is the trouble. */
const HAS_SOME =
  /^(?:i|we)(?:'ve| have)(?: got)? ((?:\d+|two|three|four|five|six|several) (?:[a-z-]+ ){1,2}?)(?:that|which|who) (?=(?:are|can|do|have|were)(?:n['o]t)?\b)/i;
/** "The sofa's six weeks late". */
const IS_SHORT =
  /^((?:my|our|the) (?:[a-z-]+ )?[a-z-]+)'s (?=(?:broken|cracked|damaged|dead|down|faulty|flat|late|leaking|missing|not(?! (?:been|come|cooled|dried|gone|had|heated|moved|stopped|worked)\b)|stuck|wrong|(?:\d+|an?|two|three|four|five|six|several) (?:days?|hours?|months?|weeks?) late)\b)/i;
/** "The boiler's been out since Saturday". */
const HAS_SHORT =
  /^((?:my|our|the|your) (?:[a-z-]+ ){0,2}?[a-z-]+)'s (?=(?:(?:already|also|always|just|never|not|now|only|still|suddenly) )?(?:become|been|come|cooled|disappeared|died|dried|failed|fallen|gone|got|had|heated|moved|started|stopped|turned|vanished|worked)\b)/i;
/** The wifi of the place where they stay is not theirs. */
const OF_THE_PLACE =
  /^(?:my|our) (?=(?:balcony|bathroom|bed|broadband|heating|hot water|internet|lift|room|shower|toilet|view|wi-?fi) (?:at|in) (?:the|your) )/i;
/** "The heater I bought from you in November started smoking": which it was they know. */
const FROM_YOU =
  /^((?:my|our|the) (?:[\p{Alpha}-]+ ){1,3}?)(?:that |which )?(?:i|we)(?:'ve)? (?:bought|got|had|hired|ordered|purchased|received|rented)(?: from you)?(?: (?:from you|online|today|yesterday|(?:in|last|on|this) [\p{Alpha}\d]+))+ (?=\p{Alpha})/iu;
/** "The boiler you put in is leaking": whoever sold it is the company. Others do not act in so few words. */
const RELATIVE_YOU =
  /^((?:the|my|our|all the|both) (?:[\p{Alpha}-]+ ){1,3}?(?:that |which )?)you(?='ve |(?: have| just)? (?:adjusted|assembled|booked|built|calibrated|changed|cleaned|delivered|did|e-?mailed|fitted|fixed|gave|installed|issued|laid|lent|made|mended|mixed|painted|posted|promised|put in|recommended|repaired|replaced|sent|serviced|shipped|sold|supplied)\b)/iu;
/** "Didn't turn up again", "is wrong again". Behind "never", the word belongs to a vow. */
const FAILED_AGAIN =
  /((?:\b(?:broken|cancelled|closed|cut off|delayed|down|failed|late|missing|wrong|wrong [a-z]+(?: [a-z]+)?)|n't(?: [a-z]+){1,4}?|\bnot been [a-z]+)) again\b(?! and)/i;
/** "The jug is cracked again", "the app crashed again", and no vow: "I won't be back again". */
const HAPPENED_AGAIN =
  /^(?!.*\b(?:be|ever|going|never|once|over|time|will|won't|would|yet)\b)(.*['a-z]) again((?: (?:after (?:my|our|the|your) [a-z]+|last (?:night|week)|this (?:afternoon|morning|week)|today|yesterday))?)$/i;
/** "There is also a crack in the lid": what came before it is not said. */
const ALSO = /^(there(?: is| was| are| were|['’]s)) also /i;
/** "The money is gone too", "the wick came melted tho lol": behind the fact, what only passes a mood on. */
const TOO =
  /(?<=\S \S+ \S+)(?:,? (?:also|as well|btw|folks|guys|hah?a(?:ha)*|honestly|lol|mate|tbh|tho|though|too|ugh|unfortunately|sadly))+$/i;
/** "The code isn't working SPRING10": which code it was is told behind. */
const WHICH_CODE = /(?<=\b(?:accepted|expired|invalid|valid|work|working)) (?=[A-Z\d]*\d)[A-Z]{2}[A-Z\d]*$/;
/** "Rejected my return with “error 3001”": what a screen said is theirs to read out. */
const IN_WORDS_OF_A_MACHINE =
  /(?<=\S \S+ \S+),? (?:reading|saying|(?:that|which) (?:reads|says)|with) ["“][^"“”]{1,60}["”]$/i;
/** "Two cups were smashed when I opened the box": found then, and not broken by it. */
const ON_OPENING =
  /(?: (?:\d+|an?|one|two|three|four|five|a few) (?:days?|hours?|months?|weeks?))? (?:after|since|when) you (?:changed|delivered|did|fitted|fixed|installed|merged|migrated|moved|repaired|replaced|serviced|updated|upgraded)\b.*$| (?:when|as soon as|once) (?:(?:i|we) (?:got|opened|received|unboxed|unpacked|unwrapped) (?:everything|it|my|our|the|them)\b.*|(?:it|they) (?:arrived|came|got here))$/i;
/** "A scratch on the door that was not there when I dropped it off": who did it is what people differ about. */
const NOT_BEFORE =
  /(?<=\S \S+ \S+) (?:that|which) (?:[a-z]+ly )?(?:(?:was|were) (?:[a-z]+ly )?not|wasn't|weren't)(?: [a-z]+ly)? there (?:before|until|when|yesterday)\b.*$/i;
/** "I lost my photos when I dropped the phone": nobody is reminded of that. */
const BY_THEIR_HAND =
  /(?<=\S \S+ \S+) (?:after|because|when) (?:i|we) (?:accidentally |stupidly )?(?:dropped|forgot|knocked|left|sat on|spil(?:led|t)|trod)\b.*$/i;
/** Why it was so is what people differ about. */
const REASON = / (?:because of|due to|on account of|owing to)\b.*$/i;
/** What a wait was for, where the wait itself is told; and what else was going on. */
const TAIL =
  / (?:(?<=\b(?:ages|chat|days?|evening|hold|hours?|line|mins|minutes|months?|morning|night|phone|times|today|twice|weeks?|yesterday) )(?:just |only )?to [a-z]|(?:the )?(?:day|morning|night) (?:after|before)\b|after\b|despite\b|since (?:last|my|our|the|your)\b|even (?:after|though)\b|every ?time (?:i|we)\b|when\b|while\b).*$/i;

/** "… on the 1st instead of the 15th and put me overdrawn": what came of it, where all of it would be too long. */
const AND_THEN = / and (?:[a-z]+ed|cost|gave|left|made|meant|put|sent|took|went)\b.*$/i;

/** Without the words that were shouted: "in the RAIN" is said back as "in the rain". What may be a name or initials stays. */
export function calmed(clause: string): string {
  return clause.replace(LOUD, (word) => word.toLowerCase());
}

const LOUD =
  /(?<![\p{Alpha}\d-])(?:AGAIN|ALL|ALWAYS|BACK|BROKEN|COLD|DAYS?|DEAD|DOWN|EIGHT|EMPTY|EVEN|EVER|EVERY|FIVE|FOUR|FULL|HALF|HOURS?|LATE|LEFT|LOST|MISSING|MONTHS?|NEVER|NINE|NOBODY|NONE|NOT|NOTHING|OFF|ONCE|ONE|ONLY|OPEN|OUT|RAIN|SAME|SEVEN|SIX|STILL|STUCK|TEN|THREE|TIMES|TWICE|TWO|VERY|WEEKS?|WRONG|YEARS?|ZERO)(?![\p{Alpha}\d-])/gu;
