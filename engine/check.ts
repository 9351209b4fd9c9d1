import { answeredBy } from "./answers.ts";
import { atOnce } from "./at-once.ts";
import { bodyOf } from "./body.ts";
import { contests, deniesGist } from "./contested.ts";
import { findFindings } from "./findings.ts";
import { firstName } from "./first-name.ts";
import { type Incoming, readIncoming } from "./incoming.ts";
import { isForeign } from "./language.ts";
import { findMarks } from "./marks.ts";
import { findMissing } from "./missing.ts";
import { findNameProblems, nameToUse } from "./names.ts";
import { once } from "./once.ts";
import { findOrderProblems } from "./order.ts";
import { Reading } from "./reading.ts";
import type { Fillings } from "./rewrite.ts";
import type { RuleSet } from "./rule-set.ts";
import { scan } from "./scan.ts";
import { scoreOf } from "./score.ts";
import { outline } from "./shape.ts";
import { sparedIn } from "./spared.ts";
import type { Context, Finding, Message, Report } from "./types.ts";
import { warmthOf } from "./warmth.ts";
import type { Circumstances } from "./where.ts";

/**
 * Checks one message in one context. Pure: the same input gives the same report, nothing is remembered, and it never
 * throws whatever the text holds.
 */
export function check(message: Message, context: Context, rules: RuleSet): Report {
  return checkAgainst(message, context, rules, readIncoming(context.incoming, rules));
}

/** As `check`, for a caller that checks many drafts against one incoming message and has read that once. */
export function checkAgainst(message: Message, context: Context, rules: RuleSet, incoming: Incoming): Report {
  return atOnce(checkInSteps(message, context, rules, incoming));
}

/** As `checkAgainst`, for a caller that has something better to do in between: no step takes more than about half of the time. */
export function* checkInSteps(
  message: Message,
  context: Context,
  rules: RuleSet,
  incoming: Incoming,
): Generator<undefined, Report> {
  const reading = new Reading(message, rules.grammar);
  yield;
  const matches = scan(reading, rules.patterns.drafts);
  yield;
  const marks = findMarks(reading, matches, rules);
  // What our rules and lines say is said in English.
  const foreign = isForeign(reading);
  const shaped = outline(reading, marks, context);
  const problem = once(() =>
    incoming.problem === null || contests(message.text, incoming.problem)
      ? gistFor(message.text, incoming)
      : incoming.problem,
  );
  const fillings: Fillings = {
    customer: nameToUse(context, incoming),
    agent: firstName(context.agent),
    get problem() {
      return problem();
    },
  };
  const circumstances: Circumstances = { context, incoming, fillings, words: reading.words };
  const spared = sparedIn(reading, marks);
  const names = foreign ? rules.names.filter(({ problem }) => problem === "leftover") : rules.names;
  const named = findNameProblems(reading, shaped, names, circumstances).filter((finding) => !spared(finding));
  const unnamed = names.find(({ problem }) => problem === "absent")?.id;
  const findings = inOrder([
    ...named.filter(({ ruleId }) => ruleId !== unnamed),
    ...(foreign ? [] : findFindings(reading, matches, rules, shaped, circumstances, spared)),
    // Where a rule knows the greeting that names nobody, it knows better what is wrong with it.
    ...named.filter(({ ruleId }) => ruleId === unnamed),
    // Words are mended before they are moved.
    ...(foreign ? [] : findOrderProblems(reading, shaped, rules.order, circumstances)),
  ]);
  yield;
  const missing = foreign ? [] : findMissing(reading, shaped, rules.presence, circumstances);
  const { score, points } = scoreOf(findings, missing, shaped.shape);
  const questions = once(() => (foreign ? [] : answeredBy(bodyOf(reading, shaped.shape), incoming.questions)));
  return {
    findings,
    missing,
    shape: shaped.shape,
    score,
    points,
    warmth: warmthOf(reading, marks, findings, rules.lexicons.warmth),
    mood: incoming.mood,
    get questions() {
      return questions();
    },
    foreign,
  };
}

/** In the order of the text; where two overlap, the one that was named first stays. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    // What is kept is in order and nowhere overlaps, so only the neighbours of its place can stand in the way.
    const place = placeFor(finding, kept);
    const before = kept[place - 1];
    const after = kept[place];
    if (before && before.end > finding.start) continue;
    if (after && after.start < finding.end && after.end > finding.start) continue;
    kept.splice(place, 0, finding);
  }
  return kept;
}

/** How many of some findings, which are in order, begin before another. */
function placeFor({ start }: Finding, ordered: readonly Finding[]): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle] as Finding).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gistFor(draft: string, { gist }: Incoming): string | null {
  return gist === null || deniesGist(draft, gist) ? null : gist;
}
