import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { places } from "../../surfaces/places.ts";
import { BUILT, type Harness, launch } from "./harness.ts";
import { serveGmailInbox } from "./pages.ts";
import { named, pause, press, underlineOn, until } from "./seeing.ts";
import { openCard, write } from "./writing.ts";

let harness: Harness;
beforeAll(async () => {
  harness = await launch({ welcome: true });
});
afterAll(() => harness.close());

const pagesAt = async (path: string): Promise<Page[]> =>
  (await harness.browser.pages()).filter((page) => page.url().includes(path));

/** Ends the background worker, as the browser does after half a minute of quiet. */
async function endWorker(): Promise<void> {
  const target = await harness.browser.waitForTarget((each) => each.type() === "service_worker");
  await (await target.worker())?.close();
}

describe("the first install", () => {
  it("opens the welcome page once", async () => {
    await until("the welcome page", async () => (await pagesAt("/welcome.html"))[0]);
    await pause(500);
    expect(await pagesAt("/welcome.html")).toHaveLength(1);
  });

  it("coaches in mail that was open before", async () => {
    await harness.browser.uninstallExtension(harness.extension.id);
    const page = await harness.openGmail([{ kind: "reply" }]);
    await harness.browser.installExtension(BUILT);
    const welcome = await until("the welcome page", async () => (await pagesAt("/welcome.html"))[0]);
    await named(welcome, "heading", /./);
    await page.bringToFront();
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");
  });
});

describe("what the extension may do", () => {
  it("is to store, to start its own script, and to work where it was asked: no file of it is open to pages, nobody else may write to it", async () => {
    const { permissions, host_permissions, content_scripts, ...manifest } = JSON.parse(
      readFileSync(join(BUILT, "manifest.json"), "utf8"),
    );
    expect(permissions.sort()).toEqual(["activeTab", "scripting", "storage"]);
    expect(host_permissions).toEqual(["https://mail.google.com/*", "https://*.zendesk.com/*"]);
    expect(content_scripts).toHaveLength(1);
    const byInstall = places.filter(({ permission }) => permission === "install").flatMap(({ matches }) => matches);
    expect(content_scripts[0].matches.sort()).toEqual(byInstall.toSorted());
    expect(content_scripts[0].world ?? "ISOLATED").toBe("ISOLATED");
    for (const opening of ["web_accessible_resources", "externally_connectable", "sandbox", "key"])
      expect(Object.hasOwn(manifest, opening), opening).toBe(false);
  });
});

describe("a page in which nobody writes", () => {
  it("is not told that the extension is there: nothing is put into it, and no event of a framework goes through it", async () => {
    const page = await harness.browser.newPage();
    await page.evaluateOnNewDocument((id) => {
      const seen = { events: [] as string[], nodes: 0 };
      Object.assign(globalThis, { seen });
      document.addEventListener(`${id}:watch:wxt:content-script-started`, ({ type }) => seen.events.push(type));
      window.addEventListener("message", () => seen.events.push("message"));
      window.addEventListener("load", () => {
        const count = (records: MutationRecord[]) => (seen.nodes += records.length);
        new MutationObserver(count).observe(document, { childList: true, attributes: true, subtree: true });
      });
    }, harness.extension.id);
    await page.goto(serveGmailInbox(harness.site));
    await pause(1000);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: unknown }).seen)).toEqual({
      events: [],
      nodes: 0,
    });
    await page.close();
  });
});

describe("the background", () => {
  it("wakes up to bring the coach after the browser has ended it", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await endWorker();
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");
  });

  it("opens the rule studio at the rule that a card tells of, in the tab that is open already", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, "You failed to attach the form.");
    for (const _ of ["first", "second"]) {
      await page.bringToFront();
      await openCard(page, "You failed to");
      await endWorker();
      await press(page, "button", /^Learn more/);
      const studio = await until("the studio", async () => (await pagesAt("/options.html"))[0]);
      await until("the rule, unfolded", () => studio.$("li.linked:has([aria-expanded='true'])"));
    }
    expect(await pagesAt("/options.html")).toHaveLength(1);
    expect((await pagesAt("/options.html"))[0]?.url()).toContain("rule=customer-wins%2Fyou-failed-to");
  });
});
