import { expect, test } from "vitest";
import { applyEdits } from "./edits.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, SHAPE_SIGNALS, signal, wants } from "./testing-pack.ts";
import { warmUp } from "./warm-up.ts";

const rules = createRuleSet([
  packOf(
    [
      phrase("you failed to {act}", { message: "Reads as blame.", rewrite: ["could you {act}?"] }),
      phrase("simply", { id: "take-time/simply", message: "Makes it sound easy.", rewrite: [""] }),
      wants("greeting", ["Hi {customer},"], { message: "Greets nobody." }),
    ],
    SHAPE_SIGNALS,
  ),
]);
const draft = "You failed to attach the log. Simply send it.";
const context = { customer: { name: "Dana Lee" } };

test("tells each step with what read cold or was missing", () => {
  const warm = warmUp({ text: draft }, context, rules);
  expect(warm.text).toBe("Hi Dana,\n\nCould you attach the log? Send it.");
  expect(applyEdits(draft, warm.edits)).toBe(warm.text);
  expect(warm.steps.map(({ message, part }) => [message, part])).toEqual([
    ["Reads as blame.", undefined],
    ["Makes it sound easy.", undefined],
    ["Greets nobody.", "greeting"],
  ]);
});

test("leaves alone what a person dismissed, however the words around it change", () => {
  const warm = warmUp({ text: draft }, context, rules, ({ findings }, text) => ({
    findings: findings.filter(({ start, end }) => text.slice(start, end).toLowerCase() !== "simply"),
    missing: [],
  }));
  expect(warm.text).toBe("Could you attach the log? Simply send it.");
});

test("takes a mild fault in place of a strong one, and goes on to mend that too", () => {
  const strict = createRuleSet([
    packOf([
      phrase("obviously you have to {act}", { id: "take-time/a", severity: "strong", rewrite: ["you have to {act}"] }),
      phrase("^ you have to {act}", { id: "take-time/b", severity: "suggestion", rewrite: ["could you {act}"] }),
    ]),
  ]);
  expect(warmUp({ text: "Obviously you have to sign." }, {}, strict).text).toBe("Could you sign.");
  expect(warmUp({ text: "You have to sign." }, {}, strict).text).toBe("Could you sign.");
});

test("says sorry once, and takes another line where one is there", () => {
  const apologetic = createRuleSet([
    packOf(
      [
        phrase("we can not {act}", {
          message: "Ends at a no.",
          rewrite: ["I'm sorry to say we can't {act}", "I wish we could {act}"],
          unless: { sentence: ["(sorry|wish)"] },
        }),
      ],
      SHAPE_SIGNALS,
    ),
  ]);
  const warmed = (text: string): string => warmUp({ text }, {}, apologetic).text;
  expect(warmed("We can't refund the fee.")).toBe("I'm sorry to say we can't refund the fee.");
  expect(warmed("I'm sorry it is late. We can't refund the fee.")).toBe(
    "I'm sorry it is late. I wish we could refund the fee.",
  );
  expect(warmed("I'm sorry it is late. We can't refund it either.")).toBe(
    "I'm sorry it is late. We can't refund it either.",
  );
});

test("puts no cheerful remark beside bad news", () => {
  const cheerful = createRuleSet([
    packOf(
      [wants("aside", ["I hope the birthday is a happy one."])],
      [...SHAPE_SIGNALS, signal("aside", ["the birthday"])],
    ),
  ]);
  const warmed = (text: string): string => warmUp({ text }, {}, cheerful).text;
  expect(warmed("The lamp is on its way.")).toContain("birthday");
  expect(warmed("The lamp is late.")).toBe("The lamp is late.");
});
