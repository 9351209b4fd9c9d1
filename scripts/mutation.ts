/**
 * `npm run mutation`: changes the engine in thousands of small ways and counts how many of them the tests notice, file by file and in
 * total. Fails below 80 %. `-- --resume` goes on with an interrupted run, `-- --files engine/edits.ts` takes some files, `-- --survivors`
 * names the changes that nothing noticed, `-- --sample 0.1` takes a tenth of the lines, drawn by chance from a `--seed`.
 */
import { globSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measure, measuredBefore } from "./mutation/measure.ts";
import { linesDrawn } from "./mutation/sample.ts";
import { row, score, sum, survived, type Tally, tally, told } from "./mutation/score.ts";

const WANTED = 80;

const { values } = parseArgs({
  options: {
    files: { type: "string", multiple: true },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    /** A file that was measured and has not changed is not measured again. Tests written since then do not count in it. */
    resume: { type: "boolean", default: false },
    survivors: { type: "boolean", default: false },
    /** How many changes are tried at the same time. */
    concurrency: { type: "string", default: "2" },
  },
});

const share = values.sample === undefined ? 1 : Number(values.sample);
if (!(share > 0 && share <= 1)) {
  process.stderr.write("--sample is a share of the lines, above 0 and up to 1.\n");
  process.exit(2);
}
const files = globSync(values.files ?? "engine/**/*.ts")
  .filter((file) => !file.endsWith(".test.ts") && !file.endsWith("testing-pack.ts"))
  .sort();
const lengths = files.map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length }));
const drawn = share === 1 ? [] : linesDrawn(lengths, share, Number(values.seed));
const tallies: Tally[] = [];

for (const file of files) {
  const stretches = drawn.filter((stretch) => stretch.startsWith(`${file}:`));
  if (share < 1 && stretches.length === 0) continue;
  const before = values.resume && share === 1 ? measuredBefore(file) : null;
  const mutants = before ?? (await measure(file, stretches, Number(values.concurrency)));
  const counted = tally(mutants);
  if (counted.total === 0) continue;
  tallies.push(counted);
  process.stdout.write(`${row(file, counted, before === null ? "" : ", measured before")}\n`);
  if (!values.survivors) continue;
  const source = readFileSync(file, "utf8");
  for (const mutant of mutants.filter(survived)) process.stdout.write(`${told(mutant, source)}\n`);
}

const total = sum(tallies);
const what =
  share === 1 ? "" : `, ${drawn.length} stretches of lines, about ${Math.round(share * 100)} %, seed ${values.seed}`;
process.stdout.write(`${row(`${tallies.length} files`, total, what)}\n`);
if (score(total) < WANTED) {
  process.stdout.write(`Below ${WANTED} %.\n`);
  process.exitCode = 1;
}
