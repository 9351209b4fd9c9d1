import { expect, test } from "vitest";
import { swapped } from "./swapped.ts";

test.each([
  ["Hi, I ordered a medium but got an XL.", "you got an XL instead of a medium"],
  ["We ordered 30 calculators and received 18 rulers", "you got 18 rulers instead of 30 calculators"],
  ["Ordered size 7, got size 9.", "you got size 9 instead of size 7"],
  ["The dress I got is a size 10 and I ordered a 14.", "you got a size 10 instead of a 14"],
  ["The rug you sent was a 120x180 but I ordered a 160x230", "you got a 120x180 instead of a 160x230"],
  ["I paid for a double room but was given a single.", "you were given a single instead of a double room"],
])("what came instead of what was ordered is said: %s", (sentence, said) => {
  expect(swapped(sentence)).toBe(said);
});

test.each([
  "I ordered a lamp and got a lovely card with it.",
  "I ordered a lamp and got a mail that it is late, so I wonder.",
  "I got an XL.",
  "We ordered a cake and got it on time.",
])("and nothing else: %s", (sentence) => {
  expect(swapped(sentence)).toBeNull();
});
