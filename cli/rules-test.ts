import { existsSync } from "node:fs";
import { createRuleSet } from "../engine/rule-set.ts";
import type { Catalogue, CatalogueRule } from "../packs/catalogue.ts";
import { coverageOf } from "../packs/coverage.ts";
import { checkerOn, EXAMPLE_CONTEXT, runExamples } from "../packs/examples.ts";
import { overlayEffects } from "../packs/overlay-effects.ts";
import { formatProblem, type Problem } from "../packs/problem.ts";
import { overlayBase, type PacksReading } from "../packs/read-packs.ts";
import { createRuleSets, readAlready } from "../packs/rule-sets.ts";
import { CLEAN, FOUND } from "./exit-codes.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { type BuiltIn, folderOf, known, type OwnReading, readOverlayFile } from "./rules-of.ts";
import type { Style } from "./terminal.ts";
import { counted } from "./words.ts";

/** What is to be tested. */
export interface TestRequest {
  readonly folder: string | undefined;
  readonly overlays: readonly string[];
  readonly coverage: boolean;
}

/** What is tested against what comes with the command. */
interface Bench {
  readonly builtIn: BuiltIn;
  readonly catalogue: Catalogue;
  readonly style: Style;
}

/** What was found, for people. */
interface Verdict {
  readonly lines: readonly string[];
  readonly problems: number;
  /** What was looked at, such as "3 rules, 9 examples". */
  readonly counts: string;
}

/** Validates rules and overlays and runs their examples. Resolves to the exit code. */
export async function testRules(request: TestRequest, bench: Bench, io: Io): Promise<number> {
  const verdicts = [...verdictsOf(request, bench)];
  const { style } = bench;
  for (const { lines, problems, counts } of verdicts) {
    const last =
      problems === 0
        ? style.good(`✓ ${counts}, all hold.`)
        : style.poor(`${counted(problems, "problem")} in ${counts}.`);
    await write(io.stdout, `${[...lines, last].join("\n")}\n`);
  }
  return verdicts.every(({ problems }) => problems === 0) ? CLEAN : FOUND;
}

function* verdictsOf({ folder, overlays, coverage }: TestRequest, bench: Bench): Generator<Verdict> {
  const { builtIn } = bench;
  if (folder !== undefined || overlays.length === 0) {
    const named = folder ?? "rules";
    const own = folderOf(named, builtIn);
    if (own.extending) yield overlayVerdict(own.reading, [], bench);
    else yield folderVerdict(own.packs, named.replace(/\/+$/, ""), coverage, builtIn, bench.style);
    for (const reading of own.packs?.overlays ?? []) {
      if (own.packs !== undefined) yield packVerdict(own.packs, reading, named.replace(/\/+$/, ""), bench.style);
    }
  }
  const before: OwnReading[] = [];
  for (const file of overlays) {
    if (!existsSync(file)) throw new UsageError(`${file} cannot be read: there is no such file or folder.`);
    const below = [...builtIn.overlays, ...before.map(({ overlay }) => overlay)];
    const reading = readOverlayFile(file, overlayBase(builtIn.core, below, builtIn.renamed));
    const usable = { ...reading, overlay: known(reading, file) };
    yield overlayVerdict(usable, before, bench);
    before.push(usable);
  }
}

/** A folder of rules by itself: without signals of its own on those of the core, which say what a greeting or an apology is. */
function folderVerdict(
  { core: reading, problems: found }: PacksReading,
  folder: string,
  coverage: boolean,
  { core }: BuiltIn,
  style: Style,
): Verdict {
  const packs = reading.pack.signals.length > 0 ? [reading.pack] : [{ ...core, rules: [] }, reading.pack];
  const ruleSet = createRuleSet(packs);
  const results = runExamples(reading, checkerOn(ruleSet));
  const problems: readonly Problem[] = [...found, ...results.failures];
  const prefix = `${folder}/`;
  const lines = problems.map((problem) => formatProblem(problem, prefix));
  if (coverage) {
    const { patterns, covered, untried } = coverageOf(reading, ruleSet);
    const share = patterns === 0 ? 100 : Math.floor((covered / patterns) * 100);
    lines.push(...untried.map((problem) => style.dim(formatProblem(problem, prefix))));
    lines.push(`Examples try out ${covered} of ${patterns} patterns (${share} %).`);
  }
  const examples = [...results.byRule.values()].reduce((sum, each) => sum + each.examples, 0);
  const counts = [
    counted(reading.pack.rules.length, "rule"),
    ...(reading.pack.signals.length > 0 ? [counted(reading.pack.signals.length, "signal")] : []),
    counted(examples, "example"),
  ].join(", ");
  return { lines, problems: problems.length, counts };
}

/** A pack in the folder of a core: its examples, in the messages that it is for. Its problems are told with those of the folder. */
function packVerdict(
  packs: PacksReading,
  reading: PacksReading["overlays"][number],
  folder: string,
  style: Style,
): Verdict {
  const { overlay, rules } = reading;
  const all = packs.overlays.flatMap((each) => (each.overlay === undefined ? [] : [readAlready(each.overlay)]));
  const context = { ...EXAMPLE_CONTEXT, ...overlay?.for };
  const checker = checkerOn(createRuleSets(packs.core.pack, all).for(context));
  const results = runExamples({ catalogue: reading, sources: reading.sources }, checker, context);
  const examples = [...results.byRule.values()].reduce((sum, each) => sum + each.examples, 0);
  return {
    lines: results.failures.map((failure) => formatProblem(failure, `${folder}/`)),
    problems: results.failures.length,
    counts: `${style.bold(overlay?.id ?? "a pack")}: ${counted(rules.length, "rule")}, ${counted(examples, "example")}`,
  };
}

/** An overlay: its own examples, and what becomes of the examples of the rules below it. */
function overlayVerdict(
  reading: OwnReading,
  before: readonly OwnReading[],
  { builtIn, catalogue, style }: Bench,
): Verdict {
  const { overlay } = reading;
  const context = { ...EXAMPLE_CONTEXT, ...overlay.for };
  const below = [...builtIn.overlays, ...before.map((each) => each.overlay)].map(readAlready);
  const sets = {
    before: checkerOn(createRuleSets(builtIn.core, below).for(context)),
    after: checkerOn(createRuleSets(builtIn.core, [...below, readAlready(overlay)]).for(context)),
  };
  const rulesBelow: CatalogueRule[] = [
    ...catalogue.rules.filter(({ pack }) => pack === undefined || pack === overlay.extends),
    ...before.flatMap(({ rules }) => rules),
  ];
  const { own, breaks, changes } = overlayEffects(reading, rulesBelow, sets);
  const problems = [...reading.problems, ...own.failures];
  const examples = [...own.byRule.values()].reduce((sum, each) => sum + each.examples, 0);
  const entries = overlay.off.length + Object.keys(overlay.changes).length + overlay.never.length;
  return {
    lines: [
      ...problems.map((problem) => formatProblem(problem)),
      ...breaks.map(({ ruleId, message }) => `Breaks ${ruleId}: ${message}`),
      ...changes.map(({ ruleId, message }) => style.dim(`Changes ${ruleId}: ${message}`)),
    ],
    problems: problems.length + breaks.length,
    counts: `${style.bold(overlay.id)}: ${counted(entries, "change")}, ${counted(overlay.rules.length, "rule")} of its own, ${counted(examples, "example")}`,
  };
}
