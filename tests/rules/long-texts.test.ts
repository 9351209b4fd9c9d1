import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { check } from "../../engine/check.ts";
import { applyEdits } from "../../engine/edits.ts";
import { createRuleSet } from "../../engine/rule-set.ts";
import { warmUp } from "../../engine/warm-up.ts";
import { readRulesFolder } from "../../packs/rules-folder.ts";

const { pack } = readRulesFolder(join(dirname(fileURLToPath(import.meta.url)), "..", "..", "rules"));
const rules = createRuleSet([pack]);

/** UTF-16 units: what reads all that stands before or behind each sentence would take minutes. */
const LONG = 2_400_000;

describe("two million characters are read to the end by the whole core, with a suggestion for each finding", () => {
  test.each([
    ["on one line", "We will only respond to letters. "],
    ["of orders on one line", "You must send the log. "],
    ["without a full stop", "we only respond to letters and "],
    ["of paragraphs", "Our policy does not allow refunds after 14 days.\n\n"],
  ])("%s", { timeout: 60_000 }, (_, unit) => {
    const times = Math.ceil(LONG / unit.length);
    const { findings } = check({ text: unit.repeat(times) }, { audience: "customer" }, rules);
    expect(findings.length).toBeGreaterThanOrEqual(times - 1);
    expect(findings.flatMap(({ suggestions }) => suggestions).length).toBeGreaterThan(0);
  });

  test.each(["now ", "already, ", "at this time, now, "])("of adverbs alone: %s", { timeout: 60_000 }, (unit) => {
    const { findings } = check({ text: unit.repeat(Math.ceil(LONG / unit.length)) }, { audience: "customer" }, rules);
    expect(findings).toEqual([]);
  });

  test.each(["1. ", "{{x}} "])("of marks alone: %s", { timeout: 60_000 }, (unit) => {
    const report = check({ text: unit.repeat(Math.ceil(LONG / unit.length)) }, { audience: "customer" }, rules);
    expect(report.score).toBeLessThan(100);
  });

  test("of leave-takings, one below the other", { timeout: 60_000 }, () => {
    const unit = "Hi Dana,\n\nThanks for getting in touch. Both sizes are in stock.\n\nHave a lovely weekend!\n";
    const text = unit.repeat(Math.ceil(LONG / unit.length));
    const { parts } = check({ text }, { audience: "customer" }, rules).shape;
    expect(parts.closing?.end).toBe(text.trimEnd().length);
  });
});

test.each(["It was my birthday, ", "my order never came and ", "When will it come? "])(
  "two million characters of a customer are read to the end: %j",
  { timeout: 60_000 },
  (unit) => {
    const incoming = unit.repeat(Math.ceil(LONG / unit.length));
    const report = check({ text: "Hi Dana,\n\nIt went out today." }, { audience: "customer", incoming }, rules);
    const lines = report.missing.flatMap(({ suggestions }) => suggestions);
    expect(lines.length + report.questions.length).toBeGreaterThan(0);
  },
);

test("six million characters of quoted praise are read to the end", { timeout: 60_000 }, () => {
  const unit = 'What a joy "love it", will it come? ';
  const incoming = unit.repeat(Math.ceil((2.5 * LONG) / unit.length));
  const report = check({ text: "Hi Dana,\n\nIt went out today." }, { audience: "customer", incoming }, rules);
  expect(report.questions.length).toBeGreaterThan(0);
});

test.each(["Find it yourself.\n\n", "We cannot help you. "])(
  "half a million characters of one cold sentence are warmed up as far as that goes in seconds: %j",
  { timeout: 60_000 },
  (unit) => {
    const message = { text: unit.repeat(Math.ceil(500_000 / unit.length)) };
    const { text, edits, steps } = warmUp(message, { audience: "customer" }, rules);
    expect(text).toBe(applyEdits(message.text, edits));
    expect(steps.length).toBeLessThan(100);
  },
);
