import { describe, expect, test } from "vitest";
import type { Place } from "./places.ts";
import { Reading } from "./reading.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, wordsMatched } from "./testing-pack.ts";

/** Where the words of a text lead among patterns, from the first; null where they lead nowhere. */
function placeOf(text: string, ...patterns: string[]): Place | null {
  const rules = createRuleSet([packOf([phrase(patterns)])]);
  const ways = rules.patterns.drafts;
  const [first, ...rest] = new Reading({ text }, rules.grammar).tokens.id;
  let place = ways.first(first as number, true);
  for (const word of rest) place = place && ways.after(place, word);
  return place;
}

describe("a place", () => {
  test("knows the patterns that wait there for a word, and those that may end", () => {
    const place = placeOf("you must", "you must sign", "you must pay", "you may pay", "you must");
    expect(place?.waiting.map(({ number }) => number).sort()).toEqual([0, 1]);
    expect(place?.open.map(({ number }) => number)).toEqual([3]);
  });

  test("is nowhere when no pattern waits for the word", () => {
    expect(placeOf("you pay", "you must sign", "you may sign")).toBeNull();
    expect(placeOf("you sign", "you must sign")).toBeNull();
    expect(placeOf("must", "you must sign")).toBeNull();
    expect(placeOf("you must", "you (shall|may|can) pay", "we must pay")).toBeNull();
    expect(placeOf("you may", "you (shall|may|can) pay", "we must pay")?.waiting).toHaveLength(1);
  });

  test("is come to once by two ways", () => {
    for (const text of ["you need", "you must"]) {
      const place = placeOf(text, "you (must|need|need to?|must (now|soon)?) (sign|send it)");
      const at = place?.waitingAt ?? [];
      expect(at.length).toBeGreaterThan(1);
      expect(new Set(at).size).toBe(at.length);
    }
    expect(placeOf("you need", "you (need|need to?)")?.open).toHaveLength(1);
  });

  test("is come to by each of two patterns that are alike", () => {
    const place = placeOf("you must", "you must sign", "you must sign it", "you (must|may) sign");
    expect(place?.waiting.map(({ number }) => number).sort()).toEqual([0, 1, 2]);
  });
});

describe("all ways through a pattern are gone", () => {
  const pattern = "you (must|need|need to?|have to (now|soon)?) (sign|send (it|them)?|pay (up|it))";

  test.each([
    "you must sign",
    "you need sign",
    "you need to sign",
    "you have to sign",
    "you have to soon sign",
    "you need to send",
    "you need to send them",
    "you must pay it",
    "you have to now pay up",
  ])("by %j", (text) => {
    expect(wordsMatched(pattern, `So ${text}.`)).toEqual([text]);
  });

  test.each(["you sign", "you must to sign", "you have sign", "you need pay", "you need to to sign", "must sign"])(
    "but not by %j",
    (text) => {
      expect(wordsMatched(pattern, `So ${text}.`)).toEqual([]);
    },
  );

  test("from each of the ways that it may begin", () => {
    const begins = "(please|(do|kindly) not|(never|do) ever) reply";
    for (const text of ["please reply", "do not reply", "kindly not reply", "never ever reply", "do ever reply"])
      expect(wordsMatched(begins, `So ${text}.`)).toEqual([text]);
    for (const text of ["do reply", "kindly reply", "never reply", "please not reply"])
      expect(wordsMatched(begins, `So ${text}.`)).toEqual([]);
  });
});
