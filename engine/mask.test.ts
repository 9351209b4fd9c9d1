import { describe, expect, test } from "vitest";
import { findMasks } from "./mask.ts";

/** The masked stretches as "kind: words". */
function masked(text: string, given: { start: number; end: number }[] = []): string[] {
  return findMasks({ text, masked: given }).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe("a banner that a server put above mail from outside", () => {
  test.each([
    "CAUTION: This email originated from outside of the organization.",
    "[EXTERNAL]",
    "** External sender **",
  ])("%j", (banner) => {
    expect(masked(`${banner}\n\nThe lamp is on its way.`)).toEqual([`block: ${banner}`]);
  });

  test.each([
    "External lamps need a cover.",
    "Warning: the lamp gets hot.",
    "Notice the outside edge of the lamp is blue.",
  ])("is not %j", (line) => {
    expect(masked(`${line}\nSam`)).toEqual([]);
  });
});

describe("what ends the writer's own text", () => {
  test.each([
    ["a quote's head", "On Fri, 11 Sep 2026 at 9:14, Dana Lee <dana@example.com> wrote:\n> Hello"],
    [
      "a head wrapped over two lines",
      "On Friday, 11 September 2026 at 9:14, Dana Lee\n<dana@example.com> wrote:\n> Hello",
    ],
    ["a forwarded message", "---------- Forwarded message ---------\nFrom: Dana"],
    ["an original message", "-----Original Message-----\nFrom: Dana"],
    ["mail headers", "From: Dana Lee <dana@example.com>\nSent: Friday\nTo: Support"],
    ["a rule over mail headers", "________________________________\nFrom: Dana Lee"],
    ["a signature", "-- \nSam Lee\nAcme"],
    ["a signature whose space was lost", "--\nSam Lee"],
    ["a phone's signature", "Sent from my iPhone"],
    [
      "a disclaimer",
      "This email and any files transmitted with it are confidential and intended solely for the individual.",
    ],
    ["a confidentiality notice", "CONFIDENTIALITY NOTICE: do not share."],
  ])("%s", (_, tail) => {
    expect(masked(`Thanks, done.\n\n${tail}`)).toEqual([`block: ${tail}`]);
  });

  test.each([
    "On Monday you wrote:\nthe lamp is broken. You must send it back.",
    "From: there you can choose a plan.",
    "This email is about your order.",
    "Please keep this information confidential.\nThank you.",
    "Sent the parcel today.",
    "-----\nYour options",
  ])("is not %j", (text) => {
    expect(masked(text)).toEqual([]);
  });

  test("a mark on the very first line is the writer's own", () => {
    expect(masked("--\nSam")).toEqual([]);
  });
});

describe("blocks between the writer's lines", () => {
  test("are quoted lines", () => {
    expect(masked("> you failed\nYes.\n>> me")).toEqual(["block: > you failed", "block: >> me"]);
  });

  test("are fenced code, when the fence is closed", () => {
    expect(masked("Run:\n```\nkill x\n```\nDone")).toEqual(["block: ```\nkill x\n```"]);
    expect(masked("Run:\n```\nkill x")).toEqual([]);
  });
});

describe("things inside a sentence", () => {
  test.each([
    ["{{ticket.requester.first_name}}"],
    ["{% if x %}"],
    ["[[name]]"],
    ["`rm -rf`"],
    ["<dana@example.com>"],
    ["dana.lee+x@mail.example.co.uk"],
    ["https://example.com/a?b=c&d=(e)f"],
    ["www.example.com/help"],
  ])("%s", (thing) => {
    expect(masked(`See ${thing} now`)).toEqual([`inline: ${thing}`]);
  });

  test("a link leaves the marks that belong to the sentence", () => {
    expect(masked("(see https://example.com/a). Or www.example.org, then?")).toEqual([
      "inline: https://example.com/a",
      "inline: www.example.org",
    ]);
  });

  test("less and greater signs of a sum are none", () => {
    expect(masked("if a < b and c > d, 3 <4")).toEqual([]);
  });
});

describe("quotations", () => {
  test("stand between straight or curly marks on one line", () => {
    expect(masked('You wrote "it is late" and “never again”.')).toEqual([
      'quotation: "it is late"',
      "quotation: “never again”",
    ]);
    expect(masked('One " alone\nand another "')).toEqual([]);
  });

  test("are not made of inches", () => {
    expect(masked('The 24" and the 27" screens')).toEqual([]);
  });

  test("are divided by what stands in them", () => {
    expect(masked('You wrote "see https://a.example now" to us')).toEqual([
      'quotation: "see ',
      "inline: https://a.example",
      'quotation:  now"',
    ]);
  });
});

describe("what the page says is not the writer's own", () => {
  const text = "Hello Dana\nSam Lee\nBye";

  test("is a block when it fills its lines", () => {
    expect(masked(text, [{ start: 11, end: 18 }])).toEqual(["block: Sam Lee"]);
    expect(masked(text, [{ start: 6, end: 18 }])).toEqual(["block: Dana\nSam Lee"]);
  });

  test("is one thing inside a sentence otherwise", () => {
    expect(masked(text, [{ start: 6, end: 10 }])).toEqual(["inline: Dana"]);
  });

  test("may overlap, come in any order, be empty, or lie outside the text", () => {
    const masks = findMasks({
      text: `${text} "https://a.example"`,
      masked: [
        { start: 15, end: 900 },
        { start: 11, end: 18 },
        { start: 5, end: 5 },
        { start: -4, end: 3 },
        { start: 700, end: 800 },
      ],
    });
    let last = 0;
    for (const { start, end } of masks) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBe(text.length + 20);
  });
});
