import type * as z from "zod";
import type { Lexicon, LexiconName, RulePack, WordLists } from "../engine/rule.ts";
import { PRINCIPLES } from "../engine/types.ts";
import type { Catalogue, CatalogueRule, CatalogueSignal, PrincipleText } from "./catalogue.ts";
import { checkLists } from "./check-rule.ts";
import { didYouMean } from "./did-you-mean.ts";
import type { Manifest } from "./overlay.ts";
import { type Problem, sortProblems } from "./problem.ts";
import { bareRule, bareSignal, parseFields, readEntry } from "./read-entry.ts";
import { lexiconFile, lexiconName, listsFile, packFile, principlesFile } from "./schema.ts";
import { readSource, type SourceFile } from "./source-file.ts";

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
  /** What `pack.yml` says. */
  readonly manifest: Manifest;
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

  const single = <Schema extends z.ZodType>(path: string, schema: Schema) => {
    const file = files.find((each) => each.path === path);
    if (file === undefined) return undefined;
    const source = readSource(file.path, file.text);
    return { source, data: parseFields(source, schema, problems) };
  };

  const info = single("pack.yml", packFile)?.data;
  const words = single("principles.yml", principlesFile)?.data;
  const listing = single("lists.yml", listsFile);
  const lists: WordLists = listing?.data ?? {};
  if (listing?.data !== undefined) problems.push(...checkLists(listing.source, lists));

  const signalNames = files.flatMap(({ path }) => /^signals\/(.+)\.yml$/.exec(path)?.[1] ?? []);
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    if (SINGLE_FILES.has(file.path) || file.path.startsWith(PACKS_FOLDER)) continue;
    const source = readSource(file.path, file.text);
    const misplaced = namingProblem(file.path);
    if (misplaced !== undefined) {
      problems.push(source.problem([], misplaced));
      continue;
    }
    const id = file.path.slice(0, -".yml".length);
    if (id.startsWith("lexicons/")) {
      const name = lexiconName.safeParse(id.slice("lexicons/".length));
      const lexicon = parseFields(source, lexiconFile, problems);
      if (name.error !== undefined) problems.push(source.problem([], "A lexicon is called warmth or upset."));
      else if (lexicon !== undefined) lexicons[name.data] = lexicon;
      continue;
    }
    sources.set(id, source);
    const entry = readEntry(id, source, { lists, signalNames });
    problems.push(...entry.problems);
    if (entry.rule !== undefined) rules.push(entry.rule);
    if (entry.signal !== undefined) signals.push(entry.signal);
  }

  const manifest: Manifest = info ?? { id: "core", version: "0.0.0", language: "en" };
  return {
    pack: {
      id: manifest.id,
      version: manifest.version,
      language: manifest.language,
      lists,
      signals: signals.map(bareSignal),
      rules: rules.map(bareRule),
      lexicons,
    },
    catalogue: { packs: [manifest], principles: principleTexts(words), rules, signals },
    manifest,
    problems: sortProblems(problems),
    sources,
  };
}

const SINGLE_FILES = new Set(["pack.yml", "principles.yml", "lists.yml", "renamed.yml"]);

/** Packs that lie on this one have folders of their own in it. */
const PACKS_FOLDER = "packs/";

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

function principleTexts(words: z.output<typeof principlesFile> | undefined): PrincipleText[] {
  return PRINCIPLES.map((id) => ({ id, ...(words?.[id] ?? { title: id, belief: "", looksFor: "" }) }));
}
