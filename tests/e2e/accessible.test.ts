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

/** What breaks WCAG 2.2 A or AA in light and in dark colours, a line each. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // Colours that are still on their way to the other scheme are no fault.
  await page.addStyleTag({ content: "* { transition: none !important; }" });
  const found: string[] = [];
  for (const colours of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: colours }]);
    const { violations } = await page.evaluate(() => {
      const run = (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run;
      return run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    });
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary } of nodes)
        found.push(`${colours}: ${id}: ${target.join(" ")} ${failureSummary}`);
    }
  }
  return found;
}

const PAGES = [
  "welcome.html",
  "practice.html",
  "options.html#rule=customer-wins/you-failed-to",
  "options.html#team",
  "options.html#sites",
  "options.html#words",
  "options.html#privacy",
  "options.html#backup",
];

describe("axe finds no fault in", () => {
  it.each(PAGES)("%s", async (path) => {
    const page = await harness.openOwn(path);
    await named(page, "heading", /./);
    // All rules look alike, and to measure every one of them would take a quarter of a minute.
    await (await page.$("input[type=search]"))?.type("you failed to");
    expect(await faults(page)).toEqual([]);
  });

  it("the popup, switched on and off", async () => {
    const page = await harness.openOwn("practice.html#try");
    const popup = await harness.openPopup(page);
    await named(popup, "switch", /^Pause/);
    expect(await faults(popup)).toEqual([]);
    await press(popup, "switch", /^Coach me here/);
    expect(await faults(popup)).toEqual([]);
  });
});
