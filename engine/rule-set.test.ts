import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, signal, wants } from "./testing-pack.ts";

const idsIn = (text: string, ...set: Parameters<typeof createRuleSet>): string[] =>
  check({ text }, {}, createRuleSet(...set)).findings.map(({ ruleId }) => ruleId);

describe("choices", () => {
  const pack = packOf([phrase("you must", { id: "take-time/a" }), wants("greeting", ["Hello,"])]);

  test("switch a rule off", () => {
    expect(idsIn("You must.", [pack])).toEqual(["take-time/a"]);
    expect(idsIn("You must.", [pack], { "take-time/a": { off: true } })).toEqual([]);
    expect(
      check({ text: "You must." }, {}, createRuleSet([pack], { "open-human/greeting": { off: true } })).missing,
    ).toEqual([]);
  });

  test("change its severity, and so the score", () => {
    const soft = check({ text: "You must." }, {}, createRuleSet([pack], { "take-time/a": { severity: "suggestion" } }));
    const strong = check({ text: "You must." }, {}, createRuleSet([pack], { "take-time/a": { severity: "strong" } }));
    expect(soft.findings[0]?.severity).toBe("suggestion");
    expect(strong.findings[0]?.severity).toBe("strong");
    expect(strong.score).toBeLessThan(soft.score);
  });

  test("for rules that are not there do nothing", () => {
    expect(idsIn("You must.", [pack], { "take-time/b": { off: true }, constructor: { off: true } })).toEqual([
      "take-time/a",
    ]);
  });
});

describe("packs", () => {
  test("a later one replaces a rule of the same id and adds its own", () => {
    const base = packOf([phrase("you must", { id: "take-time/a" })]);
    const team = packOf([phrase("you shall", { id: "take-time/a" }), phrase("kindly", { id: "take-time/b" })]);
    expect(idsIn("You must. You shall. Kindly.", [base, team])).toEqual(["take-time/a", "take-time/b"]);
  });

  test("of nothing give a sound report", () => {
    const report = check({ text: "You must." }, {}, createRuleSet([]));
    expect(report).toMatchObject({ findings: [], missing: [], score: 100 });
  });
});

describe("a rule that cannot be read", () => {
  test("is named and left out; the rest works", () => {
    const rules = createRuleSet([
      packOf([phrase("you (must", { id: "take-time/bad" }), phrase("kindly", { id: "take-time/good" })]),
    ]);
    expect(rules.quarantined).toEqual([
      { id: "take-time/bad", message: expect.stringContaining("this ( is never closed") },
    ]);
    expect(check({ text: "Kindly, you must." }, {}, rules).findings).toHaveLength(1);
  });

  test("is left out whole, also when only one of its patterns is bad", () => {
    const rules = createRuleSet([packOf([phrase(["you must", "@nothing"], { id: "take-time/bad" })])]);
    expect(rules.quarantined.map(({ id }) => id)).toEqual(["take-time/bad"]);
    expect(check({ text: "You must." }, {}, rules).findings).toEqual([]);
  });

  test("may be a signal", () => {
    const rules = createRuleSet([packOf([], [signal("greeting", ["(hi"])])]);
    expect(rules.quarantined.map(({ id }) => id)).toEqual(["signals/greeting"]);
  });
});
