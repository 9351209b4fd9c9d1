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
});

test("wishes nobody well behind a door that the draft shuts", () => {
  const farewell = createRuleSet([packOf([wants("closing", ["Take care."])], SHAPE_SIGNALS)]);
  const shut = "It left. Further tickets will be closed without a response.";
  expect(warmUp({ text: "It left." }, context, farewell).text).toBe("It left.\n\nTake care.");
  expect(warmUp({ text: shut }, context, farewell).text).toBe(shut);
});

test("wishes well once, and still answers what they mentioned", () => {
  const letter = "Hi Dana,\n\nIt left.\n\nSam";
  const warmed = (mention?: string): string => {
    const aside = { ...wants("aside", ["Enjoy the weekend."]), ...(mention && { where: { mention } }) };
    const wishing = createRuleSet([
      packOf(
        [aside, wants("closing", ["Take care."])],
        [
          ...SHAPE_SIGNALS,
          signal("personal", ["trip"], { id: "signals/personal-trip" }),
          signal("personal", ["wedding"], { id: "signals/personal-wedding" }),
        ],
      ),
    ]);
    return warmUp({ text: letter }, { ...context, incoming: "It is for the trip to my wedding." }, wishing).text;
  };
  expect(warmed()).toBe("Hi Dana,\n\nIt left.\n\nTake care.\n\nSam");
  expect(warmed("personal-trip")).toBe("Hi Dana,\n\nIt left.\n\nTake care. Enjoy the weekend.\n\nSam");
  expect(warmed("personal-wedding")).toContain("Hi Dana,\n\nEnjoy the weekend. It left.");
});

test("opens no door that the draft shuts", () => {
  const offers = createRuleSet([packOf([wants("offer", ["Let me know."])], SHAPE_SIGNALS)]);
  const warmed = (text: string): string => warmUp({ text }, context, offers).text;
  expect(warmed("It left today.")).toBe("It left today. Let me know.");
  for (const text of [
    "It left today. This decision is final.",
    "No further appeals will be considered.",
    "Any further tickets will be closed without a response.",
    "Please do not email us about it.",
    "You are requested to not send multiple mails.",
    "Our decision remains unchanged.",
    "This mailbox is not monitored.",
    "There is nothing more we can do.",
  ]) {
    expect(warmed(text)).toBe(text);
  }
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

test.each([
  "cancelled",
  "canceled",
  "delayed",
  "late",
  "lost",
  "missing",
  "out of stock",
  "sold out",
  "a delay",
  "sorry",
])("puts no cheerful remark beside %s", (news) => {
  const cheerful = createRuleSet([
    packOf(
      [
        wants("aside", ["I hope the birthday is a happy one."]),
        phrase("no way", { principle: "abundance" }),
        phrase("your fault", { id: "customer-wins/f" }),
        phrase("asap", { id: "take-time/asap", principle: "take-time" }),
      ],
      [...SHAPE_SIGNALS, signal("aside", ["the birthday"])],
    ),
  ]);
  const warmed = (text: string): string => warmUp({ text }, {}, cheerful).text;
  expect(warmed(`The lamp is ${news}.`)).toBe(`The lamp is ${news}.`);
  expect(warmed("There is no way.")).toBe("There is no way.");
  expect(warmed("It is your fault.")).toBe("It is your fault.");
  expect(warmed("It comes asap.")).toContain("birthday");
  expect(warmed("The plate comes later.")).toContain("birthday");
});

test.each([
  ["We had a security incident on Monday.", false],
  ["The password was hacked.", false],
  ["Which lamp fits an outdoor shelf?", true],
])("wishes nobody well beside what is grave, however calmly it is told: %s", (incoming, wishes) => {
  const wishing = createRuleSet([packOf([wants("aside", ["Enjoy the weekend."])], SHAPE_SIGNALS)]);
  const warmed = warmUp({ text: "The log is here." }, { incoming }, wishing).text;
  expect(warmed).toBe(wishes ? "The log is here. Enjoy the weekend." : "The log is here.");
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

test("invites nobody who has just been asked for something, or whom somebody will call", () => {
  const offers = createRuleSet([packOf([wants("offer", ["Let me know."])], SHAPE_SIGNALS)]);
  const warmed = (text: string): string => warmUp({ text }, {}, offers).text;
  for (const text of ["Which size is it?", "Please send a photo.", "Our engineer will call you at noon."]) {
    expect(warmed(text)).toBe(text);
  }
  expect(warmed("It left today.")).toBe("It left today. Let me know.");
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

test("nobody is invited to write beside a threat", () => {
  const doors = createRuleSet([packOf([wants("offer", ["Just let me know."])], SHAPE_SIGNALS)]);
  const upset = { ...context, incoming: "My order never came and I am furious." };
  const threat = "Hi Dana,\n\nUntil then recovery action goes on. The lamp is paid in May.";
  expect(warmUp({ text: threat }, upset, doors).text).toBe(threat);
  const news = threat.replace("recovery action", "the meter");
  expect(warmUp({ text: news }, upset, doors).text).toBe(`${news} Just let me know.`);
});

test("a week is not wished to somebody twice", () => {
  const wishes = createRuleSet([packOf([wants("aside", ["Enjoy the week."])], SHAPE_SIGNALS)]);
  const said = { ...context, incoming: "Is the lamp blue?" };
  const wished = "Hi Dana,\n\nThe lamp is blue.\n\nHave a lovely day!\nSam";
  expect(warmUp({ text: wished }, said, wishes).text).toBe(wished);
  const plain = wished.replace("Have a lovely day!", "Best regards,");
  expect(warmUp({ text: plain }, said, wishes).text).toContain("Enjoy the week.");
});
