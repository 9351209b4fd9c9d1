import { describe, expect, test } from "vitest";
import { applyEdits } from "../engine/edits.ts";
import { coveringEdit, lineAt, moveOffset, objection, sameWords, smallestEdits } from "./plan.ts";
import { refine, wholeWords } from "./refine.ts";
import type { TextMap } from "./text-map.ts";

const TEXT = "You should have read it.\nRegards";

describe("what an edit really changes", () => {
  test("what stays at both ends is cut off, and an edit that changes nothing is none", () => {
    expect(smallestEdits(TEXT, [{ start: 0, end: 10, text: "You would" }])).toEqual([{ start: 4, end: 6, text: "w" }]);
    expect(smallestEdits(TEXT, [{ start: 0, end: 3, text: "You" }])).toEqual([]);
  });

  test("a covering edit does what all edits do", () => {
    const edits = [
      { start: 4, end: 10, text: "could" },
      { start: 16, end: 20, text: "see" },
    ];
    const cover = coveringEdit(TEXT, edits);
    expect(cover && applyEdits(TEXT, [cover])).toBe(applyEdits(TEXT, edits));
  });

  test("words that stay are left out of what is replaced", () => {
    const edit = { start: 0, end: 20, text: "Could you please read" };
    const refined = refine(TEXT, edit);
    expect(applyEdits(TEXT, refined)).toBe(applyEdits(TEXT, [edit]));
    expect(refined.every(({ end }) => end <= 16)).toBe(true);
  });

  test("half a word is grown to a whole one, never past its bounds", () => {
    expect(wholeWords(TEXT, { start: 5, end: 7, text: "x" }, 0, TEXT.length)).toEqual({
      start: 4,
      end: 10,
      text: "sxuld",
    });
    expect(wholeWords(TEXT, { start: 5, end: 7, text: "x" }, 5, 8)).toEqual({ start: 5, end: 8, text: "xu" });
  });
});

describe("the caret", () => {
  const edits = [
    { start: 0, end: 0, text: "Hello. " },
    { start: 4, end: 10, text: "may" },
  ];

  test.each([
    ["before the words it stood before", 0, 7],
    ["behind a shortened word", 11, 15],
    ["inside a replaced word, not past its end", 9, 14],
    ["at the end of the text", TEXT.length, TEXT.length + 4],
  ])("stays %s", (_name, from, to) => {
    expect(moveOffset(from, edits)).toBe(to);
  });
});

describe("what must not be touched", () => {
  const map: TextMap = {
    root: {} as HTMLElement,
    text: TEXT,
    pieces: [],
    masked: [{ start: 4, end: 10 }],
    barriers: [24],
    ghosts: [{ start: 17, end: 17 }],
    tailExcluded: false,
  };

  test.each([
    ["words in a link", { start: 8, end: 12, text: "" }],
    ["the break before a quote", { start: 20, end: 25, text: "" }],
    ["words suggested in grey", { start: 16, end: 18, text: "" }],
    ["what is not there", { start: 30, end: 99, text: "" }],
  ])("%s", (_name, edit) => {
    expect(objection(map, [edit])).toMatch(/^[A-Z].*\.$/);
  });

  test("words beside a link and lines before a quote are fine", () => {
    expect(
      objection(map, [
        { start: 10, end: 15, text: "" },
        { start: 24, end: 24, text: "\nSam" },
      ]),
    ).toBeNull();
  });
});

test("a line is found from any place on it", () => {
  expect(lineAt(TEXT, 24)).toEqual({ start: 0, end: 24 });
  expect(lineAt(TEXT, 25)).toEqual({ start: 25, end: 32 });
});

test("kinds of space do not make other words", () => {
  expect(sameWords("a\u00A0b", "a b")).toBe(true);
  expect(sameWords("a b", "ab")).toBe(false);
});
