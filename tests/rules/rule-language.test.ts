import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { check } from "../../engine/check.ts";
import { applyEdits } from "../../engine/edits.ts";
import { parsePattern } from "../../engine/pattern.ts";
import type { PhraseRule, RulePack } from "../../engine/rule.ts";
import { createRuleSet } from "../../engine/rule-set.ts";
import { checkerOn, runExamples } from "../../packs/examples.ts";
import { rulesJsonSchema } from "../../packs/json-schema.ts";
import { formatProblem } from "../../packs/problem.ts";
import { type RuleText, readRules } from "../../packs/read-rules.ts";
import { readRulesFolder } from "../../packs/rules-folder.ts";

/** docs/rule-language.md is run: whole files with their examples, pieces of files for their form, tables for what they claim. */

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const page = readFileSync(join(root, "docs", "rule-language.md"), "utf8");
const core = readRulesFolder(join(root, "rules")).pack;

const blocks = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, text = ""]) => text);
const wholeFiles: RuleText[] = blocks.flatMap((text) => {
  const path = /^# (\S+\.yml)\n/.exec(text)?.[1];
  return path === undefined ? [] : [{ path, text }];
});
const pieces = blocks.filter((text) => !/^# \S+\.yml\n/.test(text));

const FILLER = {
  message: "Reads cold.",
  why: "It does.",
  examples: { flag: ["One."], allow: ["Two.", "Three."] },
};

test("the page holds whole files and pieces to try", () => {
  expect(wholeFiles.length).toBeGreaterThanOrEqual(4);
  expect(pieces.length).toBeGreaterThanOrEqual(8);
});

test("the page tells of every field and every name that a file may hold", () => {
  const names = new Set<string>();
  JSON.stringify(rulesJsonSchema(), (key, value: unknown) => {
    if (key === "properties") for (const field of Object.keys(value as object)) names.add(field);
    if (key === "enum") for (const name of value as string[]) names.add(name);
    if (key === "const") names.add(String(value));
    return value;
  });
  expect(names.size).toBeGreaterThan(80);
  const words = new Set(page.match(/[\w-]+/g));
  expect([...names].filter((name) => !words.has(name))).toEqual([]);
});

test("the files on the page are valid and their examples hold", () => {
  const reading = readRules(wholeFiles);
  expect(reading.problems.map((problem) => formatProblem(problem))).toEqual([]);
  const rules = createRuleSet([{ ...core, rules: [], lexicons: {} }, reading.pack]);
  const { failures, silent } = runExamples(reading, checkerOn(rules));
  expect(failures.map((failure) => formatProblem(failure))).toEqual([]);
  expect(silent).toEqual([]);
});

test.each(pieces)("a piece of a file on the page is valid: %s", (text) => {
  const fields = { kind: "phrase", ...FILLER, ...(parse(text) as object) };
  const signals = core.signals.map(({ id }) => ({ path: `${id}.yml`, text: "" }));
  const { problems } = readRules([{ path: "own-it/piece.yml", text: stringify(fields) }, ...signals]);
  const own = problems.filter(({ file }) => file === "own-it/piece.yml");
  expect(own.map((problem) => formatProblem(problem))).toEqual([]);
});

test.each(rowsOf(["pattern", "meets", "passes by"]))(
  "%s meets what the page says",
  (pattern = "", meets = "", passes = "") => {
    const rules = createRuleSet([packOf(pattern)]);
    const met = (line: string) => check({ text: line }, {}, rules).findings.length > 0;
    expect(lines(meets).filter((line) => !met(line))).toEqual([]);
    expect(lines(passes).filter(met)).toEqual([]);
  },
);

test.each(rowsOf(["match", "rewrite", "turns", "into"]))(
  "%s, mended by %s",
  (pattern = "", rewrite = "", from = "", to = "") => {
    const rules = createRuleSet([packOf(pattern, rewrite)]);
    const [finding] = check({ text: from }, { customer: { name: "Dana Lee" } }, rules).findings;
    expect(applyEdits(from, finding?.suggestions[0]?.edits ?? [])).toBe(to);
  },
);

test.each(rowsOf(["no pattern", "because"]))("%s is no pattern: %s", (pattern = "", because = "") => {
  expect(parsePattern(pattern, core.lists).problems?.map(({ message }) => message)).toContain(because);
});

/** The rows of the table with this head, without code marks. */
function rowsOf(head: readonly string[]): string[][] {
  const table = page.slice(page.indexOf(`| ${head.join(" | ")} |`)).split("\n\n")[0] ?? "";
  return table
    .split("\n")
    .slice(2)
    .map((row) =>
      row
        .slice(2, -2)
        .split(/ \| /)
        .map((cell) =>
          cell
            .replace(/^`+|`+$/g, "")
            .replaceAll("\\|", "|")
            .replace(/^""$/, ""),
        ),
    );
}

function lines(cell: string): string[] {
  return cell.split(" · ");
}

function packOf(pattern: string, rewrite?: string): RulePack {
  const captures = parsePattern(pattern, core.lists).pattern?.captures ?? [];
  const rule: PhraseRule = {
    id: "own-it/row",
    principle: "own-it",
    kind: "phrase",
    severity: "warning",
    message: "",
    why: "",
    match: [pattern],
    captures: Object.fromEntries(captures.map((name) => [name, { kind: "clause" }])),
    ...(rewrite === undefined ? {} : { rewrite: [rewrite] }),
  };
  return { ...core, lexicons: {}, rules: [rule] };
}
