import { expect, test } from "vitest";
import { turnedProblem } from "./problem.ts";
import { restated } from "./restated.ts";

test.each([
  ["why has my bill doubled this month?", "your bill has doubled this month"],
  ["Hi, why is my internet so slow?", "your internet is so slow"],
  ["Why was I charged twice for the same room?", "you were charged twice for the same room"],
  ["Why is there no hot water?", "there is no hot water"],
  ["Why can't I log in?", "you can't log in"],
  ["why haven’t you answered my emails?!", "we haven't answered your emails"],
  ["So why was my order cancelled?", "your order was cancelled"],
  ["Can you tell me why my parcel hasn't arrived?", "your parcel hasn't arrived"],
  ["I don't understand why my bill has doubled.", "your bill has doubled"],
  ["Any idea why I haven't received my refund", "you haven't received your refund"],
])("what somebody asks the reason of is said back: %s", (question, said) => {
  expect(turnedProblem([question])).toBe(said);
});

test.each([
  "Why is the moon round?",
  "Why do I have two invoices?",
  "Please explain why the app needs my location.",
  "I understand why the lid was cracked.",
  "I wonder why the lights are off in your office.",
  "I know why my kettle broke.",
  "Why has my plan changed?",
  "Was my order cancelled?",
])("what is merely asked, or understood, is not: %s", (question) => {
  expect(turnedProblem([question])).toBeNull();
});

test.each([
  ["Food was lovely as always but the soup was cold.", "the soup was cold"],
  ["Love the new look, but all my files are gone.", "all my files are gone"],
  [
    "The flight was cancelled and we got a hotel (thank you), which was kind.",
    "The flight was cancelled and we got a hotel, which was kind.",
  ],
  ["The only thing was the shower, which was cold.", "the shower was cold"],
  ["The only snag was that my room was cold.", "my room was cold"],
  ["Thanks for that, but the link is dead.", "the link is dead"],
])("praise and thanks that only lead to it are left out: %s", (sentence, plain) => {
  expect(restated(sentence).replace(/\.$/, "")).toBe(plain.replace(/\.$/, ""));
});

test.each([
  "The lid was cracked but otherwise it is great.",
  "It was my mistake but the train was late.",
  "Great service!",
])("and nothing else: %s", (sentence) => {
  expect(restated(sentence)).toBe(sentence);
});

test("a question without end is read in no time", () => {
  const long = `why was i ${"a".repeat(40_000)} ${"b ".repeat(20_000)}!`;
  const before = performance.now();
  restated(long);
  expect(performance.now() - before).toBeLessThan(500);
});

test("praise that goes leaves who it is told of", () => {
  expect(restated("We had a lovely meal but were charged for two bottles.")).toBe("We were charged for two bottles.");
  expect(restated("I loved the room but had no hot water.")).toBe("I had no hot water.");
  expect(restated("I loved the room but the shower was cold.")).toBe("the shower was cold.");
  expect(restated("The food was great but was charged twice.")).toBe("The food was great but was charged twice.");
});
