import { describe, expect, test } from "vitest";
import { missingFrom, withPart } from "./testing-missing.ts";
import { mended, wants } from "./testing-pack.ts";
import type { Context } from "./types.ts";

test("a closing formula is for a name to stand below it", () => {
  const formal = wants("closing", ["Best wishes,", "Take care."]);
  const becomes = (text: string, context: Context = {}): string | undefined =>
    mended(text, missingFrom(text, [formal], context)[0]);
  expect(becomes("Hi Dana,\n\nIt left.\n\nSam")).toBe("Hi Dana,\n\nIt left.\n\nBest wishes,\nSam");
  expect(becomes("Hi Dana,\n\nIt left.")).toBe("Hi Dana,\n\nIt left.\n\nTake care.");
  expect(becomes("Hi Dana,\n\nIt left.", { signed: true })).toBe("Hi Dana,\n\nIt left.\n\nBest wishes,");
});

test("the agent's own name behind the last sentence signs the message", () => {
  const agent = { agent: { name: "Kim Bell" } };
  expect(withPart("signOff", "Hello,\n\nThe key is under Settings. Kim", agent)).toBeUndefined();
  expect(withPart("signOff", "Hello,\n\nTap Settings. Kim", {})).toBeDefined();
  expect(withPart("signOff", "Hello,\n\nKim set the key. It works.", agent)).toBeDefined();
});

describe("an ending is inserted", () => {
  test.each([
    ["The lamp left.", "The lamp left.\n\nTake care."],
    ["Hi Dan,\n\nThe lamp left.\n\nSam", "Hi Dan,\n\nThe lamp left.\n\nTake care.\n\nSam"],
    ["The lamp left.\n\n", "The lamp left.\n\nTake care.\n\n"],
  ])("a closing, before the name: %j", (text, becomes) => {
    expect(withPart("closing", text)).toBe(becomes);
  });

  test("a sign-off, before quotes and signatures", () => {
    expect(withPart("signOff", "The lamp left.\n\n-- \nAcme\n")).toBe("The lamp left.\n\nBest,\nSam\n\n-- \nAcme\n");
    expect(withPart("signOff", "The lamp left.\n\nThank you for your patience.")).toBe(
      "The lamp left.\n\nThank you for your patience.\nSam",
    );
    expect(withPart("signOff", "The lamp left. Thank you for your patience.")).toBe(
      "The lamp left. Thank you for your patience.\n\nSam",
    );
    expect(withPart("signOff", "Hi Dan,\n\nThe lamp left.")).toBe("Hi Dan,\n\nThe lamp left.\n\nBest,\nSam");
  });

  test("a sign-off is only the name where the formula stands", () => {
    expect(withPart("signOff", "Hi Dan,\n\nThe lamp left.\n\nBest,")).toBe("Hi Dan,\n\nThe lamp left.\n\nBest,\nSam");
  });

  test("no sign-off is wanted where a signature with the name follows", () => {
    expect(withPart("signOff", "The lamp left.", { signed: true })).toBeUndefined();
  });
});

test("a last word on the line of the closing is not parted from it", () => {
  const text = "Hi Dan,\n\nThe lamp left.\n\nWhat a relief. Best,\nSam";
  expect(withPart("offer", text)).toBe(text.replace("left.", "left. Just let me know."));
});

test("a sentence that was broken into lines is not parted where a closing stands behind it", () => {
  const text =
    "Hi Dan,\nThe lamp left. A second one is made for you now and it should be\nwith you soon. Have a good day.";
  expect(withPart("offer", text)).toBe(text.replace("soon.", "soon. Just let me know."));
});

test("a formula is a paragraph of its own where the name stands behind the last sentence", () => {
  expect(withPart("closing", "Hi Dana,\n\nThe lamp left. -Sam")).toBe("Hi Dana,\n\nThe lamp left.\n\nTake care.\n-Sam");
});

test("a formula below a last line that the name follows at once is a paragraph of its own", () => {
  expect(withPart("closing", "Hi Dana,\n\nThe lamp left.\n\nIt shines!\nSam", { agent: { name: "Sam" } })).toBe(
    "Hi Dana,\n\nThe lamp left.\n\nIt shines!\n\nTake care.\n\nSam",
  );
});

describe("a signature that dashes set off", () => {
  const agent = { agent: { name: "Kim Bell" } };
  test.each([
    "-- \nKim Bell\nAcme",
    "--\nAnn Lee | Acme Support",
    "--\n\nkim@acme.example",
    "-- \nKind regards,\nKim Bell",
    "--\nThanks\n\nKim",
  ])("names who wrote, so that no sign-off is wanted: %j", (signature) => {
    expect(withPart("signOff", `Hi Dan,\n\nThe lamp left.\n\n${signature}`, agent)).toBeUndefined();
  });

  test.each(["-- \nAcme\n", "-- \nAcme Support", "--\nwww.acme.example", "--\nopen 9 to 5"])(
    "may name nobody: %j",
    (signature) => {
      expect(withPart("signOff", `Hi Dan,\n\nThe lamp left.\n\n${signature}`, agent)).toBe(
        `Hi Dan,\n\nThe lamp left.\n\nBest,\nSam\n\n${signature}`,
      );
    },
  );
});
