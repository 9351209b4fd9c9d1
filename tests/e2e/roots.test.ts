import type { Frame, Page } from "puppeteer";
import { beforeEach, describe, expect, it } from "vitest";
import { named, pause, press, READING, until } from "./seeing.ts";
import { allow } from "./surface-pages.ts";
import { useHarness } from "./use-harness.ts";
import { chord } from "./writing.ts";

const harness = useHarness();
const DESK = "https://desk.northwind.example";
const COLD = "You failed to attach the form. As I already said, it is late.";

/** Pages that put the field people write in out of the reach of a plain selector. */
const PAGES: Readonly<Record<string, string>> = {
  "a closed shadow root in another": `<script>
    const outer = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "closed" });
    const inner = outer.appendChild(document.createElement("div")).attachShadow({ mode: "closed" });
    inner.innerHTML = '<input aria-label="To"><div id="reply" contenteditable="true" style="width: 600px; height: 200px"></div>';
    globalThis.field = inner.querySelector("#reply");
  </script>`,
  "an open shadow root": `<script>
    const root = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
    root.innerHTML = '<input aria-label="To"><textarea id="reply" style="width: 600px; height: 200px"></textarea>';
    globalThis.field = root.querySelector("#reply");
  </script>`,
};

/** Frames without an address of their own, as editors make them. */
const FRAMES: Readonly<Record<string, string>> = {
  "one that a script fills": `<iframe style="width: 700px; height: 420px"></iframe><script>
    const { contentDocument } = document.querySelector("iframe");
    contentDocument.body.className = "mce-content-body";
    contentDocument.body.contentEditable = "true";
    contentDocument.body.append(contentDocument.createElement("p"));
    contentDocument.body.firstElementChild.append(contentDocument.createElement("br"));
  </script>`,
  "one written into the page": `<iframe style="width: 700px; height: 420px"
    srcdoc="<!doctype html><div id='reply' contenteditable='true' style='height: 300px'><div><br></div></div>"></iframe>`,
  "one under a ring that lets clicks through": `<style>#area { position: relative } #area::before { content: ""; position: absolute; inset: 0;
    z-index: 1; border: 2px solid blue; pointer-events: none }</style><div id="area"><iframe style="width: 700px; height: 420px"
    srcdoc="<!doctype html><div id='reply' contenteditable='true' style='height: 300px'><div><br></div></div>"></iframe></div>`,
};

async function open(body: string): Promise<Page> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ticket</title></head><body>${body}</body></html>`;
  harness.site.serve(`${DESK}/7`, { body: html, type: "text/html" });
  await allow(harness, await harness.openAt(`${DESK}/7`));
  return harness.openAt(`${DESK}/7`);
}

beforeEach(() => harness.store({}));
describe("a field in", () => {
  // Whether the page or a person puts the focus into the root, and before the watcher listens or after.
  const CASES = Object.entries(PAGES).flatMap(([name, body]) => [
    [name, "by a key", body] as const,
    [name, "while the page loads", body] as const,
  ]);

  it.each(CASES)(
    "%s is coached when the focus, which came to a field beside it %s, moves on to it",
    async (_name, way, body) => {
      const focus = "<script>globalThis.field.previousElementSibling.focus()</script>";
      const page = await open(way === "by a key" ? body : body + focus);
      if (way === "by a key") await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.type(COLD);
      await named(page, "button", /^Human Level: score \d+, [1-9]/);
      await press(page, "button", /^Human Level: score/);
      await press(page, "button", /You failed to/);
      await named(page, "dialog", /^Suggestion: /);
      await press(page, "button", /^Apply/);
      const words = () =>
        page.evaluate(() => {
          const { field } = globalThis as unknown as { field: HTMLElement & { value?: string } };
          return field.value ?? field.innerText;
        });
      await until("the rewrite", async () => !(await words()).includes("You failed to"));
      await page.keyboard.down("Control");
      await page.keyboard.press("z");
      await page.keyboard.up("Control");
      await until("the earlier draft", async () => (await words()).trim() === COLD);
    },
  );
});

describe("a field in a frame without an address,", () => {
  const within = async (page: Page): Promise<Frame> => {
    const frame = await until("the frame", async () => page.frames()[1]);
    await page.mouse.click(200, 40);
    return frame;
  };
  const coldWords = (frame: Frame) =>
    frame.evaluate(() =>
      [...CSS.highlights].flatMap(([name, ranges]) => (name.startsWith("human-level") ? [...ranges].map(String) : [])),
    );

  it.each(Object.entries(FRAMES))("%s, is coached where it is", async (_name, body) => {
    const page = await open(body);
    const frame = await within(page);
    await page.keyboard.type(COLD);
    await until("an underline", async () => (await coldWords(frame)).some((words) => words.includes("You failed to")));
    const text = () => frame.evaluate(() => document.body.innerText);
    await chord(page, "KeyJ");
    await named(page, "dialog", /^Suggestion: /);
    await pause(READING);
    await page.keyboard.press("Enter");
    await until("the rewrite", async () => !(await text()).includes("You failed to"));
    expect(await frame.evaluate(() => document.body.innerHTML.includes("human-level"))).toBe(false);
  });

  it("takes no Apply while something of the page around lies over it", async () => {
    const page = await open(FRAMES["one written into the page"] ?? "");
    const frame = await within(page);
    await page.keyboard.type(COLD);
    await until("an underline", async () => (await coldWords(frame)).length > 0);
    await page.evaluate(() => {
      const lid = document.createElement("div");
      lid.style.cssText = "position:fixed;inset:0;background:white";
      document.body.append(lid);
    });
    await chord(page, "KeyJ");
    await named(page, "dialog", /^Suggestion: /);
    await pause(READING);
    await page.keyboard.press("Enter");
    await pause(400);
    expect(await frame.evaluate(() => document.body.innerText)).toContain("You failed to");
  });

  it("is left alone on a site that nobody asked for", async () => {
    const html = `<!doctype html><body>${FRAMES["one that a script fills"]}</body>`;
    harness.site.serve("https://shop.northwind.example/7", { body: html, type: "text/html" });
    const page = await harness.openAt("https://shop.northwind.example/7");
    const frame = await within(page);
    await page.keyboard.type(COLD);
    await pause(700);
    expect(await coldWords(frame)).toEqual([]);
  });
});
