/**
 * The few types everything speaks. All offsets are UTF-16 code units into the text that was checked,
 * `end` exclusive, so `text.slice(start, end)` is always the words meant.
 */

/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The twelve beliefs of the coach. Every rule belongs to exactly one. */
export const PRINCIPLES = [
  "open-human",
  "acknowledge",
  "human-aside",
  "close-human",
  "recognise",
  "abundance",
  "customer-wins",
  "own-it",
  "extra-mile",
  "take-time",
  "kind-word",
  "public-safe",
] as const;
export type Principle = (typeof PRINCIPLES)[number];

/** How much a finding matters, mildest first. */
export const SEVERITIES = ["suggestion", "warning", "strong"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The human parts of a message, in the order in which a reader meets them. */
export const PARTS = ["greeting", "opening", "acknowledgement", "aside", "offer", "closing", "signOff"] as const;
export type Part = (typeof PARTS)[number];

/** Who reads the message: a customer, or a colleague inside the company. */
export type Audience = "customer" | "internal";

/** What kind of message it is. Chat messages are short and need no letter form. */
export type Channel = "email" | "chat";

export interface Person {
  /** The name as the page shows it, e.g. "Dana Lee". */
  readonly name?: string | undefined;
}

/** What is known about the message besides its own words. Everything may be unknown. */
export interface Context {
  readonly audience?: Audience | undefined;
  readonly channel?: Channel | undefined;
  readonly customer?: Person | undefined;
  readonly agent?: Person | undefined;
  /** The last message of the customer, as plain text. */
  readonly incoming?: string | undefined;
  readonly thread?: Thread | undefined;
  /** True when a signature with the writer's name follows the text, so that the sign-off needs no name. */
  readonly signed?: boolean | undefined;
  /** True when the page fills `{{…}}` as the message is sent, so that one in the draft is no oversight. */
  readonly fillsPlaceholders?: boolean | undefined;
}

/** Where the message stands in its conversation. */
export interface Thread {
  /** `first`: nobody of the team has answered yet; `later`: somebody has. */
  readonly position: "first" | "later";
  /** What the team has already sent in this conversation, oldest first. */
  readonly earlier?: readonly string[] | undefined;
}

/** The text to check, and the spans of it that are not the writer's own words (a quote, a signature, code). */
export interface Message {
  readonly text: string;
  readonly masked?: readonly Span[] | undefined;
}

/** Replace `text.slice(start, end)` by `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/** One way to mend a finding. Its edits are disjoint, in ascending order, and are applied together or not at all. */
export interface Suggestion {
  /** What the passage reads like afterwards, for people. */
  readonly label: string;
  readonly edits: readonly Edit[];
}

/** Words in the text that read cold. */
export interface Finding extends Span {
  readonly ruleId: string;
  readonly principle: Principle;
  readonly severity: Severity;
  /** What reads cold, one short sentence. */
  readonly message: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  /** Zero to three, best first. */
  readonly suggestions: readonly Suggestion[];
}

/** A human part that is wanted in this context and is not there. */
export interface MissingPart {
  readonly part: Part;
  readonly ruleId: string;
  readonly principle: Principle;
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  /** The offset where the part belongs. */
  readonly at: number;
  /** Lines to insert there, best first; each is one edit, which replaces nothing but a letter that becomes a capital. */
  readonly suggestions: readonly Suggestion[];
}

/** One sentence of the message and what it does. */
export interface Sentence extends Span {
  /** `human`: it speaks to the person; `business`: it deals with the matter. */
  readonly kind: "human" | "business";
  /** The parts this sentence is or belongs to. */
  readonly parts: readonly Part[];
}

/** The message as human parts around the business. */
export interface Shape {
  /** Where each part is, or null where it is absent. */
  readonly parts: Readonly<Record<Part, Span | null>>;
  /**
   * The name they end on, with the words that lead in to it: the sign-off, or what heads a block of contact details, which a mail program puts
   * there and which signs off as little as it greets. Null where no name stands.
   */
  readonly name: Span | null;
  readonly sentences: readonly Sentence[];
}

/** How the writer of a message feels, read from the words alone. */
export interface Mood {
  /** 0 (not at all) to 1 (furious). */
  readonly upset: number;
  readonly label: "upset" | "uneasy" | "neutral" | "happy";
  /** The words that say so, the strongest first: spans of the incoming message. */
  readonly evidence: readonly Span[];
}

/** One line of the explanation of a score. */
export interface ScorePoint {
  /** Points taken (negative) or given (positive). */
  readonly points: number;
  /** For people: what the points are for. */
  readonly reason: string;
  readonly ruleId?: string | undefined;
  readonly part?: Part | undefined;
  readonly span?: Span | undefined;
}

/** A question that the customer asked: a span of the incoming message, and whether the draft seems to answer it. */
export interface Question extends Span {
  readonly text: string;
  readonly answered: boolean;
}

/** All the engine has to say about one message in one context. The same input always gives the same report. */
export interface Report {
  /** In order of `start`; they do not overlap. */
  readonly findings: readonly Finding[];
  readonly missing: readonly MissingPart[];
  readonly shape: Shape;
  /** The Human Level score, 0 to 100; the sum of `points`, clamped. */
  readonly score: number;
  readonly points: readonly ScorePoint[];
  /** How warm the words are, 0 to 1. */
  readonly warmth: number;
  /** The mood of the incoming message. Neutral when there is none. */
  readonly mood: Mood;
  /** What the customer asked, in the order asked. */
  readonly questions: readonly Question[];
  /** True for a text in another language: it was looked through for open gaps of templates only. */
  readonly foreign: boolean;
}
