import { checkAgainst } from "./check.ts";
import { composeEdits } from "./compose.ts";
import { applyEdits, smallestEdit } from "./edits.ts";
import { type Incoming, readIncoming } from "./incoming.ts";
import { once } from "./once.ts";
import { isOutOfPlace, linesInPlace } from "./out-of-place.ts";
import type { RuleSet } from "./rule-set.ts";
import {
  type Context,
  type Edit,
  type Message,
  type MissingPart,
  PARTS,
  type Part,
  type Report,
  type Span,
  type Suggestion,
} from "./types.ts";
import { regretsThis, varied } from "./varied.ts";
import { COLD } from "./warmth.ts";

/** The best whole rewrite of a draft, and how it came about. */
export interface WarmUp {
  readonly text: string;
  /** Edits of the draft that make it: disjoint, ascending. Empty when there is nothing to do. */
  readonly edits: readonly Edit[];
  /** What was changed, for people, in the order in which it was done. */
  readonly steps: readonly WarmUpStep[];
  readonly before: Report;
  readonly after: Report;
}

export interface WarmUpStep {
  readonly ruleId: string;
  readonly part?: Part | undefined;
  /** What the passage reads like afterwards, or the line that was put in. */
  readonly label: string;
  /** What read cold, or what was missing. */
  readonly message: string;
}

/** What of a report of some text may be acted on: a person may have dismissed the rest. */
export type Wanted = (report: Report, text: string) => Pick<Report, "findings" | "missing">;

/** So many changes are enough for any mail a person wrote; a text that wants more is left as far as it came. */
const MOST_CHANGES = 200;

/** Each change that is tried is read with all that stands around it: UTF-16 units that are read for one warm-up, a hundred pages a thousand times. */
const MOST_READ = 4_000_000;

/**
 * Takes every safe rewrite and inserts every missing part it has a line for, checks again, and goes on until
 * nothing changes. A change is safe when the facts are kept and it brings no finding with it. Deterministic, and stable: a text
 * that was warmed up once is not changed by doing it again. `wanted` leaves out what a person does not want to be touched.
 */
export function warmUp(
  message: Message,
  context: Context,
  rules: RuleSet,
  wanted: Wanted = (report) => report,
): WarmUp {
  const incoming = readIncoming(context.incoming, rules);
  const before = checkAgainst(message, context, rules, incoming);
  let state: State = { message, report: before, edits: [] };
  const steps: WarmUpStep[] = [];
  const work: Work = { context, rules, incoming, wanted, steps, mayRead: MOST_READ };
  // From left to right and then again, and not from the start after each change: what could not be mended would be tried every time.
  let from = 0;
  let changed = false;
  while (steps.length < MOST_CHANGES) {
    const rewritten = nextRewrite(state, from, work);
    if (rewritten !== null) {
      ({ state, from } = rewritten);
      changed = true;
      continue;
    }
    const completed = nextPart(state, FIRST, work) ?? nextPart(state, PARTS, work);
    if (completed !== null) {
      state = completed;
      from = Number.POSITIVE_INFINITY;
      changed = true;
    } else if (changed) {
      from = 0;
      changed = false;
    } else break;
  }
  const text = state.message.text;
  const edits = state.edits.map((edit) => smallestEdit(message.text, edit)).filter((edit) => edit !== null);
  return { text, edits, steps, before, after: state.report };
}

/** What one warm-up works with. */
interface Work {
  readonly context: Context;
  readonly rules: RuleSet;
  readonly incoming: Incoming;
  readonly wanted: Wanted;
  /** What was changed so far. */
  readonly steps: WarmUpStep[];
  /** UTF-16 units that may still be read: when none are left, nothing more is rewritten. */
  mayRead: number;
}

interface State {
  readonly message: Message;
  readonly report: Report;
  readonly edits: readonly Edit[];
}

/** The first safe suggestion of the first finding from an offset on that has one, and where that finding was. */
function nextRewrite(state: State, from: number, work: Work): { state: State; from: number } | null {
  const { steps } = work;
  const { findings, missing } = work.wanted(state.report, state.message.text);
  // "I wish I could" and "I'm sorry to say" are no words about what happened, and would stand in the way of them.
  const sorryFirst = missesSorry({ missing });
  const { text } = state.message;
  const regretWanted = once(() => findings.some((one) => one.suggestions.some((each) => regretsThis(each, text))));
  for (const finding of findings) {
    if (finding.start < from) continue;
    if (work.mayRead <= 0) return null;
    for (const suggestion of varied(finding.suggestions, text, regretWanted)) {
      if (sorryFirst && suggestion.edits.some(({ text }) => /\bsorry\b/i.test(text))) continue;
      const tried = tryChange(state, suggestion, work);
      if (tried === null || (sorryFirst && !missesSorry(tried.report))) continue;
      // Words that only go may bring out a finding of the same weight that they hid: the text gets shorter, so this comes to an end.
      const shorter = suggestion.edits.every(({ start, end, text }) => text.length <= 1 && end > start + 1);
      const step = { ruleId: finding.ruleId, label: suggestion.label, message: finding.message };
      if (weightOf(tried.report) < weightOf(state.report) || shorter) {
        steps.push(step);
        return { state: tried, from: finding.start };
      }
      const further = broughtOut(state, tried, work);
      if (further === null) continue;
      steps.push(step, further.step);
      return { state: further.state, from: finding.start };
    }
  }
  return null;
}

function missesSorry({ missing }: Pick<Report, "missing">): boolean {
  return missing.some(({ part }) => part === "acknowledgement");
}

/** What a change brought out, such as a bare "Regards" that a stock line stood above, where that can be mended in its turn. */
function broughtOut(state: State, tried: State, work: Work): { state: State; step: WarmUpStep } | null {
  const known = new Set(state.report.findings.map(({ ruleId }) => ruleId));
  const found = work.wanted(tried.report, tried.message.text).findings.find(({ ruleId }) => !known.has(ruleId));
  const [suggestion] = found?.suggestions ?? [];
  if (found === undefined || suggestion === undefined) return null;
  const mended = tryChange(tried, suggestion, work);
  if (mended === null || weightOf(mended.report) >= weightOf(state.report)) return null;
  return { state: mended, step: { ruleId: found.ruleId, label: suggestion.label, message: found.message } };
}

/** "I'm sorry" is said once, and of what happened: a refusal further down does without. */
const FIRST: readonly Part[] = ["acknowledgement"];

/** The last missing part that has a line for it. */
function nextPart(state: State, parts: readonly Part[], work: Work): State | null {
  const { context, rules, incoming, wanted } = work;
  for (const part of wanted(state.report, state.message.text).missing.toReversed()) {
    const around = { incoming, said: context.incoming ?? "", rules };
    if (!parts.includes(part.part) || isOutOfPlace(part, state, around)) continue;
    const tried = tryPart(state, part, linesInPlace(part, around), work);
    if (tried !== null) return tried;
  }
  return null;
}

function tryPart(state: State, part: MissingPart, lines: readonly Suggestion[], work: Work): State | null {
  for (const suggestion of lines) {
    const tried = tryChange(state, suggestion, work);
    // The line must do what it is for, or it would be inserted again and again.
    if (tried === null || tried.report.missing.some((other) => other.part === part.part)) continue;
    work.steps.push({ ruleId: part.ruleId, part: part.part, label: suggestion.label, message: part.message });
    return tried;
  }
  return null;
}

/** The state after a suggestion, or null when it would not be safe. */
function tryChange(state: State, { edits }: Suggestion, work: Work): State | null {
  const { message, report } = state;
  const text = applyEdits(message.text, edits);
  if (text === message.text || text.trim() === "") return null;
  work.mayRead -= text.length;
  const changed: Message = { text, masked: moved(message.masked ?? [], edits) };
  const after = checkAgainst(changed, work.context, work.rules, work.incoming);
  // A message that is nothing but a jab, maybe below a quotation, has nothing to be warmed up.
  if (after.shape.sentences.length === 0) return null;
  if (weightOf(after) > weightOf(report) || saysAgain(message.text, text)) return null;
  return { message: changed, report: after, edits: composeEdits(state.edits, edits) };
}

/** How cold the findings are together: a mild one in place of a strong one is a step forward. */
function weightOf({ findings }: Report): number {
  return findings.reduce((sum, { severity }) => sum + COLD[severity], 0);
}

/** What a person says once in a message, and a macro in every paragraph. */
const SAID_ONCE = [
  /\b(?:sorry|apolog(?:y|ies|i[sz]e))\b/gi,
  /\bafraid\b/gi,
  /\bi wish\b/gi,
  /\b(?:i can|from what i can) see\b/gi,
  /\bmay help to know\b/gi,
  /\bthank you(?:,| for)/gi,
  /\bnext step is\b/gi,
  /\btake care\b/gi,
  /\bi hope\b/gi,
  /\bthanks?(?: you)? (?:again )?for\b/gi,
  /\bjust (?:reply|write)\b/gi,
];

/** Whether a change says again what the message already says. */
function saysAgain(before: string, after: string): boolean {
  return SAID_ONCE.some((phrase) => {
    const said = before.match(phrase)?.length ?? 0;
    return said > 0 && (after.match(phrase)?.length ?? 0) > said;
  });
}

/** Masked spans where they are after the edits, none of which touches them. */
function moved(masked: readonly Span[], edits: readonly Edit[]): Span[] {
  return masked.map(({ start, end }) => {
    let shift = 0;
    for (const edit of edits) if (edit.end <= start) shift += edit.text.length - (edit.end - edit.start);
    return { start: start + shift, end: end + shift };
  });
}
