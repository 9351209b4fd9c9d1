import { describe, expect, test } from "vitest";
import { answeredBy, findQuestions } from "./questions.ts";

const asks = (text: string): boolean => findQuestions(text, [{ start: 0, end: text.length }]).length === 1;
const answers = (question: string, draft: string): boolean =>
  answeredBy(draft, [{ start: 0, end: question.length, text: question }])[0]?.answered === true;

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
  ])("%j is one", (text) => {
    expect(asks(text)).toBe(true);
  });

  test.each([
    "I can return the lamp.",
    "Can do.",
    "How are you?",
    "Are you kidding me?",
    "What kind of shop is this?",
    "Really?",
    "How hard is it to send a lamp?",
    "Could you send it again.",
    "Why would I pay twice?",
    "You got my money, right?",
    "What the hell is going on?",
    "How is this even possible?",
  ])("%j is none that wants an answer", (text) => {
    expect(asks(text)).toBe(false);
  });

  test("that is longer than any is not read", () => {
    expect(asks(`Can I ${"really ".repeat(200)}return it?`)).toBe(false);
  });
});

describe("an answer", () => {
  test.each([
    ["When will it arrive?", "It comes on Thursday."],
    ["How long does it take?", "About 3 of them."],
    ["How much is it?", "It is $12."],
    ["How much is it?", "It comes free of charge."],
    ["Can I swap it?", "Yes, of course."],
    ["Do you ship to Wales?", "We do."],
    ["Where are my refunds?", "The refund was sent."],
    ["What about the deliveries?", "Your delivery left today."],
    ["Where is the lamp's shade?", "The lamps are here."],
  ])("%j ← %j", (question, draft) => {
    expect(answers(question, draft)).toBe(true);
  });

  test.each([
    ["When will it arrive?", "It is a lamp."],
    ["How much is it?", "It is a lamp."],
    ["Where is my refund?", "The lamp is blue."],
    ["What about the shade?", "A lampshade it is not."],
    ["Can I swap the shade?", "Thank you for writing."],
  ])("%j is not answered by %j", (question, draft) => {
    expect(answers(question, draft)).toBe(false);
  });

  test("is not missed where nothing is asked for by name", () => {
    expect(answers("What should we do then?", "Nothing like it.")).toBe(true);
  });
});
