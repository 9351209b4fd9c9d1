import { expect, test } from "vitest";
import { row, score, sum, tally, told } from "./score.ts";

const ended = (...statuses: readonly string[]) => statuses.map((status) => ({ status }));

test("a change that goes on for ever is noticed; one that no test meets is not", () => {
  expect(tally(ended("Killed", "Timeout", "Survived", "NoCoverage"))).toEqual({ noticed: 2, endless: 1, total: 4 });
});

test("a change that does not compile counts neither way", () => {
  expect(tally(ended("Killed", "CompileError", "RuntimeError", "Ignored"))).toEqual({
    noticed: 1,
    endless: 0,
    total: 1,
  });
});

test("the total weighs each change the same, whatever its file", () => {
  const total = sum([tally(ended("Killed", "Killed", "Killed")), tally(ended("Survived"))]);
  expect(score(total)).toBe(75);
});

test("a file without anything to change has nothing unnoticed", () => {
  expect(score(tally([]))).toBe(100);
});

test("a row says the score and what it was counted from", () => {
  expect(row("engine/edits.ts", { noticed: 80, endless: 2, total: 105 })).toMatch(
    /^engine\/edits.ts +76\.2 % +80 of 105, 2 endless$/,
  );
});

test("a survivor is told by its place, what stood there and what took its place", () => {
  const location = { start: { line: 2, column: 7 }, end: { line: 3, column: 8 } };
  const mutant = { status: "NoCoverage", mutatorName: "LogicalOperator", replacement: "a ||\n  b", location };
  expect(told(mutant, "if (\n  if (a &&\n      b) {}\n")).toBe(
    "  2:7 LogicalOperator: a && b → a || b (no test comes here)",
  );
});
