import type { Page } from "puppeteer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { allNamed, named, pause, press, underlines, until } from "./seeing.ts";
import { allow, forgetAsked } from "./surface-pages.ts";
import { useHarness } from "./use-harness.ts";

const harness = useHarness();
const DESK = "https://desk.northwind.example";
const SHOP = "https://shop.northwind.example";

const FORM = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ticket 7</title></head><body>
<h1>Ticket 7</h1><form><textarea id="reply" style="width:600px;height:160px"></textarea><button type="button">Send reply</button></form></body></html>`;

beforeEach(async () => {
  await harness.store({});
  for (const origin of [DESK, SHOP]) harness.site.serve(`${origin}/7`, { body: FORM, type: "text/html" });
});

afterEach(async () => {
  await ask((api) => api.permissions.remove({ origins: ["https://desk.northwind.example/*"] }));
  await ask((api) => api.permissions.remove({ origins: ["https://shop.northwind.example/*"] }));
  forgetAsked(harness);
});

interface ExtensionApi {
  permissions: {
    getAll(): Promise<{ origins: string[]; permissions: string[] }>;
    remove(what: { origins: string[] }): Promise<boolean>;
  };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string; matches: string[] }[]> };
}

/** Asks one of the extension's own pages what the browser says. */
async function ask<Answer>(question: (api: ExtensionApi) => Promise<Answer>): Promise<Answer> {
  const page = await harness.openOwn("options.html#privacy");
  const answer = (await page.evaluate(`(${question.toString()})(globalThis.chrome)`)) as Answer;
  await page.close();
  return answer;
}

const registered = () =>
  ask((api) => api.scripting.getRegisteredContentScripts().then((all) => all.flatMap(({ matches }) => matches)));

/** Types a cold line into the form. */
async function writeCold(page: Page): Promise<void> {
  await page.bringToFront();
  await page.click("#reply");
  await page.keyboard.type("You failed to attach the form. ");
}

const chip = (page: Page) => named(page, "button", /^Human Level: score/);
const chipCount = async (page: Page): Promise<number> => (await allNamed(page, "button", /^Human Level/)).length;

/** Waits in vain for a coach. */
async function staysAlone(page: Page): Promise<void> {
  await writeCold(page);
  await pause(700);
  expect(await chipCount(page)).toBe(0);
  expect(await underlines(page)).toEqual([]);
}

describe("at the install", () => {
  it("nothing beyond Gmail and Zendesk is granted, and nothing but what the README names is asked for", async () => {
    const { origins, permissions } = await ask((api) => api.permissions.getAll());
    for (const origin of origins) expect(origin).toMatch(/^https:\/\/(mail\.google\.com|\*\.zendesk\.com)\//);
    expect(permissions.sort()).toEqual(["activeTab", "scripting", "storage"]);
    expect(await registered()).toEqual([]);
    const options = await harness.openOwn("options.html#sites");
    await until("the list", async () => (await options.evaluate(() => document.body.innerText)).includes("None yet"));
  });

  it("a site that nobody asked for is left alone, also while the popup is open over it", async () => {
    const page = await harness.openAt(`${DESK}/7`);
    const popup = await harness.openPopup(page);
    await named(popup, "button", /^Coach this site$/);
    await staysAlone(page);
  });
});

describe("coach this site", () => {
  it("names the one host it asks about, and starts at once in every open tab of it and in no other", async () => {
    const page = await harness.openAt(`${DESK}/7`);
    const second = await harness.openAt(`${DESK}/7`);
    const other = await harness.openAt(`${SHOP}/7`);
    await page.bringToFront();
    await harness.preapprove(`${DESK}/*`);
    const popup = await harness.openPopup(page);
    await named(popup, "button", /^Coach this site$/);
    expect(await popup.evaluate(() => document.body.innerText)).toContain("desk.northwind.example");
    await press(popup, "button", /^Coach this site$/);
    await named(popup, "switch", /^Coach me here/);
    expect(await registered()).toEqual([`${DESK}/*`]);
    for (const tab of [page, second]) {
      await writeCold(tab);
      await chip(tab);
    }
    await staysAlone(other);
  });

  it("brings nothing but the watcher into a page until somebody goes to a field", async () => {
    await allow(harness, await harness.openAt(`${DESK}/7`));
    const page = await harness.openAt(`${DESK}/7`);
    const session = await page.createCDPSession();
    const scripts: string[] = [];
    session.on("Debugger.scriptParsed", ({ url }) => {
      if (url.startsWith("chrome-extension://")) scripts.push(url.split("/").at(-1) ?? "");
    });
    await session.send("Debugger.enable");
    await page.click("h1");
    await pause(400);
    expect(scripts).toEqual(["watch.js"]);
    await writeCold(page);
    await chip(page);
    expect(scripts).toEqual(["watch.js", "core-rules.js", "engine.js", "coach.js"]);
  });

  it("works in pages opened later, after the worker was put to sleep and after the extension was started anew", async () => {
    await allow(harness, await harness.openAt(`${DESK}/7`));
    for (const worker of await harness.extension.workers()) await worker.close();
    const page = await harness.openAt(`${DESK}/7`);
    await writeCold(page);
    await chip(page);

    await harness.restartExtension();
    await until("the watcher to be registered again", async () => (await registered()).length > 0);
    expect(await registered()).toEqual([`${DESK}/*`]);
    const fresh = await harness.openAt(`${DESK}/7`);
    await writeCold(fresh);
    await chip(fresh);
  });

  it("is switched off for one site without the others", async () => {
    const desk = await harness.openAt(`${DESK}/7`);
    const shop = await harness.openAt(`${SHOP}/7`);
    await allow(harness, desk);
    await allow(harness, shop);
    for (const page of [desk, shop]) {
      await writeCold(page);
      await chip(page);
    }
    const popup = await harness.openPopup(desk);
    await press(popup, "switch", /^Coach me here/);
    await until("the chip to go", async () => (await chipCount(desk)) === 0);
    expect(await chipCount(shop)).toBe(1);
  });
});

describe("taking it back", () => {
  it("in the options stops the coach in open tabs at once, and new pages are left alone", async () => {
    const page = await harness.openAt(`${DESK}/7`);
    await allow(harness, page);
    await writeCold(page);
    await chip(page);
    const options = await harness.openOwn("options.html#sites");
    await press(options, "button", /^Remove/);
    await until("the list to be empty", async () =>
      (await options.evaluate(() => document.body.innerText)).includes("None yet"),
    );
    await until("the chip to go", async () => (await chipCount(page)) === 0);
    expect(await underlines(page)).toEqual([]);
    expect(await registered()).toEqual([]);
    await staysAlone(page);
    await staysAlone(await harness.openAt(`${DESK}/7`));
  });

  it("in the popup asks again, and a second yes brings the coach back into the same page", async () => {
    const page = await harness.openAt(`${DESK}/7`);
    await allow(harness, page);
    await writeCold(page);
    await chip(page);
    const popup = await harness.openPopup(page);
    await press(popup, "button", /^Remove from this site$/);
    await named(popup, "button", /^Coach this site$/);
    await until("the chip to go", async () => (await chipCount(page)) === 0);
    await press(popup, "button", /^Coach this site$/);
    await named(popup, "switch", /^Coach me here/);
    await popup.close();
    await writeCold(page);
    await chip(page);
  });

  it("in the popup is a button that stays where it first was, while the popup learns of the draft", async () => {
    const page = await harness.openAt(`${DESK}/7`);
    await allow(harness, page);
    await writeCold(page);
    await chip(page);
    const popup = await harness.openPopup(page);
    await named(popup, "switch", /^Pause for this message/);
    await pause(1500);
    // The browser remembers what has moved since the popup opened.
    const moved = await popup.evaluate(() => {
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type: "layout-shift", buffered: true });
      const shifts = observer.takeRecords() as (PerformanceEntry & { sources: { node: Node | null }[] })[];
      return shifts.flatMap(({ sources }) => sources.map(({ node }) => node?.textContent ?? ""));
    });
    expect(moved.filter((text) => text.includes("Remove"))).toEqual([]);
  });

  it("in the browser's own settings stops the coach just the same", async () => {
    const page = await harness.openAt(`${DESK}/7`);
    await allow(harness, page);
    await writeCold(page);
    await chip(page);
    await harness.withdraw(`${DESK}/*`);
    await page.bringToFront();
    await until("the chip to go", async () => (await chipCount(page)) === 0);
    await staysAlone(page);
  });

  it.each([
    ["in the options", (options: Page) => press(options, "button", /^Remove/)],
    ["in the browser's own settings", () => harness.withdraw(`${DESK}/*`)],
  ])("%s leaves no trace of a site in what is stored", async (_where, takeBack) => {
    const page = await harness.openAt(`${DESK}/7`);
    await allow(harness, page);
    const options = await harness.openOwn("options.html#sites");
    const stored = () =>
      options.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get(): Promise<unknown> } } } };
        return JSON.stringify(await chrome.storage.local.get());
      });
    await press(options, "switch", /desk\.northwind\.example/);
    await until("the switch to be stored", async () => (await stored()).includes("northwind"));
    await takeBack(options);
    await until("the list to be empty", async () =>
      (await options.evaluate(() => document.body.innerText)).includes("None yet"),
    );
    await until("every trace to be gone", async () => !(await stored()).includes("northwind"));
  });
});

describe("the popup says kindly why there is nothing to coach", () => {
  const bodies = { body: "<!doctype html><title>x</title><p>Hello</p>", type: "text/html" } as const;
  it.each([
    ["chrome://version/", /out of its own pages/],
    ["https://chromewebstore.google.com/", /out of its own pages and out of its store/],
    ["http://intranet.northwind.example/", /not encrypted/],
    ["https://docs.google.com/document/d/1/edit", /write documents here/],
    ["https://northwind.zendesk.com/hc/en-us", /Nothing to coach here/],
    ["https://desk.northwind.example/terms.pdf", /This is a PDF/],
  ])("%s", async (address, words) => {
    harness.site.serve(address, bodies);
    const page = await harness.openAt(address);
    const popup = await harness.openPopup(page);
    await named(popup, "heading", /Nothing to coach here/);
    expect(await popup.evaluate(() => document.body.innerText)).toMatch(words);
    expect(await allNamed(popup, "button", /^Coach/)).toEqual([]);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it("and calls a help desk it knows by its name", async () => {
    harness.site.serve("https://outlook.office.com/mail/", bodies);
    const popup = await harness.openPopup(await harness.openAt("https://outlook.office.com/mail/"));
    await named(popup, "button", /^Coach me in Outlook$/);
  });
});
