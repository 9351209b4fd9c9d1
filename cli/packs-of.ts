import { resolve } from "node:path";
import type { RulePack } from "../engine/rule.ts";
import { formatProblem } from "../packs/problem.ts";
import { readRulesFolder, ruleFiles } from "../packs/rules-folder.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";

/** The name by which the rules that come with the command are meant. */
export const CORE = "core";

/**
 * The packs that a folder of rules stands for: with signals of its own it is a whole set, without them it lies on top of the core.
 * Rules with problems are named and left out.
 */
export async function packsOf(folder: string, core: RulePack, io: Io): Promise<readonly RulePack[]> {
  if (folder === CORE) return [core];
  const path = resolve(folder);
  if (ruleFiles(path).length === 0) throw new UsageError(`There are no rule files in ${folder}.`);
  const { pack, problems } = readRulesFolder(path);
  for (const problem of problems) await write(io.stderr, `Left out: ${formatProblem(problem, `${folder}/`)}\n`);
  return pack.signals.length > 0 ? [pack] : [core, pack];
}
