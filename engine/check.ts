import { findFindings } from "./findings.ts";
import { findMarks } from "./marks.ts";
import { findMissing } from "./missing.ts";
import { moodOf, NEUTRAL } from "./mood.ts";
import { Reading } from "./reading.ts";
import type { RuleSet } from "./rule-set.ts";
import { scan } from "./scan.ts";
import { scoreOf } from "./score.ts";
import { outline } from "./shape.ts";
import type { Context, Message, Mood, Report } from "./types.ts";
import { warmthOf } from "./warmth.ts";

/**
 * Checks one message in one context. Pure: the same input gives the same report, nothing is remembered, and it never
 * throws whatever the text holds.
 */
export function check(message: Message, context: Context, rules: RuleSet): Report {
  return checkWithMood(
    message,
    context,
    rules,
    context.incoming === undefined ? NEUTRAL : moodOf(context.incoming, rules),
  );
}

/** As `check`, for a caller that checks many drafts against one incoming message and has read its mood once. */
export function checkWithMood(message: Message, context: Context, rules: RuleSet, mood: Mood): Report {
  const reading = new Reading(message, rules.grammar);
  const matches = scan(reading, rules.automaton);
  const marks = findMarks(reading, matches, rules);
  const shaped = outline(reading, marks, context);
  const circumstances = { context, mood, words: reading.words };
  const findings = findFindings(reading, matches, rules, shaped, circumstances);
  const missing = findMissing(reading, shaped.shape, rules.presence, circumstances);
  const { score, points } = scoreOf(findings, missing, shaped.shape);
  return {
    findings,
    missing,
    shape: shaped.shape,
    score,
    points,
    warmth: warmthOf(reading, marks, findings, rules.lexicons.warmth),
    mood,
  };
}
