import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import type { Rule } from "./rule.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, SHAPE_SIGNALS, wants } from "./testing-pack.ts";

const report = (rules: readonly Rule[], text: string) =>
  check({ text }, {}, createRuleSet([packOf(rules, SHAPE_SIGNALS)]));

describe("the score", () => {
  test("is 100 where nothing reads cold and nothing is missing", () => {
    expect(report([phrase("kindly")], "Done.")).toMatchObject({ score: 100, points: [{ points: 100 }] });
  });

  test("is nothing at all for an empty draft", () => {
    for (const text of ["", "\n \n", "> quoted"]) expect(report([], text)).toMatchObject({ score: 0, points: [] });
  });

  test("is the sum of its points, each with its rule and place", () => {
    const { score, points } = report([phrase("kindly"), wants("greeting", ["Hi,"])], "Kindly wait.");
    expect(score).toBe(points.reduce((sum, point) => sum + point.points, 0));
    expect(points).toContainEqual(
      expect.objectContaining({ ruleId: "customer-wins/test", span: { start: 0, end: 6 }, reason: "Reads cold." }),
    );
    expect(points).toContainEqual(expect.objectContaining({ ruleId: "open-human/greeting", part: "greeting" }));
    for (const point of points) expect(point.points).not.toBe(0);
  });

  test("falls more for what is more severe", () => {
    const scores = (["suggestion", "warning", "strong"] as const).map(
      (severity) => report([phrase("kindly", { severity })], "Kindly wait.").score,
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(3);
  });

  test("falls less each time the same rule is met again, so that one habit does not sink a message", () => {
    const fallen = (times: number) => 100 - report([phrase("kindly")], "Kindly wait. ".repeat(times)).score;
    expect(fallen(2)).toBeGreaterThan(fallen(1));
    expect(fallen(2) - fallen(1)).toBeLessThan(fallen(1));
    expect(fallen(50)).toBeLessThan(2 * fallen(1) + 1);
  });

  test("never falls below nothing", () => {
    const rules = Array.from({ length: 10 }, (_, i) =>
      phrase(`word${i}`, { id: `take-time/r${i}`, severity: "strong" }),
    );
    const text = rules.map((_, i) => `word${i}`).join(" and ");
    expect(report(rules, text).findings).toHaveLength(10);
    expect(report(rules, text).score).toBe(0);
  });
});
