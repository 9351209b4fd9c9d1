import { resolve } from "node:path";
import { Command, Option } from "commander";
import type { RulePack } from "../engine/rule.ts";
import { createRuleSet } from "../engine/rule-set.ts";
import { PRINCIPLES } from "../engine/types.ts";
import type { Catalogue, CatalogueRule } from "../packs/catalogue.ts";
import { didYouMean } from "../packs/did-you-mean.ts";
import { checkerOn, runExamples } from "../packs/examples.ts";
import { formatProblem } from "../packs/problem.ts";
import { readRulesFolder, ruleFiles } from "../packs/rules-folder.ts";
import { CLEAN, FOUND } from "./exit-codes.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { createStyle, type Style, wantsColour, wrapped } from "./terminal.ts";

/** `human-level rules list|explain|test`. */
export function rulesCommand(io: Io, catalogue: Catalogue, pack: RulePack, done: (code: number) => void): Command {
  const style = createStyle(wantsColour(io.stdout, io.env));
  const width = Math.min(96, io.stdout.columns ?? 80);
  const rules = new Command("rules").description("See, understand and test the rules.");

  rules
    .command("list")
    .description("List the rules by principle.")
    .addOption(new Option("-f, --format <format>", "how to list").choices(["people", "json"]).default("people"))
    .addOption(new Option("--principle <id>", "only those of one principle").choices(PRINCIPLES))
    .action(async ({ format, principle }: { format: string; principle?: string }) => {
      const chosen = catalogue.rules.filter((rule) => principle === undefined || rule.principle === principle);
      const text =
        format === "json" ? `${JSON.stringify(chosen.map(listed), null, 2)}\n` : list(catalogue, chosen, style);
      await write(io.stdout, text);
      done(CLEAN);
    });

  rules
    .command("explain")
    .description("Say what a rule looks for, why, and what it suggests.")
    .argument("<id>", "the id of a rule, such as abundance/cannot, or its last part")
    .action(async (id: string) => {
      const found = catalogue.rules.filter((rule) => rule.id === id || rule.id.endsWith(`/${id}`));
      const ids = catalogue.rules.map((rule) => rule.id);
      if (found.length === 0) throw new UsageError(`There is no rule ${id}.${near(id, ids)}`);
      await write(io.stdout, found.map((rule) => explanation(rule, style, width)).join("\n"));
      done(CLEAN);
    });

  rules
    .command("test")
    .description("Validate a folder of rules and run their examples.")
    .argument("[folder]", "the folder of rules", "rules")
    .action(async (folder: string) => {
      done(await testRules(resolve(folder), folder, pack, style, io));
    });
  return rules;
}

function listed({ id, kind, principle, severity, message }: CatalogueRule) {
  return { id, kind, principle, severity, message };
}

function list(catalogue: Catalogue, rules: readonly CatalogueRule[], style: Style): string {
  const widest = Math.max(0, ...rules.map(({ id }) => id.length));
  const sections = catalogue.principles.flatMap(({ id, title }) => {
    const own = rules.filter(({ principle }) => principle === id);
    if (own.length === 0) return [];
    const rows = own.map(
      (rule) => `  ${rule.id.padEnd(widest)}  ${style.dim(rule.severity.padEnd(10))}  ${rule.message}`,
    );
    return [`${style.bold(title)} ${style.dim(`(${own.length})`)}\n${rows.join("\n")}\n`];
  });
  return `\n${sections.join("\n")}\n${style.dim(`${rules.length} rules. human-level rules explain <id> says more.`)}\n`;
}

function explanation(rule: CatalogueRule, style: Style, width: number): string {
  const offers = rule.kind === "phrase" ? (rule.rewrite ?? []) : rule.kind === "presence" ? rule.insert : [];
  const patterns = "match" in rule ? rule.match : [];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", style.bold(title), ...lines.map((line) => `  ${line}`)];
  return [
    "",
    `${style.bold(rule.message)}  ${style.dim(`${rule.id} · ${rule.kind} · ${rule.severity}`)}`,
    ...wrapped(rule.why, width),
    ...(rule.source === undefined ? [] : [style.dim(`Source: ${rule.source}`)]),
    ...section("Looks for", patterns),
    ...section(
      "Suggests",
      offers.map((line) => style.good(line === "" ? "(take these words out)" : line)),
    ),
    ...section(
      "Catches",
      rule.examples.flag.map(({ text, becomes }) =>
        becomes === undefined ? text : `${text} ${style.dim("→")} ${becomes}`,
      ),
    ),
    ...section(
      "Leaves alone",
      rule.examples.allow.map(({ text }) => text),
    ),
    "",
  ].join("\n");
}

async function testRules(path: string, folder: string, pack: RulePack, style: Style, io: Io): Promise<number> {
  if (ruleFiles(path).length === 0) throw new UsageError(`There are no rule files in ${folder}.`);
  const reading = readRulesFolder(path);
  // A folder without signals of its own is tested on those of the core, which say what a greeting or an apology is.
  const packs = reading.pack.signals.length > 0 ? [reading.pack] : [{ ...pack, rules: [] }, reading.pack];
  const results = runExamples(reading, checkerOn(createRuleSet(packs)));
  const prefix = `${folder.replace(/\/+$/, "")}/`;
  const lines = [...reading.problems, ...results.failures].map((problem) => formatProblem(problem, prefix));
  const examples = [...results.byRule.values()].reduce((sum, each) => sum + each.examples, 0);
  const counts = `${reading.pack.rules.length} rules, ${reading.pack.signals.length} signals, ${examples} examples`;
  const verdict =
    lines.length === 0 ? style.good(`✓ ${counts}, all hold.`) : style.poor(`${lines.length} problems in ${counts}.`);
  await write(io.stdout, `${[...lines, verdict].join("\n")}\n`);
  return lines.length === 0 ? CLEAN : FOUND;
}

function near(id: string, ids: readonly string[]): string {
  const parts = ids.filter((each) => each.includes(id)).slice(0, 5);
  return parts.length > 0 ? ` Did you mean ${parts.join(", ")}?` : didYouMean(id, ids).replace(/ Known here:.*$/, "");
}
