import type { RuleChoices } from "../../engine/rule.ts";
import type { Principle, Severity } from "../../engine/types.ts";
import type { CatalogueRule } from "../../packs/catalogue.ts";

/** What the list of rules is narrowed to. */
export interface Filter {
  /** Words that must all occur somewhere in the rule, in any order. */
  readonly words: string;
  readonly severity: Severity | "any";
  readonly onlyChanged: boolean;
}

export const NO_FILTER: Filter = { words: "", severity: "any", onlyChanged: false };

/** The severity a rule has after the person's choice. */
export function severityOf(rule: CatalogueRule, choices: RuleChoices): Severity {
  return choices[rule.id]?.severity ?? rule.severity;
}

/** True when a rule is not as it ships. */
export function isChanged(rule: CatalogueRule, choices: RuleChoices): boolean {
  const choice = choices[rule.id];
  return choice !== undefined && (choice.off === true || (choice.severity ?? rule.severity) !== rule.severity);
}

/** The rules that pass the filter, by principle, in their own order. Principles without any are absent. */
export function filterRules(
  rules: readonly CatalogueRule[],
  choices: RuleChoices,
  filter: Filter,
): ReadonlyMap<Principle, readonly CatalogueRule[]> {
  const words = plain(filter.words).split(/\s+/).filter(Boolean);
  const kept = rules.filter((rule) => {
    if (filter.severity !== "any" && severityOf(rule, choices) !== filter.severity) return false;
    if (filter.onlyChanged && !isChanged(rule, choices)) return false;
    if (words.length === 0) return true;
    const all = wordsOf(rule);
    return words.every((word) => all.includes(word));
  });
  const groups = new Map<Principle, CatalogueRule[]>();
  for (const rule of kept) groups.set(rule.principle, [...(groups.get(rule.principle) ?? []), rule]);
  return groups;
}

/** A rule is found by its name, its words to people, and what it catches or writes instead. */
function wordsOf(rule: CatalogueRule): string {
  const offered = "rewrite" in rule ? (rule.rewrite ?? []) : "insert" in rule ? rule.insert : [];
  const caught = "match" in rule ? rule.match : [];
  const shown = rule.examples.flag.map((example) => example.text);
  return plain([rule.id, rule.message, rule.why, ...caught, ...offered, ...shown].join("\n"));
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll("’", "'").replaceAll("-", " ");
}
