import type { Guard, Probe } from "./owners.ts";
import type { Step } from "./program.ts";
import type { Reading } from "./reading.ts";
import type { Match } from "./scan.ts";
import { Verifier } from "./verify.ts";

/** So far back an exception may begin that must stand directly before a match. */
const REACH_BEFORE = 8;

/** So many tokens to either side of a match count as its sentence: a text without a full stop has one of any length. */
const REACH_SENTENCE = 80;

/** Whether the neighbours of a match make it harmless. */
export function excuses(reading: Reading, match: Match, guard: Guard | null): boolean {
  if (guard === null) return false;
  if (guard.negated && reading.isNegated(match.first)) return true;
  const sentence = reading.sentences.of[match.first] as number;
  const first = reading.sentences.first[sentence] as number;
  const past = reading.sentences.past[sentence] as number;
  return (
    guard.before.some((probe) =>
      standsBefore(reading, probe, Math.max(first, match.first - REACH_BEFORE), match.first),
    ) ||
    guard.after.some((probe) => meets(reading, probe, match.past, past)) ||
    guard.sentence.some((probe) =>
      standsIn(
        reading,
        probe,
        Math.max(first, match.first - REACH_SENTENCE),
        Math.min(past, match.past + REACH_SENTENCE),
      ),
    )
  );
}

function standsBefore(reading: Reading, probe: Probe, from: number, target: number): boolean {
  for (let at = from; at < target; at++) {
    if (meets(reading, probe, at, target, target)) return true;
  }
  return false;
}

function standsIn(reading: Reading, probe: Probe, from: number, past: number): boolean {
  for (let at = from; at < past; at++) {
    if (meets(reading, probe, at, past)) return true;
  }
  return false;
}

function meets(reading: Reading, probe: Probe, at: number, limit: number, target = -1): boolean {
  if (!canBegin(probe.step, reading.tokens.id[at] as number)) return false;
  if (probe.atStart && !reading.isSentenceStart(at)) return false;
  return new Verifier(reading, limit, target).match(probe.step, at, probe.atEnd) >= 0;
}

/** Most probes fail at their first word: that is told without a verifier. */
function canBegin(step: Step, id: number): boolean {
  if (step.op === "word") return step.id === id;
  return step.op !== "either" || step.others.length > 0 || step.words.has(id);
}
