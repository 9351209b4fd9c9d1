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

test("takes a word away that hid another finding of the same weight", () => {
  const hiding = createRuleSet([
    packOf([
      phrase("clearly {rest}", { id: "take-time/clearly", rewrite: ["{rest}"] }),
      phrase("we can not", { id: "abundance/no" }),
    ]),
  ]);
  expect(warmUp({ text: "Clearly we can't swap it." }, context, hiding).text).toBe("We can't swap it.");
});

test("takes out what is cold, and never all there is", () => {
  const jabs = createRuleSet([packOf([phrase("^ cancel then $", { rewrite: [""] })])]);
  expect(warmUp({ text: "It left today. Cancel then." }, {}, jabs).text).toBe("It left today.");
  expect(warmUp({ text: "Cancel then. " }, {}, jabs).text).toBe("Cancel then. ");
  const quoting = "> Where is it?\n\nSimply.";
  expect(warmUp({ text: quoting }, {}, rules).text).toBe(quoting);
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

test("does nothing to a draft that has nothing cold and lacks nothing", () => {
  const warm = warmUp({ text: "Hi Dana,\n\nIt is here." }, context, rules);
  expect(warm).toMatchObject({ text: "Hi Dana,\n\nIt is here.", edits: [], steps: [] });
  expect(warm.after).toEqual(warm.before);
});

test("tells how the draft was and how it is", () => {
  const warm = warmUp({ text: draft }, context, rules);
  expect(warm.before.findings).toHaveLength(2);
  expect(warm.before.missing).toHaveLength(1);
  expect(warm.after.findings).toEqual([]);
  expect(warm.after.missing).toEqual([]);
  expect(warm.steps.map(({ ruleId, label }) => [ruleId, label])).toEqual([
    ["customer-wins/test", "Could you attach the log?"],
    ["take-time/simply", "Leave out “Simply”"],
    ["open-human/greeting", "Hi Dana,"],
  ]);
});

test("goes back to what a later change has made possible", () => {
  const lines = createRuleSet([
    packOf([
      phrase("alpha", { id: "take-time/alpha", rewrite: ["gamma beta"] }),
      phrase("beta", {
        id: "take-time/beta",
        severity: "suggestion",
        rewrite: ["delta"],
        unless: { sentence: ["end"] },
      }),
      phrase("end", { id: "take-time/end", severity: "strong", rewrite: [""] }),
    ]),
  ]);
  const warm = warmUp({ text: "It is alpha and the end now." }, {}, lines);
  expect(warm.text).toBe("It is gamma delta and the now.");
});

test("offers no change that makes the draft colder, or brings as much as it mends", () => {
  const circular = createRuleSet([
    packOf([
      phrase("alpha", { id: "take-time/alpha", rewrite: ["beta"] }),
      phrase("beta", { id: "take-time/beta", rewrite: ["alpha"] }),
      phrase("mild", { id: "take-time/mild", severity: "suggestion", rewrite: ["alpha", "kind"] }),
    ]),
  ]);
  const warmed = (text: string): string => warmUp({ text }, {}, circular).text;
  expect(warmed("It is alpha.")).toBe("It is alpha.");
  expect(warmed("It is mild.")).toBe("It is kind.");
});

test("inserts a line only when that is the part that was missing, and takes the next where one does not do", () => {
  const picky = createRuleSet([packOf([wants("greeting", ["Lamp first,", "Hi there,"])], SHAPE_SIGNALS)]);
  const warm = warmUp({ text: "It is here." }, {}, picky);
  expect(warm.text).toBe("Hi there,\n\nIt is here.");
  expect(warm.steps).toHaveLength(1);
});

test("leaves alone parts that nobody wants", () => {
  const warm = warmUp({ text: "It is here." }, context, rules, ({ findings }) => ({ findings, missing: [] }));
  expect(warm.text).toBe("It is here.");
});

test("moves what is not the writer's own with the words before it, and never touches it", () => {
  const text = "Simply wait. You failed to sign simply. Simply go.";
  const quoted = "You failed to sign simply.";
  const start = text.indexOf(quoted);
  const masked = [{ start, end: start + quoted.length }];
  const warm = warmUp(
    { text, masked },
    {},
    createRuleSet([
      packOf([
        phrase("simply", { rewrite: [""] }),
        phrase("you failed to {act}", { id: "take-time/f", rewrite: ["could you {act}?"] }),
      ]),
    ]),
  );
  expect(warm.text).toBe("Wait. You failed to sign simply. Go.");
});

test("stops after two hundred changes", () => {
  const warm = warmUp(
    { text: "It is simply so. ".repeat(230) },
    {},
    createRuleSet([packOf([phrase("simply", { rewrite: [""] })])]),
  );
  expect(warm.steps).toHaveLength(200);
  expect(warm.after.findings).toHaveLength(30);
});

test.each([
  ["I'm sorry it broke.", "an apology"],
  ["My apologies that it broke.", "an apology"],
  ["Apologise we must.", "an apology"],
])("says no sorry beside %j", (before) => {
  const sorry = createRuleSet([packOf([phrase("kindly", { rewrite: ["I'm sorry to ask, but please"] })])]);
  expect(warmUp({ text: `${before} Kindly wait.` }, {}, sorry).text).toContain("Kindly wait.");
});

test.each([
  ["Take care.", "take care", "take care and please"],
  ["I hope so.", "I hope", "I hope you can please"],
  ["Thank you for it.", "thanks for", "thanks for this, please"],
  ["Thanks for it.", "thank you for", "thank you for this, please"],
  ["Thanks again for it.", "thank you again for", "thank you again for this, please"],
  ["Just reply.", "just write", "just write and please"],
])("after %j says no second %s", (before, _, rewrite) => {
  const again = createRuleSet([packOf([phrase("kindly", { rewrite: [rewrite] })])]);
  const warmed = (text: string): string => warmUp({ text }, {}, again).text;
  expect(warmed(`${before} So kindly wait.`)).toBe(`${before} So kindly wait.`);
  expect(warmed("So kindly wait.")).not.toContain("kindly");
});

test("is sorry for what happened, and not for a no further down", () => {
  const sorry = createRuleSet([
    packOf(
      [
        wants("acknowledgement", ["I'm sorry it broke."]),
        phrase("we can not {act}", { rewrite: ["I'm sorry to say we can't {act}", "I wish we could {act}"] }),
      ],
      SHAPE_SIGNALS,
    ),
  ]);
  expect(warmUp({ text: "We can't mend it." }, {}, sorry).text).toBe("I'm sorry it broke. I wish we could mend it.");
});

test("takes a stock line out together with what it hid", () => {
  const hiding = createRuleSet([
    packOf([
      phrase("hope this helps", { id: "close-human/hope", severity: "suggestion", rewrite: ["see you"] }),
      phrase("see you regards", { id: "close-human/regards", severity: "suggestion", rewrite: ["all the best"] }),
    ]),
  ]);
  expect(warmUp({ text: "It left. Hope this helps regards" }, {}, hiding).text).toBe("It left. All the best");
});
