import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { endingOf, outlineOf, packOf, signal, wordsOf } from "./testing-pack.ts";

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
    ["Best regards,\nSam x", "Best regards,", "Best regards,\nSam x"],
    ["Best regards,\nSam xoxo", "Best regards,", "Best regards,\nSam xoxo"],
    ["Best regards,\nsam lee", "Best regards,", "Best regards,\nsam lee"],
    ["Best regards,\nSam Lee Kim Ann Joe", "Best regards,", "Best regards,\nSam Lee Kim Ann Joe"],
    ["Best regards,\nSam (Sales)", "Best regards,", "Best regards,\nSam (Sales)"],
    ["Best regards,\n(Sam)", "Best regards,", "Best regards,\n(Sam)"],
    ["Best regards,\nSam & Ann", "Best regards,", "Best regards,\nSam & Ann"],
    ["Best regards,\nSam 5", "Best regards,", "Best regards,\nSam 5"],
    ["Best, Sam Lee Kim Ann", "Best,", "Best, Sam Lee Kim Ann"],
    ["Best, sam lee", "Best,", "Best, sam lee"],
    ["Best, {{agent.name}}", "Best,", "Best, {{agent.name}}"],
    ["Best -\nSam", "Best -", "Best -\nSam"],
    ["cheers sam", "cheers", "cheers sam"],
    ["Thanks for your help,\nSam", "Thanks for your help,", "Thanks for your help,\nSam"],
    ["Thanks!\nBest regards,\nSam", "Thanks!\nBest regards,", "Best regards,\nSam"],
  ])("%j", (ending, closing, signOff) => {
    expect(endingOf(BODY + ending)).toEqual([closing, signOff]);
  });

  test.each([
    "Best regards,\nsam lee kim",
    "Best regards,\nSam Lee Kim Ann Joe Pat",
    "Best regards,\nSam: ok",
    "Best regards,\nhttps://a.example",
    "Best regards,\n5",
    "Thanks much",
    "Thanks again",
  ])("%j has no name", (ending) => {
    expect(endingOf(BODY + ending)[1]).toBeNull();
    expect(outlineOf(BODY + ending).formula).toBe(true);
  });

  test.each(["Best, Sam Lee Kim Ann Joe", "Best wishes", "Best lot", "Best 5"])(
    "%j is no formula of these",
    (ending) => {
      expect(endingOf(BODY + ending)).toEqual([null, null]);
    },
  );

  test("is bare unless a warm line stands before it", () => {
    const bare = (ending: string): boolean => outlineOf(BODY + ending).bareClosing;
    expect(bare("Best,\nSam")).toBe(true);
    expect(bare("Have a lovely day.\n\nBest,\nSam")).toBe(false);
    expect(bare("Have a lovely day.")).toBe(false);
    expect(bare("Sam")).toBe(false);
  });

  test("with a name below it, or a comma after it, may be followed by any signature", () => {
    const signedBefore = (tail: string) => endingOf(`${BODY}Best regards,\nSam\n${tail}`);
    const motto = `${"word ".repeat(20)}end.`;
    expect(signedBefore(motto)).toEqual(["Best regards,", "Best regards,\nSam"]);
    expect(signedBefore("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11")[1]).toBe("Best regards,\nSam");
    expect(endingOf(`${BODY}Thanks,\nSam Lee\n\n${motto}`)[1]).toBe("Thanks,\nSam Lee");
    expect(endingOf(`${BODY}Kind regards,\n\nir. sam lee\n${motto}`)[0]).toBe("Kind regards,");
  });

  test.each([
    "Kindly wait. You failed to sign the second page of the form.",
    "Thanks Ann. You failed to sign the second page of the form.",
    "Thanks, Ann\nYou failed to sign the second page of the form.",
    "Thanks,\nAnn\nYou failed to sign the second page of the form, and of the copy that we sent to the bank.",
  ])("hides nothing that goes on behind it: %j", (text) => {
    expect(outlineOf(text).zoneOf(text.indexOf("You failed"))).toBe("body");
    expect(outlineOf(`${BODY}${text}`).zoneOf(text.indexOf("You failed") + BODY.length)).not.toBeNull();
  });

  test("with neither stands at most ten sentences from the end, before short ones only", () => {
    const signedBefore = (tail: string) => endingOf(`${BODY}Many thanks\n\n${tail}`)[0];
    expect(signedBefore(`${"word ".repeat(13)}end`)).toBe("Many thanks");
    expect(signedBefore(`${"word ".repeat(14)}end`)).toBeNull();
    expect(signedBefore("one.\ntwo.\nten.\none.\ntwo.\nten.\none.\ntwo.\nten.")).toBe("Many thanks");
    expect(signedBefore("one.\ntwo.\nten.\none.\ntwo.\nten.\none.\ntwo.\nten.\none.")).toBeNull();
    expect(endingOf(`${BODY}Thanks,\nI will be there on the day.`)[0]).not.toBe("Thanks,");
  });

  test.each(["PS: the cable is in the box too, and so is the guide.", "P.S. You must keep the box."])(
    "does not hide what is added below it: %j",
    (added) => {
      const text = `${BODY}Best regards,\nSam Lee\nAcme\n\n${added}`;
      expect(endingOf(text)[1]).toBe("Best regards,\nSam Lee");
      const { zoneOf } = outlineOf(text);
      expect(zoneOf(text.indexOf("Acme"))).toBeNull();
      expect(zoneOf(text.indexOf("box"))).toBe("body");
    },
  );

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

  test("closes with a short one, or an offer, between it and the formula", () => {
    const closing = (between: string) => endingOf(`${BODY}Have a lovely day. ${between}\n\nBest,\nSam`)[0];
    expect(closing("I'm in until five.")).toBe("Have a lovely day. I'm in until five.\n\nBest,");
    expect(closing("Let me know when it is here in the house today.")).toMatch(/^Have a lovely day/);
    expect(closing("I am in the shop on Mondays until five at night.")).toBe("Best,");
  });

  test("closes with the warm one before it, and with thanks at the very end", () => {
    expect(endingOf(`${BODY}Take care. Have a lovely day.`)[0]).toBe("Take care. Have a lovely day.");
    expect(endingOf(`${BODY}It is here. Thanks.`)[0]).toBe("Thanks.");
    expect(endingOf(`${BODY}Have a lovely day. Ok. Ok. Ok.`)[0]).toBeNull();
  });

  test("closes alone", () => {
    expect(endingOf(`${BODY}Have a lovely weekend!`)).toEqual(["Have a lovely weekend!", null]);
    expect(endingOf(`${BODY}Have a lovely weekend!\nSam`)).toEqual(["Have a lovely weekend!", "Sam"]);
  });

  test("is none in what asks, unless for what else there is", () => {
    const ask = createRuleSet([packOf([], [signal("closing", ["let us know", "anything else"])])]);
    const closingOf = (text: string) => wordsOf(text, check({ text }, {}, ask).shape.parts.closing);
    expect(closingOf(`${BODY}Could you let us know which one?`)).toBeNull();
    expect(closingOf(`${BODY}Is there anything else?`)).toBe("Is there anything else?");
    expect(closingOf(`${BODY}PS: let us know.`)).toBeNull();
  });

  test("far from the end does not close", () => {
    const text = `Hi Dan,\n\nHave a lovely day. ${"Your new lamp is in the van now. ".repeat(6)}`;
    expect(endingOf(text)[0]).toBeNull();
  });
});

describe("above the mail that is answered", () => {
  const answered = "\n\nOn Fri, 11 Sep 2026 at 9:14, Dana Lee <dana@example.com> wrote:\n> Where is it?\n";

  test.each(["-rob", "ss", "- Ann"])("%s signs", (name) => {
    expect(endingOf(`${BODY}It is done.\n\n${name}${answered}`)[1]).toBe(name);
  });

  test("the closing is the writer's and ends where theirs does", () => {
    expect(endingOf(`${BODY}Have a lovely week.${answered}\n145`)).toEqual(["Have a lovely week.", null]);
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
    "Cheers lamp. You can use it until then.",
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

test("what is wished them of their own closes when it is said last, and behind something else", () => {
  expect(endingOf(`${BODY}Enjoy the fair.\n\nSam`)).toEqual(["Enjoy the fair.", "Sam"]);
  expect(endingOf(`${BODY}Enjoy the fair. The lamp is in the other box that left today.\n\nSam`)).toEqual([
    null,
    "Sam",
  ]);
  expect(endingOf("Hi Dana,\n\nEnjoy the fair.\n\nSam")).toEqual([null, "Sam"]);
});
