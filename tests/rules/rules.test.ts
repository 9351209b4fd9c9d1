import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { createRuleSet } from "../../engine/rule-set.ts";
import { PRINCIPLES } from "../../engine/types.ts";
import { checkerOn, runExamples } from "../../packs/examples.ts";
import { formatProblem } from "../../packs/problem.ts";
import { readRulesFolder } from "../../packs/rules-folder.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "rules");
const reading = readRulesFolder(folder);
const results = runExamples(reading, checkerOn(createRuleSet([reading.pack])));

function lines(
  failures: Iterable<{ file: string; line: number; column: number; field: string; message: string }>,
): string {
  return [...failures].map((failure) => formatProblem(failure, "rules/")).join("\n");
}

test("every rule file is valid", () => {
  expect(lines(reading.problems)).toBe("");
});

test("every principle has at least one rule", () => {
  const covered = new Set(reading.pack.rules.map(({ principle }) => principle));
  expect(PRINCIPLES.filter((principle) => !covered.has(principle))).toEqual([]);
});

describe("the examples of each rule hold", () => {
  test.each([...results.byRule])("%s", (_, { failures }) => {
    expect(lines(failures.filter(({ about }) => about !== "stranger" && about !== "rewrite"))).toBe("");
  });
});

test("no rule flags what another rule allows", () => {
  expect(lines(results.failures.filter(({ about }) => about === "stranger"))).toBe("");
});

test("nothing that a rule suggests is flagged in its turn", () => {
  expect(lines(results.failures.filter(({ about }) => about === "rewrite"))).toBe("");
});

test("every rule fires", () => {
  expect(results.silent).toEqual([]);
});
