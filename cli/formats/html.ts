import { type Finding, type MissingPart, PARTS, type Report } from "../../engine/types.ts";
import type { Outcome } from "../outcome.ts";
import { averageScore, type Tally } from "../tally.ts";
import { NOT_ENGLISH, PART_NAMES } from "../words.ts";
import type { Format } from "./format.ts";
import { STYLE } from "./html-style.ts";

/** One page without scripts that can be sent, kept and printed. All that comes from drafts is escaped. */
export function htmlFormat(explain: boolean): Format {
  return {
    begin: () => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Human Level report</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Human Level report</h1>
`,
    entries: (outcome) => [article(outcome, explain)],
    separator: "",
    end: (tally) => `<footer>
<dl>
${figures(tally)}</dl>
</footer>
</main>
</body>
</html>
`,
  };
}

function article(outcome: Outcome, explain: boolean): string {
  const title = `<h2>${escaped(String(outcome.id))}</h2>`;
  if (outcome.kind === "error")
    return `<article class="bad"><header>${title}</header><p>${escaped(outcome.error)}</p></article>\n`;
  if (outcome.kind === "mood") {
    return `<article><header>${title}</header><p>The customer sounds ${outcome.mood.label} (upset ${Math.round(outcome.mood.upset * 100)} %).</p></article>\n`;
  }
  const { report, text } = outcome;
  return `<article>
<header>${title}${report.foreign ? `<p class="score">${NOT_ENGLISH}</p>` : scoreOf(report)}</header>
${parts(report)}
${text.trim() === "" ? "<p>Nothing is written yet.</p>" : `<p class="draft">${marked(text, report.findings)}</p>`}
${list(report.findings.map((finding) => item(finding, text.slice(finding.start, finding.end))))}${list(report.missing.map((missing) => item(missing, "")))}${explain ? points(report) : ""}</article>
`;
}

function scoreOf(report: Report): string {
  const score = Math.round(report.score);
  return `<p class="score ${score >= 80 ? "good" : score >= 50 ? "fair" : "poor"}"><strong>${score}</strong> of 100</p>`;
}

function figures(tally: Tally): string {
  const { drafts, findings, missing, foreign, bad } = tally;
  const average = averageScore(tally);
  return [
    figure("Drafts", drafts),
    figure("Findings", findings),
    figure("Missing parts", missing),
    ...(foreign > 0 ? [figure("Not in English", foreign)] : []),
    ...(bad > 0 ? [figure("Unreadable", bad)] : []),
    ...(average === null ? [] : [figure("Average score", average)]),
  ].join("");
}

function parts({ shape, missing }: Report): string {
  const wanted = new Set(missing.map(({ part }) => part));
  const pieces = PARTS.map((part) => {
    const [state, word] =
      shape.parts[part] !== null
        ? ["there", "there"]
        : wanted.has(part)
          ? ["wanted", "missing"]
          : ["unasked", "not needed"];
    return `<li class="${state}">${PART_NAMES[part]}<span class="hidden">: ${word}</span></li>`;
  });
  return `<ul class="parts">${pieces.join("")}</ul>`;
}

/** The draft with its findings marked. Findings are in order and do not overlap. */
function marked(text: string, findings: readonly Finding[]): string {
  let html = "";
  let from = 0;
  for (const { start, end, severity } of findings) {
    html += `${escaped(text.slice(from, start))}<mark class="${severity}">${escaped(text.slice(start, end))}</mark>`;
    from = end;
  }
  return html + escaped(text.slice(from));
}

function item(about: Finding | MissingPart, words: string): string {
  const name = "part" in about ? `${PART_NAMES[about.part]} missing` : about.severity;
  const suggestions = about.suggestions.map(
    ({ label }) => `<li>${escaped(label === "" ? "(take these words out)" : label)}</li>`,
  );
  return `<li>
<p class="what"><span class="tag ${about.severity}">${name}</span> <strong>${escaped(about.message)}</strong> <code>${escaped(about.ruleId)}</code></p>
${words === "" ? "" : `<p><q>${escaped(words)}</q></p>\n`}${suggestions.length > 0 ? `<ul class="instead">${suggestions.join("")}</ul>` : ""}<p class="why">${escaped(about.why)}</p>
</li>`;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ol>${items.join("\n")}</ol>\n`;
}

function points({ points }: Report): string {
  const rows = points.map(
    ({ points: value, reason }) =>
      `<tr><td>${value < 0 ? "−" : "+"}${Math.abs(Math.round(value * 10) / 10)}</td><td>${escaped(reason)}</td></tr>`,
  );
  return `<table><caption>Where the score comes from</caption>${rows.join("")}</table>\n`;
}

function figure(name: string, value: number): string {
  return `<div><dt>${name}</dt><dd>${value.toLocaleString("en")}</dd></div>\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
