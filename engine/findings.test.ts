import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { applyEdits } from "./edits.ts";
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

  test("then the first, and of rules on the same words the one that was given first", () => {
    const one = phrase("must not", { id: "take-time/one" });
    const two = phrase("not go", { id: "take-time/two" });
    expect(found([two, one], "You must not go.")).toEqual(["one: must not"]);
    expect(found([phrase("must", { id: "take-time/a" }), phrase("must", { id: "take-time/b" })], "You must.")).toEqual([
      "a: must",
    ]);
  });

  test("of a chain those stay that do not overlap with a stronger one", () => {
    const a = phrase("one two", { id: "take-time/a" });
    const b = phrase("two three four", { id: "take-time/b" });
    const c = phrase("four five", { id: "take-time/c" });
    const d = phrase("five six", { id: "take-time/d" });
    expect(found([a, b, c, d], "One two three four five six.")).toEqual(["b: two three four", "d: five six"]);
    expect(found([a, c, d], "One two three four five six.")).toEqual(["a: One two", "c: four five"]);
  });

  test("words that only touch do not overlap", () => {
    const a = phrase("one two", { id: "take-time/a" });
    const b = phrase("three", { id: "take-time/b", severity: "strong" });
    expect(found([a, b], "One two three.")).toEqual(["a: One two", "b: three"]);
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

  test("a rule for running text leaves the items of a list alone, however they are marked", () => {
    const orders = (text: string): string[] => found([phrase("send", { where: { zone: ["prose"] } })], text);
    expect(
      orders("Here goes:\n1. Send it.\n2) Send that.\n- Then send this.\n* Send it. Send more.\n• Send all."),
    ).toEqual([]);
    expect(orders("Send it.\nThen send this - send it all.")).toHaveLength(3);
    expect(orders(`- ${"word ".repeat(60)}send it.`)).toHaveLength(1);
  });

  test("in a closing that is nothing but a formula", () => {
    const regards = (text: string): string[] => found([phrase("regards", { where: { zone: ["bare-closing"] } })], text);
    expect(regards("It is done.\n\nBest regards,\nSam")).toEqual(["test: regards"]);
    expect(regards("It is done.\n\nHave a lovely day.\n\nBest regards,\nSam")).toEqual([]);
    expect(regards("My regards are with you.")).toEqual([]);
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

  test("counts words once, however many ways they can be read", () => {
    const sorry: DensityRule = { ...phrase("very? sorry"), kind: "density", max: 2 };
    expect(found([sorry], "Very sorry, and sorry.")).toEqual([]);
    expect(found([sorry], "Very sorry, sorry and very sorry.")).toEqual(["test: very sorry"]);
  });

  test("allows more in a longer message, in proportion", () => {
    const page = "It is a long tale of lamps. ".repeat(36);
    expect(found([rule], `Just wait. Just a bit. I just ask. ${page}`)).toEqual(["test: just"]);
    expect(found([rule], `Just wait. Just a bit. I just ask. ${page}${page}`)).toEqual([]);
  });

  test("counts no mark of code", () => {
    const cheer: DensityRule = { ...phrase("!"), kind: "density", max: 0 };
    expect(found([cheer], "Write {!join from=a} or <!-- a --> or a!=b")).toEqual([]);
    expect(found([cheer], "Great!) So it is!")).toEqual(["test: !", "test: !"]);
  });

  test("does not count what neighbours excuse", () => {
    expect(found([{ ...rule, unless: { before: ["only"] } }], "Just wait. Only just. I just ask.")).toEqual([]);
  });
});

describe("a capture at the end", () => {
  test("is left out alone, whatever was captured before it", () => {
    expect(found([phrase("you {a} to {b}")], "You said to go.")).toEqual(["test: You said to"]);
    expect(found([phrase("so {a}")], "So it is.")).toEqual(["test: So"]);
  });
});

describe("part of a longer word", () => {
  test("is not flagged, behind a number, a letter or before one, with any hyphen", () => {
    for (const text of [
      "a 5-only lamp",
      "a read‑only lamp",
      "a read‐only lamp",
      "an only-child",
      "an é-only lamp",
      "an only-élan",
    ]) {
      expect([text, found([phrase("only")], text)]).toEqual([text, []]);
    }
    for (const text of ["so - only it", "so -only it", "(only) it", "only- it", "only -it", "+-only it", "only-5 it"]) {
      expect([text, found([phrase("only")], text)]).toEqual([text, ["test: only"]]);
    }
  });

  test("may be counted, where a rule counts", () => {
    const rule: DensityRule = { ...phrase("only"), kind: "density", max: 0 };
    expect(found([rule], "a read-only lamp")).toEqual(["test: only"]);
  });
});

describe("a suggestion", () => {
  const labels = (rewrite: readonly string[], text: string, context: Context = {}, match = "you must"): string[] =>
    check({ text }, context, createRuleSet([packOf([phrase(match, { rewrite })])])).findings.flatMap(
      ({ suggestions }) => suggestions.map(({ label }) => label),
    );

  test("is not offered when it makes a promise, or loses a negation, a name or a number", () => {
    expect(labels(["I'll"], "So you must pay.")).toEqual([]);
    expect(labels(["we ask you to"], "So you must not pay.", {}, "you must not")).toEqual([]);
    expect(labels(["you may"], "So you must pay.")).toEqual(["you may"]);
    expect(labels(["please"], "so Marcus must pay", {}, "so _ must")).toEqual([]);
    expect(labels(["with Dana, please"], "So you must pay.")).toEqual([]);
    expect(labels(["with Dana, please"], "So you must pay.", { customer: { name: "Dana Lee" } })).toEqual([
      "with Dana, please",
    ]);
    expect(labels(["with Sam, please"], "So you must pay.", { agent: { name: "Sam Ray" } })).toEqual([
      "with Sam, please",
    ]);
  });

  test("may say what went wrong, whatever that holds", () => {
    const incoming = "My order never came.";
    expect(labels(["I see {problem}:"], "So you must pay.", { incoming })).toEqual(["I see your order never came:"]);
    expect(labels(["I see {problem}:"], "So you must pay.", { incoming: "I was made redundant." })).toEqual([]);
    expect(labels(["I see it never came:"], "So you must pay.", { incoming })).toEqual([]);
  });

  test("is worked out once, when it is first asked for", () => {
    const [finding] = check(
      { text: "You must pay." },
      {},
      createRuleSet([packOf([phrase("you must", { rewrite: ["please"] })])]),
    ).findings;
    expect(finding?.suggestions).toBe(finding?.suggestions);
    expect(Object.keys(finding ?? {})).toContain("suggestions");
  });

  test("judges only its own passage", () => {
    expect(labels(["please"], "It is not so. You must pay Marcus 5 now.")).toEqual(["Please"]);
  });
});

test.each([" Tough luck.", "  Tough luck.", " - tough luck ", "\u00a0Tough luck.", "\nTough luck."])(
  "what is all of a message is taken out of it, whatever stands before it: %j",
  (text) => {
    const rules = createRuleSet([packOf([phrase("tough luck", { rewrite: [""] })])]);
    const [finding] = check({ text }, {}, rules).findings;
    const [suggestion] = finding?.suggestions ?? [];
    expect(applyEdits(text, suggestion?.edits ?? []).replace(/[\s.-]/g, "")).toBe("");
  },
);

test("nothing is suggested that would say a word twice in a row", () => {
  const mends = (text: string): number | undefined => {
    const rules = createRuleSet([packOf([phrase("actually ,", { rewrite: [""] })], SHAPE_SIGNALS)]);
    return check({ text }, {}, rules).findings[0]?.suggestions.length;
  };
  expect(mends("Please note that actually, that is late.")).toBe(0);
  expect(mends("Please note that actually, it is late.")).toBe(1);
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
    const curly = { position: "later", earlier: ["So we’re sorry, yes."] } as const;
    expect(found([rule("thread")], "We're sorry.", { thread: curly })).toEqual(["test: We're sorry"]);
    const longer = { position: "later", earlier: ["Ewe are sorryish"] } as const;
    expect(found([rule("thread")], "We are sorry.", { thread: longer })).toEqual([]);
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
