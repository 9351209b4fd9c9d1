import { catalogue } from "virtual:human-level/catalogue";
import { corePack } from "virtual:human-level/packs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { applyEdits } from "./edits.ts";
import type { PhraseRule, Rule, RulePack } from "./rule.ts";
import { createRuleSet, type RuleSet } from "./rule-set.ts";
import { packOf, phrase, SHAPE_SIGNALS, wants } from "./testing-pack.ts";
import type { Context, Edit, Report, Severity } from "./types.ts";
import { warmUp } from "./warm-up.ts";

/** What must hold for every draft, every rule pack and every context. */

const SEED = 20_261_122;

const coreRules = createRuleSet([corePack]);
const coreLines = catalogue.rules.flatMap(({ examples }) =>
  [...examples.flag, ...examples.allow].map(({ text }) => text),
);

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

const coreDraft = fc
  .array(
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
  )
  .map((parts) => parts.map(([piece, gap]) => piece + gap).join(""));

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

const packAndDraft = pack.chain((rules) => fc.tuple(fc.constant(rules), draftFor(rules)));

const person = fc.option(
  fc.record({ name: fc.constantFrom("Dana Lee", "", "lee, dan", "dana@x.example", "Zoë", "42") }),
  {
    nil: undefined,
  },
);
const context: fc.Arbitrary<Context> = fc.record(
  {
    audience: fc.constantFrom("customer", "internal"),
    channel: fc.constantFrom("email", "chat"),
    customer: person,
    agent: person,
    incoming: fc.constantFrom("", "My order never came. I am furious!", "Thank you so much, it works.", "👍"),
    signed: fc.boolean(),
    thread: fc.record({ position: fc.constantFrom("first", "later"), earlier: fc.constant(["we are sorry"]) }),
  },
  { requiredKeys: [] },
);
const masked = fc.array(
  fc.tuple(fc.nat(80), fc.nat(30)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 2 },
);

function expectEditsFit(text: string, edits: readonly Edit[]): void {
  let last = 0;
  for (const { start, end } of edits) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    last = end;
  }
}

/** Numbers as they stand in the text; the number of a list's item goes with its item. */
function numbersIn(text: string): string[] {
  return text.replace(/^[ \t]*\d+[.)]/gm, "").match(/\d+(?:[.,:/-]\d+)*/g) ?? [];
}

function expectNumbersKept(before: string, after: string): void {
  const left = numbersIn(after);
  for (const number of numbersIn(before)) {
    const at = left.indexOf(number);
    expect(at, `${number} of ${JSON.stringify(before)} in ${JSON.stringify(after)}`).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
}

function expectSound(text: string, report: Report): void {
  const spans = [
    ...report.findings,
    ...report.shape.sentences,
    ...Object.values(report.shape.parts).filter((part) => part !== null),
  ];
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  for (const list of [report.findings, report.shape.sentences]) {
    let last = 0;
    for (const { start, end } of list) {
      expect(start).toBeGreaterThanOrEqual(last);
      last = end;
    }
  }
  for (const finding of report.findings) {
    const sentence = report.shape.sentences.find(({ start, end }) => start <= finding.start && finding.start < end);
    expect(sentence).toBeDefined();
    for (const { edits, label } of finding.suggestions) {
      expectEditsFit(text, edits);
      const after = applyEdits(text, edits);
      expect(after).not.toBe(text);
      expect(label).not.toBe("");
      // A sentence that is moved forward is put in where it belongs, and before that place nothing changes.
      const [first, second] = edits;
      const moved = edits.length === 2 && first?.start === first?.end && second?.text === "";
      const from = moved ? Math.min(first?.start ?? 0, finding.start) : sentence?.start;
      expect(after.startsWith(text.slice(0, from).trimEnd())).toBe(true);
      expect(after.endsWith(text.slice(sentence?.end).trimStart())).toBe(true);
      expectNumbersKept(text, after);
    }
  }
  for (const { at, suggestions } of report.missing) {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(at).toBeLessThanOrEqual(text.length);
    for (const { edits, label } of suggestions) {
      expect(edits.map(({ start }) => start)).toEqual([at]);
      const [edit] = edits;
      // Where a letter behind the line becomes a capital, it is the only one that goes; spaces may go too.
      if (edit !== undefined && text.slice(at, edit.end).trim() !== "")
        expect(edit.text.endsWith(text.slice(at, edit.end).toUpperCase())).toBe(true);
      expect(applyEdits(text, edits)).toContain(label);
    }
  }
  const sum = report.points.reduce((total, { points }) => total + points, 0);
  expect(report.score).toBe(Math.min(100, Math.max(0, sum)));
  for (const share of [report.warmth, report.mood.upset]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
}

function expectSoundCheck(text: string, spans: { start: number; end: number }[], given: Context, rules: RuleSet): void {
  const report = check({ text, masked: spans }, given, rules);
  expectSound(text, report);
  expect(check({ text, masked: spans }, given, rules)).toEqual(report);
}

describe("every report is sound", () => {
  test("with rules nobody would write", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(packAndDraft, masked, context, ([rules, text], spans, given) => {
        expectSoundCheck(text, spans, given, createRuleSet([rules]));
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  test("with the core rules on drafts made of their own examples", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(coreDraft, masked, context, (text, spans, given) => {
        expectSoundCheck(text, spans, given, coreRules);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("with the core rules on every single example", () => {
    for (const line of coreLines) expectSound(line, check({ text: line }, {}, coreRules));
  });

  test("with the core rules on any characters at all", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expectSoundCheck(text, [], { incoming: text }, coreRules);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe("warming up", () => {
  test("gives edits that make its text, changes nothing the second time, and never makes it worse", {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(coreDraft, context, (text, given) => {
        const warmed = warmUp({ text }, given, coreRules);
        expectEditsFit(text, warmed.edits);
        expect(applyEdits(text, warmed.edits)).toBe(warmed.text);
        expect(warmed.after).toEqual(check({ text: warmed.text }, given, coreRules));
        expect(warmed.after.score).toBeGreaterThanOrEqual(warmed.before.score);
        expect(warmed.after.findings.length).toBeLessThanOrEqual(warmed.before.findings.length);
        expectNumbersKept(text, warmed.text);
        expect(warmUp({ text: warmed.text }, given, coreRules).text).toBe(warmed.text);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
