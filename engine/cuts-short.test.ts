import { describe, expect, test } from "vitest";
import { cutsShort, leavesAndThat } from "./cuts-short.ts";

const WHERE = "The parcel of last Monday ";
const END = { start: WHERE.length + 4, end: WHERE.length + 8, text: "sent?" };

describe("a mark that an edit puts at its end cuts a sentence short", () => {
  test.each(["was done\nby post", "was done \n by post", "was done\r\n\tby post"])(
    "where it goes on below: %j",
    (end) => {
      const text = WHERE + end;
      expect(cutsShort(text, [END])).toBe(true);
      expect(cutsShort(text, [{ start: 0, end: 3, text: "A" }, END])).toBe(true);
      expect(cutsShort(text, [{ ...END, text: "sent." }])).toBe(true);
    },
  );

  test.each(["was done", "was done by post", "was done\nBy post", "was done\n\nby post", "was done\n- by post"])(
    "and nowhere else: %j",
    (end) => {
      expect(cutsShort(WHERE + end, [END])).toBe(false);
    },
  );

  test("but none that is short, as an item of a list is", () => {
    expect(cutsShort("Was done\nby post", [{ start: 4, end: 8, text: "sent?" }])).toBe(false);
    const list = `${WHERE}was done\nWas done\nby post`;
    expect(cutsShort(list, [{ start: list.indexOf("done\nby"), end: list.indexOf("\nby"), text: "sent?" }])).toBe(
      false,
    );
  });

  test("and no other edit does", () => {
    const text = `${WHERE}was done\nby post`;
    expect(cutsShort(text, [{ ...END, text: "sent" }])).toBe(false);
    expect(cutsShort(`${WHERE}was do??\nby post`, [END])).toBe(false);
    expect(cutsShort(text, [{ start: 0, end: 3, text: "Is?" }])).toBe(false);
    expect(cutsShort(text, [{ ...END, text: "is? it" }])).toBe(false);
    expect(cutsShort(`${WHERE}was d? e\nby post`, [END])).toBe(true);
  });
});

describe("a sentence that hangs on two words is left hanging on the second", () => {
  const LEAD = "Be told that ";
  const leaves = (rest: string, text = ""): boolean =>
    leavesAndThat(LEAD + rest, [{ start: 0, end: LEAD.length, text }]);

  test("where the first goes, with or without the letter that follows it", () => {
    expect(leaves("it is shut under s.58 and that it stays so.")).toBe(true);
    expect(
      leavesAndThat(`${LEAD}it is shut, but that it opens.`, [{ start: 0, end: LEAD.length + 1, text: "I" }]),
    ).toBe(true);
  });

  test("and not where there is one, in another sentence, or where it stays", () => {
    expect(leaves("it is shut and it stays so.")).toBe(false);
    expect(leaves("it is shut and that is it.")).toBe(false);
    expect(leaves("it is shut. And that we know.")).toBe(false);
    expect(leaves("it is shut and that it stays so.", "Know that ")).toBe(false);
    expect(leavesAndThat(`${LEAD}it is shut and that it stays so.`, [{ start: 0, end: 8, text: "" }])).toBe(false);
  });
});
