import { expect, test } from "vitest";
import { putApart, together } from "./apart.ts";
import { compilePack } from "./compile.ts";
import { loadRules } from "./load.ts";
import { packOf, phrase, signal, wants } from "./testing-pack.ts";

const pack = compilePack(
  packOf(
    [
      wants("greeting", ["Hello,"]),
      phrase("you must {act}", { id: "take-time/a", captures: { act: { kind: "clause", not: ["see"] } } }),
      phrase("kindly", { id: "take-time/b", unless: { before: ["very"] } }),
      phrase("{x}", { id: "take-time/c" }),
    ],
    [signal("thanks", ["thank you"], { unless: { negated: true } }), signal("warm", ["lovely"])],
  ),
);

test("what was put apart is put together as it was", () => {
  expect(together(putApart(pack))).toEqual(pack);
  expect(putApart(putApart(pack))).toEqual(putApart(pack));
});

test("a pack that nothing was put apart from stays as it is", () => {
  expect(together(pack)).toEqual(pack);
});

test("units are kept beside each other, and nothing is left of them where they were", () => {
  const { rules, apart } = putApart(pack);
  expect(apart?.match).toHaveLength(4);
  expect(rules.map((rule) => ("match" in rule ? rule.match : null))).toEqual([null, "", ""]);
});

test("a rule whose units were lost matches nothing", () => {
  const lost = { ...putApart(pack), apart: { match: [], captures: [], unless: [] } };
  expect(() => loadRules([lost])).not.toThrow();
});
