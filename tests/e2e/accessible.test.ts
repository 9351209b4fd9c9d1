import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer";
import { beforeEach, describe, expect, it } from "vitest";
import { named, press } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";

const harness = useHarness();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

beforeEach(() => harness.store({ "settings.neverFlag": ["as is"], "settings.minSeverity": "loud" }));

/** What breaks WCAG 2.2 A or AA, a line each. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => {
    const run = (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run;
    return run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
  );
}

const PAGES = [
  "welcome.html",
  "practice.html",
  "options.html#rule=customer-wins/you-failed-to",
  "options.html#sites",
  "options.html#words",
  "options.html#privacy",
  "options.html#backup",
];

describe.each(["light", "dark"])("in %s colours", (colours) => {
  it.each(PAGES)("%s has no fault that axe can find", async (path) => {
    const page = await harness.openOwn(path);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: colours }]);
    await named(page, "heading", /./);
    expect(await faults(page)).toEqual([]);
  });

  it("the popup has no fault that axe can find", async () => {
    const page = await harness.openOwn("practice.html#try");
    const popup = await harness.openPopup(page);
    await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: colours }]);
    await named(popup, "switch", /^Pause/);
    expect(await faults(popup)).toEqual([]);
    await press(popup, "switch", /^Coach me here/);
    expect(await faults(popup)).toEqual([]);
  });
});
