import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { useHarness } from "./use-harness.ts";
import { COLD, composer, openCard, write } from "./writing.ts";

const harness = useHarness();

describe("Send", () => {
  /** Notes when the page hears that it shall send, and whether somebody forbade it. */
  async function listenForSend(
    page: Page,
    selector: string,
  ): Promise<() => Promise<{ times: number; late: number; forbidden: boolean }>> {
    await page.evaluate((button) => {
      const sent = { times: 0, late: 0, forbidden: false };
      Object.assign(window, { sent });
      const hear = (event: Event) => {
        sent.times += 1;
        sent.late = Math.max(sent.late, performance.now() - event.timeStamp);
        sent.forbidden ||= event.defaultPrevented;
      };
      document.querySelector(button)?.addEventListener("click", hear);
      document.querySelector(button)?.addEventListener("keydown", (event) => {
        if (event instanceof KeyboardEvent && event.key === "Enter") hear(event);
      });
      document.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && event.ctrlKey) hear(event);
      });
    }, selector);
    return () =>
      page.evaluate(() => (window as unknown as { sent: { times: number; late: number; forbidden: boolean } }).sent);
  }

  const places = [
    ["Gmail", ".aoO", () => harness.openGmail([{ kind: "reply" }])],
    ["Zendesk", '[data-test-id="submit_button-button"]', () => harness.openZendesk()],
  ] as const;

  it.each(places)(
    "in %s is heard at once by click, by Ctrl+Enter and by Enter on the button, card open or not",
    async (_name, selector, open) => {
      const page = await open();
      const sent = await listenForSend(page, selector);
      await write(page, COLD);
      for (const withCard of [false, true]) {
        if (withCard) await openCard(page, "You failed to");
        const before = (await sent()).times;
        await page.click(selector);
        await (await composer(page)).focus();
        await page.keyboard.down("Control");
        await page.keyboard.press("Enter");
        await page.keyboard.up("Control");
        await page.focus(selector);
        await page.evaluate((button) => document.querySelector<HTMLElement>(button)?.focus(), selector);
        await page.keyboard.press("Enter");
        const { times, late, forbidden } = await sent();
        expect(times - before).toBeGreaterThanOrEqual(3);
        expect(forbidden).toBe(false);
        expect(late).toBeLessThan(150);
      }
    },
  );
});
