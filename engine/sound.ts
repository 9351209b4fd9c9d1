/**
 * Whether a clause that a customer wrote stands by itself: one statement, complete, free of what only means something on the page
 * where it was written. People write in haste, without commas and full stops, so what cannot be told apart is not sound.
 * `behindItsVerb` is what follows subject and verb.
 */
export function isSound(clause: string, behindItsVerb: string): boolean {
  const behind = behindItsVerb.replace(WHICH, "");
  if (RUN_ON.test(behind) || RUN_ON_THING.test(behind)) return false;
  // "70 quid for a kettle that doesn't work": the only verb says which kettle.
  if (SAYS_WHICH.test(clause.slice(0, clause.length - behindItsVerb.length)) && !SAYS_MORE.test(behind)) return false;
  return ![
    STRAY_MARK,
    SHOUTED,
    OTHER_TURN,
    DANGLING,
    RELATIVE,
    IT_ACTS,
    TIME_FIRST,
    FAULTY,
    LAME,
    VERDICT,
    MISDEED,
  ].some((fault) => fault.test(clause));
}

/** Hashtags, addresses, faces, brackets, slashes and marks in mid-word. */
const STRAY_MARK =
  /[#@&/\\|*_~^<>[\]{}()…]|(?:^|\s)-\w|\w-(?:\s|$)|(?:^|\s)['‘](?!t?il\b|em\b)|\d{5}|\p{Extended_Pictographic}|(?!:\d\d ?[ap]m\b)[,;:!.]\S*[a-z]|\s[,;:.!]|:[-']?[)(DP/]/iu;
/** A word that is shouted: it would be shouted back. A short one may be a name. */
const SHOUTED = /(?<![\p{Alpha}\d])\p{Uppercase}{5,}(?![\p{Alpha}\d])/u;
/** A second statement begins, and no word joins it to the first. */
const RUN_ON =
  /(?<!\b(?:after|all|as|because|before|every ?time|if|since|than|that|the (?:day|moment|minute|week)|thing|things|though|time|till|until|what|when|whenever|where|whether|while|why|how) )\b(?:i|we|i've|we've|i'm|we're|there(?='s\b| (?:are|has|have|is|was|were|will)\b)|they|you)\b/i;
/** Nor does a word join "my name is Ann my kettle is broken", "I had to confirm the steps can't change it". */
const RUN_ON_THING =
  /(?<!\b(?:after|all|and|as|at|because|before|by|every ?time|for|from|if|in|of|on|once|or|saying|says?|since|than|that|till|to|until|what|when|where|whether|while|why|with|how) )(?<=\S )my (?:[a-z-]+ ){1,3}?(?:can't|cannot|doesn't|does|hasn't|has|isn't|is|keeps|wasn't|was|won't)\b|\bhad to .* (?:can't|cannot|couldn't|won't)\b/i;
/** "A room (which) I cancelled", "two payments on my card I don't recognise" begin no second statement. */
const WHICH =
  /(?<=\b(?:an?|the) (?:[a-z]+ ){1,3})(?:i|we)(?= (?:never [a-z]+|[a-z]+ed|bought|chose|got|made|paid for|sent)\b)|(?<=\b(?:charges?|debits?|devices?|logins?|orders?|payments?|purchases?|subscription|transactions?|withdrawals?)(?: [\w£$€.,'-]+){0,5} )(?:i|we)(?= (?:don't|do not|didn't|did not|never) (?:authori[sz]ed?|order(?:ed)?|recogni[sz]ed?)$)/gi;
const SAYS_WHICH = /\bthat (?:(?:always|constantly|just|never|now|only|still|suddenly) )?\S+$/i;
const SAYS_MORE =
  /\b(?:is|are|was|were|has|have|had|does|do|did|can|will|keeps?|kept|never|stopped|(?:ca|did|does|do|has|have|is|was|were|wo)n't|cannot)\b/i;
/** Another thought, or one that the first only leads to. */
const OTHER_TURN =
  /\b(?:but|not only|already \d|and no|which|whose|whom|idk|pls|plz|u|ur|cos|bc|w|n)\b|\w no (?:proper|clear)\b|\b(?:broken|down|late|slow|wrong) (?:always|never|no|not)\b/i;
/** What ends here waits for more. */
const DANGLING =
  /\b(?:a|about|am|an|and|any|are|as|at|be|because|been|being|between|both|but|by|can|cannot|can't|could|did|do|does|during|either|even|every|for|from|had|has|have|his|if|in order|into|is|its|just|my|neither|nor|not|of|only|onto|or|our|per|redo|same|since|so|some|such|than|that|the|their|then|these|to|too|until (?:fixed|resolved|solved|sorted)|very|was|were|what|when|where|which|while|who|whose|will|with|would|your|(?:a new|another|any|the other) one|another|others)$|\b(?:can't|cannot|can not|didn't|did not|couldn't|could not|never|haven't|have not|hadn't|not) (?:even |yet |be able to |able to )?(?:access|bring|fix|find|found|get|got|give|gave|have|had|let|log|make|made|need|pay|provide|reach|receive|received|send|sent|sign|take|took|use|used|want)$|\blet (?:me|us|you)$|^there (?:is|was) nothing$|\b(?:about|without) (?:it|them)$/i;
/** "Of which", "both times", "the code it sends". */
const RELATIVE =
  /^(?:both|all) times\b|^the (?:[a-z]+ )?ones?(?:['’]s)? (?!arrived\b|came\b|i\b|we\b|you\b)|^there\b.*\b(?:about|for|from|in|inside|on|under|with) (?:it|them)\b|\bof (?:which|whom)\b|\b(?:an?|any|every|the) (?!day|minute|moment|second|time|way|week)[a-z]+ (?:it|they) [a-z]+/i;
/** "It", where it acts, points to something that is left behind. */
const IT_ACTS =
  /\b(?:it|its|it's) (?:always|also|been|came|can|comes|constantly|could|crashe[ds]|did|does|doesn't|didn't|even|gave|gives|goes|had|has|is|isn't|just|keeps|kept|looks|never|not|now|only|said|says|seems|showed|shows|somehow|started|still|stopped|stops|tells|told|was|wasn't|went|will|won't|works|would)\b|\bdo(?:ing)? it\b|\bit['’]?s on\b/i;
/** "3 hours later I was …": how long, not how many. */
const TIME_FIRST =
  /^(?:\d+|one|two|three|four|five|six|several|half)\S* ?(?:days?|h|hrs?|hours?|mins?|minutes?|months?|secs?|seconds?|times|weeks?|years?|am|pm)\b/i;
/** Grammar that the coach must not write: "complaints was", "from 3 days", "Does Not". */
const FAULTY =
  /^(?:[Mm]y|[Oo]ur|[Yy]our|[Tt]he) (?:(?!as |at |for |from |in |of |on |to |we |with |you )[\p{Alpha}]+ ){0,3}?[\p{Alpha}]{2,}(?<![suiw'])s (?:was|is|has|wasn't|isn't|hasn't)\b|\bfrom (?:the )?(?:last |past )?\d+ (?:days|weeks|months|hours)\b|(?<!\b(?:the|these|for|over|in) )(?:last|past) \d|(?<=\s)(?:And|Did|Does|Has|Is|Not|Of|The|To|Was)\b|\b(?:[Mm]y|[Oo]ur|[Tt]he|[Yy]our) another\b|\bno is\b|\btill date\b|\b(?:has|have|had) (?:has|have|had)n't\b|\b(?:is|was|are|were) (?:is|was|are|were)n't\b|\b(?:is|was|were|are|isn't|wasn't|weren't|aren't) (?:send|went|forget|write)\b|^(?:[Mm]y|[Oo]ur|[Yy]our|[Tt]he) (?:(?!and\b)[\p{Alpha}-]+ )*(?!children\b|feet\b|folks?\b|men\b|people\b|police\b|staff\b|team\b|women\b)[\p{Alpha}-]+(?<!s) don't\b|\ba (?!couple|few|lot)(?:[\p{Alpha}]+ )?(?:codes|days|emails|hours|orders|parcels|steps|things|tickets|times|weeks)\b|\b[Nn]ame is\b|\b(?:is|are|was|were) (?:all |completely |totally )?broke\b|^(?!.*(?:\b(?:am|are|be|been|im|being|gets?|got|is|keeps?|kept|was|were)\b|['’](?:m|re|s)\b)).*\b(?:cut off|locked out)(?:$| (?:at|during|for|from|of|on|since|this|today|yesterday)\b)|\b(?:breaked|buyed|catched|costed|freezed|losed|payed|sended|taked)\b|^[Ss]ome [a-z]+ (?:at|during|for|in|of|on|with)\b/u;
/** What dies and is mourned by nobody. */
const DEVICE =
  "(?:battery|boiler|broadband|camera|car|charger|compressor|computer|console|cooker|dishwasher|dryer|engine|fan|freezer|fridge|heater|hob|hoover|internet|kettle|keyboard|lamp|laptop|light|line|machine|microwave|modem|monitor|motor|mower|oven|phone|printer|pump|router|screen|signal|speaker|tablet|telly|toaster|tv|vacuum|watch|wifi)";
/** Sounds odd behind "I'm sorry": verdicts, thanks, deaths, plans to leave, a "here" that is theirs alone, and the company seen from outside. */
const LAME = new RegExp(
  String.raw`\b(?:atrocious|horrible|unacceptable|unprofessional|incompetence|disgusting|excuse|no (?:definition|comparison|point|way|wonder|harm|hurry|rush)|nothing (?:is )?here|never (?:expired|broke|failed|buy\w*|come back|go|going|order\w*|return\w*|shop\w*|us(?:e|ing))|(?:really|very|so|pleasant|kind|good|nice) (?:enough|kind|friendly|helpful|nice|good|patient|polite)|gud|good for nothing|second to none|lawsuit|police|fraud\w*|steal\w*|stole\w*|thie\w+|robb\w+|cheat\w*|(?<!\b${DEVICE} (?:just |suddenly )?)die[ds]?|dead (?:body|dog|cat)|kill\w*|(?<!our |your )hospital(?! (?:appointment|visit))|cancer|password|pin|ssn|lost (?:my|our) (?:[a-z-]+ ){0,2}?(?:aunt|baby|boy|brother|cat|child|dad|daughter|dog|father|friend|girl|gran\w*|husband|mom|mother|mum|nan\w*|partner|sister|son|twins|uncle|wife))\b|^the (?:agency|airline|bank|business|company|firm|hotel|organi[sz]ation|place|restaurant|shop|store)\b`,
  "i",
);
/** Whether what was decided or reckoned is wrong is for us to look into first: "the fine is wrong". */
const VERDICT =
  /^(?:my|our|that|the|this|your) (?:(?!(?:at|for|from|in|of|on|to|with) )\S+ ){0,2}?(?:amount|assessment|balance|bill|charges?|decision|fees?|fine|grade|invoice|marks?|outcome|penalty|rating|reading|report|result|score|statement|sum|summons|total|valuation|verdict)(?: .*)? (?:is|are|was|were|looks?|seems?)(?: [a-z]+)? (?:false|inaccurate|incorrect|invalid|unfair|unjust|unjustified|wrong)$/i;
/** What somebody of ours is said to have done on purpose: nobody owns up to that unheard. */
const MISDEED =
  /\b(?:did (?:absolutely )?nothing|(?:drove|ran|walked) (?:away|off)|groped|harassed|hid|laughed|pushed (?:me|us|my|our)|refused to help|shrugged|slapped|swore|threw)\b/i;
