import { describe, expect, test } from "vitest";
import { characterOf, FIRST_WORD, inSteps, SET, STEPS, unitsOf } from "./units.ts";

describe("units", () => {
  test.each([
    ["the first", 0],
    ["the last before a backslash", 0x38],
    ["where a backslash would stand", 0x39],
    ["the last before the surrogates", 0xd7db],
    ["where the surrogates would stand", 0xd7dc],
    ["the last of one code unit", 0xf7db],
    ["the first of two code units", 0xf7dc],
    ["one far beyond", 900_000],
  ])("%s comes back from its character, alone and between others", (_, unit) => {
    expect([...unitsOf(characterOf(unit))]).toEqual([unit]);
    expect([...unitsOf([1, unit, 2].map(characterOf).join(""))]).toEqual([1, unit, 2]);
  });

  test("from all ranges come back in their order, each once", () => {
    const units = Array.from({ length: 66_000 }, (_, unit) => unit).filter((unit) => unit !== STEPS);
    expect([...unitsOf(units.map(characterOf).join(""))]).toEqual(units);
  });

  test("are characters that JSON does not need to escape", () => {
    const all = Array.from({ length: 60_000 }, (_, unit) => characterOf(unit)).join("");
    expect(JSON.stringify(all)).toHaveLength(all.length + 2);
  });
});

describe("a set in steps", () => {
  const written = (units: readonly number[]): string =>
    Array.from(inSteps(Int32Array.from(units)), characterOf).join("");
  const set = (...words: number[]): number[] => [SET, FIRST_WORD + words.length, ...words];

  test.each([
    ["alone", set(FIRST_WORD, 900, 901, 5000, 70_000)],
    ["of one word", set(1234)],
    ["of none", set()],
    ["between words", [40, ...set(50, 60), 70]],
    ["behind another set", [...set(50, 60), ...set(33, 99), 1, 2]],
  ])("comes back, %s", (_, units) => {
    expect([...unitsOf(written(units))]).toEqual(units);
  });

  test("is written in smaller units, the first as it is", () => {
    expect([...inSteps(Int32Array.from(set(3000, 3001, 3010)))]).toEqual([
      STEPS,
      FIRST_WORD + 3,
      3000,
      FIRST_WORD,
      FIRST_WORD + 8,
    ]);
  });

  test("that is cut off, or counts more than there is, is no reason to throw", () => {
    expect([...unitsOf(written(set(100, 200)).slice(0, -1))]).toEqual([SET, FIRST_WORD + 2, 100]);
    expect([...unitsOf(characterOf(STEPS))]).toEqual([SET]);
  });
});
