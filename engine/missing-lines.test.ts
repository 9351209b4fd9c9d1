import { describe, expect, test } from "vitest";
import { missingFrom, withPart } from "./testing-missing.ts";
import { wants } from "./testing-pack.ts";
import type { Context } from "./types.ts";

describe("a greeting is inserted", () => {
  test("first, with a blank line or as the writer spaces lines", () => {
    expect(withPart("greeting", "Done.")).toBe("Hello,\n\nDone.");
    expect(withPart("greeting", "Done.\nSam")).toBe("Hello,\n\nDone.\nSam");
    expect(withPart("greeting", "\n\nDone.\n\nSam")).toBe("\n\nHello,\n\nDone.\n\nSam");
  });

  test("with a blank line where only a name stands below the last words", () => {
    expect(withPart("greeting", "Done. Thank you for your patience.\nSam")).toBe(
      "Hello,\n\nDone. Thank you for your patience.\nSam",
    );
  });

  test("with one line end where the writer leaves no blank lines, blank ones with spaces count", () => {
    expect(withPart("greeting", "Done.\n \t\nSam")).toBe("Hello,\n\nDone.\n \t\nSam");
    expect(withPart("greeting", "Done.\n\u00a0\nSam")).toBe("Hello,\n\nDone.\n\u00a0\nSam");
    expect(withPart("greeting", "Done.\nx\nSam")).toBe("Hello,\nDone.\nx\nSam");
  });

  test("every part stands on the same line in a chat", () => {
    const chat: Context = { channel: "chat" };
    expect(withPart("closing", "Done.", chat)).toBe("Done. Take care.");
    expect(withPart("signOff", "Done. Take care.", chat)).toBe("Done. Take care. Best,\nSam");
    expect(withPart("aside", "See https://a.example/x", chat)).toBe("See https://a.example/x Enjoy the weekend.");
  });

  test("on the same line in a chat", () => {
    expect(withPart("greeting", "Done.", { channel: "chat" })).toBe("Hello, Done.");
  });

  test("after nothing else: not before a quote at the top", () => {
    expect(withPart("greeting", "> where is it\nDone.")).toBe("> where is it\nHello,\n\nDone.".replace("\n\n", "\n"));
  });
});

test.each(["https://a.example/x", "www.a.example", "dana@a.example"])(
  "a line in front of %s leaves its letters alone",
  (link) => {
    const context = { customer: { name: "Dana" } };
    expect(withPart("opening", `Hi Dana, ${link} has it.`, context) ?? link).toContain(link);
  },
);

describe("an opening or an acknowledgement is inserted", () => {
  test.each([
    ["Hi Dan,\n\nThe lamp left.", "Hi Dan,\n\nI'm sorry about this. The lamp left."],
    ["The lamp left.", "I'm sorry about this. The lamp left."],
    ["Hi Dan, The lamp left.\n\nBest,\nSam", "Hi Dan, I'm sorry about this. The lamp left.\n\nBest,\nSam"],
    ["Hi Dan, the lamp left.\n\nBest,\nSam", "Hi Dan, I'm sorry about this. The lamp left.\n\nBest,\nSam"],
    ["Hi Dan, the lamp left\n\nBest,\nSam", "Hi Dan, I'm sorry about this. The lamp left\n\nBest,\nSam"],
    ["Hi Dan, iPads left.\n\nBest,\nSam", "Hi Dan, iPads left. I'm sorry about this.\n\nBest,\nSam"],
    ["Thanks for the note.\n\nThe lamp left.", "Thanks for the note. I'm sorry about this.\n\nThe lamp left."],
    ["Hi Dan,\n\nBest,\nSam", "Hi Dan,\n\nI'm sorry about this.\n\nBest,\nSam"],
    ["Hi Dan,", "Hi Dan,\n\nI'm sorry about this."],
    ["Hi Dan, Élan left.", "Hi Dan, I'm sorry about this. Élan left."],
    ["Hi Dan,\u00a0The lamp left.", "Hi Dan,\u00a0I'm sorry about this. The lamp left."],
    ["Hi Dan, the lamp left: it is", "Hi Dan, I'm sorry about this. The lamp left: it is"],
    ["the lamp left", "I'm sorry about this.\n\nthe lamp left"],
    ["1. The lamp left", "I'm sorry about this.\n\n1. The lamp left"],
    ["12) The lamp left", "I'm sorry about this.\n\n12) The lamp left"],
    ["5 lamps left", "I'm sorry about this. 5 lamps left"],
    ["Hi Dan,\n\n- the lamp left\n- so did I", "Hi Dan,\n\nI'm sorry about this.\n\n- the lamp left\n- so did I"],
  ])("before the business of %j", (text, becomes) => {
    expect(withPart("acknowledgement", text)).toBe(becomes);
  });
});

describe("an aside or an offer is inserted", () => {
  test.each([
    ["the lamp left", "the lamp left. Enjoy the weekend."],
    ["The lamp left 🙂", "The lamp left 🙂 Enjoy the weekend."],
    ["See https://a.example/x", "See https://a.example/x\n\nEnjoy the weekend."],
    ["We sent:\n- a lamp\n- a shade", "We sent:\n- a lamp\n- a shade\nEnjoy the weekend."],
    ["Hi Dan,\n\nBest,\nSam", "Hi Dan,\n\nEnjoy the weekend.\n\nBest,\nSam"],
    ["Hi Dan,", "Hi Dan,\n\nEnjoy the weekend."],
    ["The lamp left!", "The lamp left! Enjoy the weekend."],
    ["Did the lamp leave?", "Did the lamp leave? Enjoy the weekend."],
    ["The lamp left…", "The lamp left… Enjoy the weekend."],
    ["The lamp left (today)", "The lamp left (today) Enjoy the weekend."],
    ["The lamp costs 5", "The lamp costs 5. Enjoy the weekend."],
    ["The lamp left:", "The lamp left:\n\nEnjoy the weekend."],
    ["The lamp left,", "The lamp left,\n\nEnjoy the weekend."],
    ["The lamp left;", "The lamp left;\n\nEnjoy the weekend."],
    ["Write to sam@a.example", "Write to sam@a.example\n\nEnjoy the weekend."],
    ["See www.a.example", "See www.a.example\n\nEnjoy the weekend."],
    ["See https://a.example now", "See https://a.example now. Enjoy the weekend."],
    ["We sent:\n1. a lamp\n2) a shade", "We sent:\n1. a lamp\n2) a shade\nEnjoy the weekend."],
    ["We sent:\n\n• a lamp", "We sent:\n\n• a lamp\n\nEnjoy the weekend."],
    ["We sent:\n* a lamp", "We sent:\n* a lamp\nEnjoy the weekend."],
    ["We sent:\n– a lamp", "We sent:\n– a lamp\nEnjoy the weekend."],
  ])("after the business of %j", (text, becomes) => {
    expect(withPart("aside", text)).toBe(becomes);
  });
});

describe("in a letter an aside is put in", () => {
  test.each([
    ["Hi Dan,\n\nThe lamp left.\n\nBest,\nSam", "Hi Dan,\n\nThe lamp left.\n\nEnjoy the weekend.\n\nBest,\nSam"],
    [
      "Hi Dan,\n\nThe lamp left.\n\nThank you for your patience.\n\nBest,\nSam",
      "Hi Dan,\n\nThe lamp left.\n\nThank you for your patience. Enjoy the weekend.\n\nBest,\nSam",
    ],
    [
      "Hi Dan,\n\nThe lamp left.\n\nSay hello to your friend from us,\nSam",
      "Hi Dan,\n\nThe lamp left.\n\nEnjoy the weekend.\n\nSay hello to your friend from us,\nSam",
    ],
    [
      "Hi Dan,\n\nThe lamp left.\n\nThank you for your patience.\n\nBest,",
      "Hi Dan,\n\nThe lamp left.\n\nEnjoy the weekend.\n\nThank you for your patience.\n\nBest,",
    ],
    ["Hi Dan,\n\nThe lamp left.\n\nSam", "Hi Dan,\n\nThe lamp left.\n\nEnjoy the weekend.\n\nSam"],
    [
      "The lamp left.\n\nThank you for your patience.",
      "The lamp left.\n\nThank you for your patience. Enjoy the weekend.",
    ],
  ])("below the business and in front of the name: %j", (text, becomes) => {
    expect(withPart("aside", text)).toBe(becomes);
  });
});

test.each([
  ["Claim reference: EW/449102", "Dear Dan,\n\nClaim reference: EW/449102\n\nIt is so. The lamp left."],
  ["PCN 88120-C", "Dear Dan,\n\nPCN 88120-C\n\nIt is so. The lamp left."],
  ["Re: your lamp", "Dear Dan,\n\nRe: your lamp\n\nIt is so. The lamp left."],
])("nothing is said in front of the line %j, which is the file's", (_, text) => {
  expect(withPart("acknowledgement", text)).toBe(text.replace("It is so.", "I'm sorry about this. It is so."));
});

test.each([
  "Dear Dan,\n\nYour lamp left on 3 May\n\nIt is so.",
  "Dear Dan,\n\nPCN 88120-C\nIt is so. The lamp left.",
  "Dear Dan,\n\nRe: your lamp, it left.\n\nIt is so.",
])("a first line of business is none of the file's: %j", (text) => {
  expect(withPart("acknowledgement", text)).toBe(text.replace("Dan,\n\n", "Dan,\n\nI'm sorry about this. "));
});

describe("lines", () => {
  const rule = wants("greeting", ["Hi {customer},", "Hi, {agent} here.", "Hello,", "Hi there,", "Hey,"]);

  test("that cannot be filled are not offered, and at most three are", () => {
    const labels = (context: Context) =>
      missingFrom("Done.", [rule], context)[0]?.suggestions.map(({ label }) => label);
    expect(labels({})).toEqual(["Hello,", "Hi there,", "Hey,"]);
    expect(labels({ customer: { name: "Dana Lee" } })?.[0]).toBe("Hi Dana,");
    expect(labels({ customer: { name: "dana@example.com" } })?.[0]).toBe("Hello,");
  });

  test("may say the customer's problem in their words", () => {
    const sorry = wants("acknowledgement", ["I'm sorry {problem}.", "I'm sorry."]);
    const labels = (incoming: string) =>
      missingFrom("Done.", [sorry], { incoming })[0]?.suggestions.map(({ label }) => label);
    expect(labels("My order never came.")).toEqual(["I'm sorry your order never came.", "I'm sorry."]);
    expect(labels("Hi.")).toEqual(["I'm sorry."]);
  });

  test("are offered even where none can be filled: the part is still missing", () => {
    const missing = missingFrom("Done.", [wants("signOff", ["{agent}"])]);
    expect(missing.map(({ part, suggestions }) => [part, suggestions])).toEqual([["signOff", []]]);
  });
});
