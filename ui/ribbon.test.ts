import { describe, expect, it } from "vitest";
import type { Finding, MissingPart, Part, Sentence, Shape, Span } from "../engine/types.ts";
import { ribbonOf } from "./ribbon.ts";

const NO_PARTS: Record<Part, Span | null> = {
  greeting: null,
  opening: null,
  acknowledgement: null,
  aside: null,
  offer: null,
  closing: null,
  signOff: null,
};
const sentence = (start: number, end: number, kind: Sentence["kind"], ...parts: Part[]): Sentence => ({
  start,
  end,
  kind,
  parts,
});
const shape = (...sentences: Sentence[]): Shape => ({ parts: NO_PARTS, name: null, sentences });
const finding = (start: number, end: number, severity: Finding["severity"]): Finding => ({
  start,
  end,
  severity,
  ruleId: "abundance/cannot",
  principle: "abundance",
  message: "Says what you cannot do.",
  why: "",
  suggestions: [],
});
const missing = (part: Part, at: number): MissingPart => ({
  part,
  at,
  ruleId: `open-human/${part}`,
  principle: "open-human",
  severity: "warning",
  message: "",
  why: "",
  suggestions: [],
});
const kinds = (...args: Parameters<typeof ribbonOf>) =>
  ribbonOf(...args).map((p) => (p.kind === "missing" ? `(${p.missing.part})` : p.kind));

describe("the ribbon", () => {
  it("runs from left to right and joins neighbours that do the same", () => {
    const body = shape(sentence(0, 8, "human", "greeting"), sentence(10, 50, "business"), sentence(51, 90, "business"));
    expect(ribbonOf(body, [], [])).toMatchObject([
      { kind: "human", weight: 12, parts: ["greeting"] },
      { kind: "business", weight: 79 },
    ]);
  });

  it("marks a sentence with the gravest of its findings and keeps it apart", () => {
    const body = shape(sentence(0, 40, "business"), sentence(41, 90, "business"));
    const findings = [finding(45, 50, "suggestion"), finding(60, 70, "strong")];
    expect(ribbonOf(body, findings, [])).toMatchObject([
      { severity: null, finding: null },
      { severity: "strong", finding: findings[0] },
    ]);
  });

  it("shows missing parts hollow where they belong, in the order of a message", () => {
    const body = shape(sentence(0, 40, "business"), sentence(41, 60, "human", "signOff"));
    const absent = [missing("closing", 41), missing("acknowledgement", 0), missing("greeting", 0)];
    expect(kinds(body, [], absent)).toEqual(["(greeting)", "(acknowledgement)", "business", "(closing)", "human"]);
  });

  it("shows only what is missing when nothing is written", () => {
    expect(kinds(shape(), [], [missing("greeting", 0)])).toEqual(["(greeting)"]);
  });
});
