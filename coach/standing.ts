import type { RuleSet } from "../engine/rule-set.ts";
import type { Settings } from "../settings/schema.ts";

/** What all composers of a page share at one moment. */
export interface Standing {
  readonly settings: Settings;
  readonly rules: RuleSet;
}
