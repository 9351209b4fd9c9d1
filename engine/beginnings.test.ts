import { describe, expect, test } from "vitest";
import { beginningsOf, hasWord } from "./beginnings.ts";
import { EITHER, END, JUMP, NEVER, OP_ANY, OP_GAP, SET } from "./program.ts";

const [A, B, C, D] = [40, 71, 72, 900] as const;

/** Which of the words the code may begin with, "any" when it cannot be told. */
function beginnings(...code: number[]): number[] | "any" {
  const bits = beginningsOf(Int32Array.from([...code, END]), 0);
  return bits === null ? "any" : [A, B, C, D].filter((word) => hasWord(bits, word));
}

describe("code begins", () => {
  test("with its first word, and with no other", () => expect(beginnings(B, C)).toEqual([B]));
  test("with each word of a set", () => expect(beginnings(SET, 2, A, D, C)).toEqual([A, D]));
  test("with either way of a choice", () => expect(beginnings(EITHER, 3, A, JUMP, 1, B, C)).toEqual([A, B]));
  test("with what follows a choice that may be passed", () => {
    expect(beginnings(EITHER, 3, A, JUMP, 2, JUMP, 0, C)).toEqual([A, C]);
  });
  test("with nothing where it can never match", () => expect(beginnings(NEVER)).toEqual([]));
  test.each([
    ["a word of any kind", [OP_ANY, A]],
    ["a gap", [OP_GAP, 2, A]],
    ["nothing at all", []],
    ["a choice with any word in it", [EITHER, 3, OP_ANY, JUMP, 1, B]],
  ])("with more than can be listed: %s", (_, code) => expect(beginnings(...code)).toBe("any"));
  test("with more than is worth a search, where many groups may be passed", () => {
    const optional = [EITHER, 3, A, JUMP, 2, JUMP, 0];
    expect(beginnings(...Array.from({ length: 300 }, () => optional).flat(), C)).toBe("any");
  });
});
