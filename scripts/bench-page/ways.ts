import type { Page } from "puppeteer";
import type { Harness } from "../../tests/e2e/harness.ts";
import { serveGmail } from "../../tests/e2e/pages.ts";
import { serveInbox } from "./inbox.ts";
import { flagWeakWords, weakWords } from "./weak-words.ts";

/** The same page without any extension, with ours, and with another way of flagging words. */
export const WAYS = ["control", "ours", "theirs"] as const;
export type Way = (typeof WAYS)[number];

export type ByWay<T> = Readonly<Record<Way, T>>;

export const EDITABLE = '[g_editable="true"]';

/** An answer in Gmail's shell with this draft, nobody in it yet. */
export async function openReply(harness: Harness, way: Way, draft: string): Promise<Page> {
  const page = await newPage(harness, way);
  await goToReply(harness, page, way, draft);
  return page;
}

export async function goToReply({ site }: Harness, page: Page, way: Way, draft: string): Promise<void> {
  await page.goto(serveGmail(site, [{ kind: "reply", draft }]));
  await page.bringToFront();
  if (way === "theirs") await page.evaluate(flagWeakWords, weakWords(EDITABLE));
}

export async function goToInbox({ site }: Harness, page: Page): Promise<void> {
  await page.goto(serveInbox(site));
  await page.bringToFront();
}

/** A tab that has not been anywhere. Extensions do not come into browser contexts of their own, so both kinds of pages live in one browser and one run. */
export async function newPage({ browser }: Harness, way: Way): Promise<Page> {
  if (way === "ours") return await browser.newPage();
  return await (await browser.createBrowserContext()).newPage();
}

/** Closes a page and what was made for it. */
export async function closePage(page: Page, way: Way): Promise<void> {
  const context = page.browserContext();
  await page.close();
  if (way !== "ours") await context.close();
}

/** Does the same in each way in turn, as many rounds as asked for, so that a busy minute of the machine falls on all of them. */
export async function inTurn<T>(rounds: number, work: (way: Way) => Promise<T>): Promise<ByWay<T[]>> {
  const outcomes: Record<Way, T[]> = { control: [], ours: [], theirs: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const way of WAYS) outcomes[way].push(await work(way));
  }
  return outcomes;
}
