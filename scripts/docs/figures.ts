import {
  AGAIN,
  AMONG_CUSTOMERS,
  BRIEF,
  HAPPY,
  INSISTING,
  LEAST_PRAISED,
  LEAST_SIGNS,
  MOST_SIGNS,
  SCARE,
  SHOUTING,
  SIGN,
  UNEASY,
  UPSET,
} from "../../engine/mood.ts";
import { scoreOf } from "../../engine/score.ts";
import { type MissingPart, PARTS, SEVERITIES, type Severity, type Shape } from "../../engine/types.ts";
import { COLD } from "../../engine/warmth.ts";
import type { Catalogue } from "../../packs/catalogue.ts";
import { circumstancesOf, PART_NAMES } from "../../packs/docs-words.ts";
import { inLine, table } from "../../packs/markdown.ts";

/** The figures behind the score, asked of the engine, so that no page repeats them by hand. */

const ABOUT = { principle: "own-it", message: "", why: "", suggestions: [] } as const;
const SHAPE: Shape = {
  parts: Object.fromEntries(PARTS.map((part) => [part, null])) as Shape["parts"],
  name: null,
  sentences: [{ start: 0, end: 1, kind: "business", parts: [] }],
};

/** What each severity takes: once, again by the same rule, a third time, and as a missing part. */
export function pointsTable(): string {
  return table(
    ["severity", "a finding", "the same rule again", "a third time", "a missing part"],
    SEVERITIES.map((severity) => {
      const finding = { ruleId: "own-it/any", severity, start: 0, end: 1, ...ABOUT };
      const part: MissingPart = { ruleId: "own-it/any", severity, part: "greeting", at: 0, ...ABOUT };
      const findings = scoreOf([finding, finding, finding], [], SHAPE).points.slice(1);
      return [
        severity,
        ...[...findings, ...scoreOf([], [part], SHAPE).points.slice(1)].map(({ points }) => signed(points)),
      ];
    }),
  );
}

/** Which part is wanted where, and how much it matters there: the presence rules. */
export function partsTable({ rules }: Catalogue): string {
  const wanted = rules.filter((rule) => rule.kind === "presence");
  const rows = PARTS.flatMap((part) =>
    wanted
      .filter((rule) => rule.part === part)
      .map((rule) => [
        PART_NAMES[part].replace("the ", ""),
        inLine(circumstancesOf(rule.where).join(", ")) || "always",
        rule.severity,
        `[${rule.id}](rules/${rule.id}.md)`,
      ]),
  );
  return table(["part", "wanted", "severity", "rule"], rows);
}

/** The bounds of the moods. */
export function moodFigures(): string {
  return table(
    ["figure", "is"],
    [
      ["**upset** from", String(UPSET)],
      ["**uneasy** from", String(UNEASY)],
      ["**happy**, when neither, from a joy of", String(HAPPY)],
      ["being a customer's adds to the log-odds", String(AMONG_CUSTOMERS)],
      ["a message is brief below so many words", String(BRIEF)],
      ["a sign of weight 1 adds to the log-odds", String(SIGN)],
      ["a sign of the same kind counts for this share of the one before", String(AGAIN)],
      ["so much weight of signs counts at most", String(MOST_SIGNS)],
      ["signs of calm count at most", String(LEAST_SIGNS)],
      ["… and where somebody is praised in so many words", String(LEAST_PRAISED)],
      ["a message in capitals counts as signs of", String(SHOUTING)],
      ["“??” or “!!” adds to signs that are there", String(INSISTING)],
      ["a few words held at arm's length count as signs of", String(SCARE)],
    ],
  );
}

/** What findings take from warmth. */
export function warmthFigures(): string {
  const takes = (severity: Severity): string =>
    `${COLD[severity]} for a ${severity}${severity === "strong" ? " one" : ""}`;
  return `Each finding lowers the log-odds: ${SEVERITIES.map(takes).join(", ")}.`;
}

/** A number of points with its sign, with a true minus. */
export function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points).replace("-", "−");
}
