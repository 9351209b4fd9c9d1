import { describe, expect, test } from "vitest";
import { turnedProblem } from "./problem.ts";

const said = (sentence: string): string | null => turnedProblem([sentence]);

describe("a statement that is plain is said back", () => {
  test.each([
    ["My brass lamp never came.", "your brass lamp never came"],
    ["My aunt's lamp never came.", "your aunt's lamp never came"],
    ["My son’s lamp never came.", "your son's lamp never came"],
    ["My wifely lamp never came.", "your wifely lamp never came"],
    ["The lamp broke years ago in March.", "the lamp broke years ago in March"],
    ["It was late, and the lamp of my aunt broke.", "the lamp of your aunt broke"],
  ])("%j", (sentence, turned) => expect(said(sentence)).toBe(turned));
});

describe("nobody is told to be sorry for a person", () => {
  test.each(
    "aunt boss brother cat child children cousin dad daughter dog father friend fiancé fiancée fiance gran granny grandmother guest guests husband kid kids lad mother mum mom nan nanny neighbour neighbors nephew niece parents partner sister son sons twins uncle wife"
      .split(" ")
      .concat("little one", "late aunt", "poor cat", "dear friend", "old dog", "little brother"),
  )("My %s never came.", (person) => {
    expect(said(`My ${person} never came.`)).toBeNull();
  });
});

describe("what holds feelings, judgements, abuse or other people's words is not said back", () => {
  test.each(
    "furious angry upset annoyed disappointed disgusted frustrated livid appalled happy unhappy sorry afraid worried tired sick useless stupid idiot idiots incompetent joke ridiculous pathetic terrible awful worst scam scamming scammers liar liars lie lied crap shit shitty fuck fucking damn hell bloody ass lawyer competitor lol wtf omg"
      .split(" ")
      .concat("“brass”", '"brass"'),
  )("My %s lamp never came.", (word) => {
    expect(said(`My ${word} lamp never came.`)).toBeNull();
  });

  test.each([
    "My lamp never came if it was sent.",
    "My lamp never came unless it is at the gate.",
    "My lamp would never come broken.",
    "My lamp should never have broken.",
    "The lamp I want never came.",
    "My lamp never came as I wanted.",
    "The lamp I need never came.",
    "My lamp please never came.",
    "I think my lamp never came.",
    "I thought my lamp never came.",
    "I believe my lamp never came.",
    "I guess my lamp never came.",
    "I hope my lamp never came.",
    "I wish my lamp never came.",
    "My lamp never came as I feel.",
    "My lamp never came again.",
    "My lamp never came, thanks.",
    "The lamp we know never came.",
    "My lamp never came?",
  ])("%s", (sentence) => expect(said(sentence)).toBeNull());
});

describe("what only looks wrong is not said back", () => {
  test.each([
    "The lamp never disappointed.",
    "The lamp never failed.",
    "The lamp never had any trouble.",
    "The lamp never had a problem.",
    "The lamp came without delay, in an empty box.",
    "The lamp came without any fuss, in an empty box.",
    "The lamp arrived without a hitch.",
    "The lamp was nothing special.",
    "The day was not yet decided.",
    "The broken lamp was mine.",
    "I never got a chance.",
    "I never got around to it.",
    "The lamp is off the road.",
    "The lamp broke years ago",
    "The lamp broke last year",
    "My lamp broke, my fault.",
    "My lamp broke, my bad.",
    "The broken lamp was our mistake.",
    "The lamp broke early.",
    "Our newborn broke the lamp.",
    "Our babies broke the lamp.",
    "My pregnant lamp never came.",
    "My pregnancy never showed.",
    "The funeral was delayed.",
    "The divorce was delayed.",
    "The divorced lamp was delayed.",
    "My ex broke the lamp.",
    "The old one broke.",
  ])("%s", (sentence) => expect(said(sentence)).toBeNull());
});
