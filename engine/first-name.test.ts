import { describe, expect, test } from "vitest";
import { firstName } from "./first-name.ts";

describe("the first name", () => {
  test.each([
    ["Dana Lee", "Dana"],
    ["dana", "Dana"],
    ["Lee, Dana", "Dana"],
    ["Dr. Ada Byron", "Ada"],
    ["Jean-Luc Picard", "Jean-Luc"],
    ["Zoë", "Zoë"],
    ["O’Neil", "O’Neil"],
    ["Mr Okafor", "Mr Okafor"],
    ["Rev. Moore", "Rev. Moore"],
    ["Mr and Mrs Hall", "Mr and Mrs Hall"],
    ["Ann and Bob Lee", null],
    ["dr. byron", "Dr. Byron"],
    ["Mrs E. J. Whitcombe", "Mrs Whitcombe"],
    ["J. Robert Ross", "Robert"],
    ["Mary K. Byron", "Mary"],
  ])("of %j is %j", (name, first) => {
    expect(firstName({ name })).toBe(first);
  });

  test.each([
    "",
    "  ",
    "dana@example.com",
    "+44 20 7946 0000",
    "Customer 42",
    "D",
    "J. Lee",
    "🙂",
    "李",
    "Travel Desk",
    "Trust & Safety",
    "IT Support",
    "Frida's mum",
  ])("of %j is not known", (name) => {
    expect(firstName({ name })).toBeNull();
  });
});
