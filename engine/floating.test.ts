import { describe, expect, test } from "vitest";
import { firstFinding, phrase, rewritten, wordsMatched } from "./testing-pack.ts";

const REFUSAL = "we can not help";
const finds = (pattern: string, text: string) => wordsMatched(pattern, text).length > 0;

describe("an adverb that changes nothing", () => {
  test.each([
    "We also cannot help you.",
    "We therefore can't help you.",
    "We can unfortunately not help you.",
    "We cannot currently help you.",
    "We can, unfortunately, not help you.",
    "We, of course, can't help you.",
    "We can at this time not help you.",
    "We unfortunately also can't help you.",
    "We still can't help you.",
    "We simply can't help you.",
    "We just can not help you.",
    "We usually can't help you.",
    "We, however, can't help you.",
    "We can, as a rule, not help you.",
    "We can't, at that time of year, help you.",
  ])("may stand between the words of a pattern: %j", (text) => {
    expect(finds(REFUSAL, text)).toBe(true);
  });

  test.each([
    "We never can't help.",
    "We at first can't help.",
    "We cannot, help.",
    "We can't really help.",
    "We can't, Dana, help.",
    "We can't, as a rule help.",
  ])("and nothing else may: %j", (text) => {
    expect(finds(REFUSAL, text)).toBe(false);
  });

  test("may stand behind a choice and a gap", () => {
    expect(finds("it (is|was) (late|early)", "It is currently late.")).toBe(true);
    expect(finds("it is ~2 late", "It is a bit now late.")).toBe(true);
  });

  test("is met where a pattern names it, which then asks for it", () => {
    expect(finds("you also can not", "You also can't.")).toBe(true);
    expect(finds("you also can not", "You can't.")).toBe(false);
  });

  test("may stand between a pattern and the end of its sentence, but not a “now”", () => {
    expect(finds("not possible $", "Not possible at the moment.")).toBe(true);
    expect(finds("we can not help $", "We can't help unfortunately!")).toBe(true);
    expect(finds("not possible $", "Not possible at the moment of sale.")).toBe(false);
    expect(finds("bye $", "Bye now.")).toBe(false);
  });

  test("is met up to three in a row, and no further", () => {
    expect(finds(REFUSAL, "We unfortunately also currently can't help you.")).toBe(true);
    expect(finds(REFUSAL, "We, now, already, hence, can't help you.")).toBe(true);
    expect(finds(REFUSAL, "We unfortunately now also currently can't help you.")).toBe(false);
    expect(finds(REFUSAL, "We, now, already, hence, thus, can't help you.")).toBe(false);
  });

  test("says more behind what links two clauses", () => {
    expect(finds("but you must", "It came but now you must go.")).toBe(false);
  });

  test("is “still” only beside a helping verb, and “just” only before a no", () => {
    expect(finds("i love it", "I still love it.")).toBe(false);
    expect(finds("it is late", "It is still late.")).toBe(true);
    expect(finds("you have to go", "You just have to go.")).toBe(false);
  });
});

describe("“no longer”", () => {
  test.each(["We can no longer help.", "We can currently no longer help."])(
    "is as good as “not” behind a helping verb: %j",
    (text) => {
      expect(finds(REFUSAL, text)).toBe(true);
    },
  );

  test("and behind a contraction, and where the pattern has a choice", () => {
    expect(finds("you are (not|hardly) covered", "You're no longer covered.")).toBe(true);
    expect(finds("we will not pay", "We'll no longer pay.")).toBe(true);
  });

  test("is what it says elsewhere, and where a pattern names it", () => {
    expect(finds("but not here", "But no longer here.")).toBe(false);
    expect(finds("is no longer", "It is no longer here.")).toBe(true);
    expect(finds("is not help", "It is no help.")).toBe(false);
  });
});

describe("a rewrite of words with such an adverb among them", () => {
  test.each([
    ["We also cannot help.", "I'm sorry to say we also can't help."],
    ["We currently can't help.", "I'm sorry to say we currently can't help."],
    ["We can, currently, not help.", "I'm sorry to say we currently can't help."],
    ["We usually can't help.", "I'm sorry to say we usually can't help."],
    ["We therefore can't help.", "I'm sorry to say we can't help."],
    ["We generally can't help.", "I'm sorry to say we generally can't help."],
    ["We normally can't help.", "I'm sorry to say we normally can't help."],
    ["We presently can't help.", "I'm sorry to say we presently can't help."],
    ["We typically can't help.", "I'm sorry to say we typically can't help."],
    ["We now can't help.", "I'm sorry to say we now can't help."],
    ["We ALSO can't help.", "I'm sorry to say we also can't help."],
    ["We also currently can't help.", "I'm sorry to say we also currently can't help."],
    ["We, of course, can't help.", "I'm sorry to say we can't help."],
    ["We can't, as such, help.", "I'm sorry to say we can't help."],
    ["We can't, under any circumstances, help.", "I'm sorry to say we can't help."],
  ])("keeps it where it says something: %j", (text, after) => {
    expect(rewritten(REFUSAL, "I'm sorry to say we can't help", text)).toBe(after);
  });

  test.each([
    ["We currently can't help.", "I'm afraid we currently do not help."],
    ["We temporarily can't help.", undefined],
  ])("also before a no in two words: %j", (text, after) => {
    expect(rewritten(REFUSAL, "I'm afraid we do not help", text)).toBe(after);
  });

  test("asks for one thing more", () => {
    expect(rewritten("you must sign it", "could you sign it?", "You also must sign it.")).toBe(
      "Could you also sign it?",
    );
    expect(rewritten("you must sign it", "it could help to sign it", "You also must sign it.")).toBe(
      "It could also help to sign it.",
    );
    expect(rewritten("you must sign it", "could I see it signed?", "You also must sign it.")).toBe(
      "Could I also see it signed?",
    );
  });

  test("is not offered where a no for now would become one for good", () => {
    const rule = phrase(REFUSAL, { rewrite: ["I'm sorry to say we can't help"] });
    expect(firstFinding(rule, "We can at this time not help.").suggestions).toEqual([]);
    expect(firstFinding(rule, "We can't, as a rule, help.").suggestions).toEqual([]);
    expect(firstFinding(rule, "We can't, as of now, help.").suggestions).toEqual([]);
    expect(firstFinding(rule, "We can't, under any normal circumstances, help.").suggestions).toEqual([]);
    expect(firstFinding(rule, "We temporarily can't help.").suggestions).toEqual([]);
    expect(firstFinding(rule, "We can't at the moment help.").suggestions).toEqual([]);
    expect(rewritten("you must sign it", "could you sign it?", "You usually must sign it.")).toBeUndefined();
  });

  test("leaves out a “now” that it has no place for", () => {
    expect(rewritten("you must sign it", "please sign it", "You now must sign it.")).toBe("Please sign it.");
    expect(rewritten("you must sign it", "could you sign it?", "You now must sign it.")).toBe("Could you sign it?");
  });
});
