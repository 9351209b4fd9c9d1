import type { RulePack } from "../engine/rule.ts";
import type { RuleSet } from "../engine/rule-set.ts";
import type { Context } from "../engine/types.ts";
import type { Overlay, Readership } from "../packs/overlay.ts";
import { createRuleSets, readAlready } from "../packs/rule-sets.ts";

/** Rules as plain data, which travels to the threads that check with them. */
export interface RuleSource {
  readonly core: RulePack;
  readonly overlays: readonly Overlay[];
  /** What every row counts as, whatever it says itself. */
  readonly readAs?: Readership;
}

/** What a row is checked with: its rules, and the context as they understand it. */
export interface RowRules {
  for(context: Context): { readonly context: Context; readonly rules: RuleSet };
}

/** Rule sets by row, each built when the first row asks for it. */
export function rowRules({ core, overlays, readAs = {} }: RuleSource): RowRules {
  const sets = createRuleSets(core, overlays.map(readAlready));
  return {
    for(context) {
      const asked = { ...context, ...readAs };
      return { context: asked, rules: sets.for(asked) };
    },
  };
}
