import type { Page } from "puppeteer";
import type { Harness } from "../../tests/e2e/harness.ts";
import { pause, underlines, until } from "../../tests/e2e/seeing.ts";
import { settledChip } from "../../tests/e2e/writing.ts";
import {
  interactions,
  type KeyCost,
  keyCosts,
  longestTask,
  ofExtension,
  scriptTime,
  timersSet,
} from "./attribution.ts";
import { TYPED } from "./draft.ts";
import { traced } from "./trace.ts";
import { closePage, EDITABLE, goToInbox, goToReply, newPage, openReply, type Way } from "./ways.ts";
import { HIT } from "./weak-words.ts";

/** What a page costs in which nobody writes. */
export interface Idle {
  /** Processor time of our scripts, in milliseconds. */
  readonly script: number;
  readonly timers: number;
  /** Bytes of script objects after a collection. */
  readonly heap: number;
}

/** Opens an inbox and does in it what people do: waits, clicks, looks for something. */
export async function idle(harness: Harness, way: Way): Promise<Idle> {
  const page = await newPage(harness, way);
  const events = await traced(page, async () => {
    await goToInbox(harness, page);
    await pause(500);
    await page.click('[name="q"]');
    await page.keyboard.type("kettle", { delay: 80 });
    await page.click("tr:nth-child(4) td:last-child");
    await pause(500);
  });
  const whose = ofExtension(harness.extension.id, harness.extension.name);
  const outcome = { script: scriptTime(events, whose), timers: timersSet(events, whose), heap: await heapOf(page) };
  await closePage(page, way);
  return outcome;
}

/** What the first coaching costs, from the opening of the page to the last underline. */
export interface First {
  /** Processor time of the longest task, in milliseconds. */
  readonly longest: number;
  /** Milliseconds from the click into the draft until something is underlined, by the clock; NaN where nothing ever is. */
  readonly until: number;
  readonly heap: number;
}

export async function first(harness: Harness, way: Way, draft: string): Promise<First> {
  const page = await newPage(harness, way);
  let time = Number.NaN;
  const events = await traced(page, async () => {
    await goToReply(harness, page, way, draft);
    const begun = performance.now();
    await clickLine(page, 1);
    if (way !== "control") {
      await underlined(page, way);
      time = performance.now() - begun;
    }
    await pause(1_000);
  });
  const outcome = { longest: longestTask(events), until: time, heap: await heapOf(page) };
  await closePage(page, way);
  return outcome;
}

/** What typing costs. */
export interface Typing {
  readonly keys: readonly KeyCost[];
  /** By the clock, in milliseconds. */
  readonly interactions: readonly number[];
  /** Processor time of the longest task, in milliseconds. */
  readonly longest: number;
}

/** A writer thinks after so many keys, for so many milliseconds: what waits for a pause has its turn then. */
const THOUGHT = { keys: 23, time: 750 } as const;

/** Types in the middle of a draft, at the pace of a quick writer: between 90 and 230 ms from key to key. */
export async function typing(harness: Harness, way: Way, draft: string, slowdown: number): Promise<Typing> {
  const page = await openReply(harness, way, draft);
  await clickLine(page, 20);
  if (way !== "control") await underlined(page, way);
  await page.keyboard.press("End");
  await page.emulateCPUThrottling(slowdown);
  await pause(1_000);
  const events = await traced(page, async () => {
    for (const [index, key] of [...TYPED].entries()) {
      await page.keyboard.type(key);
      await pause(index % THOUGHT.keys === THOUGHT.keys - 1 ? THOUGHT.time : 90 + ((index * 53) % 140));
    }
  });
  await page.emulateCPUThrottling(1);
  const typed = await page.$eval(EDITABLE, (node, words) => (node.textContent ?? "").includes(words), TYPED.trim());
  if (!typed) throw new Error("The keys did not arrive in the draft.");
  await closePage(page, way);
  return { keys: keyCosts(events), interactions: interactions(events), longest: longestTask(events) };
}

/** How many suggestions our chip names for a draft. Asked apart from all measuring: the accessibility tree has its price. */
export async function suggestionsIn(harness: Harness, draft: string): Promise<number> {
  const page = await openReply(harness, "ours", draft);
  await clickLine(page, 1);
  const { suggestions } = await settledChip(page);
  await closePage(page, "ours");
  return suggestions;
}

/** How many words the other way flags in a draft. */
export async function weakWordsIn(harness: Harness, draft: string): Promise<number> {
  const page = await openReply(harness, "theirs", draft);
  await clickLine(page, 1);
  await underlined(page, "theirs");
  const hits = await page.$$eval(`.${HIT}`, (all) => all.length);
  await closePage(page, "theirs");
  return hits;
}

function underlined(page: Page, way: Way): Promise<unknown> {
  return until("underlines", async () => {
    await pause(60);
    return way === "ours" ? (await underlines(page)).length > 0 : await page.$(`.${HIT}`);
  });
}

/** Clicks behind the words of a line of the draft, as a person does who goes on writing there. */
async function clickLine(page: Page, line: number): Promise<void> {
  const at = await page.$eval(
    EDITABLE,
    (editable, index) => {
      const node = editable.querySelectorAll("div:not(:has(div))")[index];
      node?.scrollIntoView({ block: "center", behavior: "instant" });
      const { x = 0, y = 0, height = 0 } = node?.getBoundingClientRect() ?? {};
      return { x: x + 5, y: y + height / 2 };
    },
    line,
  );
  await page.mouse.click(at.x, at.y);
  await page.keyboard.press("End");
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize = Number.NaN } = await page.metrics();
  await session.detach();
  return JSHeapUsedSize;
}
