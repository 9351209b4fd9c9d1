import type { CompiledPack } from "../engine/compiled.ts";
import type { LazyLayers } from "../packs/loaded-rules.ts";

/** The rules that come with the extension, compiled with it. */
export interface ShippedRules {
  readonly core: CompiledPack;
  readonly layers: LazyLayers;
  /** Changes whenever the rules or their compiler do. */
  readonly stamp: string;
}

/** Where a script of ours leaves the rules for the coach, in our own world of a page, which nobody else can reach. */
const LEFT = Symbol.for("human-level.rules");

/** Leaves the rules in this world, in place of any that an earlier version has left. */
export function leaveRules(rules: ShippedRules): void {
  (globalThis as { [LEFT]?: ShippedRules })[LEFT] = rules;
}

/** The rules that were left in this world. Throws an error when there are none: the coach was brought without them. */
export function rulesLeft(): ShippedRules {
  const rules = (globalThis as { [LEFT]?: ShippedRules })[LEFT];
  if (!rules) throw new Error("The rules must be brought before the coach.");
  return rules;
}
