import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, SHAPE_SIGNALS, wants } from "./testing-pack.ts";
import { warmUp } from "./warm-up.ts";

const rules = createRuleSet([packOf([wants("offer", ["Let me know."])], SHAPE_SIGNALS)]);
const asksForAnOffer = (text: string): boolean => check({ text }, {}, rules).missing.length > 0;
const KIND = "I hope you like how it looks in the hall.";

describe("an offer is missed", () => {
  test.each([
    "It left today.",
    `Hi Dana,\n\n${KIND} It left today.`,
    `Hi Dana,\n\n${KIND} It left today.\n\nSam`,
    `Hi Dana,\n\n${KIND} It left today.\n\nTake care.`,
    "Hi Dana,",
    "I am so sorry about that.",
    "It left today. I can see how frustrating that was.",
    "Hi Dana,\n\nIt left today. I can see how frustrating that was.\n\nSam",
  ])("in %j", (text) => {
    expect(asksForAnOffer(text)).toBe(true);
  });
});

describe("an offer is not missed where the last words are for the person", () => {
  test.each([
    `It left today. ${KIND}`,
    `Hi Dana,\n\nIt left today. ${KIND}`,
    `Hi Dana,\n\nIt left today. ${KIND}\n\nSam`,
    `Hi Dana,\n\nIt left today. ${KIND}\n\nBest regards,\nSam`,
    `Hi Dana,\n\nIt left today. ${KIND}\n\nTake care.`,
    `Hi Dana,\n\nIt left today. ${KIND} Take care.\n\nSam`,
  ])("as in %j", (text) => {
    expect(asksForAnOffer(text)).toBe(false);
  });
});

describe("nobody is invited to speak", () => {
  const warmed = (text: string): string => warmUp({ text }, {}, rules).text;

  test.each([
    "Please confirm the size.",
    "Please fill in the form.",
    "Please let us know the size.",
    "Please provide a photo.",
    "Please reply to this mail.",
    "Please share the code.",
    "Our fitter will ring you at noon.",
    "Our fitter will be in touch at noon.",
    "A colleague is going to phone you.",
    "Which size is it? The blue one comes in two.",
    "The bank sent it; you have to call them.",
    "It should be addressed to the bank.",
  ])("beside %j", (text) => {
    expect(warmed(text)).toBe(text);
  });

  test.each([
    "The page is lamp.com/?lamp=5 now.",
    "It is to be collected at noon.",
    "The shop will open at noon.",
    "We were asked to call it blue.",
  ])("but beside %j somebody is", (text) => {
    expect(warmed(text)).toContain("Let me know.");
  });
});
