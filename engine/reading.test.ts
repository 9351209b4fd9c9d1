import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { applyEdits } from "./edits.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, wordsMatched } from "./testing-pack.ts";

/** Whether "you must" opens its sentence in a text. */
const opens = (text: string): boolean => wordsMatched("^ you must", text).length === 1;

describe("a sentence is found behind what leads in", () => {
  test.each([
    "However, you must.",
    "Okay, you must.",
    "First, you must.",
    "Thanks again, you must.",
    "Good morning Dana, you must.",
    "Good afternoon Dana Lee, you must.",
    "But you must.",
    "And so you must.",
    "Unfortunately you must.",
    "Dana, you must.",
    "Hello, Dana, you must.",
    "And then, sadly, you must.",
    "1. You must.",
    "2) You must.",
    "1. But you must.",
    "(You must.)",
    "🙂 You must.",
  ])("%j", (text) => {
    expect(opens(text)).toBe(true);
  });

  test.each([
    "However you must.",
    "Okay you must.",
    "The lamp, you must.",
    "dana, you must.",
    "5 you must.",
    "So if you must.",
    "Hello dear old friend of mine, you must.",
    "We said, you must.",
    "And but so also then must you must.",
  ])("but not in %j", (text) => {
    expect(opens(text)).toBe(false);
  });
});

describe("a clause of its own is found within a sentence", () => {
  test.each([
    "I checked; you must.",
    "It is late and you must.",
    "It is late but you must.",
    "It is late, so you must.",
    "At this point, you must.",
    "With that said, you must.",
    "For the time being, you must.",
    "Please note that you must.",
    "We'd like to inform you that you must.",
    "It is late, however you must.",
    "With the lamp and all that is in it, you must.",
    "Having looked into all that you wrote, you must.",
    "It is late - you must.",
    "It is late – you must.",
    "It is late—you must.",
    "It is late: you must.",
    "Just to let you know, you must.",
    "I'm writing to say that you must.",
    "It is late, however, you must.",
    "It is late but unfortunately, you must.",
    "It is late and, therefore, you must.",
  ])("%j", (text) => expect(opens(text)).toBe(true));

  test.each([
    "It is late, but our lamp glows.",
    "It is late but our lamp glows.",
    "It is late, and our lamp glows.",
    "It is late, so our lamp glows.",
    "It is late, however our lamp glows.",
    "However our lamp glows.",
    "Currently our lamp glows.",
    "It is late - our lamp glows.",
  ])("%j", (text) => expect(wordsMatched("^ our lamp", text)).toHaveLength(1));

  test.each([
    "They have your lamp and our lamp.",
    "It is late or our lamp glows.",
    "It is late, our lamp glows.",
    "It is-our lamp.",
    "Going forward and onward now, our lamp glows.",
  ])("but not behind what only joins things: %j", (text) => expect(wordsMatched("^ our lamp", text)).toHaveLength(0));

  test.each([
    "It is late or you must.",
    "The thing that you must.",
    "We know what that you must.",
    "With the lamp and all that is in it, must you must.",
    "The lamp in the hall of the old house, you must.",
    "At noon, by the gate, you must.",
    "Tom and Dana must, you must.",
    "We know, of course, you must.",
    "However you must.",
  ])("but not in %j", (text) => expect(opens(text)).toBe(false));

  const suggested = (text: string, rewrite: string): string[] =>
    check({ text }, {}, createRuleSet([packOf([phrase("^ you must", { rewrite: [rewrite] })])])).findings.flatMap(
      ({ suggestions }) => suggestions.map(({ edits }) => applyEdits(text, edits)),
    );

  test('whose words may be changed, but not where it is told after a "that"', () => {
    expect(suggested("It is late and you must pay.", "please")).toEqual(["It is late and please pay."]);
    expect(suggested("Please note that you must pay.", "please")).toEqual([]);
    expect(suggested("Please note that you must the fee is due.", "")).toEqual(["Please note that the fee is due."]);
  });

  test('and that is not taken out whole, as the "and" before it would be left', () => {
    expect(suggested("It is late and you must.", "")).toEqual([]);
    expect(suggested("It is late. You must.", "")).toEqual(["It is late."]);
  });
});

describe("a negation", () => {
  const flagged = (text: string): boolean =>
    check({ text }, {}, createRuleSet([packOf([phrase("must", { unless: { negated: true } })])])).findings.length > 0;

  test("is seen up to three words before", () => {
    expect(flagged("Not one two must.")).toBe(false);
    expect(flagged("Not one two three must.")).toBe(true);
    expect(flagged("It must not.")).toBe(true);
    expect(flagged("So it is. Nobody must.")).toBe(false);
    expect(flagged("Nobody. It must.")).toBe(true);
  });
});

describe("a clause ends", () => {
  const clause = (text: string): string[] => wordsMatched("so {x} $", text);
  const taken = (text: string): string | undefined => {
    const rules = createRuleSet([packOf([phrase("so {x}", { rewrite: ["{x}"] })])]);
    return check({ text }, {}, rules).findings[0]?.suggestions[0]?.label;
  };

  test.each([
    ["So wait here because it is late.", "Wait here"],
    ["So wait here unless it is late.", "Wait here"],
    ["So wait here and we go.", "Wait here"],
    ["So wait here or I'll go.", "Wait here"],
    ["So wait here and there.", "Wait here"],
    ["So wait here and sit down.", "Wait here and sit down"],
    ["So wait at 24/7 R&D here, now.", "Wait at 24/7 R&D here"],
    ["So wait 100% here; now.", "Wait 100% here"],
    ["So wait here (now).", "Wait here"],
    ["So wait here 🙂", "Wait here"],
    ["So 🙂 wait here.", "🙂 wait here"],
  ])("%j: %j", (text, words) => {
    expect(taken(text)).toBe(words);
  });

  test("never before its first word", () => {
    expect(clause("So because.")).toEqual(["So because"]);
  });
});
