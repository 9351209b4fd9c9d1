import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import puppeteer, { type Browser, type Extension, type Page } from "puppeteer";
import { ensureBrowser } from "../../scripts/browser.ts";
import {
  type Change,
  type GmailComposer,
  serveGmail,
  serveGmailInbox,
  serveZendesk,
  type ZendeskPage,
} from "./pages.ts";
import { type Site, startSite } from "./site.ts";

/** The extension as `npm run build` leaves it. */
export const BUILT = fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url));

/** A browser with the built extension, in a world that consists of the fixture pages alone. */
export interface Harness {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly site: Site;
  /** Opens a fixture page at Gmail's real origin. */
  openGmail(composers: readonly GmailComposer[], change?: Change): Promise<Page>;
  /** Opens Gmail with nobody writing. */
  openGmailInbox(): Promise<Page>;
  /** Opens the two-ticket page at a real Zendesk origin and waits for its editors. */
  openZendesk(page?: ZendeskPage, change?: Change): Promise<Page>;
  /** Opens what the site serves at an address. */
  openAt(address: string): Promise<Page>;
  /** Opens one of the extension's own pages, e.g. "options.html". */
  openOwn(path: string): Promise<Page>;
  /** Empties the extension's storage and puts this in. */
  store(items: Readonly<Record<string, unknown>>): Promise<void>;
  /** Opens the toolbar popup over a page, as a click on the icon does. */
  openPopup(over: Page): Promise<Page>;
  /**
   * Lets the extension have a permission without the browser's question, which no test can answer, as a person does under "Site access"
   * in the browser's own settings. It is not given by that: whoever wants it must still ask, by a click, and is then told yes.
   */
  preapprove(pattern: string): Promise<void>;
  /** Stops the extension and starts it again, as an update of it or a start of the browser does. */
  restartExtension(): Promise<void>;
  /** Takes a permission away in the browser's own settings. */
  withdraw(pattern: string): Promise<void>;
  close(): Promise<void>;
}

/** The browser's settings page for extensions, as far as it is used here. */
interface SettingsApi {
  developerPrivate: Record<
    "addHostPermission" | "removeHostPermission",
    (id: string, pattern: string) => Promise<void>
  > & {
    reload(id: string, options: { failQuietly: boolean }): Promise<void>;
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  };
}

interface StorageArea {
  clear(): Promise<void>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
}

export interface LaunchOptions {
  readonly colours?: "light" | "dark";
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Device pixels to a CSS pixel. */
  readonly scale?: number;
  /** Leaves the page open that greets a new user. It comes to the front whenever it likes, and stops the pictures of what is behind it. */
  readonly welcome?: boolean;
  /** Lets the browser keep pages alive that were left, as it does for people and not for tests. */
  readonly keepsPages?: boolean;
}

export async function launch(options: LaunchOptions = {}): Promise<Harness> {
  if (!existsSync(BUILT)) throw new Error("The extension is not built: run `npm run build` first.");
  const site = await startSite();
  const viewport = {
    width: options.width ?? 1280,
    height: options.height ?? 900,
    deviceScaleFactor: options.scale ?? 1,
  };
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser(),
    headless: true,
    pipe: true,
    acceptInsecureCerts: true,
    enableExtensions: true,
    defaultViewport: viewport,
    ignoreDefaultArgs: options.keepsPages ? ["--disable-back-forward-cache"] : [],
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // The browser's own errands, which would hide an errand of the coach.
      "--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,CertificateTransparencyComponentUpdater",
      "--extensions-update-frequency=86400",
      "--allow-browser-signin=false",
      // Every host is this machine: the fixtures answer for Gmail and Zendesk, and whatever else is asked for is seen and refused.
      `--host-resolver-rules=MAP *:443 127.0.0.1:${site.port}, MAP * 127.0.0.1:${site.port}`,
    ],
  });
  // Named in `enableExtensions` it would be installed too, but without waiting for it.
  const id = await browser.installExtension(BUILT);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error("The browser did not take the extension.");
  const welcome = await browser.waitForTarget((target) => target.url().endsWith("/welcome.html"));
  if (!options.welcome) await (await welcome.asPage()).close();

  const open = async (address: string): Promise<Page> => {
    const page = await browser.newPage();
    if (options.colours) {
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: options.colours }]);
    }
    await page.goto(address);
    await page.bringToFront();
    return page;
  };

  const inSettings = async (change: "addHostPermission" | "removeHostPermission", pattern: string): Promise<void> => {
    const page = await open("chrome://extensions");
    await page.evaluate(
      async (name, id, host) => {
        const { chrome } = globalThis as unknown as { chrome: SettingsApi };
        await chrome.developerPrivate[name](id, host);
      },
      change,
      id,
      pattern,
    );
    await page.close();
  };

  return {
    browser,
    extension,
    site,
    openAt: open,
    preapprove: (pattern) => inSettings("addHostPermission", pattern),
    restartExtension: async () => {
      const page = await open("chrome://extensions");
      await page.evaluate(async (id) => {
        const { chrome } = globalThis as unknown as { chrome: SettingsApi };
        // Without it the browser takes the extension out of service instead.
        await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
        await chrome.developerPrivate.reload(id, { failQuietly: true });
      }, id);
      await page.close();
    },
    withdraw: (pattern) => inSettings("removeHostPermission", pattern),
    openGmail: (composers, change) => open(serveGmail(site, composers, change)),
    openGmailInbox: () => open(serveGmailInbox(site)),
    openZendesk: async (content, change) => {
      const page = await open(await serveZendesk(site, content, change));
      await page.waitForSelector("html[data-ready]");
      return page;
    },
    openOwn: (path) => open(`chrome-extension://${extension.id}/${path}`),
    store: async (items) => {
      const page = await open(`chrome-extension://${extension.id}/options.html`);
      await page.evaluate(async (wanted) => {
        const { chrome } = globalThis as unknown as { chrome: { storage: { local: StorageArea } } };
        await chrome.storage.local.clear();
        await chrome.storage.local.set(wanted);
      }, items);
      await page.close();
    },
    openPopup: async (over) => {
      const arrival = browser.waitForTarget((target) => target.url().endsWith("/popup.html"));
      await over.bringToFront();
      await extension.triggerAction(over);
      return await (await arrival).asPage();
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
