import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { check } from "../../engine/check.ts";
import type { Context } from "../../engine/types.ts";
import { checkerOn, EXAMPLE_CONTEXT, runExamples } from "../../packs/examples.ts";
import { formatProblem, type Problem } from "../../packs/problem.ts";
import { createRuleSets, readAlready } from "../../packs/rule-sets.ts";
import { readPacksFolder } from "../../packs/rules-folder.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "rules");
const packs = readPacksFolder(folder);
const overlays = packs.overlays.flatMap(({ overlay }) => (overlay === undefined ? [] : [readAlready(overlay)]));
const sets = createRuleSets(packs.core.pack, overlays);

function lines(problems: Iterable<Problem>): string {
  return [...problems].map((problem) => formatProblem(problem, "rules/")).join("\n");
}

function flagged(text: string, context: Context): string[] {
  const { findings, missing } = check({ text }, context, sets.for(context));
  return [...findings, ...missing].map(({ ruleId }) => ruleId);
}

test("every pack and the list of renamed rules are valid", () => {
  expect(lines(packs.problems)).toBe("");
  expect(overlays.map(({ id }) => id)).toEqual(["chat", "internal"]);
});

test("no id belongs to two rules", () => {
  const ids = packs.catalogue.rules.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

describe.each(packs.overlays.map((reading) => [reading.overlay?.id ?? "", reading] as const))("in %s", (_, reading) => {
  const context = { ...EXAMPLE_CONTEXT, ...reading.overlay?.for };
  const checker = checkerOn(sets.for(context));

  test("the examples of its own rules hold, and every one of them fires", () => {
    const results = runExamples({ catalogue: reading, sources: reading.sources }, checker, context);
    expect(lines(results.failures)).toBe("");
    expect(results.silent).toEqual([]);
  });

  test("nothing is flagged that a rule of the core allows", () => {
    const results = runExamples(packs.core, checker, context);
    expect(lines(results.failures.filter(({ about }) => about === "allow" || about === "stranger"))).toBe("");
  });
});

describe("to a colleague", () => {
  const colleague = { audience: "internal" } as const;

  test.each([
    "Hey Sam, the P1 on acme-prod is back. Rollback is out, RCA to follow.",
    "hey, can you take ticket 4711? As per the runbook she gets a credit. Going forward we do it by script.",
    "Noted. Please find attached the export for #4711.",
  ])("jargon, ticket numbers and no sign-off are fine: %s", (text) => {
    expect(flagged(text, colleague)).toEqual([]);
  });

  test.each([
    ["As per my last email, the invoice is wrong.", "customer-wins/per-my-last-email"],
    ["As per my previous message, the invoice is wrong.", "customer-wins/per-my-last-email"],
    ["Just following up??", "take-time/just-following-up"],
    ["You need to send me the log.", "take-time/you-need-to"],
    ["Who approved this?", "customer-wins/colleague-blame"],
    ["Sales forgot to tell her.", "own-it/colleagues-failed"],
    ["Gentle reminder to fill in the sheet.", "kind-word/friendly-reminder"],
    ["See below.", "take-time/cold-hand-off"],
  ])("%s", (text, ruleId) => {
    expect(flagged(text, colleague)).toEqual([ruleId]);
  });

  test("nothing that is only for colleagues is told to a customer", () => {
    expect(flagged("Hi Dana,\n\nSee below.\n\nTake care,\nSam", {})).toEqual([]);
  });
});

describe("in chat", () => {
  const chat = { audience: "customer", channel: "chat" } as const;

  test("a line without greeting, closing and sign-off is whole", () => {
    expect(flagged("Your parcel is on the van, so it should be there before noon.", chat)).toEqual([]);
    expect(flagged("Hi Dana, your parcel is on the van!", chat)).toEqual([]);
  });

  test("what is offered is as short as a chat", () => {
    const context = { ...chat, incoming: "I am furious, nobody helps me and this is unacceptable." };
    const { missing } = check({ text: "The parcel is on the van." }, context, sets.for(context));
    const longest = missing.flatMap(({ suggestions }) => suggestions.map(({ label }) => label.length));
    expect(longest.length).toBeGreaterThan(0);
    expect(Math.max(...longest)).toBeLessThan(60);
  });

  test("a colleague in chat is both", () => {
    expect(flagged("Please hold.", { audience: "internal", channel: "chat" })).toEqual(["take-time/please-hold"]);
    expect(flagged("See below.", { audience: "internal", channel: "chat" })).toEqual(["take-time/cold-hand-off"]);
  });
});
