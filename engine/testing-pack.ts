import { check } from "./check.ts";
import { applyEdits } from "./edits.ts";
import { findMarks } from "./marks.ts";
import { Reading } from "./reading.ts";
import type {
  CaptureSpec,
  NameRule,
  PatternSource,
  PhraseRule,
  PresenceRule,
  Rule,
  RulePack,
  Signal,
  SignalName,
  WordLists,
} from "./rule.ts";
import { createRuleSet, type RuleSet } from "./rule-set.ts";
import { type Match, scan } from "./scan.ts";
import { type Outline, outline } from "./shape.ts";
import type { Context, Finding, Message, Part, Span } from "./types.ts";

/** Small rule packs made by hand, so that a test of the engine says all that it depends on. */

/** A pack that holds only what is named. */
export function packOf(rules: readonly Rule[], signals: readonly Signal[] = [], lists: WordLists = {}): RulePack {
  return { id: "test", version: "1.0.0", language: "en", rules, signals, lists };
}

/** A phrase rule; a test names what it is about and leaves the rest. */
export function phrase(match: string | readonly string[], more: Partial<PhraseRule> = {}): PhraseRule {
  return {
    id: "customer-wins/test",
    kind: "phrase",
    principle: "customer-wins",
    severity: "warning",
    message: "Reads cold.",
    why: "It does.",
    match: typeof match === "string" ? [match] : match,
    ...more,
  };
}

/** A rule that wants a part. */
export function wants(part: Part, insert: readonly string[], more: Partial<PresenceRule> = {}): PresenceRule {
  return {
    id: `open-human/${part}`,
    kind: "presence",
    principle: "open-human",
    severity: "warning",
    message: "Something is missing.",
    why: "It helps.",
    part,
    insert,
    ...more,
  };
}

/** A signal of the name's own id. */
export function signal(name: SignalName, match: readonly PatternSource[], more: Partial<Signal> = {}): Signal {
  return { id: `signals/${name}`, kind: "signal", signal: name, match, ...more };
}

/** Signals enough to see the shape of a message. */
export const SHAPE_SIGNALS: readonly Signal[] = [
  signal("greeting", ["(hi|hello|hey|dear)", "good (morning|afternoon|evening)"]),
  signal("opening", ["(thanks|thank you) for (writing|waiting|your (email|message|patience))", "i hope you"]),
  signal("thanks", ["(thanks|thank you|thx|cheers)"]),
  signal("apology", ["i am so? sorry", "(i|we) apologise"]),
  signal("empathy", ["i can see how frustrating"]),
  signal("aside", ["enjoy (your|the) ~1"]),
  signal("offer", ["let me know", "happy to help"]),
  signal("closing", ["have a (lovely|great|good) (day|week|weekend)", "(look|looking) forward", "take care"]),
  signal("valediction", [
    "^(best|kind|warm)? regards",
    "^(best|cheers|sincerely|yours)",
    "^(thanks|thank you|thx|many thanks)",
    "^yours (sincerely|faithfully|truly)",
  ]),
];

/** A rule set of a single rule that only looks for a pattern. */
export function ruleSetFor(
  match: string | readonly string[],
  captures: Readonly<Record<string, CaptureSpec>> = {},
  lists: WordLists = {},
): RuleSet {
  return createRuleSet([packOf([phrase(match, { captures })], [], lists)]);
}

/** Everything about one text that the tests of single steps need. */
export function readWith(
  text: string,
  rules: RuleSet,
  masked: readonly Span[] = [],
): { reading: Reading; matches: Match[] } {
  const message: Message = { text, masked };
  const reading = new Reading(message, rules.grammar);
  return { reading, matches: scan(reading, rules.patterns.drafts) };
}

/** The words that a pattern matches in a text. */
export function wordsMatched(
  match: string | readonly string[],
  text: string,
  captures: Readonly<Record<string, CaptureSpec>> = {},
  lists: WordLists = {},
): string[] {
  const { reading, matches } = readWith(text, ruleSetFor(match, captures, lists));
  return matches.map(({ first, past }) => text.slice(reading.tokens.start[first], reading.tokens.end[past - 1]));
}

/** The shape of a text by `SHAPE_SIGNALS`. */
export function shapeOf(text: string, context: Context = {}): Outline["shape"] {
  return outlineOf(text, context).shape;
}

/** The shape and zones of a text by `SHAPE_SIGNALS`. */
export function outlineOf(text: string, context: Context = {}): Outline {
  const rules = createRuleSet([packOf([], SHAPE_SIGNALS)]);
  const { reading, matches } = readWith(text, rules);
  return outline(reading, findMarks(reading, matches, rules), context);
}

/** The words of a span, or null. */
export function wordsOf(text: string, span: Span | null): string | null {
  return span === null ? null : text.slice(span.start, span.end);
}

/** The text after the first suggestion of a finding; undefined when it has none. */
export function mended(text: string, finding: Pick<Finding, "suggestions"> | undefined): string | undefined {
  const first = finding?.suggestions[0];
  return first === undefined ? undefined : applyEdits(text, first.edits);
}

/** A rule of each sort and the signals: for tests that ask whether any text is borne, not what is found in it. */
export const FEW_RULES = packOf(
  [
    phrase("you failed to {act}", {
      rewrite: ["could you {act}?"],
      unless: { sentence: ["no harm"], before: ["if"] },
    }),
    phrase("simply", { id: "take-time/simply", rewrite: [""] }),
    wants("greeting", ["Hi {customer},"]),
  ],
  SHAPE_SIGNALS,
);

/** How a text ends: the closing, and the name with what leads in to it. */
export function endingOf(text: string, context: Context = {}): [closing: string | null, name: string | null] {
  const { parts, name } = shapeOf(text, context);
  return [wordsOf(text, parts.closing), wordsOf(text, name)];
}

/** The first finding of a rule in a text. Throws when there is none. */
export function firstFinding(rule: PhraseRule, text: string, context: Context = {}): Finding {
  const finding = check({ text }, context, createRuleSet([packOf([rule])])).findings[0];
  if (finding === undefined) throw new Error(`not flagged: ${text}`);
  return finding;
}

/** The text after the first suggestion; undefined when none is offered. */
export function rewritten(match: string, rewrite: string, text: string, context: Context = {}): string | undefined {
  return mended(text, firstFinding(phrase(match, { rewrite: [rewrite] }), text, context));
}

export const DANA: Context = { customer: { name: "Dana Lee" } };

const nameRule = (problem: NameRule["problem"]): NameRule => ({
  id: `public-safe/${problem}`,
  kind: "name",
  principle: "public-safe",
  severity: "strong",
  message: "A name.",
  why: "It is theirs.",
  problem,
});

/** What the name guard says of a text written to Dana: the problem, the words, and the text as it would be. */
export function nameProblems(text: string, context: Context = DANA): [string, string, string | undefined][] {
  const names = packOf((["other", "misspelt", "absent", "leftover"] as const).map(nameRule), SHAPE_SIGNALS);
  return check({ text }, context, createRuleSet([names])).findings.map((finding) => [
    finding.ruleId.replace("public-safe/", ""),
    text.slice(finding.start, finding.end),
    mended(text, finding),
  ]);
}

/** Rules that read a customer's message: a word or two of each kind that says how they feel. */
export function ruleSetOfCustomers(): RuleSet {
  const signals = [
    signal("upset", ["(furious|unacceptable)"], { weight: 0.6 }),
    signal("upset", ["(late|broken)"], { id: "signals/upset-mild", weight: 0.3 }),
    signal("upset", ["^ could you"], { id: "signals/upset-not", weight: -0.5 }),
    signal("happy", ["(love|great)"], { weight: 0.45 }),
    signal("personal", ["birthday"], { id: "signals/personal-birthday" }),
  ];
  return createRuleSet([packOf([], [...SHAPE_SIGNALS, ...signals])]);
}
