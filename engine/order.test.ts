import { expect, test } from "vitest";
import { check } from "./check.ts";
import type { OrderRule, Where } from "./rule.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, SHAPE_SIGNALS } from "./testing-pack.ts";

function found(part: OrderRule["part"], before: OrderRule["before"], text: string, where?: Where): string[] {
  const rule: OrderRule = {
    id: "acknowledge/order",
    kind: "order",
    principle: "acknowledge",
    severity: "warning",
    message: "Comes too early.",
    why: "It does.",
    part,
    before,
    ...(where !== undefined && { where }),
  };
  const { findings } = check({ text }, {}, createRuleSet([packOf([rule], SHAPE_SIGNALS)]));
  return findings.map(({ ruleId, message, start, end, suggestions }) => {
    expect([ruleId, message, suggestions]).toEqual(["acknowledge/order", "Comes too early.", []]);
    return text.slice(start, end);
  });
}

test("a part that stands before what it should follow is flagged", () => {
  expect(found("offer", "acknowledgement", "Let me know. I am so sorry. It left.")).toEqual(["Let me know."]);
  expect(found("offer", "acknowledgement", "I am so sorry. Let me know. It left.")).toEqual([]);
});

test("also before the first sentence of business", () => {
  expect(found("offer", "business", "Hi Dan,\n\nLet me know. It left.")).toEqual(["Let me know."]);
  expect(found("offer", "business", "Hi Dan,\n\nIt left. Let me know.")).toEqual([]);
});

test("a part that is not there is in no wrong place", () => {
  expect(found("offer", "acknowledgement", "Let me know. It left.")).toEqual([]);
  expect(found("offer", "acknowledgement", "I am so sorry. It left.")).toEqual([]);
  expect(found("offer", "business", "Let me know.")).toEqual([]);
});

test("the same sentence is not before itself", () => {
  expect(found("offer", "acknowledgement", "I am so sorry, let me know. It left.")).toEqual([]);
});

test("only where the rule applies", () => {
  expect(found("offer", "acknowledgement", "Let me know. I am so sorry.", { audience: "internal" })).toEqual([]);
});
