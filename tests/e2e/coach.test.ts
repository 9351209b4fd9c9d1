import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { launch } from "./harness.ts";
import { allNamed, isGone, named, pause, press, readAloud, underlineOn, underlines, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { chips, chord, openCard, settledChip, textOf, type, write } from "./writing.ts";

const harness = useHarness();

const COLD = "You failed to attach the form. As I already said, it is late.";
const CARD = /^Suggestion: /;
const PANEL = /^Human Level coach$/;

/** The little of the extension's API that a test reaches for in one of its own pages. */
interface ExtensionApi {
  readonly tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
  readonly scripting: { executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown> };
}

/** Whether the focus is in the draft, as the page sees it. */
function draftHasFocus(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.matches("[contenteditable]") ?? false);
}

describe("the card", () => {
  it("opens under a resting pointer, stays while the pointer travels to it, and closes when it has left", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    const { x, y } = await underlineOn(page, "You failed to");
    await page.mouse.move(x, y);
    const card = await named(page, "dialog", CARD);
    const box = await card.element.boundingBox();
    if (!box) throw new Error("the card has no box");
    await page.mouse.move(box.x + 40, box.y + 20, { steps: 5 });
    await pause(700);
    expect(await isGone(page, "dialog", CARD)).toBe(false);
    expect(await draftHasFocus(page)).toBe(true);
    await page.mouse.move(5, 5, { steps: 5 });
    await until("the card to close", () => isGone(page, "dialog", CARD));
  });

  it("opens when the caret is moved into underlined words and rests there, and closes at the next letter", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await page.keyboard.press("Home");
    for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowRight");
    await named(page, "dialog", CARD);
    expect(await draftHasFocus(page)).toBe(true);
    await type(page, "x");
    await until("the card to close", () => isGone(page, "dialog", CARD));
  });

  it("keeps focus and caret in the draft whatever is clicked in it", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await openCard(page, "You failed to");
    await press(page, "button", /^Close/);
    await type(page, "!");
    expect(await textOf(editable)).toContain("!");
  });

  it("does nothing for clicks that no person made", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await openCard(page, "You failed to");
    const before = await textOf(editable);
    const apply = await named(page, "button", /^Apply/);
    await apply.element.evaluate((button) => (button as HTMLElement).click());
    await pause(300);
    expect(await textOf(editable)).toBe(before);
  });

  it("tells a screen reader which words each of its buttons would write", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await openCard(page, "You failed to");
    const buttons = [...(await allNamed(page, "button", /^Apply$/)), ...(await allNamed(page, "button", /^Copy$/))];
    const told = buttons.map(({ description }) => description);
    expect(told.length).toBeGreaterThanOrEqual(4);
    expect(new Set(told).size).toBe(told.length / 2);
    for (const words of told) expect(words).toMatch(/^removed: You failed.*, added: [A-Z]/);
  });

  it("says after Apply how to undo, and leads to the next finding", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await openCard(page, "You failed to");
    await press(page, "button", /^Apply/);
    await press(page, "button", /^Next suggestion$/);
    expect((await named(page, "dialog", CARD)).name.length).toBeGreaterThan(12);
  });
});

describe("by key alone", () => {
  it("the panel opens at Alt+Shift+H with the focus, and Escape gives it back to the draft", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await settledChip(page);
    await chord(page, "KeyH");
    await named(page, "dialog", PANEL);
    expect(await draftHasFocus(page)).toBe(false);
    await page.keyboard.press("Escape");
    await until("the panel to close", () => isGone(page, "dialog", PANEL));
    await type(page, "ok");
    expect(await textOf(editable)).toContain("it is late.ok");
  });

  it("the next finding opens at Alt+Shift+J and is applied with Enter", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await settledChip(page);
    await page.keyboard.press("Home");
    await chord(page, "KeyJ");
    await named(page, "dialog", CARD);
    await page.keyboard.press("Enter");
    await until("the draft to change", async () => /could you/i.test(await textOf(editable)));
    await until("the focus to return", () => draftHasFocus(page));
  });

  it("keys pressed in the panel are no shortcuts of the page", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await settledChip(page);
    await page.evaluate(() => {
      document.addEventListener("keydown", (event) => {
        document.documentElement.dataset.heard = `${document.documentElement.dataset.heard ?? ""}${event.key}`;
      });
    });
    await chord(page, "KeyH");
    await named(page, "dialog", PANEL);
    await page.keyboard.press("c");
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.documentElement.dataset.heard ?? "")).not.toMatch(/c|Escape/);
  });
});

describe("a coach that is brought twice", () => {
  it("starts once", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await settledChip(page);
    const own = await harness.openOwn("options.html");
    await own.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      const tabs = await chrome.tabs.query({ url: "https://mail.google.com/*" });
      for (const { id } of tabs) {
        await chrome.scripting.executeScript({ target: { tabId: id }, files: ["/coach.js"] });
      }
    });
    await page.bringToFront();
    await pause(500);
    expect(await chips(page)).toHaveLength(1);
    expect(await page.$$("human-level-coach")).toHaveLength(1);
  });
});

describe("pausing", () => {
  it("takes the underlines away for this message, says so, and resumes", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await press(page, "button", /^Human Level: score/);
    await press(page, "button", /^Pause for this message$/);
    await named(page, "button", /^Human Level: paused/);
    expect(await underlines(page)).toEqual([]);
    await press(page, "button", /^Resume$/);
    await underlineOn(page, "You failed to");
  });
});

describe("what the page does", () => {
  it("to its own style sheets neither loses theirs nor ours", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await page.evaluate(() => {
      const own = new CSSStyleSheet();
      own.replaceSync("body { --own: 1 }");
      document.adoptedStyleSheets = [own];
    });
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    const sheets = () => page.evaluate(() => document.adoptedStyleSheets.map((sheet) => sheet.cssRules.length));
    expect(await sheets()).toHaveLength(2);
    await page.evaluate(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, 1);
    });
    await type(page, " More.");
    await until("our sheet to be back", async () => (await sheets()).length === 2);
  });

  it("with its colours decides about ours, whatever the system prefers", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
    await write(page, COLD);
    const { element } = await settledChip(page);
    const scheme = () => element.evaluate((chip) => getComputedStyle(chip).colorScheme);
    expect(await scheme()).toBe("light");
    await page.addStyleTag({
      content: 'body, [g_editable="true"] { background: #202124 !important; color: #e8eaed !important }',
    });
    await element.click();
    await until("a dark coach", async () => (await scheme()) === "dark");
  });

  it("that changes its look while the coach is open changes ours with it, by a name or by a style sheet", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await page.evaluate(() => {
      const style = document.createElement("style");
      style.textContent = '.night [g_editable="true"] { background: #202124; color: #e8eaed }';
      document.head.append(style);
    });
    await write(page, COLD);
    const { element } = await settledChip(page);
    const scheme = () => element.evaluate((chip) => getComputedStyle(chip).colorScheme);
    await page.evaluate(() => document.body.classList.add("night"));
    await until("a dark coach", async () => (await scheme()) === "dark");
    await page.evaluate(() => document.body.classList.remove("night"));
    await until("a light coach", async () => (await scheme()) === "light");
    await page.addStyleTag({
      content: '[g_editable="true"] { background: #202124 !important; color: #e8eaed !important }',
    });
    await until("a dark coach", async () => (await scheme()) === "dark");
  });

  it("when it closes the composer takes everything of the coach away", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await page.evaluate(() => document.querySelector('[g_editable="true"]')?.remove());
    await until("the chip to go", async () => (await chips(page)).length === 0);
    expect(await underlines(page)).toEqual([]);
    expect(await page.$("human-level-coach")).toBeNull();
  });

  it("when it moves the composer without scrolling takes the chip along", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    const before = await (await settledChip(page)).element.boundingBox();
    await page.evaluate(() => {
      document.body.style.marginTop = "-60px";
    });
    await until("the chip to follow", async () => {
      const after = await (await chips(page))[0]?.element.boundingBox();
      return before && after && Math.abs(before.y - after.y - 60) < 3;
    });
  });

  it("cannot make an input method's unfinished words be judged", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, "Well. ");
    await settledChip(page);
    const session = await page.createCDPSession();
    await session.send("Input.imeSetComposition", { text: "You failed to", selectionStart: 13, selectionEnd: 13 });
    await pause(400);
    expect((await underlines(page)).filter(({ text }) => /failed/.test(text))).toEqual([]);
    await session.send("Input.insertText", { text: "You failed to attach it." });
    await underlineOn(page, "You failed to");
  });
});

describe("a coach whose extension was taken away under it", () => {
  it("freezes, and says that the tab must be reloaded", async () => {
    const own = await launch();
    try {
      const page = await own.openGmail([{ kind: "reply" }]);
      const editable = await write(page, COLD);
      await openCard(page, "You failed to");
      // The coach looks at the page again a little after a click, and would notice by itself: what is read by then is clicked at once.
      await pause(600);
      const { element: apply } = await named(page, "button", /^Apply/);
      const before = await textOf(editable);
      await own.browser.uninstallExtension(own.extension.id);
      await apply.click();
      await named(page, "button", /^Human Level: reload this tab/);
      expect(await textOf(editable)).toBe(before);
      await press(page, "button", /^Human Level: reload this tab/);
      expect(await readAloud(page, "dialog", PANEL)).toMatch(/Reload this tab/);
    } finally {
      await own.close();
    }
  });
});
