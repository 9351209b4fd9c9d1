import { type Finding, type MissingPart, PARTS, type Report, type Severity } from "../../engine/types.ts";
import { excerptOf, type Place, placesIn } from "../excerpt.ts";
import type { Outcome } from "../outcome.ts";
import { columns, type Style, shown, wrapped } from "../terminal.ts";
import { MOOD_WORDS, NOT_ENGLISH, PART_NAMES, summaryOf } from "../words.ts";
import type { Format } from "./format.ts";

const MAX_WIDTH = 96;
const INDENT = "  ";

/** The report that people read. `width` is that of the terminal, in columns. */
export function peopleFormat(style: Style, explain: boolean, terminalWidth: number): Format {
  const width = Math.max(40, Math.min(MAX_WIDTH, terminalWidth)) - INDENT.length;
  return {
    begin: () => "\n",
    entries: (outcome) => [`${linesOf(outcome, style, explain, width).map(indented).join("\n")}\n\n`],
    separator: "",
    end: (tally) => {
      if (tally.items === 0) return `${indented("Nothing was checked.")}\n\n`;
      return tally.items > 1 ? `${indented(style.bold(summaryOf(tally)))}\n\n` : "";
    },
  };
}

function linesOf(outcome: Outcome, style: Style, explain: boolean, width: number): string[] {
  const name = style.bold(shown(String(outcome.id)));
  if (outcome.kind === "error")
    return [`${name}  ${style.poor("could not be read")}`, ...wrapped(shown(outcome.error), width)];
  if (outcome.kind === "mood") {
    const { label, upset } = outcome.mood;
    return [`${name}  the customer sounds ${style.bold(MOOD_WORDS[label])} ${style.dim(`(upset ${percent(upset)})`)}`];
  }
  const { report, text } = outcome;
  const placeOf = placesIn(text);
  const findings = report.findings.flatMap((finding) => {
    return ["", ...findingLines(finding, text, placeOf(finding.start), style, width)];
  });
  if (report.foreign) {
    return [`${name}  ${NOT_ENGLISH}`, ...findings];
  }
  return [
    ...heading(name, report, style, width),
    "",
    ...ribbon(report, style, width),
    ...findings,
    ...report.missing.flatMap((missing) => ["", ...missingLines(missing, style, width)]),
    ...(report.findings.length + report.missing.length === 0
      ? [
          "",
          text.trim() === ""
            ? style.dim("Nothing is written yet.")
            : style.good("✓ Nothing reads cold, nothing is missing."),
        ]
      : []),
    ...(explain ? ["", ...points(report, style)] : []),
  ];
}

function heading(name: string, report: Report, style: Style, width: number): string[] {
  const score = Math.round(report.score);
  const paint = score >= 80 ? style.good : score >= 50 ? style.fair : style.poor;
  const length = Math.min(width, 50);
  const filled = Math.round((length * score) / 100);
  const mood =
    report.mood.label === "neutral" ? "" : style.dim(` · the customer sounds ${MOOD_WORDS[report.mood.label]}`);
  return [
    `${name}${style.dim(" · Human Level ")}${paint(style.bold(String(score)))}${style.dim(" of 100")}${mood}`,
    paint("━".repeat(filled)) + style.dim("─".repeat(length - filled)),
  ];
}

/** The parts in the order of the message: there ●, wanted and missing ○, not asked for ·. */
function ribbon(report: Report, style: Style, width: number): string[] {
  const missing = new Set(report.missing.map(({ part }) => part));
  const pieces = PARTS.map((part) => {
    const name = PART_NAMES[part];
    if (report.shape.parts[part] !== null) return { plain: `● ${name}`, painted: `${style.warm("●")} ${name}` };
    if (missing.has(part)) return { plain: `○ ${name}`, painted: `${style.warm("○")} ${style.bold(name)}` };
    return { plain: `· ${name}`, painted: style.dim(`· ${name}`) };
  });
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const { plain, painted } of pieces) {
    const needed = columns(plain) + (used === 0 ? 0 : 3);
    if (used > 0 && used + needed > width) {
      lines.push(line);
      line = painted;
      used = columns(plain);
    } else {
      line = used === 0 ? painted : `${line}   ${painted}`;
      used += needed;
    }
  }
  return [...lines, line];
}

function findingLines(finding: Finding, text: string, place: Place, style: Style, width: number): string[] {
  const gutter = style.dim("│ ");
  const { line, column, before, words, after } = excerptOf(text, finding, place, width - 4);
  const carets = `${" ".repeat(columns(before))}${"^".repeat(Math.max(1, columns(words)))}`;
  return [
    `${style.dim(`${line}:${column}`)}  ${severity(finding.severity, style)}  ${finding.message}  ${style.dim(finding.ruleId)}`,
    `${gutter}${style.dim(before)}${style.marked(words)}${style.dim(after)}`,
    ...(style.colour ? [] : [`${gutter}${carets}`]),
    ...suggestions(finding, style, "→", width),
    ...wrapped(finding.why, width - 2).map((why) => gutter + style.dim(why)),
  ];
}

function missingLines(missing: MissingPart, style: Style, width: number): string[] {
  return [
    `${style.warm("○")} ${style.bold(`${PART_NAMES[missing.part]} missing`)}  ${missing.message}  ${style.dim(missing.ruleId)}`,
    ...suggestions(missing, style, "+", width),
    ...wrapped(missing.why, width - 2).map((why) => style.dim(`│ ${why}`)),
  ];
}

function suggestions(from: Pick<Finding, "suggestions">, style: Style, sign: string, width: number): string[] {
  const gutter = style.dim("│ ");
  return from.suggestions.flatMap(({ label }) => {
    const lines = label.split(/\r?\n/).flatMap((line) => wrapped(shown(line), width - 4));
    const [first = "(take these words out)", ...more] = lines;
    return [`${gutter}${style.good(`${sign} ${first}`)}`, ...more.map((line) => `${gutter}  ${style.good(line)}`)];
  });
}

function severity(name: Severity, style: Style): string {
  if (name === "strong") return style.poor(name);
  return name === "warning" ? style.fair(name) : style.dim(name);
}

function points(report: Report, style: Style): string[] {
  return report.points.map(({ points: value, reason }) => {
    const number = `${value > 0 ? "+" : ""}${Math.round(value * 10) / 10}`.padStart(6);
    return `${value < 0 ? style.poor(number) : style.good(number)}  ${reason}`;
  });
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}

function indented(line: string): string {
  return line === "" ? "" : INDENT + line;
}
