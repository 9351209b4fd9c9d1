import { atOnce } from "../engine/at-once.ts";
import type { CompiledPack } from "../engine/compiled.ts";
import { loadInSteps, type RuleSet } from "../engine/load.ts";
import type { RuleChoices } from "../engine/rule.ts";
import type { Context } from "../engine/types.ts";
import { type Layer, type Layers, messageKind } from "./message-kind.ts";
import type { RuleSets } from "./rule-sets.ts";

/** Layers that are not read before a message asks for them. */
export interface LazyLayers {
  for(kind: string): readonly Layer[];
}

/** Rule sets that can be made ready in steps, between which a page may have its turn. */
export interface SteppedRuleSets extends RuleSets {
  /** As `for`. */
  inSteps(context: Pick<Context, "audience" | "channel">): Generator<undefined, RuleSet>;
}

/**
 * The rule sets of all messages, out of what was compiled before: the page needs neither the sources of rules nor a parser. `over` are layers
 * on layers, such as those that come with the core, and a team's. The person's own choices count last.
 */
export function loadRuleSets(
  core: CompiledPack,
  over: readonly LazyLayers[],
  choices: RuleChoices = {},
): SteppedRuleSets {
  const sets = new Map<string, RuleSet>();
  return inSteps(function* (context) {
    const kind = messageKind(context);
    const known = sets.get(kind);
    if (known !== undefined) return known;
    const layers = over.flatMap((each) => each.for(kind));
    const off = layers.flatMap((layer) => layer.off.map((id) => [id, { off: true }] as const));
    const packs = [core, ...layers.map(({ pack }) => pack)];
    const set = yield* loadInSteps(packs, { ...choices, ...Object.fromEntries(off) });
    sets.set(kind, set);
    return set;
  });
}

/** Rule sets that are made ready by these steps. */
export function inSteps(steps: SteppedRuleSets["inSteps"]): SteppedRuleSets {
  return { inSteps: steps, for: (context) => atOnce(steps(context)) };
}

/** Opens layers that were found whole: what is no layer is none. */
export function openLayers(json: string): LazyLayers {
  const { layers, byMessage } = JSON.parse(json) as Partial<Layers>;
  return {
    for: (kind) =>
      (byMessage !== undefined && Object.hasOwn(byMessage, kind) ? (byMessage[kind] ?? []) : []).flatMap(
        (place) => layers?.[place] ?? [],
      ),
  };
}
