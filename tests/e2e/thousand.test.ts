import type { CDPSession, Page } from "puppeteer";
import { expect, it } from "vitest";
import { pause, underlineOn, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { settledChip, write } from "./writing.ts";

const harness = useHarness();

/** What a composer that has gone could leave in the coach's own world. */
const KINDS = [
  "MutationObserver",
  "ResizeObserver",
  "IntersectionObserver",
  "AbortController",
  "AbortSignal",
  "ShadowRoot",
  "Range",
  "HTMLDivElement",
  "Highlight",
] as const;

interface Count {
  readonly nodes: number;
  readonly listeners: number;
  /** Bytes. */
  readonly heap: number;
  readonly objects: Readonly<Record<(typeof KINDS)[number], number>>;
}

/** The world of the page in which the coach runs. */
async function coachWorld(session: CDPSession): Promise<number> {
  const worlds: number[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith("chrome-extension://")) worlds.push(context.id);
  });
  await session.send("Runtime.enable");
  return await until("the world of the extension", async () => worlds[0]);
}

/** What is alive after everything that can be collected has been. */
async function count(session: CDPSession, world: number): Promise<Count> {
  for (let time = 0; time < 4; time++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const objects: Partial<Record<(typeof KINDS)[number], number>> = {};
  for (const kind of KINDS) {
    const group = { objectGroup: "count" };
    const prototype = await session.send("Runtime.evaluate", {
      expression: `${kind}.prototype`,
      contextId: world,
      ...group,
    });
    const { objects: all } = await session.send("Runtime.queryObjects", {
      prototypeObjectId: prototype.result.objectId ?? "",
      ...group,
    });
    const length = await session.send("Runtime.callFunctionOn", {
      functionDeclaration: "function () { return this.length }",
      objectId: all.objectId ?? "",
      returnByValue: true,
    });
    objects[kind] = Number(length.result.value);
    await session.send("Runtime.releaseObjectGroup", group);
  }
  return {
    nodes: of("Nodes"),
    listeners: of("JSEventListeners"),
    heap: of("JSHeapUsedSize"),
    objects: objects as Count["objects"],
  };
}

/** Opens copies of a composer one after the other, writes in each, waits until it is coached, and closes it. Returns how many were. */
function openAndClose(page: Page, times: number): Promise<number> {
  return page.evaluate(async (rounds) => {
    const original = document.querySelector(".dw");
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let coached = 0;
    for (let round = 0; round < rounds; round++) {
      const copy = original?.cloneNode(true) as HTMLElement;
      document.body.append(copy);
      const body = copy.querySelector<HTMLElement>('[g_editable="true"]');
      body?.focus();
      for (let wait = 0; wait < 20 && document.querySelectorAll("human-level-coach").length < 2; wait++) await frame();
      if (document.querySelectorAll("human-level-coach").length === 2) coached += 1;
      document.execCommand("insertText", false, "x");
      await frame();
      copy.remove();
      for (let wait = 0; wait < 20 && document.querySelectorAll("human-level-coach").length > 1; wait++) await frame();
    }
    return coached;
  }, times);
}

it("1,000 composers, each opened, coached and closed, leave no listener, observer, node or highlight, and the heap flat", async () => {
  const page = await harness.openGmail([{ kind: "new" }]);
  await write(page, "You failed to attach the form. As I already said, it is not our fault.");
  await underlineOn(page, "You failed to");
  await settledChip(page);
  const session = await page.createCDPSession();
  await session.send("Performance.enable");
  const world = await coachWorld(session);
  await openAndClose(page, 50);
  await pause(1500);
  const before = await count(session, world);
  expect(await openAndClose(page, 1000)).toBe(1000);
  await pause(1500);
  const after = await count(session, world);

  expect(await page.$$("human-level-coach")).toHaveLength(1);
  const ranges = await page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((all) => [...all])
      .filter((range) => !(range as Range).startContainer.isConnected),
  );
  expect(ranges).toEqual([]);
  // The browser keeps a few wrappers of its own for a while; one left behind a composer would be a thousand.
  for (const kind of KINDS) expect(after.objects[kind] - before.objects[kind], kind).toBeLessThan(20);
  expect(after.listeners - before.listeners, "listeners").toBeLessThan(20);
  expect(after.nodes - before.nodes, "nodes").toBeLessThan(400);
  expect(after.heap - before.heap, "bytes").toBeLessThan(1_000_000);
}, 300_000);
