import type { Page } from "puppeteer";

/** Measures from now on how long the page lets people wait. The answer is the longest wait since the last question, in milliseconds. */
export async function watchWaits(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let last = performance.now();
    const world = window as unknown as { longestWait: number };
    world.longestWait = 0;
    setInterval(() => {
      const now = performance.now();
      world.longestWait = Math.max(world.longestWait, now - last);
      last = now;
    }, 10);
  });
  return () =>
    page.evaluate(() => {
      const world = window as unknown as { longestWait: number };
      const longest = world.longestWait;
      world.longestWait = 0;
      return longest;
    });
}
