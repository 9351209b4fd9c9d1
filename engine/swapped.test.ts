import { expect, test } from "vitest";
import { overtaken, swapped, tooFew } from "./swapped.ts";

test.each([
  ["Hi, I ordered a medium but got an XL.", "you got an XL instead of a medium"],
  ["We ordered 30 calculators and received 18 rulers", "you got 18 rulers instead of 30 calculators"],
  ["Ordered size 7, got size 9.", "you got size 9 instead of size 7"],
  ["The dress I got is a size 10 and I ordered a 14.", "you got a size 10 instead of a 14"],
  ["The rug you sent was a 120x180 but I ordered a 160x230", "you got a 120x180 instead of a 160x230"],
  ["I ordered a size 6 and you've sent a 9.", "we sent you a 9 instead of a size 6"],
  ["I paid for a double room but was given a single.", "you were given a single instead of a double room"],
])("what came instead of what was ordered is said: %s", (sentence, said) => {
  expect(swapped(sentence)).toBe(said);
});

test.each([
  "I ordered a lamp and you sent a lovely note.",
  "I ordered a lamp and got a lovely card with it.",
  "I ordered a lamp and got a mail that it is late, so I wonder.",
  "I got an XL.",
  "We ordered a cake and got it on time.",
])("and nothing else: %s", (sentence) => {
  expect(swapped(sentence)).toBeNull();
});

test.each([
  ["You've taken £30 this month and I only signed up for £10.", "we took £30 when you signed up for £10"],
  ["You charged me £45.50 but I was quoted £39", "we charged £45.50 when you were quoted £39"],
  ["I was quoted £340 for the clutch and charged £515.", "you were quoted £340 for the clutch and charged £515"],
  ["We were quoted £200 but then you charged us £260", "you were quoted £200 and charged £260"],
  ["You’ve billed us €1,200 for May when we agreed to €900.", "we billed €1,200 when you agreed to €900"],
])("more than was agreed is said with both sums: %s", (sentence, said) => {
  expect(overtaken(sentence)).toBe(said);
});

test.each([
  "You charged me £39 and I ordered £39 worth.",
  "You took £30 this month, thanks.",
  "I was quoted £90 and charged £90 plus VAT.",
  "I was quoted £90 and you charged £90.",
  "You took me for a fool and I paid £30.",
])("and one sum, or the same, is not: %s", (sentence) => {
  expect(overtaken(sentence)).toBeNull();
});

test.each([
  ["We ordered 40 lunches and 31 turned up.", "only 31 of your 40 lunches turned up"],
  ["I bought two tickets but only one came through, the show is tonight!", "only one of your two tickets came through"],
  [
    "I've ordered twelve blue mugs on Monday, and eleven of them were delivered.",
    "only eleven of your twelve blue mugs were delivered",
  ],
])("fewer than were ordered are counted: %s", (sentence, said) => {
  expect(tooFew(sentence)).toBe(said);
});

test.each([
  "We ordered 40 lunches and 40 turned up.",
  "I bought two tickets and three came.",
  "We booked 3 days and 2 were sent.",
  "I bought two tickets and one of them is for my son.",
])("and no others: %s", (sentence) => {
  expect(tooFew(sentence)).toBeNull();
});
