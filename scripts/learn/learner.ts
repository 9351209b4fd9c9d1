import { join } from "node:path";
import { eachFeature, signalCounts } from "../../engine/lexicon.ts";
import { findMarks } from "../../engine/marks.ts";
import { Reading } from "../../engine/reading.ts";
import type { Lexicon, LexiconName, RulePack } from "../../engine/rule.ts";
import { createRuleSet, type RuleSet } from "../../engine/rule-set.ts";
import { scan } from "../../engine/scan.ts";
import { foldOf, type Row, readRows } from "../quality/rows.ts";
import { fitLogistic } from "./logistic.ts";

/** A text as features with their values. Signals are `signal:name`, everything else words. */
export interface Case {
  readonly source: string;
  readonly fold: number;
  readonly label: number;
  readonly weight: number;
  readonly text: string;
  readonly features: ReadonlyMap<string, number>;
}

export interface Recipe {
  readonly name: LexiconName;
  readonly damping: number;
  readonly pairs: boolean;
  /** How strongly weights that hardly help are held at zero, so that few words are left to choose from. */
  readonly lasso: number;
  /** How strongly large weights are pulled to zero. */
  readonly ridge: number;
  /** The same for signals. What forum writers do besides being upset, such as giving thanks, says less of customers. */
  readonly signalRidge: number;
  /** The same for files of signals that are weighed apart. */
  readonly fileRidge?: number;
  /** Files of signals that are weighed each by itself: what one kind of writer says when upset, another hardly does. */
  readonly apart?: string;
  /** Signals that are not weighed: those of customers say little of a draft. */
  readonly without?: string;
  /** So many words are kept: those with the largest weights that are met the most. */
  readonly most: number;
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
    damping: 0.25,
    pairs: false,
    lasso: 0.5,
    ridge: 10,
    signalRidge: 3,
    without: "upset",
    most: 400,
    sources: [
      { file: "warm-tough-offers.jsonl", weight: 12, label: (row) => (row.label === "warm" ? 1 : 0) },
      {
        file: "politeness-requests.jsonl",
        weight: 1,
        label: (row) => (row.label === "neutral" ? null : Number(row.label === "polite")),
      },
      { file: "emotions.jsonl", weight: 0.3, label: feeling },
    ],
  },
  {
    name: "upset",
    damping: 0.65,
    pairs: false,
    lasso: 0.3,
    ridge: 2,
    signalRidge: 50,
    fileRidge: 10,
    apart: "signals/upset-",
    most: 600,
    sources: [{ file: "emotions.jsonl", weight: 1, label: (row) => Number(row.label === "upset") }],
  },
];

const SIGNAL = "signal:";

function isSignal(name: string): boolean {
  return name.startsWith(SIGNAL);
}

/** A word must stand in so many texts to be weighed. */
const SEEN = 8;

function featuresOf(rules: RuleSet, text: string, { damping, pairs, apart, without }: Recipe): Map<string, number> {
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
  const marks = findMarks(reading, scan(reading, rules.patterns.messages), rules);
  const isApart = (id: string): boolean => apart !== undefined && id.startsWith(apart);
  for (const [signal, times] of signalCounts(marks, isApart))
    if (signal !== without) features.set(SIGNAL + signal, times);
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
    if (texts >= SEEN && (where.size > 1 || sources.length === 1 || isSignal(name))) general.add(name);
  }
  return general;
}

/** Learns a lexicon from cases: chooses the words that say most, then weighs those and the signals anew. */
export function learn(cases: readonly Case[], recipe: Recipe): Lexicon {
  const general = generalWords(cases, recipe);
  const first = fitLogistic(cases, [...general], recipe);
  const texts = new Map<string, number>();
  for (const { features } of cases) for (const name of features.keys()) texts.set(name, (texts.get(name) ?? 0) + 1);
  const says = (name: string): number => Math.abs(first.weights.get(name) ?? 0) * Math.sqrt(texts.get(name) ?? 0);
  const words = [...general]
    .filter((name) => !isSignal(name) && says(name) > 0)
    .sort((a, b) => says(b) - says(a) || (a < b ? -1 : 1))
    .slice(0, recipe.most);
  const { bias, weights } = fitLogistic(cases, [...words, ...[...general].filter(isSignal)], { ...recipe, lasso: 0 });
  const weighed = [...weights]
    .map(([name, weight]) => [name, rounded(weight)] as const)
    .filter(([, weight]) => weight !== 0);
  const signals = weighed
    .filter(([name]) => isSignal(name))
    .map(([name, weight]) => [name.slice(SIGNAL.length), weight]);
  return {
    bias: rounded(bias),
    damping: recipe.damping,
    signals: Object.fromEntries(signals),
    words: Object.fromEntries(weighed.filter(([name]) => !isSignal(name)).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Finer steps tell the kinds of text apart no better, and weights that are alike pack into fewer bytes. */
const STEPS_OF_ONE = 20;

function rounded(weight: number): number {
  return Math.round(weight * STEPS_OF_ONE) / STEPS_OF_ONE;
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
