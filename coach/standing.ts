import type { SteppedRuleSets } from "../packs/loaded-rules.ts";
import type { Settings } from "../settings/schema.ts";

/** What all composers of a page share at one moment. */
export interface Standing {
  readonly settings: Settings;
  /** A message to a colleague, or in chat, has rules of its own. */
  readonly rules: SteppedRuleSets;
}
