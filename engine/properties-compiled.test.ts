import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { compilePack } from "./compile.ts";
import type { CompiledPack } from "./compiled.ts";
import { loadRules } from "./load.ts";
import { packOf, phrase } from "./testing-pack.ts";
import { characterOf, FIRST_WORD, inSteps, SET, STEPS, unitsOf } from "./units.ts";

describe("units", () => {
  test("come back from their characters, whatever their number", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900_000 }).filter((unit) => unit !== STEPS)), (units) => {
        expect([...unitsOf(units.map(characterOf).join(""))]).toEqual(units);
      }),
    );
  });

  test("come back from steps, whatever is in their sets", () => {
    const word = fc.integer({ min: FIRST_WORD, max: 400_000 });
    const set = fc
      .uniqueArray(word, { maxLength: 30 })
      .map((words) => [SET, FIRST_WORD + words.length, ...words.sort((a, b) => a - b)]);
    fc.assert(
      fc.property(fc.array(fc.oneof(set, fc.tuple(word))), (rows) => {
        const units = rows.flat();
        expect([...unitsOf(Array.from(inSteps(Int32Array.from(units)), characterOf).join(""))]).toEqual(units);
      }),
    );
  });

  test("that only a broken store holds are read to their end", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900_000 })), (units) => {
        expect(unitsOf(units.map(characterOf).join(""))).toHaveLength(units.length);
      }),
    );
  });
});

describe("a broken store", () => {
  const sound = compilePack(
    packOf([phrase("you (must|shall (now)?|@more) {act}", { id: "take-time/a" })], [], { more: ["have to", "can"] }),
  );
  const units = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.integer({ min: 0, max: 45 }).map(characterOf), { maxLength: 40 }).map((each) => each.join("")),
  );

  test("of units that are no patterns matches something or nothing, in bounded time, and never throws", () => {
    fc.assert(
      fc.property(units, units, units, fc.string(), (match, list, before, words) => {
        const broken = {
          ...sound,
          words: `${sound.words} ${words}`,
          lists: [list],
          rules: sound.rules.map((rule) => ({ ...rule, match, unless: { before, sentence: list } })),
        } as CompiledPack;
        check({ text: "You must now pay. You shall now have to pay, can you?" }, {}, loadRules([broken]));
      }),
    );
  });
});
