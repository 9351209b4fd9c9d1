import type { Rule, RuleChoices, RulePack } from "../engine/rule.ts";
import { createRuleSet, type RuleSet } from "../engine/rule-set.ts";
import type { Audience, Channel, Context } from "../engine/types.ts";
import { applyOverlay, type Overlay, type Readership } from "./overlay.ts";

/** An overlay that is not read before a message asks for it. */
export interface LazyOverlay {
  readonly id: string;
  readonly extends: string;
  readonly for?: Readership;
  read(): Overlay;
}

/** The rule sets of all messages. Each is built when the first message asks for it. */
export interface RuleSets {
  for(context: Pick<Context, "audience" | "channel">): RuleSet;
}

/** An overlay that is there already, as one that is read when it is asked for. */
export function readAlready(overlay: Overlay): LazyOverlay {
  return {
    id: overlay.id,
    extends: overlay.extends,
    ...(overlay.for === undefined ? {} : { for: overlay.for }),
    read: () => overlay,
  };
}

/**
 * The rule sets of a core and what lies on it. A message to a colleague, or in chat, has another set than an email to a customer; what nobody
 * writes is never built. A later overlay lies on the earlier ones, wherever the pack that it extends is in use.
 */
export function createRuleSets(
  core: RulePack,
  overlays: readonly LazyOverlay[] = [],
  choices: RuleChoices = {},
): RuleSets {
  const sets = new Map<string, RuleSet>();
  return {
    for({ audience = "customer", channel = "email" }) {
      const key = `${audience} ${channel}`;
      let set = sets.get(key);
      if (set === undefined) {
        set = createRuleSet([packFor(core, overlays, { audience, channel })], choices);
        sets.set(key, set);
      }
      return set;
    },
  };
}

/** The overlays that are in use for one kind of message, in their order. */
export function overlaysFor(
  core: Pick<RulePack, "id">,
  overlays: readonly LazyOverlay[],
  { audience, channel }: Required<Readership>,
): LazyOverlay[] {
  const inUse = new Set([core.id]);
  return overlays.filter((overlay) => {
    const wanted = overlay.for ?? {};
    const fits =
      inUse.has(overlay.extends) &&
      (wanted.audience ?? audience) === audience &&
      (wanted.channel ?? channel) === channel;
    if (fits) inUse.add(overlay.id);
    return fits;
  });
}

/** The core with all that lies on it for one kind of message, without the rules that never apply there. */
export function packFor(
  core: RulePack,
  overlays: readonly LazyOverlay[],
  readership: { readonly audience: Audience; readonly channel: Channel },
): RulePack {
  const pack = overlaysFor(core, overlays, readership).reduce(
    (below, overlay) => applyOverlay(below, overlay.read()),
    core,
  );
  const mayApply = ({ where }: Rule) =>
    (where?.audience ?? readership.audience) === readership.audience &&
    (where?.channel ?? readership.channel) === readership.channel;
  return { ...pack, rules: pack.rules.filter(mayApply) };
}
