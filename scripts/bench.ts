/**
 * How fast the engine is and how much its scripts weigh: `npm run bench`. Times depend on the machine, so each stands beside those of
 * peers on the same texts in the same run; sizes do not, and a script over its budget makes the run fail.
 */
import { spawnSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { check, checkAgainst } from "../engine/check.ts";
import { compilePack } from "../engine/compile.ts";
import type { CompiledPack } from "../engine/compiled.ts";
import { readIncoming } from "../engine/incoming.ts";
import { loadRules } from "../engine/load.ts";
import type { RulePack } from "../engine/rule.ts";
import type { Context } from "../engine/types.ts";
import { readRulesFolder } from "../packs/rules-folder.ts";
import { tighten } from "../packs/tighten.ts";
import { type InChromium, inChromium } from "./bench/in-chromium.ts";
import { harperOn, writeGoodOn } from "./bench/peers.ts";
import { count, heading, kb, line, ms, note } from "./bench/table.ts";
import { messageOf, messagesOf } from "./bench/text.ts";
import { median, middleOf, timed } from "./bench/timing.ts";
import { buildExtension } from "./build-extension.ts";

const BUILT = ".output/chrome-mv3";
const CONTEXT: Context = {
  audience: "customer",
  channel: "email",
  customer: { name: "Dana Lee" },
  incoming: "You are useless. My order never came. When will it be here?",
};
/** What the compiled core rules may weigh, in bytes after gzip. */
const RULES_BUDGET = 60_000;
/** So many different drafts take turns. */
const DRAFTS = 40;

const [, , coldFile] = process.argv;
if (coldFile !== undefined) {
  process.stdout.write(JSON.stringify(coldStart(readFileSync(coldFile, "utf8"))));
} else {
  process.stdout.write(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? "unknown processor"}, medians\n`);
  const source = readRulesFolder("rules").pack;
  const pack = tighten(compilePack(source));
  await speed(pack);
  scaling(source);
  cold(pack);
  await browser(pack);
  // What an earlier build left behind would be weighed in its place.
  await buildExtension();
  process.exitCode = sizes(pack) ? 0 : 1;
}

/** Report time by length of the draft, the customer's message read once as in a composer. */
async function speed(pack: CompiledPack): Promise<void> {
  const rules = loadRules([pack]);
  const incoming = readIncoming(CONTEXT.incoming, rules);
  const rows = [250, 1_000, 10_000].map((words) => {
    const texts = messagesOf(words, DRAFTS);
    const report = (call: number) => checkAgainst({ text: texts[call % DRAFTS] ?? "" }, CONTEXT, rules, incoming);
    return {
      words,
      ours: median(report),
      asked: median((call) => report(call).findings.map(({ suggestions }) => suggestions)),
      theirs: writeGoodOn(texts, median),
    };
  });
  heading(
    `A whole report, warm, ${DRAFTS} drafts in turn`,
    "words",
    "report",
    "and rewrites",
    "write-good",
    "ratio",
    "a word",
  );
  for (const { words, ours, asked, theirs } of rows) {
    line(
      count(words),
      ms(ours),
      ms(asked),
      ms(theirs),
      `${(theirs / ours).toFixed(1)} ×`,
      `${((ours / words) * 1e6).toFixed(0)} ns`,
    );
  }
  const [first, , last] = rows;
  if (!first || !last) return;
  const growth = last.ours / first.ours / (last.words / first.words);
  const harper = await harperOn(messagesOf(250, DRAFTS));
  note(`Growth from 250 to 10,000 words: ${growth.toFixed(2)} of linear.`);
  note(`Harper on 250 words: ${ms(harper)}, ${(harper / first.ours).toFixed(0)} ×.`);
  note("Aims for 250 words: 0.050 ms, 40 × write-good, 200 × Harper.");
}

/** Report time by number of rules: the core rules and made-up ones none of which is in the text, what a large team's set costs. */
function scaling(core: RulePack): void {
  const texts = messagesOf(250, DRAFTS);
  heading("250 words by number of rules", "rules", "report", "load", "", "");
  const times = [0, 1_000, 3_000, 10_000].map((number) => {
    const pack = compilePack({ ...core, rules: [...core.rules, ...madeUpRules(number)] });
    const [rules, loaded] = timed(() => loadRules([pack]));
    const report = median((call) => check({ text: texts[call % DRAFTS] ?? "" }, { audience: "customer" }, rules));
    line(count(core.rules.length + number), ms(report), ms(loaded), "", "");
    return report;
  });
  note(`From the core rules to 10,000 more: ${((times[3] ?? 0) / (times[0] ?? 1)).toFixed(2)} ×. Aim: 1.5 ×.`);
}

/** The first report of a fresh process: reading the compiled pack, loading it, checking 250 words and the customer's message. */
function cold(pack: CompiledPack): void {
  const folder = mkdtempSync(join(tmpdir(), "human-level-"));
  const file = join(folder, "core.json");
  writeFileSync(file, JSON.stringify(pack));
  const runs = Array.from({ length: 9 }, () => {
    const { stdout } = spawnSync(process.execPath, [import.meta.filename, file], { encoding: "utf8" });
    return JSON.parse(stdout) as ColdStart;
  });
  rmSync(folder, { recursive: true });
  const middle = (of: (run: ColdStart) => number) => middleOf(runs.map(of));
  heading("Cold start, 250 words", "in a fresh", "read pack", "load", "first report", "together");
  line(
    "Node process",
    ms(middle(({ parse }) => parse)),
    ms(middle(({ load }) => load)),
    ms(middle(({ report }) => report)),
    ms(middle(({ parse, load, report }) => parse + load + report)),
  );
}

interface ColdStart {
  readonly parse: number;
  readonly load: number;
  readonly report: number;
}

function coldStart(json: string): ColdStart {
  const text = messageOf(250);
  const [pack, parse] = timed(() => JSON.parse(json) as CompiledPack);
  const [rules, load] = timed(() => loadRules([pack]));
  const [, report] = timed(() => check({ text }, CONTEXT, rules));
  return { parse, load, report };
}

async function browser(pack: CompiledPack): Promise<void> {
  const runs: InChromium[] = [];
  for (let run = 0; run < 5; run += 1) runs.push(await inChromium(pack, messagesOf(250, DRAFTS)));
  const middle = (of: (run: InChromium) => number) => middleOf(runs.map(of));
  heading(
    `In ${runs[0]?.version ?? "Chromium"}, 250 words`,
    "in a fresh page",
    "read and load",
    "first report",
    "together",
    "warm",
  );
  line(
    "",
    ms(middle(({ load }) => load)),
    ms(middle(({ first }) => first)),
    ms(middle(({ load, first }) => load + first)),
    ms(middle(({ report }) => report)),
  );
  note("Aim for read, load and first report together: 15 ms.");
}

/** What the built scripts weigh. Returns false when one is over its budget. In bytes after gzip, as a store package travels. */
function sizes(pack: CompiledPack): boolean {
  const rules = gzipSync(JSON.stringify(pack), { level: 9 }).length;
  const rows = [
    { name: "watcher", files: [`${BUILT}/watch.js`], budget: 8_000 },
    { name: "coach and engine", files: globSync(`${BUILT}/{coach,engine}.js`), budget: 60_000 },
  ].map((row) => {
    const code = Buffer.concat(row.files.map((file) => readFileSync(file)));
    return { ...row, raw: code.length, packed: gzipSync(code, { level: 9 }).length };
  });
  heading("Scripts in people's mail", "script", "gzip", "budget", "raw", "");
  for (const { name, files, packed, budget, raw } of rows) {
    line(name, files.length > 0 ? kb(packed) : "missing", kb(budget), kb(raw), packed > budget ? "OVER" : "");
  }
  const raw = JSON.stringify(pack).length;
  line("rules of the core", kb(rules), kb(RULES_BUDGET), kb(raw), rules > RULES_BUDGET ? "OVER" : "");
  return rules <= RULES_BUDGET && rows.every(({ files, packed, budget }) => files.length > 0 && packed <= budget);
}

/** Rules of three words each out of a made-up vocabulary, so that their number is the only thing that differs. */
function madeUpRules(number: number): RulePack["rules"] {
  const word = (index: number) => `z${index.toString(36)}q`;
  return Array.from({ length: number }, (_, index) => ({
    id: `take-time/made-up-${index}`,
    principle: "take-time" as const,
    kind: "phrase" as const,
    severity: "suggestion" as const,
    message: "Made up.",
    why: "For the measurement.",
    match: [`${word(index % 997)} ${word(index)} ${word(index * 7)}`],
    rewrite: ["x"],
  }));
}
