import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { FEW_RULES } from "./testing-pack.ts";
import type { Report } from "./types.ts";

const rules = createRuleSet([FEW_RULES]);

const report = (text: string): Report => check({ text }, { incoming: text }, rules);

describe("any text gives a report", () => {
  test.each([
    ["nothing", ""],
    ["blank lines", "\n \r\n\t\n"],
    ["only emoji", "👩‍👩‍👧‍👦🎉❤️"],
    ["only quotes", "> one\n> two"],
    ["only a signature", "\n-- \nSam"],
    ["only a placeholder", "{{first_name}}"],
    ["lone surrogates", "\ud83d you \udc00 it \ud83d"],
    ["control characters", "\u0000\u0007\u001b[31m\ufeff\u2028\u2029"],
    ["right to left", "שלום דן, מה שלומך"],
    ["no spaces", "x".repeat(100_000)],
    ["one mark", "."],
  ])("%s", (_, text) => {
    const { score, findings } = report(text);
    expect(score).toBeGreaterThanOrEqual(0);
    expect(findings).toEqual([]);
  });
});

test("a rule met within a long sentence looks only so far for what excuses it", () => {
  const far = `${"word ".repeat(2_000)}no harm`;
  expect(report(`You failed to attach it ${far}`).findings).toHaveLength(1);
  expect(report("You failed to attach it no harm").findings).toHaveLength(0);
});

describe("offsets", () => {
  test.each([
    ["emoji", "👩‍👩‍👧‍👦🎉 "],
    ["combining marks", `${"Zoë".normalize("NFD")}. `],
    ["Windows line ends", "Hi Dan,\r\n\r\n"],
    ["non-breaking spaces", "Dan,\u00a0"],
    ["curly quotes", "“No”, he said. "],
    ["a placeholder", "{{first_name}}, "],
    ["lone surrogates", "\ud83d "],
  ])("are exact after %s", (_, before) => {
    const text = `${before}You failed to attach the log.`;
    const [finding] = report(text).findings;
    expect(text.slice(finding?.start, finding?.end)).toBe("You failed to");
  });
});

test("the same input gives the same report, and the input is left as it was", () => {
  const message = Object.freeze({
    text: "You failed to send it.",
    masked: Object.freeze([Object.freeze({ start: 0, end: 3 })]),
  });
  const context = Object.freeze({ incoming: "late", customer: Object.freeze({ name: "Dana" }) });
  expect(check(message, context, rules)).toEqual(check(message, context, rules));
});
