import { build } from "esbuild";
import puppeteer from "puppeteer";
import type { CompiledPack } from "../../engine/compiled.ts";
import { ensureBrowser } from "../browser.ts";

/** What the engine takes in a page of a fresh browser, in milliseconds. */
export interface InChromium {
  readonly version: string;
  /** The pack read and loaded, and the first report. */
  readonly load: number;
  readonly first: number;
  /** A whole report once warm, the median. */
  readonly report: number;
}

/** Runs the engine as the coach holds it, minified and without a parser, in a page of a fresh browser. */
export async function inChromium(pack: CompiledPack, texts: readonly string[]): Promise<InChromium> {
  const bundle = await build({
    stdin: {
      contents: `
        import { loadRules } from "./engine/load.ts";
        import { check } from "./engine/check.ts";
        import { median, timed } from "./scripts/bench/timing.ts";
        globalThis.bench = (json, texts, context) => {
          const [rules, load] = timed(() => loadRules([JSON.parse(json)]));
          const [, first] = timed(() => check({ text: texts[0] }, context, rules));
          const report = median((call) => check({ text: texts[call % texts.length] }, context, rules));
          return { load, first, report };
        };`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    format: "iife",
    write: false,
  });
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser(),
    headless: true,
    pipe: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? "" });
    const times = await page.evaluate(
      (json, all) => {
        const { bench } = globalThis as unknown as {
          bench(json: string, texts: readonly string[], context: object): Omit<InChromium, "version">;
        };
        return bench(json, all, { audience: "customer", channel: "email", customer: { name: "Dana Lee" } });
      },
      JSON.stringify(pack),
      texts,
    );
    return { version: await browser.version(), ...times };
  } finally {
    await browser.close();
  }
}
