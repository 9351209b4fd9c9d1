import { describe, expect, test } from "vitest";
import { shapeOf, wordsOf } from "./testing-pack.ts";

const greetingOf = (text: string): string | null => wordsOf(text, shapeOf(text).parts.greeting);

describe("a bare name greets too", () => {
  test.each([
    ["Dan,\n\nYour parcel left.", "Dan,"],
    ["Dan, your parcel left.", "Dan,"],
    ["Dan -\nyour parcel left", "Dan -"],
    ["Dana Lee,\nYour parcel left.", "Dana Lee,"],
    ["team,\nthe build is red", "team,"],
    ["Mr. Lee:\nYour parcel left.", "Mr. Lee:"],
    ["Will,\n\nYour parcel left.", "Will,"],
    ["Hope,\n\nYour parcel left.", "Hope,"],
    ["Mark, your parcel left.", "Mark,"],
    ["Sally -\n1) Volumes are final.", "Sally -"],
    ["Kelly,\nYour parcel left.", "Kelly,"],
    ["Barry T.,\nYour parcel left.", "Barry T.,"],
    ["jeff, i talked to mary", "jeff,"],
    ["To all employees:\n\nThe gate is shut.", "To all employees:"],
    ["Stacy please fax the form.", "Stacy"],
    ["Susan: Could you check the form?", "Susan:"],
    ["Susan:  They signed the form.", "Susan:"],
    ["OK folks, the form is signed.", "OK folks,"],
    ["Alright everyone\nThe form is signed.", "Alright everyone"],
    ["Mr. and Mrs. Adeyinka-Holt,\nThe form is signed.", "Mr. and Mrs. Adeyinka-Holt,"],
    ["Mr Chen I am sorry about the flood.", "Mr Chen"],
    ["Dana & Sam,\nDone.", "Dana & Sam,"],
    ["Dana/Sam,\nDone.", "Dana/Sam,"],
    ["Dana and Sam,\nDone", "Dana and Sam,"],
    ["dana and sam,\ndone", "dana and sam,"],
    ["dana:\ndone", "dana:"],
    ["Dana!\nDone.", "Dana!"],
    ["Dana —\nDone", "Dana —"],
    ["Dana – done", "Dana –"],
    ["dana -\ndone", "dana -"],
    ["all,\nDone", "all,"],
    ["Folks - done.", "Folks -"],
    ["Dana\nDone.", "Dana"],
    ["Dana Lee\nDone.", "Dana Lee"],
    ["team\nDone.", "team"],
    ["Dr. Lee,\nDone.", "Dr. Lee,"],
    ["Dr Lee please wait", "Dr Lee"],
    ["Stacy pls wait", "Stacy"],
    ["Stacy plz wait", "Stacy"],
    ["To everyone:\nDone.", "To everyone:"],
    ["To our guests,\nDone.", "To our guests,"],
    ["{{name}}, done", "{{name}},"],
    ["@Sam\nDone.", "@Sam"],
    ["Sam: can you see it?", "Sam:"],
    ["Sam: I am late", "Sam:"],
    ["Sam, Ann and Joe,\nDone.", "Sam, Ann and Joe,"],
    ["James, thanks and bye", "James,"],
    ["Sterling,\nDone", "Sterling,"],
    ["B,\nDone", "B,"],
    ["Sam: is it urgent?", "Sam:"],
    ["Sam: Attached are my notes.", "Sam:"],
    ["Iris here is the plan.", "Iris"],
    ["DANA\n\nDone.", "DANA"],
  ])("%j", (text, greeting) => {
    expect(greetingOf(text)).toBe(greeting);
  });
});

describe("a bare name in mail that was written in a hurry", () => {
  test.each([
    ["Ann, Joe and Sam: the lamps are in.", "Ann, Joe and Sam:"],
    ["Ann, Joe:\nthe lamps are in.", "Ann, Joe:"],
    ["Ann & Joe, the lamps are in.", "Ann & Joe,"],
    ["Ann;\nthe lamps are in.", "Ann;"],
    ["Ann. Could you send the bill?", "Ann."],
    ["Ann --\nthe bill is here", "Ann --"],
    ["ann -- please send the bill", "ann --"],
    ["ann --\nthe bill is here", "ann --"],
    ["ann\n\nthe bill for the two lamps is here now", "ann"],
    ["ann and joe\n\nthe bill for the two lamps is here now", "ann and joe"],
    ["Ann Attached is the bill you asked for.", "Ann"],
    ["Ann Thanks for the bill.", "Ann"],
    ["Ann Poe\nDone.", "Ann Poe"],
    ["Ann Poe - could you send the bill?", "Ann Poe -"],
    ["Ann - Joe has the bill.", "Ann -"],
    ["DAN - THE BILL IS HERE", "DAN -"],
    ["Ann Poe, the bill is here.", "Ann Poe,"],
    ["Ahmed, the bill is here.", "Ahmed,"],
    ["> the bill?\n\nAnn,\nhere it is.", "Ann,"],
  ])("%j", (text, greeting) => {
    expect(greetingOf(text)).toBe(greeting);
  });

  test.each([
    "Ann, Joe and Sam are out today.",
    "Ann Poe, Joe Lee and others in the shop asked for it.",
    "Ann Poe - Lamp Council\nJoe Lee - Shop Council",
    "Ann Poe -- 7587\nJoe Lee -- 7588",
    "ACME -- Joe Lee 555 0100",
    "Ann -- Lampair 1062, lands at ten",
    "Done. Could you send the bill?",
    "Ann. It is late.",
    "red - it glows",
    "i'll be there, and so will ann and joe and all of the others",
    "three small lamps\n\nthe bill for the two lamps is here now",
    "red\n\nThe bill for the two lamps is here now.",
    "red\nis what the two lamps should have been",
    "Lamp League, by the park, opens at noon.",
    "Using -f makes it quicker.",
    "Ann Poe\n12 Mill Road\nYork",
    "LAMP NOTICE\nThe lamps are in.",
    "Ann Poe\nShop registration",
    "Ann\nJoe Lee called twice.",
    "Austin, TX is where the lamp is.",
    "Reinstalled, and it glows again.",
    "B6\nThe lamp is here.",
    "> is it late?\n\nPerchance, but it comes.",
    "> is it late?\n\nRatherish - but it comes.",
    "Ann wants the bill.",
    "me:\nthe bill",
    "OK all is done.",
    "LPT: They signed the form.",
  ])("is none in %j", (text) => {
    expect(greetingOf(text)).toBeNull();
  });
});

describe("who begins with their name greets them", () => {
  test.each([
    ["Thanks Dana,\n\nIt left.", "Dana,"],
    ["Thank you Dana Lee. It left.", "Dana Lee."],
    ["Many thanks, Dana! It left.", "Dana!"],
    ["Thanks Dana - it left.", "Dana"],
    ["Thanks Dana\nIt left.", "Dana"],
    ["Sorry Dana, it left.", "Dana,"],
    ["Great news, Dana: it left.", "Dana:"],
    ["Thank you for the three photos, Dana! It left.", "Dana!"],
  ])("%j", (text, greeting) => {
    expect(greetingOf(text)).toBe(greeting);
  });

  test.each([
    "Thanks, Dana",
    "Thanks, Dana!",
    "Thanks,\nDana\nAcme",
    "Thanks, Dana\nAcme Support",
    "Thanks to Dana, it left.",
    "Sorry, Dana from the shop is out.",
    "Sorry, Monday, then.",
    "Thank you for the photos from Dana, which we have.",
    "Thank you for the photos. Dana, it left.",
  ])("but not with %j", (text) => {
    expect(greetingOf(text)).toBeNull();
  });
});

test.each([
  ["Dana: you've seen it.", "Dana:"],
  ["Dana: just a note.", "Dana:"],
  ["Dana: FYI.", "Dana:"],
  ["Warranty: it lasts for two years.", null],
  ["FWIW, it left.", null],
])("a name with a colon greets where the rest speaks to somebody: %j", (text, greeting) => {
  expect(greetingOf(text)).toBe(greeting);
});
