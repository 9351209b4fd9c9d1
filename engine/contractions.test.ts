import { describe, expect, test } from "vitest";
import { wordsMatched } from "./testing-pack.ts";

describe("every contraction is its long form", () => {
  test.each([
    ..."are could did do does had has have is might must need should was were would"
      .split(" ")
      .map((word) => [`${word} not`, `${word}n't`, `${word}nt`]),
    ..."you we they".split(" ").map((word) => [`${word} are`, `${word}'re`, word === "we" ? "" : `${word}re`]),
    ..."i you we they could might must should would"
      .split(" ")
      .map((word) => [`${word} have`, `${word}'ve`, `${word}ve`]),
    ..."you it they that there who what".split(" ").map((word) => [`${word} will`, `${word}'ll`, `${word}ll`]),
    ..."you it they that there who what".split(" ").map((word) => [`${word} would`, `${word}'d`, `${word}d`]),
    ..."i he she we you it they that there who what".split(" ").map((word) => [`${word} had`, `${word}'d`, ""]),
    ..."he she that there who what here where how".split(" ").map((word) => [`${word} is`, `${word}'s`, `${word}s`]),
    ..."he she it that there who what here where how".split(" ").map((word) => [`${word} has`, `${word}'s`, ""]),
    ["can not", "can't", "cant"],
    ["shall not", "shan't", "shant"],
    ["i am", "i'm", "im"],
  ])("%j is %j and %j", (long, short, bare) => {
    for (const text of [long, short, bare])
      if (text !== "") expect([text, wordsMatched(long, text)]).toEqual([text, [text]]);
  });

  test.each([
    ["we'd", "wed"],
    ["he'd", "hed"],
    ["she'll", "shell"],
    ["we're", "were"],
    ["i'd", "id"],
  ])("%j is not %j", (short, word) => {
    expect(wordsMatched(short, word)).toEqual([]);
  });
});

describe("a contraction and its long form are one", () => {
  test.each([
    ["can't", ["can't", "can’t", "cannot", "can not", "cant", "Can't", "CANNOT"]],
    ["can not help", ["can't help", "cannot help", "cant help"]],
    ["do not", ["don't", "dont", "do not", "Don’t"]],
    ["you are", ["you're", "you are", "youre", "You’re"]],
    ["won't", ["won't", "wont", "will not"]],
    ["i am", ["I'm", "I am", "im"]],
    ["we will", ["we'll", "we will"]],
    ["i would", ["I'd", "I would"]],
    ["i had", ["I'd", "I had"]],
    ["it is", ["it's", "it is"]],
    ["it has", ["it's", "it has"]],
    ["let us", ["let's", "let us", "lets"]],
    ["i have", ["I've", "I have", "ive"]],
  ])("a rule that says %j", (pattern, texts) => {
    for (const text of texts) expect([text, wordsMatched(pattern, text)]).toEqual([text, [text]]);
  });

  test.each([
    ["we are", "were"],
    ["we will", "well"],
    ["i will", "ill"],
    ["i would", "id"],
    ["it is", "its"],
    ["she would", "shed"],
    ["he will", "hell"],
  ])("%j is not the other word %j", (pattern, text) => {
    expect(wordsMatched(pattern, text)).toEqual([]);
  });

  test("also inside alternatives, after a gap and across a group's edge", () => {
    expect(wordsMatched("(we|they) (are|were) not", "they aren't")).toEqual(["they aren't"]);
    expect(wordsMatched("we ~2 can not", "we really just can't")).toEqual(["we really just can't"]);
    expect(wordsMatched("(i|we) (will|shall) not", "we won't")).toEqual(["we won't"]);
    expect(wordsMatched("please (you|we) are", "please we're")).toEqual(["please we're"]);
  });

  test("a possessive is no contraction", () => {
    expect(wordsMatched("customer is", "the customer's order")).toEqual([]);
  });
});

test("words written in haste are the words they stand for", () => {
  expect(wordsMatched("you forgot your form", "u forgot ur form. U forgot ur form. you forgot your form")).toEqual([
    "u forgot ur form",
    "you forgot your form",
  ]);
  expect(wordsMatched("you", "the U turn")).toEqual([]);
});
