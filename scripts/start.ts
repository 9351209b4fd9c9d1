/**
 * `npm start`: builds the extension and shows it. With a display a browser opens on the practice inbox; without one, or with
 * `npm start -- --headless`, the coach is shown at work in the terminal.
 */
import { parseArgs } from "node:util";
import puppeteer, { type Browser } from "puppeteer";
import { BUILT } from "../tests/e2e/harness.ts";
import { ensureBrowser } from "./browser.ts";
import { buildExtension } from "./build-extension.ts";
import { demonstrate } from "./demonstrate.ts";

try {
  const { values } = parseArgs({ options: { headless: { type: "boolean", default: false } } });
  await buildExtension();
  const window = hasDisplay() && !values.headless ? await openWindow() : null;
  if (window) await showPracticeInbox(window);
  else await demonstrate(".output/pictures");
} catch (problem) {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  process.exitCode = 1;
}

function hasDisplay(): boolean {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** A browser of its own, with its own profile; null where the display that is announced does not answer. */
async function openWindow(): Promise<Browser | null> {
  const executablePath = await ensureBrowser();
  try {
    return await puppeteer.launch({
      executablePath,
      headless: false,
      pipe: true,
      enableExtensions: true,
      defaultViewport: null,
      userDataDir: ".cache/browser",
      handleSIGINT: false,
      args: ["--no-first-run", "--no-default-browser-check", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    });
  } catch {
    return null;
  }
}

/** Shows the practice inbox until the window is closed or Ctrl+C is pressed. */
async function showPracticeInbox(browser: Browser): Promise<void> {
  const id = await browser.installExtension(BUILT);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(`chrome-extension://${id}/practice.html`);
  process.stdout.write(
    "The practice inbox is open in a browser window. Write a reply and watch; Ctrl+C here ends it.\n",
  );
  await ended(browser);
}

/** Resolves when the window was closed or Ctrl+C was pressed. */
function ended(browser: Browser): Promise<void> {
  return new Promise((resolve) => {
    browser.on("disconnected", () => resolve());
    process.once("SIGINT", () => {
      process.stdout.write("\n");
      void browser.close().finally(resolve);
    });
  });
}
