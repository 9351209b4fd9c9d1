import { describe, expect, test } from "vitest";
import { columns, createStyle, wantsColour, wrapped } from "./terminal.ts";

describe("colour", () => {
  test.each([
    ["a terminal", { isTTY: true }, {}, true],
    ["a pipe", {}, {}, false],
    ["NO_COLOR", { isTTY: true }, { NO_COLOR: "1" }, false],
    ["an empty NO_COLOR", { isTTY: true }, { NO_COLOR: "" }, true],
    ["a dumb terminal", { isTTY: true }, { TERM: "dumb" }, false],
    ["FORCE_COLOR", {}, { FORCE_COLOR: "1" }, true],
  ])("with %s", (_, stream, env, expected) => {
    expect(wantsColour(stream, env)).toBe(expected);
  });

  test("leaves text alone when there is none", () => {
    expect(createStyle(false).bold("x")).toBe("x");
    expect(createStyle(true).bold("x")).toBe("\u001b[1mx\u001b[22m");
  });
});

test.each([
  ["plain", 5],
  ["Grüße", 5],
  ["e\u0301", 1],
  ["日本", 4],
  ["👋🏽", 2],
  ["👨‍👩‍👧", 2],
])("%s takes %i columns", (text, width) => {
  expect(columns(text)).toBe(width);
});

test("words are wrapped at the width, and a longer word stays whole", () => {
  expect(wrapped("one two three extraordinarily four", 9)).toEqual(["one two", "three", "extraordinarily", "four"]);
});
