import { describe, expect, it } from "vitest";
import { named, pause, press, underlineOn } from "./seeing.ts";
import { complaintsOf, useHarness } from "./use-harness.ts";
import { watchWaits } from "./waits.ts";
import { COLD, openCard, settledChip, textOf, type, write } from "./writing.ts";

const harness = useHarness();

describe("a page that does not leave its editor alone", () => {
  it("changes it a thousand times a second: typing goes on, no word is lost, and when it rests all is true", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    const editable = await write(page, COLD);
    await underlineOn(page, "You failed to");
    await editable.evaluate((body) => {
      const restless = document.createElement("div");
      body.append(restless);
      const timer = setInterval(() => {
        for (let count = 0; count < 10; count++) restless.textContent = `As I already said, ${Math.random()}`;
      }, 10);
      setTimeout(() => {
        clearInterval(timer);
        restless.textContent = "As I already said, no.";
      }, 4000);
    });
    const longest = await watchWaits(page);
    await page.keyboard.type(" Thank you, and have a good day.", { delay: 30 });
    await pause(1000);
    expect(await longest()).toBeLessThan(1000);
    expect(await textOf(editable)).toContain("Thank you, and have a good day.");
    await pause(2500);
    expect((await underlineOn(page, "As I already said")).text).toMatch(/^As I already said/);
    await underlineOn(page, "You failed to");
    expect(complaints).toEqual([]);
  });

  it("puts the earlier words back a little after an apply: the person is told, and is given the words", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await underlineOn(page, "You failed to");
    await editable.evaluate((body) => {
      const saved = body.cloneNode(true);
      const putBack = () => body.replaceChildren(...saved.childNodes);
      body.addEventListener("input", () => setTimeout(putBack, 600), { once: true });
    });
    await openCard(page, "You failed to");
    await press(page, "button", /^Apply/);
    await named(page, "StaticText", /This page has put the earlier words back/);
    expect(await textOf(editable)).toContain(COLD);
    await press(page, "button", /^Copy$/);
    await named(page, "StaticText", /^Copied$/);
    await underlineOn(page, "You failed to");
  });

  it("takes the highlights away again and again: nothing is thrown, and the next words bring them back", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await page.evaluate(() => {
      const timer = setInterval(() => CSS.highlights.clear(), 20);
      setTimeout(() => clearInterval(timer), 1000);
    });
    await type(page, " Really.");
    await pause(1100);
    await type(page, " Yes.");
    await underlineOn(page, "You failed to");
    expect(complaints).toEqual([]);
  });

  it("takes the chip away once: it comes back with the next words", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    await write(page, COLD);
    await settledChip(page);
    await page.evaluate(() => document.querySelector("human-level-coach")?.remove());
    await type(page, " Yes.");
    await settledChip(page);
    await openCard(page, "You failed to");
    expect(complaints).toEqual([]);
  });

  it("takes the chip away whenever it comes: no quarrel, nothing thrown, typing goes on", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    await write(page, COLD);
    await settledChip(page);
    await page.evaluate(() => {
      const world = window as unknown as { taken: number };
      world.taken = 0;
      const take = () => {
        for (const host of document.querySelectorAll("human-level-coach")) {
          host.remove();
          world.taken += 1;
        }
      };
      new MutationObserver(take).observe(document.documentElement, { childList: true });
      take();
    });
    const longest = await watchWaits(page);
    await type(page, " Twenty more letters.");
    await pause(800);
    expect(await longest()).toBeLessThan(1000);
    expect(await page.evaluate(() => (window as unknown as { taken: number }).taken)).toBeLessThan(60);
    await pause(1000);
    const taken = await page.evaluate(() => (window as unknown as { taken: number }).taken);
    await pause(500);
    expect(await page.evaluate(() => (window as unknown as { taken: number }).taken)).toBe(taken);
    expect(complaints).toEqual([]);
  });
});
