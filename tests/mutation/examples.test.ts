import { catalogue } from "virtual:human-level/catalogue";
import { corePack } from "virtual:human-level/packs";
import { expect, test } from "vitest";
import { createRuleSet } from "../../engine/rule-set.ts";
import { checkerOn, runExamples } from "../../packs/examples.ts";

/** All examples in one test: a changed engine is run against them at once, not rule by rule. */
test("every example of every rule and signal holds", () => {
  const sources = new Map();
  const { failures } = runExamples(
    { catalogue, pack: corePack, sources, problems: [] },
    checkerOn(createRuleSet([corePack])),
  );
  expect(failures).toEqual([]);
});
