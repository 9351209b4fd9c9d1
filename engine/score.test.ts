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

  test("says where it starts, and of a missing part what it is", () => {
    const parts = ["greeting", "opening", "acknowledgement", "aside", "offer", "closing", "signOff"] as const;
    const { points } = report(
      parts.map((part) => wants(part, ["Line."])),
      "It is done.",
    );
    expect(points.map(({ reason }) => reason)).toEqual([
      "Every message starts with",
      "It has no greeting yet",
      "It has no warm opening line yet",
      "It has no word for how they feel yet",
      "It has no line that is not business yet",
      "It has no open door yet",
      "It has no warm closing line yet",
      "It has no name to end on yet",
    ]);
  });

  test.each([
    ["suggestion", 4, 5],
    ["warning", 9, 10],
    ["strong", 18, 18],
  ] as const)("falls for a %s by %i where it reads cold, by %i where a part is missing", (severity, cold, absent) => {
    expect(report([phrase("kindly", { severity })], "Kindly wait.").score).toBe(100 - cold);
    expect(report([wants("greeting", ["Hi,"], { severity })], "It is done.").score).toBe(100 - absent);
  });

  test("falls by half as much at each time again, and says nothing of what takes no point", () => {
    const { points } = report([phrase("kindly", { severity: "suggestion" })], "Kindly wait. ".repeat(6));
    expect(points.map((point) => point.points)).toEqual([100, -4, -2, -1, -1]);
  });

  test("falls for each rule by itself", () => {
    const rules = [phrase("kindly"), phrase("wait", { id: "take-time/wait" })];
    expect(report(rules, "Kindly wait.").score).toBe(100 - 9 - 9);
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
