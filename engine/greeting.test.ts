import { describe, expect, test } from "vitest";
import { findGreeting } from "./greeting.ts";
import { findMarks } from "./marks.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, readWith, shapeOf, signal, wordsOf } from "./testing-pack.ts";

const greetingOf = (text: string): string | null => wordsOf(text, shapeOf(text).parts.greeting);

describe("a greeting", () => {
  test.each([
    ["Hi Dan,\n\nDone.", "Hi Dan,"],
    ["hi dan,\n\ndone", "hi dan,"],
    ["hi dan\n\ndone", "hi dan"],
    ["Hi Dan, your parcel left.", "Hi Dan,"],
    ["Hi, Dan,\nDone.", "Hi, Dan,"],
    ["Hello there!\nDone.", "Hello there!"],
    ["hi team -\nthe build is red", "hi team"],
    ["Hi all\nDone.", "Hi all"],
    ["Dear Mr. Lee,\nDone.", "Dear Mr. Lee,"],
    ["Dear Prof. Dr. Ada Byron,\nDone.", "Dear Prof. Dr. Ada Byron,"],
    ["Dear Dana and Sam,\nDone.", "Dear Dana and Sam,"],
    ["Hi Dana/Sam,\nDone.", "Hi Dana/Sam,"],
    ["D hi,\nDone.", "D hi,"],
    ["Hello Dana (and Gerald!),\nDone.", "Hello Dana (and Gerald!),"],
    ["Hi Dana (it left), done.", "Hi Dana"],
    ["Hi Maria Luisa van den Berg,\nDone.", "Hi Maria Luisa van den Berg,"],
    ["Dear Sir or Madam,\nDone.", "Dear Sir or Madam,"],
    ["Good morning Dana!\nDone.", "Good morning Dana!"],
    ["Good morning\n\nDone.", "Good morning"],
    ["Hi {{ticket.requester.first_name}},\nDone.", "Hi {{ticket.requester.first_name}},"],
    ["{{first_name}},\nDone.", "{{first_name}},"],
    ["SK/RSS - Done, please call.", "SK/RSS -"],
    ["Hi Zoë,\nDone.", "Hi Zoë,"],
    ["Hi O’Neil,\nDone.", "Hi O’Neil,"],
    ["\n\n  Hi Dan,\nDone.", "Hi Dan,"],
    ["👋 Hi Dan,\nDone.", "Hi Dan,"],
    ["ok, hi Dan,\nDone.", "hi Dan,"],
    ["Hi, Maria Luisa!\nDone.", "Hi, Maria Luisa!"],
    ["Ms. Agnes Holt\n12 Mill Lane\nYork\n\nDear Ms. Holt,\n\nDone.", "Dear Ms. Holt,"],
    ["3 June 2026\n\nDear Agnes\n\nDone.", "Dear Agnes"],
    ["ok so hello Dan, done", "hello Dan,"],
    ["Agnes hello, the saw is sharp again.", "Agnes hello,"],
    ["Dear esteemed neighbours,\nThe fence is up.", "Dear esteemed neighbours,"],
    ["Dear members of the choir\n\nWe sing at six.", "Dear members of the choir"],
    ["WARNING: this email came from outside the company.\n\nHello Agnes,\nDone.", "Hello Agnes,"],
    ["@Agnes is the second row doubled?", "@Agnes"],
    ["Re: pickup\n\nHi Agnes,\n\nDone.", "Hi Agnes,"],
    ["Hi Dan thank you for calling and have a good day", "Hi Dan"],
    ["ok well so hi Dan, done", "hi Dan,"],
    ["so um hi Dan, done.", "hi Dan,"],
    ["Hi Dan Lee Ann Mary Joe Kim Pat Sue Ned, done", "Hi Dan Lee Ann Mary Joe Kim Pat Sue"],
    ["Hi Dan; done", "Hi Dan;"],
    ["Hi Dan: done", "Hi Dan:"],
    ["Hi Dan. Done", "Hi Dan."],
    ["Hi Dan & Sam, done", "Hi Dan & Sam,"],
    ["Hello Mrs. O'Hara-Smith,\ndone", "Hello Mrs. O'Hara-Smith,"],
    ["Hi, the lamp left, as you said", "Hi,"],
    ["Dear guest!\nDone.", "Dear guest!"],
    ["Dear guest:\nDone.", "Dear guest:"],
    ["Dear, done", "Dear,"],
    ["Dear 3b parents\nDone.", "Dear 3b parents"],
    ["Dear sir,\nDone", "Dear sir,"],
    ["Good evening everyone,\nDone", "Good evening everyone,"],
    ["Karen hi, done", "Karen hi,"],
    ["Hi", "Hi"],
    ["hi dan", "hi dan"],
    ["Hello!", "Hello!"],
    ["Hi b, done", "Hi b,"],
    ["Hi Dan? Done", "Hi Dan"],
    ["Hi, Dan Lee Ann, done", "Hi, Dan Lee Ann,"],
    ["Hi, Dan Lee Ann Kim, done", "Hi,"],
    ["Hi, , done", "Hi,"],
    ["Hi, Dan done, yes", "Hi,"],
    ["Hi, Dan! Done", "Hi, Dan!"],
    ["Hi is so.", "Hi"],
    ["5 June\nDear Dan,\nDone", "Dear Dan,"],
    ["a\nb\nc\nd\ne\n\nDear Dan,\nDone", "Dear Dan,"],
    ["York!\nDear Dan,\nDone", "Dear Dan,"],
  ])("opens %j", (text, greeting) => {
    expect(greetingOf(text)).toBe(greeting);
  });
});

test("a welcome greets with somebody, or by itself", () => {
  const rules = createRuleSet([packOf([], [signal("greeting", ["welcome", "(hi|dear)"])])]);
  const welcomed = (text: string): string | null => {
    const { reading, matches } = readWith(text, rules);
    return wordsOf(text, findGreeting(reading, findMarks(reading, matches, rules)));
  };
  expect(welcomed("Welcome Dan,\ndone")).toBe("Welcome Dan,");
  expect(welcomed("Welcome!\ndone")).toBe("Welcome!");
  expect(welcomed("Welcome\ndone")).toBe("Welcome");
  expect(welcomed("Welcome")).toBe("Welcome");
  expect(welcomed("Welcome screens are blank.")).toBeNull();
  expect(welcomed("Dear screens are blank.")).toBeNull();
});

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

describe("no greeting", () => {
  test.each([
    "Your parcel left.",
    "Will you be at home on Monday?",
    "Hope you are well, Dan.",
    "May I ask for the number?",
    "Mark the box, then send it.",
    "Refunded, as you asked.",
    "Unfortunately, we are late.",
    "Thanks, John",
    "Thanks, I got it.",
    "Sorry, we are late.",
    "However, it works.",
    "Yes, it works.",
    "Monday, then.",
    "Please say hi to Dana.",
    "Hi-res pictures are attached.",
    "Morning meetings start at nine.",
    "Agenda:\n1. Rent",
    "Legal, finance and IT have signed.",
    "Dan, Raj and Ann are out today.",
    "Sadly, it broke.",
    "Under Settings, click Billing.",
    "Within Chrome, open the page.",
    "Via Leeds, it takes an hour.",
    "New York, here we come.",
    "imo, it works.",
    "We said hello.",
    "Done.",
    "ok ciao",
    "Dear is what the butcher has become this year, so buy less.",
    "Dear customers often forget the code.",
    "Welcome screen shows a blank page.",
    "Shipping: Free.",
    "Chairs, tables and lamps ship on Friday.",
    "Your lamp left. It is in the van.\n\nHi there is what the label says.",
    "Sam",
    "🙂",
    "",
    "> Hi Dan,\n> done",
    "one two three hi Dan, done",
    "one two hi Dan, done",
    "Dear one two three four five six,\nDone.",
    "Dear parents (all),\nDone",
    "Dana Lee Kim Ann Joe Pat,\nDone.",
    "dana: done",
    "Dana! Done.",
    "dana - done",
    "all: done",
    "Dana Lee Ann Kim\nDone.",
    "dana\nDone.",
    "Lee Kim please wait",
    "Stacy thanks for it",
    "Mr please wait",
    "To all staff members here now:\nDone",
    "To the team: done",
    "{{name}} done",
    "@sam done",
    "Sam: red.",
    "Sam, Ann or Joe may go",
    "Lamps, shades, bulbs are here",
    "James, lamps and shades are here",
    "Karen hi done",
    "ok bye hi Dan",
    "Surely,\nDone",
    "Meeting,\nDone",
    "b, done",
    "One. Two.\nDear Dan,\nDone",
    "A line of more than eight words stands here now\n\nDear Dan,\nDone",
    "a\nb\nc\nd\ne\nf\ng\n\nDear Dan,\nDone",
    "York and so hi Dan, done",
    "ACME\nAll is done",
    "Ann Poe\ndeal done",
    "Lamp News - http://a.example - is free",
    "Holt & Poe, LLP moves to Leeds",
    "Join Ann Poe, head of lamps, on Friday.",
    "Iris here wants it.",
    "Sam: attached",
  ])("in %j", (text) => {
    expect(greetingOf(text)).toBeNull();
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

test("who is called by a number is greeted", () => {
  expect(greetingOf("Student 2019-4471,\n\nIt was late.")).toBe("Student 2019-4471,");
  expect(greetingOf("Order 4471,\n\nIt was late.")).toBeNull();
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
