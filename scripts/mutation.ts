/**
 * `npm run mutation`: changes the engine in thousands of small ways and counts how many of them the tests notice, file by file and in
 * total. Fails below 80 %. `-- --resume` goes on with an interrupted run, `-- --files engine/edits.ts` takes some files, `-- --survivors`
 * names the changes that nothing noticed, `-- --sample 0.1` takes a tenth of the lines, drawn by chance from a `--seed`.
 */
import { globSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Measured, measure, measuredBefore, measureLines } from "./mutation/measure.ts";
import { linesDrawn } from "./mutation/sample.ts";
import { type Mutant, row, score, sum, survived, type Tally, tally, told } from "./mutation/score.ts";

const WANTED = 80;
/** So many lines are measured at once. */
const BATCH = 400;

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
const concurrency = Number(values.concurrency);
const files = globSync(values.files ?? "engine/**/*.ts")
  .filter((file) => !file.endsWith(".test.ts") && !/[\\/]testing-/.test(file))
  .sort();
if (files.length === 0) {
  process.stderr.write(`There is no file ${(values.files ?? []).join(", ")} with anything to change.\n`);
  process.exit(2);
}
const lengths = files.map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length }));
const drawn = share === 1 ? [] : linesDrawn(lengths, share, Number(values.seed));
const known = new Map(values.resume && share === 1 ? files.map((file) => [file, measuredBefore(file)]) : []);
const tallies: Tally[] = [];

if (share < 1) tellAll(await measureLines(drawn, concurrency));
else
  for (const batch of batches(lengths.filter(({ file }) => !known.get(file))))
    tellAll(await measure(batch, concurrency));
for (const [file, mutants] of known) if (mutants) tell(file, mutants, ", measured before");

const total = sum(tallies);
const what =
  share === 1 ? "" : `, ${drawn.length} stretches of lines, about ${Math.round(share * 100)} %, seed ${values.seed}`;
process.stdout.write(`${row(`${tallies.length} files`, total, what)}\n`);
if (score(total) < WANTED) {
  process.stdout.write(`Below ${WANTED} %.\n`);
  process.exitCode = 1;
}

function tellAll(measured: Measured): void {
  for (const [file, mutants] of [...measured].sort()) tell(file, mutants);
}

function tell(file: string, mutants: readonly Mutant[], remark = ""): void {
  const counted = tally(mutants);
  if (counted.total === 0) return;
  tallies.push(counted);
  process.stdout.write(`${row(file, counted, remark)}\n`);
  if (!values.survivors) return;
  const source = readFileSync(file, "utf8");
  for (const mutant of mutants.filter(survived)) process.stdout.write(`${told(mutant, source)}\n`);
}

/** A few files at a time: the more code is watched for changes, the slower it runs, and each start takes a quarter of a minute. */
function batches(lengths: readonly { readonly file: string; readonly lines: number }[]): string[][] {
  const all: string[][] = [];
  let lines = Number.POSITIVE_INFINITY;
  for (const each of lengths) {
    lines += each.lines;
    if (lines > BATCH) {
      all.push([]);
      lines = each.lines;
    }
    all.at(-1)?.push(each.file);
  }
  return all;
}
