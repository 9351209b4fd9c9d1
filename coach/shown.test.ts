import { describe, expect, it } from "vitest";
import type { Finding, MissingPart } from "../engine/types.ts";
import { dismissalOf, shownOf } from "./shown.ts";

const TEXT = "Unfortunately we can’t refund it. Unfortunately that is all.";

function finding(words: string, severity: Finding["severity"] = "warning", from = 0): Finding {
  const start = TEXT.indexOf(words, from);
  return {
    start,
    end: start + words.length,
    severity,
    ruleId: "abundance/refusal",
    principle: "abundance",
    message: "",
    why: "",
    suggestions: [],
  };
}

const greeting: MissingPart = {
  part: "greeting",
  at: 0,
  ruleId: "open-human/greeting",
  principle: "open-human",
  severity: "suggestion",
  message: "",
  why: "",
  suggestions: [],
};
const all = { minSeverity: "suggestion", neverFlag: [] } as const;

describe("what is shown of a report", () => {
  it("is everything for somebody who never changed a setting", () => {
    const report = { findings: [finding("we can’t refund")], missing: [greeting] };
    expect(shownOf(report, TEXT, all, new Set())).toEqual(report);
  });

  it("leaves out what is milder than the person wants to see", () => {
    const report = {
      findings: [finding("we can’t refund", "suggestion"), finding("that is all", "strong")],
      missing: [greeting],
    };
    const shown = shownOf(report, TEXT, { ...all, minSeverity: "warning" }, new Set());
    expect(shown.findings.map((f) => f.severity)).toEqual(["strong"]);
    expect(shown.missing).toEqual([]);
  });

  it("leaves out dismissed words wherever they move, and a dismissed part", () => {
    const first = finding("we can’t refund");
    const dismissed = new Set([dismissalOf(first, TEXT), dismissalOf(greeting, TEXT)]);
    const moved = `Hello. ${TEXT}`;
    const report = { findings: [{ ...first, start: first.start + 7, end: first.end + 7 }], missing: [greeting] };
    expect(shownOf(report, moved, all, dismissed)).toEqual({ findings: [], missing: [] });
  });

  it("spares words on the list, with either apostrophe and whatever their case, as whole words only", () => {
    const report = { findings: [finding("we can’t refund"), finding("that is all")], missing: [] };
    const spare = (...neverFlag: string[]) => shownOf(report, TEXT, { ...all, neverFlag }, new Set()).findings.length;
    expect(spare("CAN'T refund")).toBe(1);
    expect(spare("refun")).toBe(2);
    expect(spare(" ")).toBe(2);
  });
});
