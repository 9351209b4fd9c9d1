import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { countPixels } from "../editors/pixels.ts";
import { pause, underlineOn, underlines, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { applyTo, htmlOf, openCard, settledChip, textOf, write } from "./writing.ts";

const harness = useHarness();

const COLD = "You failed to attach the form. Have a good day.";
/** The colour of words where the system forces its own, in light ones. */
const INK = [0, 0, 0] as const;

/** What the system asks for. Puppeteer does not know of forced colours. */
async function force(page: Page, forced: "active" | "none"): Promise<void> {
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: forced }] });
}

/** How much of the strip right under some words of the draft is in the colour of words, 0 to 1. */
async function inkUnder(page: Page, words: string): Promise<number> {
  const { x, bottom, width } = await page.$eval(
    '[g_editable="true"]',
    (body, wanted) => {
      const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const start = node.textContent?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const box = range.getBoundingClientRect();
        return { x: box.x, bottom: box.bottom, width: box.width };
      }
      throw new Error(`the draft does not say “${wanted}”`);
    },
    words,
  );
  const strip = { x: Math.round(x), y: Math.round(bottom), width: Math.round(width), height: 2 };
  return (await countPixels(page, strip, INK)) / (strip.width * strip.height);
}

describe("where the system forces its own colours", () => {
  it("underlines are lines under the words and no selection, stay with them, and leave the draft as it is", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await force(page, "active");
    const editable = await write(page, COLD);
    const before = await htmlOf(editable);
    await until("a line", async () => (await inkUnder(page, "failed to")) > 0.3);
    expect(await inkUnder(page, "Have a good day")).toBeLessThan(0.1);
    expect(await underlines(page)).toEqual([]);
    await page.keyboard.press("Home");
    await page.keyboard.type("Well, ");
    await until("the line to follow", async () => (await inkUnder(page, "failed to")) > 0.3);
    expect(await inkUnder(page, "Well,")).toBeLessThan(0.3);
    expect(await htmlOf(editable)).toBe(before.replace("You failed", "Well, You failed"));
  });

  it("follows when the person changes that, there and back", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await force(page, "active");
    await until("a line", async () => (await inkUnder(page, "failed to")) > 0.3);
    await force(page, "none");
    await underlineOn(page, "You failed to");
    await openCard(page, "You failed to");
  });

  it("draws nothing over what the page lays over the words, and takes an apply from the card", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await settledChip(page);
    await force(page, "active");
    await until("a line", async () => (await inkUnder(page, "failed to")) > 0.3);
    await page.evaluate(() => {
      const menu = document.createElement("div");
      menu.id = "menu";
      menu.style.cssText = "position:fixed;inset:0;background:Canvas";
      document.body.append(menu);
      dispatchEvent(new Event("resize"));
    });
    await until("no line", async () => (await inkUnder(page, "failed to")) === 0);
    await page.evaluate(() => document.querySelector("#menu")?.remove());
    await force(page, "none");
    await pause(200);
    await applyTo(page, editable, "You failed to");
    expect(await textOf(editable)).toMatch(/^Could you attach the form\?/);
  });
});
