import type * as z from "zod";
import type { Rule, Signal, WordLists } from "../engine/rule.ts";
import { PRINCIPLES, type Principle } from "../engine/types.ts";
import type { CatalogueRule, CatalogueSignal } from "./catalogue.ts";
import { checkMention, checkRule } from "./check-rule.ts";
import { didYouMean } from "./did-you-mean.ts";
import { inflectionsFor } from "./inflect.ts";
import type { Problem } from "./problem.ts";
import { ruleFile, rulePieces, signalFile } from "./schema.ts";
import type { SourceFile } from "./source-file.ts";
import { zodProblems } from "./zod-problems.ts";

/** One rule or signal, wherever it stands: in a file of its own or inside an overlay. */

/** What came of it: the rule or signal when nothing was wrong. */
export interface EntryReading {
  readonly rule?: CatalogueRule;
  readonly signal?: CatalogueSignal;
  readonly problems: readonly Problem[];
}

/** What patterns and conditions may refer to. */
export interface Surroundings {
  readonly lists: WordLists;
  /** The names of the signals that `mention` may wait for. */
  readonly signalNames: readonly string[];
}

/** Validates one rule or signal. All that is wrong with it is told at once. */
export function readEntry(id: string, source: SourceFile, { lists, signalNames }: Surroundings): EntryReading {
  const problems: Problem[] = [];
  const data = parseFields(source, id.startsWith("signals/") ? signalFile : ruleFile, problems);
  const pieces = rulePieces.safeParse(source.data).data ?? {};
  problems.push(...checkRule(pieces, source, lists), ...checkMention(pieces, source, signalNames));
  if (data === undefined || problems.length > 0) return { problems };
  if (data.kind === "signal") {
    const { examples, ...signal } = data;
    return { signal: { id, ...signal, examples: { flag: examples.flag, allow: examples.allow ?? [] } }, problems };
  }
  const inflections = data.kind === "phrase" ? inflectionsFor(data, lists) : undefined;
  const principle = id.split("/")[0] as Principle;
  return { rule: { id, principle, ...data, ...(inflections && { inflections }) }, problems };
}

/** The data of a file as a schema has it, or undefined with what is wrong put among the problems. */
export function parseFields<Schema extends z.ZodType>(
  source: SourceFile,
  schema: Schema,
  problems: Problem[],
): z.output<Schema> | undefined {
  problems.push(...source.problems);
  if (source.problems.length > 0) return undefined;
  const result = schema.safeParse(source.data ?? {});
  if (result.success) return result.data;
  problems.push(...zodProblems(result.error, source));
  return undefined;
}

const ID = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** What is wrong with the id of a rule, or undefined. `more` are folders besides the principles. */
export function idProblem(id: string, more: readonly string[] = []): string | undefined {
  const match = ID.exec(id);
  if (match === null) {
    const such = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) ? `, such as take-time/${id}` : "";
    return `A rule is called <principle>/<name>${such}, in lower-case letters, digits and hyphens; in a folder of rules that is its file.`;
  }
  const folder = match[1] ?? "";
  const folders: readonly string[] = [...PRINCIPLES, ...more];
  if (folders.includes(folder)) return undefined;
  return `The folder of a rule is its principle, and "${folder}" is none.${didYouMean(folder, folders)}`;
}

/** A rule as it travels: without its examples. */
export function bareRule(rule: CatalogueRule): Rule {
  const { examples: _, ...rest } = rule;
  return rest;
}

/** A signal as it travels: without its examples. */
export function bareSignal(signal: CatalogueSignal): Signal {
  const { examples: _, ...rest } = signal;
  return rest;
}
