import type { ElementHandle, Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { surfaces } from "../../surfaces/index.ts";
import { benchIn } from "../editors/lab.ts";
import type { Expected, SurfaceFixture } from "../fixtures/surface-fixture.ts";
import { allNamed, pause, underlineOn, underlines, until } from "./seeing.ts";
import { fixtures, openShape } from "./surface-pages.ts";
import { useHarness } from "./use-harness.ts";
import { applyTo, chips, htmlOf, openCard, settledChip, textOf, undo } from "./writing.ts";

const harness = useHarness();

/** In every draft of these pages, and underlined. */
const COLD = "You failed to";

describe.each(surfaces.map((surface) => ({ surface, name: surface.name })))("$name", ({ surface }) => {
  const fixture = fixtures.get(surface.id);

  it("has a page to be tried on", () => {
    expect(
      fixture,
      `surfaces/${surface.id}.ts has no page: add tests/fixtures/${surface.id}/fixture.ts, as CONTRIBUTING.md says under “Adding a surface”.`,
    ).toBeDefined();
  });
  if (!fixture) return;
  const [shape] = fixture.shapes;
  const open = () => openShape(harness, surface, fixture, shape);

  it.each(fixture.shapes.map((each) => ({ each, name: each.name })))("reads $name", async ({ each }) => {
    const page = await openShape(harness, surface, fixture, each, { coached: false });
    const ours = await benchIn(page);
    const read = (await ours("composers", surface.id)).flatMap((one) => one ?? []);
    expect(read, "composers on this page").toHaveLength(1);
    expect(asExpected(read[0]?.context ?? { unknown: [] })).toEqual(each.expected);
    expect(read[0]?.context.unknown).toEqual(unknownOf(each.expected));
    expect(read[0]?.draft.text.trim().split(/\s+/).join(" ")).toBe("Hi Dana, You failed to attach the form.");
  });

  it("puts its chip into the composer and nowhere else", async () => {
    const page = await open();
    for (const selector of fixture.elsewhere) await visit(page, selector);
    await pause(400);
    // Where the host is known, a composer that stands open is coached at once; elsewhere somebody has to go there first.
    expect((await chips(page)).length).toBeLessThanOrEqual(surface.anywhere ? 0 : 1);
    const field = await composerOf(page, fixture);
    await field.click();
    await underlineOn(page, COLD);
    for (const selector of fixture.elsewhere) await visit(page, selector);
    await pause(400);
    expect(await chips(page)).toHaveLength(1);
    const { x, y } = await underlineOn(page, COLD);
    const inside = await field.evaluate((node, at) => node.contains(document.elementFromPoint(at.x, at.y)), { x, y });
    expect(inside, "the underline stands in the composer").toBe(true);
    const others = (await underlines(page)).filter(({ text }) => text.toLowerCase().startsWith(COLD.toLowerCase()));
    expect(others, "the same words in the reading pane, in a quote or in a document").toHaveLength(1);
  });

  it("covers no Send with its chip", async () => {
    const page = await open();
    const field = await composerOf(page, fixture);
    await field.click();
    const { element } = await settledChip(page);
    const chip = await element.boundingBox();
    const send = await (await page.$(fixture.send))?.boundingBox();
    if (!chip || !send) throw new Error("the chip or Send cannot be seen");
    const apart =
      chip.x >= send.x + send.width ||
      send.x >= chip.x + chip.width ||
      chip.y >= send.y + send.height ||
      send.y >= chip.y + chip.height;
    expect(apart).toBe(true);
  });

  it("keeps the body's HTML byte for byte while it is checked", async () => {
    const page = await open();
    const field = await composerOf(page, fixture);
    const before = await htmlOf(field);
    await field.click();
    await underlineOn(page, COLD);
    await settledChip(page);
    await pause(300);
    expect(await htmlOf(field)).toBe(before);
  });

  it("applies a rewrite as one edit, and one Ctrl+Z takes it back", async () => {
    const page = await open();
    const field = await composerOf(page, fixture);
    await field.click();
    await underlineOn(page, COLD);
    const before = await textOf(field);
    await applyTo(page, field, COLD);
    expect(await textOf(field)).toMatch(/could you attach the form\?/i);
    expect((await textOf(field)).split("\n")[0]).toBe(before.split("\n")[0]);
    await field.focus();
    await undo(page);
    await until("the earlier text", async () => (await textOf(field)) === before);
  });

  it("leaves Send alone: by click, by Ctrl+Enter and by Enter on the button, a card open or not, it is heard at once and unchanged", async () => {
    const page = await open();
    const field = await composerOf(page, fixture);
    await field.click();
    await underlineOn(page, COLD);
    await page.evaluate(recordSending, fixture.send, fixture.composer);
    for (const card of [false, true]) {
      if (card) await openCard(page, COLD);
      await page.click(fixture.send);
      await field.focus();
      await page.keyboard.down("Control");
      await page.keyboard.press("Enter");
      await page.keyboard.up("Control");
      await page.$eval(fixture.send, (button) => {
        if (button instanceof HTMLElement) button.focus();
      });
      await page.keyboard.press("Enter");
    }
    const sent = await page.evaluate(() => (window as unknown as { sent: Sent[] }).sent);
    const once = ["click", "Ctrl+Enter", "Enter"];
    expect(sent.map(({ how }) => how)).toEqual([...once, ...once]);
    for (const { html, late } of sent) {
      expect(html).not.toMatch(/human-level/i);
      expect(late, "milliseconds until the page heard of it").toBeLessThan(250);
    }
  });

  it("leaves nothing behind when the composer goes", async () => {
    const page = await open();
    const field = await composerOf(page, fixture);
    await field.click();
    await underlineOn(page, COLD);
    await field.evaluate((node) => node.remove());
    await until("the chip to go", async () => (await chips(page)).length === 0);
    expect(await underlines(page)).toEqual([]);
    expect(await allNamed(page, "dialog", /Human Level|Suggestion/)).toEqual([]);
  });
});

async function composerOf(page: Page, fixture: SurfaceFixture): Promise<ElementHandle<HTMLElement>> {
  const field = await page.waitForSelector(fixture.composer, { visible: true });
  if (!field) throw new Error(`no ${fixture.composer} on the page`);
  return field as ElementHandle<HTMLElement>;
}

/** Goes somewhere else on the page and types there, as far as one can type there. */
async function visit(page: Page, selector: string): Promise<void> {
  const place = await page.$(selector);
  if (!place) throw new Error(`the fixture has no ${selector}`);
  await place.click();
  await page.keyboard.type("You failed to ");
}

function asExpected(context: {
  readonly audience?: string | undefined;
  readonly channel?: string | undefined;
  readonly kind?: string | undefined;
  readonly customer?: { readonly name?: string | undefined } | undefined;
  readonly incoming?: string | undefined;
}): unknown {
  const { audience, channel, kind, customer, incoming } = context;
  return {
    audience: audience ?? null,
    channel: channel ?? null,
    kind: kind ?? null,
    customer: customer?.name ?? null,
    incoming: incoming ?? null,
  };
}

/** What a person is told about what the page does not tell. Nobody misses a message where none was written, nor a customer in a note. */
function unknownOf({ audience, customer, incoming, kind }: Expected): unknown {
  const told: string[] = [];
  if (audience === "internal" && incoming === null) return told;
  if (audience === null) told.push("whether a customer or a colleague will read this");
  if (customer === null) told.push(audience === "internal" ? "the reader's name" : "the customer's name");
  if (incoming === null && kind !== "new message") told.push("the customer's last message");
  return told;
}

/** What the page heard of Send. */
interface Sent {
  readonly how: string;
  readonly html: string;
  /** Milliseconds from the person's deed to the page's hearing of it. */
  readonly late: number;
}

/** Notes in the page how it is told to send, when a person does so and nobody has forbidden it. Nothing is sent. */
function recordSending(send: string, composer: string): void {
  const sent: Sent[] = [];
  Object.assign(window, { sent });
  const note = (how: string, event: Event): void => {
    const html = document.querySelector(composer)?.innerHTML ?? "";
    const late = performance.now() - event.timeStamp;
    if (event.isTrusted && !event.defaultPrevented) sent.push({ how, html, late });
    event.preventDefault();
  };
  const button = document.querySelector<HTMLElement>(send);
  if (button && button.tabIndex < 0) button.tabIndex = 0;
  button?.addEventListener("click", (event) => note("click", event));
  button?.addEventListener("keydown", (event) => {
    if (event.key === "Enter") note("Enter", event);
  });
  const pressed = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== "Enter" || !event.ctrlKey) return;
    note("Ctrl+Enter", event);
    // What an editor makes of this key is not asked here.
    event.stopImmediatePropagation();
  };
  document.querySelector(composer)?.addEventListener("keydown", pressed, { capture: true });
}
