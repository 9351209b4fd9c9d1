import { expect, test } from "vitest";
import { check } from "./check.ts";
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
