import type { ElementHandle, Page } from "puppeteer";
import { expect, it } from "vitest";
import { isGone, named, press, readAloud, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { settledChip, undo } from "./writing.ts";

const harness = useHarness();

const COLD = "You failed to attach the form. As I already said, it is late.";
const PANEL = /^Human Level coach$/;

/** The practice inbox with a plain text field in place of its first editor, and a cold draft typed into that. */
async function writeInTextField(): Promise<{ page: Page; field: ElementHandle<HTMLTextAreaElement> }> {
  const page = await harness.openOwn("practice.html");
  await page.waitForSelector("[data-practice-composer]");
  await page.evaluate(() => {
    const editor = document.querySelector("[data-practice-composer]");
    const field = document.createElement("textarea");
    field.dataset.practiceComposer = "";
    field.style.cssText = "display: block; width: 100%; height: 220px; font: inherit";
    field.setAttribute("aria-label", "Reply");
    editor?.replaceWith(field);
  });
  const field = await page.waitForSelector("textarea");
  if (!field) throw new Error("the text field is gone");
  await field.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await field.click();
  await page.keyboard.type(COLD);
  return { page, field };
}

function textIn(field: ElementHandle<HTMLTextAreaElement>): Promise<string> {
  return field.evaluate((element) => element.value);
}

it("a plain text field is coached from the chip: its card opens from the panel, is applied, and one Ctrl+Z takes it back", async () => {
  const { page, field } = await writeInTextField();
  const { suggestions } = await settledChip(page);
  expect(suggestions).toBeGreaterThan(1);
  await press(page, "button", /^Human Level: score \d+, [1-9]/);
  await press(page, "button", /You failed to/);
  await named(page, "dialog", /^Suggestion: /);
  await press(page, "button", /^Apply/);
  await until("the draft to change", async () => !/You failed to/.test(await textIn(field)));
  await until("the card to close", () => isGone(page, "dialog", /^Suggestion: /));
  await undo(page);
  await until("the earlier draft", async () => (await textIn(field)) === COLD);
});

it("a plain text field has its cold words underlined: a click on them, or the caret resting in them, opens their card", async () => {
  const { page, field } = await writeInTextField();
  await settledChip(page);
  const box = await field.boundingBox();
  if (!box) throw new Error("the text field is nowhere to be seen");
  await page.mouse.click(box.x + 40, box.y + 14);
  await named(page, "dialog", /^Suggestion: /);
  await page.keyboard.press("Escape");
  await until("the card to close", () => isGone(page, "dialog", /^Suggestion: /));
  await page.keyboard.press("ArrowRight");
  await named(page, "dialog", /^Suggestion: /);
  await page.keyboard.press("End");
  await page.keyboard.type("!");
  await until("the card to close", () => isGone(page, "dialog", /^Suggestion: /));
});

it("a plain text field is warmed up as a whole, and one Ctrl+Z takes it back", async () => {
  const { page, field } = await writeInTextField();
  await settledChip(page);
  await press(page, "button", /^Human Level: score \d+, [1-9]/);
  await named(page, "dialog", PANEL);
  await press(page, "button", /^Warm it up/);
  expect(await readAloud(page, "dialog", /^Warm it up$/)).toMatch(/removed:\s+You failed to/i);
  await press(page, "button", /^Apply/);
  await until("the draft to change", async () => !/You failed to|As I already said/.test(await textIn(field)));
  await undo(page);
  await until("the earlier draft", async () => (await textIn(field)) === COLD);
});

it("a plain text field into which the page writes its own copy: the person is told that the earlier words are back", async () => {
  const { page, field } = await writeInTextField();
  await settledChip(page);
  await field.evaluate((element) => {
    const saved = element.value;
    element.addEventListener("input", () => setTimeout(() => (element.value = saved), 500), { once: true });
  });
  await press(page, "button", /^Human Level: score/);
  await press(page, "button", /You failed to/);
  await press(page, "button", /^Apply/);
  await named(page, "StaticText", /This page has put the earlier words back/);
  expect(await textIn(field)).toBe(COLD);
});
