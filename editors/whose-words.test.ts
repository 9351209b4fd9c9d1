import { describe, expect, it } from "vitest";
import { standOf, wordsKept } from "./whose-words.ts";

const edits = [{ start: 0, end: 13, text: "Could you" }];
const before = "You failed to attach it.";

describe("a change that is being taken back", () => {
  it("is out when the draft holds its own words and those that the page has added", () => {
    expect(standOf(before, "Note: You failed to attach it.", edits)).toBe("done");
  });
  it("is not out while its own words are there", () => {
    expect(standOf(before, "Note: Could you attach it.", edits)).toBe("more");
    expect(standOf(before, "You failed to attach it. Could", edits)).toBe("more");
  });
  it("is not out while only empty lines are too many", () => {
    expect(standOf(before, `${before}\n\n`, edits)).toBe("more");
  });
});

it("counts the words that are left, each as often as it stood there", () => {
  expect(wordsKept("no no yes", "no yes maybe")).toBe(2);
});
