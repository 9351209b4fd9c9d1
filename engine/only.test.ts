import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { losesLimit } from "./only.ts";
import { createRuleSet } from "./rule-set.ts";
import { mended, packOf, phrase } from "./testing-pack.ts";

const rules = createRuleSet([
  packOf([
    phrase("we (merely|only) {act}", { id: "abundance/we", rewrite: ["we {act}"] }),
    phrase("we can only {act}", { id: "abundance/can", rewrite: ["we can {act}"] }),
  ]),
]);

test.each([
  ["We only accept returns within 30 days.", "We accept returns within 30 days."],
  ["We merely offer quiet hours on Sundays.", "We offer quiet hours on Sundays."],
  ["We only open 3 days.", "We open 3 days."],
  ["We can only repair it.", "We can repair it."],
])("an only goes where something else draws the line: %j", (text, becomes) => {
  expect(mended(text, check({ text }, {}, rules).findings[0] as never)).toBe(becomes);
});

test.each([
  "We only open on request.",
  "We can only repair it with the receipt.",
  "We only support Chrome.",
  "We merely support Chrome. Other browsers are on the list.",
])("an only stays where all hangs on it: %j", (text) => {
  expect(check({ text }, {}, rules).findings[0]?.suggestions).toEqual([]);
});

describe("a limit is lost", () => {
  const only = (text: string, instead = ""): boolean => {
    const [word = ""] = /\b(?:exclusively|merely|only|solely) /i.exec(text) ?? [];
    const start = text.indexOf(word);
    return losesLimit(text, [{ start, end: start + word.length, text: instead }]);
  };

  test.each([
    "It's valid only on full price items.",
    "You can only pay by card.",
    "We only support Chrome.",
    "We will  only support Chrome.",
    "We solely support Chrome.\nBefore noon it is quiet.",
    "Before noon we only support Chrome.",
    "We exclusively support Chrome!",
  ])("where nothing else says so: %j", (text) => {
    expect(only(text)).toBe(true);
  });

  test.each([
    ["a number", "We only open 3 days."],
    ["an evening", "We only open on the evening of the feast."],
    ["mornings", "We only open on mornings."],
    ["a weekend", "We only open on the weekend."],
    ["the bare thing", "The lamp is only blue."],
    ["others", "They only support Chrome."],
    ["a condition far behind", `We only support Chrome ${"x".repeat(100)} until May.`],
  ])("but not with %s", (_, text) => {
    expect(only(text)).toBe(false);
  });

  test("nor where the words that come say it, where nothing is left out, or where more is changed", () => {
    expect(only("We only support Chrome.", "solely ")).toBe(false);
    expect(losesLimit("We support Chrome.", [{ start: 3, end: 11, text: "like " }])).toBe(false);
    expect(losesLimit("We only support Chrome.", [])).toBe(false);
    const edits = [
      { start: 3, end: 8, text: "" },
      { start: 22, end: 23, text: "!" },
    ];
    expect(losesLimit("We only support Chrome.", edits)).toBe(false);
  });

  test("beyond three hundred letters nothing draws the line", () => {
    expect(only(`We only support Chrome ${"x".repeat(300)} until May.`)).toBe(true);
  });
});
