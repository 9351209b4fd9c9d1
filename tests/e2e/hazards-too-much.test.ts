import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { named, pause, press, readAloud, underlineOn, underlines, until } from "./seeing.ts";
import { complaintsOf, useHarness } from "./use-harness.ts";
import { watchWaits } from "./waits.ts";
import { applyTo, COLD, chips, settledChip, textOf, write } from "./writing.ts";

const harness = useHarness();

const underlined = async (page: Page): Promise<string> => (await underlines(page)).map(({ text }) => text).join("|");

describe("a draft that is too much", () => {
  const sizes: readonly (readonly [string, (body: Element) => void])[] = [
    [
      "100,000 words in 5,000 lines",
      (body) => {
        const all = document.createDocumentFragment();
        for (let line = 0; line < 5000; line++) {
          const block = document.createElement("div");
          block.textContent =
            "You failed to attach the form and as I already said it is late, and the parcel left on Monday. ";
          all.append(block);
        }
        body.prepend(all);
      },
    ],
    [
      "100,000 words in one piece of text without a full stop",
      (body) => body.prepend("the parcel left and you failed to attach it ".repeat(11_000)),
    ],
    ["a word of half a million letters", (body) => body.prepend("a".repeat(500_000))],
  ];
  it.each(sizes)("%s: the coach says that it is too long, and the page answers", async (_name, fill) => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    const editable = await write(page, "Hi. ");
    await settledChip(page);
    await editable.evaluate(fill);
    await named(page, "button", /^Human Level: too long/);
    const longest = await watchWaits(page);
    for (const key of "hello") {
      await page.keyboard.type(key);
      await pause(60);
    }
    await pause(1500);
    expect(await longest()).toBeLessThan(1000);
    expect(await underlined(page)).toBe("");
    expect(complaints).toEqual([]);
    await press(page, "button", /^Human Level: too long/);
    expect(await readAloud(page, "dialog", /^Human Level coach$/)).toMatch(/longer than I can read/);
    await page.keyboard.press("Escape");
    await editable.evaluate((body) => {
      body.textContent = "You failed to attach the form.";
    });
    await underlineOn(page, "You failed to");
  });

  it("as long as is still read, cold from end to end: typing never waits, and the last words are underlined after a pause", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, "Hi. ");
    await settledChip(page);
    await editable.evaluate((body) => body.prepend("You failed to attach it, as I already said. ".repeat(1200)));
    await until("a score for all of it", async () => ((await chips(page))[0]?.suggestions ?? 0) > 1000);
    await page.keyboard.down("Control");
    await page.keyboard.press("End");
    await page.keyboard.up("Control");
    const longest = await watchWaits(page);
    await page.keyboard.type(" and so on and on", { delay: 40 });
    expect(await longest()).toBeLessThan(1000);
    expect(await textOf(editable)).toContain(" and so on and on");
  });

  it("thousands of elements in each other are read like any other draft", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    const editable = await write(page, "Hi. ");
    await settledChip(page);
    await editable.evaluate((body) => {
      let at: Element = body.firstElementChild ?? body;
      for (let depth = 0; depth < 2000; depth++) {
        const span = document.createElement("span");
        at.append(span);
        at = span;
      }
      at.append("You failed to attach the form.");
    });
    await underlineOn(page, "You failed to");
    const longest = await watchWaits(page);
    await page.keyboard.type("x");
    await pause(500);
    expect(await longest()).toBeLessThan(1000);
    expect(complaints).toEqual([]);
  });

  it("halves of characters, of which nothing can be made: the words around them are coached and kept", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    const editable = await write(page, COLD);
    await editable.evaluate((body) => body.prepend("\uD83D Hm. \uDE00\uD83D\uD83D "));
    await underlineOn(page, "You failed to");
    const halves = () =>
      editable.evaluate((body) =>
        body.textContent
          ?.slice(0, 9)
          .split("")
          .map((c) => c.charCodeAt(0))
          .join(),
      );
    const before = await halves();
    await applyTo(page, editable, "You failed to");
    expect(await textOf(editable)).toMatch(/could you attach the form\?/i);
    expect(await halves()).toBe(before);
    expect(complaints).toEqual([]);
  });
});
