import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { check } from "../../engine/check.ts";
import { createRuleSet } from "../../engine/rule-set.ts";
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

  test("of leave-takings, one below the other", { timeout: 60_000 }, () => {
    const unit = "Hi Dana,\n\nThanks for getting in touch. Both sizes are in stock.\n\nHave a lovely weekend!\n";
    const text = unit.repeat(Math.ceil(LONG / unit.length));
    const { parts } = check({ text }, { audience: "customer" }, rules).shape;
    expect(parts.closing?.end).toBe(text.trimEnd().length);
  });
});
