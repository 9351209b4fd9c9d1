import { join } from "node:path";
import { eachFeature, signalCounts } from "../../engine/lexicon.ts";
import { findMarks } from "../../engine/marks.ts";
import { Reading } from "../../engine/reading.ts";
import type { Lexicon, LexiconName, RulePack, SignalName } from "../../engine/rule.ts";
import { createRuleSet, type RuleSet } from "../../engine/rule-set.ts";
import { scan } from "../../engine/scan.ts";
import { foldOf, type Row, readRows } from "../quality/rows.ts";

/** A text as features with their values. Signals are `signal:name`, everything else words. */
export interface Case {
  readonly source: string;
  readonly fold: number;
  readonly label: number;
  readonly weight: number;
  readonly text: string;
  readonly features: ReadonlyMap<string, number>;
}

interface Model {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

export interface Recipe {
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

export const RECIPES: readonly Recipe[] = [
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
      { file: "emotions.jsonl", weight: 0.4, label: feeling },
    ],
  },
  {
    name: "upset",
    damping: 0.7,
    pairs: false,
    pull: 0.1,
    least: 0.1,
    sources: [{ file: "emotions.jsonl", weight: 1, label: (row) => Number(row.label === "upset") }],
  },
];

const ROUNDS = 6;
const STEP = 0.2;
/** A word must stand in so many texts to be weighed. */
const SEEN = 8;

function featuresOf(rules: RuleSet, text: string, { damping, pairs }: Recipe): Map<string, number> {
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
  const marks = findMarks(reading, scan(reading, rules.patterns), rules);
  for (const [signal, times] of signalCounts(marks)) features.set(`signal:${signal}`, times);
  return features;
}

/** Words that only one kind of text uses are its subject, not its tone, where there are several kinds to compare. */
function generalWords(cases: readonly Case[], { sources }: Recipe): ReadonlySet<string> {
  const seen = new Map<string, { texts: number; sources: Set<string> }>();
  for (const { source, features } of cases) {
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
function train(cases: readonly Case[], recipe: Recipe): Model {
  const general = generalWords(cases, recipe);
  const { pull } = recipe;
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

/** Learns a lexicon from cases. Signals and words as the engine weighs them, small weights left out. */
export function learn(cases: readonly Case[], recipe: Recipe): Lexicon {
  const { bias, weights } = train(cases, recipe);
  const signals: Partial<Record<SignalName, number>> = {};
  const words: [string, number][] = [];
  for (const [name, weight] of weights) {
    if (name.startsWith("signal:")) signals[name.slice("signal:".length) as SignalName] = rounded(weight);
    else if (Math.abs(weight) >= recipe.least) words.push([name, rounded(weight)]);
  }
  words.sort(([a], [b]) => (a < b ? -1 : 1));
  return { bias: rounded(bias), damping: recipe.damping, signals, words: Object.fromEntries(words) };
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

/** A rule set without lexicons, whose signals the cases are read with. */
export function rulesForLearning(pack: RulePack, folder: string): RuleSet {
  const rules = createRuleSet([{ ...pack, lexicons: {} }]);
  // A word must have an id to be a feature.
  for (const file of new Set(RECIPES.flatMap(({ sources }) => sources.map((source) => source.file)))) {
    for (const { text } of readRows(join(folder, file))) {
      for (const word of text
        .toLowerCase()
        .replaceAll("’", "'")
        .match(/[a-z']+/g) ?? [])
        rules.grammar.vocabulary.intern(word);
    }
  }
  return rules;
}

/** The labelled texts of a recipe as cases. */
export function casesOf(recipe: Recipe, rules: RuleSet, folder: string): Case[] {
  return recipe.sources.flatMap((source) =>
    readRows(join(folder, source.file)).flatMap((row): Case[] => {
      const label = source.label(row);
      if (label === null) return [];
      const features = featuresOf(rules, row.text, recipe);
      return [{ source: source.file, fold: foldOf(row.id), label, weight: source.weight, features, text: row.text }];
    }),
  );
}
