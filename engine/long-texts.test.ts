import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { FEW_RULES } from "./testing-pack.ts";
import type { Report } from "./types.ts";

const rules = createRuleSet([FEW_RULES]);

const report = (text: string): Report => check({ text }, { incoming: text }, rules);

describe("long texts", () => {
  const line = "You failed to attach the log. It is simply late. ";

  test("of a hundred thousand characters on one line are read to the end", () => {
    const times = Math.floor(100_000 / line.length);
    const { findings, shape } = report(line.repeat(times));
    expect(findings).toHaveLength(2 * times);
    expect(shape.sentences).toHaveLength(2 * times);
  });

  test("without a single full stop too", () => {
    const times = 4_000;
    const { findings } = report("you failed to attach the log and you wait ".repeat(times));
    expect(findings).toHaveLength(times);
  });

  test("of any one character repeated", { timeout: 60_000 }, () => {
    for (const unit of [
      " ",
      "\n",
      ",",
      ".",
      "!",
      "-",
      '"',
      "“",
      "(",
      "{",
      "{{",
      "<a",
      "`",
      "@",
      "a@a.",
      "'",
      ">\n",
      "🙂",
      "\ud83d",
      "1",
      "1,",
      "#",
    ]) {
      expect([unit, report(unit.repeat(10_000)).findings]).toEqual([unit, []]);
    }
  });
});
