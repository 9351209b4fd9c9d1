import { describe, expect, test } from "vitest";
import { isOfTheirPlace, isOnTheWay, isReason, isReasonToAct } from "./because.ts";

describe("a reason", () => {
  test.each(["although", "because", "though", "whereas", "while", "BECAUSE"])("stands behind %s", (word) => {
    expect(isReason(`I was refused ${word} my name was missing`, "my name was missing")).toBe(true);
  });

  test("stands right behind it", () => {
    expect(isReason("I was refused because of you, my name was missing", "my name was missing")).toBe(false);
    expect(isReason("I was refused, my name was missing", "my name was missing")).toBe(false);
    expect(isReason("My name was missing", "My name was missing")).toBe(false);
    expect(isReason("I was refused because", "a name that is not there")).toBe(false);
  });
});

describe("what made them act is no reason to write", () => {
  test.each([
    "I returned the kettle because",
    "We've just moved because",
    "I have already left because",
    "We took another while",
  ])("%s …", (told) => {
    expect(isReasonToAct(`${told} the lid was loose`, "the lid was loose")).toBe(true);
  });

  test.each([
    "I was refused because",
    "I returned the kettle and",
    "I sent you a long email because",
    "I left a voicemail because",
    "I bought it and sent the complaint because",
  ])("but it is where they write: %s …", (told) => {
    expect(isReasonToAct(`${told} the lid was loose`, "the lid was loose")).toBe(false);
  });
});

test("how it is where they are is nobody's fault", () => {
  const clause = "there's no signal";
  for (const word of ["so", "as", "since", "because"])
    expect(isOfTheirPlace(`We work on ships, ${word} ${clause}`, clause)).toBe(true);
  expect(isOfTheirPlace(`We work on ships, so ${clause}`, `so ${clause}`)).toBe(true);
  expect(isOfTheirPlace(`We're in room 9 and ${clause}`, clause)).toBe(false);
  expect(isOfTheirPlace("It was late so my tram was gone", "my tram was gone")).toBe(false);
});

describe("what was looked for on the way", () => {
  const asks = ["How do I delete a page?"];

  test.each(["I can't see a bin", "we cannot find it", "I just can’t spot it", "but I don't seem to see it"])(
    "%j",
    (clause) => {
      expect(isOnTheWay([clause, ...asks], clause)).toBe(true);
      expect(isOnTheWay([clause], clause)).toBe(false);
    },
  );

  test("is only told beside a question for the way", () => {
    const clause = "I can't find the bin";
    expect(isOnTheWay(["Where should I look? "], clause)).toBe(true);
    expect(isOnTheWay(["Where is it kept."], clause)).toBe(false);
    expect(isOnTheWay(["Who took it?"], clause)).toBe(false);
    expect(isOnTheWay(["How do I do it. Is it late?"], clause)).toBe(false);
    expect(isOnTheWay(asks, "I can't log in")).toBe(false);
    expect(isOnTheWay(asks, "My son can't find it, I can't see")).toBe(false);
  });
});
