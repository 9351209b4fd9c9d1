import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer";
import { type Harness, launch } from "../tests/e2e/harness.ts";
import { pause, underlineOn } from "../tests/e2e/seeing.ts";
import { type Chip, openCard, settledChip, textOf, write } from "../tests/e2e/writing.ts";
import { bar, bold, dim, paragraph } from "./terminal.ts";
import { warmUp } from "./warm-up.ts";

interface Scene {
  readonly name: "gmail" | "zendesk";
  readonly title: string;
  /** What an agent types, with a real keyboard's events. */
  readonly reply: string;
  /** Words of the reply whose card is shown in a picture. */
  readonly cold: string;
  open(harness: Harness): Promise<Page>;
}

const SCENES: readonly Scene[] = [
  {
    name: "gmail",
    title: "Gmail, https://mail.google.com",
    reply:
      "Dana,\nAs I already said, it is not our fault. You failed to attach a photo of the box. Unfortunately we can't refund the delivery fee.\nPlease be advised that you must contact the carrier.\nRegards,",
    cold: "You failed to",
    open: (harness) => harness.openGmail([{ kind: "reply-with-quote" }]),
  },
  {
    name: "zendesk",
    title: "Zendesk, https://northwind.zendesk.com, CKEditor 5",
    reply:
      "You failed to attach the order number. As per our policy, you must send it again.\nWe apologise for any inconvenience caused.",
    cold: "You failed to",
    open: (harness) => harness.openZendesk(),
  },
];

/**
 * Shows the coach at work where nobody can see a window: types a cold reply in each scene, applies what the coach suggests through its
 * own buttons, and prints before, after and score. `folder`: where the pictures go.
 */
export async function demonstrate(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const harness = await launch({ scale: 2, width: 1200, height: 860 });
  try {
    process.stdout.write(`\n${dim("There is no display here, so the coach works in a browser without a window.")}\n`);
    for (const scene of SCENES) await play(scene, harness, folder);
    process.stdout.write(`\n${dim("Pictures:")} ${folder}/\n`);
  } finally {
    await harness.close();
  }
}

async function play(scene: Scene, harness: Harness, folder: string): Promise<void> {
  process.stdout.write(
    `\n${bold(scene.title)}\n${dim("The customer wrote: “You are useless. My order never came.”")}\n`,
  );
  const page = await scene.open(harness);
  const editable = await write(page, scene.reply);
  await underlineOn(page, scene.cold);
  const before = await settledChip(page);
  await picture(page, folder, `${scene.name}-1-before`);
  tell("before", before, await ownWords(editable));

  await openCard(page, scene.cold);
  await picture(page, folder, `${scene.name}-2-card`);
  await page.keyboard.press("Escape");

  const done = await warmUp(page, editable);
  const after = await settledChip(page);
  await picture(page, folder, `${scene.name}-3-after`);
  process.stdout.write(`\n${dim(`${done.rewritten} rewrites applied, ${done.inserted} missing lines put in`)}\n`);
  tell("after", after, await ownWords(editable));
  await page.close();
}

function tell(label: string, chip: Chip, text: string): void {
  process.stdout.write(`\n${bold(label.padEnd(7))} ${bar(chip.score)}\n${paragraph(text)}\n`);
}

/** The draft without the signature and the quote, which the coach leaves alone. */
function ownWords(editable: ElementHandle<HTMLElement>): Promise<string> {
  return textOf(editable).then((text) => text.replace(/\n-- ?\n[\s\S]*/, "").trim());
}

/** Long enough for a card to have faded in, in milliseconds. */
const FADED_IN = 500;

async function picture(page: Page, folder: string, name: string): Promise<void> {
  await pause(FADED_IN);
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
}
