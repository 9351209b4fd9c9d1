import { describe, expect, it } from "vitest";
import { type AnyMessage, messageOf } from "./messages.ts";

const ours: readonly AnyMessage[] = [
  { type: "bring-coach" },
  { type: "may-stay" },
  { type: "choose-rule", ruleId: "customer-wins/you-failed-to", choice: { off: true } },
  { type: "learn-more" },
  { type: "learn-more", ruleId: "customer-wins/you-failed-to" },
  { type: "note", event: "applied", ruleId: "abundance/cannot", surface: "gmail" },
  { type: "status" },
  { type: "pause", paused: true },
  { type: "pause", paused: false, composer: 3 },
];

describe("a message between the contexts of the extension", () => {
  it.each(ours.map((message) => [message.type, message] as const))("%s is heard as it was sent", (_type, message) => {
    expect(messageOf(JSON.parse(JSON.stringify(message)))).toEqual(message);
  });

  it.each([
    ["nothing", null],
    ["a word", "pause"],
    ["a list", ["pause"]],
    ["no type", { paused: true }],
    ["a type of nobody's", { type: "read-draft" }],
    ["a name every object has", { type: "toString" }],
    ["a name every object has, hidden", { type: "__proto__" }],
    ["a choice that is no choice", { type: "choose-rule", ruleId: "a/b", choice: "off" }],
    ["a choice that switches on", { type: "choose-rule", ruleId: "a/b", choice: { off: false } }],
    ["a choice with more to it", { type: "choose-rule", ruleId: "a/b", choice: { off: true, severity: "strong" } }],
    ["a choice about no rule", { type: "choose-rule", choice: { off: true } }],
    ["a rule as long as a letter", { type: "learn-more", ruleId: "a".repeat(10_000) }],
    ["an event that does not exist", { type: "note", event: "stolen", ruleId: "a/b", surface: "gmail" }],
    [
      "an event with words of the draft for its surface",
      { type: "note", event: "shown", ruleId: "a/b", surface: "x".repeat(500) },
    ],
    ["a pause that is neither on nor off", { type: "pause", paused: "yes" }],
    ["a pause of a composer without a number", { type: "pause", paused: true, composer: "1" }],
  ])("%s is not heard", (_name, value) => {
    expect(messageOf(value)).toBeNull();
  });
});
