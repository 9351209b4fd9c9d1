import type { ElementHandle, Page } from "puppeteer";

/** How long a person would wait before calling it broken. In milliseconds. */
const PATIENCE = 20_000;

/** Tries until something comes of it, and otherwise fails with what was awaited. */
export async function until<T>(what: string, attempt: () => Promise<T | null | undefined | false>): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const outcome = await attempt();
    if (outcome !== null && outcome !== undefined && outcome !== false) return outcome;
    if (Date.now() > deadline) throw new Error(`Waited ${PATIENCE / 1000} s in vain: ${what}.`);
    await pause(40);
  }
}

/** Waits a fixed time, for the cases in which something must not happen. In milliseconds. */
export function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** A thing as a screen reader meets it. */
export interface Named {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly element: ElementHandle<Element>;
}

/**
 * Everything on the page with this role and name, in page order. It goes by the accessibility tree, which is the only way into the
 * coach's closed shadow roots, and the way of the people who depend on the names.
 */
export async function allNamed(page: Page, role: string, name: RegExp): Promise<Named[]> {
  const found: Named[] = [];
  const tree = await page.accessibility.snapshot({ interestingOnly: false, includeIframes: true });
  const visit = async (node: typeof tree): Promise<void> => {
    if (!node) return;
    if (node.role === role && name.test(node.name ?? "")) {
      const element = await node.elementHandle();
      if (element) {
        found.push({
          role,
          name: node.name ?? "",
          description: node.description ?? "",
          value: String(node.value ?? ""),
          element: element as ElementHandle<Element>,
        });
      }
    }
    for (const child of node.children ?? []) await visit(child);
  };
  await visit(tree);
  return found;
}

/** The first thing with this role and name, as soon as it is there. */
export function named(page: Page, role: string, name: RegExp): Promise<Named> {
  return until(`${role} named ${name}`, async () => (await allNamed(page, role, name))[0]);
}

export async function isGone(page: Page, role: string, name: RegExp): Promise<boolean> {
  return (await allNamed(page, role, name)).length === 0;
}

/** Nobody reads what a button would do and clicks it faster than this, in milliseconds; what changes the draft waits for no less. */
export const READING = 500;

/** Clicks a thing as a hand does: down and up where it is. */
export async function press(page: Page, role: string, name: RegExp): Promise<void> {
  const { element, name: label } = await named(page, role, name);
  if (/^(Apply|Insert)/.test(label)) await pause(READING);
  await element.click();
}

/** Everything a screen reader can read inside the first thing with this role and name. */
export async function readAloud(page: Page, role: string, name: RegExp): Promise<string> {
  const { element } = await named(page, role, name);
  return await element.evaluate((node) => (node as HTMLElement).innerText);
}

/** Words that the coach has underlined. */
export interface Underline {
  /** The highlight they belong to, e.g. "human-level-warning". */
  readonly highlight: string;
  readonly text: string;
  /** The middle of the first line of the words, CSS pixels in the viewport. */
  readonly x: number;
  readonly y: number;
}

/** What is underlined on the page now, in page order. */
export function underlines(page: Page): Promise<Underline[]> {
  return page.evaluate(() => {
    const all: { highlight: string; text: string; x: number; y: number }[] = [];
    for (const [highlight, ranges] of CSS.highlights) {
      if (!highlight.startsWith("human-level")) continue;
      for (const range of ranges) {
        if (!(range instanceof Range) || range.collapsed) continue;
        const box = range.getClientRects()[0];
        const [x, y] = box ? [box.x + box.width / 2, box.y + box.height / 2] : [0, 0];
        all.push({ highlight, text: range.toString(), x, y });
      }
    }
    return all.sort((a, b) => a.y - b.y || a.x - b.x);
  });
}

/** The underline on these words, as soon as it is there. */
export function underlineOn(page: Page, words: string): Promise<Underline> {
  return until(`an underline on “${words}”`, async () => {
    const all = await underlines(page);
    return all.find(({ text }) => text.toLowerCase().includes(words.toLowerCase()));
  });
}
