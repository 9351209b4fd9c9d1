/**
 * How fast the engine is and how much its scripts weigh: `npm run bench`. Times depend on the machine, so each stands beside write-good
 * on the same text in the same run; sizes do not, and a script over its budget makes the run fail.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { gzipSync } from "node:zlib";
import writeGood from "write-good";
import { check } from "../engine/check.ts";
import type { RulePack } from "../engine/rule.ts";
import { createRuleSet } from "../engine/rule-set.ts";
import type { Context } from "../engine/types.ts";
import { readRulesFolder } from "../packs/rules-folder.ts";
import { messageOf } from "./bench-text.ts";

const BUILT = ".output/chrome-mv3";
const CONTEXT: Context = {
  audience: "customer",
  channel: "email",
  customer: { name: "Dana Lee" },
  incoming: "You are useless. My order never came. When will it be here?",
};

if (process.argv.includes("--cold")) {
  process.stdout.write(JSON.stringify(coldStart()));
} else {
  process.stdout.write(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? "unknown processor"}, medians\n`);
  speed();
  scaling();
  cold();
  process.exitCode = sizes() ? 0 : 1;
}

/** Report time by length of the draft. */
function speed(): void {
  const rules = createRuleSet([corePack()]);
  const lengths = [250, 1_000, 10_000];
  const rows = lengths.map((words) => {
    const text = messageOf(words);
    const ours = median(() => check({ text }, CONTEXT, rules));
    const theirs = median(() => writeGood(text));
    return { words, ours, theirs };
  });
  heading("A whole report, warm", "words", "Human Level", "write-good", "ratio", "per word");
  for (const { words, ours, theirs } of rows) {
    line(
      count(words),
      ms(ours),
      ms(theirs),
      `${(theirs / ours).toFixed(0)} ×`,
      `${((ours / words) * 1e6).toFixed(0)} ns`,
    );
  }
  const [first, , last] = rows;
  if (first && last) {
    const growth = last.ours / first.ours / (last.words / first.words);
    note(`Growth from 250 to 10,000 words: ${growth.toFixed(2)} of linear. Aim for 250 words: 0.100 ms.`);
  }
}

/** Report time by number of rules, over made-up rules none of which is in the text: what a large team's set costs. */
function scaling(): void {
  const text = messageOf(250);
  heading("250 words by number of rules", "rules", "report", "build set", "", "");
  for (const number of [300, 1_000, 3_000, 10_000]) {
    const pack = syntheticPack(number);
    const begun = performance.now();
    const rules = createRuleSet([pack]);
    const built = performance.now() - begun;
    line(count(number), ms(median(() => check({ text }, CONTEXT, rules))), ms(built), "", "");
  }
}

/** The first report of a fresh process: reading the compiled pack, building the set, checking 250 words. */
function cold(): void {
  const runs = Array.from({ length: 5 }, () => {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, "--cold"], { encoding: "utf8" });
    return JSON.parse(stdout) as ColdStart;
  });
  const middle = (of: (run: ColdStart) => number) => middleOf(runs.map(of));
  heading("Cold start, 250 words", "read pack", "build set", "first report", "together", "");
  line(
    ms(middle(({ parse }) => parse)),
    ms(middle(({ build }) => build)),
    ms(middle(({ report }) => report)),
    ms(middle(({ parse, build, report }) => parse + build + report)),
    "",
  );
}

interface ColdStart {
  readonly parse: number;
  readonly build: number;
  readonly report: number;
}

function coldStart(): ColdStart {
  const json = JSON.stringify(corePack());
  const text = messageOf(250);
  const [pack, parse] = timed(() => JSON.parse(json) as RulePack);
  const [rules, build] = timed(() => createRuleSet([pack]));
  const [, report] = timed(() => check({ text }, CONTEXT, rules));
  return { parse, build, report };
}

/** What the built scripts weigh. Returns false when one is over its budget. In bytes after gzip, as a store package travels. */
function sizes(): boolean {
  if (!existsSync(BUILT)) {
    note("\nScript sizes: not built; run `npm run build` first.");
    return false;
  }
  const rows = [
    { name: "watcher", files: globSync(`${BUILT}/content-scripts/*.js`), budget: 8_000 },
    { name: "coach", files: globSync(`${BUILT}/coach*.js`), budget: 60_000 },
  ].map((row) => {
    const code = Buffer.concat(row.files.map((file) => readFileSync(file)));
    return { ...row, raw: code.length, packed: gzipSync(code, { level: 9 }).length };
  });
  const pack = Buffer.from(JSON.stringify(corePack()));
  heading("Scripts in people's mail", "script", "gzip", "budget", "raw", "");
  for (const { name, files, packed, budget, raw } of rows) {
    line(name, files.length > 0 ? kb(packed) : "missing", kb(budget), kb(raw), packed > budget ? "OVER" : "");
  }
  line("rules in coach", kb(gzipSync(pack, { level: 9 }).length), "", kb(pack.length), "");
  return rows.every(({ files, packed, budget }) => files.length > 0 && packed <= budget);
}

function corePack(): RulePack {
  return readRulesFolder("rules").pack;
}

/** Rules of three words each out of a made-up vocabulary, so that their number is the only thing that differs. */
function syntheticPack(number: number): RulePack {
  const core = corePack();
  const word = (index: number) => `z${index.toString(36)}q`;
  const rules = Array.from({ length: number }, (_, index) => ({
    id: `take-time/made-up-${index}`,
    principle: "take-time" as const,
    kind: "phrase" as const,
    severity: "suggestion" as const,
    message: "Made up.",
    why: "For the measurement.",
    match: [`${word(index % 997)} ${word(index)} ${word(index * 7)}`],
    rewrite: ["x"],
  }));
  return { ...core, id: "synthetic", rules };
}

/** The median time of one call in milliseconds, after a warm-up, over at least 15 samples of at least 5 ms each. */
function median(work: () => unknown): number {
  const until = performance.now() + 400;
  let calls = 0;
  const begun = performance.now();
  while (performance.now() < until || calls < 3) {
    work();
    calls += 1;
  }
  const once = (performance.now() - begun) / calls;
  const batch = Math.max(1, Math.ceil(5 / once));
  const samples = Array.from({ length: 15 }, () => {
    const [, time] = timed(() => {
      for (let call = 0; call < batch; call += 1) work();
    });
    return time / batch;
  });
  return middleOf(samples);
}

function timed<T>(work: () => T): [T, number] {
  const begun = performance.now();
  const outcome = work();
  return [outcome, performance.now() - begun];
}

function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function heading(title: string, ...columns: readonly string[]): void {
  process.stdout.write(`\n${title}\n`);
  line(...columns);
}

function line(...cells: readonly string[]): void {
  process.stdout.write(
    `  ${cells
      .map((cell, index) => (index === 0 ? cell.padEnd(16) : cell.padStart(14)))
      .join("")
      .trimEnd()}\n`,
  );
}

function note(text: string): void {
  process.stdout.write(`  ${text}\n`);
}

function ms(time: number): string {
  return `${time.toFixed(3)} ms`;
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

function count(number: number): string {
  return number.toLocaleString("en");
}
