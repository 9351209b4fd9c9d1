import { compilePack } from "../engine/compile.ts";
import type { Rule, RulePack, Signal, WordLists } from "../engine/rule.ts";
import type { Audience, Channel } from "../engine/types.ts";
import { type Layer, type Layers, messageKind } from "./message-kind.ts";
import { applyOverlay } from "./overlay.ts";
import { type LazyOverlay, overlaysFor } from "./rule-sets.ts";

/** Every kind of message that has rules of its own. */
export const READERSHIPS: readonly { readonly audience: Audience; readonly channel: Channel }[] = [
  { audience: "customer", channel: "email" },
  { audience: "customer", channel: "chat" },
  { audience: "internal", channel: "email" },
  { audience: "internal", channel: "chat" },
];

/**
 * Compiles overlays for every kind of message. `wanted` are those whose layers are returned; the others are there already. `compile` turns a
 * pack into what the page loads.
 */
export function compileLayers(
  core: RulePack,
  overlays: readonly LazyOverlay[],
  wanted: ReadonlySet<string>,
  compile: typeof compilePack = compilePack,
): Layers {
  const layers: Layer[] = [];
  const known = new Map<string, number>();
  const byMessage: Record<string, readonly number[]> = {};
  for (const readership of READERSHIPS) {
    const places: number[] = [];
    let below = core;
    for (const lazy of overlaysFor(core, overlays, readership)) {
      const overlay = lazy.read();
      const above = applyOverlay(below, overlay);
      if (wanted.has(lazy.id)) {
        const layer: Layer = { off: overlay.off, pack: difference(below, above, lazy.id, compile) };
        const text = JSON.stringify(layer);
        const place = known.get(text) ?? layers.push(layer) - 1;
        known.set(text, place);
        places.push(place);
      }
      below = above;
    }
    if (places.length > 0) byMessage[messageKind(readership)] = places;
  }
  return { layers, byMessage };
}

function difference(below: RulePack, above: RulePack, id: string, compile: typeof compilePack): Layer["pack"] {
  const changedLists = usersOf(above.lists, below.lists);
  const isChanged = (before: ReadonlySet<Rule | Signal>) => (entry: Rule | Signal) =>
    !before.has(entry) || changedLists(entry);
  const pack: RulePack = {
    ...above,
    id,
    lexicons: {},
    rules: above.rules.filter(isChanged(new Set(below.rules))),
    signals: above.signals.filter(isChanged(new Set(below.signals))),
  };
  return compile(pack, above.lists);
}

/** Whether an entry uses a list that is not as it was, perhaps by way of another list. */
function usersOf(now: WordLists, before: WordLists): (entry: Rule | Signal) => boolean {
  const changed = new Set(Object.keys(now).filter((name) => now[name] !== before[name]));
  if (changed.size === 0) return () => false;
  const uses = (text: string) => [...text.matchAll(/@([a-z][a-z0-9-]*)/g)].some(([, name = ""]) => changed.has(name));
  for (let grown = true; grown; ) {
    grown = false;
    for (const [name, entries] of Object.entries(now)) {
      if (changed.has(name) || !uses(entries.join(" "))) continue;
      changed.add(name);
      grown = true;
    }
  }
  return (entry) => uses(JSON.stringify(entry));
}
