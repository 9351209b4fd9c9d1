import { expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { mended, packOf, phrase } from "./testing-pack.ts";

function asked(text: string, rewrite: string): string | undefined {
  const rules = createRuleSet([packOf([phrase("^ you need to {act} $", { rewrite: [rewrite] })])]);
  const finding = check({ text }, {}, rules).findings[0];
  if (finding === undefined) throw new Error(`not flagged: ${text}`);
  return mended(text, finding);
}

const QUESTION = "could you {act}?";
const STEP = "the next step is to {act}.";

test.each([
  ["You need to sign it before we can ship it.", "Could you sign it so that we can ship it?"],
  ["You need to sign it before your order can be shipped.", "Could you sign it so that your order can be shipped?"],
  ["You need to sign it before 5 May.", "Could you sign it before 5 May?"],
  ["You need to sign it before the van leaves.", "Could you sign it before the van leaves?"],
])("what has to come first is asked for so that the rest can follow: %j", (text, becomes) => {
  expect(asked(text, QUESTION)).toBe(becomes);
});

test.each([
  ["You need to sign it.", "The next step is to sign it."],
  ["You need to sign it first.", undefined],
  ["You need to sign it yourself.", undefined],
  ["You need to sign and not date it.", undefined],
])("a step that has its place or its person already is not called the next: %j", (text, becomes) => {
  expect(asked(text, STEP)).toBe(becomes);
});

test.each([
  ["You need to sign it and the office will call you.", "something is told behind it"],
  ["You need to sign it every two years.", "it holds at all times"],
  ["You need to report it within 7 days of completion.", "that may be over"],
  ["You need to give at least a week's notice.", "it is a term"],
])("nothing is asked for in %j, where %s", (text) => {
  expect(asked(text, QUESTION)).toBeUndefined();
  expect(asked(text, STEP)).toBeUndefined();
});

test("two orders are asked for together", () => {
  expect(asked("You need to sign it and send it back.", QUESTION)).toBe("Could you sign it and send it back?");
});

test("what is regretted already is regretted once", () => {
  const rules = createRuleSet([packOf([phrase("it has ended", { rewrite: ["I'm afraid it has ended"] })])]);
  const becomes = (text: string): string | undefined => {
    const finding = check({ text }, {}, rules).findings[0];
    return finding === undefined ? undefined : mended(text, finding);
  };
  expect(becomes("It has ended.")).toBe("I'm afraid it has ended.");
  expect(becomes("Unfortunately it has ended.")).toBeUndefined();
});

test("nobody is asked to do it alone", () => {
  expect(asked("You need to sign it yourself.", QUESTION)).toBeUndefined();
});

test.each([
  ["You can apply for a grant. You need to sign it.", undefined],
  ["It is free if you are a member. You need to sign it.", undefined],
  ["You can see the form here. You need to sign it.", "You can see the form here. Could you sign it?"],
  ["The form is here. You need to sign it.", "The form is here. Could you sign it?"],
])("nobody is asked for what only comes with what they may choose: %j", (text, becomes) => {
  expect(asked(text, QUESTION)).toBe(becomes);
});

test("a question is not answered by its own rewrite", () => {
  expect(asked("You need to sign it?", STEP)).toBeUndefined();
  expect(asked("You need to sign it?", QUESTION)).toBe("Could you sign it?");
});

test("nothing is asked in the middle of what is told", () => {
  const rules = createRuleSet([packOf([phrase("you have to {act} $", { rewrite: [QUESTION, "please {act}"] })])]);
  const text = "Swaps take a day and you have to pay the postage.";
  const finding = check({ text }, {}, rules).findings[0];
  expect(finding && mended(text, finding)).toBe("Swaps take a day and please pay the postage.");
});

test("what is settled is asked for no more", () => {
  const rules = createRuleSet([packOf([phrase("^ you forgot to {act} $", { rewrite: [QUESTION] })])]);
  const asked = (text: string) => check({ text }, {}, rules).findings[0]?.suggestions.length;
  expect(asked("You forgot to enter it. It takes a minute.")).toBe(1);
  expect(asked("You forgot to enter it.")).toBe(1);
  expect(asked("You forgot to enter it. A corrected invoice is attached.")).toBe(0);
  expect(asked("You forgot to enter it. I will refund the rest.")).toBe(0);
});

test.each([
  "We can arrange a grant. You need to sign it.",
  "You may apply for a grant. You need to sign it.",
  "If you want a grant, write to us. You need to sign it.",
  "I could extend it. You need to sign it.",
])("what only those must do who choose to is asked of nobody: %j", (text) => {
  expect(asked(text, QUESTION)).toBeUndefined();
  expect(asked(text, STEP)).toBeUndefined();
});

test.each([
  "You can also check it online. You need to sign it.",
  "You may expect it soon. You need to sign it.",
  "The form is here. You need to sign it.",
  "You need to sign it. We can arrange a grant.",
])("but it is behind what is no choice: %j", (text) => {
  expect(asked(text, QUESTION)).toMatch(/Could you sign it\?/);
});

test.each(["and", "but", "so,", "or"])("an order that goes on from another word is no question: %s …", (word) => {
  const rules = createRuleSet([packOf([phrase("you need to {act} $", { rewrite: [QUESTION] })])]);
  const finding = check({ text: `It is here, ${word} you need to sign it.` }, {}, rules).findings[0];
  expect(finding?.suggestions ?? []).toEqual([]);
});

test("a question is not answered by a statement", () => {
  const rules = createRuleSet([
    packOf([phrase("have you tried it", { rewrite: ["it may help to try it.", "did you try it"] })]),
  ]);
  const [finding] = check({ text: "Have you tried it?" }, {}, rules).findings;
  expect(finding === undefined ? undefined : mended("Have you tried it?", finding)).toBe("Did you try it?");
});

test.each(["Sadly", "I'm afraid", "We regret that", "I'm sorry,", "We apologise that"])(
  "%s has regretted it",
  (word) => {
    const rules = createRuleSet([packOf([phrase("it has ended", { rewrite: ["I'm sorry it has ended"] })])]);
    expect(check({ text: `${word} it has ended.` }, {}, rules).findings[0]?.suggestions ?? []).toEqual([]);
  },
);

test("a guess is nothing that can be seen", () => {
  const rules = createRuleSet([
    packOf([phrase("you (must have|seem to have)? (deleted|lost)", { rewrite: ["from what I can see, {sentence}"] })]),
  ]);
  const becomes = (text: string): string | undefined => {
    const finding = check({ text }, {}, rules).findings[0];
    return finding?.suggestions[0] === undefined ? undefined : mended(text, finding);
  };
  expect(becomes("You deleted the file.")).toBe("From what I can see, you deleted the file.");
  expect(becomes("You must have deleted the file.")).toBeUndefined();
  expect(becomes("You seem to have lost the file.")).toBeUndefined();
});

test("what they did not do is no part of what they are asked for", () => {
  const rules = createRuleSet([
    packOf([
      phrase("it is your job to {act}", { rewrite: ["please {act}"], captures: { act: { kind: "clause", max: 20 } } }),
    ]),
  ]);
  const becomes = (text: string): string | undefined => {
    const finding = check({ text }, {}, rules).findings[0];
    return finding?.suggestions[0] === undefined ? undefined : mended(text, finding);
  };
  expect(becomes("It is your job to check the lid.")).toBe("Please check the lid.");
  expect(becomes("It is your job to check the lid and you clearly didn't.")).toBeUndefined();
  expect(becomes("It is your job to check the lid, but you had not.")).toBeUndefined();
});
