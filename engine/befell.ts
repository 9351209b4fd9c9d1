/**
 * What happened to the writer, and went wrong by its very words: "I was charged twice", "we've been waiting for weeks". "I can't come",
 * "I haven't decided" and "I forgot" are their own doing.
 *
 * The beginning is taken off word by word, and each expression starts where it stands. One expression with all that may be left out
 * takes the browser fifty milliseconds to get ready, in which somebody may be typing.
 *
 * `clause` has straight apostrophes.
 */
export function befellTheWriter(clause: string): boolean {
  const subject = SUBJECT.exec(clause);
  if (subject === null) return false;
  const rest = clause.slice(subject[0].length);
  const auxiliary = subject[1] === undefined ? AUXILIARY.exec(rest) : null;
  const doing = auxiliary === null ? rest : rest.slice(auxiliary[0].length);
  const state = STATE.exec(subject[1] === undefined ? rest : `${subject[1]} ${rest}`);
  return (
    FAILED.test(withoutAdverb(rest)) ||
    FAILED.test(withoutAdverb(doing)) ||
    LEFT_OUT.test(rest) ||
    (state !== null && SUFFERED.test(withoutAdverb(state.input.slice(state[0].length))))
  );
}

function withoutAdverb(words: string): string {
  return words.replace(ADVERB, "");
}

const SUBJECT = /^(?:i|we)(?:'?(ve|m|re))? /i;
const AUXILIARY = /^(?:have|had|was|were|am|are) /i;
const ADVERB = /^(?:still|already|just|now|even|again|constantly) /i;
/** What comes before a thing suffered. */
const STATE =
  /^(?:(?:m|re|am|are)(?: being)?|was|were|got|keep being|(?:ve|have|had) (?:(?:still|already|just|now|even|again|constantly) )?been) /i;

/** What nobody does for pleasure; "I just had to clear the cookies" and "I had to laugh" are no burden. */
const BURDEN =
  "(?:abandon|appeal|ask|beg|borrow|buy|call|cancel|carry|chase|come back|complain|contact|cut|drive|e-?mail|explain|find (?:a|an|another|some)|fly|get (?:a|an|another|some)|go|hire|leave|miss|move|order|pay|phone|postpone|queue|redo|rent|repeat|replace|reschedule|return|ring|send|share|sit|sleep|spend|stand|start|stay|stop|take|throw|travel|turn|use|wait|walk|wash|write)\\b";

const FAILED = new RegExp(
  `^(?:${[
    "(?:never|not|haven'?t|have not|didn'?t|did not|hadn'?t) (?:even |yet |actually )?(?:got|get|received?|ha(?:d|ve)(?! (?:[a-z]+ ){1,4}(?:off|on)\\b)|heard|hear|been able)",
    "(?:can'?t|cannot|can not|couldn'?t|could not|not able to|(?:been )?unable to) (?:access|activate|book|check|claim|complete|connect|download|enter|export|find|get(?! (?:there|to (?:the |a |your )?(?:bank|branch|clinic|office|post office|salon|shop|station|store|surgery|town))\\b)|install|load|log|open|pay|play|print|reach|redeem|register|return|save|see(?! (?:an? |the )?(?!(?:any|anything|app|thing|button|code|course|email|field|file|form|image|invoice|link|list|map|menu|message|option|order|page|photos?|picture|price|product|receipt|report|screen|slots?|statement|tab|times?|video)\\b)[a-z]+$)|send|sign|update|upload|use|view|watch)",
    "(?:can'?t|cannot|can not|couldn'?t|could not|not able to|(?:been )?unable to) (?:cancel|change|delete|edit) (?:my|our) (?:account|address|card|contract|details|e-?mail|membership|name|order|password|plan|subscription|trial)",
    "(?:been )?(?:waiting|stuck(?! (?:at (?:home|work)|in (?:a meeting|bed|traffic)|indoors|inside))|stranded|overcharged|without|on hold)",
    "had no (?!(?:accidents?|allerg\\w+|arrears|choice|claims?|complaints?|convictions|debts?|defaults|doubt|fines|hurry|idea|illness|intention|interest|issues?|kids|late|money|need|objection|penalties|pets|plans|points|preference|previous|problems?|questions?|reason|regrets|symptoms|tickets|time|trouble|worries)\\b)",
    `had to (?:${BURDEN})`,
    "lost (?:(?:a|my|our|all|the|half|most|so much|everything|access|signal|\\d+|two|three|several)\\b)",
    "missed (?:a|my|our|the(?! (?:choir|club|gang|group|gym|place|pool|sea|team)\\b))",
    "spent .*(?:calling|chasing|cleaning|explaining|on hold|phone|queu\\w*|trying|waiting)",
    "waited (?:in )?(?:for |about |almost |nearly |over |more than )?(?:all|an?|half|hours|days|weeks|months|ages|\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|ninety)",
    "(?:paid|charged) .*(?:double|twice)",
    "keep (?:being|getting) (?!(?:asked (?:about|where)|better|compliments?|good|great|lovely|nice|praise)\\b)",
    "kept waiting",
    "heard (?:absolutely )?nothing(?! (?:bad|but|negative|wrong)\\b)",
    "(?:fell|slipped|tripped)(?:$| (?:down|off|on|out of|over|through)\\b)",
    "(?:bruised|burned|burnt|cut|hurt|injured) (?:my|our) (?!bills?|chances|contract|costs?|hair|hours|losses|plan|spending|subscription)[a-z]+",
  ].join("|")})\\b`,
  "i",
);
const SUFFERED =
  /^(?:asked twice|asked three|billed|bumped|charged(?! [£$€]?\d[\d.,]*(?: (?:at|in|on|today|yesterday)\b.*)?$)|cut off|denied|double|given the wrong|ignored|kept(?! (?:informed|in the loop|posted|up to date))|left (?:alone|hanging|in|on (?:a|an|hold|my|our|the)|out|standing|stranded|waiting|with|without)|locked|logged|moved|passed|put through to (?:two|three|four|five|six|several|\d+)|quoted (?:two|three|four|different)|refused|sent the wrong|told (?:different|lies|nothing|one thing|that|the|three|to|two)|transferred|turned away)\b/i;
const LEFT_OUT =
  /^(?:(?:(?:was|were)(?: never| not|n'?t)|(?:have|had)(?: never| not|n'?t) been) (?:asked|called|contacted|informed|paid|refunded|told|warned)|(?:(?:am|are) )?still (?:being sent|getting|receiving) (?:[a-z]+ ){0,2}?(?:adverts?|bills?|calls|e-?mails|invoices|letters|marketing|newsletters?|reminders?|spam|texts)|still (?:don'?t|do not) have (?:an?|any|my|our|the))\b/i;

/** What happened to somebody of the writer's, and is the company's to be sorry for by its very words: "my husband was left alone". */
export function befellSomebodyNear(clause: string): boolean {
  return NEAR.test(clause) && HARMED.test(clause) && !BY_THEIR_OWN.test(clause);
}

/** What children do among themselves is for no company to be sorry for. */
const BY_THEIR_OWN =
  / by (?:her|his|my|our|some|the|their) (?:older |other |own |younger )?(?:brother|cat|children|classmates?|dog|friends?|kids|sister)\b/i;

const NEAR =
  /^(?:my|our) (?:[a-z]+ )?(?:\d+[- ]year[- ]old|aunt|boy|brother|child|children|dad|daughter|father|girl|gran\w*|husband|kids?|mother|mum|mom|nan|nephew|niece|parents|partner|sister|sons?|twins|uncle|wife) (?:was|were|got|has been|have been) /i;
const HARMED =
  /^(?:\S+ ){2,5}?(?:bitten|bullied|charged|cut off|denied|g(?:iven|ot) the wrong|hung up on|hurt|injured|ignored|kept waiting|left (?:alone|hanging|in|on|outside|standing|stranded|waiting|with|without)|locked out|overcharged|refused|shouted at|turned away)\b/i;
