import { check } from "../engine/check.ts";
import { type Mood, PARTS, type Part, type Report, type Span, type Suggestion } from "../engine/types.ts";
import type { RowRules } from "./checking.ts";
import type { Item, RowId } from "./item.ts";

/** What became of one item. */
export type Outcome =
  | {
      readonly kind: "report";
      readonly id: RowId;
      readonly text: string;
      readonly report: Report;
      readonly line?: number | undefined;
    }
  | { readonly kind: "mood"; readonly id: RowId; readonly mood: Mood }
  | { readonly kind: "error"; readonly id: RowId; readonly error: string; readonly line?: number | undefined };

/** Checks one item. Never throws: a failure of ours becomes the error of that row alone. */
export function outcomeOf(item: Item, rows: RowRules): Outcome {
  const { id, line } = item;
  if ("error" in item) return { kind: "error", id, error: item.error, line };
  try {
    const { context, rules } = rows.for(item.context);
    const report = check({ text: item.text ?? "" }, context, rules);
    if (item.text === undefined) return { kind: "mood", id, mood: report.mood };
    return { kind: "report", id, text: item.text, report, line };
  } catch (error) {
    return {
      kind: "error",
      id,
      line,
      error: `The check failed: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/**
 * The outcome as the command's JSON contract has it. With `explain`, the points behind the score and the words
 * of the customer that say how they sound are included.
 */
export function contractRow(outcome: Outcome, explain: boolean): Readonly<Record<string, unknown>> {
  const { id } = outcome;
  if (outcome.kind === "error") return { id, error: outcome.error };
  if (outcome.kind === "mood") return { id, mood: contractMood(outcome.mood, explain) };
  const { report } = outcome;
  return {
    id,
    score: report.score,
    ...(report.foreign ? { foreign: true } : {}),
    warmth: rounded(report.warmth),
    mood: contractMood(report.mood, explain),
    shape: Object.fromEntries(PARTS.map((part: Part) => [part, pair(report.shape.parts[part])])),
    findings: report.findings.map(({ ruleId, principle, severity, start, end, message, suggestions }) => ({
      ruleId,
      principle,
      severity,
      start,
      end,
      message,
      suggestions: suggestions.map(contractSuggestion),
    })),
    missing: report.missing.map(({ part, ruleId, principle, severity, at, message, suggestions }) => ({
      part,
      ruleId,
      principle,
      severity,
      at,
      message,
      suggestions: suggestions.map(contractSuggestion),
    })),
    ...(explain ? { points: report.points } : {}),
  };
}

function contractMood({ upset, label, evidence }: Mood, explain: boolean) {
  const words = evidence.map(({ start, end }) => [start, end]);
  return { upset: rounded(upset), label, ...(explain ? { words } : {}) };
}

function contractSuggestion({ label, edits }: Suggestion) {
  return { label, edits: edits.map(({ start, end, text }) => ({ start, end, text })) };
}

function pair(span: Span | null): readonly [number, number] | null {
  return span === null ? null : [span.start, span.end];
}

/** Enough digits for any use, without the noise of binary fractions. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
