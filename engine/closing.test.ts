import { describe, expect, test } from "vitest";
import { outlineOf, shapeOf, wordsOf } from "./testing-pack.ts";
import type { Context } from "./types.ts";

/** How a text ends: the closing and the sign-off. */
function endingOf(text: string, context: Context = {}): [closing: string | null, signOff: string | null] {
  const { closing, signOff } = shapeOf(text, context).parts;
  return [wordsOf(text, closing), wordsOf(text, signOff)];
}

const BODY = "Hi Dan,\n\nYour new lamp left our depot this morning.\n\n";

describe("a formula and a name", () => {
  test.each([
    ["Best regards,\nSam", "Best regards,", "Best regards,\nSam"],
    ["best regards\nsam", "best regards", "best regards\nsam"],
    ["Best, Sam", "Best,", "Best, Sam"],
    ["Cheers\nSam Lee", "Cheers", "Cheers\nSam Lee"],
    ["thx\nsam", "thx", "thx\nsam"],
    ["Thanks, John", "Thanks,", "Thanks, John"],
    ["Yours sincerely,\n\nSam Lee", "Yours sincerely,", "Yours sincerely,\n\nSam Lee"],
    ["Kind regards,\nSam Lee (she/her)", "Kind regards,", "Kind regards,\nSam Lee (she/her)"],
    ["Regards,\n{{agent.name}}", "Regards,", "Regards,\n{{agent.name}}"],
    ["Best regards,\nHope", "Best regards,", "Best regards,\nHope"],
    ["Many thanks,\nMay", "Many thanks,", "Many thanks,\nMay"],
    ["Thanks & Regards\nLakshmi", "Thanks & Regards", "Thanks & Regards\nLakshmi"],
    ["Thanks,\nDaren 3-6905", "Thanks,", "Thanks,\nDaren 3-6905"],
  ])("%j", (ending, closing, signOff) => {
    expect(endingOf(BODY + ending)).toEqual([closing, signOff]);
  });

  test("may be followed by a signature without a mark, which is no part of the message", () => {
    const text = `${BODY}Best regards,\nSam Lee\nSupport Lead\nAcme Ltd, 5 High Street\n+44 20 7946 0000`;
    expect(endingOf(text)).toEqual(["Best regards,", "Best regards,\nSam Lee"]);
    const { zoneOf } = outlineOf(text);
    expect(zoneOf(text.indexOf("Support Lead"))).toBeNull();
    expect(zoneOf(text.indexOf("Sam Lee"))).toBe("closing");
    expect(zoneOf(text.indexOf("depot"))).toBe("body");
    expect(zoneOf(0)).toBe("greeting");
  });

  test("may be followed by a signature with one, a quote, or a disclaimer", () => {
    for (const tail of [
      "-- \nAcme Ltd",
      "On 1 Jan 2026, Dana wrote:\n> where is it",
      "This email is confidential and intended solely for you.",
      "Sent from my iPhone",
    ]) {
      expect(endingOf(`${BODY}Best,\nSam\n\n${tail}`)).toEqual(["Best,", "Best,\nSam"]);
    }
  });

  test("may stand without a name", () => {
    expect(endingOf(`${BODY}Best regards`)).toEqual(["Best regards", null]);
    expect(endingOf(`${BODY}Thanks!`)).toEqual(["Thanks!", null]);
  });
});

describe("a warm line", () => {
  test("closes with the formula after it", () => {
    expect(endingOf(`${BODY}Have a lovely weekend!\n\nBest,\nSam`)[0]).toBe("Have a lovely weekend!\n\nBest,");
  });

  test("closes alone", () => {
    expect(endingOf(`${BODY}Have a lovely weekend!`)).toEqual(["Have a lovely weekend!", null]);
    expect(endingOf(`${BODY}Have a lovely weekend!\nSam`)).toEqual(["Have a lovely weekend!", "Sam"]);
  });

  test("far from the end does not close", () => {
    const text = `Hi Dan,\n\nHave a lovely day. ${"Your new lamp is in the van now. ".repeat(6)}`;
    expect(endingOf(text)[0]).toBeNull();
  });
});

describe("a name alone", () => {
  test("on the last line signs off", () => {
    expect(endingOf(`${BODY}Sam`)).toEqual([null, "Sam"]);
    expect(endingOf(`${BODY}Sam Lee`)).toEqual([null, "Sam Lee"]);
    expect(endingOf(`${BODY}- Sam`)).toEqual([null, "- Sam"]);
  });

  test("begins the lines of a signature that nothing marks", () => {
    const text = `${BODY}Sam Lee\nCustomer Support\nAcme Ltd.\n+44 20 7946 0000`;
    expect(endingOf(text)).toEqual([null, "Sam Lee"]);
    expect(outlineOf(text).zoneOf(text.indexOf("Customer"))).toBeNull();
    expect(endingOf(`${BODY}We close at noon.\nSam`)).toEqual([null, "Sam"]);
  });

  test("may be that of a team", () => {
    expect(endingOf(`${BODY}Front desk`)).toEqual([null, "Front desk"]);
    expect(endingOf(`${BODY}The {{company}} team`)).toEqual([null, "The {{company}} team"]);
  });

  test("may be initials", () => {
    expect(endingOf(`${BODY}d.`)).toEqual([null, "d."]);
    expect(endingOf(`${BODY}-m`)).toEqual([null, "-m"]);
    expect(endingOf(`${BODY}ok`)).toEqual([null, null]);
  });

  test("needs no line of its own after a dash, or as an initial", () => {
    expect(endingOf(`${BODY}The form is on page two. -Ann`)).toEqual([null, "-Ann"]);
    expect(endingOf(`${BODY}The form comes tomorrow. J`)).toEqual([null, "J"]);
    expect(endingOf(`${BODY}The form is called. Plan`)).toEqual([null, null]);
  });

  test("makes the line before it a closing, when that ends in a comma", () => {
    expect(endingOf(`${BODY}Until Monday then,\nSam`)).toEqual(["Until Monday then,", "Sam"]);
    expect(endingOf(`${BODY}Until Monday then.\nSam`)).toEqual([null, "Sam"]);
  });

  test("in lower case only when it is the writer's own", () => {
    expect(endingOf(`${BODY}sam`)).toEqual([null, null]);
    expect(endingOf(`${BODY}sam`, { agent: { name: "Sam Lee" } })).toEqual([null, "sam"]);
    expect(endingOf(`${BODY}sam x`, { agent: { name: "Sam Lee" } })).toEqual([null, "sam x"]);
  });

  test("in lower case from somebody who writes everything so", () => {
    const small = "ina,\n\nplease print all of this for me before noon\n\n";
    expect(endingOf(`${small}mike`)).toEqual([null, "mike"]);
    expect(endingOf(`${small}asap`)).toEqual([null, null]);
    expect(endingOf(`${small}printed`)).toEqual([null, null]);
  });
});

describe("no ending", () => {
  test.each([
    "Hi Dan,\n\nYour lamp left.",
    "Thanks for writing. You can use the old lamp until then.",
    "Thank you. I have refunded £20 to your card.",
    "Thanks for your email.\nYou can use the old lamp until then.",
    "Thanks Dana, your lamp left today.",
    "Best price is on the site.",
    "",
    "🙂",
  ])("in %j", (text) => {
    expect(endingOf(text)).toEqual([null, null]);
  });

  test("where thanks open the message, and the body is still read as body", () => {
    const text = "Thank you. I have refunded £20 to your card.";
    expect(outlineOf(text).zoneOf(text.indexOf("refunded"))).toBe("body");
  });
});
