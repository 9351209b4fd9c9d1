import { expect, test } from "vitest";
import { isInRange, isRange } from "./language-version.ts";

test.each([
  ["1", "1.0.0", true],
  ["1", "1.9.3", true],
  ["1", "2.0.0", false],
  ["1.x", "1.4.0", true],
  ["1.2", "1.2.9", true],
  ["1.2", "1.3.0", false],
  ["1.2.3", "1.2.3", true],
  ["1.2.3", "1.2.4", false],
  ["^1.2", "1.1.0", false],
  ["^1.2", "1.9.0", true],
  ["^1.2", "2.0.0", false],
  ["~1.2.3", "1.2.9", true],
  ["~1.2.3", "1.3.0", false],
  [">=1.0 <3", "2.7.1", true],
  [">=1.0 <3", "3.0.0", false],
  [">1", "1.5.0", false],
  [">1", "2.0.0", true],
  ["<=1", "1.5.0", true],
  ["*", "9.0.0", true],
])("%s of %s is %s", (range, version, expected) => {
  expect(isInRange(version, range)).toBe(expected);
});

test.each(["", "one", "1 or 2", "^", "1.2.3.4", "=>1"])("%j is no range, and holds nothing", (range) => {
  expect(isRange(range)).toBe(false);
  expect(isInRange("1.0.0", range)).toBe(false);
});
