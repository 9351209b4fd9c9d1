import { resolve } from "node:path";
import type { RulePack } from "../engine/rule.ts";
import { createRuleSet } from "../engine/rule-set.ts";
import { coverageOf } from "../packs/coverage.ts";
import { checkerOn, runExamples } from "../packs/examples.ts";
import { formatProblem, type Problem } from "../packs/problem.ts";
import { readRulesFolder, ruleFiles } from "../packs/rules-folder.ts";
import { CLEAN, FOUND } from "./exit-codes.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import type { Style } from "./terminal.ts";

/** Validates a folder of rules and runs their examples. Resolves to the exit code. */
export async function testRules(
  folder: string,
  coverage: boolean,
  core: RulePack,
  style: Style,
  io: Io,
): Promise<number> {
  const path = resolve(folder);
  if (ruleFiles(path).length === 0) throw new UsageError(`There are no rule files in ${folder}.`);
  const reading = readRulesFolder(path);
  // A folder without signals of its own is tested on those of the core, which say what a greeting or an apology is.
  const packs = reading.pack.signals.length > 0 ? [reading.pack] : [{ ...core, rules: [] }, reading.pack];
  const ruleSet = createRuleSet(packs);
  const results = runExamples(reading, checkerOn(ruleSet));
  const problems: readonly Problem[] = [...reading.problems, ...results.failures];
  const examples = [...results.byRule.values()].reduce((sum, each) => sum + each.examples, 0);
  const counts = `${reading.pack.rules.length} rules, ${reading.pack.signals.length} signals, ${examples} examples`;
  const prefix = `${folder.replace(/\/+$/, "")}/`;
  const lines = problems.map((problem) => formatProblem(problem, prefix));
  if (coverage) {
    const { patterns, covered, untried } = coverageOf(reading, ruleSet);
    const share = patterns === 0 ? 100 : Math.floor((covered / patterns) * 100);
    lines.push(...untried.map((problem) => style.dim(formatProblem(problem, prefix))));
    lines.push(`Examples try out ${covered} of ${patterns} patterns (${share} %).`);
  }
  const verdict =
    problems.length === 0
      ? style.good(`✓ ${counts}, all hold.`)
      : style.poor(`${problems.length} problems in ${counts}.`);
  await write(io.stdout, `${[...lines, verdict].join("\n")}\n`);
  return problems.length === 0 ? CLEAN : FOUND;
}
