import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "puppeteer";
import { patternFor } from "../../entrypoints/access/patterns.ts";
import type { Surface } from "../../surfaces/surface.ts";
import type { Shape, SurfaceFixture } from "../fixtures/surface-fixture.ts";
import type { Harness } from "./harness.ts";
import { named, press } from "./seeing.ts";

const folder = new URL("../fixtures/", import.meta.url);

/** Every page that a surface can be tried on, by the surface's id. */
export const fixtures: ReadonlyMap<string, SurfaceFixture> = new Map(
  Object.entries(import.meta.glob<SurfaceFixture>("../fixtures/*/fixture.ts", { eager: true, import: "fixture" })).map(
    ([path, fixture]) => [path.split("/").at(-2) ?? "", fixture],
  ),
);

let pages = 0;

/** Opens the page of a surface in one of its shapes, allowed to be coached as a person would allow it. */
export async function openShape(
  harness: Harness,
  surface: Surface,
  fixture: SurfaceFixture,
  shape: Shape,
  { coached = true } = {},
): Promise<Page> {
  if (fixture.open) return fixture.open(harness);
  const page = await harness.openAt(await serve(harness, surface.id, fixture, shape));
  if (fixture.editor) await page.waitForSelector("html[data-ready]");
  if (coached && surface.permission === "click") await allow(harness, page);
  await page.bringToFront();
  return page;
}

/** Which hosts have been asked for, by browser. */
const asked = new WeakMap<object, Set<string>>();

/** Asks for the page's site with the button in the toolbar popup, unless it was asked for before. */
export async function allow(harness: Harness, page: Page): Promise<void> {
  const pattern = patternFor(new URL(page.url()));
  const before = asked.get(harness.browser) ?? new Set();
  asked.set(harness.browser, before);
  if (before.has(pattern)) return;
  before.add(pattern);
  await harness.preapprove(pattern);
  const popup = await harness.openPopup(page);
  await press(popup, "button", /^Coach (this site|me in)/);
  await named(popup, "switch", /^Coach me here/);
  await popup.close();
}

/** Lets every site be asked for again. */
export function forgetAsked(harness: Harness): void {
  asked.delete(harness.browser);
}

async function serve(harness: Harness, id: string, fixture: SurfaceFixture, shape: Shape): Promise<string> {
  const file = (name: string): URL => new URL(`${id}/${name}`, folder);
  const plain = readFileSync(file(fixture.html ?? "page.html"), "utf8");
  const changed = shape.change?.(plain) ?? plain;
  if (shape.change && changed === plain)
    throw new Error(`The fixture of ${id} no longer holds what “${shape.name}” changes.`);
  const style = `<style>${readFileSync(new URL("fixture.css", folder), "utf8")}</style>`;
  const { origin } = new URL(fixture.address);
  const script = fixture.editor ? `<script type="module" src="${origin}/editor.js"></script>` : "";
  if (fixture.editor) {
    harness.site.serve(`${origin}/editor.js`, {
      body: await bundled(fileURLToPath(file(fixture.editor))),
      type: "text/javascript",
    });
  }
  const address = `${fixture.address}?page=${++pages}`;
  harness.site.serve(address, {
    body: changed.replace("</head>", () => `${style}${script}</head>`),
    type: "text/html",
  });
  return address;
}

const bundles = new Map<string, Promise<string>>();

/** A real editor as one script, made once a run. */
function bundled(path: string): Promise<string> {
  const made =
    bundles.get(path) ??
    build({
      entryPoints: [path],
      bundle: true,
      format: "esm",
      target: "chrome120",
      jsx: "automatic",
      define: { "process.env.NODE_ENV": '"production"' },
      write: false,
      logLevel: "error",
    }).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
  bundles.set(path, made);
  return made;
}
