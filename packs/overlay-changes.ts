import type { Rule, RulePack, Signal, WordLists } from "../engine/rule.ts";
import { checkMention, checkPatterns, checkPlaceholders, checkUnless, fillableIn, INSERTED } from "./check-rule.ts";
import { closest } from "./did-you-mean.ts";
import { inflectionsFor } from "./inflect.ts";
import { changedRule, type ListChange, type RuleChange } from "./overlay.ts";
import { CHANGES, type ChangeField } from "./overlay-schema.ts";
import type { Problem } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";
import { zodProblems } from "./zod-problems.ts";

/** One change of one rule: validated, held against the rule that it changes, and told with its place when it cannot be. */

type Entry = Rule | Signal;

/** What an overlay lies on, with the lists as the overlay has them. */
export interface Ground {
  readonly pack: RulePack;
  readonly lists: WordLists;
}

/** Which fields a kind of rule can change. */
const HAS: Readonly<Record<ChangeField, readonly Entry["kind"][]>> = {
  severity: ["phrase", "presence", "density", "order", "repetition", "name"],
  message: ["phrase", "presence", "density", "order", "repetition", "name"],
  why: ["phrase", "presence", "density", "order", "repetition", "name"],
  where: ["phrase", "presence", "density", "order", "repetition", "name"],
  match: ["phrase", "density", "repetition", "signal"],
  unless: ["phrase", "density", "signal"],
  rewrite: ["phrase"],
  insert: ["presence"],
  max: ["density"],
};

/** Reads `<field>: { <id>: … }`. `source` is that entry alone. */
export function readChange(
  field: ChangeField,
  entry: Entry,
  source: SourceFile,
  ground: Ground,
): { readonly change: RuleChange } | { readonly problems: readonly Problem[] } {
  if (!HAS[field].includes(entry.kind)) {
    const may = HAS[field].join(", ");
    const kind = entry.kind === "signal" ? "is a signal" : `is a ${entry.kind} rule`;
    return { problems: [source.problem([], `${entry.id} ${kind}; "${field}" is for ${may}.`)] };
  }
  const parsed = CHANGES[field].safeParse(source.data);
  if (!parsed.success) return { problems: zodProblems(parsed.error, source) };
  const change: RuleChange = { [field]: parsed.data };
  const problems = check(change, entry, source, ground);
  return problems.length > 0 ? { problems } : { change };
}

function check(change: RuleChange, entry: Entry, source: SourceFile, { pack, lists }: Ground): Problem[] {
  if (change.match !== undefined && "match" in entry) {
    return checkListChange(change.match, entry.match, source, (patterns) => {
      const { problems, captures } = checkPatterns(patterns, ["add"], source, lists);
      const declared = entry.kind === "phrase" ? Object.keys(entry.captures ?? {}) : [];
      for (const [name, at] of captures) {
        if (declared.includes(name)) continue;
        const known =
          declared.length === 0 ? "It has none." : `It has ${declared.map((each) => `{${each}}`).join(", ")}.`;
        problems.push(
          source.problem(at, `${entry.id} has no capture {${name}}. ${known} Write _ or ~3 for any words.`),
        );
      }
      return problems;
    });
  }
  if (change.unless !== undefined) return checkUnless(change.unless, source, lists, []);
  if (change.rewrite !== undefined && entry.kind === "phrase") {
    return checkPlaceholders(change.rewrite, [], fillableIn(entry.captures ?? {}), source);
  }
  if (change.insert !== undefined) return checkPlaceholders(change.insert, [], INSERTED, source);
  if (change.where !== undefined) {
    const names = pack.signals.map(({ id }) => id.slice("signals/".length));
    return checkMention({ where: change.where }, source, names, []);
  }
  return [];
}

/** Checks what is taken out of a list and put in. `checkAdded` looks at the new entries themselves. */
export function checkListChange(
  { add = [], remove = [] }: ListChange,
  present: readonly string[],
  source: SourceFile,
  checkAdded: (entries: readonly string[]) => readonly Problem[],
): Problem[] {
  const problems = [...checkAdded(add)];
  for (const [index, entry] of add.entries()) {
    if (present.includes(entry))
      problems.push(source.problem(["add", index], "This is there already: delete it here."));
  }
  for (const [index, entry] of remove.entries()) {
    if (present.includes(entry)) continue;
    const near = closest(entry, present);
    const hint =
      near !== undefined
        ? ` Did you mean "${near}"?`
        : present.length <= 6
          ? ` There are: ${present.map((each) => `"${each}"`).join(", ")}.`
          : "";
    problems.push(source.problem(["remove", index], `There is no "${entry}" to remove.${hint}`));
  }
  if (problems.length === 0 && add.length === 0 && present.every((entry) => remove.includes(entry))) {
    problems.push(source.problem(["remove"], "Nothing would be left. A rule that should go stands under off."));
  }
  return problems;
}

/** The change with the verb forms that the changed rule's rewrites need, when they are not those it had. */
export function withInflections(change: RuleChange, rule: Rule, lists: WordLists): RuleChange {
  const changed = changedRule(rule, change);
  if (changed.kind !== "phrase") return change;
  const inflections = inflectionsFor(changed, lists);
  const same = JSON.stringify(inflections) === JSON.stringify(changed.inflections);
  return inflections === undefined || same ? change : { ...change, inflections };
}
