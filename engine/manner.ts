import type { Span } from "./types.ts";

/**
 * How a customer tells what they have to tell. Hardly anybody who writes to a company is upset in the same words, but those who are tell what
 * was said to them and whom it touches, and ask why; who is calm asks for something, names a button or a version, or says that it was their
 * own doing. The weights come from a regression on 207 messages written for it, lowered until forum text was read hardly worse.
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

const MANNERS: readonly (readonly [words: RegExp, weight: number])[] = [
  // Asks for something.
  [
    /\b(?:(?:can|could|will|would) (?:you|someone|somebody|i|we)|(?:is|are) (?:there|it)(?= [^.!?\n]{1,150}\?)|do (?:i|we|you)|how (?:can|do|long|much)|wh(?:at|ich|o) (?:are|do|is|papers|should)|please (?:cancel|find|let|send|update)|i(?:['’]d| would) like to|let me know)\b/gi,
    -0.6,
  ],
  // Speaks of the thing.
  [
    /\b(?:android|api|app|button|chrome|code|error|files?|filter|firefox|ios|link|login|logs?|mac|page|screenshot|settings|steps|update|version|webhook|windows)\b/gi,
    -0.8,
  ],
  // Takes it on themselves.
  [
    /\b(?:i (?:can['’]?t make|forgot|lost|made|missed|think|was wrong)|my (?:apologies|fault|mistake)|by mistake|i['’]m afraid|sorry|no (?:hurry|rush|worries)|all fine|just (?:a|checking|so|to|wanted))\b/gi,
    -0.25,
  ],
  // Says what was said to them …
  [/\b(?:assured|claimed|insisted|promised|said|says|told)\b/gi, 0.4],
  // … whom it touches …
  [
    /\b(?:(?:my|our) (?:little |old )?(?:baby|boy|brother|children|dad|daughter|family|father|girl|gran\w{0,8}|guests|husband|kids?|mom|mother|mum|sister|son|wife)|pregnant|kids|funeral)\b/gi,
    0.5,
  ],
  // … and wants to know why.
  [/\b(?:why(?! don['’]?t (?:we|you))|how come|how (?:can|could|does|is it)|what (?:kind|sort) of|explain)\b/gi, 0.3],
];

/** Reads how a message is told. Pure; the time it takes grows with the text and no faster. */
export function mannerOf(text: string): Manner {
  const told = text.slice(0, LONGEST);
  const evidence: Span[] = [];
  let sum = 0;
  for (const [words, weight] of MANNERS) {
    let times = 0;
    for (const { 0: said, index } of told.matchAll(words)) {
      sum += weight;
      if (weight > 0) evidence.push({ start: index, end: index + said.length });
      if (++times === MOST_TIMES) break;
    }
  }
  return { weight: Math.max(-MOST, Math.min(MOST, sum)), evidence };
}
