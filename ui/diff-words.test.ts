import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../engine/edits.ts";
import { type DiffPart, diffWords, previewOf, wholeDiff } from "./diff-words.ts";

const shown = (parts: readonly DiffPart[]) =>
  parts.map(({ kind, text }) => (kind === "same" ? text : kind === "gone" ? `[-${text}-]` : `{+${text}+}`)).join("");

describe("a difference in words", () => {
  it("shows what goes before what comes", () => {
    expect(shown(diffWords("You failed to attach the log.", "Could you attach the log?"))).toBe(
      "[-You failed to-]{+Could you+} attach the log[-.-]{+?+}",
    );
  });

  it("draws no line through a space that stays", () => {
    expect(shown(diffWords("You will have to", "The next step is to"))).toBe(
      "[-You will have-]{+The next step is+} to",
    );
  });

  it("lets one short word between two changes go with them", () => {
    expect(shown(diffWords("they are able to help", "he comes straight to me"))).toBe(
      "[-they are able to help-]{+he comes straight to me+}",
    );
    expect(shown(diffWords("they help. To me", "he helps. To her"))).toBe(
      "[-they help-]{+he helps+}. To [-me-]{+her+}",
    );
  });

  it("keeps two deletions apart instead of inventing a space between them", () => {
    expect(shown(diffWords("just simply open it", " open it"))).toBe("[-just-] [-simply -]open it");
  });

  it("is empty for equal texts and whole for very long ones", () => {
    expect(shown(diffWords("The same.", "The same."))).toBe("The same.");
    const long = "word ".repeat(400);
    expect(diffWords(long, `${long}more`).map((p) => p.kind)).toEqual(["gone", "new"]);
  });

  it("always gives back both texts", () => {
    const words = fc
      .array(fc.constantFrom("I", "can’t", " ", " ", "help", ".", "\n", "you", "😀", "é"), { maxLength: 14 })
      .map((list) => list.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = diffWords(before, after);
        const join = (skip: DiffPart["kind"]) =>
          parts
            .filter((p) => p.kind !== skip)
            .map((p) => p.text)
            .join("");
        expect(join("new")).toBe(before);
        expect(join("gone")).toBe(after);
      }),
    );
  });
});

describe("the preview of a suggestion", () => {
  const text =
    "Hello. You must call us on Monday, said the long and winding letter of the terms which nobody ever reads. Bye.";
  const start = text.indexOf("You must");

  it("shows the change inside its sentence", () => {
    const sentence = { start, end: text.indexOf(" Bye") };
    const suggestion = { label: "", edits: [{ start, end: start + 8, text: "Could you" }] };
    expect(shown(previewOf(text, suggestion, sentence, 30))).toBe(
      "[-You must-]{+Could you+} call us on Monday, said the …",
    );
  });

  it("shows every edit of a suggestion that has several", () => {
    const end = text.indexOf(",");
    const suggestion = {
      label: "",
      edits: [
        { start, end: start + 8, text: "Could you" },
        { start: end, end: end + 1, text: "?" },
      ],
    };
    expect(shown(previewOf(text, suggestion, { start, end: end + 1 }))).toBe(
      "[-You must-]{+Could you+} call us on Monday[-,-]{+?+}",
    );
  });

  it("shows whole words where an edit ends within one", () => {
    const long = "Please be advised that the log is missing.";
    const edits = [{ start: 0, end: long.indexOf("he log"), text: "T" }];
    expect(shown(previewOf(long, { label: "", edits }, { start: 0, end: long.length }))).toBe(
      "[-Please be advised that the-]{+The+} log is missing.",
    );
  });

  it("is nothing for a suggestion without edits", () => {
    expect(previewOf(text, { label: "", edits: [] }, { start: 0, end: 5 })).toEqual([]);
  });
});

describe("the difference of a whole draft", () => {
  it("widens an edit that begins within a word, so that people read words", () => {
    const text = "Unfortunately we cannot refund you.\n\nRegards";
    const edits = [
      { start: 0, end: text.indexOf("ot refund"), text: "I’m sorry to say we can’" },
      { start: text.indexOf("ot refund"), end: text.indexOf("ot refund") + 1, text: "" },
      { start: text.length, end: text.length, text: ",\nSam" },
    ];
    expect(shown(wholeDiff(text, edits))).toBe(
      "[-Unfortunately we cannot-]{+I’m sorry to say we can’t+} refund you.\n\nRegards{+,\nSam+}",
    );
  });

  it("always gives back the draft and what the edits make of it", () => {
    const text = fc.string({ maxLength: 30, unit: fc.constantFrom("a", "b", "’", " ", "\n", ".", "é") });
    const cuts = fc.array(fc.tuple(fc.nat(8), fc.nat(5), fc.constantFrom("", "a", "b ", " x y", "\n")), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(text, cuts, (draft, wishes) => {
        let at = 0;
        const edits = wishes.flatMap(([gap, length, words]) => {
          const start = at + gap;
          const end = Math.min(start + length, draft.length);
          at = end + 1;
          return start > draft.length ? [] : [{ start, end, text: words }];
        });
        const side = (skip: DiffPart["kind"]) =>
          wholeDiff(draft, edits)
            .filter(({ kind }) => kind !== skip)
            .map((p) => p.text)
            .join("");
        expect(side("new")).toBe(draft);
        expect(side("gone")).toBe(applyEdits(draft, edits));
      }),
    );
  });
});
