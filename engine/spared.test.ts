import { expect, test } from "vitest";
import { check } from "./check.ts";
import type { NameRule } from "./rule.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, signal } from "./testing-pack.ts";

const LEFTOVER: NameRule = {
  id: "recognise/leftover",
  kind: "name",
  principle: "recognise",
  severity: "strong",
  message: "A gap is still open.",
  why: "It shows.",
  problem: "leftover",
};

function flaggedIn(text: string, never: readonly string[]): string[] {
  const signals = never.length === 0 ? [] : [signal("never", never)];
  const rules = createRuleSet([packOf([phrase(["our policy", "only"]), LEFTOVER], signals)]);
  return check({ text }, {}, rules).findings.map(({ start, end }) => text.slice(start, end));
}

test("what shares words with something never to be flagged is left alone, and nothing else is", () => {
  const text = "Our policy Basic Plus is only one of them. Our policy is kind.";
  expect(flaggedIn(text, [])).toEqual(["Our policy", "only", "Our policy"]);
  expect(flaggedIn(text, ["policy basic plus"])).toEqual(["only", "Our policy"]);
});

test("a phrase that is never flagged is a pattern, so it is met whatever its case and contraction", () => {
  expect(flaggedIn("It's ONLY ours.", ["it is only"])).toEqual([]);
});

test("a name that looks like a template's gap can be left alone too", () => {
  expect(flaggedIn("The XXX lamp is here.", [])).toEqual(["XXX"]);
  expect(flaggedIn("The XXX lamp is here.", ["xxx lamp"])).toEqual([]);
});

test("what only touches something never to be flagged is flagged", () => {
  expect(flaggedIn("The XXX lamp is [NAME].", ["the"])).toEqual(["XXX", "[NAME]"]);
  expect(flaggedIn("It is our policy only.", ["our policy"])).toEqual(["only"]);
  expect(flaggedIn("It is only our policy.", ["only"])).toEqual(["our policy"]);
});
