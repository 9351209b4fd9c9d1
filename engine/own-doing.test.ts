import { describe, expect, test } from "vitest";
import { EMBARRASSED, isTheirDoing, sentencesOfTheirDoing } from "./own-doing.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, readWith } from "./testing-pack.ts";

describe("who says that it was their own doing", () => {
  test.each([
    "I've locked myself out.",
    "I'm embarrassed to ask.",
    "We accidentally sent it twice.",
    "My fault.",
    "My own fault.",
    "My own stupid mistake.",
    "It's on me.",
    "That’s all on me.",
    "This is totally on me.",
    "This one's on me.",
    "This one’s on me.",
    "I never got round to it.",
    "I never got around to it.",
    "I'll be late.",
    "I’ll be late.",
    "I might be about an hour late.",
    "We may be a bit late.",
    "It was a silly thing I did.",
    "It was a daft mistake that we made.",
    "It went astray because I got it mixed up.",
    "It went astray as I got the two mixed up.",
    "It is late because I read 13 as 12.",
    "I clean forgot.",
    "I should have checked.",
    "I should've checked.",
    "I should’ve looked.",
    "Should have read the label.",
    "I overcommitted myself.",
    "We've over-committed ourselves.",
    "Silly me!",
    "I booked the wrong day.",
    "I've put in the wrong name.",
    "I’ve entered it in wrong.",
    "We typed my wrong code.",
  ])("%j", (text) => {
    expect(isTheirDoing(text)).toBe(true);
  });

  test.each([
    "Silly me for trusting the label.",
    "I ordered the wrong size because your chart is misleading.",
    "I picked the wrong one, as your colleague told me to.",
    "You should have checked.",
    "It was a silly thing to say.",
    "I read it as soon as it came.",
    "The train was late.",
  ])("not %j", (text) => {
    expect(isTheirDoing(text)).toBe(false);
  });

  test("is heard in the first 3,000 characters", () => {
    expect(isTheirDoing(`${"x ".repeat(1490)}My fault.`)).toBe(true);
    expect(isTheirDoing(`${"x ".repeat(1500)}My fault.`)).toBe(false);
  });
});

test("only the sentence that says so is theirs", () => {
  const { reading } = readWith("The lamp is late. My fault, I think. It is dark.", createRuleSet([packOf([])]));
  expect([...sentencesOfTheirDoing(reading)]).toEqual([1]);
  const none = readWith("The lamp is late.", createRuleSet([packOf([])]));
  expect(sentencesOfTheirDoing(none.reading).size).toBe(0);
});

test("embarrassed is who begins with it", () => {
  expect(EMBARRASSED.test("so embarrassed")).toBe(true);
  expect(EMBARRASSED.test("embarrassing")).toBe(true);
  expect(EMBARRASSED.test("it is embarrassing")).toBe(false);
});
