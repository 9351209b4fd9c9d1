import { type Finding, type MissingPart, type Report, SEVERITIES } from "../engine/types.ts";
import type { Settings } from "../settings/schema.ts";
import { isMissingPart } from "../ui/view.ts";

/** What a person dismissed in one message. A dismissal means the rule and the words, wherever they move. */
export type Dismissed = Set<string>;

/** The name under which something is dismissed. */
export function dismissalOf(of: Finding | MissingPart, text: string): string {
  return isMissingPart(of) ? `part|${of.part}` : `${of.ruleId}|${text.slice(of.start, of.end).toLowerCase()}`;
}

/** What of a report is shown: neither dismissed, nor milder than the person wants to see, nor on their list of words never to flag. */
export function shownOf(
  report: Pick<Report, "findings" | "missing">,
  text: string,
  settings: Pick<Settings, "minSeverity" | "neverFlag">,
  dismissed: ReadonlySet<string>,
): { readonly findings: readonly Finding[]; readonly missing: readonly MissingPart[] } {
  const grave = (of: Finding | MissingPart) =>
    SEVERITIES.indexOf(of.severity) >= SEVERITIES.indexOf(settings.minSeverity) &&
    !dismissed.has(dismissalOf(of, text));
  const spared = sparedSpans(text, settings.neverFlag);
  return {
    findings: report.findings.filter(
      (finding) => grave(finding) && !spared.some(({ start, end }) => start < finding.end && finding.start < end),
    ),
    missing: report.missing.filter(grave),
  };
}

const WORD = /[\p{L}\p{N}]/u;

/** Where phrases that must never be flagged stand, as whole words and whatever their case. */
function sparedSpans(text: string, phrases: readonly string[]) {
  const spans: { start: number; end: number }[] = [];
  const hay = fold(text);
  for (const phrase of phrases) {
    const needle = fold(phrase.trim());
    if (needle === "") continue;
    for (let start = hay.indexOf(needle); start !== -1; start = hay.indexOf(needle, start + 1)) {
      const end = start + needle.length;
      if (WORD.test(hay.charAt(start - 1)) || WORD.test(hay.charAt(end))) continue;
      spans.push({ start, end });
    }
  }
  return spans;
}

/** Folds case and apostrophes without changing any offset: a letter whose lower case is longer stays as it is. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replaceAll("’", "'");
}
