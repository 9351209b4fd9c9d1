import { describe, expect, test } from "vitest";
import { endingOf, outlineOf } from "./testing-pack.ts";

const BODY = "Hi Dan,\n\nYour new lamp left our depot this morning.\n\n";

describe("a name that is led in", () => {
  test.each(["-rob", "--rob", "--Ann", "/Ann", "-Ann Lee", "~ann", "— Mo", "-- Diana", "^AL"])("%s signs", (name) => {
    expect(endingOf(`${BODY}It is done.\n\n${name}`)[1]).toBe(name);
    expect(endingOf(`${BODY}Any help would be appreciated, thanks\n${name}`)[0]).toBe(
      "Any help would be appreciated, thanks",
    );
  });

  test.each(["- rob", "-rob is in", "-rob\nThe lamp glows.", "--"])("%j does not", (line) => {
    expect(endingOf(`${BODY}It is done.\n\n${line}`)[1]).toBeNull();
  });
});

describe("a name alone", () => {
  test("on the last line signs off", () => {
    expect(endingOf(`${BODY}Sam`)).toEqual([null, "Sam"]);
    expect(endingOf(`${BODY}Sam Lee`)).toEqual([null, "Sam Lee"]);
    expect(endingOf(`${BODY}- Sam`)).toEqual([null, "- Sam"]);
  });

  test.each(["~Diane", "^Roopa", "/AR"])("stands behind the last sentence with what leads it in: %j", (name) => {
    expect(endingOf(`${BODY}It went out this morning. ${name}`)[1]).toBe(name);
  });

  test.each(["Thanks, the gym", "Cheers, the night crew"])("of a place signs behind a formula: %j", (line) => {
    expect(endingOf(BODY + line)[1]).toBe(line);
  });

  test("is none where more is told", () => {
    for (const line of ["Thanks, the lamp", "Thanks, the gym is open", "The gym"])
      expect(endingOf(BODY + line)[1]).toBeNull();
  });

  test("stands below thanks to others", () => {
    expect(endingOf(`${BODY}Thanks a lot guys,\nSam`)[1]).toMatch(/Sam$/);
    expect(endingOf(`${BODY}Thanks everyone\n\nSam Lee`)[1]).toMatch(/Sam Lee$/);
    expect(endingOf(`${BODY}Thanks a lot guys`)[1]).toBeNull();
  });

  test("stands behind a question, with an extension below it, or above attached files", () => {
    expect(endingOf("Is there any word from the shop about the lamp? Priya")).toEqual([null, "Priya"]);
    expect(endingOf(`${BODY}Sam Lee\nx3068`)).toEqual([null, "Sam Lee"]);
    expect(endingOf(`${BODY}- Lamp Plan.doc`)).toEqual([null, null]);
  });

  test("stands in two letters, or as the agent's own, where others would be thanked or listed", () => {
    expect(endingOf(`${BODY}Could we talk today? ss`)[1]).toBe("ss");
    expect(endingOf(`${BODY}Thanks Sam!`)).toEqual(["Thanks Sam!", null]);
    expect(endingOf(`${BODY}Thanks Sam!`, { agent: { name: "Sam Lee" } })[1]).toBe("Thanks Sam!");
    expect(endingOf(`${BODY}Cheers Sam!`)[1]).toBe("Cheers Sam!");
    expect(endingOf(`${BODY}We have:\nLamp\nShade\nSam`, { agent: { name: "Sam Lee" } })[1]).toBe("Sam");
  });

  test("is none where a file hangs below thanks", () => {
    for (const file of [" - Lamp.doc", "LAMP.HTM", "Lamp (May).doc", "Lamp 5.doc"])
      expect(endingOf(`${BODY}Thanks,\n\n${file}`)[1]).toBeNull();
  });

  test("begins the lines of a signature that nothing marks", () => {
    const text = `${BODY}Sam Lee\nCustomer Support\nAcme Ltd.\n+44 20 7946 0000`;
    expect(endingOf(text)).toEqual([null, "Sam Lee"]);
    expect(outlineOf(text).zoneOf(text.indexOf("Customer"))).toBeNull();
    expect(endingOf(`${BODY}We close at noon.\nSam`)).toEqual([null, "Sam"]);
  });

  test.each(["Sam Lee Kim", "Sam.", "(Sam)", "Sam Lee, Sales", "Sam x", "Sam :)", "S.", "ss", "bc.", "- m"])(
    "%j is one",
    (name) => {
      expect(endingOf(BODY + name)).toEqual([null, name]);
    },
  );

  test.each([
    "It went out this morning with\nRoyal Mail.",
    "It goes out from our warehouse in\nLeeds",
    "It went out this morning by\nHermes Express",
    "We hope to see you at the new shop\nLeeds.",
    "The call is weekly now.\nAnn Lee (our engineer) can tell you more",
  ])("%j ends with no name, but with its sentence", (sentence) => {
    expect(endingOf(BODY + sentence)).toEqual([null, null]);
  });

  test.each([
    "See if you can log in\nSam",
    "It went out this morning\nSam",
    "It is new\nS.",
    "Let's see how it goes on\n\nSam.",
  ])("%j ends with one", (end) => {
    expect(endingOf(BODY + end)[1]).toMatch(/^S(?:am)?\.?$/);
  });

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
    "It is done. Soon",
    "It is done. Tuesday",
    "It is done. Repeatedly",
    "Is it for Ann or for Bea? Ann",
    "It is done. j",
    "It is done. JJ",
    "Acme Ltd.",
    "Acme Canada Corp",
    "Fax (703) 934",
    ", Acme Press",
    "[IMAGE]",
    "We serve:\nChicken Pie\nGreen Beans\nIced Tea",
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
    ["Sam Lee\nVice President and Assistant General Counsel", "Sam Lee"],
    ["Sam Lee\nOne Two Three Four Five Six Seven", "Sam Lee"],
    ["Sam Lee\nOne Two Three Four Five Six Seven Eight", null],
    ["Sam\n\nSam D. Lee\nSales Lead\nAcme Ltd.", "Sam"],
    ["Sam\n\nAcme Ltd.", "Sam"],
    ["Sam Lee\nsupport lead", null],
    ["Sam Lee\n44 20 7946", "Sam Lee"],
    ["Sam Lee\n(Support)", "Sam Lee"],
    ["Sam Lee\n(support)", null],
    ["Sam Lee\n()", "Sam Lee"],
    ["Sam Lee\nIs it?", null],
  ])("over the other lines of a signature: %j", (ending, signOff) => {
    expect(endingOf(BODY + ending)).toEqual([null, signOff]);
  });

  test.each([
    ["Sam\nLeisure Team", "Sam"],
    ["Sam Lee\nDeputy Manager\nBath Council", "Sam Lee"],
    ["Sam Lee\nPharmacist", "Sam Lee"],
    ["Marsh Lane\nLeeds\n\nSam", "Sam"],
  ])("right below the message, over who that is: %j", (ending, signOff) => {
    expect(endingOf(`Hi Dan,\n\nYour new lamp left our depot this morning.\n${ending}`)).toEqual([null, signOff]);
  });

  test("of the agent signs over whatever says who that is", () => {
    const sam = { agent: { name: "Sam Lee" } };
    expect(endingOf(`${BODY}Sam\nsupport team`, sam)).toEqual([null, "Sam"]);
    expect(endingOf(`${BODY}It is by\nMarsh Lane\nSam`, sam)).toEqual([null, "Sam"]);
    expect(endingOf(`${BODY}Sam\nsupport team.`, sam)).toEqual([null, null]);
  });

  test("may be a word of thanks, where the agent is called so", () => {
    const ty = { agent: { name: "Ty Webb" } };
    expect(endingOf(`${BODY}Thanks for writing,\nTy`, ty)).toEqual(["Thanks for writing,", "Thanks for writing,\nTy"]);
  });

  test("makes a line of up to nine words before it a closing, when that stands by itself", () => {
    expect(endingOf(`${BODY}Mind the lamp and all,\nSam`)).toEqual(["Mind the lamp and all,", "Sam"]);
    expect(endingOf(`${BODY}Mind the lamp and all that comes with it,\nSam`)).toEqual([
      "Mind the lamp and all that comes with it,",
      "Sam",
    ]);
    expect(endingOf(`${BODY}Mind the lamp and all that comes in its box,\nSam`)).toEqual([null, "Sam"]);
    expect(endingOf(`${BODY}It is so. Mind it,\nSam`)).toEqual([null, "Sam"]);
    expect(endingOf("Mind the lamp,\nSam")).toEqual([null, "Sam"]);
  });

  test("may be that of a team", () => {
    expect(endingOf(`${BODY}Front desk`)).toEqual([null, "Front desk"]);
    expect(endingOf(`${BODY}The {{company}} team`)).toEqual([null, "The {{company}} team"]);
  });

  test.each([
    ["Enjoy the bread,\nPriti at Doughworks", "Priti at Doughworks"],
    ["Priti from Doughworks", "Priti from Doughworks"],
    ["Priti at the shop", null],
    ["Priti at Doughworks.", null],
    ["Cheers,\nTheo from the front desk", "Cheers,\nTheo from the front desk"],
    ["Cheers,\nTheo from the front desk knows it.", null],
    ["Cheers\ntheo the lamp man", "Cheers\ntheo the lamp man"],
    ["Cheers mate,\nGaz", "Cheers mate,\nGaz"],
    ["Regards,\nHenk de Wit", "Regards,\nHenk de Wit"],
    ["Regards,\n(signed)\nSam Lee\nSales Lead", "Regards,\n(signed)\nSam Lee"],
    ["Regards,\nall of us at the shop", "Regards,\nall of us at the shop"],
    ["Regards,\nall of it works!", null],
    ["Dan L. x7714", "Dan L. x7714"],
    ["Dan - ext 2231", "Dan - ext 2231"],
    ["x dan", "x dan"],
    ["- Dan and the team", "- Dan and the team"],
    ["It is blank. Joanne M", "Joanne M"],
    ["It is blank. Plan B", null],
    ["It is blank. Your Lamp team", "Your Lamp team"],
    ["It is blank. I love this team", null],
    ["It is blank. /s", null],
    ["Dan\n___\nHow did I do? Good | Bad", "Dan"],
    ["Dan\ncc Ann Poe", "Dan"],
    ["Dan\nWhere is it?", null],
    ["Art dept.", "Art dept."],
    ["It is blank. Joanne McAllister", "Joanne McAllister"],
    ["Why is it blank? Joanne McAllister", "Joanne McAllister"],
    ["It is blank. Merry Christmas", null],
    ["It is blank. Joanne McAllister.", null],
    ["Stay safe out there,\nAnn\nLamp Department", "Ann"],
    ["Cheers,\nR. H. Pettifer RN (Retd)", "Cheers,\nR. H. Pettifer RN (Retd)"],
    ["R. H. Ann Lee Kim RN", "R. H. Ann Lee Kim RN"],
    ["R. H. Ann Lee Kim Poe", null],
  ])("may say where it is from, or bear initials: %j", (ending, signOff) => {
    expect(endingOf(BODY + ending)[1]).toBe(signOff);
  });

  test("below any line of its own that ends in a comma closes with it", () => {
    expect(endingOf(`${BODY}Yours in anticipation,\nCdr. R. H. Lee\nfor the office`)).toEqual([
      "Yours in anticipation,",
      "Yours in anticipation,\nCdr. R. H. Lee",
    ]);
    expect(endingOf(`${BODY}Ann Poe,\nSam Lee\nfor the office`)).toEqual([null, null]);
    expect(endingOf(`${BODY}In the box,\nSam Lee\nfor the office left a lamp and a shade for you.`)).toEqual([
      null,
      null,
    ]);
  });

  test("may be initials", () => {
    expect(endingOf(`${BODY}d.`)).toEqual([null, "d."]);
    expect(endingOf(`${BODY}-m`)).toEqual([null, "-m"]);
    expect(endingOf(`${BODY}ok`)).toEqual([null, null]);
  });

  test("needs no line of its own after a dash, or as an initial", () => {
    expect(endingOf(`${BODY}The form is on page two. -Ann`)).toEqual([null, "-Ann"]);
    expect(endingOf(`${BODY}The form comes tomorrow. J`)).toEqual([null, "J"]);
    expect(endingOf(`${BODY}The form comes tomorrow. Samantha`)).toEqual([null, "Samantha"]);
    expect(endingOf(`${BODY}The form is called. Plan`)).toEqual([null, null]);
    expect(endingOf("It is done. Ann")).toEqual([null, null]);
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
