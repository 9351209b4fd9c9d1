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
});
