/**
 * `npm run learn -- --data DIR`: learns the weights of rules/lexicons/ from labelled text that is not part of the project, prints
 * how well they do on text they were not learned from (five folds), and writes the lexicons. Only weights are kept, no text.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { eachFeature, signalCounts } from "../engine/lexicon.ts";
import { findMarks } from "../engine/marks.ts";
import { Reading } from "../engine/reading.ts";
import type { LexiconName, SignalName } from "../engine/rule.ts";
import { createRuleSet } from "../engine/rule-set.ts";
import { scan } from "../engine/scan.ts";
import { readRulesFolder } from "../packs/rules-folder.ts";
import { areaUnderCurve } from "./quality/figures.ts";
import { foldOf, type Row, readRows } from "./quality/rows.ts";

/** A text as features with their values. Signals are `signal:name`, everything else words. */
interface Case {
  readonly source: string;
  readonly fold: number;
  readonly label: number;
  readonly weight: number;
  readonly features: ReadonlyMap<string, number>;
}

interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

interface Recipe {
  readonly name: LexiconName;
  readonly damping: number;
  readonly pairs: boolean;
  /** How strongly weights are pulled to zero. */
  readonly pull: number;
  /** Weights nearer to zero are left out. */
  readonly least: number;
  readonly sources: readonly { file: string; weight: number; label(row: Row): number | null }[];
}

const UPSET = new Set(["anger", "annoyance", "disappointment", "disgust", "sadness", "disapproval"]);
const KIND = new Set([
  "gratitude",
  "caring",
  "admiration",
  "love",
  "joy",
  "optimism",
  "excitement",
  "relief",
  "approval",
]);

function feeling(row: Row): number | null {
  const emotions = row.emotions ?? [];
  const kind = emotions.some((name) => KIND.has(name));
  const upset = emotions.some((name) => UPSET.has(name));
  return kind === upset ? null : Number(kind);
}

const RECIPES: readonly Recipe[] = [
  {
    name: "warmth",
    damping: 0.5,
    pairs: true,
    pull: 0.05,
    least: 0.3,
    sources: [
      { file: "warm-tough-offers.jsonl", weight: 12, label: (row) => (row.label === "warm" ? 1 : 0) },
      {
        file: "politeness-requests.jsonl",
        weight: 1,
        label: (row) => (row.label === "neutral" ? null : Number(row.label === "polite")),
      },
      { file: "emotions.jsonl", weight: 0.15, label: feeling },
    ],
  },
  {
    name: "upset",
    damping: 0.7,
    pairs: false,
    pull: 0.3,
    least: 0.15,
    sources: [{ file: "emotions.jsonl", weight: 1, label: (row) => Number(row.label === "upset") }],
  },
];

const ROUNDS = 6;
const STEP = 0.2;
/** A word must stand in so many texts to be weighed. */
const SEEN = 8;

const { values } = parseArgs({
  options: { data: { type: "string" }, write: { type: "boolean", default: true } },
  allowNegative: true,
});
if (values.data === undefined || !existsSync(values.data)) {
  console.error("Say where the labelled text is: npm run learn -- --data DIR");
  process.exit(2);
}
const data = values.data;
const { pack } = readRulesFolder("rules");
const rules = createRuleSet([{ ...pack, lexicons: {} }]);
for (const recipe of RECIPES)
  for (const { file } of recipe.sources) for (const { text } of readRows(join(data, file))) internWords(text);

for (const recipe of RECIPES) {
  const cases = recipe.sources.flatMap((source) =>
    readRows(join(data, source.file)).flatMap((row): Case[] => {
      const label = source.label(row);
      if (label === null) return [];
      return [
        {
          source: source.file,
          fold: foldOf(row.id),
          label,
          weight: source.weight,
          features: featuresOf(row.text, recipe),
        },
      ];
    }),
  );
  const general = wordsOfSeveralSources(cases, recipe);
  report(recipe, cases, general);
  if (values.write) write(recipe, learn(cases, recipe, general));
}

function internWords(text: string): void {
  for (const word of text
    .toLowerCase()
    .replaceAll("’", "'")
    .match(/[a-z']+/g) ?? [])
    rules.grammar.vocabulary.intern(word);
}

function featuresOf(text: string, { damping, pairs }: Recipe): Map<string, number> {
  const reading = new Reading({ text }, rules.grammar);
  const { vocabulary } = rules.grammar;
  const names: string[] = [];
  const count = eachFeature(reading, (first, second, opens) => {
    const word = vocabulary.word(first);
    if (opens) names.push(`^ ${word}`);
    else if (second === 0) names.push(word);
    else if (pairs) names.push(`${word} ${vocabulary.word(second)}`);
  });
  const value = 3 / Math.max(4, count) ** damping;
  const features = new Map(names.filter((name) => /[a-z?!]/.test(name)).map((name) => [name, value]));
  const marks = findMarks(reading, scan(reading, rules.automaton), rules);
  for (const [signal, times] of signalCounts(marks)) features.set(`signal:${signal}`, times);
  return features;
}

/** Words that only one kind of text uses are its subject, not its tone. */
function wordsOfSeveralSources(cases: readonly Case[], { sources }: Recipe): ReadonlySet<string> {
  const seen = new Map<string, { texts: number; sources: Set<string> }>();
  const others =
    sources.length > 1
      ? []
      : readRows(join(data, "customer-chat-acts.jsonl")).concat(readRows(join(data, "politeness-requests.jsonl")));
  const extra = others.map(
    (row): Case => ({
      source: "other",
      fold: 0,
      label: 0,
      weight: 0,
      features: featuresOf(row.text, RECIPES[1] as Recipe),
    }),
  );
  for (const { source, features } of [...cases, ...extra]) {
    for (const name of features.keys()) {
      const entry = seen.get(name) ?? { texts: 0, sources: new Set<string>() };
      entry.texts++;
      entry.sources.add(source);
      seen.set(name, entry);
    }
  }
  const general = new Set<string>();
  for (const [name, { texts, sources: where }] of seen) {
    if (texts >= SEEN && (where.size > 1 || sources.length === 1 || name.startsWith("signal:"))) general.add(name);
  }
  return general;
}

/** Logistic regression by AdaGrad, in a fixed order of cases, so that the same data gives the same weights. */
function learn(cases: readonly Case[], { pull }: Recipe, general: ReadonlySet<string>): Model {
  const weights = new Map<string, number>();
  const steps = new Map<string, number>();
  let bias = 0;
  let biasSteps = 1e-6;
  let seed = 1;
  for (let turn = 0; turn < ROUNDS * cases.length; turn++) {
    seed = (seed * 16807) % 2147483647;
    const { features, label, weight } = cases[seed % cases.length] as Case;
    let sum = bias;
    for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
    const miss = (1 / (1 + Math.exp(-sum)) - label) * weight;
    biasSteps += miss * miss;
    bias -= (STEP * miss) / Math.sqrt(biasSteps);
    for (const [name, value] of features) {
      if (!general.has(name)) continue;
      const now = weights.get(name) ?? 0;
      const slope = miss * value + pull * now;
      const steep = (steps.get(name) ?? 1e-6) + slope * slope;
      steps.set(name, steep);
      weights.set(name, now - (STEP * slope) / Math.sqrt(steep));
    }
  }
  return { bias, weights };
}

function report(recipe: Recipe, cases: readonly Case[], general: ReadonlySet<string>): void {
  const scores = new Map<string, { score: number; label: number }[]>();
  for (let fold = 0; fold < 5; fold++) {
    const model = learn(
      cases.filter((each) => each.fold !== fold),
      recipe,
      general,
    );
    for (const each of cases) {
      if (each.fold !== fold) continue;
      let score = model.bias;
      for (const [name, value] of each.features) {
        const weight = model.weights.get(name) ?? 0;
        if (name.startsWith("signal:") || Math.abs(weight) >= recipe.least) score += weight * value;
      }
      const list = scores.get(each.source) ?? [];
      list.push({ score, label: each.label });
      scores.set(each.source, list);
    }
  }
  for (const [source, list] of scores) {
    console.log(
      `${recipe.name}  ${source.padEnd(28)} held-out AUC ${areaUnderCurve(list).toFixed(3)}  (${list.length} texts)`,
    );
  }
}

function write(recipe: Recipe, { bias, weights }: Model): void {
  const signals: Partial<Record<SignalName, number>> = {};
  const words: [string, number][] = [];
  for (const [name, weight] of weights) {
    if (name.startsWith("signal:")) signals[name.slice("signal:".length) as SignalName] = weight;
    else if (Math.abs(weight) >= recipe.least) words.push([name, weight]);
  }
  words.sort(([a], [b]) => (a < b ? -1 : 1));
  const line = ([name, weight]: readonly [string, number]) => `  ${JSON.stringify(name)}: ${weight.toFixed(2)}`;
  const sources = recipe.sources.map(({ file }) => file.replace(".jsonl", "")).join(", ");
  mkdirSync("rules/lexicons", { recursive: true });
  writeFileSync(
    `rules/lexicons/${recipe.name}.yml`,
    [
      `# Learned by "npm run learn" from ${sources} (see docs/quality.md for the sources and the figures). Do not edit by hand.`,
      "kind: lexicon",
      `bias: ${bias.toFixed(2)}`,
      `damping: ${recipe.damping}`,
      "signals:",
      ...Object.entries(signals)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, weight]) => line([name, weight])),
      "words:",
      ...words.map(line),
      "",
    ].join("\n"),
  );
  console.log(`${recipe.name}  wrote ${words.length} weights to rules/lexicons/${recipe.name}.yml`);
}
