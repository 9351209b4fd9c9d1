import { describe, expect, test } from "vitest";
import { spelledOut } from "./antecedent.ts";
import { turnedProblem } from "./problem.ts";

/** The last of some clauses as it is told once the pronoun at its beginning is spelled out. */
function told(...clauses: string[]): string | undefined {
  return spelledOut(clauses, null).clauses.at(-1);
}

describe("what the writer got stands behind the pronoun of the next clause", () => {
  test.each([
    ["I ordered a lamp on Monday", "It never came", "the lamp never came"],
    ["We've just booked my usual room for May", "it was cancelled", "my usual room was cancelled"],
    ["I paid for your deluxe hamper.", "It is late", "the deluxe hamper is late"],
    ["I came in on Tuesday for my repeat prescription", "and it wasn't ready", "my repeat prescription wasn't ready"],
    ["We went to pick up our parcel", "it wasn't there", "our parcel wasn't there"],
    ["I opened the box", "it was empty", "the box was empty"],
    ["And then I received the glasses today", "but they are scratched", "the glasses are scratched"],
    ["I bought some trousers", "They don't fit", "the trousers don't fit"],
    ["I ordered two lamps.", "They broke", "the two lamps broke"],
    ["I bought a pair of boots", "It came late", "the pair of boots came late"],
    ["I bought a pair of boots", "They were wet", "the boots were wet"],
    ["I bought three pairs of socks", "They have holes", "the three pairs of socks have holes"],
    ["I bought a glass", "When it arrived it was cracked", "the glass was cracked"],
  ])("%s. %s", (first, second, becomes) => {
    expect(told(first, second)).toBe(becomes);
  });
});

describe("what arrived, or should have, stands behind it too", () => {
  test.each([
    ["My parcel finally arrived", "it was empty", "my parcel was empty"],
    ["The boiler was installed on Friday", "It leaks", "the boiler leaks"],
    ["Our tickets were supposed to be here", "They are not", "our tickets are not"],
  ])("%s. %s", (first, second, becomes) => {
    expect(told(first, second)).toBe(becomes);
  });
});

test("a contracted verb is written out", () => {
  expect(told("I got a fan", "It's broken")).toBe("the fan is broken");
  expect(told("I got a fan", "it’s been broken since May")).toBe("the fan has been broken since May");
  expect(told("I got some fans", "They're broken")).toBe("the fans are broken");
  expect(told("I got some fans", "They've stopped")).toBe("the fans have stopped");
});

describe("a pronoun stays where it is not plain what it stands for", () => {
  test.each([
    ["nothing was named", "Hello there again", "It never came"],
    ["it is the weather", "I opened the window", "It was cold"],
    ["it is the day", "We went for a walk", "It was cold"],
    ["two things were named", "I ordered a cake and a candle", "It never came"],
    ["several were named and one is meant", "I ordered two lamps", "It never came"],
    ["one was named and several are meant", "I ordered a lamp", "They never came"],
    ["somebody was named", "I got a driver from your firm", "It was late"],
    ["somebody else acted", "My son bought a phone", "It broke"],
    ["the thing is told of at length", "I ordered a very big old blue garden lamp", "It broke"],
    ["a thing did something else than arrive", "My cat ate the lamp", "It broke"],
    ["no noun was left", "I ordered the on Monday", "It broke"],
  ])("%s", (_why, first, second) => {
    expect(told(first, second)).toBe(second);
  });

  test("or where another statement stands between", () => {
    expect(told("I ordered a desk", "I paid extra for assembly", "It never came")).toBe("It never came");
    expect(told("I ordered a desk", "I was told it was on its way", "It never came")).toBe("the desk never came");
    expect(told("I ordered a desk", "order 123", "It never came")).toBe("the desk never came");
    expect(told("I ordered a desk", "It was due in May", "It never came")).toBe("the desk never came");
  });
});

test("it goes on from sentence to sentence, but not past a question or thanks", () => {
  expect(turnedProblem(["I ordered a remote for my mother on 3 October (HL-20418).", "It never came."])).toBe(
    "the remote never came",
  );
  expect(turnedProblem(["I ordered a remote.", "Where is it?", "It never came."])).toBeNull();
  expect(turnedProblem(["I ordered a remote.", "Thanks for the quick reply.", "It never came."])).toBeNull();
});

test("a clause of any length is read in time", () => {
  const long = `I ordered a ${"very ".repeat(50_000)}big lamp`;
  expect(told(long, "It broke")).toBe("It broke");
  expect(told(`my ${"a".repeat(100_000)} arrived`, "It broke")).toBe("It broke");
});
