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

  test.each(["\n", " ", "\n ", "\t\n", ". ", "and ", "x\n\n"])(
    "of a million characters, all %j, are looked through for answers",
    { timeout: 60_000 },
    (unit) => {
      const incoming =
        "How do I reset it? Where can I find the form? When does it come? How much is the fee? Who was it? Which one is it? " +
        "Why did it stop? Could you send a copy? Is it open? Did you get it? What is the colour?";
      const { questions } = check({ text: unit.repeat(1_000_000 / unit.length) }, { incoming }, rules);
      expect(questions).toHaveLength(11);
    },
  );
});
