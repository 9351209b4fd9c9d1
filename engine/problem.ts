import { type Named, spelledOut } from "./antecedent.ts";
import { isOfTheirPlace, isOnTheWay, isReason, isReasonToAct } from "./because.ts";
import { befellSomebodyNear, befellTheWriter } from "./befell.ts";
import { completed, IN_THE_FOOD, isOneOfSeveral, withWriter } from "./half-said.ts";
import { isCapitalLetter, LETTERS } from "./letters.ts";
import { mixedUp } from "./mixed-up.ts";
import { restated, VERB_FIRST } from "./restated.ts";
import { isSound } from "./sound.ts";
import { overtaken, swapped, tooFew } from "./swapped.ts";
import { calmed, trimmed, WE } from "./trimmed.ts";
import { turnWord, turnWords, US } from "./turn-words.ts";

/**
 * What went wrong, in the customer's own words with the pronouns turned: "my order never came" → "your order never came", to stand
 * after "I'm sorry". Offered only when the turned clause is safe: a plain statement of fact about a thing, or about what happened
 * to the customer, short, calm and complete. Anything else is null, and the coach offers a plain line instead.
 */
export function turnedProblem(sentences: readonly string[]): string | null {
  let named: Named | null = null;
  for (const [at, said] of sentences.entries()) {
    const sentence = asStated(restated(said));
    if (sentence.trim().endsWith("?") || PLEASED.test(sentence)) {
      named = null;
      continue;
    }
    const other =
      mixedUp(sentence) ??
      overtaken(sentence) ??
      swapped(sentence) ??
      tooFew(sentence) ??
      swapped(`${sentence.replace(/[.!\s]+$/, "")} ${sentences[at + 1] ?? ""}`);
    if (other !== null) return other;
    const told = spelledOut(clausesOf(sentence), named);
    named = told.named;
    for (const [index, clause] of told.clauses.entries()) {
      const next = told.clauses[index + 1] ?? "";
      // "The payment was late because your site was down": what came of it is not ours to be sorry for.
      const ours = /^your /i.test(next) && sentence.includes(`because ${next}`) ? turn(next) : null;
      if (ours !== null) return ours;
      const passed =
        isReasonToAct(sentence, clause) ||
        isOfTheirPlace(sentence, clause) ||
        isOnTheWay(sentences, clause) ||
        isOneOfSeveral(clause, next);
      const turned = passed ? null : turn(clause);
      if (turned !== null) return withNext(turned, next, sentence);
    }
  }
  return null;
}

/** "You cancelled my order??" is no question. */
function asStated(told: string): string {
  const sentence = told.replace(WHERE_THEY_WERE, "");
  return COMPANY_STATEMENT.test(sentence) || TOLD_LOUDLY.test(sentence)
    ? sentence.replace(/[?!]*\?[?!]+\s*$/, "")
    : sentence;
}

/** "We were away at my daughter's wedding when the boiler broke": where they were is no part of it. */
const WHERE_THEY_WERE =
  /^(?:(?:i|we)(?: was| were|['’]d been)|my (?:[a-z]+ )?and (?:i|me) were) (?:all |just |only |still )?(?:asleep|at|away|halfway|having|in|on|out|over|through|[a-z]+ing)\b[^,;:.!?]{0,80}? when (?=(?:my|our|the|your|both|half|all)\b)/i;

/** "I was charged for two??" */
const TOLD_LOUDLY = /^(?:i|we|my|our) [^?]*\?{2,}\s*$/i;

/** "The train was late and I missed the concert": what came of it belongs to it. */
function withNext(turned: string, clause: string, sentence: string): string {
  const next = turn(clause);
  if (next === null || isReason(sentence, clause) || ONCE_SORRY.test(turned) || ONCE_SORRY.test(next)) return turned;
  const both = `${turned} and ${next}`;
  return both.split(" ").length > LONGEST ? turned : both;
}

/** Whole by itself: another statement behind it would be one too many. */
const ONCE_SORRY = /^(?:there |you've (?:been trying|had to) )/;

/** Whoever says thanks, or that it was their own doing, tells of nothing to be sorry for in that sentence. */
const PLEASED =
  /\b(?:thank(?:s| you)|sorry|great(?! (?:big )?(?:chip|chunk|crack|dent|gash|gouge|hole|lump|rip|scratch|stain|tear)\b)|perfect|lovely|delicious|wonderful|love(?:s|d)? (?:it|them)|all good|(?:my|our) (?:own )?(?:bad|doing|fault|mistake)|changed my mind|worth (?:every|it|the)|because (?:i|we) (?:accidentally |stupidly )?(?:forgot|gave|left|lost|misread|mistyped|mixed|put|typed)|false alarm|(?:i|we) thought, (?:and|but|then|until)|(?<=^|\b(?:all|everything|it|that|they|this) )works? (?:again|for me|now)|(?:is|are|it['’]s|they['’]re) working (?:again|now))\b/i;
const LONGEST = 14;
const SHORTEST = 3;
const COMPLETE = /^(?:(?:i|we) (?:fell|slipped|tripped)|nobody (?:answered|called|came|rang|replied|responded))$/i;
/** So many characters of a sentence are read. */
const LONGEST_READ = 1000;

/** Where one statement ends and the next begins. */
const CLAUSE_BREAK =
  /\s*[,;:()–—!.]+\s+|\s+[,(]|\s+-\s+|(?<=(?:ed|came|rang))\s+(?=(?:nobody|no one)\s)|\s+(?:and|&|but|so|because|although|(?<!even )though|while|which|whereas)\s+(?=(?:i|we|you|he|she|it|they|my|our|your|the|this|that|there|now|then|nobody|no one|someone|every|only|one|two|three|four|half|customer|still|when|after|by the time|is|was|has|will|a lot|some|yet|even|got|am|(?:had|received) an? (?:e-?mail|letter|message|text))\b)/i;
/** Behind a verb of the writer's, "and was charged" is said of the writer too. */
const SUBJECT_LEFT_OUT =
  /^(?:was|were|am|are|got|have been|had to|still (?:have|haven['’]?t|can['’]?t|cannot)|haven['’]?t|never got|(?:had|received) an? (?:e-?mail|letter|message|text))\b/i;
const LEAD =
  /^(?:and|but|so|because|then|now|well|also|unfortunately|sadly|however|today|yesterday|again|ok|okay|hi|hello|still(?! no\b)|basically|apparently|to be honest|as you can see|as i said)[\s,]+/i;

/** A person's order, not its number. */
const REFERENCE =
  /\b(orders?|parcel|package|delivery|booking|reservation|invoice|ticket|case|account|claim|subscription)\s*(?:number|no\.?|nr\.?|id)?\s*\(?#?\s?[A-Z]{0,4}-?\d[\w-]*\)?(?:(?:,| and| &) #?\d{2,}[\w-]*\b(?! (?:days|hours|minutes|months|of|times|weeks)\b))*/gi;

/** What makes a name of it: without its number, "invoice 204" is "the invoice". */
const HAS_ARTICLE =
  /(?:\b(?:an?|any|both|each|every|her|his|its|my|no|our|that|the|their|these|this|those|two|your)|['’]s|s['’])(?: (?!(?:and|at|by|for|from|in|of|on|or|to|with) )[\p{Alpha}\d'’-]+){0,2} $/iu;
const READ_BEFORE = 40;

const SUBJECT = `(?:(?:all|both|half|one|two|three|four|five|six|several|some|most|none|\\d+) (?:of )?)?(?:(?:my|our|the|your) )?(?:[${LETTERS}\\d'’${WE}-]+ ){1,8}?`;
const VERB = String.raw`(?:never|still|just|already|always|constantly|suddenly|only|now)?\s*(?:has|have|had|is|was|are|were|did|does|do|can|could|will|would|hasn['’]?t|haven['’]?t|hadn['’]?t|isn['’]?t|wasn['’]?t|aren['’]?t|weren['’]?t|didn['’]?t|doesn['’]?t|don['’]?t|won['’]?t|can['’]?t|cannot|couldn['’]?t|arrived?s?|came|broke|stopped|crash(?:ed|es)|fail(?:ed|s)|keeps?|kept|got|went|disappeared|vanished|leak(?:ed|s)|fell|died|froze|freezes|expired|turned|show(?:ed|s)|charged|deleted|lost|cancell?ed|ignored|sent|took|ruined|damaged|billed|overcharged|work(?:ed|s)|delivered|shipped|dropped|locked|left|hit|swallowed|broken|taken|renewed|smell(?:ed|s|t)|take|takes|drops|gave|give|comes?|falls?|washes|fades|shrank|gives|lasted|snapped|swelled|tore|ripped|cracked|shattered|flickers?|rattles?|squeaks?|drips?|buzzes|hisses|hums|whistles|overheats?|wobbles?|logs?|kicks?|lasts|bounced|bricked|peel(?:ed|s)|cuts|floods?|shut|arrive|says|seems|returns?|split|burst|started|caught|exploded|returned|(?<=^your (?:[\w-]+ ){1,3})(?:bent|backed|bumped|chipped|dented|drove|knocked|scratched|scuffed|smashed|spilled|spilt|stained|declined|fitted|installed|painted|parked|put|ran|refused|rejected|reversed))\b`;
const THING_STATEMENT = new RegExp(
  `^(?=(?:all|both|half|one|two|three|four|five|six|several|some|most|none|everything|production|only (?:a few|one|two|three|four|five|six|half|\\d+)|\\d+|my|our|the|your)\\b)${SUBJECT}${VERB}`,
  "i",
);
const THERE_STATEMENT =
  /^there(?: is|['’]?s| was| are| were| has (?:still )?been| isn['’]?t| wasn['’]?t)\b|^(?:nobody|no one|noone) (?:has|ever|called|came|rang|replied|answered|responded|showed|turned|told|picked|got|wrote|met|let|fixed|collected)\b/i;
/** What came to the writer, which may be wrong or not. */
const RECEIVED_STATEMENT =
  /^(?:i|we)(?:['’]?ve| have)? (?:just |only )?(?:got|received) (?!(?:an? |the )?(?:[a-z]+ )?(?:e-?mail|evidence|letter|message|note|photos?|pictures?|proof|receipts?|records?|screenshots?|text|video)\b)(?:a|an|the|only|nothing|someone|somebody|two|three)\b/i;
const COMPANY_STATEMENT =
  /^you(?:'ve| have)? (?:(?:been|carried on|kept(?: on)?) (?:billing|charging|emailing|paying|sending|taking)|charged|billed|double[- ](?:billed|booked|charged)|let (?:my|our) (?:[a-z]+ ){1,3}?(?:expire|lapse)|overcharged|sent|shipped|delivered|cancell?ed|deleted|lost|forgot|ignored|closed|locked|promised|taken|took|misspell?ed|misspelt|spelled|spelt|(?:never|didn['’]?t|did not|haven['’]?t|have not) (?:answer|call|came|come|deduct|deliver|fix|gave|give|include|refund|rang|repl|respon|return|send|sent|ship|told|tell|turn|warn|wrote)\w*)\b/i;

/** What somebody expected to be so: "not working", "hasn't come". Other things that are not so are no fault: "it is not for me". */
const NOT_DONE = String.raw`\b(?:not|(?:are|ca|could|did|do|does|had|has|have|is|was|were|wo|would)n['’]?t) (?:[a-z]+ ){0,2}?(?:accept|answer|appear|arriv|as (?:big|described|good|shown)|availab|been|bolt|call|came|charg|clean|clos|collect|come|coming|connect|correct|credit|deduct|deliver|empti|enough|exist|fit\b|fix|fresh|function|get|give|given|go (?:away|on|through)|gone|good enough|heat|here|hold|honou?r|includ|install|issu|let|load|lock|log (?:in|on)|make it|match|open|pack|paid|pick|play|possible|post|print|process|react|ready|receiv|recogni|refund|regist|repair|repl|respond|right|safe|scan|seal|send|sent|serv|ship|show|start|stay|stop|sync|the same as|there|turn|updat|valid|what (?:i|we)|work)[a-z]*`;
/** Signs that a statement is about something that went wrong. */
const WRONG = new RegExp(
  String.raw`\b(?:never|nothing|nobody|no one|noone|none|broken|broke|damaged|lost|missing|wrong|wrongly|failed|fails|failing|crash\w*|errors?|cancell?ed|double (?:book|charg|bill)\w*|(?:booked|charged|billed) double|stopped|leak\w*|crack\w*|delay(?:ed|s)?|stuck|disappeared|vanished|deleted|overcharged|expired|torn|tore|ripped|scratch\w*|dent(?:ed|s)?|stains?|holes?|faulty|faults?|defective|ruined|burnt|stained|smashed|shattered|ignored|locked|frozen|freezes|froze|bent|incomplete|incorrect|unusable|stranded|missed|out of order|mou?ld|past its|misspell?ed|misspelt|been (?:billing|charging|debiting|overcharging)|(?:ex[- ][a-z]+|old|previous)(?:'s)? (?:account|address|card|e-?mail|house|phone)|for the (?:second|third|fourth|fifth|sixth|umpteenth|[2-9](?:nd|rd|th)) time|peel\w*|cut(?:s|ting)? out|flood\w*|shut|dropped|dropping (?:every|out)|keeps? dropping|blocked|clogged|declin(?:ed|ing)|bricked|refused|rejected|chipped|blurr\w*|mouldy|moldy|rotten|flicker\w*|snapped|swollen|swelled|shrank|shrunk|without|jammed|unreadable|dripp?\w*|overdue|on fire|fire|smoking|smoke|exploded|overheat\w*|rattl\w*|(?:buzz|hiss|hum|whistl)(?:es|s)|hairs? (?:in|inside|on)|squeak\w*|wobbl\w*|(?:log|logg|kick)\w* (?:me|us) out|(?:been|get|getting|got|was|were) (?:kicked|logged) out|(?:backed|bumped|crashed|drove|ran|reversed) into (?:my|our)|(?:take|takes|taking|took) (?:[a-z0-9]+ ){0,3}?minutes to (?:load|open|save|start)|drops (?:all|every|out)|(?:gave|give|gives|giving) (?:me|us) (?:an? )?(?:blisters|cramps?|headaches?|nightmares|rash)|(?:come|comes|coming) (?:apart|away|loose|undone)|coming off(?! (?:easily|nicely|well|with))|(?:fall|falls|falling) (?:apart|off|to bits)|wash(?:es|ing)? off|fad(?:ed|es|ing)|somebody else|someone else|in the rain|inside out|upside down|even though|despite|hit (?:my|our)|different (?:colou?rs?|models?|ones?|shades?|sizes?)|crushed|split|burst|came (?:apart|loose|off)|(?:arrived|came|is|was) (?:all )?in (?:bits|pieces)|fell (?:off|out)|gave (?:out|up)|soaked|squashed|melted|spil(?:t|led)|left (?:[a-z]+ ){1,3}(?:open|unlocked|outside)|swallowed|noises?|(?:given|let|sold) (?:away|to (?:another|other|somebody|someone))|left (?:[a-z]+ ){0,3}?(?:dust|footprints|marks|mess|mud|rubbish)|last(?:ed|s)? (?:all of |barely |exactly |just |only )(?:[a-z0-9]+ ){0,3}?(?:days?|hours?|minutes|weeks?)|(?:shut|switched|turned) (?:my|our) (?:[a-z]+ ){1,2}off|(?:banging|buzzing|clicking|grinding|humming|knocking|rattling|scraping|squealing|whining) sounds?|burn marks?|sent (?:me|us) (?:an? )?(?:opened|second-?hand|used)|(?:old|wrong) (?:account|address|card|number)|carried on|kept (?:on )?(?:billing|charging|emailing|sending|taking)|instead of|(?:bill|bills|charge|charges|direct debit|fees?|payments?|premium|price|quote|rent|subscription) (?:has|have) (?:doubled|tripled|gone up)|broke down|fell apart|stopped|died|says [£$€]?0|(?:gives|return(?:s|ed)?) (?:me )?(?:an? )?(?:errors?|[45]\d\ds?)|^only (?:[a-z0-9]+ ){1,5}?(?:arrived|came|(?:has|have) (?:arrived|come)|(?:was|were) (?:delivered|in the|included|sent)|works?|worked)|no (?!accident|allerg|arrears|claim|complaint|conviction|debt|doubt|hurry|idea|issue|later|need|penalt|points|reason|problem|question|rush|symptom|trouble)[a-z]+|(?:only )?(?:took|taken|takes|lasts?) (?:[a-z0-9]+ ){0,3}?(?:hours|days|weeks|months))\b` +
    String.raw`|\b(?:is|was|are|were|been|came|arrived|went|gone|still|tasted|smell\w*|turned|seems|looks|running|days|weeks|hours|minutes) (?:[a-z0-9£$€]+ ){0,2}?(?:at a standstill|black|brown|crooked|lopsided|sticky|tacky|uneven|wonky|blank|cold|dark|dead|dim|dirty|down(?! to\b)|empty|filthy|flat|gone|gr[ae]yed out|late|loose|loud|noisy|off(?! (?:an?|my|our|the|your)\b)|offline|on hold|short|slow|sour|stale|too [a-z]+|twice|weak|wet|yellow)\b` +
    String.raw`|^there (?:is|was|were|are) (?:an? |some )?(?:(?!no |not )[a-z]+ ){1,3}in (?:her|his|my|our|the) (?:[a-z]+ )?(?:burger|cake|coffee|curry|drink|food|meal|pasta|pie|pizza|pudding|rice|salad|sandwich|soup|stew|tea|wrap)\b|^there(?: is| are|'?s) (?:an? |some )?(?:(?:blockage|damp|draught|mice|mouse|rats?|wasps)\b(?= )|(?:burning|foul|funny|musty|nasty|strange|weird) smell|smell of (?:burning|damp|drains|gas|mould|sewage|smoke))|^there (?:is|was|are|were) ${IN_THE_FOOD}|^there (?:(?:is|was|are|were) not|(?:is|was|are|were)n['’]?t) (?:a|any|enough)\b|\b(?:went|gone|charged|billed|taken|took|debited|paid|delivered|posted|sent|shipped) (?:[a-z£$€\d]+ ){0,3}twice|\bbeen (?:off|out) (?:again|for|since)\b|${NOT_DONE}|cannot\b`,
  "i",
);
/** What looks like something wrong and is not, or is not ours to be sorry for in these words. */
const NOT_WRONG =
  /\bempty (?:[a-z]+ )?(?:beds?|chairs?|rooms?|seats?|shelves|slots?|spaces?|tables?)|\b(?:nothing (?:crazy|else|illegal|more|odd|special|strange|suspicious|to|unusual|weird|wrong)|(?:never|not|n't) heard of|never had .* before|better off|no (?:such thing|tomorrow)|plenty of|^there (?:is|was|are|were) no (?:\w+ )?(?:bill|box|certificates?|copy|copyright|cracks?|damage|documents?|malware|scratch(?:es)?|strikes?|virus(?:es)?|invoice|label|packaging|paperwork|photos?|proof|receipts?|records?)|(?:just|only) (?:an? )?(?:bit|little|minor|slight|small|tiny)|never (?:disappoint(?:ed|s)?|fail(?:ed|s)?|lets?)|never had (?:an? |any |such )?(?:account|agreement|bad|card|cause|contract|policy|complaint|issue|problem|reason|trouble)|without (?:a lot of |any |a |being |further |much |too much |undue )?(?:delay|effort|fail|fuss|hassle|hitch|ill|intrusi|issue|problem|trouble|waiting)|(?:is|was|are|were) (?:(?:always|really|so|very) )?(?:attentive|clean|correct|efficient|excellent|friendly|good|great|helpful|quick)|just [a-z]+ enough|(?:come|be [a-z]+) soon enough|(?:can['’]?t|cannot) (?:be beat\w*|fault|thank|wait)|couldn['’]?t (?:ask|be (?:better|easier|happier|nicer))|not yet decided|(?:is|was) mine|(?:get|got) (?:a chance|around|round|time)|find (?:(?:a|any|one) (?:single )?)?fault|find time|such (?:a )?(?:good|great|kind|lovely|nice)|taste|wrong (?:end of the stick|number)|(?:did|do|does)(?:n['’]?t| not) (?:bother|matter|mind|spoil|worry)|lost (?:[a-z0-9]+ ){1,2}(?:kg|kilos?|lbs|stone|weight)|well overdue|^some (?:are|were)\b|^the (?:figures|lane|numbers|pavement|roads?|snow|street|sums|track|weather)\b|(?:came|gone|handed|sent|went) in with\b|^(?:my|our|the) old (?:[a-z]+ ){1,3}(?:broke down|died|gave (?:out|up)|packed (?:in|up))|(?:price|cost|fee|rate|temperature|fever|swelling)s? (?:is|are|was|were|has|have|went|gone|came|come) (?:been |come |gone )?down|off the road|(?:last year|years ago)$|(?:my|our) (?:bad|fault|mistake)|(?:is|are|was|were) (?:meant|supposed) to|early|bab(?:y|ies)|newborn|born|pregnan\w*|^(?:\w+ )?funeral|divorced?|my ex(?![- ][a-z]+'s (?:account|address|card|e-?mail|house|phone))|old one)\b|^(?:my|our|the|your) (?:late |poor |dear |old |little )?(?:accountant|aunt|boss|brother|cat|child|children|client|clients|colleague|cousin|dad|daughter|dentist|doctor|dog|father|friend|fianc[\wé]+|gp|gran\w*|flatmate|guests?|housemate|husband|intern|kids?|lad|lodger|little one|mother|mum|mom|nan\w*|neighbou?rs?|nephew|niece|parents|partner|physio|roommate|sister|solicitor|son|sons|teenager|tenants?|toddler|twins|uncle|vet|wife)(?! ?['’])(?! (?:appointments?|bills?|fees?|meals?|portal|tickets?|visits?)\b)(?![\wé])|^(?:my|our) (?:arms?|back|ears|eyes|face|feet|fingers|hair|hands?|head|legs?|neck|nose|patience|skin|stomach|toes)\b/i;
/** What their own people did about it: "my team has reviewed the logs and found nothing". */
const THEIR_WORK =
  /^(?:(?:i|we)|(?:my|our) (?:[\p{Alpha}-]+ ){1,3}?)(?:['’]?ve|have|has|had)? ?(?:also |already |since )?(?:analy[sz]ed|checked|examined|inspected|investigated|looked|ran|rebooted|reinstalled|reset|restarted|reviewed|scanned|searched|tested|tried|troubleshot|updated|verified)\b/iu;
/** What makes a statement unsafe to say back: feelings, wishes, conditions, judgements, abuse, other people's words. */
const UNSAFE =
  /["“”?]|\b(?:if|unless|would|should|want|wants|wanted|need|needs|please|kindly|possibility|think|thought|believe|guess|hope|hoped|wish|feel|felt|feels|love|hate|sure|furious|angry|upset|annoyed|disappointed|disgusted|frustrated|livid|appalled|happy|unhappy|sorry|afraid|worried|tired|sick|fed|demand|expect|suppose|(?:branch|company|council|department|office|people|school|shop|staff|support|team) (?:did|do|does) nothing|useless|stupid|idiots?|incompetent|joke|ridiculous|pathetic|terrible|awful|worst|scam\w*|liars?|lie|lied|crap|shit\w*|fuck\w*|damn|hell|bloody|ass|sue|lawyer|again|thanks|thank|never again|recommend|review|competitor|understand|know|wonder|wondering|asking|(?<!had to )ask|trying|sort of|kind of|kinda|sorta|or (?:something|so|sth|whatever)|lol|wtf|omg)\b/i;
const UNSAFE_IN_TRYING = new RegExp(UNSAFE.source.replace("|trying", ""), "i");
/** "I'm told the trial is over": who was told something was not wronged by being told. */
const TOLD_THAT =
  /^(?:i|we)(?:'m| am|'re| are| was| were|'ve (?:just )?been| have (?:just )?been) (?:also |just |now |then )?(?:advised|informed|told) (?:\w+ )*?(?:(?:i|it|my|our|that|the|there|they|this|you|your)\b)/i;
/** What somebody says is hearsay, what a machine says is what went wrong: "the app says my card is declined". */
const HEARSAY =
  /^(?:my|our|the|your) (?:[\p{Alpha}'-]+ ){0,3}?(?!(?:app|balance|bill|box|card|checkout|code|console|dashboard|display|email|form|invoice|label|letter|link|listing|log|machine|map|message|order|page|phone|portal|reader|receipt|screen|sign|site|software|status|system|terminal|text|ticket|tracker|tracking|web ?site)\b)[\p{Alpha}'-]+ (?:always |just |now |only |still )?(?:claims?|insists?|(?:keeps?|kept) (?:saying|telling)|says?|said|swears?|tells?|told)\b/iu;
/** "Friend Like Me" is the name of something. */
const TITLE = /\S (?:Me|Mine|My|Our|Us|We|You|Your)\b/;
/** The company speaks as "we" only when "you" is the one who acted; elsewhere "you" cannot be turned safely. */
const YOU = /\b(?:you|yours|yourself|yourselves|u|ur)\b/i;
/** "It", "they", "this" point to something that the turned clause leaves behind. */
const VAGUE =
  /\b(?:this(?! (?:month|week|morning|afternoon|evening|year|time|weekend|summer|winter))|that(?! (?:arrived|came|fell|keeps|never|went|(?:ca|did|does|wo)n't|i|we)\b)|these|those|he|she|they|them|him|her|his|their|and [a-z]+ it)\b/i;

/** How often they had to ask: what is sorry is that they had to. */
const AGAIN_AND_AGAIN =
  /^(?:i|we)(?:'ve| have)? (?:already |now )?(asked|called|chased|contacted|emailed|left|made|messaged|phoned|rung|sent|written|wrote)( you| to you)? ((?:(?:my|our|the same) [a-z]+ )?(?:two|three|four|five|six|seven|several|many|countless|numerous|multiple|a few|\d+) (?:calls|e-?mails|letters|messages|reminders|times|voicemails)\b.*)$/i;
const HAD_TO: Readonly<Record<string, string>> = {
  asked: "ask",
  called: "call",
  chased: "chase",
  contacted: "contact",
  emailed: "email",
  left: "leave",
  made: "make",
  messaged: "message",
  phoned: "phone",
  rung: "ring",
  sent: "send",
  written: "write",
  wrote: "write",
};

/** Smileys, hashtags and handles behind what is said. */
const FACES = /(?:\s*(?:#\w+|@\w+|:['-]?[()/D]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F))+[.!\s]*$/u;
/** Where the writer acts, "you" behind these is the company. */
const TO_YOU = /\b(by|call|contact|email|from|of|reach|to|with) you\b/gi;
/** How long they have tried: what is sorry is that they had to. */
const TRYING =
  /^(?:i|we)(?: have|'ve| am|'m| are|'re)?(?: now| still)? been trying ((?:for|since|to) .*(?:\b(?:ages|all|day|days|for|hours?|minutes|mins|months|since|times|weeks?|call|cancel|contact|get|log in|reach|speak)\b).*)$/i;

/** "The kettle leaks since Monday" is not said: without "has", the time is left out. */
const SINCE_WHEN =
  /(?<=\S \S+) since (?:about |around |early |late )?(?:\d[\d:.]*(?:[ap]m)?|last|my|noon|the|this|today|yesterday|your|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)\b(?: \S+){0,3}$/i;
const HAS_LASTED = /\b(?:has|have|had|been)\b|['’](?:s|ve|d) |(?:has|have|had)n['’]?t\b|^(?:nobody|no one|nothing)\b/i;

/** "The paint (two tins of it) has dried pink". */
const ASIDE = /(?<=[\p{Alpha}\d]) \([^()\n]{1,60}\)(?= [\p{Alpha}\d])/gu;
/** "Engineer no. 3": no sentence ends there. */
const NUMBERED = /\b(\p{Alpha}+) n[or]\.\s*(?=\d)/giu;
/** Who "and was left alone" is said of. */
const WHO = /^(?:(?:i|we)|(?:my|our) [\p{Alpha}\d-]+)(?=\s)/iu;

function clausesOf(sentence: string): string[] {
  // Runs of spaces and marks make finding the breaks slow, and anybody may send some.
  const clauses = sentence
    .slice(0, LONGEST_READ)
    .replace(/[^\S\n]+/g, " ")
    .replace(REFERENCE, (_, thing: string, at: number, whole: string) =>
      HAS_ARTICLE.test(whole.slice(Math.max(0, at - READ_BEFORE), at)) ? thing : `the ${thing.toLowerCase()}`,
    )
    .replace(ASIDE, "")
    .replace(NUMBERED, "$1 number ")
    .split(CLAUSE_BREAK);
  if (sentence.length > LONGEST_READ) clauses.pop();
  let writer = "";
  return clauses.map((raw, index) => {
    const clause = index === 0 ? withWriter(raw.trim()) : raw.trim();
    if (writer !== "" && SUBJECT_LEFT_OUT.test(clause)) return `${writer} ${clause}`;
    writer = WHO.exec(clause.replace(LEAD, ""))?.[0] ?? "";
    return clause;
  });
}

function turn(source: string): string | null {
  let clause = source
    .replaceAll("’", "'")
    .replace(FACES, "")
    .replace(/[.!,;:\s]+$/, "");
  while (LEAD.test(clause)) clause = clause.replace(LEAD, "");
  const again = AGAIN_AND_AGAIN.exec(clause.replace(/ \([^()]*\)$/, ""));
  if (again !== null) return turnPatience(again);
  const trying = TRYING.exec(clause);
  if (trying !== null) return turnTrying(trying[1] ?? "");
  clause = completed(clause);
  if (!HAS_LASTED.test(clause)) clause = clause.replace(SINCE_WHEN, "");
  clause = trimmed(clause, LONGEST);
  if (!isShouted(clause)) clause = calmed(clause);
  const words = clause.split(/\s+/);
  if (words.length < (COMPLETE.test(clause) ? 2 : SHORTEST) || words.length > LONGEST) return null;
  const near = befellSomebodyNear(clause);
  const vague = VAGUE.test(near ? clause.replace(/\b(?:her|his|their)\b/gi, "") : clause);
  if (
    (!near && NOT_WRONG.test(clause)) ||
    THEIR_WORK.test(clause) ||
    HEARSAY.test(clause) ||
    TOLD_THAT.test(clause) ||
    UNSAFE.test(clause) ||
    VERB_FIRST.test(clause) ||
    TITLE.test(clause) ||
    vague ||
    isShouted(clause) ||
    /\n/.test(clause)
  )
    return null;
  const company = COMPANY_STATEMENT.test(clause);
  const person = near || befellTheWriter(clause);
  if (person) clause = clause.replace(TO_YOU, `$1 ${US}`);
  if (YOU.test(company ? clause.slice(3) : clause)) return null;
  const stated =
    company || [THING_STATEMENT, THERE_STATEMENT, RECEIVED_STATEMENT].some((statement) => statement.test(clause));
  if (!person && !(stated && WRONG.test(clause))) return null;
  if (!isSound(clause, behindVerb(clause, person || company))) return null;
  return turnWords(clause.split(/\s+/), company);
}

/** What follows subject and verb of a statement. */
function behindVerb(clause: string, pronounActs: boolean): string {
  if (pronounActs || RECEIVED_STATEMENT.test(clause)) return clause.replace(/^\S+/, "");
  return clause.replace(THERE_STATEMENT.test(clause) ? THERE_STATEMENT : THING_STATEMENT, "");
}

/** "I have been trying to reach you since Monday" becomes "you've been trying to reach us since Monday". */
function turnTrying(rest: string): string | null {
  const told = rest.replace(/\byou\b(?: guys| people)?/gi, US);
  const clause = `I've been trying ${told}`;
  const words = clause.split(/\s+/);
  if (words.length > LONGEST || [UNSAFE_IN_TRYING, VAGUE, YOU].some((unsafe) => unsafe.test(told))) return null;
  return isShouted(clause) || !isSound(clause, told) ? null : turnWords(words, false);
}

/** "I have emailed three times about my case" becomes "you've had to email three times about your case". */
function turnPatience([, verb = "", whom = "", rest = ""]: RegExpExecArray): string | null {
  const words = rest
    .replace(
      / (?:and|but|to (?:ask|be|check|find|get|have|see|sort|tell)) .*$|(?<! (?:about|asking|of|on|to))(?: now)? (?:how|if|what|when|where|whether|why) .*$/i,
      "",
    )
    .replace(/^\p{Alpha}+/u, (count) => count.toLowerCase())
    .split(/\s+/);
  if (words.length > LONGEST || UNSAFE.test(rest) || VAGUE.test(rest) || YOU.test(rest) || isShouted(rest)) return null;
  const turned = words.map((word, index) => turnWord(word, index + 1, ["", ...words], false)).join(" ");
  return `you've had to ${HAD_TO[verb.toLowerCase()] ?? verb}${whom.replace(/you/i, "us")} ${turned}`;
}

function isShouted(clause: string): boolean {
  let letters = 0;
  let capitals = 0;
  for (const character of clause) {
    if (isCapitalLetter(character)) capitals++;
    else if (character === character.toUpperCase()) continue;
    letters++;
  }
  return capitals > 3 && capitals > letters / 2;
}
