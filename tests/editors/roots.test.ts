import { afterAll, beforeAll, expect, test } from "vitest";
import { type Lab, type LabPage, openLab } from "./lab.ts";

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab?.close());

const DRAFT = '<div id="draft" contenteditable="true"><div>You <b>should</b> read it.</div><div>Regards</div></div>';

/** Finds the draft wherever it is, as the page itself would. */
const html = (page: LabPage) =>
  page.page.evaluate(() => {
    const root = document.querySelector("#host")?.shadowRoot ?? document.querySelector("iframe")?.contentDocument;
    return root?.querySelector("#draft")?.innerHTML ?? "";
  });

test.each([
  ["an open shadow root", `<div id="host"><template shadowrootmode="open">${DRAFT}</template></div>`],
  ["an iframe of the same origin", `<iframe srcdoc='${DRAFT}' width=600 height=300></iframe>`],
])("a draft in %s is read, changed and taken back", async (_name, body) => {
  const page = await lab.open(`<!doctype html>${body}`);
  await page.page.waitForFunction(
    () =>
      document.querySelector("#host")?.shadowRoot?.querySelector("#draft") ??
      document.querySelector("iframe")?.contentDocument?.querySelector("#draft"),
  );
  await page.page.mouse.click(60, 30);
  const before = await html(page);
  const id = await page.ours("open", "#draft", 0, "");
  const { text } = await page.ours("read", id);
  expect(text).toBe("You should read it.\nRegards");
  expect(await page.ours("selection", id)).not.toBeNull();
  const result = await page.ours("apply", id, [
    { start: 0, end: 10, text: "Could you" },
    { start: text.length, end: text.length, text: "\nSam" },
  ]);
  expect(result).toEqual({ status: "applied", undoSteps: 1 });
  expect((await page.ours("read", id)).text).toBe("Could you read it.\nRegards\nSam");
  await page.page.keyboard.down("Control");
  await page.page.keyboard.press("z");
  await page.page.keyboard.up("Control");
  expect(await html(page)).toBe(before);
});
