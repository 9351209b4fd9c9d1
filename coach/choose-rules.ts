import { inSteps, type LazyLayers, loadRuleSets, openLayers, type SteppedRuleSets } from "../packs/loaded-rules.ts";
import type { Settings } from "../settings/schema.ts";
import { isFresh, type TeamRules } from "../settings/team-rules.ts";
import type { ShippedRules } from "./shipped-rules.ts";

/** The rules that count with these settings. `renew` is called when the team's have to be compiled anew, after an update say. */
export function rulesWith(shipped: ShippedRules, { choices, team }: Settings, renew: () => void): SteppedRuleSets {
  const ours = loadRuleSets(shipped.core, [shipped.layers], choices);
  if (team === undefined) return ours;
  const layers = layersOf(team, shipped.stamp);
  if (layers === undefined) {
    renew();
    return ours;
  }
  const sets = loadRuleSets(shipped.core, [shipped.layers, layers], choices);
  return inSteps(function* (context) {
    try {
      return yield* sets.inSteps(context);
    } catch (error) {
      console.warn("Human Level could not use the team's rules.", error);
      return yield* ours.inSteps(context);
    }
  });
}

/** The team's layers, when they are whole and were compiled on the rules that are here. */
function layersOf(team: TeamRules, stamp: string): LazyLayers | undefined {
  if (!isFresh(team, stamp)) return undefined;
  try {
    return openLayers(team.compiled.layers);
  } catch {
    return undefined;
  }
}
