/** What answers look like, and what is asked for, in words. */

export const WHEN =
  /(?<![£$€#\d.,]|[£$€#] |\b(?:code|floor|gate|model|number|number is|platform|reference|room|version) )\d{1,9}(?![\d.,]{0,20} ?(?:[%€£$]|c?m\b|eur\b|euros?\b|dollars?\b|pounds?\b|pence\b|kg\b|[gm]b\b|kilos?\b|km\b|miles?\b|pages?\b|people\b|seats?\b|users?\b|degrees?\b|°))|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|overnight|week|weeks|day|days|years|hour|hours|minutes|month|months|morning|afternoon|evening|noon|lunch|lunchtime|dinner|midnight|night|soon|shortly|immediately|already|until|till|in time|any (?:day|minute|moment|time)|(?:right|straight) away|next (?:month|year)|(?:spring|summer|autumn|winter|christmas|easter)|out (?:for|with)|on (?:its|the|their) (?:van|way)|january|february|april|june|july|august|september|october|november|december|(?:half|quarter) past|(?:at|by|from|in|on|within|after|about|around) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|as soon as|after|once|then|round the clock|never clos\w*|(?:by|from|on) the (?:first|second|third|[a-z]{3,8}th))\b/i;
/** Where something is, how something is done, which one to take, that something has gone, that an answer will come. */
export const WHERE =
  /\b(?:[Aa](?:bove|t)|[Bb](?:ehind|elow|eside|etween|y)|[Ii]n(?:side)?|[Nn](?:ear|ext to)|[Oo](?:n|pposite|ver)|[Tt]o|[Uu]nder|[Ww]ith) (?:a|an|its|my|our|page|the|this|that|your|%?[A-Z])|\bhere\b|\b[Aa]ny of (?:our|the)\b|https?:|www\./;
export const STEP =
  /(?:^|[.,;:!?–—-]\s*|\n[ \t]*(?:\d+[.)][ \t]*)?|\b(?:and|then|just|please|simply|first|next|to|can|could|by)\s+)(?:call|change|check|choose|click|clear|delete|enter|fill|find|follow|go|hold|install|keep|log|open|pick|plug|press|pull|push|put|remove|reply|restart|scan|scroll|select|send|set|sign|slide|switch|take|tap|turn|twist|type|unplug|update|use|visit|wait|write)(?:ing)?\b|https?:|www\./i;
export const CHOICE =
  /\b(?:best|better|choose|either|go (?:for|with)|i['’]d|pick|recommend|suggest|take|suits?|works? for)\b/i;
export const SENT =
  /\b(?:dispatched|gone|left|on (?:its|the|their) way|posted|sent|shipped|went|will (?:go|leave|ship))\b/i;
export const FINDS_OUT =
  /\b(?:ask(?:ed|ing)?|as soon as|check(?:ed|ing)?|come back to you|find(?:ing)? out|get back to you|keep you (?:posted|updated)|let you know|look(?:ed|ing)? into|tell you|update you)\b/i;
/** Says honestly that it is not known, which answers a question all the same. */
export const NOT_KNOWN =
  /\b(?:i|we)(?: really| just| simply)? (?:do not|don['’]t|can['’]t|cannot)(?: really)? (?:know|say|tell)(?: that| this| for (?:certain|sure))?(?: yet| today| at the moment| right now)?$|\bno (?:date|eta|news|timeline)\b|\b(?:given|got|have|has|had|set)(?: me| us)? (?:a|any|no) (?:firm |fixed )?date\b/i;
/** "Any chance it was handed in?", which "Nothing has come in" answers. */
export const ANY = /\bany (?:chance|luck|news|progress|sign|trace|update|word)\b/i;
export const NONE = /\b(?:no (?:luck|news|one|sign|trace|update|word)|nobody|none|nothing)\b/i;
/** Asks how many days or hours, which only a number of them tells … */
export const HOW_MANY_DAYS =
  /\bhow (?:many (?:[a-z]+ )?(?:days?|hours?|minutes|months|weeks|years)|much (?:longer|notice|time|warning))\b/i;
/** … "6.5 days", "two weeks". */
export const SO_MANY_DAYS =
  /(?:\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|no)) (?:[a-z]+ )?(?:days?|hours?|minutes|months?|weeks?|years?)\b/i;
/** Asks how often … */
export const HOW_OFTEN = /\bhow (?:frequently|often|regularly)\b/i;
/** … "every 6 months", "twice a year", "after each use". */
export const SO_OFTEN =
  /\b(?:an?|each|every|other|per) (?:[\w-]+ ){0,2}?(?:charge|cycle|days?|hours?|minutes?|months?|night|quarter|seasons?|shower|time|uses?|wash|weeks?|years?)\b|\b(?:annually|constantly|daily|fortnightly|hourly|monthly|never|nightly|once|quarterly|rarely|seldom|twice|weekly|whenever|yearly)\b|\b(?:\d+|two|three|four|five|six|several) times\b/i;
/** Asks what the company is going to do … */
export const ASKS_FOR_A_DEED =
  /\bwhat (?:are|do|will) you (?:guys |people )?(?:do|doing|going to|gonna|intend|mean to|plan|propose)\b/i;
/** … which is told by what somebody has done, does or will do. */
export const DEED =
  /\b(?:i|we)(?:['’](?:ll|ve)| will| have| can| (?:ca|wo)n['’]?t| cannot)\b|\b(?:i['’]?m|we['’]re|i am|we are)(?: \w+)? (?!nothing)\w+ing\b|\b(?:been|being|is|was) \w+ed\b|\bwill be\b|\bon (?:its|the) way\b/i;
/** A number that is no time of day and no date, or a word for how many. */
export const HOW_MUCH =
  /[£$€] ?\d|\d ?(?:[%€£$]|eur\b|euros?\b|dollars?\b|pounds?\b)|(?<![\d:.,]|\b(?:at|between|by|on|since|till|until) (?:the )?)\d(?![\d.,]{0,20} ?(?:[ap]m\b|(?:(?:business|working) )?days?\b|hours?\b|minutes\b|weeks?\b))|\b(?:free|nothing|no (?:charge|cost|fee)|included (?:in|at no)|complimentary|none|all of|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?! (?:(?:business|working) )?(?:days?|hours?|minutes?|months?|weeks?|years?)\b)|(?:a )?dozen|hundred|thousand|tenner|fiver|half|twice|unlimited|as (?:many|much) as|(?:kilo|mega|giga|tera)bytes?)\b/i;
export const YES_OR_NO =
  /\b(?:yes|yep|sure|absolutely|certainly|of course|indeed|no|not|you (?:can|may)|you['’]?(?:a?re| are) (?:welcome|free)|welcome to|feel free|we can|it(?:['’]s| is| does| did| will| has| can)|they(?:['’]re| are| do| will| have)|we(?:['’]ve|['’]re| do| did| will| have| are)|i(?:['’]ve| have|['’]d| would)|there(?:['’]s| is| are)|done|normally|every|always|only|please (?:do|keep|recycle))\b|n['’]t\b/i;
/** What answers "could you …?": that somebody did, does or will, or that it cannot be. */
export const DONE =
  /\b(?:yes|yep|sure|absolutely|certainly|of course|with pleasure|no|not|i(?:['’]ve|['’]ll| have| will)|we(?:['’]ve|['’]ll|['’]re| have| will)|(?:is|are) (?:attached|enclosed)|(?:is|are|it['’]s) (?:now|all|booked|set)|you['’]re (?:all|booked|in|now|on)|there(?:['’]s| is| are)|here(?:['’]s| is| are)|done|attached|booked|sorted|let me|happy to|(?:i|we) can)\b|n['’]t\b/i;
export const REQUEST =
  /\b(?:can|could|will|would) (?:you|u|someone|somebody|anyone|anybody)\b(?! (?:advise|be|clarify|confirm|explain|have|let (?:me|us)|say|tell)\b)/i;
/** Asks for more than a yes or a no. */
export const OPEN = /\b(?:what|when|where|which|who|whose|why|how)\b/i;
export const WHO =
  /@|\b(?:only|nobody|no one|everyone|everybody|that(?:['’]s|['’]d| is| was| would)|ask for|contact|speak (?:to|with)|talk to|call|our \w+|my colleague)\b/i;
/** "Dan was", "Marie looks after …", "put Mill Trust on it". */
export const SOMEBODY = /(?:^|[\s(])[A-Z][a-z]+ (?:did|does|handles|is|looks|was|will)\b|[a-z,:] [A-Z][a-z]/;
export const WHY =
  /\b(?:because|since|due to|owing to|as (?:the|it|we|your)|so (?:the|it|we|that|your|they)|when (?:the|it|we|your)|(?:that|this|which) is why|that['’]s why|reason|based on|depend(?:s|ing)? on|fluctuates?|var(?:ies|y)|cause[ds]?|turns? out|happen(?:s|ed))\b/i;
export const GOT =
  /\b(?:(?:came|come|is|are|was|were|got|has|have) (?:\w+ )?(?:through|in|here)|got (?:it|them|your)|received|arrived|(?:have|has) (?:it|them|your)|safely|reached)\b/i;
export const ATTACHED =
  /\b(?:attached|enclosed|attach|here(?:['’]s| is| are| it is| you (?:are|go))|below|link)\b|https?:|www\./i;
/** One clause that answers several questions. */
export const ALL_OF_THEM = /\b(?:all (?:of (?:them|these|those)|three|four)|both|either|neither|to (?:all|each))\b/i;
export const PLEASANTRY =
  /^(?:(?:hi|hello|hey|dear)\b[^,\n]{0,40},?|(?:(?:many )?thank(?:s| you)|kind|best|warm|(?:(?:i|we)(?:['’]m|['’]re| am| are) )?(?:so |very |really |truly )?sorry|(?:(?:we|i)(?:['’]m|['’]re| am| are) )?(?:so |very |really )?(?:delighted|glad|happy|pleased) (?:that|to (?:hear|read|see)|you)|(?:we|i) (?:look forward|hope|value|know|understand|appreciate|take)|have a|see you(?! (?:at|in|on|\w+day)\b)|how lovely|congratulations|let me know|feel free|if (?:there|you)|(?:please )?(?:do not|don['’]t) hesitate|any (?:more|other|further) questions|i(?:['’]ve| have) noted|your (?:case|invoice|message|order|ticket) (?:no|number))\b[^,\n]*)$/i;
/** What is stated of the matter itself, and not of the company at large: "The bank asked for a code", "A deep blue", not "Our cakes are fresh". */
export const STATED =
  /^(?!(?:absolutely|certainly|did|do|does|have|may|no|of course|our|shall|sure|we|would|yes|you can)\b)[a-z0-9£$€]/i;
export const ASKS_WHAT =
  /\b(?:what(?! (?:about|time)\b)|which|why|how (?:are|big|did|does|far|fast|heavy|high|hot|is|large|loud|old|tall|was|were|wide|will))\b/i;
/** Asks what the company does, so that "we" may answer. */
export const ASKS_US =
  /\bhow (?:are|did|does|is|was|were|will)\b|\bwhat (?:(?:will )?happens?|(?:are|can|do|did|should|will|would) (?:i|we|you)|(?:are|is) your)\b/i;
export const HOW_MUCH_IS =
  /\bhow (?:much|many)\b|\bwhat (?:do|does|did|will|would)?\b[^?]{0,40}\b(?:charge|costs?)\b|\bwhat(?:['’]s| does| is| are)(?: (?:the|your|my))? (?:\w+ )??(?:allowance|charge|cost|deposit|fee|interest|limit|maximum|minimum|number|price|rate|size|total|weight)\b|\b(?:is|are) there (?:a|any) (?:charge|fee|limit|discount)\b/i;

/** A clause that says something. */
export const STATEMENT = /\S\s+\S+\s+\S/;
/** May I, could it be, was it done: what somebody has done may be the answer. */
export const ASKS_WHETHER =
  /\b(?:can|could|may|might|shall|should|would) (?:i|we|it be)\b|\b(?:any|did|had|has|have|was|were)\b/i;
const LEAD = "^(?:(?:also|and|great|hello|hi|so|thanks?(?: you)?)\\b[^,\\n]{0,30}, )?";
const FINE =
  "sad to see|(?:our|it['’]s|they['’]re|this is|these are) [^,]{0,60}\\b(?:best-?sell\\w*|collection|favou?rites?|popular|pride|(?:best|great|lovely) (?:choice|machine|model|product))\\b|you(?:['’]ll| will) love|have a look|we have (?:a|some) (?:brand[- ])?new\\b|(?:all )?our [^,]{1,30}? (?:is|are) (?:hand)?(?:built|crafted|made)\\b|(?:our|the) (?:[\\w'’-]+ ){1,2}?(?:covers?|employs?|seats?|serves?|sleeps|spans?) (?:\\d|all\\b|more\\b|over\\b)";
const UNDER_WAY =
  "your (?:[\\w'’-]+ ){1,5}?(?:is|are|was|were|has been|have been|should|will)(?: be)?(?: all| already| now| then)? (?:arrive|arriving|dispatched|in the (?:mail|post)|on (?:board|its|the|their) (?:truck|van|way)|packed|posted|with (?:dhl|dpd|fedex|ups|you))\\b|(?:it )?(?:['’]ll|should|will) (?:arrive|be (?:here|there|with you)|reach)\\b|(?:(?:it|your \\w+(?: \\w+)?) )?(?:arrives|comes|gets there|goes out|leaves|ships) (?:by|in|on|this|to(?:day|morrow|night)?)\\b|your (?:[\\w'’-]+ ){1,5}?(?:is|are|was|were|has been|have been|will be) (?:all |already |being |now )?(?:attached|below|booked|cancell?ed|closed|confirmed|due|on (?:its|the|their) way|paid|prepared|processed|ready|received|refunded|registered|reserved|sent|shipped)\\b|it (?:goes out|left|shipped|ships|will ship)\\b|(?:i|we)(?:['’]ve| have)?(?: also| already| just)? (?:escalated|forwarded|logged|passed|received)\\b";
const OTHER_DEED =
  "(?:i|we)(?:['’]ve| have)?(?: also| already| just| now)? (?:attached|booked|cancell?ed|changed|closed|created|credited|issued|opened|processed|refunded|registered|renewed|reset|sent|shared|updated|upgraded)(?: back| on| out| over| you)? (?:\\d|an?|her|his|my|our|the|these|this|your)\\b";
/** What says that all is under way, or how fine it is, is no yes or no … */
export const BESIDE = new RegExp(`${LEAD}(?:${FINE}|${UNDER_WAY})`, "i");
/** … and what somebody has done does not say how a thing is: "Is it waterproof? – I've sent you the receipt." */
export const BESIDE_A_FACT = new RegExp(`${LEAD}(?:${FINE}|${UNDER_WAY}|${OTHER_DEED})`, "i");
/** What somebody has done, does or can do is no reason for what went before: "Why was it late? – I've sent it again." */
export const BESIDE_A_REASON = new RegExp(
  `${LEAD}(?:${FINE}|${UNDER_WAY}|${OTHER_DEED}|(?:i|we|you)(?:['’](?:ll|ve)| can| have| will)\\b)`,
  "i",
);
const FACT_OF_THE_PAST =
  "(?:all )?(?:our|the|these|this|your) (?:[\\w'’-]+ ){1,4}?(?:was|were|has|have)(?: been)? (?:[a-z]+ly )?";
/** What was done to something else is no answer to what is, may be or will be: "Does it float? – The shop was renovated in May" … */
const DONE_BEFORE = `${FACT_OF_THE_PAST}(?:awarded|built|cleaned|created|designed|delivered|founded|launched|moved|opened|posted|printed|renewed|renovated|sent|serviced|shipped|tested|updated|won)\\b`;
export const BESIDE_WHAT_MAY_BE = new RegExp(`${BESIDE.source}|${LEAD}${DONE_BEFORE}`, "i");
export const BESIDE_WHAT_IS = new RegExp(`${BESIDE_A_FACT.source}|${LEAD}${DONE_BEFORE}`, "i");
const AS_IT_IS =
  "(?:an?|all|each|every|our|the|these|your) (?:[\\w'’-]+ ){1,4}?(?:are|comes?|contains?|costs?|covers?|has|have|holds?|includes?|is|lasts?|offers?|opens?|runs?|takes?|works?) (?!(?:\\w+ing|all|already|attached|below|both|done|enclosed|here|in (?:the|your)|no longer|now|on|ready|set|sorted|there|to be|with)\\b)(?!.*\\b(?:can|cannot|it|not|that|they|this|we|will)\\b|.*n['’]t\\b)";
const THEIR_TASK =
  "(?:(?:then )?you(?:['’]ll| will|['’]d| would)? (?:have to|must|need to)|if you (?:have|need|require|want)|we are an?)\\b";
/** … and what is or has long been so, or what they have to do themselves, grants no wish: "Could you delete it? – The limit is ten". */
export const BESIDE_A_WISH = new RegExp(
  `${BESIDE.source}|${LEAD}(?:${AS_IT_IS}|${THEIR_TASK}|${FACT_OF_THE_PAST}(?:awarded|built|designed|founded|launched|opened|renovated|tested|won)\\b)`,
  "i",
);
/** Asks what was or has been, so that what was done may answer. */
export const ASKS_OF_THE_PAST =
  /\b(?:already|arrived?|been|did|gone|got|(?:had|has|have) (?:any|i|it|my|our|some|that|the|they|this|we|you)|made|paid|received?|sent|since|still|was|were|yet)\b/i;
/** Puts the answer off, and says that it comes. */
export const DEFERS =
  /\b(?:i|we)(?:['’](?:ll|m|re|ve)| am| are| have| will)\b[^.!?\n]{0,60}?\b(?:ask(?:ed|ing)? (?!you)|check(?:ed|ing)? with|find(?:ing)? out|let you know|look(?:ed|ing)? into)\b|\b(?:come|get) back to you\b|\b(?:escalated|forwarded|passed|sent|shared) [^.!?\n]{1,40}? (?:on )?to [^.!?\n]{1,40}\b(?:and they|who)(?:['’]ll| can| will)\b/i;
/** What tells of the company, or of "your order", tells no way of doing something. */
export const BESIDE_A_WAY = new RegExp(
  `${LEAD}(?:(?:i|we|your|please let)\\b|${FINE}|it ships\\b|${DONE_BEFORE})`,
  "i",
);
/** What begins a question that wants a yes or a no … */
export const YES_OR_NO_ASKED =
  /^\W*(?:[\w'’]+\W+){0,3}?(?:am|are|can|could|did|do|does|has|have|is|may|should|was|were|will|would)\b/i;
/** … unless it wants to be told more. */
export const TO_TELL =
  /\b(?:advise|check|clarify|confirm|explain|find out|idea|know|let (?:me|us)|remember|say|see|tell|understand|wonder\w*)\b/i;
/** Asks for what has yet to be … */
export const TO_COME = /\b(?:will|when (?:are|can|could|do|does|is|should|would)|how soon)\b/i;
/** … which is not said by what has been: "They arrived on Monday". */
export const PAST =
  /^(?!.*\b(?:will|should|takes?|within|until|expect\w*|due|next|tomorrow|tonight|later|arrives|comes|usually|can|ready|lands)\b)(?!.*['’]ll\b).*\b(?:arrived|came|was|were|got|received|reached|left|opened|ordered|asked)\b/is;
/** The other half of "Can you cancel it and refund me?". */
export const BARE_REQUEST =
  /^(?:add|apply|arrange|book|call|cancel|change|close|correct|credit|delete|email|extend|fix|forward|include|issue|move|order|pause|post|reactivate|refund|reissue|remove|rename|renew|repair|replace|resend|reset|return|ring|send|ship|stop|swap|switch|transfer|update|upgrade|waive)\b/i;
/** Thanks for something, and what is said of that: "Thank you for the photos, they are just what we needed". */
export const ONLY_THANKS =
  /^(?:many )?thank(?:s| you) (?:so much |very much )?for [^,\n]*, (?:it|that|these|they|this|which)['’ ]/i;
/** Thanks, which may name a day. */
export const THANKS = /^(?:many )?thank/i;
