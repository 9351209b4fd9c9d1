import { expect, test } from "vitest";
import { readWords, writeWords } from "./word-table.ts";

const WORDS = ["a", "able", "about", "above", "zoo", "zoo's", "été", "42", "a".repeat(40), "a".repeat(41)];

test("words are read as they were written", () => {
  expect(readWords(writeWords(WORDS))).toEqual(WORDS);
  expect(readWords(writeWords([]))).toEqual([]);
});

test("words divided by spaces are read too", () => {
  expect(readWords("kindly please")).toEqual(["kindly", "please"]);
  expect(readWords("kindly")).toEqual(["kindly"]);
  expect(readWords("")).toEqual([]);
});

test("a word is written without what it shares with the one before", () => {
  expect(writeWords(["able", "about", "zoo"])).toBe("AableCoutAzoo");
});
