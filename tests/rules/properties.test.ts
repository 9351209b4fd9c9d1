import { corePack } from "virtual:human-level/packs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../../engine/check.ts";
import { applyEdits } from "../../engine/edits.ts";
import { createRuleSet, type RuleSet } from "../../engine/rule-set.ts";
import type { Context, Edit, Report } from "../../engine/types.ts";
import { warmUp } from "../../engine/warm-up.ts";
import { context, coreDraft, coreLines, masked, packAndDraft } from "./random-drafts.ts";

/** What must hold for every draft, every rule pack and every context. */

const SEED = 20_261_122;

const coreRules = createRuleSet([corePack]);

function expectEditsFit(text: string, edits: readonly Edit[]): void {
  let last = 0;
  for (const { start, end } of edits) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    last = end;
  }
}

const NUMBERS = /\d+(?:[.,:/-]\d+)*/g;
const POINTERS = /https?:\/\/\S+|[\w.]+@[\w.]+\w/g;

/** Numbers as they stand in the text; the number of a list's item goes with its item. */
function numbersIn(text: string): string[] {
  return text.replace(/^[ \t]*\d+[.)]/gm, "").match(NUMBERS) ?? [];
}

/** Every number, link and address is still there, whatever became of the words around it. */
function expectFactsKept(before: string, after: string): void {
  const left: string[] = [...(after.match(NUMBERS) ?? []), ...(after.match(POINTERS) ?? [])];
  for (const fact of [...numbersIn(before), ...(before.match(POINTERS) ?? [])]) {
    const at = left.indexOf(fact);
    expect(at, `${fact} of ${JSON.stringify(before)} in ${JSON.stringify(after)}`).toBeGreaterThanOrEqual(0);
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
      expectFactsKept(text, after);
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
      { seed: SEED, numRuns: 800 },
    );
  });

  test("with the core rules on drafts made of their own examples", { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(coreDraft, masked, context, (text, spans, given) => {
        expectSoundCheck(text, spans, given, coreRules);
      }),
      { seed: SEED, numRuns: 1000 },
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
      { seed: SEED, numRuns: 1000 },
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
        expectFactsKept(text, warmed.text);
        expect(warmUp({ text: warmed.text }, given, coreRules).text).toBe(warmed.text);
      }),
      { seed: SEED, numRuns: 800 },
    );
  });
});
