import { describe, expect, test } from "vitest";
import { readRenamed } from "./read-renamed.ts";
import { presentId, underPresentIds } from "./renamed.ts";
import { readSource } from "./source-file.ts";

const IDS = new Set(["take-time/kindly", "abundance/cannot"]);
const read = (text: string) => readRenamed(readSource("renamed.yml", text), IDS);
const problemsIn = (text: string) =>
  read(text)
    .problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
    .join("\n");

describe("the names that rules once had", () => {
  test("lead to the names they have now, through all names between", () => {
    const { renamed, problems } = read(
      "take-time/please-kindly: take-time/kindly-please\ntake-time/kindly-please: take-time/kindly\n",
    );
    expect(problems).toEqual([]);
    expect(renamed).toEqual({
      "take-time/please-kindly": "take-time/kindly",
      "take-time/kindly-please": "take-time/kindly",
    });
  });

  test("may be none", () => {
    expect(read("{}\n")).toEqual({ renamed: {}, problems: [] });
    expect(read("# nothing yet\n")).toEqual({ renamed: {}, problems: [] });
  });

  test("that go round in a circle are told and lead nowhere; the others count", () => {
    const text = "own-it/a: own-it/b\nown-it/b: own-it/a\nown-it/c: own-it/c\nown-it/d: take-time/kindly\n";
    expect(read(text).renamed).toEqual({ "own-it/d": "take-time/kindly" });
    expect(problemsIn(text).match(/round in a circle/g)).toHaveLength(3);
  });

  test.each([
    [
      "a rule that is not there",
      "own-it/a: take-time/kindlly",
      '1:11 There is no rule "take-time/kindlly". Did you mean "take-time/kindly"?',
    ],
    [
      "an old name that is still a rule's",
      "take-time/kindly: abundance/cannot",
      '1:1 There is still a rule "take-time/kindly"',
    ],
    ["what is no id", "Kindly: take-time/kindly", "1:1 A rule is called <principle>/<name>"],
    ["what leads to no text", "own-it/a: [1]", "1:11 Write the id that the rule has now."],
    ["a list", "- own-it/a", "Write a map here"],
    ["no YAML", "a: [", "is never closed"],
  ])("%s is told with its place", (_, text, expected) => {
    expect(problemsIn(text)).toContain(expected);
    expect(read(text).renamed).toEqual({});
  });
});

describe("what is stored by id", () => {
  const renamed = { "own-it/old": "own-it/new" };

  test("is found under the id that the rule has now", () => {
    expect(underPresentIds({ "own-it/old": 1, "own-it/other": 2 }, renamed)).toEqual({
      "own-it/new": 1,
      "own-it/other": 2,
    });
    expect(presentId("own-it/old", renamed)).toBe("own-it/new");
    expect(presentId("constructor", renamed)).toBe("constructor");
  });

  test("under both ids counts as it was said last, under the new one", () => {
    expect(underPresentIds({ "own-it/new": 2, "own-it/old": 1 }, renamed)).toEqual({ "own-it/new": 2 });
    expect(underPresentIds({ "own-it/old": 1, "own-it/new": 2 }, renamed)).toEqual({ "own-it/new": 2 });
  });
});
