import { JOY, KIN } from "./hard-time.ts";

/**
 * What went wrong in a few plain words, where no clause of the customer's can be said back: to stand after "I'm sorry". Each is true of whatever
 * else the message holds, and none owns up to more than the customer's own words say.
 */
export function gistOf(text: string): string | null {
  const read = text.slice(0, LONGEST_READ).replaceAll("’", "'").replace(/\s+/g, " ");
  const late = AWAITED.exec(read)?.[1] ?? PROMISED.exec(read)?.[1];
  if (late !== undefined && KEPT_WAITING.test(read)) return `you've had to wait for your ${late.toLowerCase()}`;
  if (IN_TEARS.test(read) && !JOY.test(read)) return "this has been so upsetting";
  const away = AWAY.exec(read)?.[1];
  if (away !== undefined) return `this happened on your ${away.toLowerCase()}`;
  const occasion = OCCASION.exec(read)?.[1];
  if (occasion !== undefined && !CALLED_OFF.test(read) && !AGES_AGO.test(read))
    return `this happened around your ${occasion.toLowerCase()}`;
  const gist = GISTS.find(([told]) => told.test(read))?.[1] ?? null;
  return gist === BAD_TIME || (gist === NO_ANSWER && STRANDED.test(read)) ? (harmOf(read) ?? gist) : gist;
}

/** The same, where the words leave no doubt that something is wrong, however calmly they are written. */
export function plainGistOf(text: string): string | null {
  const gist = gistOf(text);
  return GISTS.some(([, said, plain]) => plain && said === gist) ? gist : null;
}

/** What to be sorry for where somebody is upset and a person was in it, their body or their safety, and nothing closer can be said. */
export function ordealOf(text: string): string | null {
  const read = text.slice(0, LONGEST_READ).replaceAll("’", "'");
  if (/\blaugh/i.test(read)) return null;
  return harmOf(read) ?? (BURDEN.test(read) ? "you've had this to deal with" : null);
}

function harmOf(read: string): string | null {
  return ORDEAL.test(read) ? "you've had to go through this" : null;
}

/** So much of a message is read. */
const LONGEST_READ = 3000;

const AWAITED =
  /\bwhere(?:'s| is| are|s) my ((?:[a-z]+ )?(?:card|certificate|delivery|deposit|documents?|food|invoice|item|keys?|letter|luggage|money|new card|order|package|parcel|parts?|payment|prescription|refund|replacement|results|sofa|tickets?|voucher))\b/i;
/** "You told me that my refund would be five days. It's now the 19th. When can I expect it?" */
const PROMISED =
  /\b(?:you|they) (?:promised|said|told) [^.?!]{0,40}\bmy (card|certificate|delivery|deposit|documents|keys|money|new card|order|parcel|payment|prescription|refund|replacement|results|tickets|voucher) (?:should|would) [^.?!]{0,60}[.!] (?:it is|it's) now (?!.*\b(?:arrived|came|here)\b)/i;
const KEPT_WAITING =
  /\b(?:it's been|its been|it has been|(?:you|they) (?:said|promised|told me)|was (?:due|meant|supposed)|(?:should|supposed to) have|still|waiting|weeks|days late|overdue)\b/i;

const IN_TEARS =
  /\b(?:(?<!\bstop(?:ped|s)? )crying|cried|hysterical|in (?:floods|hysterics|tears)|heart ?broken|(?:breaking|broke) (?:her|his|my|our) heart|devastated|distraught|sobbing|shaking|inconsolable|beside myself)\b/i;

/** What of theirs it spoilt, before or after: the day itself is said. */
const AWAY = /\b(?:during|of|on) (?:my|our) (honeymoon|holiday|vacation)(?= (?:and|but|in|to|with)\b|[.,;!?]|$)/i;
/** "For my son's christening, and he's 31 now". */
const AGES_AGO = /\b(?:he|she)(?:'s| is) (?:now )?\d\d(?: now)?\b|\byears (?:ago|back)\b/i;
const CALLED_OFF =
  /\b(?:anniversary|birthday|christening|funeral|graduation|party|shower|wedding) (?:got|had to be|has been|is|was) (?:called off|cancell?ed|postponed)\b/i;
/** It fell on the day, or was wanted for it; who was only "at our son's graduation" when it happened tells where they were. */
const OCCASION =
  /(?<!\b(?:were|was|am|off|going|been) (?:at|to) )(?<!\b(?:after|since) )(?<!\bto (?:attend|celebrate|get to|go to) )\b(?:my|our) ((?:[a-z]+(?:-in-law)?'s )?(?:big |golden |silver )?(?:(?:\d+(?:st|nd|rd|th) )?(?:anniversary|birthday)|(?<='s (?:big )?)\d+(?:st|nd|rd|th)|baby shower|christening|funeral|graduation|wedding(?: (?:anniversary|day))?))(?= (?:and|at|but|in|is|last|next|on|party|so|this|to|today|tomorrow|was|we|when|with|yesterday)\b|[.,;!?]|$)/i;

/** Less than having nowhere to sleep. */
const NO_ANSWER = "you've been left without an answer";
/** Less than whatever it did to somebody. */
const BAD_TIME = "this has come at such a bad time";
/** The first that is told is said. Some words leave no doubt. */
const GISTS: readonly (readonly [told: RegExp, gist: string, plain?: true])[] = [
  [
    /\b(?:disappoint(?:ed|ing|ment)|embarrass(?:ed|ing|ment)(?! to (?:admit|ask|say|write))|gutted|humiliat(?:ed|ing)|hurtful|insult(?:ed|ing)|let down|upset|upsetting)\b/i,
    "for the upset this has caused",
  ],
  [
    /(?:\b(?:am|are|been|bit|feel|feeling|getting|i'm|quite|rather|really|so|very|we're) |^|[.!?] )(?:a bit |a little |getting |really |so |very )?(?:anxious|frightened|panick?(?:ed|ing|y)|scared|terrified|worried|worrying)(?! (?:about nothing|of|to ))\b(?<!\b(?:bit|little) [a-z]+(?= about\b))/i,
    "this has been such a worry",
  ],
  [
    /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|[2-9](?:nd|rd|th)|umpteenth) (?:time (?:of )?(?:i|i'm|i've|we|we're|we've|asking|calling|emailing|messaging|ringing|writing)\b|(?:attempt|call|e-?mail|letter|message|request|ticket)\b)/i,
    "you've had to get in touch more than once about this",
    true,
  ],
  [
    /\b(?:asked(?! (?:h[ei][rm]|the|them)\b)|called|chased|complained|contacted|e-?mailed|messaged|phoned|rang|rung|reported|told you|written|wrote)\b[^.!?]{0,40}\b(?:twice|repeatedly|(?:three|four|five|six|seven|several|many|multiple|countless|\d+) times)\b/i,
    "you've had to get in touch more than once about this",
    true,
  ],
  [
    /\b(?:passed|pushed|sent|transferred) (?:me )?(?:around|from (?:one|pillar)|(?:two|three|four|five|six|several|\d+) times|(?:in|round in) circles)\b/i,
    "you've been passed around like this",
    true,
  ],
  [
    /\b(?:no one|nobody|noone|not one of you) (?:ever |has |has ever |bothered to )?(?:answer(?:ed|s)?|call(?:ed)?|come back|g[eo]t(?:s|ten)? back|picks? up|repl(?:ied|ies|y)|respond(?:ed|s)?|rung|rang)\b|\b(?:(?:still|(?:had|received)(?: absolutely)?) no (?:answer|reply|response))\b(?! from (?!any|you))|\b(?:haven't|have not|never|not) heard (?:a (?:peep|thing|word)|anything|back|from)\b/i,
    NO_ANSWER,
    true,
  ],
  [
    /\bpromised (?:me |us )?an? (?:call(?:back)?|ring back)\b|\b(?:they|you) (?:said|told me) (?:you|they|someone|somebody)(?: would|'d) (?:call|phone|ring)\b/i,
    "you've had to wait for a call",
  ],
  [
    /\b(?:two|three|four|five|six|several|\d+|conflicting|contradictory) (?:different )?(?:answers|stories|versions)\b(?= from| about| to|[.,!]|$)|\btold (?:two|three|four|five|several|\d+) different\b/i,
    "you've been told different things",
    true,
  ],
  [
    /\b(?:go|going|gone|went) (?:round|around) (?:and round )?in circles\b/i,
    "you've been going round in circles",
    true,
  ],
  [
    /\b(?:(?:no one|nobody|noone) (?:asked|informed|let me know|told|warned)(?! (?:me|us) how (?:amazing|delicious|good|great|lovely|nice)\b)|without (?:any )?(?:prior )?(?:notice|telling|warning)|no (?:prior )?(?:notice|warning)|out of the blue|never (?:agreed to|asked for|authori[sz]ed|signed up))\b/i,
    "this came as a surprise",
    true,
  ],
  [
    /\b(?:(?:second|third|fourth|fifth|sixth|[2-9](?:nd|rd|th)|two|three|four|five|six) \w+ (?:in a row|running)|happened again|(?:it's|is) happening again|(?:once|yet) again|keeps? happening)\b/i,
    "this has happened again",
  ],
  [
    /\b(?:been|being|is|was|were) (?:[a-z]+ )?(?:abrupt|abusive|aggressive|condescending|dismissive|patroni[sz]ing|rude|short with)\b|\b(?:hung up|laughed at|shouted at|talked down to)\b/i,
    "to hear what happened",
  ],
  [
    /\b(?:(?:been|still|kept) waiting|(?:it's|its|it has) been (?:[a-z]+ ){0,2}?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several) (?:days|weeks|months)|(?:it's|it is|this is) now day (?:\d+|three|four|five|six|seven|eight|nine|ten)\b(?! of))\b/i,
    "you've had to wait so long",
    true,
  ],
  [
    /\b(?:(?:my|our) deadline|(?<!(?:\bnot|n't)(?: \w+)? )urgent(?:ly)?|(?:(?:assignment|essay|filing|paper|payroll|rent|report|return|submission|thesis)(?:'s| is)? due|launch|meets?|starts?|wedding|exam|interview) (?:at (?:\d|noon|half)|in (?:an?|one|two|three|\d)|is|on|this|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:have|must|need\w*|ready|required|want\w*)(?: [a-z']+){0,6} by (?:noon|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|losing (?:business|customers|money|orders|sales))\b/i,
    BAD_TIME,
  ],
];

const ORDEAL =
  /\b(?:my|our) (?:[\w-]+ ){0,2}?(?:back|eyes?|face|hair|hands?|legs?|neck|scalp|skin|teeth|tooth|throat)\b|\b(?:blister\w*|burn(?:ed|t|ing)|bleeding|rash|hospital|lump|slept in (?:my|our|the) (?:car|van)|lay-?by|(?:was|been|is) (?:physically |violently )?sick(?! (?:and|of)\b)|tested positive|i'm positive|police|threatened|unsafe|homeless|stranded|in the (?:dark|rain|cold))\b/i;
/** Whoever had nowhere to sleep is not told of calls that nobody took. */
const STRANDED = /\b(?:homeless|lay-?by|slept (?:in|on) (?:my|our|the) (?:car|floor|station|van)|stranded)\b/i;
/** Somebody of theirs was in it, which weighs more than a thing and less than harm. */
const BURDEN = new RegExp(
  String.raw`\b(?:my|our) (?:[\w-]+ ){0,2}?(?:ex-)?${KIN}(?!'s)\b|\b(?:doctor|pregnan\w*|stranger|toddler|children|little (?:boys?|girls?|ones?)|year[- ]olds?|wheelchair|disabled|carer|crutches|medication|insulin)\b`,
  "i",
);
