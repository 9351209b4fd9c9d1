import { expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { mended, packOf, SHAPE_SIGNALS, shapeOf, wants } from "./testing-pack.ts";

const BODY = "Hi Dan,\n\nYour new lamp left our depot this morning.\n\n";

test.each([
  "Sam Lee\nCustomer Support\nAcme Ltd.\n+44 20 7946 0000",
  "Sam Lee\n555-020-7946",
  "Sam Lee\nSales Lead\nsam@acme.example",
  "Sam P. Lee\nhttps://acme.example",
])("a full name at the head of contact details signs nothing off, and no sign-off is wanted below: %j", (block) => {
  const text = BODY + block;
  const { parts, name } = shapeOf(text);
  expect(parts.signOff).toBeNull();
  expect(name).toEqual({ start: BODY.length, end: text.indexOf("\n", BODY.length) });
  const rules = createRuleSet([
    packOf([wants("signOff", ["{agent}"]), wants("closing", ["All the best,"])], SHAPE_SIGNALS),
  ]);
  const { missing } = check({ text }, { agent: { name: "Sam Lee" } }, rules);
  expect(missing.map(({ part }) => part)).toEqual(["closing"]);
  expect(mended(text, missing[0])).toBe(`${BODY}All the best,\n${block}`);
});

test.each([
  "Sam\n+44 20 7946 0000",
  "Sam Lee\nCustomer Support",
  "Sam Lee",
  "Best wishes,\nSam Lee\n+44 20 7946 0000",
  "Sam Lee\n\nPS: the order is 12.",
])("less than a full name, or a name without them or behind a formula, signs off: %j", (ending) => {
  expect(shapeOf(BODY + ending).parts.signOff?.start).toBe(BODY.length);
});
