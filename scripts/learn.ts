/**
 * `npm run learn -- --data DIR`: learns the weights of rules/lexicons/ from labelled text that is not part of the project, and writes
 * the lexicons. Only weights are kept, no text. How good they are on texts they were not learned from, `npm run quality` tells.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readRulesFolder } from "../packs/rules-folder.ts";
import { casesOf, learn, RECIPES, rulesForLearning } from "./learn/learner.ts";

const { values } = parseArgs({ options: { data: { type: "string" } } });
if (values.data === undefined || !existsSync(values.data)) {
  console.error("Say where the labelled text is: npm run learn -- --data DIR");
  process.exit(2);
}
const rules = rulesForLearning(readRulesFolder("rules").pack, values.data);
mkdirSync("rules/lexicons", { recursive: true });
for (const recipe of RECIPES) {
  const lexicon = learn(casesOf(recipe, rules, values.data), recipe);
  const sources = recipe.sources.map(({ file }) => file.replace(".jsonl", "")).join(", ");
  const line = ([name, weight]: readonly [string, number]): string => `  ${JSON.stringify(name)}: ${weight.toFixed(2)}`;
  const file = `rules/lexicons/${recipe.name}.yml`;
  writeFileSync(
    file,
    [
      `# Learned by "npm run learn" from ${sources}; docs/quality.md names the sources and the figures. Not edited by hand.`,
      "kind: lexicon",
      `bias: ${lexicon.bias.toFixed(2)}`,
      `damping: ${lexicon.damping}`,
      "signals:",
      ...Object.entries(lexicon.signals).toSorted().map(line),
      "words:",
      ...Object.entries(lexicon.words).map(line),
      "",
    ].join("\n"),
  );
  console.log(`${file}: ${Object.keys(lexicon.words).length} weights`);
}
