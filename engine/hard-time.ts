/**
 * What happened in the customer's own life, which may be nobody's fault: to stand after "I'm sorry". Calmly as it may be told, it is what a
 * person answers first.
 */
export function hardTimeOf(text: string): string | null {
  const read = text.slice(0, LONGEST_READ).replaceAll("’", "'").replace(/\s+/g, " ");
  if (DESPAIR.test(read)) return HOW_HARD;
  const injured = INJURED.exec(read);
  const [, have, hurt, limb] = injured === null || isLongAgo(read, injured) ? [] : injured;
  if (hurt !== undefined) return `to hear you${have === undefined ? "" : "'ve"} ${hurt} your ${limb}`.toLowerCase();
  if (UNWELL.test(read)) return "to hear you've not been well";
  if (LAID_OFF.test(read)) return LOST_JOB;
  const [, who, is, where] = IN_HOSPITAL.exec(read) ?? [];
  if (where !== undefined) return `to hear your ${who}${is} ${where}`.toLowerCase();
  for (const [told, about] of ABOUT) {
    const found = told.exec(read);
    if (found !== null && !isLongAgo(read, found))
      return `to hear ${about === OF_THEIRS && HURT.test(found[0]) ? HURT_OF_THEIRS : about}`.replace(
        "$1",
        (found[1] ?? "").toLowerCase(),
      );
  }
  if (TEARS.test(read) && !JOY.test(read)) return "this has been so upsetting";
  return AFRAID.test(read) ? "this has been such a worry" : (dearThingOf(read) ?? apologyFor(read));
}

/** Whether the rest of the sentence in which something was told says that it is long over. */
function isLongAgo(read: string, { 0: words, index }: RegExpExecArray): boolean {
  return LONG_AGO.test(words + read.slice(index + words.length).split(/[.!?]/, 1)[0]);
}

/** Who is at the end of their strength is answered before whatever it is about. */
export const HOW_HARD = "to hear how hard things are";
/** How they stand, which may be no more than why they ask. */
export const LOST_JOB = "to hear about your job";
const DESPAIR =
  /\b(?:can't|cannot|can not) (?:cope|do this any ?more|go on like this|take (?:any ?more|much more|(?:it|this) any ?more))\b|\bi (?:haven't|have not) slept(?! (?:in|on|there|with)\b)|\b(?:don't|do not) know (?:how (?:i'll|i will|i'm going to|to|we'll) (?:cope|feed|manage|survive)|where (?:else )?to turn(?! to)|who (?:else )?to turn to)|\bat breaking point\b/i;

/** "My grandfather's kilt", where it says, or the next sentence, that something became of it: it is dear to them for whose it is. */
function dearThingOf(read: string): string | null {
  const sentences = read.split(/(?<=[.!?]) /);
  for (const [index, sentence] of sentences.entries()) {
    const thing = WRECKED.test(`${sentence} ${sentences[index + 1] ?? ""}`)
      ? DEAR_THING.exec(sentence)?.[1]
      : undefined;
    if (thing !== undefined) return `to hear about your ${thing}`;
  }
  return null;
}

function apologyFor(read: string): string | null {
  return APOLOGY_WANTED.test(read) ? "for what happened" : null;
}

/** So much of a message is read. */
const LONGEST_READ = 3000;

const INJURED =
  /(?:\bi|^|\b(?:and|but|have))(?: have|('ve))?(?: just| recently)? (broken|broke|fractured|pulled|ruptured|sprained|dislocated|strained|torn|twisted) my ((?:left |right )?(?:achilles|ankle|arm|back|calf|collarbone|elbow|foot|groin|hamstring|hand|hip|jaw|knee|leg|nose|shoulder|toe|wrist))\b/i;
const UNWELL =
  /\b(?:i|we)(?:(?:'ve| have)(?: all| both)?(?: just)?|'m| am|'re| are| was| were)?(?: all| both)?(?: just)? (?:(?:caught|come down with|got|had|tested positive for) (?:covid|flu|norovirus|the flu)(?! (?:cancel|cover|insurance|jab|pass|shot|tablet|test|vaccin))|tested positive(?! for)|(?:been )?(?:ill|in hospital|off sick|poorly|(?<=\b(?:am|are|been|was|were|'m|'re) )signed off|unwell))\b/i;
const LAID_OFF =
  /\b(?:i(?: was|'ve (?:just |recently )?been| have (?:just |recently )?been| got| am being|'m being) (?:laid off|made redundant)|i(?: have|'ve)?(?: just| recently)? lost my job)\b/i;
const IN_HOSPITAL =
  /\bmy (brother|child|dad|daughter|father|gran|grandad|grandma|husband|mother|mum|mom|nan|partner|sister|son|wife)('s| is| was| has been|'s been) (?:just |still |back |now |currently )?(in hospital|in intensive care|in the hospital|(?:admitted|rushed|taken) (?:in|into|to) (?:the )?hospital)\b/i;

/** Who is dear to somebody. */
export const KIN =
  "(?:aunt|baby|boyfriend|brother|child|cousin|dad|daughter|father|fianc[eé]{1,2}|(?:best )?friend|girlfriend|gran|grand(?:dad|daughter|father|ma|mother|pa|son)|grandad|husband|kids|mother|mum|mom|nan|nana|nephew|niece|parents|partner|sister|son|twins|uncle|wife)(?:[- ]in[- ]law)?";
const ILL = String.raw`(?:(?:is|was|are|were|'s|has been|have been|'s been|got) (?:\w+ly |now |still |back )?(?:bitten|burn(?:ed|t)|diagnosed|dying|hurt|in (?:a&e|a coma|hospital|icu|intensive care|the (?:er|hospital|icu))|injured|ill|poorly|rushed to|scalded|taken (?:ill|poorly)|taken to (?:a&e|hospital|the (?:er|hospital)))|(?:has |'s |have )?(?:(?:just )?had|suffered) an? (?:\w+ ){0,2}?(?:accident|attack|breakdown|fall|miscarriage|reaction|seizure|stroke)|(?:has|have|'s got) (?:\w+ )?(?:cancer|dementia|leuka?emia|sepsis)|(?:has )?collapsed|(?:has |'s )?(?:broken?|dislocated|fractured|sprained|twisted) (?:her|his|their|an?) (?:ankle|arm|back|collarbone|elbow|finger|foot|hip|jaw|knee|leg|nose|ribs?|shoulder|toe|wrist))\b`;

const OF_THEIRS = "about your $1";
/** "I'm sorry to hear about your daughter" is said of the dead; what is over may have been an accident. */
const HURT_OF_THEIRS = "what happened to your $1";
const HURT =
  /\b(?:accident|attack|bitten|broken?|fractured|sprained|burn(?:ed|t)|fall|hurt|injured|reaction|scalded)\b/i;
/** What to say they told of: the first that is told is said. */
const ABOUT: readonly (readonly [told: RegExp, about: string])[] = [
  [new RegExp(String.raw`\b(?:my|our) (?:\w+ )?(${KIN}) (?:\w+ )?(?:who )?${ILL}`, "i"), OF_THEIRS],
  [
    new RegExp(
      String.raw`\b(?:my|our) (?:\w+ )?(${KIN})\b[^.!?]{0,60}[.!?] (?:he|she|they)(?= |')(?: \w+)? ?${ILL}`,
      "i",
    ),
    OF_THEIRS,
  ],
  [
    new RegExp(
      String.raw`\b(?:my|our) (?:\w+ )?(${KIN})(?:'s| is| was| has been| keeps)(?: \w+)? (?:being |been |getting )?(?:attacked|bullied|harassed|hit(?! with)|picked on|teased|threatened)\b`,
      "i",
    ),
    "what your $1 has had to go through",
  ],
  [
    /\bi(?:'ve| have| was)?(?: just| recently)?(?: been)? diagnosed with (?:\w+ ){0,2}?(?:cancer|leuka?emia|lymphoma|ms|multiple sclerosis|parkinson's|tumou?r)\b/i,
    "about your diagnosis",
  ],
  [
    /\b(?:i|we)(?:'ve| have)?(?: just| recently)? (?:had|were in|was in|been in|lost [^.!?]{0,40} (?:in|to)) (?:an?|the) (?:\w+ )?(accident|break-in|burglary|car crash|fire|flood)(?! (?:alarm|door|drill|sale))\b/i,
    "about the $1",
  ],
  [
    /\b(?:my|our) (?:\w+ )?(cat|dog|puppy|kitten|rabbit|tortoise)(?: \w+)?(?:'s| is| has| was)? (?:been )?(?:disappeared|escaped|gone missing|got out|missing|ran (?:away|off)|run (?:away|off)|went missing|stolen)\b/i,
    OF_THEIRS,
  ],
  [
    /\b(?:gales?|hurricane|high winds|lightning|storm)\b[^?]{0,150}\b(?:ceiling|chimney|fence|greenhouse|roof|shed|tiles|tree)s?\b[^.?!]{0,40}\b(?:blew|blown|came|caved|collapsed|come|damaged|down|fell|gone|off|smashed|through)\b|\b(?:tiles|tree)\b[^.?!]{0,40}\b(?:down|fell|off|through)\b[^?]{0,150}\b(?:gales?|hurricane|high winds|storm)\b/i,
    "about the storm damage",
  ],
  [/\b(?:my|our) (?:\w+ ){1,2}?(?:has been|have been|got|was|were) broken into\b/i, "about the break-in"],
  [/\b(?:i|we)(?:'ve| have)?(?: just)?(?: been| got| were| was) (?:burgled|mugged|robbed)\b/i, "what happened to you"],
  [/\blet (?:my|our) (?:\w+ )?(cat|dog|kitten|puppy|rabbit) (?:escape|get out|out)\b/i, OF_THEIRS],
  [/\bmy ((?:hours|pay|salary|wages) (?:got|has been|have been|was|were) cut)\b/i, "your $1"],
  [/\b(?:an?|the|this) (eviction notice|notice of eviction)\b/i, "about the eviction notice"],
  [
    /\b(?:someone|somebody)(?: else)?(?: has| had|'s)?(?: been)? (?:applied|bought|opened|ordered|shopping|spent|taken out|tak(?:en|ing)|us(?:ed|ing))\b[^.!?]{0,60}\bmy (bank details|card|details|identity|name)\b/i,
    "somebody has been using your $1",
  ],
  [
    /(?<!\b(?:if|or|think|whether) )\bmy (?:\w+ )?account(?: has|'s| was| got)?(?: just)?(?: been| gotten)? hacked\b/i,
    "your account was hacked",
  ],
];
/** What is long over is told for another reason. */
const LONG_AGO =
  /\b(?:ages|decades|years) ago\b|\b(?:in|since) (?:\w+ )?(?:19|20)\d\d\b|\b(?:before|last year|now (?:fine|recovered|well))\b/i;

/** Tears, which may be of joy. */
const TEARS =
  /\bi(?:'m| am|'ve| have|'ve been| was)?(?: (?!not\b)\w+)? (?:cried|crying|devastated|distraught|heart ?broken|in tears)\b/i;
export const JOY =
  /!!!|\bwhat an? \w+!|\b(?:baby|turned on|worked|amazing|beautiful\w*|gorgeous|happ(?:y|iness)|joy|laugh\w*|lol|love(?:d|ly)?|moved|perfect|touched|wonderful)\b/i;
/** What frightens them, and no taste or habit: "scared of heights". */
const AFRAID =
  /\bi(?:'m| am|m| feel|'ve been)(?: \w+)?(?: so| very)? (?:frightened|petrified|scared|shaking|terrified|worried sick)(?! (?:of|to))\b|\b(?:can't sleep|losing sleep|lost sleep|sleeping badly) (?:for worry|over|with worry)\b/i;

/** What is no thing, or none that is dear: where they were, what day it was, and whom they saw. */
const NO_THING =
  "(?:(?:big |first |last |little |new |next |old |school |\\d+(?:st|nd|rd|th) )?(?:account|address|anniversary|appointment|baby|baptism|behalf|birthday|boy|boyfriend|brother|care home|ceremony|christening|cat|children|class|communion|concert|consultant|cousin|dad|daughter|day|death|doctor|dog|email|estate|event|exams?|fault|family|father|flat|friends?|funeral|game|girl|girlfriend|gp|graduation|hospital|house|husband|job|kids?|lad|leaving do|match|mother|mum|name|number|nurse|one|operation|parents|partner|party|place|play|prom|recital|school|seat|service|show|sister|son|surgery|turn|visit|ward|wedding|wedding day|wife|work)|\\d+(?:st|nd|rd|th))";

/** Whose a thing is, and up to three words for it. */
const DEAR_THING = new RegExp(
  String.raw`\b(?:my|our) ((?:late )?${KIN}'s (?!${NO_THING}\b)[a-z]+(?: (?!(?:after|again|all|and|are|arrived|as|at|because|before|broke|burst|but|by|came|cracked|did|died|fell|got|ripped|shattered|shrank|smashed|snapped|split|started|stopped|tore|turned|for|from|had|has|have|here|in|into|is|just|keeps?|last|never|off|on|or|out|over|so|still|that|through|to|up|today|was|went|were|when|which|while|who|with|won't|yesterday|you|your)\b)[a-z]+){0,2})(?= |[.,;!?]|$)`,
  "i",
);
const WRECKED =
  /\b(?:(?:all|in) (?:bits|pieces)|broken?|burnt|cracked|damaged|deleted|destroyed|disappeared|gone|(?<!the )left|lost|melted|misplaced|missing|ripped|ruined|scratched|shattered|shrunk|smashed|stained|stolen|torn|vanished|wiped|(?:white|yellow) \w+ (?:all )?(?:on|over))\b/i;

/** What they ask for is said. */
const APOLOGY_WANTED =
  /\b(?:anybody|anyone|nobody|no one|somebody|someone|you|one of you)(?: could| even| has| have| just| to| would)*(?: at least| even| just)? (?:say|said) sorry\b|\b(?:deserve|expect|expecting|like|owe[ds]?|want)(?: me| us)? an apology\b/i;
