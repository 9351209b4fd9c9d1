import type { Reading } from "./reading.ts";
import type { Match } from "./scan.ts";
import type { Edit } from "./types.ts";

/** What a rewrite makes of an order. */
const ASKS = /\b(?:(?:could|would) you|please|next step is to)\b/i;
/** "The next step is to go there yourself", "… to send it first": of a step that has its own place in the row, or its own person. */
const NO_STEP = /\b(?:again|first|in future|never|next time|not|only|then|yourself|yourselves)\b/i;
/** "You have to rebook and the next slot is in May": behind the order something is told. */
const TELLS =
  /\b(?:and|but|so) (?:a|an|i|it|our|that|the|there|they|this|we|you|your) (?:[\p{Alpha}-]+ ){0,3}?(?:are|can|costs?|has|is|may|must|takes?|was|will|would)\b/iu;
/** "Please check the rules and you didn't": what they did not do is no part of what they are asked for. */
const REPROACHES = /\b(?:and|but) you (?:\p{Alpha}+ly )?(?:did|had|have|were)(?:n['’]t| not)\b/iu;
/** What holds at all times is no favour for now: "Could you replace the battery every two years?" */
const STANDING =
  /\b(?:always|annually|at all times|at least|daily|each|every|monthly|notice|weekly|within \S+ (?:days|hours|months|weeks) of|your own)\b/i;
/** Regretted once is enough: "Unfortunately I'm sorry we couldn't approve it". */
const REGRETS = /\b(?:afraid|sorry)\b/i;
export const REGRETTED = /\b(?:afraid|apolog\w+|regret\w*|sadly|sorry|unfortunately)\b/i;
/** "You must have dropped it" is no more than a guess, and nothing that anybody can see. */
const GUESSED = /\b(?:appears?|apparently|may|might|must have|perhaps|probably|seems?)\b/i;
/** "Could you download them yourself?" asks, and says that nobody else will. */
const ALONE = /\b(?:yourself|yourselves)\b/i;
/** "You can apply for a grant. You will need to provide proof.": what only those must do who choose to is asked of nobody. */
const OFFERED =
  /\b(?:(?:i|we) (?:can|could) (?:arrange|do|extend|give|offer)\b|you (?:can|could|may|might) (?!(?:also )?(?:check|expect|find|follow|ignore|read|see|track|view)\b)|if (?:any|he|it|she|that|the|there|they|this|we|you|your)\b)/i;
/** "You forgot to enter it. A corrected invoice is attached.": nobody asks for what is settled. */
const NOT_DONE_THEN = /^you (?:had |have )?(?:did not|didn['’]t|failed|forgot|forgotten|neglected)\b/i;
const SETTLED =
  /\b(?:corrected|new) [\p{Alpha} ]+ (?:is|are) attached\b|\b(?:has been|have been|is now|was) (?:cancel|correct|credit|fix|reissu|refund|remov|updat)|\b(?:i|we)(?:['’]ll| will|['’]ve| have)(?: now)? (?:cancel|correct|credit|fix|reissu|refund|remov|updat)/iu;
const CARRIED_ON = /\b(?:and|but|or|so),?\s*$/;
/** In characters: such a word, its comma and a space or two. */
const LONGEST_LINK = 12;
/** What must be done before something else can: asked for, it is done so that the other can. */
const BEFORE_WE_CAN =
  /\bbefore(?= (?:i|it|our|someone|that|the|they|this|we|your)\b[^.,;!?\n]{0,40}?\b(?:can|are able to|is able to)\b(?! not\b))/i;

/** Whether a rewrite would not read as an order does in its place: as a step where it is none, or as a statement where it was a question. */
export function misfits(reading: Reading, match: Match, words: string): boolean {
  const said = restOf(reading, match);
  const behind = said.slice(
    (reading.tokens.end[match.past - 1] as number) - (reading.tokens.start[match.first] as number),
  );
  if (/\.$/.test(words) && behind.includes("?")) return true;
  // "It takes a day and could you pay the postage?" asks in the middle of what is told.
  if (/could you|next step/i.test(words) && (TELLS.test(said) || STANDING.test(said))) return true;
  if (ASKS.test(words) && REPROACHES.test(said)) return true;
  if (/^from what i can see\b/i.test(words) && GUESSED.test(said)) return true;
  if (REGRETS.test(words) && REGRETTED.test(leadOf(reading, match))) return true;
  if (/^could you\b/i.test(words) && ALONE.test(said)) return true;
  if (/^(?:could you|the next step)\b/i.test(words) && CARRIED_ON.test(justBefore(reading, match))) return true;
  if (/^(?:could you|the next step)\b/i.test(words) && OFFERED.test(sentenceBefore(reading, match))) return true;
  if (ASKS.test(words) && NOT_DONE_THEN.test(said) && SETTLED.test(sentenceBehind(reading, match))) return true;
  return /next step/i.test(words) && NO_STEP.test(said);
}

/** "Could you send the bill before we can look into it?" asks for what nobody meant: it is sent so that they can. */
export function soThat(reading: Reading, match: Match, edits: readonly Edit[], words: string): readonly Edit[] {
  if (!ASKS.test(words)) return edits;
  const found = BEFORE_WE_CAN.exec(restOf(reading, match));
  if (found === null) return edits;
  const start = (reading.tokens.start[match.first] as number) + found.index;
  const end = start + found[0].length;
  if (edits.some((edit) => edit.start < end && edit.end > start)) return edits;
  return [...edits, { start, end, text: "so that" }].sort((a, b) => a.start - b.start);
}

/** From the beginning of its sentence to the match. */
function leadOf({ text, tokens, sentences }: Reading, match: Match): string {
  const first = sentences.first[sentences.of[match.first] as number] as number;
  return text.slice(tokens.start[first], tokens.start[match.first]);
}

/** The sentence before the one in which a match stands. */
function sentenceBefore(reading: Reading, match: Match): string {
  const before = (reading.sentences.of[match.first] as number) - 1;
  if (before < 0) return "";
  const { start, end } = reading.sentenceSpan(before);
  return reading.text.slice(start, end);
}

/** The sentence behind the one in which a match stands. */
function sentenceBehind(reading: Reading, match: Match): string {
  const next = (reading.sentences.of[match.first] as number) + 1;
  if (next >= reading.sentences.first.length) return "";
  const { start, end } = reading.sentenceSpan(next);
  return reading.text.slice(start, end);
}

function justBefore({ text, tokens }: Reading, match: Match): string {
  const start = tokens.start[match.first] as number;
  return text.slice(Math.max(0, start - LONGEST_LINK), start);
}

/** From the match to the end of its sentence. */
function restOf({ text, tokens, sentences }: Reading, match: Match): string {
  const past = sentences.past[sentences.of[match.first] as number] as number;
  return text.slice(tokens.start[match.first], tokens.end[past - 1]);
}
