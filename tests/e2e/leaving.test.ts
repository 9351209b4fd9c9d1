import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Harness, type LaunchOptions, launch } from "./harness.ts";
import { allNamed, isGone, pause, press, readAloud, underlineOn, underlines, until } from "./seeing.ts";
import { complaintsOf } from "./use-harness.ts";
import { applyTo, COLD, chips, composer, openCard, settledChip, textOf, type, write } from "./writing.ts";

const RELOAD = /^Human Level: reload this tab/;

/** What the extension can do in one of its own contexts. */
interface ExtensionApi {
  readonly chrome: { readonly runtime: { reload(): void } };
}

/** The browser's own page of extensions. */
interface ExtensionsPage {
  readonly chrome: {
    readonly management: { setEnabled(id: string, on: boolean): Promise<void> };
    readonly developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
  };
}

let harness: Harness;
function useOwn(options: LaunchOptions = {}): void {
  beforeAll(async () => {
    harness = await launch(options);
  });
  afterAll(() => harness.close());
}

describe("a page that was left and is come back to by the browser's history", () => {
  useOwn({ keepsPages: true });

  const away = async (page: Page): Promise<void> => {
    await page.evaluate(() => {
      addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted }));
    });
    await page.goto("https://mail.google.com/mail/u/0/?away");
  };
  const back = async (page: Page): Promise<void> => {
    await page.goBack({ waitUntil: [] });
    await until("the page, as it was left", () =>
      page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted === true),
    );
    await page.bringToFront();
  };
  beforeAll(() => harness.site.serve("https://mail.google.com/mail/u/0/?away", { body: "<p>Away", type: "text/html" }));

  it("is coached at once, with one coach, and takes an apply", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await away(page);
    await back(page);
    await underlineOn(page, "You failed to");
    expect(await page.$$("human-level-coach")).toHaveLength(1);
    const editable = await composer(page);
    await editable.focus();
    await page.keyboard.press("End");
    await type(page, " As I already said, it is late.");
    await underlineOn(page, "As I already said");
    await applyTo(page, editable, "You failed to");
    expect(await textOf(editable)).toMatch(/could you attach the form\?/i);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is left alone when the coach was switched off meanwhile, and coached again when it is switched on", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await away(page);
    await harness.store({ "settings.version": 1, "settings.sites": { gmail: false } });
    await back(page);
    await until("the coach to go", async () => (await page.$("human-level-coach")) === null);
    expect(await underlines(page)).toEqual([]);
    await harness.store({});
    await page.bringToFront();
    await (await composer(page)).focus();
    await underlineOn(page, "You failed to");
    await page.close();
  });
});

describe("a coach that stays behind", () => {
  useOwn();

  // Without it the browser takes an extension from a folder for a stranger when it starts it anew.
  beforeAll(async () => {
    const settings = await harness.openAt("chrome://extensions");
    await settings.evaluate(() =>
      (globalThis as unknown as ExtensionsPage).chrome.developerPrivate.updateProfileConfiguration({
        inDeveloperMode: true,
      }),
    );
    await settings.close();
  });

  /** Writes a cold reply, opens its card and waits until nothing of it is still to come. */
  async function withCard(): Promise<{ page: Page; complaints: string[] }> {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    await write(page, COLD);
    await openCard(page, "You failed to");
    await pause(600);
    return { page, complaints };
  }

  const wordsOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

  /** Nothing is written, nothing is thrown, and the next letter shows the way out, wherever it is written. */
  async function isFrozen(page: Page, complaints: readonly string[]): Promise<void> {
    const editable = await composer(page);
    const before = await textOf(editable);
    await page.bringToFront();
    // Coming back to the tab may be enough to notice, at once or a little later; else a press of Apply is.
    await until("the coach to say that the tab must be reloaded", async () => {
      if (!(await isGone(page, "button", RELOAD))) return true;
      const [apply] = await allNamed(page, "button", /^Apply/);
      await apply?.element.click().catch(() => undefined);
      return false;
    });
    expect(await textOf(editable)).toBe(before);
    expect(await underlines(page)).toEqual([]);
    await editable.focus();
    await page.keyboard.press("End");
    await type(page, " It is still mine.");
    expect(await textOf(editable)).toContain("It is still mine.");
    await press(page, "button", RELOAD);
    expect(await readAloud(page, "dialog", /^Human Level coach$/)).toMatch(/Reload this tab/);
    expect(complaints).toEqual([]);
  }

  it("after an update of the extension writes nothing, says that the tab must be reloaded, and after that all is well", async () => {
    const { page, complaints } = await withCard();
    const [worker] = await harness.extension.workers();
    await worker
      ?.evaluate(() => (globalThis as unknown as ExtensionApi).chrome.runtime.reload())
      .catch(() => undefined);
    await until("the extension to be back", async () => (await harness.extension.workers()).length > 0);
    await isFrozen(page, complaints);
    const popup = await harness.openPopup(page);
    await until("the popup to say so too", async () => /Reload this tab/.test(await wordsOf(popup)));
    await popup.close();
    await page.reload();
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await settledChip(page);
    expect(await chips(page)).toHaveLength(1);
    const next = await harness.openPopup(page);
    await until("the draft in the popup", async () => /Score \d+ of 100/.test(await wordsOf(next)));
    expect(await wordsOf(next)).not.toMatch(/Reload/);
    await next.close();
    await page.close();
  });

  it("when the extension is switched off in the browser writes nothing and says the same; switched on, a reload brings it back", async () => {
    const { page, complaints } = await withCard();
    const settings = await harness.openAt("chrome://extensions");
    const setEnabled = (on: boolean) =>
      settings.evaluate(
        (id, wanted) => (globalThis as unknown as ExtensionsPage).chrome.management.setEnabled(id, wanted),
        harness.extension.id,
        on,
      );
    await setEnabled(false);
    await isFrozen(page, complaints);
    await page.reload();
    await write(page, COLD);
    await pause(500);
    expect(await page.$("human-level-coach")).toBeNull();
    await setEnabled(true);
    await page.bringToFront();
    await page.reload();
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await page.close();
  });
});

describe("the service worker, killed at an awkward moment", () => {
  useOwn();

  const kill = async (): Promise<void> => {
    // One that has just ended by itself is as good as killed.
    for (const worker of await harness.extension.workers()) await worker.close().catch(() => undefined);
  };

  it("before Apply: the draft is changed, and the use is counted all the same", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    const editable = await write(page, COLD);
    await openCard(page, "You failed to");
    await kill();
    await press(page, "button", /^Apply/);
    await until("the words", async () => /could you attach/i.test(await textOf(editable)));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("before a rule is turned off: it is off, here and in the next tab", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, `${COLD} As I already said, no.`);
    await openCard(page, "You failed to");
    await kill();
    await press(page, "button", /^Turn off this rule/);
    const rests = async (where: Page): Promise<boolean> =>
      (await underlines(where)).every(({ text }) => !/you failed/i.test(text));
    await until("the rule to rest", () => rests(page));
    const next = await harness.openGmail([{ kind: "reply" }]);
    await kill();
    await write(next, `${COLD} As I already said, no.`);
    await underlineOn(next, "As I already said");
    expect(await rests(next)).toBe(true);
    await harness.store({});
    await page.close();
    await next.close();
  });

  it("between the first letter and the coach, again and again: it comes", async () => {
    for (let round = 0; round < 3; round++) {
      const page = await harness.openGmail([{ kind: "reply" }]);
      const editable = await composer(page);
      await kill();
      await editable.focus();
      await kill();
      await page.keyboard.type(COLD);
      await underlineOn(page, "You failed to");
      await page.close();
    }
  });
});
