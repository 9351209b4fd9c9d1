import { describe, expect, test } from "vitest";
import { endingOf } from "./testing-pack.ts";

const BODY = "Hi Dan,\n\nYour new lamp left our depot this morning.\n\n";
const nameOf = (ending: string): string | null => endingOf(BODY + ending)[1] ?? null;

describe("a name signs above", () => {
  test.each([
    ["a copy's line", "Sam\n\ncc: Ann Poe"],
    ["a copy's line without a blank one", "Sam\ncc: Ann Poe"],
    ["a telephone's line", "Sam\nTel: 020 7946 0000"],
    ["a line of links", "Sam\n| acme.com | help |"],
    ["what is enclosed", "Sam\nEncl."],
    ["a question how it was", "Sam\n\nHow did we do? Great | Okay | Not good"],
    ["a wish to be rated", "Sam\n\nRate our reply"],
    ["a rule", "Sam\n---\nrate us"],
    ["several of them", "Sam\n\ncc: Ann\n\ntel 5\n\nfax 6"],
    ["as many as four", "Sam\n\ncc: Ann\n\nref 5\n\nfax 6\n\nmob 7"],
    ["the number of a page", "Sam\n\n- 1 -"],
    ["a postscript", "Sam\nPS: it is blue."],
    ["a postscript that somebody signs as well", "Sam\n\nPS: it is blue.\nAnn"],
    ["a team", "Sam\nLeisure Team"],
    ["what they do and where", "Sam\nOutpatient Booking\nSt Anne's"],
    ["the full name with what they do", "Sam\n\nSam D. Haverford\nVice President\nAcme Ltd."],
    ["a file", "Sam\n- Lamp.pdf"],
  ])("%s", (_, ending) => {
    expect(nameOf(ending)).toBe("Sam");
  });

  test("their own role, when it is two words", () => {
    expect(nameOf("Ana Silva\nDeputy Manager")).toBe("Ana Silva");
    expect(nameOf("Sam D. Haverford\nVice President\nAcme Ltd.")).toBe("Sam D. Haverford");
    expect(nameOf("Stay safe,\nCallum\nFraud Prevention")).toMatch(/Callum$/);
  });

  test("nothing that goes on with the message", () => {
    expect(nameOf("It is done. Sam\ncc: Ann")).toBeNull();
    expect(nameOf("Ref: 5\ncc: Ann")).toBeNull();
    expect(nameOf("Sam\nthe leisure team")).toBeNull();
  });
});

describe("no name is", () => {
  test.each([
    "Lamp Plan.csv",
    "Lamp Plan.doc",
    "Lamp Plan.docx",
    "Lamp Plan.htm",
    "Lamp Plan.html",
    "Lamp Plan.jpg",
    "Lamp Plan.jpeg",
    "Lamp Plan.ppt",
    "Lamp Plan.pptx",
    "Lamp Plan.xls",
    "Lamp Plan.xlsx",
    "Lamp Plan.ics",
    "Lamp Plan.png",
    "Lamp.zip",
    "Lamp-Plan.pdf",
    "- Lamp.zip",
  ])("the file %j", (file) => {
    expect(nameOf(file)).toBeNull();
    expect(nameOf(`Thanks,\n${file}`)).toBeNull();
  });

  test.each(["Acme Ltd.", "Acme Corp", "Acme GmbH - Berlin", "Acme Press LLC", "[IMAGE]", ", Acme Press"])(
    "the company %j",
    (line) => {
      expect(nameOf(line)).toBeNull();
    },
  );

  test.each(["Fax (703) 934", "Phone Desk", "Cell Sam", "Tel Sam", "Voice Mail"])("the number's line %j", (line) => {
    expect(nameOf(line)).toBeNull();
    expect(nameOf("Cellini")).toBe("Cellini");
  });

  test("the last of a list", () => {
    expect(nameOf("We have:\nChicken Pie\nGreen Beans\nIced Tea")).toBeNull();
    expect(nameOf("We have:\nLamp\nIced Tea")).toBe("Iced Tea");
  });
});

describe("a last line that goes on with the one above is no name", () => {
  test.each([
    "It was sent as a",
    "It was seen by an",
    "It went out with the",
    "It comes from my",
    "It is in your",
    "It is kept by our",
    "They gave us his",
    "We sent you their",
    "It broke its",
    "There are the lamp and",
    "It comes today or",
    "We would but",
    "I work as",
    "It arrives at",
    "It was sent by",
    "We hold it for",
    "It comes from",
    "It went into",
    "It is one of",
    "It is put onto",
    "It is smaller than",
    "It goes to",
    "It stays until",
    "It went out via",
    "It went out with",
    "It is now in",
    "It is put on",
    "We hold it\nfor",
    "That is\na",
  ])("%j", (line) => {
    expect(nameOf(`${line}\nLeeds`)).toBeNull();
  });

  test.each([
    "You can log in",
    "You are logged in",
    "We checked in",
    "You can go on",
    "Please keep on",
    "They moved on",
    "We move on",
    "It goes on",
    "You can sign in",
    "They stay on",
    "It has left",
    "It fell apart",
    "It is a panorama",
  ])("but it is one below %j", (line) => {
    expect(nameOf(`${line}\nSam`)).toBe("Sam");
  });

  test("nor is one with a full stop, unless it is a letter", () => {
    expect(nameOf("I will be\nSam.")).toBeNull();
    expect(nameOf("It left\nSam Lee.")).toBeNull();
    expect(nameOf("It left\nS.")).toBe("S.");
    expect(nameOf("It left.\nSam.")).toBe("Sam.");
  });
});

describe("a team signs behind the last sentence", () => {
  test.each(["Your Lampworks team", "The Team", "The team"])("%j", (team) => {
    expect(nameOf(`It left this morning. ${team}`)).toBe(team);
    expect(nameOf(`It left this morning! ${team}`)).toBe(team);
  });

  test.each([
    "It left this morning, Your Lampworks team",
    "It left this morning. Your lampworks team",
    "It left this morning. Your Lampworks team\nIt is done.",
  ])("but not in %j", (ending) => {
    expect(nameOf(ending)).toBeNull();
  });
});
