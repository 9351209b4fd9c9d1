import { describe, expect, test } from "vitest";
import { characterOf, firstUnitOf, unitsOf } from "./units.ts";

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
    expect(firstUnitOf(characterOf(unit))).toBe(unit);
    expect([...unitsOf([1, unit, 2].map(characterOf).join(""))]).toEqual([1, unit, 2]);
  });

  test("from all ranges come back in their order, each once", () => {
    const units = Array.from({ length: 66_000 }, (_, unit) => unit);
    expect([...unitsOf(units.map(characterOf).join(""))]).toEqual(units);
  });

  test("are characters that JSON does not need to escape", () => {
    const all = Array.from({ length: 60_000 }, (_, unit) => characterOf(unit)).join("");
    expect(JSON.stringify(all)).toHaveLength(all.length + 2);
  });
});
