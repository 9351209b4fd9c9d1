import { describe, expect, test } from "vitest";
import { flagsOf, listed, tokensOf } from "./testing-tokens.ts";
import { BREAK, CAPITAL, GLUED, LINE_START, QUOTED, SHOUTED, tokenise, WORD } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";

describe("what a rule knows", () => {
  const vocabulary = new Vocabulary();
  for (const word of ["you", "your", "...", "!", "?", "-", "ur", "u", "up"]) vocabulary.intern(word);
  const id = (word: string): number => vocabulary.idOf(word);
  const known = (text: string): number[] => [...tokenise(text, [], vocabulary).id];

  test("is met in what is written in haste, but not in a capital U", () => {
    expect(known("u ur U UR up")).toEqual([id("you"), id("your"), id("u"), id("ur"), id("up")]);
  });

  test("is met in marks, however many of them", () => {
    expect(known(".. … ... !! ?! !? -")).toEqual([id("..."), id("..."), id("..."), id("!"), id("?"), id("!"), id("-")]);
  });

  test("is 0 for words and numbers that no rule has", () => {
    expect(known("unheard 5 🙂 .")).toEqual([0, 0, 0, 0]);
  });
});

describe("lines", () => {
  test("a blank line is a break, with Windows line ends and spaces too", () => {
    for (const gap of ["\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n\n"]) {
      const { kind } = tokensOf(`one${gap}two`);
      expect([...kind]).toEqual([WORD, BREAK, WORD]);
    }
  });

  test("a single line end is none", () => {
    for (const end of ["\n", "\r\n", "\u2028"]) expect([...tokensOf(`one${end}two`).kind]).toEqual([WORD, WORD]);
  });

  test("the first token of a line is marked", () => {
    expect([0, 1, 2].map((i) => (flagsOf("one two\nthree", i) & LINE_START) !== 0)).toEqual([true, false, true]);
  });
});

describe("flags", () => {
  test("tell capitals and shouting", () => {
    expect(flagsOf("Élan", 0) & CAPITAL).toBe(CAPITAL);
    expect(flagsOf("STOP", 0) & SHOUTED).toBe(SHOUTED);
    expect(flagsOf("UK", 0) & SHOUTED).toBe(0);
    expect(flagsOf("STOp", 0) & SHOUTED).toBe(0);
  });

  test("tell what stands in quotation marks and what is glued to what stands before", () => {
    expect(flagsOf('He wrote "no way" here', 3) & QUOTED).toBe(QUOTED);
    expect(flagsOf('He wrote "no way" here', 6) & QUOTED).toBe(0);
    expect(flagsOf("end.", 1) & GLUED).toBe(GLUED);
    expect(flagsOf("end .", 1) & GLUED).toBe(0);
  });
});

describe("masks", () => {
  test("inside a line are one opaque token, blocks are breaks", () => {
    expect(listed("see https://a.example/x now")).toEqual(["word see", "opaque https://a.example/x", "word now"]);
    const quoted = tokensOf("yes\n> no\n> never\nok");
    expect([...quoted.kind]).toEqual([WORD, BREAK, WORD]);
  });
});
