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

test("who is called by a number is greeted", () => {
  expect(greetingOf("Student 2019-4471,\n\nIt was late.")).toBe("Student 2019-4471,");
  expect(greetingOf("Order 4471,\n\nIt was late.")).toBeNull();
});
