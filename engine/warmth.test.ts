import { expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase } from "./testing-pack.ts";
import type { Severity } from "./types.ts";

const warmth = (text: string, severity: Severity): number =>
  check({ text }, {}, createRuleSet([packOf([phrase("kindly", { severity })])])).warmth;
const logOdds = (share: number): number => Math.log(share / (1 - share));

test("without a lexicon words are half warm, and every finding takes as much as it is severe", () => {
  expect(warmth("Wait.", "strong")).toBe(0.5);
  expect(logOdds(warmth("Kindly wait.", "suggestion"))).toBeCloseTo(-0.2);
  expect(logOdds(warmth("Kindly wait.", "warning"))).toBeCloseTo(-0.5);
  expect(logOdds(warmth("Kindly wait.", "strong"))).toBeCloseTo(-1);
  expect(logOdds(warmth("Kindly wait. Kindly.", "strong"))).toBeCloseTo(-2);
});

test("a lexicon's warmth is lowered in the same way", () => {
  const lexicons = { warmth: { bias: 1, damping: 0, signals: {}, words: {} } };
  const rules = createRuleSet([{ ...packOf([phrase("kindly", { severity: "strong" })]), lexicons }]);
  expect(logOdds(check({ text: "Wait." }, {}, rules).warmth)).toBeCloseTo(1);
  expect(logOdds(check({ text: "Kindly wait." }, {}, rules).warmth)).toBeCloseTo(0);
});
