import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import puppeteer from "puppeteer";
import { createServer } from "vite";
import { ensureBrowser } from "../../scripts/browser.ts";

/**
 * Takes pictures of the in-page coach in every state, light and dark, wide and narrow: `node tests/ui/look.ts [FOLDER [NAME]]`,
 * with a NAME only those whose name begins with it.
 * For people's eyes; what must hold is in the tests.
 */
const folder = resolve(process.argv[2] ?? ".output/gallery");
const root = resolve(import.meta.dirname, "../..");

const SHOTS: readonly {
  readonly name: string;
  readonly query: string;
  readonly act?: "missing" | "apply" | "points";
}[] = [
  { name: "chip", query: "" },
  { name: "panel", query: "open=panel" },
  { name: "panel-missing", query: "open=panel", act: "missing" },
  { name: "panel-points", query: "open=panel", act: "points" },
  { name: "panel-well", query: "view=well&open=panel" },
  { name: "panel-reload", query: "view=reload&open=panel" },
  { name: "panel-paused", query: "view=paused&open=panel" },
  { name: "panel-empty", query: "view=empty&open=panel" },
  { name: "preview", query: "open=preview" },
  { name: "preview-refused", query: "open=preview&apply=refused", act: "apply" },
  { name: "preview-applied", query: "open=preview", act: "apply" },
  { name: "internal", query: "view=internal" },
  { name: "card", query: "open=2" },
  { name: "card-long", query: "open=1" },
  { name: "card-none", query: "open=3" },
  { name: "card-refused", query: "open=4&apply=refused", act: "apply" },
  { name: "toast", query: "open=2", act: "apply" },
];

/** A second look at the colours that a person's own system may force. */
const FORCED = ["panel", "preview", "card", "chip"];

const SIZES = [
  { name: "wide", width: 1440, height: 720 },
  { name: "narrow", width: 380, height: 640 },
] as const;

const server = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  // The other pages of the project want what this server does not have.
  optimizeDeps: { entries: ["tests/ui/gallery/index.html"] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
});
await server.listen(0);
const address = server.resolvedUrls?.local[0] ?? "";
const browser = await puppeteer.launch({
  args: ["--no-sandbox", "--disable-gpu"],
  executablePath: await ensureBrowser(),
});
await mkdir(folder, { recursive: true });
const page = await browser.newPage();
const session = await page.createCDPSession();
page.on("pageerror", (error) => console.error(error));
for (const { name: size, width, height } of SIZES) {
  for (const scheme of ["light", "dark"] as const) {
    await page.setViewport({ width, height, deviceScaleFactor: size === "wide" ? 1 : 2 });
    for (const shot of SHOTS.filter(({ name }) => name.startsWith(process.argv[3] ?? ""))) {
      await emulate(scheme, "none");
      await page.goto(`${address}tests/ui/gallery/?${shot.query}`, { waitUntil: "networkidle0" });
      if (shot.act === "missing") await page.locator("aria/Missing: Acknowledgement").click();
      if (shot.act === "points") await page.locator("aria/How the score adds up").click();
      if (shot.act === "apply") await page.locator("aria/Apply").click();
      await new Promise((done) => setTimeout(done, 250));
      await page.screenshot({ path: join(folder, `${shot.name}-${size}-${scheme}.png`) as `${string}.png` });
      if (size === "narrow" && FORCED.includes(shot.name)) {
        await emulate(scheme, "active");
        await page.screenshot({ path: join(folder, `${shot.name}-forced-${scheme}.png`) as `${string}.png` });
      }
    }
  }
}
await browser.close();
await server.close();

/** What the system asks for. Puppeteer does not know of forced colours. */
async function emulate(scheme: string, forced: "active" | "none"): Promise<void> {
  await session.send("Emulation.setEmulatedMedia", {
    features: [
      { name: "forced-colors", value: forced },
      { name: "prefers-color-scheme", value: scheme },
    ],
  });
}
