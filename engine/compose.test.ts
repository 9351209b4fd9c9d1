import fc from "fast-check";
import { expect, test } from "vitest";
import { composeEdits } from "./compose.ts";
import { applyEdits } from "./edits.ts";
import type { Edit } from "./types.ts";

/** Disjoint edits of a text of some length, in ascending order. */
const editsOf = (length: number): fc.Arbitrary<Edit[]> =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: length }), fc.string({ maxLength: 4 })), { maxLength: 8 }).map((cuts) => {
    const places = cuts.map(([at]) => at).sort((a, b) => a - b);
    const edits: Edit[] = [];
    for (let i = 0; i + 1 < places.length; i += 2)
      edits.push({ start: places[i] as number, end: places[i + 1] as number, text: cuts[i]?.[1] ?? "" });
    return edits;
  });

test("edits of edits, made one list, make the same text", () => {
  const cases = fc
    .string({ maxLength: 30 })
    .chain((text) =>
      editsOf(text.length).chain((first) =>
        editsOf(applyEdits(text, first).length).map((second) => ({ text, first, second })),
      ),
    );
  fc.assert(
    fc.property(cases, ({ text, first, second }) => {
      const all = composeEdits(first, second);
      expect(applyEdits(text, all)).toBe(applyEdits(applyEdits(text, first), second));
      for (const [index, edit] of all.entries()) expect(edit.start).toBeGreaterThanOrEqual(all[index - 1]?.end ?? 0);
    }),
  );
});

test("an edit within written words becomes part of them", () => {
  const first = [{ start: 2, end: 4, text: "warm" }];
  expect(composeEdits(first, [{ start: 3, end: 4, text: "A" }])).toEqual([{ start: 2, end: 4, text: "wArm" }]);
  expect(composeEdits(first, [])).toEqual(first);
  expect(composeEdits([], first)).toEqual(first);
});
