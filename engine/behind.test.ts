import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, readWith } from "./testing-pack.ts";

/** What each pattern matches when all are looked for together, as "first-past" by pattern. */
function found(patterns: readonly string[], text: string): string[][] {
  const rules = createRuleSet([packOf(patterns.map((match, index) => phrase(match, { id: `a/r${index}` })))]);
  const byRule = patterns.map((): string[] => []);
  for (const { owner, first, past } of readWith(text, rules).matches) byRule[owner]?.push(`${first}-${past}`);
  return byRule;
}

/** Patterns of one first word, which go on behind a few words of any kind. */
const pattern = constantFrom(
  "the ~1 it is",
  "the ~2 (is|are) a",
  "the _ (is|was) ~1 a",
  "the ~1 ~1 a",
  "the # a",
  "the _ _ is",
  "the ~3 not",
  "the ~2 , a",
  "the ~1",
  "the _",
  "the ~1 (a|is)? $",
  "the (~1 is|_ a)",
  "the ~2 %UPPER",
);
const word = constantFrom(
  "the",
  "a",
  "it's",
  "it is",
  "isn't",
  "is",
  "are",
  "not",
  "7",
  ",",
  ".",
  "\n\n",
  "box",
  "BOX",
);

describe("patterns that go on behind a few words", () => {
  test("match together what each matches alone", () => {
    assert(
      property(array(pattern, { minLength: 5, maxLength: 12 }), array(word, { maxLength: 14 }), (patterns, words) => {
        const text = words.join(" ");
        expect(found(patterns, text)).toEqual(patterns.map((each) => found([each], text)[0]));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ["The box is here.", 1],
    ["The big red box is here.", 1],
    ["The big red old box is here.", 0],
    ["The big, red box is here.", 0],
    ["The box isn't here.", 1],
    ["The box has gone.", 0],
  ])("are looked for as far ahead as they reach, and not beyond a mark: %s", (text, times) => {
    const others = ["flat", "house", "shop", "car"].map((name) => `the ~1 ${name}`);
    expect(found([...others, "the ~3 is not?"], text).at(-1)).toHaveLength(times);
  });
});
