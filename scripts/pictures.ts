/** `npm run pictures`: the pictures of the README, in light and dark, from the real build, into docs/pictures/. */
import { mkdirSync, statSync } from "node:fs";
import type { Page, ScreenshotClip } from "puppeteer";
import { type Harness, launch } from "../tests/e2e/harness.ts";
import { named, pause, press, underlineOn } from "../tests/e2e/seeing.ts";
import { openCard, settledChip } from "../tests/e2e/writing.ts";
import { buildExtension } from "./build-extension.ts";

const FOLDER = "docs/pictures";

/** Long enough for every card to have faded in. In milliseconds. */
const FADED_IN = 500;

/** In CSS pixels. */
const MARGIN = 16;

await buildExtension();
mkdirSync(FOLDER, { recursive: true });
for (const colours of ["light", "dark"] as const) {
  const harness = await launch({ colours, width: 1240, height: 1000, scale: 2 });
  try {
    await takeAll(harness, colours);
  } finally {
    await harness.close();
  }
}

async function takeAll(harness: Harness, colours: "light" | "dark"): Promise<void> {
  const practice = await harness.openOwn("practice.html");
  await press(practice, "button", /^Try a cold draft/);
  await settledChip(practice);
  await pause(FADED_IN);
  await take(practice, `practice-${colours}`);

  await practice.$eval("article", (letter) => letter.scrollIntoView());
  await openCard(practice, "any inconvenience");
  await pause(FADED_IN);
  await take(practice, `card-${colours}`, await around(practice, /^Suggestion: /));
  await practice.keyboard.press("Escape");

  await press(practice, "button", /^Human Level: score/);
  await pause(FADED_IN);
  await take(practice, `panel-${colours}`, await around(practice, /^Human Level coach$/));

  await press(practice, "button", /^Warm it up/);
  await pause(FADED_IN);
  await take(practice, `warm-up-${colours}`, await around(practice, /^Warm it up$/));

  const gmail = await harness.openGmail([{ kind: "reply", draft: "<div>You failed to attach the form.</div>" }]);
  await gmail.click('[g_editable="true"]');
  await underlineOn(gmail, "You failed to");
  const popup = await harness.openPopup(gmail);
  await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: colours }]);
  await pause(FADED_IN);
  await take(popup, `popup-${colours}`);

  const options = await harness.openOwn("options.html");
  await named(options, "heading", /./);
  await pause(FADED_IN);
  await take(options, `options-${colours}`);
}

/** The part of the page that shows an open dialog of the coach and the letter it belongs to, kept inside the page. */
async function around(page: Page, name: RegExp): Promise<ScreenshotClip> {
  const dialog = await (await named(page, "dialog", name)).element.boundingBox();
  const letter = await (await page.$("article"))?.boundingBox();
  const view = page.viewport();
  if (!dialog || !letter || !view) throw new Error(`${name} cannot be seen.`);
  const top = Math.max(0, Math.min(dialog.y, letter.y) - MARGIN);
  const bottom = Math.min(view.height, Math.max(dialog.y + dialog.height, letter.y + letter.height) + MARGIN);
  const left = Math.max(0, Math.min(dialog.x, letter.x) - MARGIN);
  const right = Math.min(view.width, Math.max(dialog.x + dialog.width, letter.x + letter.width) + MARGIN);
  // A clip counts from the top of the page, a box from the top of the window.
  const scrolled = await page.evaluate(() => scrollY);
  return { x: left, y: top + scrolled, width: right - left, height: bottom - top };
}

async function take(page: Page, name: string, clip?: ScreenshotClip): Promise<void> {
  const path = `${FOLDER}/${name}.webp` as const;
  await page.screenshot({ path, type: "webp", quality: 82, ...(clip ? { clip } : {}) });
  process.stdout.write(`${path}  ${Math.round(statSync(path).size / 1000)} KB\n`);
}
