import { atLength } from "./at-length.ts";
import type { Span } from "./types.ts";

/**
 * How a customer tells what they have to tell. Hardly anybody who writes to a company is upset in the same words, but those who are tell what
 * was said to them and whom it touches, and ask why; who is calm asks for something, names a button or a version, or says that it was their
 * own doing. The weights come from a regression on 570 messages written for it and on public reviews, tweets and tickets, each set held
 * out in turn; rounded, and lowered until forum text was read hardly worse.
 */
export interface Manner {
  /** What is added to the log-odds of being upset. */
  readonly weight: number;
  /** The words that add to it. */
  readonly evidence: readonly Span[];
}

/** What goes on for longer is pasted. */
const LONGEST = 5000;
/** The same manner counts so many times. */
const MOST_TIMES = 2;
/** All of it together adds or takes no more. */
const MOST = 2.5;

/** What stands before praise, or before what is well again, where neither is meant. So many characters before are read. */
const DENIED =
  /(?:n['’]t|\b(?:no|nobody|no one|not(?: (?:a|all that|as|been|even|really|so|that|too|very))?|never|hardly|used to be|less than|nothing|would (?:be|have been))) $/i;
const READ_BEFORE = 20;

const MANNERS: readonly (readonly [words: RegExp, weight: number, unless?: RegExp])[] = [
  // Asks for something.
  [
    /\b(?:(?:can|could|will|would) (?:you|someone|somebody|i|we)|(?:is|are) (?:there|it)(?= [^.!?\n]{1,150}\?)|do (?:i|we|you)|how (?:can|do|long|much)|wh(?:at|ich|o) (?:are|do(?:es)?|is|papers|should)|please (?:cancel|find|let|refund|send|update)|i(?:['’]d| would) like to|let me know)\b/gi,
    -0.8,
  ],
  // Speaks of the thing.
  [
    /\b(?:android|api|app|button|chrome|code|error|files?|filter|firefox|ios|link|login|logs?|mac|page|screenshot|settings|steps|update|version|webhook|windows)\b/gi,
    -1,
  ],
  // Takes it on themselves.
  [
    /\b(?:i (?:can['’]?t make|forgot|lost|made|missed|think|was wrong)|my (?:apologies|fault|mistake)|by mistake|i['’]m afraid|sorry|no (?:hurry|rush|worries)|all fine|just (?:a|checking|so|to|wanted))\b/gi,
    -0.35,
  ],
  // Has a reason that is nobody's fault.
  [
    /\b(?:(?:i|we)(?: am| are|['’](?:m|re)) (?:ill|moving|off sick|poorly|pregnant|relocating|sick(?! (?:and|of|to))|unwell)|(?:and|i|we)(?: can no longer|(?: just)? can['’]?t|['’]ll not be able to| won['’]?t be able to) (?:attend|be there|come(?! (?:back|in|up))|join (?:you|in|the)|make (?:it|the|that|those|any)|travel)|changed (?:my|our) minds?|new job|mov(?:ed|ing) (?:abroad|away|home|house|to)|no longer (?:need|require)|don['’]?t need (?:it|the \w+|them|this) any ?more|(?:going|gone|went) back to (?:school|uni\w*|work))\b/gi,
    -1,
  ],
  // Has sent what was asked for.
  [/\b(?:dm(?:['’]?d|ed)?|follow(?:ing)? (?:me|back)|just sent)\b/gi, -0.8],
  // Praises, and not what ought to have been …
  [
    /\b(?:amazing|awesome|beautiful(?:ly)?|best|brilliant|cheers|comfortable|cool|delicious|delight(?:ed|ful)|eas(?:y|ily)|enjoy(?:ed|s)?|excellent|exceptional|fabulous|fantastic|fast|favou?rite|flawless(?:ly)?|fresh|friendly|fun|glad|good|gorgeous|great|happy|helpful|hero|impress(?:ed|ive)|incredible|like (?:it|the|this)|lov(?:e[ds]?|ely|ing)|magic(?:al)?|magnificent|marvell?ous|memorable|outstanding|phenomenal|spectacular|splendid|stellar|stunning|superb|nice(?:ly)?|perfect(?:ly)?|pleased|quick(?:ly)?|smooth(?:ly)?|solid|super|tasty|terrific|thrilled|unforgettable|thank(?:s| you)|thx|well (?:done|made|packed|worth)|wonderful|works|worth)\b/gi,
    -0.5,
    DENIED,
  ],
  // … says that it is well again …
  [
    /\b(?:as promised|better than (?:ever|expected|i|we)|(?:fixed|resolved|solved|sorted) (?:it|that|everything|out)|got more|holds? up|no need|(?:did|do)(?: not|n['’]t) mind|much better|false alarm|works? again)\b/gi,
    -0.6,
    DENIED,
  ],
  // … or is in a good mood.
  [/[:;=]-?[)Dp]|<3|\b(?:(?:ha){2,9}|lol|omg|yay|LOL|OMG)\b|[😀😁😂🤣😃😄😊😍😎🥰😘❤💕💜💙🙌👍✌💯🎉☺😉😇🤗😻💪]/gu, -1],
  // Says what was said to them …
  [/\b(?:assured|claimed|insisted|(?<!as )promised|said|told|(?:he|she|they|who) says?)\b/gi, 0.55],
  // … whom it touches …
  [
    /\b(?:(?:my|our) (?:little |old )?(?:baby|boy|brother|children|dad|daughter|family|father|girl|gran\w{0,8}|guests|husband|kids?|mom|mother|mum|sister|son|wife)|pregnant|kids|funeral)\b/gi,
    0.4,
  ],
  // … how long it took, and that it is not over …
  [
    /\b(?:\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many) ?(?:(?:more|full|whole|long|extra|straight) )?(?:h|hrs?|hours?|mins?|minutes?|days?|weeks?|months?|years?)\b(?! (?:old|warranty|guarantee|subscription|plan))/gi,
    0.5,
  ],
  [/\b(?:again|still|(?:yet )?another|already|twice|(?:second|third|fourth|fifth) (?:day|time|week))\b/gi, 0.25],
  // … what was not there, and who …
  [/\b(?:never|no ?(?:one|body|thing|where)|not (?:a single|even|one)|none|hardly|barely|neither|without)\b/gi, 0.35],
  // … that they go, or want to …
  [
    /\b(?:avoid(?:ing)?|stay away|beware|elsewhere|(?:some|any)(?:where| ?place) else|(?:another|different|other) (?:airline|bank|brand|company|place|provider|shop|store|supplier)|(?:never|not|(?:didn|don|won|wouldn)['’]?t|last time|no longer|doubt)(?: [a-z'’]{1,9}){0,2} (?:again|back(?! (?:after|at|before|by|for|from|home|in|on|till|until)\b)|return(?:ing)?(?! (?:after|before|from|home|in|on|till|until)\b)|buy(?:ing)?|order(?:ing)?|(?<!\b(?:i|we) don['’]?t )us(?:e|ing)|fly(?:ing)?|visit(?:ing)?|recommend)|refund(?:ed)?|money back|(?:one|1|zero|no|two|2) stars?|thumbs down|down the drain|wast(?:e|ed|ing)|done with)\b/gi,
    0.6,
  ],
  // … and wants to know why.
  [/\b(?:why(?! don['’]?t (?:we|you))|how come|how (?:can|could|does|is it)|what (?:kind|sort) of|explain)\b/gi, 0.6],
];

/**
 * Reads how a message is told. Nothing within `apart` says that somebody is upset. Pure; the time it takes grows with the text and no faster.
 */
export function mannerOf(text: string, apart: readonly Span[] = []): Manner {
  const told = atLength(text.slice(0, LONGEST));
  const evidence: Span[] = [];
  let sum = 0;
  for (const [words, weight, unless] of MANNERS) {
    let times = 0;
    for (const { 0: said, index } of told.matchAll(words)) {
      if (unless?.test(told.slice(Math.max(0, index - READ_BEFORE), index))) continue;
      if (weight > 0 && apart.some(({ start, end }) => index >= start && index < end)) continue;
      sum += weight;
      if (weight > 0) evidence.push({ start: index, end: index + said.length });
      if (++times === MOST_TIMES) break;
    }
  }
  return { weight: Math.max(-MOST, Math.min(MOST, sum)), evidence };
}
