import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import type { Lexicon, SignalName } from "./rule.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, signal } from "./testing-pack.ts";

/** The log-odds of warmth that a lexicon gives a text. */
function sumOf(text: string, words: Lexicon["words"], more: Partial<Lexicon> = {}): number {
  const lexicon = { bias: 0, damping: 0, signals: {}, words, ...more };
  const signals = [signal("thanks", ["thanks"]), signal("offer", ["let me know"], { weight: 2 })];
  const { warmth } = check({ text }, {}, createRuleSet([{ ...packOf([], signals), lexicons: { warmth: lexicon } }]));
  return Math.log(warmth / (1 - warmth));
}

describe("a lexicon", () => {
  test("adds up the weights of words, each once, three for one", () => {
    expect(sumOf("A kind and kind word.", { kind: 0.5, word: -0.25 })).toBeCloseTo(3 * (0.5 - 0.25));
    expect(sumOf("Nothing here.", { kind: 0.5 })).toBeCloseTo(0);
  });

  test("knows words that open a sentence, and pairs within one", () => {
    expect(sumOf("Please wait. So please.", { "^ please": 1 })).toBeCloseTo(3);
    expect(sumOf("So please wait.", { "^ please": 1 })).toBeCloseTo(0);
    expect(sumOf("Well done. It is done well.", { "well done": 1, "done well": 2 })).toBeCloseTo(9);
    expect(sumOf("It went well. Done.", { "well done": 1 })).toBeCloseTo(0);
    expect(sumOf("Is it?", { "it ?": 1 })).toBeCloseTo(3);
  });

  test("counts words of a longer text for less, by its damping", () => {
    const text = "one two three four five six kind eight nine";
    expect(sumOf(text, { kind: 1 }, { damping: 0.5 })).toBeCloseTo(3 / Math.sqrt(9));
    expect(sumOf("kind", { kind: 1 }, { damping: 0.5 })).toBeCloseTo(3 / Math.sqrt(4));
  });

  test("counts words and marks, several marks in a row as one", () => {
    const damped = (text: string): number => sumOf(text, { kind: 1 }, { damping: 1 });
    expect(damped("kind one two three four")).toBeCloseTo(3 / 5);
    expect(damped("kind one, two three")).toBeCloseTo(3 / 5);
    expect(damped("kind one two three!!!")).toBeCloseTo(3 / 5);
    expect(damped("kind one two three ! ! !")).toBeCloseTo(3 / 7);
    expect(damped("kind one {{two}} three four five")).toBeCloseTo(3 / 5);
    expect(damped("kind one two three")).toBeCloseTo(3 / 4);
    expect(damped("kind one two")).toBeCloseTo(3 / 4);
  });

  test("weighs a word, the same word at the start, and its pairs apart", () => {
    const words = { kind: 1, "^ kind": 0.5, "kind kind": 0.25 };
    expect(sumOf("Kind.", words)).toBeCloseTo(3 * 1.5);
    expect(sumOf("So kind.", words)).toBeCloseTo(3);
    expect(sumOf("So kind kind.", words)).toBeCloseTo(3 * 1.25);
    expect(sumOf("Kind. Kind.", words)).toBeCloseTo(3 * 1.5);
  });

  test("counts pairs apart that share a word, or have the same two in another order", () => {
    const words = { "be kind": 0.1, "be good": 0.2, "so kind": 0.4, "kind be": 0.8 };
    expect(sumOf("So be kind. Be good.", words)).toBeCloseTo(3 * 0.3);
    expect(sumOf("Be kind. So kind.", words)).toBeCloseTo(3 * 0.5);
    expect(sumOf("Be kind be good.", words)).toBeCloseTo(3 * 1.1);
    expect(sumOf("Be kind. And be kind.", words)).toBeCloseTo(3 * 0.1);
  });

  test("counts each word at a start once, and apart from every other", () => {
    const words = { "^ kind": 0.1, "^ good": 0.2, good: 0.4, kind: 0.8 };
    expect(sumOf("Kind. Good. Kind.", words)).toBeCloseTo(3 * 1.5);
    expect(sumOf("So good. Kind. Good.", words)).toBeCloseTo(3 * 1.5);
  });

  test("pairs a word only with the word right before it", () => {
    const words = { "be kind": 1 };
    expect(sumOf("So be kind.", words)).toBeCloseTo(3);
    expect(sumOf("So be so kind.", words)).toBeCloseTo(0);
    expect(sumOf("So be unheardof kind.", words)).toBeCloseTo(0);
    expect(sumOf("So kind be.", words)).toBeCloseTo(0);
  });

  test("begins at its bias and adds signals, at most three times each", () => {
    const signals = { thanks: 0.5, offer: 0.25 } satisfies Partial<Record<SignalName, number>>;
    expect(sumOf("Nothing.", {}, { bias: -1, signals })).toBeCloseTo(-1);
    expect(sumOf("Thanks. Let me know.", {}, { signals })).toBeCloseTo(0.5 + 0.25 * 2);
    expect(sumOf("Thanks. Thanks. Thanks. Thanks. Thanks.", {}, { signals })).toBeCloseTo(1.5);
  });

  test("weighs a file apart from its signal where it names the file", () => {
    const signals = [
      signal("warm", ["nice"], { id: "signals/warm-mild", weight: 0.5 }),
      signal("warm", ["lovely"], { id: "signals/warm-strong" }),
    ];
    const odds = (text: string, weights: Lexicon["signals"]): number => {
      const lexicon = { bias: 0, damping: 0, signals: weights, words: {} };
      const { warmth } = check(
        { text },
        {},
        createRuleSet([{ ...packOf([], signals), lexicons: { warmth: lexicon } }]),
      );
      return Math.log(warmth / (1 - warmth));
    };
    expect(odds("Nice. It is lovely.", { warm: 1 })).toBeCloseTo(1.5);
    expect(odds("Nice. It is lovely.", { warm: 1, "signals/warm-mild": 4 })).toBeCloseTo(1 + 0.5 * 4);
    expect(odds("Nice. It is lovely.", { "signals/warm-strong": 2 })).toBeCloseTo(2);
  });

  test("says the same of the same text, and nothing of one before", () => {
    const rules = createRuleSet([
      { ...packOf([]), lexicons: { warmth: { bias: 0, damping: 0, signals: {}, words: { kind: 1 } } } },
    ]);
    const warmth = (text: string): number => check({ text }, {}, rules).warmth;
    expect([warmth("kind"), warmth("cold"), warmth("kind")]).toEqual([warmth("kind"), 0.5, warmth("kind")]);
  });
});
