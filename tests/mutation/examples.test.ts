import { catalogue } from "virtual:human-level/catalogue";
import { corePack } from "virtual:human-level/packs";
import { expect, test } from "vitest";
import { createRuleSet } from "../../engine/rule-set.ts";
import { checkerOn, runExamples } from "../../packs/examples.ts";

/** All examples in one test: a changed engine is run against them at once, not rule by rule. */
test("every example of every rule and signal holds", () => {
  const core = { ...catalogue, rules: catalogue.rules.filter(({ pack }) => pack === undefined) };
  const examined = { catalogue: core, sources: new Map() };
  const { failures } = runExamples(examined, checkerOn(createRuleSet([corePack])));
  expect(failures).toEqual([]);
});
