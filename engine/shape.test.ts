import { describe, expect, test } from "vitest";
import { shapeOf, wordsOf } from "./testing-pack.ts";
import type { Part } from "./types.ts";

const TEXT = `Hi Dan,

Thanks for your patience. I'm so sorry about the lamp. A new one left our depot today. Enjoy the weekend! Let me know when it comes.

Have a lovely day,
Sam`;

describe("the shape of a message", () => {
  test("names its parts", () => {
    const { parts } = shapeOf(TEXT);
    const found = Object.fromEntries(Object.entries(parts).map(([part, span]) => [part, wordsOf(TEXT, span)]));
    expect(found satisfies Record<string, string | null>).toEqual({
      greeting: "Hi Dan,",
      opening: "Thanks for your patience.",
      acknowledgement: "I'm so sorry about the lamp.",
      aside: "Enjoy the weekend!",
      offer: "Let me know when it comes.",
      closing: "Have a lovely day,",
      signOff: "Sam",
    } satisfies Record<Part, string>);
  });

  test("tells human sentences from business", () => {
    const { sentences } = shapeOf(TEXT);
    const business = sentences.filter(({ kind }) => kind === "business").map((sentence) => wordsOf(TEXT, sentence));
    expect(business).toEqual(["A new one left our depot today."]);
  });

  test("covers every word of the writer's, in order", () => {
    const { sentences } = shapeOf(TEXT);
    const covered = sentences.map((sentence) => wordsOf(TEXT, sentence)).join(" ");
    expect(covered).toBe(TEXT.replace(/\s+/g, " "));
  });

  test("of nothing is nothing", () => {
    for (const text of ["", "\n\n", "> quoted"]) {
      const { parts, sentences } = shapeOf(text);
      expect(sentences).toEqual([]);
      expect(Object.values(parts).every((part) => part === null)).toBe(true);
    }
  });

  test("an apology that is also the closing still acknowledges, when no business stands before it", () => {
    const text = "I'm so sorry, and have a lovely day.\nSam";
    expect(wordsOf(text, shapeOf(text).parts.acknowledgement)).toBe("I'm so sorry, and have a lovely day.");
    expect(shapeOf(`The lamp left today. ${text}`).parts.acknowledgement).toBeNull();
  });

  test("thanks after business are no opening", () => {
    expect(
      shapeOf("The lamp left today. Thanks. It comes on Monday. It is blue. It is big. So it is.").parts.opening,
    ).toBeNull();
  });
});
