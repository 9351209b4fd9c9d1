import { describe, expect, test } from "vitest";
import { FIRST_WORD } from "./units.ts";
import { foldCode, foldWord, HASH_START, hashStep, Vocabulary } from "./vocabulary.ts";

const hashOf = (word: string): number =>
  [...word].reduce((hash, letter) => hashStep(hash, foldCode(letter.charCodeAt(0))), HASH_START);

describe("a vocabulary", () => {
  test("gives every word an id of its own, from the first word on, and the same one again", () => {
    const vocabulary = new Vocabulary();
    expect([vocabulary.intern("you"), vocabulary.intern("must"), vocabulary.intern("you")]).toEqual([
      FIRST_WORD,
      FIRST_WORD + 1,
      FIRST_WORD,
    ]);
    expect(vocabulary.size).toBe(FIRST_WORD + 2);
    expect([vocabulary.idOf("must"), vocabulary.idOf("may")]).toEqual([FIRST_WORD + 1, 0]);
    expect([vocabulary.word(FIRST_WORD), vocabulary.word(0), vocabulary.word(99_999)]).toEqual(["you", "", ""]);
  });

  test("finds a word inside a text, whatever its case and apostrophe, and no other", () => {
    const vocabulary = new Vocabulary();
    const id = vocabulary.intern("o'neil");
    const text = "to O’NEIL now";
    expect(vocabulary.idAt(text, 3, 9, hashOf("o'neil"))).toBe(id);
    expect(vocabulary.idAt(text, 3, 8, hashOf("o'neil"))).toBe(0);
    expect(vocabulary.idAt(text, 2, 8, hashOf("o'neil"))).toBe(0);
    expect(vocabulary.idAt(text, 3, 9, hashOf("o'neal"))).toBe(0);
    expect(vocabulary.idAt("to O'NEAL now", 3, 9, hashOf("o'neil"))).toBe(0);
  });

  test("keeps its words when it outgrows its room, twice", () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i.toString(36)}`);
    const ids = words.map((word) => vocabulary.intern(word));
    expect(new Set(ids).size).toBe(words.length);
    expect(words.map((word) => vocabulary.idOf(word))).toEqual(ids);
    expect(words.map((word) => vocabulary.intern(word))).toEqual(ids);
    expect(words.map((word) => vocabulary.idAt(word, 0, word.length, hashOf(word)))).toEqual(ids);
    expect(ids.map((id) => vocabulary.word(id))).toEqual(words);
    expect(vocabulary.idOf("unheard-of")).toBe(0);
  });
});

describe("a folded word", () => {
  test.each([
    ["AZaz", "azaz"],
    ["@[`{09", "@[`{09"],
    ["It’s it‘s itʼs it's", "it's it's it's it's"],
    ["ÉÀŻ", "éàż"],
    ["ẞ", "ß"],
    ["İ", "İ"],
    ["李", "李"],
  ])("of %j is %j", (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});
