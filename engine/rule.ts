import type { Audience, Channel, Part, Principle, Severity } from "./types.ts";

/**
 * Rules as data: what a rule file holds once it has been validated, without its examples. It is plain JSON, so that
 * a compiled pack travels in a script, in storage or in a file, and the engine needs neither YAML nor a validator.
 */

/** The patterns of phrase rules and signals are written in the small language that `pattern.ts` parses. */
export type PatternSource = string;

/**
 * Where in a message a phrase may stand for its rule to apply. `bare-closing` is a closing that is nothing but a formula,
 * without a warm line before it; `prose` is everything but the items of a list, where an order is a step.
 */
export type Zone = "greeting" | "body" | "closing" | "bare-closing" | "prose";

/** The context a rule applies in. Absent fields do not restrict. */
export interface Where {
  readonly audience?: Audience;
  readonly channel?: Channel;
  readonly zone?: readonly Zone[];
  /** The mood of the incoming message. `calm` is everything but upset. */
  readonly mood?: "upset" | "calm" | "happy";
  readonly thread?: "first" | "later";
  /** The length of the writer's own text in words; for presence, of what stands beside the human parts. */
  readonly words?: { readonly min?: number; readonly max?: number };
  /** The customer mentioned this: the name of a `personal` signal, such as `personal-birthday`. */
  readonly mention?: string;
  /** The customer mentioned none of these: a cheerful line beside a loss hurts. */
  readonly unmentioned?: readonly string[];
  /** `known`: only when something went wrong that can be said back to the customer. */
  readonly trouble?: "known" | "unknown";
  /** `known`: only when there is an incoming message. */
  readonly incoming?: "known" | "unknown";
}

/** Neighbours that make a match harmless. All are patterns; any one of them is enough. */
export interface Unless {
  /** Stands directly before the match. */
  readonly before?: readonly PatternSource[];
  /** Stands directly after the match. */
  readonly after?: readonly PatternSource[];
  /** Stands anywhere in the same sentence (it may overlap the match). */
  readonly sentence?: readonly PatternSource[];
  /** Stands anywhere in the three sentences behind it: what is offered after a no. */
  readonly next?: readonly PatternSource[];
  /** A negator ("not", "never", "don't" …) stands in the three words before the match. */
  readonly negated?: boolean;
}

/** Where the neighbours of a match may stand. */
export const SIDES = ["before", "after", "sentence", "next"] as const;
export type Side = (typeof SIDES)[number];

/** How far a capture reaches. */
export interface CaptureSpec {
  /**
   * `clause`: up to the end of the clause; `words`: up to the next literal of the pattern, or `max` words;
   * `number`: one number, amount, date or time.
   */
  readonly kind: "clause" | "words" | "number";
  /** At most so many words (default: 14 for a clause, 4 for words). */
  readonly max?: number;
  /** Do not match when the captured words begin with one of these patterns. */
  readonly not?: readonly PatternSource[];
  /** Match only when the captured words begin with one of these patterns: a list of verbs after "we can't", say. */
  readonly only?: readonly PatternSource[];
}

interface RuleBase {
  /** `<principle>/<name>`, which is also the file's path under `rules/`, the settings key and the docs page. */
  readonly id: string;
  readonly principle: Principle;
  readonly severity: Severity;
  /** What reads cold, in one short sentence for the card. */
  readonly message: string;
  /** Why, in one or two sentences. */
  readonly why: string;
  /** Where the claim in `why` comes from, when it rests on research. */
  readonly source?: string;
  readonly where?: Where;
}

/** The forms of a verb that a rewrite may ask for: `{act:ing}`, `{act:past}`, `{act:s}`. */
export const INFLECTIONS = ["ing", "past", "s"] as const;
export type Inflection = (typeof INFLECTIONS)[number];

/** Forms of verbs by their base form, worked out when the pack was compiled. */
export type Inflections = Readonly<Partial<Record<Inflection, Readonly<Record<string, string>>>>>;

/** Words that read cold, and what to say instead. */
export interface PhraseRule extends RuleBase {
  readonly kind: "phrase";
  readonly match: readonly PatternSource[];
  readonly captures?: Readonly<Record<string, CaptureSpec>>;
  readonly unless?: Unless;
  /**
   * What to write instead, best first. `{name}` stands for a capture, `{customer}` and `{agent}` for first names; a rewrite whose
   * placeholder cannot be filled is not offered. An empty rewrite deletes the words. A rewrite that ends in `.`, `?` or `!`
   * replaces up to the end of the sentence, and is only offered where the match reaches it. "I'm afraid {sentence}" leads into the whole
   * sentence, "could you {sentence}?" makes a question of an order, and `{name:gone}` ties a rewrite to the patterns that capture it.
   */
  readonly rewrite?: readonly string[];
  /** The verb forms that the rewrites ask for. Never written by hand. */
  readonly inflections?: Inflections;
}

/** A human part that is wanted, and lines to insert when it is missing. */
export interface PresenceRule extends RuleBase {
  readonly kind: "presence";
  readonly part: Part;
  /** Lines to offer. `{customer}`, `{agent}`, `{problem}` (what went wrong, in the customer's words) may be used. */
  readonly insert: readonly string[];
}

/** Too much of something: more than `max` matches in the whole message. */
export interface DensityRule extends RuleBase {
  readonly kind: "density";
  readonly match: readonly PatternSource[];
  readonly unless?: Unless;
  /** Allowed matches in the whole message, whatever its length. */
  readonly max: number;
}

/** One part must not come before another. Business comes before a part when two sentences of it do: one may lead up to the part. */
export interface OrderRule extends RuleBase {
  readonly kind: "order";
  readonly part: Part | "business";
  readonly before: Part | "business";
}

/** A phrase that must not be used twice: in this message, or again after an earlier one of the thread. */
export interface RepetitionRule extends RuleBase {
  readonly kind: "repetition";
  readonly match: readonly PatternSource[];
  readonly within: "message" | "thread";
}

/** A name or placeholder that went wrong: another's name, a misspelt one, none where it is known, or a template's gap that nobody filled. */
export interface NameRule extends RuleBase {
  readonly kind: "name";
  readonly problem: "other" | "misspelt" | "absent" | "leftover";
}

export type Rule = NameRule | PhraseRule | PresenceRule | DensityRule | OrderRule | RepetitionRule;

/** The things the engine knows how to look for in a text. */
export const SIGNALS = [
  "greeting",
  "opening",
  "thanks",
  "empathy",
  "apology",
  "aside",
  "offer",
  "closing",
  "valediction",
  "upset",
  "happy",
  "personal",
  "warm",
  "cold",
  "never",
] as const;
export type SignalName = (typeof SIGNALS)[number];

/** What counts as a greeting, thanks, empathy and so on: tunable data, in the language of the rules. */
export interface Signal {
  /** The file's path under `rules/`, e.g. `signals/upset-strong`. */
  readonly id: string;
  readonly kind: "signal";
  /** `never` is what a team never wants to see flagged: a finding that shares words with a match of it is left out. */
  readonly signal: SignalName;
  readonly match: readonly PatternSource[];
  readonly unless?: Unless;
  /** How strongly it counts. Its unit belongs to the signal; default 1. */
  readonly weight?: number;
}

/** Named lists of alternatives that patterns refer to as `@name`. Each entry is a pattern without captures. */
export type WordLists = Readonly<Record<string, readonly PatternSource[]>>;

/** What a lexicon measures. */
export const LEXICONS = ["warmth", "upset"] as const;
export type LexiconName = (typeof LEXICONS)[number];

/**
 * Weights that add up to a feeling, word by word, so that every figure can be explained. With `n` words in the text, the sum is
 * `bias + Σ signals × min(3, times met) + (3 / max(4, n) ^ damping) × Σ words met`; the figure is its logistic, 0 to 1.
 */
export interface Lexicon {
  readonly bias: number;
  /** How much the words of a longer text count less, 0 (not at all) to 1. */
  readonly damping: number;
  /**
   * Weights of signals by name, or by id (`signals/upset-mild`) where a file is weighed apart from the others of its signal. A file
   * with a weight of its own counts that many times.
   */
  readonly signals: Readonly<Record<string, number>>;
  /** Weights of words and pairs of words, in lower case. `^ please` is "please" at the start of a sentence. */
  readonly words: Readonly<Record<string, number>>;
}

/** Rules, signals and lists, validated: what `packs/` compiles and the engine loads. */
export interface RulePack {
  readonly id: string;
  /** Semantic version of the pack. */
  readonly version: string;
  /** BCP 47 language tag. */
  readonly language: string;
  readonly lists: WordLists;
  readonly signals: readonly Signal[];
  readonly rules: readonly Rule[];
  readonly lexicons?: Readonly<Partial<Record<LexiconName, Lexicon>>>;
}

/** What a person or a team changes about a rule. */
export interface RuleChoice {
  readonly off?: boolean | undefined;
  readonly severity?: Severity | undefined;
}

/** Choices by rule id. */
export type RuleChoices = Readonly<Record<string, RuleChoice>>;
