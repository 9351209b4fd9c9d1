import { describe, expect, test } from "vitest";
import { contests } from "./contested.ts";

describe("what a customer says went wrong is contested", () => {
  test.each([
    "The invoice is correct.",
    "Hi Dana,\n\nAll figures were in order\n\nSam",
    "Our pages show that the parcel was delivered on Monday.",
    "There was no error on our side.",
    "The line is working normally, and has been since noon.",
  ])("by %j", (draft) => {
    expect(contests(draft)).toBe(true);
  });

  test.each([
    "Is your address correct?",
    "If the figures are correct, sign the form.",
    "Please check whether the address is valid.",
    "A new invoice is on its way.",
    "It will be delivered tomorrow.",
    "I will put it right away.",
    "It is right here on the page.",
    "That was our mistake.",
    "",
  ])("and not by %j", (draft) => {
    expect(contests(draft)).toBe(false);
  });
});
