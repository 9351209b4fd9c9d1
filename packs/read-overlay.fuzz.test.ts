import fc from "fast-check";
import { expect, test } from "vitest";
import { createRuleSet } from "../engine/rule-set.ts";
import { packOf, phrase, signal } from "../engine/testing-pack.ts";
import { applyOverlay } from "./overlay.ts";
import { OVERLAY_FIELDS } from "./overlay-schema.ts";
import { readOverlay } from "./read-overlay.ts";

const core = {
  ...packOf([phrase("kindly", { id: "take-time/kindly" })], [signal("greeting", ["hi"])], { late: ["late"] }),
  id: "core",
};
const base = { packs: new Map([["core", core]]), renamed: {} };
const ids = fc.constantFrom("take-time/kindly", "signals/greeting", "late", "constructor", "__proto__", "own-it/x");
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, fc.jsonValue(), fc.string(), fc.array(tie("any")), fc.dictionary(ids, tie("any"))),
})).any;

test("an overlay of anything at all is read without a throw, and what is left of it can be used", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...OVERLAY_FIELDS), value), (fields) => {
      const text = JSON.stringify({ ...fields, extends: "core" });
      const { overlay, problems } = readOverlay({ path: "team.json", text }, base);
      for (const { line, column, message } of problems) {
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
        expect(message).not.toBe("");
      }
      if (overlay !== undefined) createRuleSet([applyOverlay(core, overlay)]);
    }),
    { numRuns: 300 },
  );
});

test("any text at all is told to be none, or read", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      const { overlay, problems } = readOverlay({ path: "team.yml", text }, base);
      expect(overlay !== undefined || problems.length > 0).toBe(true);
    }),
  );
});
