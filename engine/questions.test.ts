import { describe, expect, test } from "vitest";
import { findQuestions } from "./questions.ts";

const asks = (text: string): boolean => findQuestions(text, [{ start: 0, end: text.length }]).length === 1;

describe("a question", () => {
  test.each([
    "Can I return the lamp?",
    "could you send it again",
    "and when will it be here",
    "Sam, do you ship to Wales",
    "So, is the shade sold alone?",
    "The blue one is sold out?",
    "Is this the right size?",
    "Do you know when it ships?",
    "What kind of bulb does it take?",
    "Can you tell me what the difference is?",
    "Why do I see two charges?",
    "How can it be returned?",
    "Do you think I should keep it?",
    "Please let me know when the lamp is back in stock.",
    "I'd like to know whether the shade is washable.",
    "I don't understand why there are two charges.",
    "any news on the lamp",
    "wheres my lamp",
    "Hi, did you get the photo",
    "Is it blue?",
    "SO, CAN I RETURN IT",
    "Right, is the shade sold alone?",
    "I said no. Can I keep it?",
    "Did it go to the right place?",
    "I understand, but is it here?",
    "How is it packed?",
    "Why is the lamp doing this?!",
    "When is it back??!!",
    "I don't know how to open the box",
    "No clue what the second fee is for.",
    "what terminal do I go to",
    "It would be good to know if the lid is sold alone.",
    "I'd appreciate knowing whether you come on Sundays.",
    "My question is whether the shade fits.",
    "Please advise on how to clean it.",
    "Please tell me the price of the large one.",
    "Let me know your opening hours, please.",
    "I need to know the number on the base.",
    "Also wondering about the warranty.",
    "I'd love to hear what you suggest.",
    "I can't find where to turn it on.",
  ])("%j is one", (text) => {
    expect(asks(text)).toBe(true);
  });

  test.each([
    "I can return the lamp.",
    "No one rang to ask if I wished to go on.",
    "Can do.",
    "How are you?",
    "Are you kidding me?",
    "What is wrong with you people?",
    "What kind of shop is this?",
    "Really?",
    "How hard is it to send a lamp?",
    "Could you send it again.",
    "Why would I pay twice?",
    "You got my money, right?",
    "What the hell is going on?",
    "How is this even possible?",
    "How many times do I have to say it?",
    "Let me know if you need anything else.",
    "I know what the leaflet says.",
    "It is blue",
    "I know what it is",
    "Is it?",
    "!!!?",
    "How can this be happening?",
    "How is that acceptable?",
    "What kind of a shop is this?",
    "What sort of an operation is this?",
    "What the f*ck is going on?",
    "What the fucking lamp is going on?",
    "How hard can it be to send it?",
    "Who runs this place??",
    "Which is it?",
    "So it was sent — right?",
    "So it was sent; right???",
    "Is that it, you know?",
    "Will do thanks",
    "Do it today",
    "When I open it the shade falls off",
    "What a coincidence",
    "is the same as the other one",
    "Am I dreaming?",
    "Why do you people never read the letter?",
    "How about you answer the phone?",
    "Don't you just love a long queue?",
    "Please let me know your thoughts.",
    "How am I supposed to work like this?",
    "Who designs these things?",
    "What's the point of an account?",
  ])("%j is none that wants an answer", (text) => {
    expect(asks(text)).toBe(false);
  });

  test("begins where its writer left out the full stop before it", () => {
    const text = "Hi, the new lamp does not light up Can you help";
    expect(findQuestions(text, [{ start: 0, end: text.length }])).toEqual([
      { start: text.indexOf("Can"), end: text.length, text: "Can you help" },
    ]);
    expect(asks("I lost the bill How do I get a new one")).toBe(true);
    expect(asks("I like the song Can You Hear It")).toBe(false);
  });

  test("may share its sentence with another", () => {
    const text = "Please say how long it lasts and whether it is washable.";
    const shared = "How long does the lamp last, and is it washable?";
    expect(findQuestions(shared, [{ start: 0, end: shared.length }])).toEqual([
      { start: 0, end: 27, text: "How long does the lamp last" },
      { start: 33, end: shared.length, text: "is it washable?" },
    ]);
    expect(asks(text)).toBe(false);
    expect(asks("Who was to ring me, and when?")).toBe(true);
    expect(asks("Can I return the lamp and the shade?")).toBe(true);
  });

  const parts = (text: string): string[] =>
    findQuestions(text, [{ start: 0, end: text.length }]).map((each) => each.text);

  test.each([
    ["How many can I add, does it cost extra, and can I remove them?", 3],
    ["Please say how long it lasts and whether it is washable.", 2],
    ["Could you tell me whether there is a pool and if towels are provided?", 2],
    ["Can you cancel the lamp and refund me?", 2],
    ["Could you send the bill and tell me when you open?", 2],
    ["Can you check and let me know?", 1],
    ["Can you go ahead and close it?", 1],
    ["If I send it back, do I get another?", 1],
    ["When I turn it off, what does it do?", 1],
    ["The lamp hums, is it broken?", 1],
    ["Should I wash it or is it dry clean only?", 1],
  ])("%j is %i", (text, times) => {
    expect(parts(text)).toHaveLength(times);
    for (const part of parts(text)) expect(text).toContain(part);
  });

  test("is asked once where its writer is at a loss first", () => {
    const text = "I'm not sure which one I need. What would you take?";
    expect(
      findQuestions(text, [
        { start: 0, end: 30 },
        { start: 31, end: text.length },
      ]).map((each) => each.text),
    ).toEqual(["What would you take?"]);
    expect(parts("I'm not sure which one I need.")).toHaveLength(1);
  });

  test("of a message has at most forty-nine before it", () => {
    const text = "Can I keep it? ".repeat(80);
    const spans = Array.from({ length: 80 }, (_, i) => ({ start: 15 * i, end: 15 * i + 14 }));
    expect(findQuestions(text, spans)).toHaveLength(50);
  });

  test("stands where it stood in the message, without the space around it", () => {
    const text = "Hello. Can I keep it? ";
    expect(findQuestions(text, [{ start: 6, end: text.length }])).toEqual([
      { start: 6, end: text.length, text: "Can I keep it?" },
    ]);
    const far = `${"It is a lamp. ".repeat(100)}Can I keep it?`;
    expect(findQuestions(far, [{ start: far.length - 14, end: far.length }])).toHaveLength(1);
  });

  test("may be a thousand characters long", () => {
    const question = (length: number): string => `Can I ${"x".repeat(length - 19)} return it?`;
    expect(question(1000)).toHaveLength(1000 - 2);
    expect(asks(question(1002))).toBe(true);
    expect(asks(question(1003))).toBe(false);
  });

  test("that is longer than any is not read", () => {
    expect(asks(`Can I ${"really ".repeat(200)}return it?`)).toBe(false);
  });
});

test("one question with something put in between is asked once", () => {
  const text = "Can you tell me, slowly please, how to turn them round?";
  expect(findQuestions(text, [{ start: 0, end: text.length }]).map((question) => question.text)).toEqual([text]);
});

test("what asks who, or would be glad to learn, asks; what asks what to eat does not", () => {
  expect(asks("who do I talk to")).toBe(true);
  expect(asks("I should be glad to learn if there are any other seats.")).toBe(true);
  expect(asks("What do you suggest we eat tonight?")).toBe(false);
});
