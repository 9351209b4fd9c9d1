import { describe, expect, test } from "vitest";
import { shapeOf, wordsOf } from "./testing-pack.ts";

const greetingOf = (text: string): string | null => wordsOf(text, shapeOf(text).parts.greeting);

describe("many are greeted at once", () => {
  test.each([
    ["To all staff:\n\nThe lift is back.", "To all staff:"],
    ["To our guests,\n\nThe lift is back.", "To our guests,"],
    ["To everyone on floor three,\nThe lift is back.", "To everyone on floor three,"],
    ["OK folks, the lift is back.", "OK folks,"],
    ["Right team - the lift is back.", "Right team -"],
    ["So everybody\nThe lift is back.", "So everybody"],
  ])("%j", (text, greeting) => {
    expect(greetingOf(text)).toBe(greeting);
  });

  test.each([
    "To allow this, press Reset.",
    "To all staff, the lift is back.",
    "To all of the guests on the third and the fourth floor:\nThe lift is back.",
    "To all staff\nThe lift is back.",
    "OK sir, the lift is back.",
    "OK folks know it.",
    "Soon folks, the lift is back.",
  ])("but not in %j", (text) => {
    expect(greetingOf(text)).toBeNull();
  });
});

describe("a greeting in words that no rule knows", () => {
  test.each([
    ["Dzień dobry Pani Ola,\n\nThe lift is back.", "Dzień dobry Pani Ola,"],
    ["Buongiorno Giulia!\n\nThe lift is back.", "Buongiorno Giulia!"],
  ])("ends with a name and stands on a line of its own: %j", (text, greeting) => {
    expect(greetingOf(text)).toBe(greeting);
  });

  test.each([
    "Dzień dobry pani,\n\nThe lift is back.",
    "Dzień dobry Pani Ola, the lift is back.",
    "Dzień dobry Pani Ola\nthe lift is back.",
    "Dzień dobry bardzo Pani Ola z Poznania,\n\nThe lift is back.",
  ])("and else is none: %j", (text) => {
    expect(greetingOf(text)).toBeNull();
  });
});

describe("who has a number for a name", () => {
  test.each([
    ["Student 2019-4471,\n\nYour card is here.", "Student 2019-4471,"],
    ["Account holder #5512,\n \nYour card is here.", "Account holder #5512,"],
  ])("is greeted on a line of its own: %j", (text, greeting) => {
    expect(greetingOf(text)).toBe(greeting);
  });

  test.each(["Student 2019-4471, your card is here.", "Invoice 2019-4471,\n\nYour card is here."])(
    "and not in %j",
    (text) => {
      expect(greetingOf(text)).toBeNull();
    },
  );
});
