import {
  type Inflections,
  type PatternSource,
  type Rule,
  type RulePack,
  SIDES,
  type Signal,
  type Unless,
  type Where,
  type WordLists,
} from "../engine/rule.ts";
import type { Audience, Channel, Severity } from "../engine/types.ts";

/**
 * What a set of rules changes about the set it lies on: plain JSON, validated where it was compiled, so that it travels in a script or in
 * storage and is applied in the page by a few lines, without YAML and without a validator. The set below is never copied: what is mended
 * there flows on.
 */
export interface Overlay extends Manifest {
  /** The pack that it lies on. */
  readonly extends: string;
  /** Ids of rules that are switched off. */
  readonly off: readonly string[];
  /** What is different about rules and signals, by id. */
  readonly changes: Readonly<Record<string, RuleChange>>;
  readonly lists: Readonly<Record<string, ListChange>>;
  /** Patterns of words that no rule flags, whatever it says. */
  readonly never: readonly PatternSource[];
  /** Rules and signals of its own. */
  readonly rules: readonly Rule[];
  readonly signals: readonly Signal[];
}

/** What a pack says of itself. */
export interface Manifest {
  readonly id: string;
  /** Semantic version. */
  readonly version: string;
  /** BCP 47 language tag. */
  readonly language: string;
  /** The versions of the rule language that can read it, such as `^1.0`. */
  readonly engine?: string;
  readonly author?: string;
  readonly licence?: string;
  /** What the pack is for, one sentence for people. */
  readonly about?: string;
  /** The messages it is for. Without it: all that the pack below is for. */
  readonly for?: Readership;
}

/** Which messages a pack is for. What is left out does not restrict. */
export interface Readership {
  readonly audience?: Audience;
  readonly channel?: Channel;
}

/** What is different about one rule or signal. What its kind has no use for is passed over. */
export interface RuleChange {
  readonly severity?: Severity;
  readonly message?: string;
  readonly why?: string;
  /** In place of the rule's own. */
  readonly where?: Where;
  readonly match?: ListChange;
  /** Exceptions more. */
  readonly unless?: Unless;
  /** In place of the rule's own. */
  readonly rewrite?: readonly string[];
  /** In place of the rule's own. */
  readonly insert?: readonly string[];
  readonly max?: number;
  /** The verb forms that the rewrites ask for, worked out when the overlay was compiled. */
  readonly inflections?: Inflections;
}

export interface ListChange {
  readonly add?: readonly PatternSource[];
  readonly remove?: readonly PatternSource[];
}

/** The pack with the overlay on top. What the overlay names and the pack does not have is passed over. */
export function applyOverlay(pack: RulePack, overlay: Overlay): RulePack {
  const gone = new Set([...overlay.off, ...[...overlay.rules, ...overlay.signals].map(({ id }) => id)]);
  const changeOf = ({ id }: { readonly id: string }) =>
    Object.hasOwn(overlay.changes, id) ? overlay.changes[id] : undefined;
  return {
    ...pack,
    id: `${pack.id}+${overlay.id}`,
    lists: withLists(pack.lists, overlay.lists),
    rules: [
      ...pack.rules.filter(({ id }) => !gone.has(id)).map((rule) => changedRule(rule, changeOf(rule))),
      ...overlay.rules,
    ],
    signals: [
      ...pack.signals.filter(({ id }) => !gone.has(id)).map((signal) => changedSignal(signal, changeOf(signal))),
      ...overlay.signals,
      ...neverSignal(overlay),
    ],
  };
}

/** The lists with an overlay's changes. A list that the pack does not have is a new one. */
export function withLists(lists: WordLists, changes: Overlay["lists"]): WordLists {
  const all: Record<string, readonly PatternSource[]> = { ...lists };
  for (const [name, change] of Object.entries(changes)) {
    all[name] = edited(Object.hasOwn(lists, name) ? (lists[name] ?? []) : [], change);
  }
  return all;
}

/** A rule with a change. Fields that its kind does not have are passed over. */
export function changedRule(rule: Rule, change: RuleChange | undefined): Rule {
  if (change === undefined) return rule;
  const { severity = rule.severity, message = rule.message, why = rule.why, where = rule.where } = change;
  const base = { severity, message, why, ...(where && { where }) };
  switch (rule.kind) {
    case "phrase": {
      const { rewrite = rule.rewrite, inflections = rule.inflections } = change;
      const match = edited(rule.match, change.match);
      const offers = { ...(rewrite && { rewrite }), ...(inflections && { inflections }) };
      return { ...rule, ...base, match, ...offers, ...withUnless(rule.unless, change.unless) };
    }
    case "density": {
      const { max = rule.max } = change;
      return {
        ...rule,
        ...base,
        match: edited(rule.match, change.match),
        max,
        ...withUnless(rule.unless, change.unless),
      };
    }
    case "repetition":
      return { ...rule, ...base, match: edited(rule.match, change.match) };
    case "presence":
      return { ...rule, ...base, insert: change.insert ?? rule.insert };
    default:
      return { ...rule, ...base };
  }
}

function changedSignal(signal: Signal, change: RuleChange | undefined): Signal {
  if (change === undefined) return signal;
  return { ...signal, match: edited(signal.match, change.match), ...withUnless(signal.unless, change.unless) };
}

function withUnless(before: Unless | undefined, more: Unless | undefined): { readonly unless?: Unless } {
  if (more === undefined) return {};
  const sides = SIDES.flatMap((side) => {
    const all = [...(before?.[side] ?? []), ...(more[side] ?? [])];
    return all.length === 0 ? [] : [[side, all] as const];
  });
  const negated = more.negated ?? before?.negated;
  return { unless: { ...Object.fromEntries(sides), ...(negated === undefined ? {} : { negated }) } };
}

function edited(entries: readonly PatternSource[], { add = [], remove = [] }: ListChange = {}): PatternSource[] {
  return [...entries.filter((entry) => !remove.includes(entry)), ...add.filter((entry) => !entries.includes(entry))];
}

function neverSignal({ id, never }: Overlay): Signal[] {
  return never.length === 0 ? [] : [{ id: `signals/never-${id}`, kind: "signal", signal: "never", match: never }];
}
