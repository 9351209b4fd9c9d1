import { expect, test } from "vitest";
import { mixedUp } from "./mixed-up.ts";
import { turnedProblem } from "./problem.ts";

test.each([
  "When I logged in this morning I could see another customer's name and address in my account.",
  "I've been sent another person's payslip.",
  "You sent me someone else's order confirmation with their address on it.",
  "I have received, this morning, a letter from you with the blood results of another patient.",
  "We were emailed somebody else’s bank details.",
  "I can see other customers' orders and phone numbers.",
  "We can see the names and dates of birth of other patients in the portal.",
  "Your reply to me contained somebody else's booking details.",
  "My portal shows someone else's medical history.",
])("whoever met a stranger's details is told that we are sorry: %s", (sentence) => {
  expect(mixedUp(sentence)).toBe("somebody else's details came your way");
  expect(turnedProblem([sentence])).toBe("somebody else's details came your way");
});

test.each([
  "Can I see another customer's invoices?",
  "I've received the invoice for another client of mine.",
  "I got great reports from other customers.",
  "I've seen another customer's reviews.",
  "We got another customer's name from your rep, who recommended you.",
  "I got your details from somebody else.",
  "We were sent another customer's documents, as agreed.",
  "I received somebody else's parcel.",
  "I'd like to send letters to other customers.",
  "I see other users' names on your forum.",
])("and nobody else: %s", (sentence) => {
  expect(mixedUp(sentence)).toBeNull();
});
