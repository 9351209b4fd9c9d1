import { expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, SHAPE_SIGNALS, signal, wants } from "./testing-pack.ts";
import { warmUp } from "./warm-up.ts";

const context = { customer: { name: "Dana Lee" } };

test("wishes nobody well behind a door that the draft shuts", () => {
  const farewell = createRuleSet([packOf([wants("closing", ["Take care."])], SHAPE_SIGNALS)]);
  const shut = "It left. Further tickets will be closed without a response.";
  expect(warmUp({ text: "It left." }, context, farewell).text).toBe("It left.\n\nTake care.");
  expect(warmUp({ text: shut }, context, farewell).text).toBe(shut);
});

test("wishes well once, and still answers what they mentioned", () => {
  const letter = "Hi Dana,\n\nIt left.\n\nSam";
  const warmed = (mention?: string): string => {
    const aside = { ...wants("aside", ["Enjoy the weekend."]), ...(mention && { where: { mention } }) };
    const wishing = createRuleSet([
      packOf(
        [aside, wants("closing", ["Take care."])],
        [
          ...SHAPE_SIGNALS,
          signal("personal", ["trip"], { id: "signals/personal-trip" }),
          signal("personal", ["wedding"], { id: "signals/personal-wedding" }),
        ],
      ),
    ]);
    return warmUp({ text: letter }, { ...context, incoming: "It is for the trip to my wedding." }, wishing).text;
  };
  expect(warmed()).toBe("Hi Dana,\n\nIt left.\n\nTake care.\n\nSam");
  expect(warmed("personal-trip")).toBe("Hi Dana,\n\nIt left.\n\nTake care. Enjoy the weekend.\n\nSam");
  expect(warmed("personal-wedding")).toContain("Hi Dana,\n\nEnjoy the weekend. It left.");
});

test("opens no door below thanks that would do for anybody, and one below the writer's own", () => {
  const both = createRuleSet([
    packOf([wants("opening", ["Thanks for writing."]), wants("offer", ["Let me know."])], SHAPE_SIGNALS),
  ]);
  const warmed = (text: string): string => warmUp({ text }, context, both).text;
  expect(warmed("Hi Dana,\n\nIt left today.")).toBe("Hi Dana,\n\nThanks for writing. It left today.");
  expect(warmed("Hi Dana,\n\nThanks for writing. It left today.")).not.toContain("Let me know.");
  expect(warmed("Hi Dana,\n\nThanks for your patience with all of this. It left today.")).toContain("Let me know.");
});

test("opens no door that the draft shuts", () => {
  const offers = createRuleSet([packOf([wants("offer", ["Let me know."])], SHAPE_SIGNALS)]);
  const warmed = (text: string): string => warmUp({ text }, context, offers).text;
  expect(warmed("It left today.")).toBe("It left today. Let me know.");
  for (const text of [
    "It left today. This decision is final.",
    "No further appeals will be considered.",
    "Any further tickets will be closed without a response.",
    "Please do not email us about it.",
    "You are requested to not send multiple mails.",
    "Our decision remains unchanged.",
    "This mailbox is not monitored.",
    "There is nothing more we can do.",
    "Duplicate contacts slow down all files.",
    "Progress updates will not be given.",
    "Emails to this inbox are not a valid claim.",
  ]) {
    expect(warmed(text)).toBe(text);
  }
});

test("answers an illness beside bad news too, and not around an insult", () => {
  const sympathy = createRuleSet([
    packOf(
      [
        wants("aside", ["Get well soon."], { where: { mention: "personal-illness" } }),
        phrase("you fool", { id: "public-safe/f", principle: "public-safe", severity: "strong" }),
      ],
      [
        ...SHAPE_SIGNALS,
        signal("aside", ["get well"]),
        signal("personal", ["flu"], { id: "signals/personal-illness" }),
      ],
    ),
  ]);
  const warmed = (text: string): string => warmUp({ text }, { incoming: "I have the flu." }, sympathy).text;
  expect(warmed("I'm afraid the lamp is late.")).toContain("Get well soon.");
  expect(warmed("The lamp is yours, you fool.")).toBe("The lamp is yours, you fool.");
});

test("thanks nobody for news that is grave, calmly as it may be told", () => {
  const thanks = createRuleSet([packOf([wants("opening", ["Thanks for writing."])], SHAPE_SIGNALS)]);
  const warmed = (incoming: string): string => warmUp({ text: "It left today." }, { incoming }, thanks).text;
  expect(warmed("Is there a non-smoking room?")).toContain("Thanks");
  for (const incoming of [
    "The heater started smoking last night.",
    "The bailiffs came today.",
    "I'm scared to open it.",
  ])
    expect(warmed(incoming)).toBe("It left today.");
});

test("thanks for telling of grave news, where there is a line that does", () => {
  const lines = ["Thanks for writing.", "Thank you for telling us."];
  const thanks = createRuleSet([packOf([wants("opening", lines)], SHAPE_SIGNALS)]);
  const warmed = (incoming: string): string => warmUp({ text: "It left today." }, { incoming }, thanks).text;
  expect(warmed("My wife can smell gas.")).toBe("Thank you for telling us. It left today.");
  expect(warmed("There's a burning smell from it.")).toBe("Thank you for telling us. It left today.");
  expect(warmed("When did it leave?")).toBe("Thanks for writing. It left today.");
});

test("answers joy that is for us, and no other", () => {
  const thanks = createRuleSet([
    packOf(
      [wants("opening", ["Thanks for the kind words."])],
      [...SHAPE_SIGNALS, signal("happy", ["so excited"], { weight: 1 })],
    ),
  ]);
  const warmed = (incoming: string): string => warmUp({ text: "It left." }, { incoming }, thanks).text;
  expect(warmed("We're so excited, thank you!")).toContain("kind words");
  expect(warmed("The March box was superb, so excited!")).toContain("kind words");
  expect(warmed("You were superb, so excited!")).toContain("kind words");
  expect(warmed("We're so excited about the puppy!")).toBe("It left.");
  expect(warmed("So excited about my owl, could you mend him? Thanks a bunch, Dana")).toBe("It left.");
});

test("is sorry for nobody's own mistake, where nothing else went wrong", () => {
  const sorry = createRuleSet([
    packOf(
      [wants("acknowledgement", ["I am sorry."], { where: { mood: "upset" } })],
      [...SHAPE_SIGNALS, signal("upset", ["dreadful"], { weight: 2 })],
    ),
  ]);
  const missing = (incoming: string): string[] =>
    check({ text: "It left." }, { incoming }, sorry).missing.map(({ part }) => part);
  expect(missing("A dreadful, dreadful muddle. It is late.")).toContain("acknowledgement");
  expect(missing("A dreadful, dreadful muddle. I put the wrong date on it.")).toEqual([]);
});

test("thanks nobody for calling us to account", () => {
  const thanks = createRuleSet([packOf([wants("opening", ["Thanks for writing."])], SHAPE_SIGNALS)]);
  const warmed = (incoming: string): string => warmUp({ text: "It left." }, { incoming }, thanks).text;
  expect(warmed("Where is it?")).toContain("Thanks for writing.");
  expect(warmed("I have no complaints.")).toContain("Thanks for writing.");
  for (const said of ["I need an explanation by noon.", "I want to make a complaint.", "My lawyer will see this."])
    expect(warmed(said)).toBe("It left.");
});

test("thanks nobody for a mild complaint", () => {
  const thanks = createRuleSet([
    packOf(
      [wants("opening", ["Thanks for writing."])],
      [...SHAPE_SIGNALS, signal("upset", ["returned forthwith"], { weight: 0.7 })],
    ),
  ]);
  const warmed = (incoming: string): string => warmUp({ text: "It left." }, { incoming }, thanks).text;
  expect(warmed("When is it returned?")).toContain("Thanks for writing.");
  expect(warmed("I want it returned forthwith.")).toBe("It left.");
});

test("offers no talk by email to somebody who is told that it can't be had", () => {
  const offers = createRuleSet([packOf([wants("offer", ["Let me know."])], SHAPE_SIGNALS)]);
  const refused = "It left. We are unable to comment on single cases by email.";
  expect(warmUp({ text: "It left by email." }, context, offers).text).toContain("Let me know.");
  expect(warmUp({ text: refused }, context, offers).text).toBe(refused);
});

test("puts no formula below lines in small letters", () => {
  const formal = createRuleSet([packOf([wants("signOff", ["Kind regards,\nSam"])], SHAPE_SIGNALS)]);
  const dashed = "it left on monday. it is the blue one.";
  expect(warmUp({ text: "It left on Monday. It is the blue one." }, context, formal).text).toContain("Kind regards,");
  expect(warmUp({ text: dashed }, context, formal).text).toBe(dashed);
});

test("takes a hope for no praise", () => {
  const thanks = createRuleSet([
    packOf(
      [wants("opening", ["Thanks for the kind words."])],
      [...SHAPE_SIGNALS, signal("happy", ["lovely"], { weight: 1 })],
    ),
  ]);
  const warmed = (incoming: string): string => warmUp({ text: "It left." }, { incoming }, thanks).text;
  expect(warmed("What a lovely lamp, thank you!")).toContain("kind words");
  expect(warmed("Hope you had a lovely week! Did the lamp leave?")).toBe("It left.");
});

test("puts no cheerful remark beside bad news", () => {
  const cheerful = createRuleSet([
    packOf(
      [wants("aside", ["I hope the birthday is a happy one."])],
      [...SHAPE_SIGNALS, signal("aside", ["the birthday"])],
    ),
  ]);
  const warmed = (text: string): string => warmUp({ text }, {}, cheerful).text;
  expect(warmed("The lamp is on its way.")).toContain("birthday");
  expect(warmed("The lamp is late.")).toBe("The lamp is late.");
});

test.each([
  "cancelled",
  "canceled",
  "delayed",
  "late",
  "lost",
  "missing",
  "out of stock",
  "sold out",
  "a delay",
  "not in, I'm afraid",
  "sorry",
])("puts no cheerful remark beside %s", (news) => {
  const cheerful = createRuleSet([
    packOf(
      [
        wants("aside", ["I hope the birthday is a happy one."]),
        phrase("no way", { principle: "abundance" }),
        phrase("your fault", { id: "customer-wins/f" }),
        phrase("asap", { id: "take-time/asap", principle: "take-time" }),
      ],
      [...SHAPE_SIGNALS, signal("aside", ["the birthday"])],
    ),
  ]);
  const warmed = (text: string): string => warmUp({ text }, {}, cheerful).text;
  expect(warmed(`The lamp is ${news}.`)).toBe(`The lamp is ${news}.`);
  expect(warmed("There is no way.")).toBe("There is no way.");
  expect(warmed("It is your fault.")).toBe("It is your fault.");
  expect(warmed("It comes asap.")).toContain("birthday");
  expect(warmed("The plate comes later.")).toContain("birthday");
});

test.each([
  ["We had a security incident on Monday.", false],
  ["The password was hacked.", false],
  ["Which lamp fits an outdoor shelf?", true],
])("wishes nobody well beside what is grave, however calmly it is told: %s", (incoming, wishes) => {
  const wishing = createRuleSet([packOf([wants("aside", ["Enjoy the weekend."])], SHAPE_SIGNALS)]);
  const warmed = warmUp({ text: "The log is here." }, { incoming }, wishing).text;
  expect(warmed).toBe(wishes ? "The log is here. Enjoy the weekend." : "The log is here.");
});

test("invites nobody who has just been asked for something, or whom somebody will call", () => {
  const offers = createRuleSet([packOf([wants("offer", ["Let me know."])], SHAPE_SIGNALS)]);
  const warmed = (text: string): string => warmUp({ text }, {}, offers).text;
  for (const text of ["Which size is it?", "Please send a photo.", "Our engineer will call you at noon."]) {
    expect(warmed(text)).toBe(text);
  }
  expect(warmed("It left today.")).toBe("It left today. Let me know.");
});

test("nobody is invited to write beside a threat", () => {
  const doors = createRuleSet([packOf([wants("offer", ["Just let me know."])], SHAPE_SIGNALS)]);
  const upset = { ...context, incoming: "My order never came and I am furious." };
  const threat = "Hi Dana,\n\nUntil then recovery action goes on. The lamp is paid in May.";
  expect(warmUp({ text: threat }, upset, doors).text).toBe(threat);
  const news = threat.replace("recovery action", "the meter");
  expect(warmUp({ text: news }, upset, doors).text).toBe(`${news} Just let me know.`);
});

test("a week is not wished to somebody twice", () => {
  const wishes = createRuleSet([packOf([wants("aside", ["Enjoy the week."])], SHAPE_SIGNALS)]);
  const said = { ...context, incoming: "Is the lamp blue?" };
  const wished = "Hi Dana,\n\nThe lamp is blue.\n\nHave a lovely day!\nSam";
  expect(warmUp({ text: wished }, said, wishes).text).toBe(wished);
  const plain = wished.replace("Have a lovely day!", "Best regards,");
  expect(warmUp({ text: plain }, said, wishes).text).toContain("Enjoy the week.");
});

test("thanks nobody for writing, and opens no door, beside an insult that it can't mend", () => {
  const insult = phrase("you people {rest}", {
    id: "public-safe/insult",
    principle: "public-safe",
    severity: "strong",
  });
  const human = createRuleSet([
    packOf([insult, wants("opening", ["Thanks for writing."]), wants("offer", ["Just let me know."])], SHAPE_SIGNALS),
  ]);
  const text = "The lamp is in stock. You people never read.";
  expect(warmUp({ text }, {}, human).text).toBe(text);
  expect(warmUp({ text: "The lamp is in stock." }, {}, human).text).toContain("Thanks for writing.");
});

test("nobody is congratulated beside a complaint, however calmly it is told", () => {
  const joys = createRuleSet([
    packOf(
      [wants("aside", ["Congratulations."], { where: { mention: "personal-baby" } })],
      [
        ...SHAPE_SIGNALS,
        signal("personal", ["pregnant"], { id: "signals/personal-baby" }),
        signal("upset", ["stood"], { id: "signals/upset-fault", weight: 1.35 }),
      ],
    ),
  ]);
  const missing = (incoming: string): number => check({ text: "It left today." }, { incoming }, joys).missing.length;
  expect(missing("The blue one fits, and I'm pregnant.")).toBe(1);
  expect(missing("I stood all the way from York. I'm pregnant.")).toBe(0);
  expect(missing("I'm pregnant. We've been moved to the top floor.")).toBe(0);
  expect(missing("I'm pregnant. I can't find the larger sizes.")).toBe(1);
});

test("beside praise for us, an illness that is told in passing is no matter of its own", () => {
  const illness = createRuleSet([
    packOf(
      [wants("aside", ["I hope it is better soon."], { where: { mention: "personal-illness" } })],
      [
        ...SHAPE_SIGNALS,
        signal("personal", ["dementia"], { id: "signals/personal-illness" }),
        signal("happy", ["brilliant"], { weight: 0.9 }),
      ],
    ),
  ]);
  const missing = (incoming: string): number => check({ text: "I'll tell him." }, { incoming }, illness).missing.length;
  expect(missing("My mum has dementia and needs the large print.")).toBe(1);
  expect(missing("Femi was brilliant with my mum. She has dementia.")).toBe(0);
});
