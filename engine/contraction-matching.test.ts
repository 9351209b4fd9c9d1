import { expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";

/** The words that one pattern flags in a text. */
function flagged(pattern: string, text: string): string[] {
  const rules = createRuleSet([
    {
      id: "test",
      version: "1.0.0",
      language: "en",
      lists: {},
      signals: [],
      rules: [
        {
          id: "own-it/tried",
          kind: "phrase",
          principle: "own-it",
          severity: "warning",
          message: "Tried.",
          why: "To see what it meets.",
          match: [pattern],
        },
      ],
    },
  ]);
  return check({ text }, {}, rules).findings.map(({ start, end }) => text.slice(start, end));
}

test("a contraction is met where its second word stands in a group", () => {
  expect(flagged("surely ~2 you (are|were) late", "Surely by now you're late.")).toEqual(["Surely by now you're late"]);
  expect(flagged("surely ~2 you (are|were) late", "Surely by now you late.")).toEqual([]);
});

test("a contraction is met where a pattern has too many ways to spell out", () => {
  const many = Array.from({ length: 401 }, (_, i) =>
    `word${i}x`.replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit))),
  );
  expect(flagged(`you (are|were) (${many.join("|")}|late)`, "I think you're late.")).toEqual(["you're late"]);
  expect(flagged(`you (are|were) (${many.join("|")}|late)`, "I think you are late.")).toEqual(["you are late"]);
});

test("a pattern may begin with the second word of a contraction", () => {
  expect(flagged("(am|are) away", "Sorry, I'm away.")).toEqual(["I'm away"]);
  expect(flagged("has been lost", "Sadly it’s been lost.")).toEqual(["it’s been lost"]);
  expect(flagged("not for sale", "It isnt for sale.")).toEqual(["isnt for sale"]);
  expect(flagged("is away", "I'm away.")).toEqual([]);
});

test("what begins a sentence is no second word", () => {
  expect(flagged("^ are away", "You're away.")).toEqual([]);
  expect(flagged("^ are away", "Are away.")).toEqual(["Are away"]);
});

test("of one rule the whole contraction is met before its second word", () => {
  expect(flagged("(it)? is away (today)?", "It's away today.")).toEqual(["It's away today"]);
});
