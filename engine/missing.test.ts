import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { LINE, missingFrom, withPart } from "./testing-missing.ts";
import { packOf, SHAPE_SIGNALS, signal, wants } from "./testing-pack.ts";
import type { Context, Part } from "./types.ts";

test("no opening is asked for where the greeting has run on into the answer: behind the business it would open nothing", () => {
  const context = { customer: { name: "Dana" } };
  expect(withPart("opening", "Hi Dana, yes it does. It has two.", context)).toBeUndefined();
  expect(withPart("opening", "Hi Dana, It has two.", context)).toBe("Hi Dana, thanks for writing. It has two.");
  expect(withPart("opening", "Hi Dana,\n\nIt has two.", context)).toBe("Hi Dana,\n\nThanks for writing. It has two.");
});

test("no opening is asked for in front of an answer that leans on the question", () => {
  const context = { customer: { name: "Dana" } };
  for (const answer of [
    "It is, for three years.",
    "We do! It left.",
    "They can't, sadly.",
    "Done. It left.",
    "Probably not.",
    "€55 all in.",
  ]) {
    expect(withPart("opening", `Hi Dana,\n\n${answer}`, context)).toBeUndefined();
  }
  expect(withPart("opening", "Hi Dana,\n\nIt is blue. It left.", context)).toBeDefined();
});

test("nobody is sorry right before an answer that only repeats the verb, but for whoever is upset", () => {
  const calm = createRuleSet([
    packOf([wants("acknowledgement", [LINE.acknowledgement], { where: { mood: "calm" } })], SHAPE_SIGNALS),
  ]);
  const any = createRuleSet([packOf([wants("acknowledgement", [LINE.acknowledgement])], SHAPE_SIGNALS)]);
  const missing = (text: string, rules = calm) => check({ text }, {}, rules).missing.length;
  expect(missing("Hi Dana,\n\nYes it is. It left.")).toBe(0);
  expect(missing("Hi Dana,\n\nYes. It left.")).toBe(0);
  expect(missing("Hi Dana,\n\nIt is blue. It left.")).toBe(1);
  expect(missing("Hi Dana,\n\nYes it is. It left.", any)).toBe(1);
});

test("thanks for kind words stand in front of an answer too", () => {
  const thanks = createRuleSet([
    packOf(
      [wants("opening", ["Thanks for the kind words."], { where: { mood: "happy" } })],
      [...SHAPE_SIGNALS, signal("happy", ["superb"], { weight: 1 })],
    ),
  ]);
  expect(check({ text: "Yes, it is. It left." }, { incoming: "It was superb!" }, thanks).missing).toHaveLength(1);
});

test("a word about what happened stands behind thanks, also where those were broken into lines", () => {
  const text = "Hi Dana,\nThank you for your message of this morning about the lamp and\nits shade. It left.";
  expect(withPart("acknowledgement", text)).toBe(text.replace("shade.", "shade. I'm sorry about this."));
});

test("no opening is asked for in front of a word about what happened", () => {
  const context = { customer: { name: "Dana" } };
  expect(withPart("opening", "Hi Dana,\n\nI'm sorry about this. It left.", context)).toBeUndefined();
  expect(withPart("opening", "Hi Dana,\n\nIt left. I'm sorry about this.", context)).toBeDefined();
});

test("no opening is asked for where a word for the person stands in front", () => {
  expect(withPart("opening", "Hi Dana,\n\nEnjoy the sun. It left.")).toBeUndefined();
  expect(withPart("opening", "Hi Dana,\n\nIt left. Enjoy the sun.")).toBeDefined();
});

describe("nobody would miss", () => {
  const letter = (line: string): string => `Hi Dana,\n\n${line}\n\nBest wishes,\nSam`;

  test("an open door where the draft asks something, or says who calls", () => {
    expect(withPart("offer", letter("It left."))).toBeDefined();
    for (const line of ["Which one was it?", "It left. I'll call on Friday.", "It left. We will visit on Friday."]) {
      expect([line, withPart("offer", letter(line))]).toEqual([line, undefined]);
    }
  });

  test("a wish beside bad news, a word about it, another wish, or a grave matter", () => {
    expect(withPart("aside", letter("It left."))).toBeDefined();
    for (const line of [
      "I'm sorry about this. It left.",
      "It was cancelled. It left.",
      "It left. Have a lovely week!",
      "What a race that was for you! It left.",
    ]) {
      expect([line, withPart("aside", letter(line))]).toEqual([line, undefined]);
    }
    expect(withPart("aside", letter("It left."), { incoming: "It was for the funeral." })).toBeUndefined();
  });

  test("a farewell below a word for them, or an offer that invites an answer", () => {
    expect(withPart("closing", "Hi Dana,\n\nIt left. It is blue.\n\nSam")).toBeDefined();
    for (const line of ["It left. I'm sorry about this.", "It left. If it squeaks, let me know."]) {
      expect([line, withPart("closing", `Hi Dana,\n\n${line}\n\nSam`)]).toEqual([line, undefined]);
    }
  });

  test("thanks for the message of somebody who calls us to account", () => {
    expect(withPart("opening", letter("The lamp left."), { incoming: "I expect compensation." })).toBeUndefined();
  });
});

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

describe("what is missing", () => {
  test("is told in the order of a message, each part once", () => {
    const rules = [
      wants("signOff", ["Sam"], { id: "close-human/a" }),
      wants("greeting", ["Hi,"], { id: "open-human/a" }),
      wants("greeting", ["Hello,"], { id: "open-human/b" }),
      wants("acknowledgement", ["Sorry."], { id: "acknowledge/a" }),
    ];
    expect(missingFrom("Done.", rules).map(({ ruleId }) => ruleId)).toEqual([
      "open-human/a",
      "acknowledge/a",
      "close-human/a",
    ]);
  });

  test("is nothing in an empty draft, in emoji, or in quotes alone", () => {
    for (const text of ["", " \n ", "👍", "> hello\n> you", "-- ", "{{x}}"]) {
      expect([text, missingFrom(text, [wants("greeting", ["Hi,"])])]).toEqual([text, []]);
    }
  });

  test("is nothing that is there", () => {
    const text =
      "Hi Dan,\n\nThanks for writing. I'm sorry about the lamp. Enjoy the sun. Let me know.\n\nTake care,\nSam";
    const rules = (Object.keys(LINE) as Part[]).map((part) => wants(part, [LINE[part]]));
    expect(missingFrom(text, rules)).toEqual([]);
  });

  test("is there once the line is in", () => {
    const text = "Hi Dan,\n\nThe lamp left.\n\nBest,\nSam";
    for (const part of ["opening", "acknowledgement", "aside", "offer"] as const) {
      const after = withPart(part, text) ?? "";
      expect([part, missingFrom(after, [wants(part, [LINE[part]])])]).toEqual([part, []]);
    }
  });

  test("stands by itself before what begins in lower case or is a list", () => {
    expect(withPart("opening", "Hi Dan,\nthe lamp left.")).toBe("Hi Dan,\nThanks for writing.\nthe lamp left.");
    expect(withPart("opening", "Hi Dan,\n\nThe lamp left.")).toBe("Hi Dan,\n\nThanks for writing. The lamp left.");
  });
});

test("no line is put into a table, nor into a greeting that goes on", () => {
  for (const table of ["Item\tSent\nLamp\t2", "| Item | Sent |\n| Lamp | 2 |", "Late return: £25\nAdmin fee: £5"])
    expect(withPart("acknowledgement", `Hi Dana,\n\n${table}`)).toBe(`Hi Dana,\n\nI'm sorry about this.\n\n${table}`);
  expect(withPart("acknowledgement", "Hi Dana - the lamp left.")).toBe(
    "Hi Dana - I'm sorry about this. The lamp left.",
  );
  expect(withPart("acknowledgement", "Hi Dana, buon giorno\n\nThe lamp left.")).toBe(
    "Hi Dana, buon giorno\n\nI'm sorry about this. The lamp left.",
  );
});

test("only a longer message wants more, and its human parts make it no longer", () => {
  const rules = createRuleSet([
    packOf([wants("offer", ["Let me know."], { where: { words: { min: 5 } } })], SHAPE_SIGNALS),
  ]);
  const missing = (text: string) => check({ text }, {}, rules).missing.map(({ part }) => part);
  expect(missing("The lamp left at noon.")).toEqual(["offer"]);
  expect(missing("The lamp left today.")).toEqual([]);
  expect(
    missing("Hi Dana,\n\nThanks for your message. I'm sorry about this. The lamp left today.\n\nTake care,\nSam"),
  ).toEqual([]);
  expect(missing("Hi Dana,\n\nThanks for your message. The lamp left at 12 today.\n\nTake care,\nSam")).toEqual([
    "offer",
  ]);
});
