import { expect, test } from "vitest";
import { turnedProblem } from "./problem.ts";

test("a word that is shouted is not shouted back, and a name in capitals keeps them", () => {
  expect(turnedProblem(["Your driver left the parcel in the RAIN."])).toBe("our driver left the parcel in the rain");
  expect(turnedProblem(["My VISA card was charged twice."])).toBe("your VISA card was charged twice");
});

test.each([
  ["We can't pay invoice INV-204 for now.", "you can't pay the invoice for now"],
  ["Order #48213 never arrived.", "the order never arrived"],
  ["My last two orders 8121 and 8122 never arrived.", "your last two orders never arrived"],
  ["The parcel for ticket 991 is missing.", "the parcel for the ticket is missing"],
])("a number goes, and what it numbered is named: %j", (text, turned) => {
  expect(turnedProblem([text])).toBe(turned);
});

test.each([
  ["The code u gave me doesnt work.", "the code we gave you doesn't work"],
  ["The glasses you made me give me headaches.", "the glasses we made you give you headaches"],
  [
    "My hearing aid has stopped working again after the repair.",
    "your hearing aid has stopped working after the repair",
  ],
  [
    "I've been charged for a gym membership I cancelled in May.",
    "you've been charged for a gym membership you cancelled in May",
  ],
  ["You let my policy lapse without telling me.", "we let your policy lapse without telling you"],
  ["I've sent the same papers three times.", "you've had to send the same papers three times"],
  ["Why am I still getting marketing texts?", "you are still getting marketing texts"],
  ["I still don't have my certificate.", "you still don't have your certificate"],
  ["Our whole team got logged out at 9.", "your whole team got logged out at 9"],
  ["Your driver reversed into my gatepost.", "our driver reversed into your gatepost"],
  ["The seat I reserved didn't exist.", "the seat you reserved didn't exist"],
  ["You guys sent me a used controller.", "we sent you a used controller"],
  ["The sat nav update bricked my unit.", "the sat nav update bricked your unit"],
  ["My daughter's braces broke two days after you fitted them.", "your daughter's braces broke"],
  ["Our loop hasn't worked since you changed the system.", "your loop hasn't worked"],
  ["It's the third time the cleaner hasn't shown.", "the cleaner hasn't shown"],
  ["The grass you laid in spring has gone yellow.", "the grass we laid in spring has gone yellow"],
  ["My pension payment was £200 short this month.", "your pension payment was £200 short this month"],
  ["The tyres are making a humming sound.", "the tyres are making a humming sound"],
  [
    "Only thing is I was charged for the deluxe when I'd booked the basic??",
    "you were charged for the deluxe when you'd booked the basic",
  ],
  ["There was a hair in my soup.", "there was a hair in your soup"],
  ["We arrived to find the room had been given away.", "the room had been given away"],
  ["The repair lasted exactly one day.", "the repair lasted exactly one day"],
  ["My points disappeared when you merged the accounts.", "your points disappeared"],
  ["Your app charged me for a ride I never booked.", "our app charged you for a ride you never booked"],
  ["I've been quoted three different prices.", "you've been quoted three different prices"],
  ["The sink you fitted is crooked.", "the sink we fitted is crooked"],
  ["The technician left muddy footprints on our carpet.", "the technician left muddy footprints on your carpet"],
  ["My daughter got the wrong costume.", "your daughter got the wrong costume"],
  ["The vet bill was twice what I was quoted.", "the vet bill was twice what you were quoted"],
  ["I'm being billed twice.", "you're being billed twice"],
  ["Our room was given to another party.", "your room was given to another party"],
  ["The print on the mugs washes off.", "the print on the mugs washes off"],
])("%j is told as %j", (text, turned) => {
  expect(turnedProblem([text])).toBe(turned);
});

test.each([
  "I am getting your newsletter.",
  "It's the third time my order was perfect.",
  "I have got a photo with the scratch on it.",
  "I haven't had the heating on since March.",
  "The birds make a lovely sound.",
  "I couldn't find a single fault with it.",
  "The delay didn't bother us at all.",
  "I lost 10 kilos with your app.",
  "I got the wrong end of the stick.",
  "The old washing machine broke down after 20 years.",
  "I keep getting compliments on the dress.",
  "We had to cancel our plans to come and it was worth it.",
  "I was locked out because I forgot the code.",
  "I can't get to the shop before six.",
  "My tenant broke the window.",
  "My son was ignored by the other kids.",
  "We arrived to find the room ready.",
  "It lasted all day.",
  "The girl with the purple hair is a genius.",
  "I don't have a car.",
  "He reversed into my gate.",
  "The dye comes off with soap.",
])("nothing is amiss in %j", (text) => {
  expect(turnedProblem([text])).toBeNull();
});

test("what is told politely is told all the same", () => {
  for (const [text, turned] of [
    ["I'm afraid the lamp arrived broken.", "the lamp arrived broken"],
    ["It is a pity that the chair wobbles.", "the chair wobbles"],
    [
      "I am rather disappointed that my visit has been moved for the fourth time.",
      "your visit has been moved for the fourth time",
    ],
    ["I must say I was charged twice.", "you were charged twice"],
  ] as const)
    expect(turnedProblem([text])).toBe(turned);
  for (const text of ["I'm worried that the parcel is lost.", "I'm afraid I pressed the wrong button."])
    expect(turnedProblem([text])).toBeNull();
});

test.each([
  ["Our boiler's been out since Saturday, and it's freezing.", "your boiler has been out since Saturday"],
  ["My parcel's gone missing.", "your parcel has gone missing"],
  ["My card's been declined twice.", "your card has been declined twice"],
  ["The kettle's suddenly stopped working.", "the kettle has suddenly stopped working"],
  ["The lift's stuck.", "the lift is stuck"],
])("has and is are told apart where they are cut short: %j", (text, turned) => {
  expect(turnedProblem([text])).toBe(turned);
});

test.each([
  [
    "My direct debit came out on the 1st instead of the 15th and put me overdrawn for the first time.",
    "your direct debit came out on the 1st instead of the 15th",
  ],
  ["I had an email today saying we've been moved to a twin.", "you've been moved to a twin"],
  ["I booked the suite and had an email today saying we've been moved to a twin.", "you've been moved to a twin"],
  ["I had an email to say you are open again.", null],
])("what came of it is left out, and how they heard of it: %j", (text, turned) => {
  expect(turnedProblem([text])).toBe(turned);
});
