import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import type { DensityRule, RepetitionRule, Rule, Where } from "./rule.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, SHAPE_SIGNALS } from "./testing-pack.ts";
import type { Context } from "./types.ts";

function found(rules: readonly Rule[], text: string, context: Context = {}): string[] {
  const { findings } = check({ text }, context, createRuleSet([packOf(rules, SHAPE_SIGNALS)]));
  return findings.map(({ ruleId, start, end }) => `${ruleId.split("/")[1]}: ${text.slice(start, end)}`);
}

describe("where findings overlap", () => {
  const mild = phrase("you must not", { id: "take-time/mild", severity: "suggestion" });
  const strong = phrase("must", { id: "take-time/strong", severity: "strong" });
  const long = phrase("you must not go", { id: "take-time/long", severity: "suggestion" });

  test("the most severe stays", () => {
    expect(found([mild, strong], "You must not.")).toEqual(["strong: must"]);
  });

  test("then the longest", () => {
    expect(found([mild, long], "You must not go.")).toEqual(["long: You must not go"]);
  });

  test("the others stay elsewhere, in the order of the text", () => {
    expect(found([mild, strong], "Must I? You must not. Must we?")).toEqual([
      "strong: Must",
      "strong: must",
      "strong: Must",
    ]);
    expect(found([mild, phrase("kindly", { id: "take-time/k" })], "Kindly, you must not.")).toEqual([
      "k: Kindly",
      "mild: you must not",
    ]);
  });
});

describe("the words that are flagged", () => {
  test("leave out a capture at the end, keep one inside", () => {
    expect(found([phrase("you failed to {act}")], "You failed to send it.")).toEqual(["test: You failed to"]);
    expect(found([phrase("you {act} at once")], "You send it at once.")).toEqual(["test: You send it at once"]);
  });
});

describe("a rule applies only where it says", () => {
  const flagged = (where: Where, text: string, context: Context = {}) =>
    found([phrase("kindly", { where })], text, context).length > 0;

  test("to its audience and channel", () => {
    expect(flagged({ audience: "customer" }, "Kindly.")).toBe(true);
    expect(flagged({ audience: "internal" }, "Kindly.")).toBe(false);
    expect(flagged({ audience: "internal" }, "Kindly.", { audience: "internal" })).toBe(true);
    expect(flagged({ channel: "chat" }, "Kindly.")).toBe(false);
    expect(flagged({ channel: "email" }, "Kindly.")).toBe(true);
  });

  test("at its place in the thread", () => {
    expect(flagged({ thread: "first" }, "Kindly.")).toBe(true);
    expect(flagged({ thread: "later" }, "Kindly.", { thread: { position: "later" } })).toBe(true);
    expect(flagged({ thread: "first" }, "Kindly.", { thread: { position: "later" } })).toBe(false);
  });

  test("to messages of its length", () => {
    expect(flagged({ words: { min: 3 } }, "Kindly go.")).toBe(false);
    expect(flagged({ words: { min: 3 } }, "Kindly go now.")).toBe(true);
    expect(flagged({ words: { max: 2 } }, "Kindly go now.")).toBe(false);
  });

  test("with or without an incoming message", () => {
    expect(flagged({ incoming: "known" }, "Kindly.")).toBe(false);
    expect(flagged({ incoming: "known" }, "Kindly.", { incoming: " " })).toBe(false);
    expect(flagged({ incoming: "known" }, "Kindly.", { incoming: "hi" })).toBe(true);
    expect(flagged({ incoming: "unknown" }, "Kindly.")).toBe(true);
  });

  test("in its zone of the message", () => {
    const text = "Dear customer,\n\nThe customer is ready.\n\nBest regards,\nSam";
    const places = (zone: Where["zone"] & {}) =>
      check(
        { text },
        {},
        createRuleSet([packOf([phrase("customer", { where: { zone } })], SHAPE_SIGNALS)]),
      ).findings.map(({ start }) => start);
    expect(places(["greeting"])).toEqual([5]);
    expect(places(["body"])).toEqual([20]);
    expect(places(["closing"])).toEqual([]);
    expect(places(["greeting", "body"])).toEqual([5, 20]);
  });

  test("never in a quotation, a quote, a signature, or what follows the sign-off", () => {
    for (const text of [
      'You wrote "kindly" to us.',
      "> kindly",
      "Done.\n\n-- \nkindly",
      "All is done now.\n\nBest regards,\nSam Lee\nKindly yours Ltd",
      "See https://kindly.example or {{kindly}}",
    ]) {
      expect([text, found([phrase("kindly")], text)]).toEqual([text, []]);
    }
  });
});

describe("density", () => {
  const rule: DensityRule = { ...phrase("just"), kind: "density", max: 2 };

  test("flags what goes beyond the measure", () => {
    expect(found([rule], "Just wait. Just a bit.")).toEqual([]);
    expect(found([rule], "Just wait. Just a bit. I just ask.")).toEqual(["test: just"]);
  });

  test("does not count what neighbours excuse", () => {
    expect(found([{ ...rule, unless: { before: ["only"] } }], "Just wait. Only just. I just ask.")).toEqual([]);
  });
});

describe("repetition", () => {
  const rule = (within: "message" | "thread"): RepetitionRule => ({
    ...phrase("we are sorry"),
    kind: "repetition",
    within,
  });

  test("within a message flags the second time", () => {
    expect(found([rule("message")], "We are sorry.")).toEqual([]);
    expect(found([rule("message")], "We are sorry. We're sorry.")).toEqual(["test: We're sorry"]);
  });

  test("within a thread flags what was said before, whatever its case and marks", () => {
    const thread = { position: "later", earlier: ["Hi,\nWe ARE   sorry!", "Bye"] } as const;
    expect(found([rule("thread")], "We are sorry.", { thread })).toEqual(["test: We are sorry"]);
    expect(found([rule("thread")], "We are sorry.", { thread: { position: "later", earlier: ["no"] } })).toEqual([]);
    expect(found([rule("thread")], "We are sorry.")).toEqual([]);
  });
});

test("what a finding says comes from its rule", () => {
  const { findings } = check({ text: "Kindly." }, {}, createRuleSet([packOf([phrase("kindly")])]));
  expect(findings[0]).toEqual({
    start: 0,
    end: 6,
    ruleId: "customer-wins/test",
    principle: "customer-wins",
    severity: "warning",
    message: "Reads cold.",
    why: "It does.",
    suggestions: [],
  });
});
