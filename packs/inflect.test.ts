import { describe, expect, test } from "vitest";
import { check } from "../engine/check.ts";
import { applyEdits } from "../engine/edits.ts";
import { createRuleSet } from "../engine/rule-set.ts";
import { readRules } from "./read-rules.ts";

const RULE = `kind: phrase
match: ["you forgot to {act}"]
captures: { act: { kind: clause, only: ["(attach|put|fill in|log in|send)"] } }
severity: warning
message: Reads as blame.
why: Naming the next step moves the case on.
rewrite: ["would you mind {act:ing}?"]
examples:
  flag: [{ text: "You forgot to attach it.", becomes: "Would you mind attaching it?" }]
  allow: ["The job failed.", "It was sent."]
`;

function read(rule: string) {
  return readRules([{ path: "customer-wins/you-forgot.yml", text: rule }]);
}

function firstSuggestion(text: string): string | undefined {
  const [finding] = check({ text }, {}, createRuleSet([read(RULE).pack])).findings;
  const [suggestion] = finding?.suggestions ?? [];
  return suggestion && applyEdits(text, suggestion.edits);
}

describe("a rewrite that asks for a form of a captured verb", () => {
  test.each([
    ["You forgot to attach the log.", "Would you mind attaching the log?"],
    ["You forgot to put your name on it.", "Would you mind putting your name on it?"],
    ["You forgot to fill in page 2.", "Would you mind filling in page 2?"],
    ["You forgot to log in.", "Would you mind logging in?"],
  ])("%s", (text, result) => {
    expect(firstSuggestion(text)).toBe(result);
  });

  test("needs to know the verbs beforehand", () => {
    const { problems } = read(RULE.replace(', only: ["(attach|put|fill in|log in|send)"]', ""));
    expect(problems.map(({ message }) => message)).toContainEqual(expect.stringContaining("{act:ing} is nothing"));
  });

  test("knows only the forms there are", () => {
    const { problems } = read(RULE.replace("{act:ing}", "{act:ly}"));
    expect(problems.map(({ message }) => message)).toContainEqual(expect.stringContaining("{act:ly} is nothing"));
  });
});
