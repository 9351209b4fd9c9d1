/**
 * `npm run quality -- --data DIR [--mails DIR …] [--write]`: how well the coach does on labelled text that is not part of the project, beside simple baselines
 * in the same run. What is learned is learned anew without each fold and judged on that fold; no figure is a training fit. With
 * `--write`, the table goes into docs/quality.md.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { check } from "../engine/check.ts";
import { readIncoming } from "../engine/incoming.ts";
import type { LexiconName, RulePack } from "../engine/rule.ts";
import { createRuleSet, type RuleSet } from "../engine/rule-set.ts";
import type { Context } from "../engine/types.ts";
import { table } from "../packs/markdown.ts";
import { createRuleSets, readAlready } from "../packs/rule-sets.ts";
import { readPacksFolder } from "../packs/rules-folder.ts";
import { withSection } from "./docs/sections.ts";
import { type Case, casesOf, learn, RECIPES, rulesForLearning } from "./learn/learner.ts";
import { lengthOf, regexCloses, regexGreets, vaderOf, writeGoodHits } from "./quality/baselines.ts";
import { areaUnderCurve, retrieval } from "./quality/figures.ts";
import { readMails } from "./quality/mails.ts";
import { readRows } from "./quality/rows.ts";

interface Line {
  readonly skill: string;
  readonly figure: string;
  readonly coach: string;
  readonly baselines: string;
  readonly goal: string;
}

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    mails: { type: "string", multiple: true, default: [] },
    write: { type: "boolean" },
  },
});
if (values.data === undefined || !existsSync(values.data)) {
  console.error("The labelled text is not part of the project. Say where it is: npm run quality -- --data DIR");
  process.exit(2);
}
const PAGE = "docs/quality.md";
const columns = ["skill", "figure", "coach", "baselines", "goal"] as const;
const folder = values.data;
const { core, overlays } = readPacksFolder("rules");
const { pack } = core;
/** As in the product: whom a message is for says which packs are in use. */
const sets = createRuleSets(
  pack,
  overlays.flatMap(({ overlay }) => (overlay === undefined ? [] : [readAlready(overlay)])),
);
const lines: Line[] = [];

const feeling = {
  warmth: (text: string, rules: RuleSet) => check({ text }, {}, rules).warmth,
  upset: (text: string, rules: RuleSet) => readIncoming(text, rules).mood.upset,
} satisfies Record<LexiconName, (text: string, rules: RuleSet) => number>;

const reading = rulesForLearning(pack, folder);
for (const recipe of RECIPES) {
  const cases = casesOf(recipe, reading, folder);
  const scored = heldOut(cases, recipe.name);
  for (const { file, goal, skill } of [
    { file: "warm-tough-offers.jsonl", goal: "≥ .92", skill: "warmth of a draft" },
    { file: "politeness-requests.jsonl", goal: "≥ .86", skill: "politeness" },
    {
      file: "emotions.jsonl",
      goal: recipe.name === "upset" ? "≥ .80" : "",
      skill: `${recipe.name === "upset" ? "upset" : "kind"} writer`,
    },
  ]) {
    const here = scored.filter(({ source }) => source === file);
    if (here.length === 0) continue;
    const sign = recipe.name === "upset" ? -1 : 1;
    const auc = (score: (text: string) => number): string =>
      areaUnderCurve(here.map(({ text, label }) => ({ label, score: score(text) }))).toFixed(3);
    lines.push({
      skill,
      figure: `AUC, held-out folds, ${here.length} texts`,
      coach: areaUnderCurve(here).toFixed(3),
      baselines: `VADER ${auc((text) => sign * vaderOf(text))} · length ${auc(lengthOf)}`,
      goal,
    });
  }
}

const chat = readRows(join(folder, "customer-chat-acts.jsonl"));
const parts = chat.map(({ text }) => check({ text }, { channel: "chat" }, sets.for({ channel: "chat" })).shape.parts);
for (const { part, label, regex, goal } of [
  { part: "greeting", label: "openinggreeting", regex: regexGreets, goal: "≥ .95 on mail" },
  { part: "closing", label: "closinggreeting", regex: regexCloses, goal: "≥ .90 on mail" },
] as const) {
  // A thank-you may close a message or not: the labels do not say, so those rows are left out.
  const rows = chat
    .map((row, index) => ({ row, found: parts[index]?.[part] !== null }))
    .filter(({ row }) => row.label !== "thankyou");
  lines.push(
    retrievalLine(
      `${part} found`,
      "chat lines",
      rows.map(({ row, found }) => ({ found, plain: regex(row.text), there: row.label === label })),
      goal,
    ),
  );
}

const mails = values.mails.flatMap(readMails);
const shapes = mails.map(({ text }) => check({ text }, {}, sets.for({})).shape.parts);
if (mails.length > 0) {
  lines.push(
    retrievalLine(
      "greeting found",
      "mails",
      mails.map(({ text, greets }, index) => ({
        found: shapes[index]?.greeting !== null,
        plain: regexGreets(text),
        there: greets,
      })),
      "≥ .95",
    ),
    retrievalLine(
      "closing or name found",
      "mails",
      mails.map(({ text, takesLeave }, index) => ({
        found: shapes[index]?.closing !== null || shapes[index]?.signOff !== null,
        plain: regexCloses(text),
        there: takesLeave,
      })),
      "≥ .90",
    ),
    findingsLine("mails, as to colleagues", mails, { audience: "internal" }),
  );
}

for (const file of ["ordinary-business-sentences.jsonl", "neutral-agent-turns.jsonl"]) {
  lines.push(findingsLine(file.replace(".jsonl", ""), readRows(join(folder, file))));
}

print(lines);
if (values.write === true) write(lines);

interface ScoredCase {
  readonly source: string;
  readonly text: string;
  readonly label: number;
  readonly score: number;
}

/** Each case scored by the whole engine, with a lexicon that was learned without the case's fold. */
function heldOut(cases: readonly Case[], name: LexiconName): ScoredCase[] {
  const recipe = RECIPES.find((each) => each.name === name) as (typeof RECIPES)[number];
  return [0, 1, 2, 3, 4].flatMap((fold) => {
    const lexicon = learn(
      cases.filter((each) => each.fold !== fold),
      recipe,
    );
    const withoutFold: RulePack = { ...pack, lexicons: { [name]: lexicon } };
    const rules = createRuleSet([withoutFold]);
    return cases
      .filter((each) => each.fold === fold)
      .map(({ source, text, label }) => ({ source, text, label, score: feeling[name](text, rules) }));
  });
}

/** How well a part is found, beside a regular expression. */
function retrievalLine(
  skill: string,
  sort: string,
  cases: readonly { readonly found: boolean; readonly plain: boolean; readonly there: boolean }[],
  goal: string,
): Line {
  const mine = retrieval(cases);
  const regex = retrieval(cases.map(({ plain, there }) => ({ found: plain, there })));
  return {
    skill,
    figure: `F1 (precision, recall), ${cases.length} ${sort}`,
    coach: `${mine.f1.toFixed(3)} (${mine.precision.toFixed(2)}, ${mine.recall.toFixed(2)})`,
    baselines: `regex ${regex.f1.toFixed(3)}`,
    goal,
  };
}

/** How often ordinary text is flagged, beside write-good. */
function findingsLine(name: string, rows: readonly { readonly text: string }[], context: Context = {}): Line {
  const words = rows.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const rate = (hits: (text: string) => number): string =>
    ((1000 * rows.reduce((sum, { text }) => sum + hits(text), 0)) / words).toFixed(2);
  return {
    skill: "findings on ordinary text",
    figure: `per 1,000 words, ${name}`,
    coach: rate((text) => check({ text }, context, sets.for(context)).findings.length),
    baselines: `write-good ${rate(writeGoodHits)}`,
    goal: "≤ 1",
  };
}

function print(rows: readonly Line[]): void {
  const table = [{ skill: "skill", figure: "figure", coach: "coach", baselines: "baselines", goal: "goal" }, ...rows];
  const widths = columns.map((column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table)
    console.log(columns.map((column, index) => row[column].padEnd(widths[index] ?? 0)).join("  "));
}

function write(rows: readonly Line[]): void {
  const cells = rows.map((row) => columns.map((column) => (column === "coach" ? `**${row.coach}**` : row[column])));
  writeFileSync(PAGE, withSection(readFileSync(PAGE, "utf8"), "figures", table(columns, cells)));
  console.log(`\nWritten into ${PAGE}.`);
}
