import type { Finding, MissingPart, Part, ScorePoint, Severity, Shape } from "./types.ts";

/** Points a finding takes. */
const FINDING: Readonly<Record<Severity, number>> = { suggestion: 4, warning: 9, strong: 18 };
/** Points a wanted part that is missing takes. */
const MISSING: Readonly<Record<Severity, number>> = { suggestion: 5, warning: 10, strong: 18 };
/** The same rule again takes half as much as the time before. */
const AGAIN = 0.5;

const PART_NAMES: Readonly<Record<Part, string>> = {
  greeting: "greeting",
  opening: "warm opening line",
  acknowledgement: "word for how they feel",
  aside: "line that is not business",
  offer: "open door",
  closing: "warm closing line",
  signOff: "name to end on",
};

/** A score from 0 to 100 and the points it is the sum of. A full message with nothing cold in it has them all. */
export function scoreOf(
  findings: readonly Finding[],
  missing: readonly MissingPart[],
  shape: Shape,
): { score: number; points: ScorePoint[] } {
  if (shape.sentences.length === 0) return { score: 0, points: [] };
  const points: ScorePoint[] = [{ points: 100, reason: "Every message starts with" }];
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const times = seen.get(finding.ruleId) ?? 0;
    seen.set(finding.ruleId, times + 1);
    const taken = Math.round(FINDING[finding.severity] * AGAIN ** times);
    if (taken === 0) continue;
    const span = { start: finding.start, end: finding.end };
    points.push({ points: -taken, reason: finding.message, ruleId: finding.ruleId, span });
  }
  for (const { part, ruleId, severity } of missing) {
    points.push({
      points: -MISSING[severity],
      reason: `It has no ${PART_NAMES[part]} yet`,
      ruleId,
      part,
    });
  }
  const sum = points.reduce((total, point) => total + point.points, 0);
  return { score: Math.max(0, sum), points };
}
