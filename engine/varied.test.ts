import { expect, test } from "vitest";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase } from "./testing-pack.ts";
import { warmUp } from "./warm-up.ts";

const rules = createRuleSet([
  packOf([
    phrase("^ you need to {act} $", { id: "take-time/need", rewrite: ["could you {act}?", "please {act}"] }),
    phrase("(are|is) not accepted", {
      id: "abundance/not-accepted",
      rewrite: ["I'm afraid {sentence}"],
      unless: { sentence: ["(afraid|may help to know)"] },
    }),
  ]),
]);

function warmed(text: string): string {
  return warmUp({ text }, {}, rules).text;
}

test("a second step is asked for in other words than the first", () => {
  expect(warmed("You need to sign it. You need to send it.")).toBe("Could you sign it? Please send it.");
});

test("the same words come again where there are no others", () => {
  const question = createRuleSet([packOf([phrase("^ you need to {act} $", { rewrite: ["could you {act}?"] })])]);
  expect(warmUp({ text: "You need to sign it. You need to send it." }, {}, question).text).toBe(
    "Could you sign it? Could you send it?",
  );
});

test("a second rule is told as something to know, and what is so for this customer only with regret", () => {
  expect(warmed("Copies are not accepted. Screenshots are not accepted.")).toBe(
    "I'm afraid copies are not accepted. It may help to know that screenshots are not accepted.",
  );
  expect(warmed("Copies are not accepted. Your photo is not accepted.")).toBe(
    "It may help to know that copies are not accepted. I'm afraid your photo is not accepted.",
  );
  expect(warmed("Your form is not accepted. Your photo is not accepted.")).toBe(
    "I'm afraid your form is not accepted. Your photo is not accepted.",
  );
});
