import { compilePack } from "./compile.ts";
import { loadRules, type RuleSet } from "./load.ts";
import type { RuleChoices, RulePack } from "./rule.ts";

export type { QuarantinedRule } from "./compiled.ts";
export type { RuleSet } from "./load.ts";

/**
 * Compiles packs and loads them. A later pack's rules, signals and lists replace those of the same id; `choices` switch rules off or
 * change their severity. Never throws for what a pack holds: a rule that cannot be used is quarantined and named.
 */
export function createRuleSet(packs: readonly RulePack[], choices: RuleChoices = {}): RuleSet {
  const lists = Object.assign({}, ...packs.map((pack) => pack.lists));
  return loadRules(
    packs.map((pack) => compilePack(pack, lists)),
    choices,
  );
}
