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
  "Both your app and your portal show another patient's results.",
  "Since this morning my dashboard displays another user's name.",
  "Both my inbox and my app display somebody else's messages.",
  "You emailed me someone else's statement.",
  "You e-mailed us another tenant's contract.",
  "I WAS SENT ANOTHER CUSTOMER'S INVOICE.",
  "I WAS SENT THE ADDRESS OF ANOTHER CUSTOMER.",
  "I can see another customer's files, which I shouldn't.",
  "We should not be able to, but we can see other customers' invoices.",
  "I was sent another customer's bill (why?) with the address on it.",
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
  "I see other users' names on the community page.",
  "Can we see other customers' reports?  ",
  "I think I should see other users' names.",
  "I can see another customer's name below the testimonial.",
  "I can see other customers' names beside the testimonials.",
  "I can see another guest's name below a review.",
  "I got another customer's name from your sales team, who referred you.",
  "I was given another client's name, a referral.",
  "As in another customer's letter, the parcel that I received was open.",
])("and nobody else: %s", (sentence) => {
  expect(mixedUp(sentence)).toBeNull();
});

test("a slip is read in the first four hundred letters of a sentence", () => {
  const told = (before: string) => `${before}I was sent another customer's invoice.`;
  expect(mixedUp(told("and so ".repeat(50)))).not.toBeNull();
  expect(mixedUp(told("and so ".repeat(60)))).toBeNull();
});
