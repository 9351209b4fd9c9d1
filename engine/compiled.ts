import type {
  CaptureSpec,
  DensityRule,
  Inflections,
  LexiconName,
  NameRule,
  OrderRule,
  PhraseRule,
  PresenceRule,
  RepetitionRule,
  Side,
  Signal,
} from "./rule.ts";

/**
 * A pack as it travels to the page: patterns parsed and written in units (`units.ts`), words once in a table. It is plain JSON, and
 * loading it needs no parser.
 */
export interface CompiledPack {
  readonly id: string;
  /** Semantic version of the pack. */
  readonly version: string;
  /** BCP 47 language tag. */
  readonly language: string;
  /** All words of its patterns and lexicons, divided by spaces or as `word-table.ts` writes them. The first is unit `FIRST_WORD`. */
  readonly words: string;
  /** What each list holds, in units. */
  readonly lists: readonly string[];
  readonly rules: readonly CompiledRule[];
  readonly signals: readonly CompiledSignal[];
  /** What is different about rules and signals of packs below whose patterns are as they were. */
  readonly changes?: readonly CompiledChange[];
  readonly lexicons: Readonly<Partial<Record<LexiconName, PackedLexicon>>>;
  /** What was put apart from rules and signals to save bytes (`apart.ts`); they hold something empty in its place. */
  readonly apart?: Apart;
  /** Rules and signals that could not be compiled, and why. */
  readonly quarantined: readonly QuarantinedRule[];
}

/** What the rules, and after them the signals, hold in units, in their order. An entry without a field takes none. */
export interface Apart {
  readonly match: readonly Units[];
  readonly captures: readonly (readonly CompiledCapture[])[];
  readonly unless: readonly CompiledUnless[];
}

/** A rule that could not be used. The rest of the pack works without it. */
export interface QuarantinedRule {
  readonly id: string;
  readonly message: string;
}

/** Patterns in units, with `BETWEEN` between them. */
export type Units = string;

export interface CompiledUnless extends Readonly<Partial<Record<Side, Units>>> {
  readonly negated?: boolean;
}

export interface CompiledCapture extends Pick<CaptureSpec, "kind" | "max"> {
  readonly name: string;
  readonly not?: Units;
  readonly only?: Units;
}

/** What matching needs of a rule, in place of its sources. */
interface Compiled {
  readonly match: Units;
  readonly captures?: readonly CompiledCapture[];
  readonly unless?: CompiledUnless;
}

type WithoutSources<T> = Omit<T, "match" | "captures" | "unless">;

/** What a finding needs of a rule: everything but the patterns. */
export type PhraseFacts = WithoutSources<PhraseRule> & { readonly inflections?: Inflections };
export type CountFacts = WithoutSources<DensityRule> | WithoutSources<RepetitionRule>;
export type SignalFacts = WithoutSources<Signal>;

export type CompiledMatchingRule = (PhraseFacts | CountFacts) & Compiled;
export type CompiledRule = CompiledMatchingRule | PresenceRule | OrderRule | NameRule;
export type CompiledSignal = SignalFacts & Compiled;

/** What is different about a rule or signal of a pack below. What is not here is as it was, the patterns too. */
export interface CompiledChange
  extends Partial<Pick<PhraseFacts, "severity" | "message" | "why" | "where" | "rewrite" | "inflections">>,
    Partial<Pick<PresenceRule, "insert">>,
    Partial<Pick<DensityRule, "max">> {
  readonly id: string;
  readonly unless?: CompiledUnless;
}

/** A lexicon with its words by weight: all features of one weight in one string. */
export interface PackedLexicon {
  readonly bias: number;
  readonly damping: number;
  readonly signals: Readonly<Record<string, number>>;
  /** A feature is a word; `AT_START` and a word that opens a sentence; or `PAIR` and two words. */
  readonly features: readonly (readonly [weight: number, features: string])[];
}
