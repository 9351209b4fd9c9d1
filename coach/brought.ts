import type { CompiledPack } from "../engine/compiled.ts";
import type { LazyLayers } from "../packs/loaded-rules.ts";
import type { Engine } from "./engine.ts";

/** The rules that come with the extension, compiled with it. */
export interface ShippedRules {
  readonly core: CompiledPack;
  readonly layers: LazyLayers;
  /** Changes whenever the rules or their compiler do. */
  readonly stamp: string;
}

/** All that the coach needs and that scripts of its own bring before it: a page that read everything at once would stand still meanwhile. */
export interface Brought {
  readonly rules: ShippedRules;
  readonly engine: Engine;
}

/** Where our scripts leave what they bring, in our own world of a page, which nobody else can reach. */
const LEFT = Symbol.for("human-level.brought");

/** Leaves something for the coach in this world, in place of what an earlier version has left. */
export function leave(part: Partial<Brought>): void {
  const world = globalThis as { [LEFT]?: Partial<Brought> };
  world[LEFT] = { ...world[LEFT], ...part };
}

/** What was left in this world. Throws an error when something is missing: the coach was brought too early. */
export function brought(): Brought {
  const { rules, engine } = (globalThis as { [LEFT]?: Partial<Brought> })[LEFT] ?? {};
  if (!rules || !engine) throw new Error("Rules and engine must be brought before the coach.");
  return { rules, engine };
}
