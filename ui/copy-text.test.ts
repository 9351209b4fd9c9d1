import { describe, expect, it } from "vitest";
import { copyText } from "./copy-text.ts";

const TEXT = "Hi. You failed to attach the log. Bye.";

describe("what Copy copies", () => {
  it("is the passage as it reads afterwards, with what stands between two edits", () => {
    const start = TEXT.indexOf("You");
    const dot = TEXT.indexOf(". Bye");
    const edits = [
      { start, end: start + 13, text: "Could you" },
      { start: dot, end: dot + 1, text: "?" },
    ];
    expect(copyText(TEXT, { label: "", edits })).toBe("Could you attach the log?");
  });

  it("is a line to insert without the blank lines around it", () => {
    expect(copyText(TEXT, { label: "", edits: [{ start: 0, end: 0, text: "Hi Dana,\n\n" }] })).toBe("Hi Dana,");
  });

  it("is the label where words are only taken away", () => {
    expect(copyText(TEXT, { label: "Bye.", edits: [{ start: 0, end: 4, text: "" }] })).toBe("Bye.");
  });
});
