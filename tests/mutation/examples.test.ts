import { catalogue } from "virtual:human-level/catalogue";
import { corePack } from "virtual:human-level/packs";
import { expect, test } from "vitest";
import { createRuleSet } from "../../engine/rule-set.ts";
import { checkerOn, runExamples } from "../../packs/examples.ts";

/** One rule set for all examples, and a test for each folder of rules: a changed engine fails at the first. */
const checker = checkerOn(createRuleSet([corePack]));
const rules = catalogue.rules.filter(({ pack }) => pack === undefined);
const signals = catalogue.signals;
const folderOf = ({ id }: { readonly id: string }): string => id.slice(0, id.indexOf("/"));

test.each([...new Set([...rules, ...signals].map(folderOf))])("every example in %s holds", (folder) => {
  const within = (each: { readonly id: string }): boolean => folderOf(each) === folder;
  const some = { rules: rules.filter(within), signals: signals.filter(within) };
  expect(runExamples({ catalogue: some, sources: new Map() }, checker).failures).toEqual([]);
});
