import { describe, expect, test } from "vitest";
import { findQuestions } from "./questions.ts";

/** What is asked in the sentences of a message. */
function asked(...sentences: string[]): string[] {
  const text = sentences.join(" ");
  let start = 0;
  const spans = sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return span;
  });
  const questions = findQuestions(text, spans);
  for (const question of questions) expect(text.slice(question.start, question.end).trim()).toBe(question.text);
  return questions.map((question) => question.text);
}

describe("things to do in one question", () => {
  test.each([
    ["Can you cancel and refund me?", ["Can you cancel", "refund me?"]],
    ["Can you please cancel it, and also refund me?", ["Can you please cancel it", "refund me?"]],
    ["Will somebody collect the sofa and refund us?", ["Will somebody collect the sofa", "refund us?"]],
    ["Would someone ring me and then send the form?", ["Would someone ring me", "send the form?"]],
    ["Could anyone fix it and return my deposit?", ["Could anyone fix it", "return my deposit?"]],
    ["can u stop it and change our plan", ["can u stop it", "change our plan"]],
    ["Is it late and can you refund me and cancel it?", ["Is it late", "can you refund me", "cancel it?"]],
  ])("are apart: %j", (text, parts) => {
    expect(asked(text)).toEqual(parts);
  });

  test.each([
    "Can I cancel the order and return it?",
    "Please cancel the order and refund me?",
    "Can you check and cancel it?",
    "Cancel and refund me, can you?",
    "Could you please come and fix it?",
    "Would you please look and update me?",
    "Will you send the lamp and shade?",
    "Can you send the lamp and return by Friday?",
  ])("are one where they belong together or the asker does them: %j", (text) => {
    expect(asked(text)).toEqual([text]);
  });
});

describe("what leads to a question", () => {
  test.each([
    "Could you let me know, and can I keep it?",
    "Can you advise, and will you be open on Sunday?",
    "Could you please explain and is it my fault?",
    "Hi could you tell me and what is the fee?",
    "So could you tell us, in plain words, and what is the fee?",
    "Also can someone advise, if you please, and what is the fee?",
    "And would anyone say, and what is the fee?",
    "- Will somebody tell us, but how long will it be?",
  ])("is no question apart from it: %j", (text) => {
    expect(asked(text)).toEqual([text]);
  });

  test.each([
    ["Can you tell us when it ships and when it arrives?", ["Can you tell us when it ships", "when it arrives?"]],
    ["The lamp hums and can you advise?", ["The lamp hums and can you advise?"]],
    [
      "Can you let me know, at the latest on Friday, if it left and when it comes?",
      ["Can you let me know, at the latest on Friday, if it left", "when it comes?"],
    ],
    ["Can you explain the fee and will it rise?", ["Can you explain the fee", "will it rise?"]],
  ])("is one when it says of what: %j", (text, parts) => {
    expect(asked(text)).toEqual(parts);
  });
});

describe("whether one thing is so and if another is", () => {
  test.each([
    "I was wondering whether it is safe",
    "I wonder if it is safe",
    "I wondered if it is safe",
    "I am asking if it is safe",
    "I wanted to ask if it is safe",
    "Please check if it is safe",
    "Please clarify whether it is safe",
    "Can you confirm if it is safe",
    "Could you tell me whether it is safe",
    "Could you tell us if it is safe",
    "Do you know if it is safe",
    "Can you say if it is safe",
    "Can you see if it is safe",
    "I'm not sure whether it is safe",
  ])("is asked twice: %j and if …", (first) => {
    expect(asked(`${first} and if I can wash it?`)).toEqual([first, "if I can wash it?"]);
    expect(asked(`${first}, and also if children can use it?`)).toEqual([first, "if children can use it?"]);
  });

  test.each([
    "Could you tell me if it is safe and if ever so little is too much?",
    "Could you tell me if it is safe and sound?",
  ])("is asked once: %j", (text) => {
    expect(asked(text)).toEqual([text]);
  });
});

describe("who does not know something", () => {
  test.each([
    "I'm not sure which one I need.",
    "I don't know which one I need.",
    "I do not understand what went wrong.",
    "No idea what went wrong.",
    "I was wondering what went wrong.",
    "Unsure which one I need.",
  ])("asks in the next sentence: %j", (sentence) => {
    expect(asked(sentence, "What would you take?")).toEqual(["What would you take?"]);
  });

  test.each(["I am at home.", "How are you?", "Any help?", "What would you take is the question.", "Really?"])(
    "asks with it when the next is %j",
    (next) => {
      expect(asked("I'm not sure which one I need.", next)).toEqual(["I'm not sure which one I need."]);
    },
  );

  test("asks twice when both are questions with a mark", () => {
    expect(asked("Are you not sure which one I need?", "What would you take?")).toEqual([
      "Are you not sure which one I need?",
      "What would you take?",
    ]);
  });
});

describe("a question by its first words", () => {
  test.each([
    "any chance of a refund",
    "any update on my parcel",
    "who can I talk to about it",
    "Whats the price of the lamp",
    "when's the next one due",
    "Please confirm the date of our visit.",
    "Could you confirm our date",
    "Please could you advise on the price of the lamp",
    "It is late, and I can't work out why.",
    "What is wrong with the lamp?",
    "What is wrong with you that you can fix?",
    "Have you heard back from the courier?",
    'Sam said: "Can you do it?"',
    "(Can you do it?)",
    "Can you do it ?!?!",
  ])("%j is asked", (text) => {
    expect(asked(text)).toEqual([text]);
  });

  test.each([
    "Have you ever heard of manners?",
    "How do you do?",
    "What are you people thinking?",
    "Do I look like a fool?",
    "Who even thought of this?",
    "How much longer do I wait?",
    "How dare you charge me?",
    "What's wrong with you guys?",
    "What is the matter with you people??",
    "Who cares about a lamp?",
    "Why should I pay twice?",
    "Do you really want to lose us?",
    "What do you expect me to eat?",
    "So what if it is late?",
    "Is that too much to ask?",
    "Am I missing something?",
    "Are you ready for this?",
    "I paid for it, seriously?",
    "I paid for it - huh?",
    "I paid for it, understood???",
    "Please confirm if that is all.",
    "Please explain how I can help.",
    "Let me know if there are any issues.",
    "Let us know if that's fine.",
  ])("%j wants no answer", (text) => {
    expect(asked(text)).toEqual([]);
  });

  test("begins behind the statement that has no full stop", () => {
    expect(asked("My parcel (the second) Is it lost then")).toEqual(["Is it lost then"]);
    expect(asked("It left on 5 May Where is it now")).toEqual(["Where is it now"]);
    expect(asked("It is late, Any news of it")).toEqual(["Any news of it"]);
  });
});
