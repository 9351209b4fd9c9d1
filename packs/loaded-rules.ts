import type { CompiledPack } from "../engine/compiled.ts";
import { loadRules, type RuleSet } from "../engine/load.ts";
import type { RuleChoices } from "../engine/rule.ts";
import { type Layer, type Layers, messageKind } from "./message-kind.ts";
import type { RuleSets } from "./rule-sets.ts";

/** Layers that are not read before a message asks for them. */
export interface LazyLayers {
  for(kind: string): readonly Layer[];
}

/**
 * The rule sets of all messages, out of what was compiled before: the page needs neither the sources of rules nor a parser. `over` are layers
 * on layers, such as those that come with the core, and a team's. The person's own choices count last.
 */
export function loadRuleSets(core: CompiledPack, over: readonly LazyLayers[], choices: RuleChoices = {}): RuleSets {
  const sets = new Map<string, RuleSet>();
  return {
    for(context) {
      const kind = messageKind(context);
      let set = sets.get(kind);
      if (set === undefined) {
        set = loaded(
          core,
          over.flatMap((layers) => layers.for(kind)),
          choices,
        );
        sets.set(kind, set);
      }
      return set;
    },
  };
}

function loaded(core: CompiledPack, layers: readonly Layer[], choices: RuleChoices): RuleSet {
  const off = layers.flatMap((layer) => layer.off.map((id) => [id, { off: true }] as const));
  return loadRules([core, ...layers.map(({ pack }) => pack)], { ...choices, ...Object.fromEntries(off) });
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
