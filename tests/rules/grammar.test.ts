import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Lint, LocalLinter } from "harper.js";
import { binaryInlined } from "harper.js/binaryInlined";
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../../engine/check.ts";
import { applyEdits } from "../../engine/edits.ts";
import { createRuleSet } from "../../engine/rule-set.ts";
import type { Context } from "../../engine/types.ts";
import { warmUp } from "../../engine/warm-up.ts";
import type { CatalogueRule } from "../../packs/catalogue.ts";
import { EXAMPLE_CONTEXT } from "../../packs/examples.ts";
import { createRuleSets, readAlready } from "../../packs/rule-sets.ts";
import { readPacksFolder } from "../../packs/rules-folder.ts";
import { drafts } from "./drafts.ts";

/** A grammar checker that knows nothing of the rules reads every text before and after: nothing may be worse afterwards. */

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "rules");
const { core, overlays } = readPacksFolder(folder);
const rules = createRuleSet([core.pack]);
const known = overlays.flatMap(({ overlay }) => (overlay === undefined ? [] : [readAlready(overlay)]));
const sets = createRuleSets(core.pack, known);
const linter = new LocalLinter({ binary: binaryInlined });

/** Matters of taste, and names that no dictionary has. */
const NO_GRAMMAR = new Set([
  "Spelling",
  "Style",
  "Readability",
  "Enhancement",
  "Regionalism",
  "WordChoice",
  "Formatting",
]);

interface Change {
  readonly from: string;
  readonly before: string;
  readonly after: string;
}

/** So many texts are read at once: a short text costs almost as much as a long one. */
const BATCH = 40;
const BETWEEN = "\n\n\n";

/** What is wrong with each text. */
async function faultsOf(texts: readonly string[]): Promise<string[][]> {
  const faults: string[][] = texts.map(() => []);
  for (let from = 0; from < texts.length; from += BATCH) {
    const batch = texts.slice(from, from + BATCH);
    const lints: Lint[] = await linter.lint(batch.join(BETWEEN), { language: "plaintext" });
    const ends: number[] = [];
    // The checker counts in code points.
    for (const text of batch) ends.push((ends.at(-1) ?? -BETWEEN.length) + BETWEEN.length + [...text].length);
    for (const lint of lints) {
      // It takes "Sam" for a missile that should be written in capitals.
      if (NO_GRAMMAR.has(lint.lint_kind()) || lint.message().includes("canonical spelling")) continue;
      const at = ends.findIndex((end) => lint.span().start < end);
      faults[from + at]?.push(`${lint.lint_kind()} «${lint.get_problem_text()}» ${lint.message()}`);
    }
  }
  return faults;
}

/** Every change after which there is more wrong than before, told for people. */
async function worse(changes: readonly Change[]): Promise<string[]> {
  const texts = [...new Set(changes.flatMap(({ before, after }) => [before, after]))];
  const faults = await faultsOf(texts);
  const byText = new Map(texts.map((text, index) => [text, faults[index] ?? []]));
  const told: string[] = [];
  for (const { from, before, after } of changes) {
    if (newFaults(byText.get(before), byText.get(after)).length === 0) continue;
    // What stands next to a text may make a fault of what is none: each is read once more by itself.
    const [old] = await faultsOf([before]);
    const [now] = await faultsOf([after]);
    const added = newFaults(old, now);
    if (added.length > 0) told.push(`${from}: ${after}\n    ${added.join("\n    ")}`);
  }
  return told;
}

/** The faults of a text that had fewer before it was changed: those it did not have, or all where it has one of them more often. */
function newFaults(old: readonly string[] = [], now: readonly string[] = []): readonly string[] {
  if (now.length <= old.length) return [];
  const added = now.filter((fault) => !old.includes(fault));
  return added.length > 0 ? added : now;
}

beforeAll(() => linter.setup(), 60_000);

test("the checker finds what is wrong", async () => {
  expect((await faultsOf(["We has a apple.", "We have an apple."])).map(({ length }) => length > 0)).toEqual([
    true,
    false,
  ]);
}, 60_000);

/** Every suggestion that rules make for their own examples, in the context that they are written for. */
function suggestionsOf(catalogue: readonly CatalogueRule[], place: Context): Change[] {
  const own = { ...EXAMPLE_CONTEXT, ...place };
  return catalogue.flatMap(({ id, examples }) =>
    examples.flag.flatMap(({ text, context }) => {
      const there = { ...own, ...context };
      const { findings, missing } = check({ text }, there, sets.for(there));
      return [...findings, ...missing]
        .filter(({ ruleId }) => ruleId === id)
        .flatMap(({ suggestions }) =>
          suggestions.map(({ edits }) => ({ from: id, before: text, after: applyEdits(text, edits) })),
        );
    }),
  );
}

describe("no grammar fault is brought in", () => {
  test("by any suggestion for any example", async () => {
    const changes = suggestionsOf(core.catalogue.rules, {});
    expect(changes.length).toBeGreaterThan(400);
    expect(await worse(changes)).toEqual([]);
  }, 120_000);

  test.each(overlays.map((reading) => [reading.overlay?.id ?? "", reading] as const))(
    "by any suggestion of the pack %s",
    async (_, reading) => {
      const place = reading.overlay?.for ?? {};
      // What a pack changes about a rule of the core is read on the core's own examples.
      const changed = core.catalogue.rules.filter(({ id }) => Object.hasOwn(reading.overlay?.changes ?? {}, id));
      const changes = [...suggestionsOf(reading.rules, place), ...suggestionsOf(changed, place)];
      expect(suggestionsOf(reading.rules, place)).not.toEqual([]);
      expect(await worse(changes)).toEqual([]);
    },
    120_000,
  );

  test("by warming up a whole draft", async () => {
    const changes = drafts.map(({ text, context }, index) => ({
      from: `draft ${index + 1}`,
      before: text,
      after: warmUp({ text }, context, rules).text,
    }));
    expect(await worse(changes)).toEqual([]);
  }, 120_000);
});
