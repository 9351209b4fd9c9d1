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

  test("far from the end does not close", () => {
    const text = `Hi Dan,\n\nHave a lovely day. ${"Your new lamp is in the van now. ".repeat(6)}`;
    expect(endingOf(text)[0]).toBeNull();
  });
});

describe("a name that is led in", () => {
  test.each(["-rob", "--rob", "--Ann", "/Ann", "-Ann Lee", "~ann"])("%s signs", (name) => {
    expect(endingOf(`${BODY}It is done.\n\n${name}`)[1]).toBe(name);
    expect(endingOf(`${BODY}Any help would be appreciated, thanks\n${name}`)[0]).toBe(
      "Any help would be appreciated, thanks",
    );
  });

  test.each(["- rob", "-rob is in", "-rob\nThe lamp glows.", "--"])("%j does not", (line) => {
    expect(endingOf(`${BODY}It is done.\n\n${line}`)[1]).toBeNull();
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

  test.each(["Sam Lee Kim", "Sam.", "(Sam)", "Sam Lee, Sales", "Sam x", "S.", "ss", "bc.", "- m"])(
    "%j is one",
    (name) => {
      expect(endingOf(BODY + name)).toEqual([null, name]);
    },
  );

  test.each([
    "Sam Lee Kim Ann",
    "Sam!",
    "Sam?",
    "Sam 5",
    "Store team here now please",
    "team",
    "store team",
    "Lamp shop",
    "ai",
    "bcde",
    "pdf",
    "no",
    "am",
    "5m",
    "It is done. - Ann Lee",
    "It is done. Ann",
    "It is done. j",
    "It is done. JJ",
  ])("%j is none", (name) => {
    expect(endingOf(BODY + name)).toEqual([null, null]);
  });

  test.each([
    "Front office",
    "Customer relations",
    "Lamp department",
    "The lamp crew",
    "Lamp centre",
    "Lamp center",
    "Lamp staff",
    "Lamp support",
    "Lamp services",
    "Lamp service",
    "Lamp desk",
  ])("%j signs for several people", (name) => {
    expect(endingOf(BODY + name)).toEqual([null, name]);
  });

  test.each([
    ["Sam Lee\nSupport Lead", "Sam Lee"],
    ["Sam Lee\n+44 20 7946", "Sam Lee"],
    ["Sam Lee\nhttps://a.example", "Sam Lee"],
    ["Sam Lee\nOne Two Three Four Five", "Sam Lee"],
    ["Sam Lee\nOne Two Three Four Five Six", null],
    ["Sam Lee\nsupport lead", null],
    ["Sam Lee\n44 20 7946", "Sam Lee"],
    ["Sam Lee\n(Support)", "Sam Lee"],
    ["Sam Lee\n(support)", null],
    ["Sam Lee\n()", "Sam Lee"],
    ["Sam Lee\nIs it?", null],
  ])("over the other lines of a signature: %j", (ending, signOff) => {
    expect(endingOf(BODY + ending)).toEqual([null, signOff]);
  });

  test("makes a line of up to five words before it a closing, when that stands by itself", () => {
    expect(endingOf(`${BODY}Enjoy the lamp and all,\nSam`)).toEqual(["Enjoy the lamp and all,", "Sam"]);
    expect(endingOf(`${BODY}Enjoy the lamp and all that,\nSam`)).toEqual([null, "Sam"]);
    expect(endingOf(`${BODY}It is so. Enjoy it,\nSam`)).toEqual([null, "Sam"]);
    expect(endingOf("Enjoy the lamp,\nSam")).toEqual([null, "Sam"]);
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
    expect(endingOf(`${BODY}lee`, { agent: { name: "Sam Lee" } })).toEqual([null, "lee"]);
    expect(endingOf(`${BODY}sam lee`, { agent: { name: "Sam Lee" } })).toEqual([null, "sam lee"]);
    expect(endingOf(`${BODY}ann lee`, { agent: { name: "Sam Lee" } })).toEqual([null, null]);
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
