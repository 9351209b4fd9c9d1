import { Automaton } from "./automaton.ts";
import { unfolded } from "./contractions.ts";
import { type CompiledLexicon, compileLexicon } from "./lexicon.ts";
import type { Guard, Owner, Probe } from "./owners.ts";
import { headWords, type Pattern, parsePattern, type Row } from "./pattern.ts";
import { compileRow } from "./program.ts";
import { Grammar } from "./reading.ts";
import { parseRewrite } from "./rewrite.ts";
import {
  LEXICONS,
  type LexiconName,
  type NameRule,
  type OrderRule,
  type PresenceRule,
  type Rule,
  type RuleChoices,
  type RulePack,
  type Unless,
  type WordLists,
} from "./rule.ts";
import { Vocabulary } from "./vocabulary.ts";

/** A rule that could not be used. The rest of the pack works without it. */
export interface QuarantinedRule {
  readonly id: string;
  readonly message: string;
}

/** Rules, signals and lists made ready for checking. Building one costs milliseconds; using it costs microseconds. */
export interface RuleSet {
  readonly grammar: Grammar;
  readonly automaton: Automaton;
  readonly owners: readonly Owner[];
  readonly presence: readonly PresenceRule[];
  readonly order: readonly OrderRule[];
  readonly names: readonly NameRule[];
  readonly lexicons: Readonly<Partial<Record<LexiconName, CompiledLexicon>>>;
  /** Asking for it reads every rule there is, which a check never does. */
  readonly quarantined: readonly QuarantinedRule[];
}

const PATTERN_WORD = /\$[\d.,]+|[\p{L}\p{M}\p{N}&'/]+|[,.?!:;]/gu;

/**
 * Builds a rule set. A later pack's rules and signals replace those of the same id; `choices` switch rules off or change
 * their severity. Never throws for what a pack holds: a rule that cannot be used is quarantined and named.
 */
export function createRuleSet(packs: readonly RulePack[], choices: RuleChoices = {}): RuleSet {
  const vocabulary = new Vocabulary();
  const grammar = new Grammar(vocabulary);
  const lists: WordLists = Object.assign({}, ...packs.map((pack) => pack.lists));
  const parse = (source: string): Row => parsePattern(source, lists, true).pattern?.row ?? [];
  const automaton = new Automaton(vocabulary, parse);
  for (const entry of Object.values(lists).flat()) internWords(entry);
  const owners: Owner[] = [];
  const presence: PresenceRule[] = [];
  const order: OrderRule[] = [];
  const names: NameRule[] = [];
  const quarantined: QuarantinedRule[] = [];

  for (const rule of latest(packs.flatMap((pack) => pack.rules))) {
    const chosen = choose(rule, choices);
    if (chosen === null) continue;
    if (chosen.kind === "presence") presence.push(chosen);
    else if (chosen.kind === "order") order.push(chosen);
    else if (chosen.kind === "name") names.push(chosen);
    else if (chosen.kind === "phrase") {
      const rewrites = (chosen.rewrite ?? []).map((line) => parseRewrite(line, chosen.inflections));
      own(
        { kind: "phrase", rule: chosen, guard: guardOf(chosen.unless), rewrites },
        chosen.id,
        chosen.match,
        chosen.unless,
      );
    } else {
      const unless = "unless" in chosen ? chosen.unless : undefined;
      own({ kind: "count", rule: chosen, guard: guardOf(unless) }, chosen.id, chosen.match, unless);
    }
  }
  for (const signal of latest(packs.flatMap((pack) => pack.signals))) {
    own({ kind: "signal", signal, guard: guardOf(signal.unless) }, signal.id, signal.match, signal.unless);
  }
  const lexicons: Partial<Record<LexiconName, CompiledLexicon>> = {};
  for (const name of LEXICONS) {
    const source = packs.findLast((pack) => pack.lexicons?.[name] !== undefined)?.lexicons?.[name];
    if (source !== undefined) lexicons[name] = compileLexicon(source, vocabulary);
  }
  return {
    grammar,
    automaton,
    owners,
    presence,
    order,
    names,
    lexicons,
    get quarantined() {
      automaton.prepareAll();
      return quarantined;
    },
  };

  function own(owner: Owner, id: string, sources: readonly string[], unless: Unless | undefined): void {
    const number = owners.push(owner) - 1;
    automaton.wait(headsOf(sources), () => load(number, owner, id, sources, unless));
  }

  /** The words that a rule's patterns may begin with, null when one cannot be told. */
  function headsOf(sources: readonly string[]): ReadonlySet<string> | null {
    const heads = new Set<string>();
    for (const source of sources) {
      const words = headWords(source, lists);
      if (words === null) return null;
      for (const word of words) heads.add(word);
    }
    return heads;
  }

  /** A rule is loaded whole or, when one of its patterns cannot be read, not at all. */
  function load(
    number: number,
    owner: Owner,
    id: string,
    sources: readonly string[],
    unless: Unless | undefined,
  ): void {
    const patterns: Pattern[] = [];
    for (const source of sources) {
      const parsed = parsePattern(source, lists);
      if (parsed.pattern === undefined) {
        quarantined.push({ id, message: `"${source}": ${parsed.problems[0]?.message ?? "cannot be read"}` });
        return;
      }
      patterns.push(parsed.pattern);
    }
    for (const neighbours of [unless?.before, unless?.after, unless?.sentence]) {
      for (const source of neighbours ?? []) internWords(source);
    }
    const captures = owner.kind === "phrase" ? (owner.rule.captures ?? {}) : {};
    for (const { not = [], only = [] } of Object.values(captures))
      for (const source of [...not, ...only]) internWords(source);
    for (const [index, pattern] of patterns.entries()) automaton.add(number, index, pattern, captures);
  }

  /** Gives the words of a pattern their ids without parsing it: a text is read before the pattern is compiled. */
  function internWords(source: string): void {
    for (const word of source.toLowerCase().replaceAll("’", "'").match(PATTERN_WORD) ?? []) {
      const long = unfolded(word);
      if (long === null) vocabulary.intern(word);
      else for (const part of long) vocabulary.intern(part);
    }
  }

  function guardOf(unless: Unless | undefined): Guard | null {
    if (unless === undefined) return null;
    return new LazyGuard(unless, (source) => {
      const { pattern } = parsePattern(source, lists, true);
      if (pattern === undefined) return [];
      const { row, atStart, atEnd } = pattern;
      return [{ step: compileRow(row, vocabulary, {}, parse), atStart, atEnd }];
    });
  }
}

/** A guard that is compiled when a match first asks for it: most rules are never met in a draft. */
class LazyGuard implements Guard {
  readonly negated: boolean;
  private readonly unless: Unless;
  private readonly compile: (source: string) => Probe[];
  private readonly compiled: { before?: readonly Probe[]; after?: readonly Probe[]; sentence?: readonly Probe[] } = {};

  constructor(unless: Unless, compile: (source: string) => Probe[]) {
    this.negated = unless.negated ?? false;
    this.unless = unless;
    this.compile = compile;
  }

  get before(): readonly Probe[] {
    return this.probes("before");
  }

  get after(): readonly Probe[] {
    return this.probes("after");
  }

  get sentence(): readonly Probe[] {
    return this.probes("sentence");
  }

  private probes(side: "before" | "after" | "sentence"): readonly Probe[] {
    const known = this.compiled[side];
    if (known !== undefined) return known;
    const probes = (this.unless[side] ?? []).flatMap(this.compile);
    this.compiled[side] = probes;
    return probes;
  }
}

function latest<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function choose(rule: Rule, choices: RuleChoices): Rule | null {
  const choice = Object.hasOwn(choices, rule.id) ? choices[rule.id] : undefined;
  if (choice?.off === true) return null;
  return choice?.severity === undefined ? rule : { ...rule, severity: choice.severity };
}
