import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import type { Unless } from "./rule.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase } from "./testing-pack.ts";

function flags(unless: Unless, text: string, match = "you must"): boolean {
  const rules = createRuleSet([packOf([phrase(match, { unless })])]);
  return check({ text }, {}, rules).findings.length > 0;
}

describe("words before a match excuse it", () => {
  test("only when they stand directly before", () => {
    expect(flags({ before: ["if"] }, "Tell me if you must go.")).toBe(false);
    expect(flags({ before: ["if"] }, "Tell me if and when you must go.")).toBe(true);
    expect(flags({ before: ["if ~2"] }, "Tell me if and when you must go.")).toBe(false);
  });

  test("not when they belong to the sentence before", () => {
    expect(flags({ before: ["if"] }, "Only if. You must go.")).toBe(true);
  });

  test("where the match begins within a contraction, when they end with its first word", () => {
    const excused = (before: string, text: string) => !flags({ before: [before] }, text, "is late");
    expect(excused("it", "Sadly it's late.")).toBe(true);
    expect(excused("if it", "Tell me if it's late.")).toBe(true);
    expect(excused("if", "Tell me if it's late.")).toBe(false);
    expect(excused("if ~1", "Tell me if it's late.")).toBe(true);
    expect(excused("if ~1", "Tell me if by chance it's late.")).toBe(false);
    expect(excused("it is", "Sadly it's late.")).toBe(false);
    expect(excused("it", "Sadly that's late.")).toBe(false);
  });

  test("at the start of a sentence when they say so", () => {
    expect(flags({ before: ["^do"] }, "do you must")).toBe(false);
    expect(flags({ before: ["^do"] }, "what do you must")).toBe(true);
  });
});

describe("what is offered behind a match excuses it", () => {
  const excused = (text: string): boolean => !flags({ next: ["we can"] }, text);

  test("in one of the three sentences that follow, in this paragraph or the next", () => {
    expect(excused("You must go. But we can drive you.")).toBe(true);
    expect(excused("You must go. The desk is closed. It was a long day. We can drive you.")).toBe(true);
    expect(excused("You must go.\n\nThe desk is closed, yet we can drive you.")).toBe(true);
  });

  test("not further on, in its own sentence or before it", () => {
    expect(excused("You must go. It is late. It rains. It is dark. We can drive you.")).toBe(false);
    expect(excused("You must go, we can say no more.")).toBe(false);
    expect(excused("We can drive you. You must go.")).toBe(false);
  });
});

describe("a bare regret right before a sentence", () => {
  const excused = (text: string): boolean => !flags({ sentence: ["sorry"] }, text);

  test("is heard with it, as if a comma stood between", () => {
    expect(excused("Sorry, you must go.")).toBe(true);
    expect(excused("I'm sorry. You must go.")).toBe(true);
    expect(excused("No, I am so sorry! You must go.")).toBe(true);
  });

  test.each([
    "Sorry!! You must go.",
    "Oh I am sorry. You must go.",
    "Ah, really sorry about that. You must go.",
    "Im sorry. You must go.",
    "We’re very sorry. You must go.",
    "Oh no, we are so sorry about that. You must go.",
    "Thank you for the kind note about the desk. I'm sorry. You must go.",
  ])("is heard in as many words as it takes: %j", (text) => {
    expect(excused(text)).toBe(true);
  });

  test("is not, where it says more, stands elsewhere or is taken apart by a blank line", () => {
    expect(excused("I'm sorry for the wait at the desk. You must go.")).toBe(false);
    expect(excused("Sorry. The desk is closed. You must go.")).toBe(false);
    expect(excused("You must go. Sorry.")).toBe(false);
    expect(excused("Sorry.\n\nYou must go.")).toBe(false);
    expect(excused("Nobody here is sorry. You must go.")).toBe(false);
    expect(excused("Sorry... the desk closes at five. You must go.")).toBe(false);
  });

  test("is not heard twice, where it is the sentence itself that is looked at", () => {
    expect(flags({ sentence: ["really"] }, "I'm really sorry.", "sorry")).toBe(false);
    expect(flags({ sentence: ["really"] }, "I'm sorry.", "sorry")).toBe(true);
  });
});

describe('the "that" of what is only told excuses nothing', () => {
  test.each(["Please note that you must go.", "Please note that by now you must go."])("%j", (text) => {
    expect(flags({ before: ["that ~2"] }, text)).toBe(true);
    expect(flags({ before: ["note that ~2"] }, text)).toBe(false);
  });

  test('but another "that" does', () => {
    expect(flags({ before: ["that ~2"] }, "We saw that you must go.")).toBe(false);
    expect(flags({ before: ["that ~2"] }, "Please note that we saw that you must go.")).toBe(false);
  });
});

describe("words after a match excuse it", () => {
  test("only when they stand directly after, in the same sentence", () => {
    expect(flags({ after: ["not worry"] }, "You must not worry.")).toBe(false);
    expect(flags({ after: ["not worry"] }, "You must pay, not worry.")).toBe(true);
    expect(flags({ after: ["pay$"] }, "You must pay.")).toBe(false);
    expect(flags({ after: ["pay$"] }, "You must pay me.")).toBe(true);
  });
});

describe("words anywhere in the sentence excuse a match", () => {
  test("before, after or over it, but not in another sentence", () => {
    expect(flags({ sentence: ["no rush"] }, "No rush, but you must go.")).toBe(false);
    expect(flags({ sentence: ["no rush"] }, "You must go, no rush.")).toBe(false);
    expect(flags({ sentence: ["you must try"] }, "You must try the cake.")).toBe(false);
    expect(flags({ sentence: ["no rush"] }, "No rush. You must go.")).toBe(true);
  });

  test.each(["It is late, but you must go.", "It is late but you must go.", "It is late, but, you must go."])(
    "but not the one that leads to it, with what follows: %j",
    (text) => {
      expect(flags({ sentence: ["but you"] }, text)).toBe(true);
      expect(flags({ sentence: [", but ,? you"] }, text)).toBe(true);
      expect(flags({ sentence: ["is late"] }, text)).toBe(false);
    },
  );

  test("while the match itself still excuses behind it, and so does the first word of all that is no link", () => {
    expect(flags({ sentence: ["you must try"] }, "It is late, but you must try the cake.")).toBe(false);
    expect(flags({ sentence: ["but you"] }, "But you must go.")).toBe(true);
    expect(flags({ sentence: ["so you"] }, "Sadly you must go.")).toBe(true);
    expect(flags({ sentence: ["sadly you"] }, "Sadly you must go.")).toBe(false);
  });

  test("and one that leads on from it still does", () => {
    expect(flags({ sentence: ["but you"] }, "You must go, but you can stay until ten.")).toBe(false);
    expect(flags({ sentence: ["but you"] }, "We asked, but you must go, but you can stay until ten.")).toBe(false);
    expect(flags({ sentence: ["but you"] }, "We asked but now you must go.")).toBe(true);
    expect(flags({ sentence: ["but now"] }, "We asked but now you must go.")).toBe(false);
  });
});

describe("a negation excuses a match", () => {
  test("in the three words before, contracted or not", () => {
    for (const text of ["I don't think you must go.", "Never say you must.", "It isn’t that you must."]) {
      expect([text, flags({ negated: true }, text)]).toEqual([text, false]);
    }
    expect(flags({ negated: true }, "It is not what I said, you must go.")).toBe(true);
    expect(flags({ negated: true }, "No. You must go.")).toBe(true);
  });
});

describe("an exception looks only so far", () => {
  test("eight words back for what stands directly before", () => {
    expect(flags({ before: ["if ~7"] }, "See if we all do so as you must go.")).toBe(false);
    expect(flags({ before: ["if we all do so and then as"] }, "See if we all do so and then as you must go.")).toBe(
      false,
    );
    expect(flags({ before: ["see if we all do so and then as"] }, "See if we all do so and then as you must go.")).toBe(
      true,
    );
  });

  test("eighty words to either side for what stands in the sentence", () => {
    const far = (words: number): string => "so ".repeat(words);
    expect(flags({ sentence: ["no rush"] }, `no rush ${far(78)}you must go`)).toBe(false);
    expect(flags({ sentence: ["no rush"] }, `no rush ${far(79)}you must go`)).toBe(true);
    expect(flags({ sentence: ["no rush"] }, `you must ${far(78)}no rush`)).toBe(false);
    expect(flags({ sentence: ["no rush"] }, `you must ${far(79)}no rush`)).toBe(true);
  });
});

test("any one of several exceptions is enough, of whichever kind", () => {
  const unless: Unless = { before: ["if", "when"], after: ["try", "see"], sentence: ["no rush", "any time"] };
  for (const text of [
    "If you must.",
    "When you must.",
    "You must try.",
    "You must see.",
    "You must go, no rush.",
    "You must go any time.",
  ]) {
    expect([text, flags(unless, text)]).toEqual([text, false]);
  }
  expect(flags(unless, "You must go.")).toBe(true);
});

test("an exception at the start or the end of a sentence holds only there", () => {
  expect(flags({ sentence: ["^ no rush"] }, "No rush, you must go.")).toBe(false);
  expect(flags({ sentence: ["^ no rush"] }, "There is no rush, you must go.")).toBe(true);
  expect(flags({ sentence: ["no rush $"] }, "You must go, no rush.")).toBe(false);
  expect(flags({ sentence: ["no rush $"] }, "You must go, no rush today.")).toBe(true);
});
