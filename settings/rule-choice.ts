import type { RuleChoice, RuleChoices } from "../engine/rule.ts";
import type { Settings } from "./schema.ts";

/** The same settings with one choice about one rule merged in. A choice that says nothing any more is dropped. */
export function withRuleChoice(settings: Settings, ruleId: string, choice: RuleChoice): Settings {
  return withRuleChoices(settings, [ruleId], choice);
}

/** The same as `withRuleChoice` for several rules at once, such as all of a principle. */
export function withRuleChoices(settings: Settings, ruleIds: readonly string[], choice: RuleChoice): Settings {
  const choices: Record<string, RuleChoice> = { ...settings.choices };
  for (const id of ruleIds) {
    const { off, severity } = { ...choices[id], ...choice };
    const merged: RuleChoice = { ...(off ? { off } : {}), ...(severity ? { severity } : {}) };
    if (Object.keys(merged).length > 0) choices[id] = merged;
    else delete choices[id];
  }
  return { ...settings, choices: choices satisfies RuleChoices };
}

/** The same settings with everything about these rules as it ships. */
export function withoutRuleChoices(settings: Settings, ruleIds: readonly string[]): Settings {
  const gone = new Set(ruleIds);
  return {
    ...settings,
    choices: Object.fromEntries(Object.entries(settings.choices).filter(([id]) => !gone.has(id))),
  };
}
