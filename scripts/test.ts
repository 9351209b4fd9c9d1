/**
 * All of what must hold, in one command: types, lint and format, the build, and every test. Quiet while all is well, and the last
 * line is the count. Types, lint and build count as one check each.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { whatMatters } from "./build-extension.ts";
import { add, type Counts, countTests, KINDS, sentence } from "./count-tests.ts";
import { type Outcome, runQuietly } from "./run-quietly.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = ".cache/test-results.json";

const NAMES = { unit: "unit tests", rules: "rule examples", editors: "editors", e2e: "end to end" } as const;

const steps = [
  {
    label: "types",
    commands: [
      ["typescript/bin/tsc", "-p", "."],
      ["typescript/bin/tsc", "-p", "engine"],
    ],
  },
  { label: "lint and format", commands: [["@biomejs/biome/bin/biome", "ci", "--colors=off"]] },
  { label: "build", commands: [["wxt/bin/wxt.mjs", "build"]] },
] as const;

let total: Counts = { passed: 0, failed: 0, skipped: 0 };

for (const { label, commands } of steps) {
  const begun = Date.now();
  const outcomes = [];
  for (const command of commands) outcomes.push(await runTool(command, label));
  const broken = outcomes.filter(({ code }) => code !== 0);
  total = add(total, { passed: broken.length === 0 ? 1 : 0, failed: broken.length === 0 ? 0 : 1, skipped: 0 });
  tell(label, broken.length === 0 ? "all well" : "failed", begun);
  for (const { output } of broken)
    process.stdout.write(`${(label === "build" ? whatMatters(output) : output).trim()}\n\n`);
}

const begun = Date.now();
mkdirSync(dirname(results), { recursive: true });
rmSync(results, { force: true });
const run = await runTool(
  ["vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${results}`],
  "tests",
);
const report: unknown = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : null;
const tests = countTests(report, root);
for (const kind of KINDS) tell(NAMES[kind], sentence(tests[kind]));
tell("all tests", "done", begun);
total = Object.values(tests).reduce(add, total);
// A run may also fail outside of any test, e.g. by an unhandled rejection.
if (run.code !== 0 && Object.values(tests).every(({ failed }) => failed === 0))
  total = add(total, { passed: 0, failed: 1, skipped: 0 });
if (run.code !== 0) process.stdout.write(`\n${run.output.trim()}\n`);

process.stdout.write(`\n${sentence(total)}\n`);
process.exitCode = total.failed === 0 && run.code === 0 ? 0 : 1;

function runTool([tool, ...args]: readonly [string, ...string[]], label: string): Promise<Outcome> {
  return runQuietly(tool, args, label);
}

function tell(label: string, outcome: string, since?: number): void {
  const time = since === undefined ? "" : ` (${((Date.now() - since) / 1000).toFixed(1)} s)`;
  process.stdout.write(`${label.padEnd(16)} ${outcome}${time}\n`);
}
