import type { ElementHandle, Page } from "puppeteer";
import { allNamed, named, pause, press, readAloud, underlineOn, until } from "./seeing.ts";

/** The editables of a page that a person can see, in page order. */
export async function composers(page: Page): Promise<ElementHandle<HTMLElement>[]> {
  const all = (await page.$$('[contenteditable="true"]')) as ElementHandle<HTMLElement>[];
  const visible = await Promise.all(
    all.map((element) => element.evaluate((node) => node.checkVisibility({ visibilityProperty: true }))),
  );
  return all.filter((_, index) => visible[index]);
}

/** The nth visible editable of a page, counted from 0. */
export async function composer(page: Page, index = 0): Promise<ElementHandle<HTMLElement>> {
  return until(`composer ${index + 1}`, async () => (await composers(page))[index]);
}

/** Puts the caret at the very start of a composer, as a click on its first line does. */
export async function focusStart(page: Page, editable: ElementHandle<HTMLElement>): Promise<void> {
  const box = await editable.evaluate((node) => {
    node.scrollIntoView({ block: "center" });
    const first = node.querySelector("p, div div, div") ?? node;
    const { x, y, height } = first.getBoundingClientRect();
    return { x, y, height: Math.min(height, 20) };
  });
  await page.mouse.click(box.x + 2, box.y + box.height / 2);
  await page.keyboard.press("Home");
}

/** Types with real keys; a line feed is the Enter key. */
export async function type(page: Page, text: string): Promise<void> {
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(line);
  }
}

/** Focuses a composer and types at its start. */
export async function write(page: Page, text: string, index = 0): Promise<ElementHandle<HTMLElement>> {
  const editable = await composer(page, index);
  await focusStart(page, editable);
  await type(page, text);
  return editable;
}

/** Presses one of the coach's shortcuts: a letter with Alt and Shift. */
export async function chord(page: Page, key: "KeyH" | "KeyJ" | "KeyW"): Promise<void> {
  await page.keyboard.down("Alt");
  await page.keyboard.down("Shift");
  await page.keyboard.press(key);
  await page.keyboard.up("Shift");
  await page.keyboard.up("Alt");
}

/** What a composer says, as a reader sees it, without the difference between kinds of spaces. */
export function textOf(editable: ElementHandle<HTMLElement>): Promise<string> {
  return editable.evaluate((node) => node.innerText.replaceAll("\u00a0", " "));
}

export function htmlOf(editable: ElementHandle<HTMLElement>): Promise<string> {
  return editable.evaluate((node) => node.innerHTML);
}

/** What the chip of a composer says. */
export interface Chip {
  /** 0 to 100. */
  readonly score: number;
  readonly suggestions: number;
  readonly element: ElementHandle<Element>;
}

const CHIP = /^Human Level: score (\d+)(?:, (\d+|no) suggestions?)?/;

/** The chips on the page, in page order. */
export async function chips(page: Page): Promise<Chip[]> {
  const buttons = await allNamed(page, "button", CHIP);
  return buttons.map(({ name, element }) => {
    const [, score, count] = name.match(CHIP) ?? [];
    return { score: Number(score), suggestions: count === undefined || count === "no" ? 0 : Number(count), element };
  });
}

/** The only chip of the page, once it has stopped changing. */
export async function settledChip(page: Page): Promise<Chip> {
  let last = "";
  return until("a chip that rests", async () => {
    const [chip] = await chips(page);
    const now = chip ? `${chip.score}/${chip.suggestions}` : "";
    const rests = now !== "" && now === last;
    last = now;
    if (rests) return chip;
    await pause(250);
    return null;
  });
}

/** Opens the card of the underline on these words by a click on them. */
export async function openCard(page: Page, words: string): Promise<string> {
  const { x, y } = await underlineOn(page, words);
  await page.mouse.click(x, y);
  return (await named(page, "dialog", /^Suggestion: /)).name;
}

/** Opens the card of these words and applies its first rewrite. */
export async function applyTo(page: Page, editable: ElementHandle<HTMLElement>, words: string): Promise<void> {
  await openCard(page, words);
  await changing(editable, () => press(page, "button", /^Apply/));
}

/** Acts, and waits until the draft has changed and rests again: an apply may be several strokes. */
export async function changing(editable: ElementHandle<HTMLElement>, act: () => Promise<void>): Promise<void> {
  const before = await textOf(editable);
  await act();
  let last = before;
  await until("the draft to change", async () => {
    const now = await textOf(editable);
    const rests = now !== before && now === last;
    last = now;
    if (!rests) await pause(150);
    return rests;
  });
}

export async function undo(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");
}

/** Cold words for which every composer that is coached is offered something warmer. */
export const COLD = "You failed to attach the form.";

/** Writes `COLD` into the composer of a page and takes what is offered for it. Returns the composer. */
export async function warmCold(page: Page): Promise<ElementHandle<HTMLElement>> {
  const editable = await write(page, COLD);
  await applyTo(page, editable, "You failed to");
  await until("the warmer words", async () => /could you attach the form\?/i.test(await textOf(editable)));
  return editable;
}

/** Opens the panel, and waits until it says what is expected, as it may still say what was true a moment ago. Returns all its words. */
export async function panelSays(page: Page, expected: RegExp): Promise<string> {
  let words = await panelWords(page);
  const read = until(`the panel to say ${expected}`, async () => {
    words = await readAloud(page, "dialog", /^Human Level coach$/);
    return expected.test(words) && words;
  });
  return read.catch((error: Error) => {
    throw new Error(`${error.message} It says: ${words}`);
  });
}

/** Everything that the panel says about the message, once the coach has read it. */
export async function panelWords(page: Page): Promise<string> {
  await settledChip(page);
  await press(page, "button", /^Human Level: score/);
  return await readAloud(page, "dialog", /^Human Level coach$/);
}
