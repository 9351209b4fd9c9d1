import { compilePack } from "../engine/compile.ts";
import type { Rule, RulePack, Signal, WordLists } from "../engine/rule.ts";
import type { Audience, Channel } from "../engine/types.ts";
import { compiledChange, isOnlyChanged } from "./compiled-change.ts";
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

/** Whatever differs, compiled. An entry whose patterns are as they were comes without them. */
function difference(below: RulePack, above: RulePack, id: string, compile: typeof compilePack): Layer["pack"] {
  const usesChangedList = usersOf(above.lists, below.lists);
  const before = new Map<string, Rule | Signal>([...below.rules, ...below.signals].map((entry) => [entry.id, entry]));
  const isDifferent = (entry: Rule | Signal) => before.get(entry.id) !== entry || usesChangedList(entry);
  const rules = above.rules.filter(isDifferent);
  const signals = above.signals.filter(isDifferent);
  const changed = new Map<string, { readonly now: Rule | Signal; readonly old: Rule | Signal }>();
  for (const now of [...rules, ...signals]) {
    const old = before.get(now.id);
    if (old !== undefined && isOnlyChanged(now, old) && !usesChangedList(now)) changed.set(now.id, { now, old });
  }
  const compiled = compile(
    {
      ...above,
      id,
      lexicons: {},
      rules: rules.map((rule) => (changed.has(rule.id) ? withoutPatterns(rule) : rule)),
      signals: signals.map((signal) => (changed.has(signal.id) ? { ...signal, match: [] } : signal)),
    },
    above.lists,
  );
  const isWhole = ({ id }: { readonly id: string }) => !changed.has(id);
  const changes = [...compiled.rules, ...compiled.signals].flatMap((entry) => {
    const pair = changed.get(entry.id);
    return pair === undefined ? [] : compiledChange(entry, pair.now, pair.old);
  });
  return {
    ...compiled,
    rules: compiled.rules.filter(isWhole),
    signals: compiled.signals.filter(isWhole),
    ...(changes.length > 0 && { changes }),
  };
}

function withoutPatterns(rule: Rule): Rule {
  if (rule.kind === "phrase") {
    const { captures: _, ...rest } = rule;
    return { ...rest, match: [] };
  }
  return "match" in rule ? { ...rule, match: [] } : rule;
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
