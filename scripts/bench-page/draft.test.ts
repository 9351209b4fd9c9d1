import { expect, it } from "vitest";
import { asDivs, coldLines, LONG_WORDS } from "./draft.ts";

it("the long draft has a thousand words, give or take a line", () => {
  const words = coldLines().join(" ").split(" ").length;
  expect(words).toBeGreaterThanOrEqual(LONG_WORDS);
  expect(words).toBeLessThan(LONG_WORDS + 12);
});

it("a line of the draft is a line of the editor", () => {
  expect(asDivs(["Calm down.", "Kindly reply."])).toBe("<div>Calm down.</div><div>Kindly reply.</div>");
});
