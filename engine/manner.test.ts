import { describe, expect, test } from "vitest";
import { mannerOf } from "./manner.ts";

describe("the manner", () => {
  test.each([
    "My mother was told to wait.",
    "He said it was ready.",
    "Why was it sent back?",
    "Explain that.",
    "How does a lamp lose its shade?",
    "It took nine weeks.",
    "It is dark again.",
    "Nobody came.",
    "Spend it elsewhere.",
    "We will not come back.",
    "Stay away.",
    "Two stars.",
  ])("of somebody upset is in %j, and some of its words say so", (text) => {
    const { weight, evidence } = mannerOf(text);
    expect(weight).toBeGreaterThan(0);
    for (const { start, end } of evidence) expect(text.slice(start, end)).toMatch(/\S/);
    expect(evidence).not.toEqual([]);
  });

  test.each([
    "What does that word mean?",
    "The cake was spectacular.",
    "Could you send the form?",
    "The button in the app is grey.",
    "I'd like to swap it.",
    "Sorry, no rush.",
    "What is the fee?",
    "Is there a lift in the house?",
    "I forgot my key.",
    "The soup was delicious.",
    "The stay was magical.",
    "The fair was unforgettable.",
    "It is worth every penny.",
    "Dropped it down the stairs :)",
    "The end of it 😂",
    "DM sent.",
    "It came as promised.",
    "It is better than I hoped.",
    "The repair holds up.",
    "The guests didn't mind.",
  ])("of somebody calm is in %j", (text) => {
    const { weight, evidence } = mannerOf(text);
    expect(weight).toBeLessThan(0);
    expect(evidence).toEqual([]);
  });

  test("of who does not use a thing is no farewell", () => {
    expect(mannerOf("Cancel it, I don't use it.").weight).toBe(0);
    expect(mannerOf("I won't use it.").weight).toBeGreaterThan(0);
  });

  test("is none in words that are neither", () => {
    expect(mannerOf("The lamp is blue.")).toEqual({ weight: 0, evidence: [] });
  });

  test.each([
    "The soup was not delicious.",
    "It isn't worth it.",
    "It used to be great.",
    "That would be nice.",
    "Not fixed it.",
    "The screen says low.",
  ])("takes no praise from %j", (text) => {
    expect(mannerOf(text).weight).toBe(0);
  });

  test("lets what stands apart say nothing of being upset, and whatever it says of being calm", () => {
    const text = "My son said so. Could you check?";
    expect(mannerOf(text, [{ start: 0, end: 15 }])).toEqual({
      weight: mannerOf("Could you check?").weight,
      evidence: [],
    });
    expect(mannerOf(text, [{ start: 16, end: 32 }])).toEqual(mannerOf(text));
  });

  test("counts what is repeated twice, and has its bounds", () => {
    expect(mannerOf("He said. He said. He said.").weight).toBe(mannerOf("He said. He said.").weight);
    const calm = "Sorry, could you, could we, the button, the app, no rush. ";
    expect(mannerOf(calm.repeat(20)).weight).toBe(-2.5);
    expect(mannerOf(`${" ".repeat(5000)}He said.`).weight).toBe(0);
  });
});
