import { expect, test } from "vitest";
import { applyEdits } from "./edits.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, SHAPE_SIGNALS, wants } from "./testing-pack.ts";
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
