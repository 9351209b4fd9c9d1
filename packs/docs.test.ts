import { expect, test } from "vitest";
import { createRuleSet } from "../engine/rule-set.ts";
import { coverageOf } from "./coverage.ts";
import { docPages } from "./docs.ts";
import { readRules } from "./read-rules.ts";

const RULE = `kind: phrase
match: [kindly, "do the needful"]
message: Sounds like a form.
why: A plain verb is warmer.
rewrite: [please]
examples:
  flag:
    - { text: Kindly use *this* <b>., becomes: Please use *this* <b>. }
  allow: [She asked kind., That is kind.]
`;
const reading = readRules([{ path: "take-time/kindly.yml", text: RULE }]);
const pages = new Map(docPages(reading.catalogue).map(({ path, text }) => [path, text]));

test("each rule, each principle and the whole have a page", () => {
  expect(pages.size).toBe(1 + 12 + 1);
  expect(pages.get("README.md")).toContain("1 rule, by");
  expect(pages.get("take-time/README.md")).toContain("[kindly](kindly.md)");
  expect(pages.get("take-time/kindly.md")).toContain("# Sounds like a form\n");
});

test("what stands in examples stays words", () => {
  expect(pages.get("take-time/kindly.md")).toContain("> Kindly use \\*this\\* \\<b\\>.");
});

test("a page says where a rule applies, what excuses, and what an example assumes", () => {
  const text = `kind: phrase
match: [no problem]
unless: { before: [there is], negated: true }
where: { audience: customer, zone: [body], mood: upset, words: { min: 5 } }
message: Waves it away.
why: It was one.
rewrite: [""]
examples:
  flag: [{ text: No problem., context: { customer: { name: Dana Lee }, incoming: "It broke.\\n\\nAgain." } }]
  allow: [There is no problem., A problem.]
`;
  const { catalogue } = readRules([{ path: "kind-word/no-problem.yml", text }]);
  const page = docPages(catalogue).find(({ path }) => path === "kind-word/no-problem.md")?.text;
  expect(page).toContain("**Only** to customers, in the body, from 5 words on, when they are upset.");
  expect(page).toContain("Directly before it stands\n\n```text\nthere is\n```");
  expect(page).toContain("One of the three words before it negates it.");
  expect(page).toContain("(nothing: the words go)");
  expect(page).toContain("*To Dana Lee, in answer to “It broke. Again.”:*\n\n> No problem.");
});

test("patterns that no example tries out are named with their place", () => {
  expect(coverageOf(reading, createRuleSet([reading.pack]))).toEqual({
    patterns: 2,
    covered: 1,
    untried: [
      {
        file: "take-time/kindly.yml",
        line: 2,
        column: 17,
        field: "match[1]",
        message: 'No flag example meets "do the needful": add one.',
      },
    ],
  });
});
