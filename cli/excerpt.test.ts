import { describe, expect, test } from "vitest";
import { excerptOf, placesIn } from "./excerpt.ts";
import { columns } from "./terminal.ts";

function excerpt(text: string, words: string, width = 40) {
  const start = text.indexOf(words);
  return excerptOf(text, { start, end: start + words.length }, placesIn(text)(start), width);
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

  test("of a line of a million characters takes no longer than of a short one", () => {
    const text = `${"You failed to sign. 漢字👩‍👩‍👧 ".repeat(40_000)}`;
    const start = text.indexOf("failed", 500_000);
    const place = placesIn(text)(start);
    const begun = performance.now();
    for (let time = 0; time < 200; time++) {
      const { before, words, after } = excerptOf(text, { start, end: start + 6 }, place, 60);
      expect(columns(before + words + after)).toBeLessThanOrEqual(60);
      expect([before.startsWith("…"), words, after.endsWith("…")]).toEqual([true, "failed", true]);
    }
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

test.each([
  [0, 1, 1, 0, 2],
  [2, 1, 3, 0, 2],
  [4, 2, 1, 4, 4],
  [5, 3, 1, 5, 6],
  [7, 4, 1, 7, 7],
])("offset %i is on line %i, column %i", (offset, line, column, lineStart, lineEnd) => {
  expect(placesIn("ab\r\n\rc\n")(offset)).toEqual({ line, column, lineStart, lineEnd });
});
