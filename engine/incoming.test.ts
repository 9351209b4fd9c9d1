import { describe, expect, test } from "vitest";
import { readIncoming } from "./incoming.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, ruleSetOfCustomers, SHAPE_SIGNALS, signal } from "./testing-pack.ts";

const rules = ruleSetOfCustomers();
const read = (text: string) => readIncoming(text, rules);

describe("the problem in their words", () => {
  test.each([
    ["My order never came.", "your order never came"],
    ["Hi, I've been waiting three weeks for a reply.", "you've been waiting three weeks for a reply"],
    ["I am locked out of my account.", "you are locked out of your account"],
    ["You charged my card twice.", "we charged your card twice"],
    ["My order #4471 never came.", "your order never came"],
    ["My invoice #INV-2026-8 was charged twice.", "your invoice was charged twice"],
    ["I want a refund.", null],
    ["You are idiots and it is broken.", null],
    ["If my order never comes I will sue.", null],
    ["Where is my order?", null],
    ["", null],
  ])("%j becomes %j", (text, problem) => {
    expect(read(text).problem).toBe(problem);
  });
});

describe("the rest", () => {
  test("the gist is told only where some words say that something is amiss", () => {
    expect(read("I am furious, it is unacceptable and late, and we start on Monday.").gist).toBe(
      "this has come at such a bad time",
    );
    expect(read("We start on Monday.").gist).toBeNull();
    expect(read("I am furious, it is unacceptable and late, and we need it by Monday.").gist).toBe(
      "this has come at such a bad time",
    );
    expect(read("I am furious, it is unacceptable and late, and it is back by Thursday.").gist).not.toBe(
      "this has come at such a bad time",
    );
  });

  test("questions are found with or without a mark; greetings and anger are none", () => {
    const questions = (text: string) => read(text).questions.map((question) => question.text);
    expect(questions("Hi Sam, can I swap the shade? Thanks.")).toEqual(["Hi Sam, can I swap the shade?"]);
    expect(questions("how long does it take")).toEqual(["how long does it take"]);
    expect(questions("Hello, how are you? Are you kidding me?")).toEqual([]);
  });

  test("the name at the end is theirs", () => {
    expect(read("My lamp is late.\n\nThanks,\nDana Lee").signedAs).toBe("Dana Lee");
    expect(read("My lamp is late.").signedAs).toBeNull();
    for (const thanks of [
      "Thanks a lot guys",
      "Thanks everyone",
      "Thanks team",
      "Tanks",
      "Thx for help. P.",
      "Cheers for the help",
      "Thanks\n#lamps",
      "Thanks\n[IMAGE]",
      "Thanks\nEB3816",
      "Thanks\nFax 555 0199",
    ])
      expect(read(`My lamp is late, and I do not know why that is.\n${thanks}`).signedAs).toBeNull();
    expect(read("My lamp is late.\n\nThanks,\nDana x").signedAs).toBe("Dana");
    expect(read("My lamp is late.\n\nThanks,\nDana Lee (Ms)").signedAs).toBe("Dana Lee");
    expect(read("My lamp is late.\n\nThanks, Dana de Lee").signedAs).toBe("Dana de Lee");
    expect(read("My lamp is late. \n\nThanks,\nxx Dana").signedAs).toBe("Dana");
    expect(read("My lamp is late.\n\nThanks,\n~ Dana").signedAs).toBe("Dana");
    expect(read("My lamp is late.\n\nThanks,\nDana Lee | Acme").signedAs).toBe("Dana Lee");
    expect(read("My lamp is late.\n\nThanks,\nDana from Acme").signedAs).toBe("Dana");
    expect(read("My lamp is late.\n\nThanks,\nDana @ Acme").signedAs).toBe("Dana");
    expect(read("My lamp is late.\n\nThanks/Dana").signedAs).toBe("Dana");
    expect(read("My lamp is late. It broke on the way. Thanks. Dana").signedAs).toBe("Dana");
  });

  test("personal things are told by name", () => {
    expect([...read("It was for a birthday.").mentions]).toEqual(["personal-birthday"]);
  });
});

test("what anybody may send is read in the time of a message, not for ever", () => {
  // Each of these took minutes, or would have taken years, by trying every way to read it.
  const spaces = " ".repeat(50_000);
  expect(read(`${"so, ".repeat(2_000)}x`).questions).toEqual([]);
  expect(read(`my order${spaces}never came`).problem).toBeNull();
  expect(read(`my order${" ".repeat(500)}never came`).problem).toBe("your order never came");
  expect(read(`${",".repeat(50_000)}my order never came`).problem).toBeNull();
  expect(read(`${"my order never came and i waited ".repeat(2_000)}`).problem).toBe("your order never came");
  expect(read(`a${"\t".repeat(50_000)}b`).problem).toBeNull();
  expect(read(`can you${spaces}swap it`).questions).toEqual([]);
  expect(read(`can you${" ".repeat(500)}swap it`).questions).toHaveLength(1);
  expect(read("\ud83d\udc00\u0000".repeat(20_000)).mood.label).toBe("neutral");
});

test("who signs with a name and what they are is called by the name", () => {
  for (const [text, name] of [
    ["The lamp is here.\n\nJudith Amsel, Accounts", "Judith Amsel"],
    ["The lamp is here.\n\nBest regards, Judith", "Judith"],
    ["The lamp is here.\n\nLG Felix", "Felix"],
  ] as const)
    expect(read(text).signedAs).toBe(name);
});

test("praise beside what went wrong is not taken for joy", () => {
  expect(read("This is great, I love it.").mood.label).toBe("happy");
  expect(read("My printer is bricked, great job, I love it.").mood.label).not.toBe("happy");
});

test("of whom a loss is told may stand in the sentence before", () => {
  const losses = createRuleSet([packOf([], [signal("personal", ["died"], { id: "signals/personal-loss" })])]);
  const mentions = (text: string) => readIncoming(text, losses).mentions.size;
  expect(mentions("It had the photos of my dog. She died in May.")).toBe(1);
  expect(mentions("It had the photos of a star. She died in May.")).toBe(0);
  expect(readIncoming("It had the photos of a star. She died in May.", losses).touches.size).toBe(1);
});

test("a formula before the name is none of it", () => {
  expect(read("The lamp is here.\nKind regards Petra").signedAs).toBe("Petra");
});

test("what somebody did themselves is no sign of anger", () => {
  expect(read("I'm embarrassed to ask, the lamp is broken and late.").mood.evidence).toEqual([]);
  expect(read("The lamp is broken and late.").mood.evidence).toHaveLength(2);
  expect(read("I accidentally left it late.").mood.evidence).toEqual([]);
  const ashamed = createRuleSet([packOf([], [signal("upset", ["embarrassed"], { weight: 0.6 })])]);
  expect(readIncoming("I mistyped the amount. So embarrassed.", ashamed).mood.evidence).toEqual([]);
  expect(readIncoming("Your driver shouted at me. So embarrassed.", ashamed).mood.evidence).toHaveLength(1);
});

describe("people come before things", () => {
  const mourning = createRuleSet([
    packOf([], [...SHAPE_SIGNALS, signal("personal", ["my (late)? mother"], { id: "signals/personal-loss" })]),
  ]);

  test("in one sentence with what went wrong", () => {
    expect(read("My father had a stroke. The chair arrived broken.").problem).toBe(
      "to hear about your father, and that the chair arrived broken",
    );
    expect(readIncoming("It was for my mother. The urn arrived cracked.", mourning).problem).toBe(
      "for your loss, and that the urn arrived cracked",
    );
    expect(read("My father had a stroke. My father was left alone for hours.").problem).toBe(
      "your father was left alone for hours",
    );
  });

  test("and how they fare does too", () => {
    expect(read("I slipped and broke my wrist. There was no sign.").problem).toBe(
      "to hear you broke your wrist, and that there was no sign",
    );
    expect(read("Great day, I love it! I was in hospital before.").gist).toBeNull();
  });

  test("and what somebody left behind is not their death", () => {
    expect(readIncoming("I left my late mother's scarf on the coach.", mourning).gist).toBe(
      "to hear about your late mother's scarf",
    );
  });
});
