import { expect, test } from "vitest";
import { isGoneBy } from "./gone-by.ts";
import { readIncoming } from "./incoming.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, signal } from "./testing-pack.ts";

test.each([
  "We stayed with you for our anniversary.",
  "I visited your shop last week for my birthday.",
  "Joseph made our trip!",
  "We had a lovely meal for Dad's 70th.",
  "The photos from our wedding two months ago have not come.",
  "We've just got back from our holiday.",
  "The birthday was ruined.",
  "Thanks to Maria for the birthday cake!",
  "I had to throw it away on my birthday.",
  "My birthday was a mess last week, can you send the rest?",
  "The birthday cake for my girl said Lottie.",
  "We travelled for our anniversary.",
  "We traveled to her wedding.",
  "Dad went on his birthday two days ago.",
  "We dined in ten days ago for our anniversary.",
  "We went in 10 days ago for my birthday.",
  "We moved in two weeks ago, and the party took my breath away.",
  "The flowers for her wedding looked sad.",
  "It was such a birthday.",
  "Last Sunday was her birthday.",
])("is over: %s", (sentence) => {
  expect(isGoneBy(sentence)).toBe(true);
});

test.each([
  "I ordered it for my daughter's birthday.",
  "I bought a dress for the wedding.",
  "It's my birthday on Friday.",
  "We visited the venue and our wedding is in May.",
  "He'll be 40 next week and we stayed up planning the party.",
  "I need it before our trip, and the last one came late.",
  "Can you tell me what went wrong before my exam?",
  "The lamp came and the party in 12 days needs it.",
  "The lamp came, our wedding falls in a few days.",
  "The lamp came, our wedding falls in one week.",
  "The lamp came, our wedding falls in three months.",
  "The lamp came, our wedding falls in two days' time.",
  "The lamp came, our wedding falls in two days’ time.",
  "The lamp came and we'll be on holiday.",
  "We flew out and we’re off to her wedding.",
  "The cake came, Mum turns 80.",
  "The cake came for next Sunday.",
])("may lie ahead: %s", (sentence) => {
  expect(isGoneBy(sentence)).toBe(false);
});

const rules = createRuleSet([
  packOf(
    [],
    [
      signal("personal", ["birthday"], { id: "signals/personal-birthday" }),
      signal("personal", ["holiday"], { id: "signals/personal-trip" }),
      signal("personal", ["flu"], { id: "signals/personal-illness" }),
    ],
  ),
]);
const mentions = (text: string) => [...readIncoming(text, rules).mentions];

test("an occasion that is over is not mentioned, one ahead in the same message is", () => {
  expect(mentions("We stayed for my birthday.")).toEqual([]);
  expect(mentions("We stayed for my birthday. Her birthday is on Sunday.")).toEqual(["personal-birthday"]);
});

test("a colleague's holiday is not theirs", () => {
  expect(mentions("I need it for our holiday.")).toEqual(["personal-trip"]);
  for (const text of ["She's on holiday in Bali.", "My boss is on holiday until May."])
    expect(mentions(text)).toEqual([]);
});

test("what has no day of its own is not over", () => {
  expect(mentions("We came back with the flu.")).toEqual(["personal-illness"]);
});
