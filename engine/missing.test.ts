import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { LINE, missingFrom, withPart } from "./testing-missing.ts";
import { packOf, SHAPE_SIGNALS, signal, wants } from "./testing-pack.ts";
import type { Part } from "./types.ts";

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
