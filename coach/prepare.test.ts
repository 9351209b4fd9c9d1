import { corePack } from "virtual:human-level/packs";
import { describe, expect, test } from "vitest";
import { check } from "../engine/check.ts";
import { createRuleSet } from "../engine/rule-set.ts";
import { prepareRules } from "./prepare.ts";

describe("reading the rules before they are needed", () => {
  test("leaves none to be read, and changes nothing of what a check says", async () => {
    const prepared = createRuleSet([corePack]);
    await prepareRules(prepared, new AbortController().signal);
    expect(prepared.automaton.prepareSome(1)).toBe(false);
    const message = { text: "You failed to attach the log. As I already said, it is not our fault." };
    expect(check(message, {}, prepared)).toEqual(check(message, {}, createRuleSet([corePack])));
  });

  test("stops when the coach is taken off the page", async () => {
    const rules = createRuleSet([corePack]);
    await prepareRules(rules, AbortSignal.abort());
    expect(rules.automaton.prepareSome(1)).toBe(true);
  });
});
