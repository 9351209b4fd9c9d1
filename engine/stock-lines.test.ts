import { describe, expect, test } from "vitest";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, SHAPE_SIGNALS, wants } from "./testing-pack.ts";
import { warmUp } from "./warm-up.ts";

const LINES = {
  opening: "Thanks for writing.",
  offer: "Just let me know.",
  aside: "Enjoy the week.",
} as const;

/** Whether the warmed draft has the line for a part that is wanted there. */
function has(part: keyof typeof LINES, text: string, incoming = "Which lamp fits?"): boolean {
  const rules = createRuleSet([
    packOf([wants(part, [LINES[part]]), phrase("no way", { principle: "abundance" })], SHAPE_SIGNALS),
  ]);
  return warmUp({ text }, { incoming }, rules).text.includes(LINES[part]);
}

describe("a line that would do for anybody", () => {
  test("thanks nobody for writing before a word that is warm by itself, or before a refusal", () => {
    expect(has("opening", "It fits the shelf.")).toBe(true);
    expect(has("opening", "Enjoy the shelf. It fits.")).toBe(false);
    expect(has("opening", "There is no way to fit it.")).toBe(false);
  });

  test("asks nobody back who is refused or sent elsewhere", () => {
    expect(has("offer", "It fits the shelf.")).toBe(true);
    for (const text of [
      "There is no way to fit it.",
      "Any question about it must be raised with the carrier.",
      "You should contact the school office.",
      "Other matters are to be addressed to the franchise.",
    ])
      expect(has("offer", text)).toBe(false);
  });

  test("wishes nobody a good week who was told something of their own", () => {
    expect(has("aside", "It fits the shelf.")).toBe(true);
    expect(has("aside", "I hope you like the piano. It fits.")).toBe(false);
  });
});

test("one line for anybody is enough: a kind word comes before an open door", () => {
  const rules = createRuleSet([packOf([wants("offer", [LINES.offer]), wants("aside", [LINES.aside])], SHAPE_SIGNALS)]);
  const warmed = (text: string): string => warmUp({ text }, { incoming: "Which lamp fits?" }, rules).text;
  expect(warmed("It fits the shelf.")).toContain(LINES.aside);
  expect(warmed("It fits the shelf.")).not.toContain(LINES.offer);
  expect(warmed("I hope you like it. It fits.")).toContain(LINES.offer);
});

test("thanks nobody for writing where the draft is sorry already", () => {
  const thanks = createRuleSet([packOf([wants("opening", ["Thanks for writing."])], SHAPE_SIGNALS)]);
  const warmed = (text: string): string => warmUp({ text }, { incoming: "Is it late?" }, thanks).text;
  expect(warmed("It left today.")).toContain("Thanks for writing.");
  expect(warmed("I'm sorry that it is late. It left today.")).not.toContain("Thanks for writing.");
});
