import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { compilePack } from "./compile.ts";
import type { CompiledPack } from "./compiled.ts";
import { loadRules } from "./load.ts";
import { packOf, phrase } from "./testing-pack.ts";
import { characterOf, unitsOf } from "./units.ts";

describe("units", () => {
  test("come back from their characters, whatever their number", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900_000 })), (units) => {
        expect([...unitsOf(units.map(characterOf).join(""))]).toEqual(units);
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
