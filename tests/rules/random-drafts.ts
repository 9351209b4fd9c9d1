import { catalogue } from "virtual:human-level/catalogue";
import fc from "fast-check";
import type { PhraseRule, Rule, RulePack } from "../../engine/rule.ts";
import { packOf, phrase, SHAPE_SIGNALS, wants } from "../../engine/testing-pack.ts";
import type { Context, Severity } from "../../engine/types.ts";

/** Random drafts, rules and contexts for what must hold for all of them. */

const linesOf = (of: typeof catalogue.rules | typeof catalogue.signals): string[] =>
  of.flatMap(({ examples }) => [...examples.flag, ...examples.allow].map(({ text }) => text));

/** The lines that the core rules have as examples. */
export const coreLines = linesOf(catalogue.rules);

/** What customers write: the lines that tell a mood, a mishap or something of their lives, and those that only look so. */
const customersLines = linesOf(catalogue.signals);

/** Few words, so that random patterns meet random drafts. */
const WORDS = "you we must not can send it".split(" ");
const ODD = [
  "don't",
  "Can’t",
  "DAN",
  "Zoë",
  "e.g.",
  "follow-up",
  "5",
  "$20.50",
  "3pm",
  "22/11",
  "24/7",
  "{{name}}",
  "https://a.example/x",
  "`x`",
  "👩‍👩‍👧",
  "❤️",
  "\ud83d",
  "\u0000",
];
const MARKS = [".", ",", "!", "?", "...", ":", ";", " - ", "(", ")", '"', "“", "”", "—"];
const GAPS = [" ", " ", " ", " ", "\n", "\n\n", "\r\n", "\u00a0", "  ", ""];
const LINES = [
  "Hi Dan,",
  "Dear Ms. Lee,",
  "Best regards,",
  "Sam",
  "-- ",
  "> you failed",
  "- item",
  "1. item",
  "Thanks!",
  "On 1 Jan 2026 Dana wrote:",
  "```",
];

/** A draft put together from pieces, with a line or a gap between them. */
function draftOf(pieces: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(pieces, fc.constantFrom(...GAPS)), { maxLength: 20 })
    .map((parts) => parts.map(([piece, gap]) => piece + gap).join(""));
}

/** A draft that meets the rules of a pack more often than chance would. */
function draftFor(rules: RulePack): fc.Arbitrary<string> {
  const met = rules.rules.flatMap((rule) => (rule.kind === "phrase" ? rule.match.map(anInstance) : []));
  return draftOf(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS, ...met) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(...WORDS, ...met).map((words) => words.charAt(0).toUpperCase() + words.slice(1)),
      },
      { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
      { weight: 1, arbitrary: fc.constantFrom(...ODD) },
      { weight: 1, arbitrary: fc.constantFrom(...LINES) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
    ),
  );
}

/** Words that a pattern could match. */
function anInstance(source: string): string {
  return source
    .replace(/[$?^]/g, "")
    .replace(/\(([^()|]*)[^()]*(?:\([^()]*\))?\)/g, "$1")
    .replace(/~2|_/g, "it")
    .replaceAll("#", "5")
    .replaceAll("%Cap", "Dana")
    .replace(/\{c\d\}/g, "send it 7 times");
}

/** A draft of the lines that the core rules have as examples. */
export const coreDraft = fc
  .tuple(
    fc.constantFrom(...GAPS),
    fc.array(
      fc.tuple(
        fc.oneof(
          { weight: 5, arbitrary: fc.constantFrom(...coreLines) },
          { weight: 2, arbitrary: fc.constantFrom(...LINES) },
          { weight: 1, arbitrary: fc.constantFrom(...ODD) },
          { weight: 1, arbitrary: fc.constantFrom(...MARKS) },
        ),
        fc.constantFrom(...GAPS),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([before, parts]) => before + parts.map(([piece, gap]) => piece + gap).join(""));

/** A pattern that parses: a word first, then anything. */
const pattern: fc.Arbitrary<{ source: string; captures: string[] }> = fc
  .tuple(
    fc.constantFrom("", "", "^"),
    fc.constantFrom(...WORDS),
    fc.array(
      fc.oneof(
        fc.constantFrom(...WORDS),
        fc.constantFrom("~2", "_", "#", "#?", "%Cap", ",?", ",", "(not|never)?", "(it|the (a|_))", "so?"),
        fc.constant("{}"),
      ),
      { maxLength: 4 },
    ),
    fc.constantFrom("", "", "", "$"),
  )
  .map(([start, first, rest, end]) => {
    const captures: string[] = [];
    const elements = rest.map((element) => {
      if (element !== "{}") return element;
      const name = `c${captures.length}`;
      captures.push(name);
      return `{${name}}`;
    });
    return { source: start + [first, ...elements].join(" ") + end, captures };
  });

const phraseRule: fc.Arbitrary<PhraseRule> = fc
  .tuple(
    pattern,
    fc.array(
      fc.array(fc.oneof(fc.constantFrom("please", "I", "Could", "we", "{customer}"), fc.nat(1)), { maxLength: 3 }),
      {
        maxLength: 3,
      },
    ),
    fc.constantFrom("", ".", "?"),
    fc.constantFrom<Severity>("suggestion", "warning", "strong"),
    fc.constantFrom("clause", "words", "number"),
    fc.boolean(),
  )
  .map(([{ source, captures }, rewrites, end, severity, kind, negated]) =>
    phrase(source, {
      severity,
      captures: Object.fromEntries(captures.map((name) => [name, { kind: kind as "clause", max: 5 }])),
      unless: { negated, after: ["at all"] },
      rewrite: rewrites.map((pieces) => {
        const words = pieces.map((piece) => (typeof piece === "string" ? piece : `{${captures[piece] ?? "agent"}}`));
        return words.length === 0 ? "" : words.join(" ") + end;
      }),
    }),
  );

const pack = fc.array(phraseRule, { maxLength: 6 }).map((rules) => {
  const named: Rule[] = rules.map((rule, i) => ({ ...rule, id: `customer-wins/r${i}` }));
  named.push(wants("greeting", ["Hi {customer},", "Hello,"]), wants("acknowledgement", ["I'm sorry."]));
  named.push(wants("offer", ["Just reply here."]), wants("closing", ["Take care,"]), wants("signOff", ["{agent}"]));
  return packOf(named, SHAPE_SIGNALS);
});

/** A pack of random rules and a draft that meets them. */
export const packAndDraft = pack.chain((rules) => fc.tuple(fc.constant(rules), draftFor(rules)));

const person = fc.option(
  fc.record({ name: fc.constantFrom("Dana Lee", "", "lee, dan", "dana@x.example", "Zoë", "42") }),
  {
    nil: undefined,
  },
);
const customersMessage = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...customersLines) },
        { weight: 2, arbitrary: fc.constantFrom(...coreLines) },
        { weight: 1, arbitrary: fc.constantFrom(...LINES, ...ODD, ...MARKS) },
      ),
      fc.constantFrom(...GAPS),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(""));

/** Whom a draft is for, what it answers, and where in the thread it stands. */
export const context: fc.Arbitrary<Context> = fc.record(
  {
    audience: fc.constantFrom("customer", "internal"),
    channel: fc.constantFrom("email", "chat"),
    customer: person,
    agent: person,
    incoming: fc.oneof(fc.constantFrom("", "My order never came. I am furious!", "👍"), customersMessage),
    signed: fc.boolean(),
    thread: fc.record({ position: fc.constantFrom("first", "later"), earlier: fc.constant(["we are sorry"]) }),
  },
  { requiredKeys: [] },
);
/** What the page says is not the writer's own. */
export const masked = fc.array(
  fc.tuple(fc.nat(80), fc.nat(30)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 2 },
);
