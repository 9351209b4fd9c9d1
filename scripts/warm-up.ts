import type { ElementHandle, Page } from "puppeteer";
import { allNamed, isGone, named, pause, press, underlines, until } from "../tests/e2e/seeing.ts";
import { changing, settledChip } from "../tests/e2e/writing.ts";
import { PART_NAMES } from "../ui/words.ts";

/** More than any draft needs: what still suggests after so many rounds runs in circles. */
const MOST_ROUNDS = 30;

/** The rows of the panel: the part's name, then what it would do; the ribbon's names go on with a colon. */
const PART = new RegExp(`^(${Object.values(PART_NAMES).join("|")}) `);
const CARD = /^Suggestion: /;
const PANEL = /^Human Level coach$/;

export interface WarmUp {
  readonly rewritten: number;
  readonly inserted: number;
}

/** Does what the coach suggests, as a person would: every first rewrite, then every missing line, through the buttons. */
export async function warmUp(page: Page, editable: ElementHandle<HTMLElement>): Promise<WarmUp> {
  await settledChip(page);
  let rewritten = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const [first] = await underlines(page);
    if (!first) break;
    await page.mouse.click(first.x, first.y);
    await named(page, "dialog", CARD);
    if (await isGone(page, "button", /^Apply/)) await press(page, "button", /^Dismiss/);
    else {
      await changing(editable, () => press(page, "button", /^Apply/));
      rewritten += 1;
    }
    await until("the underline to go", async () => {
      const [next] = await underlines(page);
      return !next || next.text !== first.text || next.y !== first.y;
    });
  }
  let inserted = 0;
  // A part for which the coach has no line to offer, e.g. a sign-off while the agent's name is not known.
  const unaided = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (await isGone(page, "dialog", PANEL)) await press(page, "button", /^Human Level: score/);
    await named(page, "dialog", PANEL);
    // The panel opens the first part by itself, a moment after it has come.
    await pause(300);
    const part = (await allNamed(page, "button", PART)).find(({ name }) => !unaided.has(name));
    if (!part) break;
    if (await isGone(page, "button", /^Insert/)) {
      await part.element.click();
      await pause(300);
    }
    if (await isGone(page, "button", /^Insert/)) {
      unaided.add(part.name);
      continue;
    }
    await changing(editable, () => press(page, "button", /^Insert/));
    inserted += 1;
    await until(`${part.name} to be there`, async () =>
      (await allNamed(page, "button", PART)).every(({ name }) => name !== part.name),
    );
  }
  await page.keyboard.press("Escape");
  return { rewritten, inserted };
}
