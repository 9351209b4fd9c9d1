import { inSteps, type LazyLayers, type SteppedRuleSets } from "../packs/loaded-rules.ts";
import type { Settings } from "../settings/schema.ts";
import { isFresh, type TeamRules } from "../settings/team-rules.ts";
import type { Brought } from "./brought.ts";
import type { Engine } from "./engine.ts";

/** The rules that count with these settings. `renew` is called when the team's have to be compiled anew, after an update say. */
export function rulesWith({ rules, engine }: Brought, { choices, team }: Settings, renew: () => void): SteppedRuleSets {
  const ours = engine.loadRuleSets(rules.core, [rules.layers], choices);
  if (team === undefined) return ours;
  const layers = isFresh(team, rules.stamp) ? opened(team, engine) : undefined;
  if (layers === undefined) {
    renew();
    return ours;
  }
  const sets = engine.loadRuleSets(rules.core, [rules.layers, layers], choices);
  return inSteps(function* (context) {
    try {
      return yield* sets.inSteps(context);
    } catch (error) {
      console.warn("Human Level could not use the team's rules.", error);
      return yield* ours.inSteps(context);
    }
  });
}

/** The team's layers, when they are whole. */
function opened(team: TeamRules, engine: Engine): LazyLayers | undefined {
  try {
    return engine.openLayers(team.compiled.layers);
  } catch {
    return undefined;
  }
}
