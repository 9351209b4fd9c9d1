import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { checkerOn } from "../../packs/examples.ts";
import { overlayEffects } from "../../packs/overlay-effects.ts";
import { OVERLAY_FIELDS } from "../../packs/overlay-schema.ts";
import { formatProblem } from "../../packs/problem.ts";
import { readOverlay } from "../../packs/read-overlay.ts";
import { baseOf } from "../../packs/read-packs.ts";
import { createRuleSets, readAlready } from "../../packs/rule-sets.ts";
import { readPacksFolder } from "../../packs/rules-folder.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const page = readFileSync(join(root, "docs", "packs.md"), "utf8");
const packs = readPacksFolder(join(root, "rules"));
const shown = /```yaml\n(# acme\.overlay\.yml\n[\s\S]*?)```/.exec(page)?.[1] ?? "";

test("the overlay that the page shows is valid, and its examples hold", () => {
  const reading = readOverlay({ path: "acme.overlay.yml", text: shown }, baseOf(packs));
  expect(reading.problems).toEqual([]);
  if (reading.overlay === undefined) throw new Error("the overlay could not be read");
  const { overlay } = reading;
  const before = createRuleSets(packs.core.pack).for({});
  const after = createRuleSets(packs.core.pack, [readAlready(overlay)]).for({});
  const sets = { before: checkerOn(before), after: checkerOn(after) };
  const { own, breaks } = overlayEffects({ ...reading, overlay }, packs.core.catalogue.rules, sets);
  expect([...own.failures, ...breaks].map((failure) => formatProblem(failure))).toEqual([]);
});

test("the problems that the page shows are told in these words", () => {
  const broken = shown
    .replace("take-time/utilise\n", "take-time/utlise\n")
    .replace("unfortunately: warning", "unfortunately: warnin")
    .replace("after: [regards]", 'after: ["(regards"]');
  const told = readOverlay({ path: "acme.overlay.yml", text: broken }, baseOf(packs)).problems.map((problem) =>
    formatProblem(problem),
  );
  const lines = page.split("\n").filter((line) => /^acme\.overlay\.yml:\d/.test(line));
  expect(lines).toEqual(told);
});

test("the page names every field of an overlay", () => {
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));
  const named = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([a-z]+)`/g)].map(([, name]) => name));
  expect(OVERLAY_FIELDS.filter((field) => !named.includes(field))).toEqual([]);
});
