import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { firstFinding, mended, packOf, phrase, rewritten } from "./testing-pack.ts";
import type { Context } from "./types.ts";

describe("case is kept", () => {
  test.each([
    ["You must pay.", "We ask you to pay."],
    ["you must pay.", "we ask you to pay."],
    ["So you must pay.", "So we ask you to pay."],
    ["Hi Dan, you must pay.", "Hi Dan, we ask you to pay."],
    ["- You must pay\n- you must wait", "- We ask you to pay\n- you must wait"],
    ["1. You must pay", "1. We ask you to pay"],
    ["(You must pay.)", "(We ask you to pay.)"],
    ["🙂 You must pay.", "🙂 We ask you to pay."],
  ])("%j", (text, becomes) => {
    expect(rewritten("you must", "we ask you to", text)).toBe(becomes);
  });

  test("I and names keep their capital inside a sentence", () => {
    expect(rewritten("we can not", "I can't yet", "Sadly we can't help.")).toBe("Sadly I can't yet help.");
    expect(rewritten("the user", "{customer}", "and the user left", { customer: { name: "Dana Lee" } })).toBe(
      "and Dana left",
    );
  });

  test("what is all capitals keeps them, and a name at the front stays", () => {
    expect(rewritten("you must", "ASAP we ask you to", "and you must pay")).toBe("and ASAP we ask you to pay");
    expect(rewritten("you must", "{customer} may", "and you must pay", { customer: { name: "Dana" } })).toBe(
      "and Dana may pay",
    );
    expect(rewritten("you must", "élan may", "You must pay")).toBe("Élan may pay");
  });

  test("what stands behind words that go begins the sentence", () => {
    expect(rewritten("please do {act} now", "{act}", "Please do send it now.")).toBe("Send it.");
    expect(rewritten("please do {act} now", "{act}", "please do send it now.")).toBe("send it.");
    expect(rewritten("please do {act} now", "{act}", "So we please do send it now.")).toBe("So we send it.");
    expect(rewritten("please do {act} now", "{act}", "Please do Élan now.")).toBe("Élan.");
  });

  test("a rewrite with a capital loses it inside a sentence", () => {
    expect(rewritten("you must", "Please", "and you must pay")).toBe("and please pay");
  });
});

describe("a match that begins within a contraction", () => {
  test.each([
    ["It's late again.", "It has come late again."],
    ["Sadly it’s late.", "Sadly it has come late."],
    ["THAT'S late.", "THAT has come late."],
    ["It is late.", "It has come late."],
  ])("leaves its first word where it stands: %j", (text, becomes) => {
    expect(rewritten("is late", "has come late", text)).toBe(becomes);
  });

  test("has no rewrite where the first word is written otherwise than alone", () => {
    const rule = phrase("not be late", { rewrite: ["not be so late"] });
    expect(firstFinding(rule, "It won't be late.").suggestions).toEqual([]);
    expect(firstFinding(rule, "It wouldn't be late.").suggestions[0]?.label).toBe("would not be so late");
  });

  test("is not left out, nor is a sentence put in front of it", () => {
    expect(firstFinding(phrase("are simply late", { rewrite: [""] }), "We're simply late.").suggestions).toEqual([]);
    expect(
      firstFinding(phrase("are late", { rewrite: ["I'm sorry that {sentence}"] }), "We're late.").suggestions,
    ).toEqual([]);
  });
});

describe("captures", () => {
  test("stay untouched, so that what is formatted in them stays formatted", () => {
    const text = "You failed to attach the log.";
    const { suggestions } = firstFinding(phrase("you failed to {act}", { rewrite: ["could you {act}?"] }), text);
    for (const { start, end } of suggestions[0]?.edits ?? []) {
      expect(end <= text.indexOf("attach") || start >= text.indexOf("log") + 3).toBe(true);
    }
    expect(suggestions[0]?.label).toBe("Could you attach the log?");
  });

  test("may change places, or be said twice", () => {
    expect(rewritten("give {a} to {b} now", "give {b} {a}", "Give it to me now.")).toBe("Give me it.");
    expect(rewritten("the {a} team", "the {a}, yes, the {a} team", "Ask the big team.")).toBe(
      "Ask the big, yes, the big team.",
    );
  });

  test("that are gone are left out, and tie the rewrite to the patterns that hold them", () => {
    expect(rewritten("due to {why} reasons", "{why:gone}for once", "It is late due to odd reasons.")).toBe(
      "It is late for once.",
    );
    expect(rewritten("due to {why} reasons", "could we talk?{why:gone}", "Due to odd reasons.")).toBe("Could we talk?");
    expect(rewritten("due to {why} reasons", "{why:gone}", "It is late due to odd reasons.")).toBe("It is late.");
    const two = phrase(["ring {whom} now", "call us"], { rewrite: ["{whom:gone}try again"] });
    expect(mended("Call us.", firstFinding(two, "Call us."))).toBeUndefined();
  });

  test("that are known keep away a rewrite that is for those of whom nothing is known", () => {
    const to = (context: Context) =>
      rewritten("dear customer", "hello{customer:unknown}", "Dear customer, hi.", context);
    expect(to({})).toBe("Hello, hi.");
    expect(to({ customer: { name: "Dana Lee" } })).toBeUndefined();
  });

  test("that begin the rewrite begin the sentence", () => {
    expect(rewritten("you must {act} now", "{act} when you can", "You must reply now.")).toBe("Reply when you can.");
  });

  test("that could not be taken whole offer no rewrite", () => {
    const rule = phrase("you must {act}", { rewrite: ["please {act}"], captures: { act: { kind: "clause", max: 2 } } });
    expect(firstFinding(rule, "You must send it back today.").suggestions).toEqual([]);
  });
});

describe("placeholders", () => {
  const rule = phrase("dear customer", { rewrite: ["dear {customer}", "this is {agent}", "hello"] });

  test("are filled with first names", () => {
    const { suggestions } = firstFinding(rule, "Dear customer, hi", {
      customer: { name: "Lee, Dana" },
      agent: { name: "Dr. Sam Ray" },
    });
    expect(suggestions.map(({ label }) => label)).toEqual(["Dear Dana", "This is Sam", "Hello"]);
  });

  test("that nothing is known for make no suggestion", () => {
    expect(firstFinding(rule, "Dear customer, hi").suggestions.map(({ label }) => label)).toEqual(["Hello"]);
  });

  test("at most three suggestions, none of them twice", () => {
    const many = phrase("you must", { rewrite: ["a", "a", "b", "c", "d"] });
    expect(firstFinding(many, "and you must").suggestions.map(({ label }) => label)).toEqual(["a", "b", "c"]);
  });

  test("a rewrite that changes nothing is none", () => {
    expect(firstFinding(phrase("you must", { rewrite: ["you must"] }), "You must.").suggestions).toEqual([]);
  });
});

describe("a rewrite that ends a sentence", () => {
  test.each([
    ["You failed to send it.", "Could you send it?"],
    ["You failed to send it", "Could you send it?"],
    ["You failed to send it!!!", "Could you send it?"],
    ["You failed to send it...", "Could you send it?"],
    ["(You failed to send it)", "(Could you send it?)"],
    ["You failed to send it 🙂", "Could you send it? 🙂"],
    ["You failed to send it. Thanks.", "Could you send it? Thanks."],
  ])("takes its place: %j", (text, becomes) => {
    expect(rewritten("you failed to {act}", "could you {act}?", text)).toBe(becomes);
  });

  test.each([
    "You failed to send it, so we wait.",
    "You failed to send it:\n- the log",
    "You failed to send it because of it",
  ])("is not offered where the sentence goes on: %j", (text) => {
    expect(rewritten("you failed to {act}", "could you {act}?", text)).toBeUndefined();
  });
});

describe("a wish", () => {
  test("is not put before words that only a negative sentence may hold", () => {
    const wished = (text: string) => rewritten("we can not {act}", "I wish we could {act}", text);
    expect(wished("We can't ship it.")).toBe("I wish we could ship it.");
    for (const word of [
      "anything",
      "any",
      "either",
      "ever",
      "much",
      "nor so",
      "until then",
      "without it",
      "yet",
      "at all",
    ]) {
      expect([word, wished(`We can't ship ${word}.`)]).toEqual([word, undefined]);
    }
  });

  test("is not put before the reason of a refusal", () => {
    const wished = (text: string) => rewritten("we can not {act}", "I wish we could {act}", text);
    expect(wished("We can't refund it because it was opened.")).toBeUndefined();
    expect(wished("We can't refund it, as it was opened.")).toBeUndefined();
    expect(wished("We can't send it for security reasons.")).toBeUndefined();
    expect(wished("We can't send it as a gift.")).toBe("I wish we could send it as a gift.");
  });

  test("does not stand behind another clause, where it would no longer say no", () => {
    const wished = (text: string) => rewritten("^ we can not {act}", "I wish we could {act}", text);
    expect(wished("But we can't hold it.")).toBe("But I wish we could hold it.");
    expect(wished("Ring me, but we can't hold it.")).toBeUndefined();
  });
});

describe("a verb in a capture", () => {
  const rule = phrase("now do {act}", {
    rewrite: ["thanks for {act:ing}"],
    captures: { act: { kind: "clause" } },
    inflections: { ing: { send: "sending" } },
  });
  const becomes = (text: string) => mended(text, firstFinding(rule, text));

  test("takes the form that is asked for, whatever its case, and keeps the words after it", () => {
    expect(becomes("Now do send it back.")).toBe("Thanks for sending it back.");
    expect(becomes("now do SEND it.")).toBe("thanks for sending it.");
  });

  test("that no form is known of makes no suggestion", () => {
    expect(becomes("Now do mend it.")).toBeUndefined();
    expect(becomes("Now do constructor it.")).toBeUndefined();
  });
});

describe("a label", () => {
  const labelOf = (rewrite: string, text: string, match = "you must {act}") =>
    firstFinding(phrase(match, { rewrite: [rewrite] }), text).suggestions[0]?.label;

  test("is the passage on one line, up to 160 characters", () => {
    expect(labelOf("please {act}", "You must send it   back.")).toBe("Please send it back");
    const long = `${"very ".repeat(40)}`.trim();
    const label = labelOf(`please ${long} {act}`, "You must send it.") ?? "";
    expect(label).toHaveLength(160);
    expect(label).toMatch(/^Please very .*…$/);
    const exact = labelOf(`please ${"x".repeat(145)} {act}`, "You must send it.");
    expect(exact).toBe(`Please ${"x".repeat(145)} send it`);
  });

  test("says what is left out, shortened where it is long", () => {
    expect(labelOf("", "So you must send it.", "you must")).toBe("Leave out “you must”");
  });
});

describe("facts", () => {
  test.each(["within 5 days", "within {{days}} days", "within https://a.example days"])("are not lost: %j", (words) => {
    expect(rewritten("within _ days", "soon", `It comes ${words}.`)).toBeUndefined();
    expect(rewritten("within _ days", "", `It comes ${words}.`)).toBeUndefined();
  });

  test("may be said again", () => {
    const rule = phrase("within {n} days only", { rewrite: ["in {n} days"], captures: { n: { kind: "number" } } });
    const text = "It comes within 5 days only.";
    expect(mended(text, firstFinding(rule, text))).toBe("It comes in 5 days.");
  });
});

describe("part of a word", () => {
  test("is not flagged: hyphens join", () => {
    const rules = createRuleSet([packOf([phrase(["only", "just", "must have"])])]);
    const found = (text: string) => check({ text }, {}, rules).findings.length;
    expect(found("a read-only disk, just-in-time, X-only")).toBe(0);
    expect(found("a must-have, - only this - just")).toBe(3);
  });
});

test("a sentence in capitals stays in capitals, and initials make no sentence", () => {
  expect(rewritten("you must", "could you", "YOU MUST FILL IN THE FORM.")).toBe("COULD YOU FILL IN THE FORM.");
  expect(rewritten("id", "number", "ID: 4 A.")).toBe("Number: 4 A.");
});

test("no mark ends a sentence that goes on below in small letters", () => {
  const asks = (text: string) => rewritten("you need to {act}", "could you {act}?", text);
  const wrapped = "By the end of this week you need to send";
  expect(asks(`${wrapped}\nlogs\nof the build`)).toBeUndefined();
  expect(asks(`${wrapped}\nLogs\nof the build`)).toBe("By the end of this week could you send?\nLogs\nof the build");
  expect(asks("You need to send\nthe log")).toBe("Could you send?\nthe log");
});
