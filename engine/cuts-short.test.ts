import { describe, expect, test } from "vitest";
import { cutsShort } from "./cuts-short.ts";

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
