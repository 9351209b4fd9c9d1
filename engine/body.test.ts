import { describe, expect, test } from "vitest";
import { bodyOf } from "./body.ts";
import { createRuleSet } from "./rule-set.ts";
import { FEW_RULES, readWith, shapeOf } from "./testing-pack.ts";

const rules = createRuleSet([FEW_RULES]);
const body = (text: string): string => bodyOf(readWith(text, rules).reading, shapeOf(text)).trim();

describe("the body of a reply", () => {
  test("stands between the greeting and the sign-off", () => {
    expect(body("Hi Dan,\n\nYes, in green too.\n\nBest,\nSam Lee")).toBe("Yes, in green too.");
    expect(body("Yes, in green too.")).toBe("Yes, in green too.");
  });

  test("holds nothing of what is quoted, and the code that is shown", () => {
    expect(body("Yes, it does.\n\n> Does it come in green?\n> How tall is it?")).toBe("Yes, it does.");
    expect(body("> Does it come in green?\n\nIt does.\n> How tall?\nA metre.")).toBe("It does.\n\n\nA metre.");
    expect(body("Try this:\n```\ndim --now\n```\nDone.")).toContain("dim --now");
  });

  test("goes on in a postscript, not in a signature", () => {
    const text = "Hi Dan,\n\nYes, in green too.\n\nBest,\nSam\n+44 20 7946\n\nPS: it is 40 cm tall.";
    expect(body(text)).toBe("Yes, in green too.\n\n\n\nPS: it is 40 cm tall.");
  });
});
