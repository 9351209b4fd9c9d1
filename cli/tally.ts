import { SEVERITIES, type Severity } from "../engine/types.ts";
import type { Outcome } from "./outcome.ts";

/** What a run has seen, or a part of it. */
export interface Tally {
  readonly items: number;
  readonly drafts: number;
  /** Rows that could not be read. */
  readonly bad: number;
  readonly findings: number;
  readonly missing: number;
  /** Drafts in other languages than English, which have no score. */
  readonly foreign: number;
  /** The sum of the other drafts' scores. */
  readonly scores: number;
  /** The most severe finding, or null. */
  readonly worst: Severity | null;
}

export const NOTHING: Tally = {
  items: 0,
  drafts: 0,
  bad: 0,
  findings: 0,
  missing: 0,
  foreign: 0,
  scores: 0,
  worst: null,
};

export function tallyOf(outcome: Outcome): Tally {
  if (outcome.kind === "error") return { ...NOTHING, items: 1, bad: 1 };
  if (outcome.kind === "mood") return { ...NOTHING, items: 1 };
  const { findings, missing, score, foreign } = outcome.report;
  return {
    items: 1,
    drafts: 1,
    bad: 0,
    findings: findings.length,
    missing: missing.length,
    foreign: foreign ? 1 : 0,
    scores: foreign ? 0 : score,
    worst: findings.reduce<Severity | null>((worst, { severity }) => worseOf(worst, severity), null),
  };
}

export function added(a: Tally, b: Tally): Tally {
  return {
    items: a.items + b.items,
    drafts: a.drafts + b.drafts,
    bad: a.bad + b.bad,
    findings: a.findings + b.findings,
    missing: a.missing + b.missing,
    foreign: a.foreign + b.foreign,
    scores: a.scores + b.scores,
    worst: worseOf(a.worst, b.worst),
  };
}

/** Whether a finding at or above `severity` was seen. */
export function reached({ worst }: Tally, severity: Severity): boolean {
  return worst !== null && rank(worst) >= rank(severity);
}

function worseOf(a: Severity | null, b: Severity | null): Severity | null {
  if (a === null || b === null) return a ?? b;
  return rank(a) >= rank(b) ? a : b;
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** The average score, or null when no draft has one. */
export function averageScore({ drafts, foreign, scores }: Tally): number | null {
  return drafts > foreign ? Math.round(scores / (drafts - foreign)) : null;
}
