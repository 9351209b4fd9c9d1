import { SEVERITIES, type Severity } from "../engine/types.ts";
import type { Outcome } from "./outcome.ts";

/** What a run has seen so far. */
export class Tally {
  items = 0;
  drafts = 0;
  bad = 0;
  findings = 0;
  missing = 0;
  /** The sum of the drafts' scores. */
  scores = 0;
  /** The most severe finding, or null. */
  worst: Severity | null = null;

  add(outcome: Outcome): void {
    this.items++;
    if (outcome.kind === "error") this.bad++;
    if (outcome.kind !== "report") return;
    this.drafts++;
    this.scores += outcome.report.score;
    this.missing += outcome.report.missing.length;
    for (const { severity } of outcome.report.findings) {
      this.findings++;
      if (this.worst === null || rank(severity) > rank(this.worst)) this.worst = severity;
    }
  }

  /** Whether a finding at or above `severity` was seen. */
  reached(severity: Severity): boolean {
    return this.worst !== null && rank(this.worst) >= rank(severity);
  }
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}
