import { LINK } from "./grammar.ts";
import type { Guard } from "./owners.ts";
import type { Coded } from "./program.ts";
import type { Reading } from "./reading.ts";
import type { Match } from "./scan.ts";
import { ANYWHERE, type Verifier } from "./verify.ts";

/** So far back an exception may begin that must stand directly before a match. */
const REACH_BEFORE = 8;

/** So many tokens to either side of a match count as its sentence: a text without a full stop has one of any length. */
const REACH_SENTENCE = 80;

/** A sentence that is nothing but a regret, in so many tokens at most. */
const REGRET =
  /^(?:(?:ah|no|oh|oh no)[,!]? )?(?:(?:i['’]?m|i am|we['’]re|we are) )?(?:really |so |very )?(?:apologies|my apologies|sorry)(?: about that)?[.!]+$/i;
const REGRET_TOKENS = 10;

/** Whether the neighbours of a match make it harmless. */
export function excuses(reading: Reading, verifier: Verifier, match: Match, guard: Guard | null): boolean {
  if (guard === null) return false;
  if (guard.negated && reading.isNegated(match.first)) return true;
  const sentence = reading.sentences.of[match.first] as number;
  const first = reading.sentences.first[sentence] as number;
  const past = reading.sentences.past[sentence] as number;
  const from = Math.max(first, match.first - REACH_BEFORE);
  const sentencePast = Math.min(past, match.past + REACH_SENTENCE);
  for (const probe of guard.after) if (meets(reading, verifier, probe, match.past, past, ANYWHERE)) return true;
  // What stands before the second word of a contraction ends with the first.
  const before = match.half ? match.first + 1 : match.first;
  const that = guard.before.length === 0 ? null : thatOfTelling(reading, match.first, from);
  for (const probe of guard.before)
    if (
      stands(reading, verifier, probe, from, before, match.first, match.half, that) ||
      (match.half && endsInGap(reading, verifier, probe, from, match.first))
    )
      return true;
  if (guard.sentence.length > 0) {
    const link = linkTo(reading, match.first);
    const sentenceFrom = Math.max(heardFrom(reading, sentence), match.first - REACH_SENTENCE);
    for (const probe of guard.sentence)
      if (stands(reading, verifier, probe, sentenceFrom, sentencePast, ANYWHERE, false, link)) return true;
  }
  for (const probe of guard.next) if (follows(reading, verifier, probe, sentence)) return true;
  return false;
}

/** So many sentences behind that of a match say what comes of it: the reason of a no, and then what can be had. */
const SENTENCES_BEHIND = 3;

/** Whether a probe meets one of the sentences behind another. */
function follows(reading: Reading, verifier: Verifier, probe: Coded, sentence: number): boolean {
  const { first, past } = reading.sentences;
  const last = Math.min(sentence + SENTENCES_BEHIND, first.length - 1);
  for (let behind = sentence + 1; behind <= last; behind++) {
    const from = first[behind] as number;
    const to = Math.min(past[behind] as number, from + REACH_SENTENCE);
    if (stands(reading, verifier, probe, from, to, ANYWHERE)) return true;
  }
  return false;
}

/** Where a sentence begins as it is heard: "I'm sorry. We don't have it" is one breath, unless a blank line stands between. */
function heardFrom({ sentences, tokens, text }: Reading, sentence: number): number {
  const first = sentences.first[sentence] as number;
  if (sentence === 0) return first;
  const from = sentences.first[sentence - 1] as number;
  if (first - from > REGRET_TOKENS) return first;
  return REGRET.test(text.slice(tokens.start[from], tokens.end[first - 1])) ? from : first;
}

/** The "that" of "please note that", within which the match stands: it makes nothing of what follows but a statement. */
function thatOfTelling(reading: Reading, first: number, from: number): Link | null {
  for (let at = first; at > from; at--) if (reading.isTold(at)) return { from: at - 1, past: at };
  return null;
}

/** The tokens from one up to another. */
interface Link {
  readonly from: number;
  readonly past: number;
}

/**
 * The word that leads to the match, with its comma: "It came, *but* we don't take it back". "But we can swap it" behind a match makes it
 * better; what leads to the match does not.
 */
function linkTo(reading: Reading, first: number): Link | null {
  const past = isComma(reading, first - 1) ? first - 1 : first;
  if (past < 1 || !reading.grammar.has(reading.tokens.id[past - 1] as number, LINK)) return null;
  return { from: isComma(reading, past - 2) ? past - 2 : past - 1, past };
}

function isComma({ tokens, text }: Reading, at: number): boolean {
  return text.charCodeAt(tokens.start[at] as number) === 44;
}

/**
 * Whether a probe stands before token `at` and has a gap left at its end that takes the first half of a contraction: "if ~3" before the
 * second word of "it's". Only what ends in a gap meets the text both without the contraction and with it.
 */
function endsInGap(reading: Reading, verifier: Verifier, probe: Coded, from: number, at: number): boolean {
  return stands(reading, verifier, probe, from, at, at) && stands(reading, verifier, probe, from, at + 1, at + 1);
}

/** Whether a probe meets the text somewhere between two tokens, but not from an `except` on, and ends at the `target` where there is one. */
function stands(
  reading: Reading,
  verifier: Verifier,
  probe: Coded,
  from: number,
  past: number,
  target: number,
  inside = false,
  except: Link | null = null,
): boolean {
  for (let at = from; at < past; at++) {
    if (except !== null && at >= except.from && at < except.past) continue;
    if (meets(reading, verifier, probe, at, past, target, inside)) return true;
  }
  return false;
}

function meets(
  reading: Reading,
  verifier: Verifier,
  probe: Coded,
  at: number,
  limit: number,
  target: number,
  inside = false,
): boolean {
  if (!verifier.canBegin(probe.entry, at)) return false;
  if (probe.atStart && !reading.isClauseStart(at)) return false;
  return verifier.match(probe.entry, at, limit, probe.atEnd, false, target, inside) >= 0;
}
