import { describe, expect, test } from "vitest";
import { excerptOf } from "./excerpt.ts";

function excerpt(text: string, words: string, width = 40) {
  const start = text.indexOf(words);
  return excerptOf(text, { start, end: start + words.length }, width);
}

describe("an excerpt", () => {
  test("has the line of the words, and their place", () => {
    expect(excerpt("Hi Dana,\r\n\r\nyou failed to sign.\nBye", "failed")).toEqual({
      line: 3,
      column: 5,
      before: "you ",
      words: "failed",
      after: " to sign.",
    });
  });

  test("is cut on both sides when the line is long", () => {
    const { before, words, after } = excerpt(`${"a ".repeat(50)}failed${" b".repeat(50)}`, "failed", 30);
    expect(words).toBe("failed");
    expect(before).toMatch(/^…/);
    expect(after).toMatch(/…$/);
    expect((before + words + after).length).toBeLessThanOrEqual(30);
  });

  test("shows no control characters, which could steer the terminal", () => {
    const { before, words } = excerpt("a\u001b[31m\u202Ered b\u0007ad", "b\u0007ad");
    expect(before + words).toBe("a·[31m·red b·ad");
  });

  test("ends with the first line of words that run over several", () => {
    expect(excerpt("you failed\nto sign", "failed\nto").words).toBe("failed");
  });
});
