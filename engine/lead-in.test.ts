import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { mended, packOf, phrase } from "./testing-pack.ts";

/** The text after a lead-in was put before the sentence that the pattern is in; undefined when it is not offered. */
function led(match: string, text: string, words = "I'm afraid {sentence}"): string | undefined {
  const finding = check({ text }, {}, createRuleSet([packOf([phrase(match, { rewrite: [words] })])])).findings[0];
  if (finding === undefined) throw new Error(`not flagged: ${text}`);
  return mended(text, finding);
}

describe("a lead-in goes before the whole sentence, wherever in it the match stands", () => {
  test.each([
    ["The seats can't be changed.", "I'm afraid the seats can't be changed."],
    [
      "I checked. Your order can't be changed, so I rang them.",
      "I checked. I'm afraid your order can't be changed, so I rang them.",
    ],
    ["- Refunds can't be changed", undefined],
    ["It can’t be changed.", "I'm afraid it can’t be changed."],
    ["the seats can't be changed", "I'm afraid the seats can't be changed"],
    ["We've checked, it can't be changed.", undefined],
    ["The seats and the table can't be changed.", undefined],
    ["What I said can't be changed.", undefined],
    ["Windows can't be changed.", undefined],
    ["The seats can't be changed?", undefined],
    ["Sadly, the seats can't be changed.", undefined],
    ["The seats can't be changed, sorry.", undefined],
    ["You are advised that they can't be changed.", undefined],
    ["If the seats can't be changed, ring us.", undefined],
  ])("%j", (text, becomes) => {
    expect(led("can not be changed", text)).toBe(becomes);
  });
});

test("a sign on a door is no statement to lead into", () => {
  expect(led("refunds", "All refunds final.")).toBeUndefined();
  expect(led("no exceptions", "No exceptions are made.")).toBe("I'm afraid no exceptions are made.");
  expect(led("final", "All sales final.")).toBeUndefined();
});

test.each([
  ["No refunds after 30 days.", "I'm afraid there are no refunds after 30 days."],
  ["No same-day refunds on Sundays.", undefined],
  ["No refund without the receipt.", "I'm afraid there is no refund without the receipt."],
  ["Original refunds only.", "I'm afraid it's original refunds only."],
  ["Nothing more to refund.", undefined],
  ["Nothing can change the refund.", "I'm afraid nothing can change the refund."],
  ["Refunds are by card only.", "I'm afraid refunds are by card only."],
])("a sign that says what there is not is told in a sentence: %j", (text, becomes) => {
  expect(led("(refund|refunds)", text)).toBe(becomes);
});

test.each([
  ["Photographs are not accepted.", "I'm afraid photographs are not accepted."],
  ["Samples sent by post are not accepted.", "I'm afraid samples sent by post are not accepted."],
  ["James will not be accepted.", undefined],
  ["Prentiss are not accepted.", undefined],
  [
    "SAVE15 only works on lamps and is not accepted here.",
    "I'm afraid SAVE15 only works on lamps and is not accepted here.",
  ],
  ["Yours came late and therefore is not accepted.", "I'm afraid yours came late and therefore is not accepted."],
  ["Parking is £18 a night and is not accepted.", undefined],
  ["Only if they are not accepted.", undefined],
])("whatever a statement may begin with is led into, and no name: %j", (text, becomes) => {
  expect(led("not (be)? accepted", text)).toBe(becomes);
});

test("I stays I", () => {
  expect(led("do not know", "I don't know.")).toBe("I'm afraid I don't know.");
  expect(led("do not know", "I don't know. It's late.", "it's true that {sentence}")).toBe(
    "It's true that I don't know. It's late.",
  );
});

test("what is led into keeps its facts, and the label says how it begins", () => {
  const rules = createRuleSet([packOf([phrase("is final", { rewrite: ["I'm afraid {sentence}"] })])]);
  const [finding] = check({ text: "The price of $40 is final." }, {}, rules).findings;
  expect(finding?.suggestions[0]?.label).toBe("I'm afraid the price of $40 is final");
});

describe("an order becomes a question", () => {
  const words = "could you {sentence}?";
  test.each([
    ["Fill in the form.", "Could you fill in the form?"],
    ["Thanks. Fill in the form by 3 May and sign it!", "Thanks. Could you fill in the form by 3 May and sign it?"],
    ["fill in the form", "could you fill in the form?"],
    ["Please fill in the form.", "Could you fill in the form?"],
    ["Let this be a lesson.", undefined],
    ["You will need to fill in the form.", "Could you fill in the form?"],
    ["You should just fill in the form.", "Could you fill in the form?"],
    ["You should just fill in the form yourself.", undefined],
    ["You should not fill in the form.", undefined],
    ["We must fill in the form.", undefined],
    ["Fill in the form or lose it.", undefined],
    ["Fill in the form, please.", undefined],
    ["Fill in the form?", undefined],
    ["Perhaps fill in the form.", undefined],
    ["Fill in the form before asking.", undefined],
    ["Fill in the form better.", undefined],
    ["And fill in the form.", undefined],
    ["Fill in the form 🙂", undefined],
    ["Going forward please fill in the form.", undefined],
    ["In future fill in the form.", undefined],
    ["As agreed we fill in the form.", undefined],
  ])("%j", (text, becomes) => {
    expect(
      led(
        "^ (perhaps|please|let this be|you should just|you should not|you will need to|we must|going forward please|as agreed we|in future)? (fill in|a lesson)",
        text,
        words,
      ),
    ).toBe(becomes);
  });
});

test("what somebody may do is not regretted, unless it is all that they may", () => {
  expect(led("at your cost", "You may return the lamp at your cost.")).toBeUndefined();
  expect(led("at your cost", "You can only return it at your cost.")).toBe(
    "I'm afraid you can only return it at your cost.",
  );
});

describe("a condition in front is led into with all that hangs on it", () => {
  test.each([
    [
      "If it isn't paid by Friday, your order can't be changed.",
      "If it isn't paid by Friday, I'm afraid your order can't be changed.",
    ],
    ["Once the box has left, it can't be changed.", "Once the box has left, I'm afraid it can't be changed."],
    ["under section 4, deposits can't be changed", "under section 4, I'm afraid deposits can't be changed"],
    [
      "For sizes, colours and names, orders can't be changed.",
      "I'm afraid that for sizes, colours and names, orders can't be changed.",
    ],
    [
      "For returns, refunds and gifts, orders can't be changed.",
      "I'm afraid that for returns, refunds and gifts, orders can't be changed.",
    ],
    ["If it can't be changed, ring us.", undefined],
    ["If it can't be changed, could you ring us?", undefined],
    ["If it can't be changed, you can return it.", undefined],
    ["If it can't be changed, I'm sorry.", undefined],
    ["As agreed, it can't be changed.", undefined],
    ["In May Windows can't be changed.", undefined],
  ])("%j", (text, becomes) => {
    expect(led("can not be changed", text)).toBe(becomes);
  });

  test("but other words than those of regret do not go before it", () => {
    expect(
      led("can not be changed", "If it is late, it can't be changed.", "it's true that {sentence}"),
    ).toBeUndefined();
  });

  test("and no sentence that goes on and on", () => {
    const text = `If it is late${", and it rains".repeat(40)}, it can't be changed.`;
    expect(led("can not be changed", text)).toBeUndefined();
  });
});

describe("behind a comma and a link only the clause is led into", () => {
  test.each([
    ["Thanks for asking, but we can't change it.", "Thanks for asking, but I'm afraid we can't change it."],
    ["It ran out in June, so your plan can't change.", "It ran out in June, so I'm afraid your plan can't change."],
    ["I looked twice; the plan can't change.", "I looked twice; I'm afraid the plan can't change."],
    ["I know it's hard, but I can't change it.", "I know it's hard, but I'm afraid I can't change it."],
    ["The red one, the blue one and the green one can't change.", undefined],
    ["I rang them, but Sam can't change it.", undefined],
    ["Sorry about that, but we can't change it.", undefined],
    ["I looked, but what they said can't change.", undefined],
    ["I looked but we can't change it.", undefined],
    ["Is it late, so we can't change it?", undefined],
  ])("%j", (text, becomes) => {
    expect(led("can not change", text)).toBe(becomes);
  });
});

test.each([
  ["Cancellation can't be changed.", "I'm afraid cancellation can't be changed."],
  ["Postage can't be changed.", "I'm afraid postage can't be changed."],
  ["Phone plans can't be changed.", "I'm afraid phone plans can't be changed."],
  ["Clement can't be changed.", undefined],
  ["Any further delay and your seat can't be changed.", undefined],
])("a thing is told from a name, and a statement from half of one: %j", (text, becomes) => {
  expect(led("can not be changed", text)).toBe(becomes);
});
