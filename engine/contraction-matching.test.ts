import { expect, test } from "vitest";
import { check } from "./check.ts";
import type { PhraseRule } from "./rule.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase } from "./testing-pack.ts";

/** The words that one pattern flags in a text. */
function flagged(pattern: string, text: string): string[] {
  const rules = createRuleSet([packOf([phrase(pattern)])]);
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

test.each([
  ["otherwise we ~2 close", "Otherwise we'll close."],
  ["otherwise we ~1 close", "Otherwise we'll close."],
  ["otherwise we ~2 close", "Otherwise we'll soon close."],
  ["otherwise we _ close", "Otherwise we'll close."],
  ["we ~2 close", "we'll close."],
  ["we _ _ close", "we'll soon close."],
  ["we ~1 will close", "we'll close."],
  ["surely ~1 we ~2 close", "Surely we'll close."],
])("any word that %j asks for may be the second of a contraction: %j", (pattern, text) => {
  expect(flagged(pattern, text)).toEqual([text.replace(/[.]$/, "")]);
});

test.each([
  ["we ~1 close", "we'll soon close."],
  ["we _ close", "we'll soon close."],
  ["we _ _ close", "we'll close."],
  ["we # close", "we'll close."],
  ["we", "we'll close."],
])("but no more of them than there are: %j is not met in %j", (pattern, text) => {
  expect(flagged(pattern, text)).toEqual([]);
});

test("a word behind one of any kind may be the second of a contraction where many patterns wait for one", () => {
  const rows = ["close", "go", "leave", "stop", "end"].map((verb) => `we ~3 ${verb}`).join("|");
  expect(flagged(`(${rows})`, "Then we'll stop.")).toEqual(["we'll stop"]);
  expect(flagged(`(${rows}|we ~3 will rest)`, "Then we'll rest.")).toEqual(["we'll rest"]);
  expect(flagged(`(${rows}|it ~3 has worked)`, "Then it's worked.")).toEqual(["it's worked"]);
});

test("an exception may end with the first word of a contraction", () => {
  const findings = (unless: NonNullable<PhraseRule["unless"]>): number =>
    check({ text: "The lamp left you'll see." }, {}, createRuleSet([packOf([phrase("lamp left", { unless })])]))
      .findings.length;
  expect(findings({ after: ["you"] })).toBe(0);
  expect(findings({ sentence: ["you"] })).toBe(0);
  expect(findings({ after: ["we"], sentence: ["they"] })).toBe(1);
});
