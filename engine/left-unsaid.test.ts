import { describe, expect, test } from "vitest";
import { turnedProblem } from "./problem.ts";

describe("nothing is said back", () => {
  test.each([
    ["of questions", "Is my order never coming?"],
    ["of a question with a space after it", "my order never came? "],
    ["of two words", "Lamp broke."],
    ["of three that hold no statement", "late lamp here"],
    ["of too many words", "My very new lamp never came to me in the house on the hill there"],
    ["of what went right", "My lamp came today."],
    ["of what arrived, though its name ends as “isn't” does", "The replacement lamp arrived this morning."],
    ["of an appointment that was kept", "Our appointment was kept to the minute."],
    ["of what went right without trouble", "My claim was paid without any hassle."],
    ["of praise", "The staff were attentive and never late."],
    ["of what was done well", "I was kept informed throughout."],
    ["of what was liked", "The lamp took two weeks to come and we love it."],
    ["of feelings", "My lamp never came upset as I was."],
    ["of wishes", "I never want the lamp."],
    ["of conditions", "My lamp never came if so."],
    ["of judgements", "The lamp was broken, a joke of it".replace(",", "")],
    ["of quotations", 'My lamp was "never" sent.'],
    ["of capitals", "MY ORDER NEVER CAME."],
    ["of mostly capitals", "MY ORDER NEVER came."],
    ["of what they did, when they are not the one who acts", "My lamp never came from you."],
    ["of what you and yours did", "You lost it and yours."],
    ["of what points elsewhere", "They never came."],
    ["of what points to this", "This lamp never came."],
    ["of two lines", "My order\nnever came."],
    ["of a subject that is too long", "My very old new big bright green reading desk lamp never came."],
    ["of an order", "Cancel the late order."],
    ["of a statement about somebody", "Sam lost my order."],
    ["of nothing", ""],
    ["of somebody who died", "My father died in March."],
    ["of a child who came early", "Our little one arrived two weeks early."],
    ["of a baby", "Our baby came three weeks late."],
    ["of joy", "We can't wait to see the garden."],
    ["of praise", "You never disappoint."],
    ["of what is well again", "It works again now, the cable was loose."],
    ["of a false alarm", "False alarm, the cable was loose."],
    ["of longing", "The fan we ordered can't come soon enough."],
    ["of thanks", "Your team can't be beaten."],
    ["of their own plans", "I can't come on Friday."],
    ["of their own doing", "I left the lamp in the rain."],
    ["of their own forgetting", "I never got round to signing the form."],
    ["of what is not for them", "The blue one is not for me."],
    ["of what was not wrong", "There was nothing wrong with the lamp."],
    ["of what the writer owns up to", "The lamp was broken, my fault."],
    ["of a good trade", "I received the lamp on Friday."],
    ["of news", "I was told by a friend to ask you."],
  ])("%s", (_, sentence) => {
    expect(turnedProblem([sentence])).toBeNull();
  });

  test("of no sentence at all", () => {
    expect(turnedProblem([])).toBeNull();
  });
});

test("what their own firm is said to say is hearsay; what a machine says went wrong", () => {
  for (const text of ["Your firm says the money hasn't been sent.", "Your driver told us the lamp was missing."])
    expect(turnedProblem([text])).toBeNull();
  expect(turnedProblem(["Your website says my card is wrong."])).toBe("our website says your card is wrong");
});

test("what has no subject, what is a title, and what a team is accused of, is not said back", () => {
  expect(turnedProblem(["Were charged for two bottles when we only had one."])).toBeNull();
  expect(turnedProblem(["I can't play Friend Like Me any more."])).toBeNull();
  expect(turnedProblem(["Somebody parks there every night and your office does nothing."])).toBeNull();
});

test("what somebody was told is not sorry by itself", () => {
  expect(turnedProblem(["Now I'm told the trial is over."])).toBeNull();
});

test("what is little, new to them, fun, a paper of theirs or half told is nothing to be sorry for in these words", () => {
  for (const text of [
    "There's only a little squeak when it kneads.",
    "I had to laugh at first.",
    "I never heard of you till the letter came.",
    "There is no receipt.",
    "I just had to clear the cookies.",
    "I've never had a phone before.",
    "There is also the possibility of a wrong fuse.",
    "My another card was expired.",
    "The portal froze at nine and logged it at ten.",
  ])
    expect(turnedProblem([text])).toBeNull();
});

test("what they looked for on the way they ask for is no fault of ours", () => {
  expect(turnedProblem(["How do I delete a page?", "I can't see a bin anywhere."])).toBeNull();
  expect(turnedProblem(["I can't find the number.", "Where should I look?"])).toBeNull();
  expect(turnedProblem(["How do I delete a page?", "I can't log in."])).toBe("you can't log in");
});

test("what only means something beside the sentence before is not said back", () => {
  expect(turnedProblem(["I need the charger back.", "The drill won't start without it."])).toBeNull();
  expect(turnedProblem(["The drill won't start."])).toBe("the drill won't start");
});

test("how it is where they live or work is nothing to be sorry for", () => {
  expect(turnedProblem(["We work on ships, so there's no signal for weeks."])).toBeNull();
  expect(turnedProblem(["There's no signal in room 9."])).toBe("there's no signal in room 9");
});

test("what it is good to have none of is nothing to be sorry for", () => {
  for (const good of ["claims", "points", "complaints", "accidents", "allergies"]) {
    expect(turnedProblem([`I've had no ${good} in twenty years.`])).toBeNull();
    expect(turnedProblem([`My policy has no ${good}.`])).toBeNull();
  }
  expect(turnedProblem(["I've had no towels since Monday."])).toBe("you've had no towels since Monday");
  expect(turnedProblem(["The brakes you adjusted on Tuesday failed on the hill."])).toBe(
    "the brakes we adjusted on Tuesday failed on the hill",
  );
});

test("what went well, sums, and what is over by its own words are nothing to be sorry for", () => {
  expect(turnedProblem(["The desk came on Tuesday and went together without much trouble."])).toBeNull();
  expect(turnedProblem(["The numbers just stopped working after the mortgage went up."])).toBeNull();
  expect(turnedProblem(["There was no tomorrow in the end."])).toBeNull();
});

test("what the app lets nobody do is not half said, and how a thing went in is no fault of the repair", () => {
  expect(turnedProblem(["The app does not let me."])).toBeNull();
  expect(turnedProblem(["The app does not let me log in."])).toBe("the app does not let you log in");
  expect(turnedProblem(["The phone went in with a cracked screen."])).toBeNull();
  expect(turnedProblem(["The lane's not been gritted."])).toBeNull();
});

test("whom they missed, what they cannot pay and what they only thought are not said back", () => {
  expect(turnedProblem(["I've missed the place."])).toBeNull();
  expect(turnedProblem(["I missed the train."])).toBe("you missed the train");
  expect(turnedProblem(["I can't pay."])).toBeNull();
  expect(turnedProblem(["Some are well overdue."])).toBeNull();
  expect(turnedProblem(["I've been overcharged, I thought, then found out it was my son."])).toBeNull();
});

test("what came off a plant or a shelf is not off", () => {
  expect(turnedProblem(["My sprouts were off your plants."])).toBeNull();
  expect(turnedProblem(["My heating was off all night."])).toBe("your heating was off all night");
});

test("no statement begins behind the full stop of a number", () => {
  expect(turnedProblem(["Engineer no. 3 was a no show today."])).toBeNull();
  expect(turnedProblem(["The lamp no. 3 never came."])).toBe("the lamp number 3 never came");
});
