import { describe, expect, test } from "vitest";
import { shapeOf, wordsOf } from "./testing-pack.ts";

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
    ["Hi Maria Luisa van den Berg,\nDone.", "Hi Maria Luisa van den Berg,"],
    ["Dear Sir or Madam,\nDone.", "Dear Sir or Madam,"],
    ["Good morning Dana!\nDone.", "Good morning Dana!"],
    ["Good morning\n\nDone.", "Good morning"],
    ["Hi {{ticket.requester.first_name}},\nDone.", "Hi {{ticket.requester.first_name}},"],
    ["{{first_name}},\nDone.", "{{first_name}},"],
    ["Hi Zoë,\nDone.", "Hi Zoë,"],
    ["Hi O’Neil,\nDone.", "Hi O’Neil,"],
    ["\n\n  Hi Dan,\nDone.", "Hi Dan,"],
    ["👋 Hi Dan,\nDone.", "Hi Dan,"],
    ["ok, hi Dan,\nDone.", "hi Dan,"],
    ["Hi, Maria Luisa!\nDone.", "Hi, Maria Luisa!"],
    ["Ms. Agnes Holt\n12 Mill Lane\nYork\n\nDear Ms. Holt,\n\nDone.", "Dear Ms. Holt,"],
    ["3 June 2026\n\nDear Agnes\n\nDone.", "Dear Agnes"],
    ["ok so hello Dan, done", "hello Dan,"],
    ["Agnes hello, the saw is sharp again.", "hello,"],
    ["Dear esteemed neighbours,\nThe fence is up.", "Dear esteemed neighbours,"],
    ["Dear members of the choir\n\nWe sing at six.", "Dear members of the choir"],
    ["WARNING: this email came from outside the company.\n\nHello Agnes,\nDone.", "Hello Agnes,"],
    ["@Agnes is the second row doubled?", "@Agnes"],
    ["Re: pickup\n\nHi Agnes,\n\nDone.", "Hi Agnes,"],
    ["Hi Dan thank you for calling and have a good day", "Hi Dan"],
  ])("opens %j", (text, greeting) => {
    expect(greetingOf(text)).toBe(greeting);
  });
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
    ["Mr Chen I am sorry about the flood.", "Mr Chen"],
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
  ])("in %j", (text) => {
    expect(greetingOf(text)).toBeNull();
  });
});
