import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { type PacksReading, readPacks } from "./read-packs.ts";
import type { RuleReading, RuleText } from "./read-rules.ts";

let last: { readonly key: string; readonly reading: PacksReading } | undefined;

/** The absolute paths of all rule files in a folder, sorted. A folder that is not there holds none. */
export function ruleFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Reads the core of a folder of rules, without the packs that lie on it. */
export function readRulesFolder(folder: string): RuleReading {
  return readPacksFolder(folder).core;
}

/** Reads a folder of rules with all its packs. The last reading is kept for as long as no file changes: a build asks once an entry point. */
export function readPacksFolder(folder: string): PacksReading {
  const files = ruleFiles(folder);
  const key = files.map((file) => `${file}:${stamp(file)}`).join("\n");
  if (last?.key === key) return last.reading;
  const reading = readPacks(ruleTexts(folder));
  last = { key, reading };
  return reading;
}

/** The files of a folder of rules, by their paths in it. */
export function ruleTexts(folder: string): RuleText[] {
  return ruleFiles(folder).map((file) => ({
    path: relative(folder, file).split(sep).join("/"),
    text: readFileSync(file, "utf8"),
  }));
}

function stamp(file: string): string {
  const { mtimeMs, size } = statSync(file);
  return `${mtimeMs}:${size}`;
}

/** The project's `rules/` folder: in `start` or the nearest folder above that holds one. */
export function findRulesFolder(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const rules = join(folder, "rules");
    if (existsSync(rules)) return rules;
    if (dirname(folder) === folder) return join(start, "rules");
  }
}
