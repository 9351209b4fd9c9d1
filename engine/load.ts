import { together } from "./apart.ts";
import { atOnce } from "./at-once.ts";
import type {
  CompiledChange,
  CompiledPack,
  CompiledRule,
  CompiledSignal,
  CompiledUnless,
  QuarantinedRule,
} from "./compiled.ts";
import { Grammar } from "./grammar.ts";
import { type CompiledLexicon, loadLexicon } from "./lexicon.ts";
import type { Guard, Owner, Search } from "./owners.ts";
import { DRAFTS, MESSAGES, PatternIndex } from "./pattern-index.ts";
import type { Coded, Source } from "./program.ts";
import { type Piece, parseRewrite } from "./rewrite.ts";
import {
  LEXICONS,
  type LexiconName,
  type NameRule,
  type OrderRule,
  type PresenceRule,
  type RuleChoices,
  type Side,
} from "./rule.ts";
import { Vocabulary } from "./vocabulary.ts";
import { readWords } from "./word-table.ts";

/** Rules, signals and lists made ready for checking. Building one costs milliseconds; using it costs microseconds. */
export interface RuleSet extends Search {
  readonly grammar: Grammar;
  readonly presence: readonly PresenceRule[];
  readonly order: readonly OrderRule[];
  readonly names: readonly NameRule[];
  readonly lexicons: Readonly<Partial<Record<LexiconName, CompiledLexicon>>>;
  readonly quarantined: readonly QuarantinedRule[];
}

/** A rule or signal, and the packs that its patterns and its exceptions come from. */
interface From<T> {
  readonly item: T;
  readonly from: OpenedPack;
  readonly exceptionsFrom: OpenedPack;
}

/**
 * Loads compiled packs. A later pack's rules and signals replace those of the same id; `choices` switch rules off or change their
 * severity.
 */
export function loadRules(packs: readonly CompiledPack[], choices: RuleChoices = {}): RuleSet {
  return atOnce(loadInSteps(packs, choices));
}

/** Rules and signals whose patterns are added in one step: a few milliseconds where nothing has run before. */
const STEP = 48;

/** The same as `loadRules`, in steps between which a page may have its turn. */
export function* loadInSteps(packs: readonly CompiledPack[], choices: RuleChoices = {}): Generator<undefined, RuleSet> {
  const vocabulary = new Vocabulary();
  const opened = packs.map((pack) => new OpenedPack(pack, vocabulary));
  yield;
  const grammar = new Grammar(vocabulary);
  const patterns = new PatternIndex(vocabulary.size);
  const owners: Owner[] = [];
  const presence: PresenceRule[] = [];
  const order: OrderRule[] = [];
  const names: NameRule[] = [];
  const lexicons: Partial<Record<LexiconName, CompiledLexicon>> = {};
  const rules = new Map<string, From<CompiledRule>>();
  const signals = new Map<string, From<CompiledSignal>>();
  for (const from of opened) {
    const { pack } = from;
    for (const item of pack.rules) rules.set(item.id, { item, from, exceptionsFrom: from });
    for (const item of pack.signals) signals.set(item.id, { item, from, exceptionsFrom: from });
    for (const change of pack.changes ?? []) {
      changeIn(rules, change, from);
      changeIn(signals, change, from);
    }
    for (const name of LEXICONS) {
      const lexicon = pack.lexicons[name];
      if (lexicon !== undefined) lexicons[name] = loadLexicon(lexicon, from.source.words, vocabulary.size);
    }
  }
  for (const { item, from, exceptionsFrom } of rules.values()) {
    if (owners.length % STEP === 0) yield;
    const rule = choose(item, choices);
    if (rule === null) continue;
    if (rule.kind === "presence") presence.push(rule);
    else if (rule.kind === "order") order.push(rule);
    else if (rule.kind === "name") names.push(rule);
    else {
      const guard = guardOf(rule.unless, exceptionsFrom, patterns);
      const owner: Owner = rule.kind === "phrase" ? new PhraseOwner(rule, guard) : { kind: "count", rule, guard };
      patterns.add(owners.push(owner) - 1, rule.match, from.source, rule.captures ?? [], DRAFTS);
    }
  }
  for (const { item: signal, from, exceptionsFrom } of signals.values()) {
    if (owners.length % STEP === 0) yield;
    const guard = guardOf(signal.unless, exceptionsFrom, patterns);
    const owner = owners.push({ kind: "signal", signal, guard }) - 1;
    patterns.add(owner, signal.match, from.source, [], signal.signal === "upset" ? MESSAGES : DRAFTS | MESSAGES);
  }
  const quarantined = packs.flatMap((pack) => pack.quarantined);
  return { grammar, patterns, owners, presence, order, names, lexicons, quarantined };
}

/** Changes an entry of a pack below; one that is not there stays away. */
function changeIn<T extends { readonly id: string }>(
  entries: Map<string, From<T>>,
  change: CompiledChange,
  by: OpenedPack,
): void {
  const below = entries.get(change.id);
  if (below === undefined) return;
  const exceptionsFrom = change.unless === undefined ? below.exceptionsFrom : by;
  entries.set(change.id, { item: { ...below.item, ...change }, from: below.from, exceptionsFrom });
}

/** What the numbers in a pack's units mean. */
class OpenedPack {
  readonly pack: CompiledPack;
  readonly source: Source;

  constructor(pack: CompiledPack, vocabulary: Vocabulary) {
    this.pack = together(pack);
    const all = readWords(pack.words);
    const words = new Int32Array(all.length);
    let ascending = true;
    for (let i = 0; i < all.length; i++) {
      words[i] = vocabulary.intern(all[i] as string);
      if (i > 0 && (words[i] as number) < (words[i - 1] as number)) ascending = false;
    }
    this.source = { words, ascending, lists: pack.lists, listed: [] };
  }
}

/** A phrase rule whose rewrites are read when a match first asks for them. */
class PhraseOwner {
  readonly kind = "phrase";
  readonly rule: Extract<Owner, { kind: "phrase" }>["rule"];
  readonly guard: Guard | null;
  private pieces: readonly (readonly Piece[])[] | null = null;

  constructor(rule: PhraseOwner["rule"], guard: Guard | null) {
    this.rule = rule;
    this.guard = guard;
  }

  get rewrites(): readonly (readonly Piece[])[] {
    this.pieces ??= (this.rule.rewrite ?? []).map((line) => parseRewrite(line, this.rule.inflections));
    return this.pieces;
  }
}

function guardOf(unless: CompiledUnless | undefined, from: OpenedPack, patterns: PatternIndex): Guard | null {
  return unless === undefined ? null : new LazyGuard(unless, (units) => patterns.program.add(units, from.source));
}

const NO_PROBES: readonly Coded[] = [];

/** A guard that is made ready when a match first asks for it: most rules are never met in a draft. */
class LazyGuard implements Guard {
  readonly negated: boolean;
  private readonly unless: CompiledUnless;
  private readonly prepare: (units: string) => readonly Coded[];
  private readonly ready: Partial<Record<Side, readonly Coded[]>> = {};

  constructor(unless: CompiledUnless, prepare: (units: string) => readonly Coded[]) {
    this.negated = unless.negated ?? false;
    this.unless = unless;
    this.prepare = prepare;
  }

  get before(): readonly Coded[] {
    return this.probes("before");
  }

  get after(): readonly Coded[] {
    return this.probes("after");
  }

  get sentence(): readonly Coded[] {
    return this.probes("sentence");
  }

  get next(): readonly Coded[] {
    return this.probes("next");
  }

  private probes(side: Side): readonly Coded[] {
    const known = this.ready[side];
    if (known !== undefined) return known;
    const units = this.unless[side];
    const probes = units === undefined ? NO_PROBES : this.prepare(units);
    this.ready[side] = probes;
    return probes;
  }
}

function choose(rule: CompiledRule, choices: RuleChoices): CompiledRule | null {
  const choice = Object.hasOwn(choices, rule.id) ? choices[rule.id] : undefined;
  if (choice?.off === true) return null;
  return choice?.severity === undefined ? rule : { ...rule, severity: choice.severity };
}
