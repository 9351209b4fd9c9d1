/**
 * Runs the editor matrix and writes docs/editors.md. With ids of subjects it runs only those, and takes what is known of the others from
 * results.json beside it; with `--only TEXT` it runs only the cells whose name has it, and only prints.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Outcome } from "./acting.ts";
import { editorsPage, keepResults, keptResults } from "./editors-page.ts";
import { openLab } from "./lab.ts";
import { CELLS } from "./matrix.ts";
import { SUBJECTS } from "./subjects.ts";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
const subjects = SUBJECTS.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const cells = CELLS.filter(({ name }) => values.only === undefined || name.includes(values.only));
const strange = positionals.find((id) => SUBJECTS.every((subject) => subject.id !== id));
if (strange !== undefined)
  fail(`There is no editor ${strange}. Known here: ${SUBJECTS.map(({ id }) => id).join(", ")}.`);
if (cells.length === 0) fail(`There is no cell with ${values.only} in its name.`);
const results = keptResults();
const lab = await openLab();
try {
  for (const { id, name } of subjects) {
    const page = await lab.openHost(id);
    for (const cell of cells) {
      const outcome = await cell
        .run(page)
        .catch((problem): Outcome => ({ result: "harmed", note: problem instanceof Error ? problem.message : "" }));
      results.set(`${id}/${cell.name}`, outcome);
      process.stdout.write(`${name} · ${cell.name} · ${outcome.result} ${outcome.note}\n`);
    }
    await page.close();
  }
} finally {
  await lab.close();
}
if (values.only === undefined) {
  keepResults(results);
  writeFileSync("docs/editors.md", editorsPage(results));
}
const bad = subjects.flatMap(({ id, name, mayRefuse }) =>
  cells.flatMap((cell) => {
    const result = results.get(`${id}/${cell.name}`)?.result;
    return result === "pass" || (result === "refused" && mayRefuse.includes(cell.name)) ? [] : `${name}: ${cell.name}`;
  }),
);
for (const line of bad) process.stderr.write(`not as expected: ${line}\n`);
process.exitCode = bad.length > 0 ? 1 : 0;

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
