/**
 * `npm run docs`: writes all documentation that is made from the rules and the engine: the pages of the rules, the tables and worked
 * examples of the other pages, and the schema for editors. A stale one fails the tests.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { CLEAN } from "../cli/exit-codes.ts";
import { writeDocs } from "../cli/rules-docs.ts";
import { formatProblem } from "../packs/problem.ts";
import { readPacksFolder } from "../packs/rules-folder.ts";
import { generatedFiles } from "./docs/generated.ts";

const reading = readPacksFolder("rules");
if (reading.problems.length > 0) {
  console.error(reading.problems.map((problem) => formatProblem(problem, "rules/")).join("\n"));
  process.exit(1);
}
if ((await writeDocs(reading.catalogue, "docs/rules", false, process)) !== CLEAN) process.exitCode = 1;
for (const [path, text] of generatedFiles(reading, ".")) {
  const fresh = existing(path) === text;
  if (!fresh) writeFileSync(path, text);
  console.log(`${path}: ${fresh ? "as it should be" : "written"}`);
}

function existing(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
