import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import puppeteer, { type Browser, type CDPSession, type Page } from "puppeteer";
import { findBrowser } from "../../scripts/browser.ts";
import type { Bench } from "./bench-page.ts";
import { globImports } from "./glob.ts";
import { oldCkeditor } from "./old-ckeditor.ts";

const here = dirname(fileURLToPath(import.meta.url));

/** A browser, and our editors' code ready to be put into its pages. */
export interface Lab {
  open(html: string): Promise<LabPage>;
  /** A page with the editor of `hosts/<name>.ts` in it, nothing mounted yet. */
  openHost(name: string): Promise<LabPage>;
  close(): Promise<void>;
}

/** One page: the host's world, and ours beside it. */
export interface LabPage {
  readonly page: Page;
  /** Calls a method of the bench in the isolated world. */
  ours<Name extends keyof Bench>(
    name: Name,
    ...parameters: Parameters<Bench[Name]>
  ): Promise<Awaited<ReturnType<Bench[Name]>>>;
  mount(html: string, which?: Which): Promise<void>;
  content(which?: Which): Promise<string>;
  /** Where a host's editable is, in CSS pixels of the page's own viewport, whatever frame it is in. */
  box(
    which?: Which,
  ): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }>;
  /** Opens a host's editable in the isolated world, whatever root or frame it is in. */
  openEditable(which?: Which): Promise<number>;
  close(): Promise<void>;
}

/** Which of the two editors of a page. */
export type Which = 0 | 1;

export async function openLab(): Promise<Lab> {
  const browserPath = await findBrowser();
  if (!browserPath) throw new Error("No Chrome or Chromium was found; `npm run browser` says what to do.");
  const browser: Browser = await puppeteer.launch({
    executablePath: browserPath,
    headless: true,
    pipe: true,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    // People have scroll bars, and they take room from the text.
    ignoreDefaultArgs: ["--hide-scrollbars"],
  });
  const ours = await bundle("bench-page.ts");
  const hosts = new Map<string, Promise<string>>();
  const open = async (html: string): Promise<LabPage> => {
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 700 });
    await page.setContent(html);
    return labPage(page, await isolatedWorld(page, ours));
  };
  return {
    open,
    async openHost(name) {
      const code = hosts.get(name) ?? bundle(join("hosts", `${name}.ts`));
      hosts.set(name, code);
      const opened = await open(PAGE);
      await opened.page.addScriptTag({ content: await code });
      return opened;
    },
    close: () => browser.close(),
  };
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>Bench</title>
<style>body{font:16px/1.5 sans-serif;margin:24px}:is(#stage,#second)>*{min-height:80px;outline:1px solid #ccc;padding:8px}
p{margin:8px 0}#second{margin-top:24px}</style>
<input id="elsewhere" aria-label="elsewhere"><div id="stage"></div><div id="second"></div>`;

/** Bundles a file beside this one for the page. */
async function bundle(file: string): Promise<string> {
  const path = [join(here, file), join(here, `${file}x`)].find(existsSync);
  if (!path) throw new Error(`${file} does not exist beside lab.ts`);
  const result = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome140",
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".css": "empty" },
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    logLevel: "silent",
    plugins: [
      globImports,
      {
        name: "styles as text",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /\.css\?inline$/ }, ({ path: name, resolveDir }) => ({
            path: join(resolveDir, name.replace("?inline", "")),
            namespace: "styles",
          }));
          onLoad({ filter: /./, namespace: "styles" }, async ({ path: name }) => {
            const styles = await build({ entryPoints: [name], bundle: true, write: false, logLevel: "silent" });
            return { contents: styles.outputFiles[0]?.text ?? "", loader: "text" };
          });
        },
      },
      {
        name: "older builds of CKEditor",
        setup({ onResolve }) {
          onResolve({ filter: /^ckeditor5-\d+$/ }, ({ path: name }) => {
            const found = oldCkeditor(name);
            return found ? { path: found } : { errors: [{ text: `${name} is not here and could not be fetched` }] };
          });
        },
      },
    ],
  });
  const [output] = result.outputFiles;
  if (!output) throw new Error(`${file} gave no bundle`);
  return output.text;
}

/** Our code beside a page that somebody else has opened: what a surface would read there. */
export async function benchIn(page: Page): Promise<LabPage["ours"]> {
  return labPage(page, await isolatedWorld(page, await bundle("bench-page.ts"))).ours;
}

interface World {
  readonly session: CDPSession;
  readonly contextId: number;
}

/** What a content script has: the same DOM, none of the page's objects. */
async function isolatedWorld(page: Page, code: string): Promise<World> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: "human-level",
  });
  await session.send("Runtime.evaluate", { expression: code, contextId: executionContextId });
  return { session, contextId: executionContextId };
}

function labPage(page: Page, world: World): LabPage {
  return {
    page,
    async ours(name, ...parameters) {
      const answer = await world.session.send("Runtime.callFunctionOn", {
        functionDeclaration: "async function (name, ...rest) { return bench[name](...rest); }",
        executionContextId: world.contextId,
        arguments: [name, ...parameters].map((value) => ({ value })),
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (answer.exceptionDetails) {
        throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
      }
      return answer.result.value;
    },
    mount: (html, which = 0) => page.evaluate((content, n) => globalThis.hosts[n].mount(content), html, which),
    content: (which = 0) => page.evaluate((n) => globalThis.hosts[n].content(), which),
    box: (which = 0) => page.evaluate(boxOfEditable, which),
    openEditable: (which = 0) => openEditable(world, which),
    close: () => page.close(),
  };
}

/** Runs in the page. */
async function boxOfEditable(which: Which) {
  const editable = globalThis.hosts[which].editable();
  if (!editable) throw new Error("the editor is nowhere to be seen");
  const { x, y, width, height } = editable.getBoundingClientRect();
  const box = { x, y, width, height };
  let frame = editable.ownerDocument.defaultView?.frameElement;
  while (frame) {
    const outer = frame.getBoundingClientRect();
    const style = getComputedStyle(frame);
    box.x += outer.x + frame.clientLeft + Number.parseFloat(style.paddingLeft);
    box.y += outer.y + frame.clientTop + Number.parseFloat(style.paddingTop);
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return box;
}

/** Hands the very element over to the isolated world, into whose reach no selector leads when its shadow root is closed. */
async function openEditable({ session, contextId }: World, which: Which): Promise<number> {
  const there = await session.send("Runtime.evaluate", { expression: `hosts[${which}].editable()` });
  const inFrame = await session.send("Runtime.evaluate", {
    expression: `hosts[${which}].editable().ownerDocument !== document`,
    returnByValue: true,
  });
  const { objectId } = there.result;
  if (objectId === undefined) throw new Error("the editor is nowhere to be seen");
  let argument: { objectId?: string; value?: unknown } = { value: which };
  if (!inFrame.result.value) {
    const { node } = await session.send("DOM.describeNode", { objectId });
    const here = await session.send("DOM.resolveNode", {
      backendNodeId: node.backendNodeId,
      executionContextId: contextId,
    });
    if (here.object.objectId === undefined) throw new Error("the editor is out of reach");
    argument = { objectId: here.object.objectId };
  }
  const answer = await session.send("Runtime.callFunctionOn", {
    functionDeclaration:
      "(editable) => typeof editable === 'number' ? bench.openInFrame(editable) : bench.adopt(editable)",
    executionContextId: contextId,
    arguments: [argument],
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? "it did not open");
  return answer.result.value;
}
