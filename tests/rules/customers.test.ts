import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { check } from "../../engine/check.ts";
import { type Incoming, readIncoming } from "../../engine/incoming.ts";
import { createRuleSet } from "../../engine/rule-set.ts";
import { readRulesFolder } from "../../packs/rules-folder.ts";

/** What the core rules hear in whole messages of customers. */

const rules = createRuleSet([readRulesFolder(join(dirname(fileURLToPath(import.meta.url)), "..", "..", "rules")).pack]);
const read = (text: string): Incoming => readIncoming(text, rules);

/** The first line that is offered for each missing part of a bare answer. */
function offered(incoming: string): string[] {
  const text = "Hi Dana,\n\nThe form is on the page under Account, and the team has it now.\n\nSam";
  return check({ text }, { audience: "customer", customer: { name: "Dana" }, incoming }, rules).missing.map(
    ({ suggestions: [first] }) => first?.label ?? "",
  );
}

describe("a letter of thanks is no complaint, whatever went wrong in it on the way", () => {
  test.each([
    "I was in floods of tears when I rang about the stolen card. Mrs Adair stayed on the phone for an hour and got back every penny. God bless her.",
    "Turned up ten minutes before you closed, expecting nothing. Your lad said he'd look, found the last one and wouldn't take a penny. That's how you keep a customer.",
    "The wardrobe was the wrong colour, and your lad had swapped it by teatime. Please tell his boss.",
    "It came cracked, I sent a photo, and a new one came, no questions asked.",
    "Missed my stop, lost my hat, dropped my phone. The driver went out of his way to bring me home. Hats off.",
    "The whole office was down on Monday. Please thank Ruth from all of us: she never made me feel stupid.",
  ])("%j", (text) => {
    expect(read(text).mood.label).not.toBe("upset");
    expect(offered(text).join()).not.toContain("sorry");
  });

  test("but one of a kind word and a long complaint is", () => {
    const both =
      "The waiter was charming, hats off to him. But we waited ninety minutes, nobody apologised, and the manager told us lies. I am furious.";
    expect(read(both).mood.label).toBe("upset");
  });

  test("and praise in mockery is none", () => {
    expect(read("Hats off to whoever lost my bag again. Three weeks without clothes. Nobody answers.").mood.label).toBe(
      "upset",
    );
  });
});

test("who is only happy to wait or to pay is not thanked for kind words", () => {
  expect(offered("Have you got the blue one? Happy to collect it from the shop.")).not.toContain(
    "Thank you for the kind words.",
  );
});

test("what they are upset about comes before the job they lost", () => {
  expect(read("I was made redundant in May. Can I pause the plan?").gist).toBe("to hear about your job");
  expect(
    read("I was made redundant in May. You sold me a useless course, I am furious, and nobody ever replied to me.")
      .gist,
  ).toBe("you've been left without an answer");
});

test("an occasion where they happened to be is not what it spoilt", () => {
  const gist = (text: string): string | null => read(text).gist;
  expect(
    gist("It fell off while we were at our son's graduation. Nobody answers, I am furious and it is all ruined."),
  ).not.toContain("graduation");
  expect(
    gist("It fell off after our son's graduation. Nobody answers, I am furious and it is all ruined."),
  ).not.toContain("graduation");
  expect(
    gist("I wore it before our son's graduation, and he's 31 now. Nobody answers, I am furious and it is all ruined."),
  ).not.toContain("graduation");
  expect(gist("It fell off before our son's graduation. Nobody answers, I am furious and it is all ruined.")).toBe(
    "this happened around your son's graduation",
  );
});

describe("what is long over, or somebody else's, asks for no kind word", () => {
  test.each([
    "I got divorced in 2011, and you still post my letters to that house.",
    "I broke my leg when I was nineteen, fully healed, and your chair hurts it.",
    "I was visiting a friend who'd had her hip done and got a ticket.",
    "I saw it on the news about the lady next door whose kitchen caught fire.",
  ])("%j", (text) => {
    expect([...read(text).mentions].filter((mention) => /illness|setback/.test(mention))).toEqual([]);
  });

  test.each([
    "I treated myself to the bike when I retired last autumn.",
    "Took my mate out to cheer him up as he was made redundant.",
    "The case was a present from my late father-in-law, and a wheel is gone.",
    "The flowers for my friend never came. She lost her mum on Friday.",
    "One of our team lost a pregnancy in the spring and was sent away.",
    "The biopsy came back clear.",
    "My neighbour, who's 88 and just had a hip replacement, gets hers on time.",
    "The wallet had my late mother's photo in it.",
  ])("nor is there one for %j", (text) => {
    expect([...read(text).mentions].filter((mention) => /illness|setback|loss|milestone/.test(mention))).toEqual([]);
  });

  test("what is theirs, and now, does", () => {
    expect(read("I broke my leg on Sunday and can't come.").mentions).toContain("personal-illness");
    expect(read("The wedding is off. What do I owe you?").mentions).toContain("personal-setback");
    expect(read("We lost him in February, and his mate comes instead.").mentions).toContain("personal-loss");
    expect(read("They've found a lump, so I can't run.").mentions).toContain("personal-illness");
  });

  test("nor is a list that somebody leaves good news", () => {
    expect(read("Please take me off the pregnancy emails.").mentions).not.toContain("personal-baby");
  });

  test("nor money that changed hands years of loyalty", () => {
    expect(read("There is a default from you for £62 and I never had an account.").mentions).not.toContain(
      "personal-loyalty",
    );
    expect(read("I've bought from you for over twenty years.").mentions).toContain("personal-loyalty");
  });
});
