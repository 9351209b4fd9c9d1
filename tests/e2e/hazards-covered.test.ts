import type { ElementHandle, Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { named, pause, press, readAloud, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { COLD, openCard, textOf, write } from "./writing.ts";

const harness = useHarness();

describe("Apply on a card that the person cannot see as it is", () => {
  interface Aim {
    readonly page: Page;
    readonly editable: ElementHandle<HTMLElement>;
    readonly before: string;
    readonly x: number;
    readonly y: number;
  }

  /** A card that has been open for a while, and where its Apply is. */
  async function atApply(): Promise<Aim> {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await openCard(page, "You failed to");
    await pause(500);
    const box = await (await named(page, "button", /^Apply/)).element.boundingBox();
    if (!box) throw new Error("Apply has no box");
    return { page, editable, before: await textOf(editable), x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Lays something over the whole card that lets every click through, in the top layer and later than the card. */
  const cover = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const lid = document.createElement("div");
      lid.popover = "manual";
      lid.id = "lid";
      lid.textContent = "You have won. Click here!";
      lid.style.cssText = "position:fixed;inset:0;width:100%;height:100%;margin:0;pointer-events:none;background:#fff";
      document.body.append(lid);
      lid.showPopover();
    });

  it("changes nothing while something of the page lies over it; then the card comes to the top, says so, and the next click counts", async () => {
    const { page, editable, before, x, y } = await atApply();
    await cover(page);
    await pause(300);
    await page.mouse.click(x, y);
    await until("the reason", async () => /look once more/.test(await readAloud(page, "dialog", /^Suggestion: /)));
    expect(await textOf(editable)).toBe(before);
    await pause(600);
    await press(page, "button", /^Apply/);
    await until("the words", async () => /could you attach/i.test(await textOf(editable)));
  });

  it("changes nothing when it is uncovered under the hand, at the very click", async () => {
    const { page, editable, before, x, y } = await atApply();
    await cover(page);
    await pause(300);
    await page.evaluate(() =>
      window.addEventListener("pointerdown", () => document.querySelector("#lid")?.remove(), { capture: true }),
    );
    await page.mouse.click(x, y);
    await pause(400);
    expect(await textOf(editable)).toBe(before);
  });

  it("changes nothing when the page moves the card under the pointer", async () => {
    const { page, editable, before, x, y } = await atApply();
    await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      document.body.style.marginTop = "-40px";
      for (let count = 0; count < 4; count++) await frame();
      const moved = performance.now();
      const world = window as unknown as { gap: number };
      window.addEventListener("click", () => (world.gap = performance.now() - moved), { capture: true, once: true });
    });
    await page.mouse.click(x, y - 40);
    await pause(400);
    // A machine that takes longer than a person to click has shown the card long enough.
    const late = await page.evaluate(() => (window as unknown as { gap: number }).gap > 150);
    if (!late) expect(await textOf(editable)).toBe(before);
  });

  it("changes the draft when nothing of all that happened", async () => {
    const { page, editable, x, y } = await atApply();
    await page.mouse.click(x, y);
    await until("the words", async () => /could you attach/i.test(await textOf(editable)));
  });
});
