import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { named, pause, press, underlineOn, underlines, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { COLD, composer, openCard, textOf, type, undo, write } from "./writing.ts";

const harness = useHarness();

const underlined = async (page: Page): Promise<string> => (await underlines(page)).map(({ text }) => text).join("|");

describe("coming and going", () => {
  it("away and back in history: the draft that is there again is coached again", async () => {
    const page = await harness.openGmail([{ kind: "reply", draft: `<div>${COLD}</div>` }]);
    await underlineOn(page, "You failed to");
    await page.evaluate(() => Object.assign(window, { marker: 1 }));
    const other = await harness.openGmailInbox();
    const address = other.url();
    await other.close();
    await page.goto(address);
    await page.goBack();
    await page.bringToFront();
    await (await composer(page)).focus();
    await underlineOn(page, "You failed to");
    expect(await page.$$("human-level-coach")).toHaveLength(1);
  });

  it("from one conversation to the next by hash: the coach leaves with the first composer and comes with the second", async () => {
    const page = await harness.openGmail([{ kind: "reply", draft: `<div>${COLD}</div>` }]);
    await underlineOn(page, "You failed to");
    await page.evaluate(() => {
      const view = document.querySelector(".bkK");
      const next = view?.cloneNode(true) as HTMLElement;
      const words = next.querySelector('[g_editable="true"] div div');
      if (words) words.textContent = "As I already said, no.";
      location.hash = "#inbox/another";
      view?.remove();
      setTimeout(() => document.body.append(next), 200);
    });
    await until("the first to be gone", async () => (await underlined(page)) === "");
    await pause(300);
    await (await composer(page)).focus();
    await underlineOn(page, "As I already said");
    expect(await page.$$("human-level-coach")).toHaveLength(1);
  });
});

describe("where the words are", () => {
  const views = [
    ["80 %", { width: 1600, height: 1125, deviceScaleFactor: 0.8 }],
    ["125 %", { width: 1024, height: 720, deviceScaleFactor: 1.25 }],
  ] as const;
  it.each(views)(
    "at %s a click on underlined words opens their card beside them, and Apply writes them",
    async (_name, viewport) => {
      const page = await harness.openGmail([{ kind: "reply" }]);
      await page.setViewport(viewport);
      const editable = await write(page, `Dear all,\n\n${COLD}`);
      const { y } = await underlineOn(page, "You failed to");
      await openCard(page, "You failed to");
      const card = await (await named(page, "dialog", /^Suggestion: /)).element.boundingBox();
      expect(card && Math.min(Math.abs(card.y - y), Math.abs(card.y + card.height - y))).toBeLessThan(40);
      await press(page, "button", /^Apply/);
      await until("the words", async () => /could you attach/i.test(await textOf(editable)));
      await undo(page);
    },
  );

  it("after scrolling, typing before, Enter before and resizing, what is underlined is what was meant", async () => {
    const filler = "<div>The parcel left on Monday.</div>".repeat(40);
    const page = await harness.openGmail([{ kind: "reply", draft: `${filler}<div>${COLD}</div>${filler}` }]);
    const editable = await composer(page);
    const last = () =>
      editable.evaluate((body) => {
        const line = [...body.querySelectorAll("div")].findLast((div) => div.textContent?.startsWith("You failed"));
        line?.scrollIntoView({ block: "center" });
      });
    await last();
    await underlineOn(page, "You failed to");
    const isTrue = async () => {
      await last();
      const { x, y } = await underlineOn(page, "You failed to");
      const under = await page.evaluate(
        (left, top) => document.caretPositionFromPoint(left, top)?.offsetNode.textContent,
        x,
        y,
      );
      expect(under).toContain("You failed to");
    };
    for (let step = 0; step < 4; step++) {
      await page.mouse.wheel({ deltaY: step % 2 === 0 ? 300 : -200 });
      await pause(100);
    }
    await isTrue();
    const { x, y } = await underlineOn(page, "You failed to");
    await page.mouse.click(x, y);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await isTrue();
    await type(page, "And so: ");
    await isTrue();
    await page.setViewport({ width: 700, height: 600 });
    await isTrue();
    await page.evaluate(() => {
      document.body.style.zoom = "0.8";
    });
    await isTrue();
  });
});
