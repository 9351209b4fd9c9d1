import type * as z from "zod";
import type { Lexicon, LexiconName, Rule, RulePack, Signal, WordLists } from "../engine/rule.ts";
import { PRINCIPLES, type Principle } from "../engine/types.ts";
import type { Catalogue, CatalogueRule, CatalogueSignal, PrincipleText } from "./catalogue.ts";
import { checkLists, checkMention, checkRule } from "./check-rule.ts";
import { didYouMean } from "./did-you-mean.ts";
import { inflectionsFor } from "./inflect.ts";
import { type Problem, sortProblems } from "./problem.ts";
import {
  lexiconFile,
  lexiconName,
  listsFile,
  packFile,
  principlesFile,
  ruleFile,
  rulePieces,
  signalFile,
} from "./schema.ts";
import { readSource, type SourceFile } from "./source-file.ts";
import { zodProblems } from "./zod-problems.ts";

/** A file under the rules folder. */
export interface RuleText {
  /** Relative to the rules folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What a set of rule files holds. Files with problems are left out of pack and catalogue; everything else works. */
export interface RuleReading {
  readonly pack: RulePack;
  readonly catalogue: Catalogue;
  /** In the order of file, line and column. */
  readonly problems: readonly Problem[];
  /** The file of each rule and signal, by id, to say where something stands. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** A rule's id is its file's path without `.yml`. */
const FILE_NAME = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.yml$/;

/** Reads and validates a whole set of rules. Never throws on what is in the files: every problem is reported with its place. */
export function readRules(files: readonly RuleText[]): RuleReading {
  const problems: Problem[] = [];
  const sources = new Map<string, SourceFile>();
  const rules: CatalogueRule[] = [];
  const signals: CatalogueSignal[] = [];
  const lexicons: Partial<Record<LexiconName, Lexicon>> = {};

  const parse = <Schema extends z.ZodType>(source: SourceFile, schema: Schema): z.output<Schema> | undefined => {
    problems.push(...source.problems);
    if (source.problems.length > 0) return undefined;
    const result = schema.safeParse(source.data ?? {});
    if (result.success) return result.data;
    problems.push(...zodProblems(result.error, source));
    return undefined;
  };
  const single = <Schema extends z.ZodType>(path: string, schema: Schema) => {
    const file = files.find((each) => each.path === path);
    if (file === undefined) return undefined;
    const source = readSource(file.path, file.text);
    return { source, data: parse(source, schema) };
  };

  const info = single("pack.yml", packFile)?.data;
  const words = single("principles.yml", principlesFile)?.data;
  const listing = single("lists.yml", listsFile);
  const lists: WordLists = listing?.data ?? {};
  if (listing?.data !== undefined) problems.push(...checkLists(listing.source, lists));

  const signalNames = files.flatMap(({ path }) => /^signals\/(.+)\.yml$/.exec(path)?.[1] ?? []);
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (SINGLE_FILES.has(file.path)) continue;
    const source = readSource(file.path, file.text);
    const misplaced = namingProblem(file.path);
    if (misplaced !== undefined) {
      problems.push(source.problem([], misplaced));
      continue;
    }
    const id = file.path.slice(0, -".yml".length);
    if (id.startsWith("lexicons/")) {
      const name = lexiconName.safeParse(id.slice("lexicons/".length));
      const lexicon = parse(source, lexiconFile);
      if (name.error !== undefined) problems.push(source.problem([], "A lexicon is called warmth or upset."));
      else if (lexicon !== undefined) lexicons[name.data] = lexicon;
      continue;
    }
    sources.set(id, source);
    const data = parse(source, id.startsWith("signals/") ? signalFile : ruleFile);
    const pieces = rulePieces.safeParse(source.data).data ?? {};
    const deeper = [...checkRule(pieces, source, lists), ...checkMention(pieces, source, signalNames)];
    problems.push(...deeper);
    if (data === undefined || deeper.length > 0) continue;
    if (data.kind === "signal") {
      const { examples, ...signal } = data;
      signals.push({ id, ...signal, examples: { flag: examples.flag, allow: examples.allow ?? [] } });
    } else {
      const inflections = data.kind === "phrase" ? inflectionsFor(data, lists) : undefined;
      rules.push({ id, principle: id.split("/")[0] as Principle, ...data, ...(inflections && { inflections }) });
    }
  }

  return {
    pack: {
      id: info?.id ?? "core",
      version: info?.version ?? "0.0.0",
      language: info?.language ?? "en",
      lists,
      signals: signals.map(bareSignal),
      rules: rules.map(bareRule),
      lexicons,
    },
    catalogue: { principles: principleTexts(words), rules, signals },
    problems: sortProblems(problems),
    sources,
  };
}

const SINGLE_FILES = new Set(["pack.yml", "principles.yml", "lists.yml"]);

function namingProblem(path: string): string | undefined {
  const match = FILE_NAME.exec(path);
  if (match === null) {
    return "A rule lives in <principle>/<name>.yml, in lower-case letters, digits and hyphens; its path is its id.";
  }
  const folder = match[1] ?? "";
  const folders: readonly string[] = [...PRINCIPLES, "signals", "lexicons"];
  if (folders.includes(folder)) return undefined;
  return `The folder of a rule is its principle, and "${folder}" is none.${didYouMean(folder, folders)}`;
}

function bareRule(rule: CatalogueRule): Rule {
  const { examples: _, ...rest } = rule;
  return rest;
}

function bareSignal(signal: CatalogueSignal): Signal {
  const { examples: _, ...rest } = signal;
  return rest;
}

function principleTexts(words: z.output<typeof principlesFile> | undefined): PrincipleText[] {
  return PRINCIPLES.map((id) => ({ id, ...(words?.[id] ?? { title: id, belief: "", looksFor: "" }) }));
}
