import type { Page } from "puppeteer";
import { pause } from "../../tests/e2e/seeing.ts";
import { mainThread, type TraceEvent } from "./attribution.ts";

const CATEGORIES = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "disabled-by-default-devtools.timeline.stack",
  "v8.execute",
  "blink.user_timing",
];

/** Tells the thread of the page from all others of the browser. */
const MARK = "bench-page";

/** What is drawn and told after the last act, in milliseconds. */
const AFTERMATH = 300;

/** What the page's main thread does while something is done to it, in order. The work may take it to another address. */
export async function traced(page: Page, work: () => Promise<unknown>): Promise<readonly TraceEvent[]> {
  const session = await page.createCDPSession();
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ["*"] },
  });
  await work();
  await page.evaluate((name) => performance.mark(name), MARK);
  await pause(AFTERMATH);
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  await session.detach();
  return mainThread(events, MARK);
}
