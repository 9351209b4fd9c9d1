import { describe, expect, test } from "vitest";
import { applyEdits, smallestEdit } from "./edits.ts";

describe("applying edits", () => {
  test("replaces, inserts and deletes in one go", () => {
    const edits = [
      { start: 0, end: 3, text: "You" },
      { start: 4, end: 4, text: "kindly " },
      { start: 8, end: 12, text: "" },
    ];
    expect(applyEdits("you must pay.", edits)).toBe("You kindly must.");
  });

  test("keeps the order of two insertions at one place", () => {
    const at = { start: 1, end: 1 };
    expect(
      applyEdits("ab", [
        { ...at, text: "1" },
        { ...at, text: "2" },
      ]),
    ).toBe("a12b");
  });

  test("of none is the text itself", () => {
    expect(applyEdits("a🙂", [])).toBe("a🙂");
  });

  test.each([
    [[{ start: 0, end: 9, text: "" }]],
    [[{ start: 2, end: 1, text: "" }]],
    [
      [
        { start: 1, end: 3, text: "" },
        { start: 2, end: 3, text: "" },
      ],
    ],
  ])("refuses edits that do not fit", (edits) => {
    expect(() => applyEdits("abcd", edits)).toThrow(RangeError);
  });

  test("says which edit does not fit, and where", () => {
    expect(() => applyEdits("abcd", [{ start: 2, end: 9, text: "" }])).toThrow(
      "edit 2–9 does not fit after offset 0 of 4",
    );
  });
});

describe("the smallest edit", () => {
  test("leaves out what stays the same at both ends", () => {
    expect(smallestEdit("we can't help", { start: 0, end: 13, text: "we can gladly help" })).toEqual({
      start: 6,
      end: 8,
      text: " gladly",
    });
  });

  test("is none when nothing changes", () => {
    expect(smallestEdit("same", { start: 0, end: 4, text: "same" })).toBeNull();
  });

  test("never cuts an emoji in two", () => {
    const text = "a😀b";
    const edit = smallestEdit(text, { start: 0, end: 4, text: "a😁b" });
    expect(edit).toEqual({ start: 1, end: 3, text: "😁" });
    const other = smallestEdit("a😀b", { start: 0, end: 4, text: "a🀀b" });
    expect(other && applyEdits("a😀b", [other])).toBe("a🀀b");
    expect(other?.start).toBe(1);
    expect(other?.end).toBe(3);
  });

  test("keeps a character whose first half alone stays the same", () => {
    expect(smallestEdit("a😀b", { start: 1, end: 3, text: "😁" })).toEqual({ start: 1, end: 3, text: "😁" });
  });

  test("keeps a character whose second half alone stays the same", () => {
    const sameSecondHalf = "\ud83e\ude00";
    expect(smallestEdit("a😀b", { start: 0, end: 4, text: `a${sameSecondHalf}b` })).toEqual({
      start: 1,
      end: 3,
      text: sameSecondHalf,
    });
  });

  test("leaves whole characters out as it leaves letters out", () => {
    expect(smallestEdit("😀 it is 😀", { start: 0, end: 11, text: "😀 it was 😀" })).toEqual({
      start: 6,
      end: 7,
      text: "wa",
    });
  });

  test.each([
    ["the same words follow", "so so it is", { start: 0, end: 2, text: "so so" }, "so so so it is"],
    ["the same words stand before", "it is so so", { start: 9, end: 11, text: "so so" }, "it is so so so"],
    ["words are taken out of their repetition", "so so so", { start: 0, end: 5, text: "so" }, "so so"],
    ["the new words are the beginning of the old", "gladly", { start: 0, end: 6, text: "glad" }, "glad"],
    ["the new words are the end of the old", "not now", { start: 0, end: 7, text: "now" }, "now"],
  ])("does the same and touches nothing around it when %s", (_, text, edit, after) => {
    const smallest = smallestEdit(text, edit);
    expect(smallest && applyEdits(text, [smallest])).toBe(after);
    expect(smallest?.start).toBeGreaterThanOrEqual(edit.start);
    expect(smallest?.end).toBeLessThanOrEqual(edit.end);
    expect(smallest && Math.min(smallest.end - smallest.start, smallest.text.length)).toBe(0);
  });
});
