import type { RuleChoices } from "../../engine/rule.ts";
import type { Principle, Severity } from "../../engine/types.ts";
import type { CatalogueRule } from "../../packs/catalogue.ts";
import type { TeamChange } from "../team/rule-changes.ts";

/** What the list of rules is narrowed to. */
export interface Filter {
  /** Words that must all occur somewhere in the rule, in any order. */
  readonly words: string;
  readonly severity: Severity | "any";
  readonly onlyChanged: boolean;
}

export const NO_FILTER: Filter = { words: "", severity: "any", onlyChanged: false };

/** What the team's set does to rules, by their ids. */
export type TeamChanges = ReadonlyMap<string, TeamChange>;

/** The severity a rule has as long as the person chooses nothing. */
export function givenSeverity(rule: CatalogueRule, team: TeamChange | undefined): Severity {
  return team?.severity ?? rule.severity;
}

/** True when a person's choice makes a rule other than it would be. */
export function isChanged(rule: CatalogueRule, choices: RuleChoices, team: TeamChanges): boolean {
  const choice = choices[rule.id];
  if (choice === undefined) return false;
  const given = givenSeverity(rule, team.get(rule.id));
  return choice.off === true || (choice.severity ?? given) !== given;
}

/** The rules that pass the filter, by principle, in their own order. Principles without any are absent. */
export function filterRules(
  rules: readonly CatalogueRule[],
  choices: RuleChoices,
  team: TeamChanges,
  filter: Filter,
): ReadonlyMap<Principle, readonly CatalogueRule[]> {
  const words = plain(filter.words).split(/\s+/).filter(Boolean);
  const kept = rules.filter((rule) => {
    const severity = choices[rule.id]?.severity ?? givenSeverity(rule, team.get(rule.id));
    if (filter.severity !== "any" && severity !== filter.severity) return false;
    if (filter.onlyChanged && !team.has(rule.id) && !isChanged(rule, choices, team)) return false;
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
