import { expect, test } from "vitest";
import { closestId } from "./did-you-mean.ts";

const IDS = ["own-it/kindly", "take-time/as-per", "take-time/kindly", "abundance/cannot-until"];

test.each([
  ["take-time/kindlee", "take-time/kindly"],
  ["own-it/kindlee", "own-it/kindly"],
  ["take-tme/kindly", "own-it/kindly"],
  ["cannot-untill", "abundance/cannot-until"],
])("%s was meant to be %s", (written, meant) => {
  expect(closestId(written, IDS)).toBe(meant);
});

test("rules of one principle are not alike for that", () => {
  expect(closestId("take-time/nope-0", IDS)).toBeUndefined();
});
