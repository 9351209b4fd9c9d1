import type { Page } from "puppeteer";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Harness, launch } from "./harness.ts";

/**
 * One browser for the tests of a file. After each test its pages are closed, and it is checked that nothing was asked of the
 * network: the promise that no word leaves the tab is part of every test.
 */
export function useHarness(): Harness {
  let harness: Harness | undefined;
  beforeAll(async () => {
    harness = await launch();
  });
  afterEach(async () => {
    if (!harness) return;
    const pages = await harness.browser.pages();
    for (const page of pages.slice(1)) await page.close();
    expect(harness.site.strays.splice(0), "requests that left the page").toEqual([]);
  });
  afterAll(() => harness?.close());
  return new Proxy({} as Harness, {
    get: (_, name: keyof Harness) => harness?.[name],
  });
}

/** What a page and the scripts in it complain of from now on: everything thrown, and every warning and error in the console. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => {
    // The fixtures have no icon.
    if (message.text().startsWith("Failed to load resource")) return;
    if (message.type() === "error" || message.type() === "warn") complaints.push(message.text());
  });
  return complaints;
}
