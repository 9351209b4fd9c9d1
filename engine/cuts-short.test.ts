import { describe, expect, test } from "vitest";
import { cutsShort } from "./cuts-short.ts";

const END = { start: 4, end: 8, text: "sent?" };

describe("a mark that an edit puts at its end cuts a sentence short", () => {
  test.each(["Was done\nby post", "Was done \n by post", "Was done\r\n\tby post"])(
    "where it goes on below: %j",
    (text) => {
      expect(cutsShort(text, [END])).toBe(true);
      expect(cutsShort(text, [{ start: 0, end: 3, text: "Is" }, END])).toBe(true);
      expect(cutsShort(text, [{ ...END, text: "sent." }])).toBe(true);
    },
  );

  test.each(["Was done", "Was done by post", "Was done\nBy post", "Was done\n\nby post", "Was done\n- by post"])(
    "and nowhere else: %j",
    (text) => {
      expect(cutsShort(text, [END])).toBe(false);
    },
  );

  test("and no other edit does", () => {
    expect(cutsShort("Was done\nby post", [{ ...END, text: "sent" }])).toBe(false);
    expect(cutsShort("Was do??\nby post", [END])).toBe(false);
    expect(cutsShort("Was done\nby post", [{ start: 0, end: 3, text: "Is?" }])).toBe(false);
    expect(cutsShort("Was done\nby post", [{ ...END, text: "is? it" }])).toBe(false);
    expect(cutsShort("Was d? e\nby post", [END])).toBe(true);
  });
});
