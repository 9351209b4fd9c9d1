import { describe, expect, test } from "vitest";
import { contests, deniesGist } from "./contested.ts";

describe("what a customer says went wrong is contested", () => {
  test.each([
    "The invoice is correct.",
    "Hi Dana,\n\nAll figures were in order\n\nSam",
    "There was no error on our side.",
    "The line is working normally, and has been since noon.",
  ])("by %j", (draft) => {
    expect(contests(draft, "your invoice is wrong")).toBe(true);
  });

  test.each([
    "Is your address correct?",
    "If the figures are correct, sign the form.",
    "Please check whether the address is valid.",
    "A new invoice is on its way.",
    "It will be delivered tomorrow.",
    "I will put it right away.",
    "It is right here on the page.",
    "That was our mistake.",
    "",
  ])("and not by %j", (draft) => {
    expect(contests(draft, "your invoice is wrong")).toBe(false);
  });

  test("by somebody who owns up to nothing, when they say that the company did it", () => {
    for (const draft of ["This is not an admission of liability.", "The booking came through Fernweh, not us."]) {
      expect(contests(draft, "our painter scratched the floor")).toBe(true);
      expect(contests(draft, "the floor is scratched")).toBe(false);
    }
    expect(contests("Would you bring it not to us but to the desk?", "we sent the wrong one")).toBe(false);
  });

  test("by somebody who wrote before, when they say that nobody told them", () => {
    const draft = "You'd have seen that in the email of 9 January.";
    expect(contests(draft, "we've taken it off without telling you")).toBe(true);
    expect(contests(draft, "we've taken it off too late")).toBe(false);
    expect(contests("I'll send an email on Monday.", "we've taken it off without telling you")).toBe(false);
  });

  test("by somebody who was there, when they say that nobody came", () => {
    const draft = "The driver waited at Arrivals B.";
    for (const problem of ["the transfer never showed up", "nobody turned up", "the driver didn't come"])
      expect(contests(draft, problem)).toBe(true);
    expect(contests(draft, "the car was dirty")).toBe(false);
    expect(contests("The driver called in sick.", "nobody turned up")).toBe(false);
    expect(contests("A sign was put out at two.", "there was no sign")).toBe(true);
    expect(contests("The sign was missing.", "there was no sign")).toBe(false);
    expect(contests("The engineer will be there at ten.", "nobody turned up")).toBe(false);
  });

  test("by a delivery, when they say that nothing came, and only then", () => {
    for (const draft of ["The parcel was delivered on Monday.", "Our pages show it as delivered."]) {
      expect(contests(draft, "your parcel never came")).toBe(true);
      expect(contests(draft, "your parcel hasn't arrived")).toBe(true);
      expect(contests(draft, "your parcel arrived broken")).toBe(false);
      expect(contests(draft, "you've had to write to three people")).toBe(false);
    }
    expect(contests("It will be delivered on Monday.", "your parcel never came")).toBe(false);
  });

  test("by a single payment, when they say that it was taken twice, and only then", () => {
    const twice = "you've been charged twice for March";
    for (const draft of [
      "You were charged once.",
      "I see only one payment.",
      "The other is a pending authorisation.",
    ]) {
      expect(contests(draft, twice)).toBe(true);
      expect(contests(draft, "your parcel never came")).toBe(false);
    }
    expect(contests("Your refund is pending.", twice)).toBe(false);
    expect(contests("I've taken one of them back.", twice)).toBe(false);
  });

  test("by nothing having come, when they say that they cancelled or sent something", () => {
    expect(contests("The cancellation was not received by us.", "you were charged for a room you cancelled")).toBe(
      true,
    );
    expect(contests("We have no record of it.", "the lamp you returned was lost")).toBe(true);
    expect(contests("The cancellation was received.", "you were charged for a room you cancelled")).toBe(false);
  });

  test("by what is written somewhere, or what somebody else says", () => {
    for (const draft of ["The order form shows 20 mm.", "Our driver has told us that it was there."]) {
      expect(contests(draft, "we delivered the wrong stone")).toBe(true);
    }
    expect(contests("The photo you sent shows it well.", "the lamp broke")).toBe(false);
  });

  test("by a notice, when they say that they were not told", () => {
    for (const draft of [
      "As stated in the email of 2 May, it went up.",
      "We emailed you in May.",
      "We did email you about this in May.",
      "I did let you know.",
      "You were informed in May.",
    ]) {
      expect(contests(draft, "nobody told you")).toBe(true);
      expect(contests(draft, "you were never told")).toBe(true);
      expect(contests(draft, "your lamp broke")).toBe(false);
    }
    expect(contests("I'll tell you by May.", "nobody told you")).toBe(false);
  });
});

test("nobody owns up in front of what others say of it, or of what they are liable for", () => {
  for (const draft of [
    "The lads say the dresser had woodworm.",
    "The driver reported no damage.",
    "Our liability is limited to £40.",
  ])
    expect(contests(draft, "our men dropped your dresser")).toBe(true);
  expect(contests("I've asked the lads, and they are sorry too.", "our men dropped your dresser")).toBe(false);
});

test("nobody is sorry for a loss in an answer that says it was delivered", () => {
  expect(contests("The scan shows that it was delivered at noon.", "we've lost your passport")).toBe(true);
  expect(contests("I'm on to the depot about it.", "we've lost your passport")).toBe(false);
});

test("nobody is sorry for silence in an answer that says they were called", () => {
  const silence = "you've been left without an answer";
  expect(deniesGist("We tried to call you on Wednesday.", silence)).toBe(true);
  expect(deniesGist("I've left you a message.", silence)).toBe(true);
  expect(deniesGist("The engineer attended at 11.42.", silence)).toBe(true);
  expect(deniesGist("I'll call you on Wednesday.", silence)).toBe(false);
  expect(deniesGist("We tried to call you on Wednesday.", "you've had to wait so long")).toBe(false);
});
