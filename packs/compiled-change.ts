import type { CompiledChange, CompiledRule, CompiledSignal } from "../engine/compiled.ts";
import type { Rule, Signal } from "../engine/rule.ts";

/** What may differ in an entry whose patterns are as they were. */
const CHANGEABLE = [
  "severity",
  "message",
  "why",
  "where",
  "rewrite",
  "inflections",
  "insert",
  "max",
  "unless",
] as const;

/** Whether all that differs between an entry and what it was can travel without its patterns. */
export function isOnlyChanged(now: Rule | Signal, before: Rule | Signal): boolean {
  const changeable: readonly string[] = CHANGEABLE;
  const kept = Object.entries(before).every(([field, value]) => {
    const other: unknown = Object.hasOwn(now, field) ? now[field as keyof typeof now] : undefined;
    return other !== undefined && (changeable.includes(field) || isSame(other, value));
  });
  return kept && Object.keys(now).every((field) => Object.hasOwn(before, field) || changeable.includes(field));
}

/** What differs, out of the compiled entry. */
export function compiledChange(
  compiled: CompiledRule | CompiledSignal,
  now: Rule | Signal,
  before: Rule | Signal,
): CompiledChange {
  const differs = (field: string) => !isSame(now[field as keyof typeof now], before[field as keyof typeof before]);
  const fields = Object.entries(compiled).filter(
    ([field]) => (CHANGEABLE as readonly string[]).includes(field) && differs(field),
  );
  return { id: compiled.id, ...Object.fromEntries(fields) };
}

/** Both are plain JSON, written by the same hand, so their fields stand in the same order or do not matter. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
