/**
 * Draws the extension's icons from `assets/mark.svg` into `public/icon/`. Run it after the mark has changed:
 * `node scripts/icons.ts`.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import puppeteer from "puppeteer";
import { ensureBrowser } from "./browser.ts";

/** Pixels, and the drawing that is clear at that size. */
const ICONS = [
  { size: 16, drawing: "assets/mark-small.svg" },
  { size: 32, drawing: "assets/mark.svg" },
  { size: 48, drawing: "assets/mark.svg" },
  { size: 128, drawing: "assets/mark.svg" },
] as const;

const browser = await puppeteer.launch({ executablePath: await ensureBrowser(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  await mkdir("public/icon", { recursive: true });
  for (const { size, drawing } of ICONS) {
    const source = Buffer.from(await readFile(drawing)).toString("base64");
    await page.setViewport({ width: size, height: size });
    await page.goto(`data:image/svg+xml;base64,${source}`);
    await writeFile(`public/icon/${size}.png`, await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
