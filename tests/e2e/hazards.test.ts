import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { allNamed, named, pause, press, readAloud, underlineOn, underlines, until } from "./seeing.ts";
import { complaintsOf, useHarness } from "./use-harness.ts";
import { applyTo, chips, composer, openCard, settledChip, textOf, type, undo, write } from "./writing.ts";

const harness = useHarness();

const COLD = "You failed to attach the form.";

const underlined = async (page: Page): Promise<string> => (await underlines(page)).map(({ text }) => text).join("|");

/** Measures from now on how long the page lets people wait. The answer is the longest wait since the last question, in milliseconds. */
async function watchWaits(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let last = performance.now();
    const world = window as unknown as { longestWait: number };
    world.longestWait = 0;
    setInterval(() => {
      const now = performance.now();
      world.longestWait = Math.max(world.longestWait, now - last);
      last = now;
    }, 10);
  });
  return () =>
    page.evaluate(() => {
      const world = window as unknown as { longestWait: number };
      const longest = world.longestWait;
      world.longestWait = 0;
      return longest;
    });
}

describe("a draft that is too much", () => {
  const sizes: readonly (readonly [string, (body: Element) => void])[] = [
    [
      "100,000 words in 5,000 lines",
      (body) => {
        const all = document.createDocumentFragment();
        for (let line = 0; line < 5000; line++) {
          const block = document.createElement("div");
          block.textContent =
            "You failed to attach the form and as I already said it is late, and the parcel left on Monday. ";
          all.append(block);
        }
        body.prepend(all);
      },
    ],
    [
      "100,000 words in one piece of text without a full stop",
      (body) => body.prepend("the parcel left and you failed to attach it ".repeat(11_000)),
    ],
    ["a word of half a million letters", (body) => body.prepend("a".repeat(500_000))],
  ];
  it.each(sizes)("%s: the coach says that it is too long, and the page answers", async (_name, fill) => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    const editable = await write(page, "Hi. ");
    await settledChip(page);
    await editable.evaluate(fill);
    await named(page, "button", /^Human Level: too long/);
    const longest = await watchWaits(page);
    for (const key of "hello") {
      await page.keyboard.type(key);
      await pause(60);
    }
    await pause(1500);
    expect(await longest()).toBeLessThan(1000);
    expect(await underlined(page)).toBe("");
    expect(complaints).toEqual([]);
    await press(page, "button", /^Human Level: too long/);
    expect(await readAloud(page, "dialog", /^Human Level coach$/)).toMatch(/longer than I can read/);
    await page.keyboard.press("Escape");
    await editable.evaluate((body) => {
      body.textContent = "You failed to attach the form.";
    });
    await underlineOn(page, "You failed to");
  });

  it("as long as is still read, cold from end to end: typing never waits, and the last words are underlined after a pause", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, "Hi. ");
    await settledChip(page);
    await editable.evaluate((body) => body.prepend("You failed to attach it, as I already said. ".repeat(1200)));
    await until("a score for all of it", async () => ((await chips(page))[0]?.suggestions ?? 0) > 1000);
    await page.keyboard.down("Control");
    await page.keyboard.press("End");
    await page.keyboard.up("Control");
    const longest = await watchWaits(page);
    await page.keyboard.type(" and so on and on", { delay: 40 });
    expect(await longest()).toBeLessThan(1000);
    expect(await textOf(editable)).toContain(" and so on and on");
  });

  it("thousands of elements in each other are read like any other draft", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    const editable = await write(page, "Hi. ");
    await settledChip(page);
    await editable.evaluate((body) => {
      let at: Element = body.firstElementChild ?? body;
      for (let depth = 0; depth < 2000; depth++) {
        const span = document.createElement("span");
        at.append(span);
        at = span;
      }
      at.append("You failed to attach the form.");
    });
    await underlineOn(page, "You failed to");
    const longest = await watchWaits(page);
    await page.keyboard.type("x");
    await pause(500);
    expect(await longest()).toBeLessThan(1000);
    expect(complaints).toEqual([]);
  });

  it("halves of characters, of which nothing can be made: the words around them are coached and kept", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    const editable = await write(page, COLD);
    await editable.evaluate((body) => body.prepend("\uD83D Hm. \uDE00\uD83D\uD83D "));
    await underlineOn(page, "You failed to");
    const halves = () =>
      editable.evaluate((body) =>
        body.textContent
          ?.slice(0, 9)
          .split("")
          .map((c) => c.charCodeAt(0))
          .join(),
      );
    const before = await halves();
    await applyTo(page, editable, "You failed to");
    expect(await textOf(editable)).toMatch(/could you attach the form\?/i);
    expect(await halves()).toBe(before);
    expect(complaints).toEqual([]);
  });
});

describe("a page that does not leave its editor alone", () => {
  it("changes it a thousand times a second: typing goes on, no word is lost, and when it rests all is true", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    const editable = await write(page, COLD);
    await underlineOn(page, "You failed to");
    await editable.evaluate((body) => {
      const restless = document.createElement("div");
      body.append(restless);
      const timer = setInterval(() => {
        for (let count = 0; count < 10; count++) restless.textContent = `As I already said, ${Math.random()}`;
      }, 10);
      setTimeout(() => {
        clearInterval(timer);
        restless.textContent = "As I already said, no.";
      }, 4000);
    });
    const longest = await watchWaits(page);
    await page.keyboard.type(" Thank you, and have a good day.", { delay: 30 });
    await pause(1000);
    expect(await longest()).toBeLessThan(1000);
    expect(await textOf(editable)).toContain("Thank you, and have a good day.");
    await pause(2500);
    expect((await underlineOn(page, "As I already said")).text).toMatch(/^As I already said/);
    await underlineOn(page, "You failed to");
    expect(complaints).toEqual([]);
  });

  it("takes the highlights away again and again: nothing is thrown, and the next words bring them back", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await page.evaluate(() => {
      const timer = setInterval(() => CSS.highlights.clear(), 20);
      setTimeout(() => clearInterval(timer), 1000);
    });
    await type(page, " Really.");
    await pause(1100);
    await type(page, " Yes.");
    await underlineOn(page, "You failed to");
    expect(complaints).toEqual([]);
  });

  it("takes the chip away once: it comes back with the next words", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    await write(page, COLD);
    await settledChip(page);
    await page.evaluate(() => document.querySelector("human-level-coach")?.remove());
    await type(page, " Yes.");
    await settledChip(page);
    await openCard(page, "You failed to");
    expect(complaints).toEqual([]);
  });

  it("takes the chip away whenever it comes: no quarrel, nothing thrown, typing goes on", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    await write(page, COLD);
    await settledChip(page);
    await page.evaluate(() => {
      const world = window as unknown as { taken: number };
      world.taken = 0;
      const take = () => {
        for (const host of document.querySelectorAll("human-level-coach")) {
          host.remove();
          world.taken += 1;
        }
      };
      new MutationObserver(take).observe(document.documentElement, { childList: true });
      take();
    });
    const longest = await watchWaits(page);
    await type(page, " Twenty more letters.");
    await pause(800);
    expect(await longest()).toBeLessThan(1000);
    expect(await page.evaluate(() => (window as unknown as { taken: number }).taken)).toBeLessThan(60);
    await pause(1000);
    const taken = await page.evaluate(() => (window as unknown as { taken: number }).taken);
    await pause(500);
    expect(await page.evaluate(() => (window as unknown as { taken: number }).taken)).toBe(taken);
    expect(complaints).toEqual([]);
  });
});

describe("what a page can learn and do through the coach", () => {
  it("is nothing: no way into the shadow root, no new name in its window, no file of the extension, no ear for its events", async () => {
    const page = await harness.openGmail([{ kind: "reply" }], (html) =>
      html.replace(
        "<head>",
        `<head><script>
          window.caught = [];
          const attach = Element.prototype.attachShadow;
          Element.prototype.attachShadow = function (init) { const root = attach.call(this, { ...init, mode: "open" }); caught.push(root); return root; };
          const listen = EventTarget.prototype.addEventListener;
          EventTarget.prototype.addEventListener = function (...all) { caught.push(all[0]); return listen.apply(this, all); };
          window.namesBefore = 0; window.namesBefore = Object.getOwnPropertyNames(window).length;
        </script>`,
      ),
    );
    const editable = await write(page, COLD);
    await openCard(page, "You failed to");
    const before = await textOf(editable);
    const learnt = await page.evaluate(async (id) => {
      const world = window as unknown as { caught: unknown[]; namesBefore: number; chrome?: { runtime?: unknown } };
      const host = document.querySelector("human-level-coach");
      const events = ["human-level", "human-level:apply", "apply", "message", "click", "human-level-coach"];
      for (const type of events) {
        for (const target of [window, document, host]) {
          target?.dispatchEvent(new CustomEvent(type, { detail: { type: "apply" }, bubbles: true, composed: true }));
        }
      }
      window.postMessage({ type: "pause", paused: true }, "*");
      window.postMessage({ type: "choose-rule", ruleId: "customer-wins/failed-to", choice: { off: true } }, "*");
      const fetched = await fetch(`chrome-extension://${id}/coach.js`).then(
        () => "read",
        () => "refused",
      );
      return {
        root: host?.shadowRoot ?? null,
        text: host?.textContent,
        html: host?.innerHTML,
        caught: world.caught.length,
        names: Object.getOwnPropertyNames(window).length - world.namesBefore,
        runtime: world.chrome?.runtime ?? null,
        fetched,
        leak: Object.getOwnPropertyNames(window).filter((name) => /human.?level/i.test(name)),
      };
    }, harness.extension.id);
    expect(learnt).toEqual({
      root: null,
      text: "",
      html: "",
      caught: 0,
      names: 0,
      runtime: null,
      fetched: "refused",
      leak: [],
    });
    await pause(300);
    expect(await textOf(editable)).toBe(before);
    await underlineOn(page, "You failed to");
  });

  it("is not to press keys for the person: made-up keys open nothing", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await settledChip(page);
    await editable.evaluate((node) => {
      for (const code of ["KeyH", "KeyJ"]) {
        node.dispatchEvent(
          new KeyboardEvent("keydown", { code, altKey: true, shiftKey: true, bubbles: true, cancelable: true }),
        );
      }
    });
    await pause(300);
    expect(await allNamed(page, "dialog", /./)).toEqual([]);
  });

  it.each([
    ["opacity", "0.01"],
    ["filter", "opacity(0)"],
    ["clip-path", "inset(0 0 0 400px)"],
    ["transform", "translateX(300px)"],
    ["mix-blend-mode", "multiply"],
  ])("is not to have Apply pressed on a card that it has made unseen by %s", async (property, value) => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await openCard(page, "You failed to");
    const before = await textOf(editable);
    await page.evaluate(
      (name, wanted) => {
        document.querySelector<HTMLElement>("human-level-coach")?.style.setProperty(name, wanted, "important");
      },
      property,
      value,
    );
    const box = await (await named(page, "button", /^Apply/)).element.boundingBox();
    if (!box) throw new Error("Apply has no box");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await pause(400);
    expect(await textOf(editable)).toBe(before);
  });
});

describe("Apply on a card that the person cannot see as it is", () => {
  interface Aim {
    readonly page: Page;
    readonly editable: Awaited<ReturnType<typeof composer>>;
    readonly before: string;
    readonly x: number;
    readonly y: number;
  }

  /** A card that has been open for a while, and where its Apply is. */
  async function atApply(): Promise<Aim> {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await openCard(page, "You failed to");
    await pause(500);
    const box = await (await named(page, "button", /^Apply/)).element.boundingBox();
    if (!box) throw new Error("Apply has no box");
    return { page, editable, before: await textOf(editable), x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Lays something over the whole card that lets every click through, in the top layer and later than the card. */
  const cover = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const lid = document.createElement("div");
      lid.popover = "manual";
      lid.id = "lid";
      lid.textContent = "You have won. Click here!";
      lid.style.cssText = "position:fixed;inset:0;width:100%;height:100%;margin:0;pointer-events:none;background:#fff";
      document.body.append(lid);
      lid.showPopover();
    });

  it("changes nothing while something of the page lies over it; then the card comes to the top, says so, and the next click counts", async () => {
    const { page, editable, before, x, y } = await atApply();
    await cover(page);
    await pause(300);
    await page.mouse.click(x, y);
    await until("the reason", async () => /look once more/.test(await readAloud(page, "dialog", /^Suggestion: /)));
    expect(await textOf(editable)).toBe(before);
    await pause(600);
    await press(page, "button", /^Apply/);
    await until("the words", async () => /could you attach/i.test(await textOf(editable)));
  });

  it("changes nothing when it is uncovered under the hand, at the very click", async () => {
    const { page, editable, before, x, y } = await atApply();
    await cover(page);
    await pause(300);
    await page.evaluate(() =>
      window.addEventListener("pointerdown", () => document.querySelector("#lid")?.remove(), { capture: true }),
    );
    await page.mouse.click(x, y);
    await pause(400);
    expect(await textOf(editable)).toBe(before);
  });

  it("changes nothing when the page moves the card under the pointer", async () => {
    const { page, editable, before, x, y } = await atApply();
    await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      document.body.style.marginTop = "-40px";
      for (let count = 0; count < 4; count++) await frame();
      const moved = performance.now();
      const world = window as unknown as { gap: number };
      window.addEventListener("click", () => (world.gap = performance.now() - moved), { capture: true, once: true });
    });
    await page.mouse.click(x, y - 40);
    await pause(400);
    // A machine that takes longer than a person to click has shown the card long enough.
    const late = await page.evaluate(() => (window as unknown as { gap: number }).gap > 150);
    if (!late) expect(await textOf(editable)).toBe(before);
  });

  it("changes the draft when nothing of all that happened", async () => {
    const { page, editable, x, y } = await atApply();
    await page.mouse.click(x, y);
    await until("the words", async () => /could you attach/i.test(await textOf(editable)));
  });
});

describe("Send", () => {
  /** Notes when the page hears that it shall send, and whether somebody forbade it. */
  async function listenForSend(
    page: Page,
    selector: string,
  ): Promise<() => Promise<{ times: number; late: number; forbidden: boolean }>> {
    await page.evaluate((button) => {
      const sent = { times: 0, late: 0, forbidden: false };
      Object.assign(window, { sent });
      const hear = (event: Event) => {
        sent.times += 1;
        sent.late = Math.max(sent.late, performance.now() - event.timeStamp);
        sent.forbidden ||= event.defaultPrevented;
      };
      document.querySelector(button)?.addEventListener("click", hear);
      document.querySelector(button)?.addEventListener("keydown", (event) => {
        if (event instanceof KeyboardEvent && event.key === "Enter") hear(event);
      });
      document.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && event.ctrlKey) hear(event);
      });
    }, selector);
    return () =>
      page.evaluate(() => (window as unknown as { sent: { times: number; late: number; forbidden: boolean } }).sent);
  }

  const places = [
    ["Gmail", ".aoO", () => harness.openGmail([{ kind: "reply" }])],
    ["Zendesk", '[data-test-id="submit_button-button"]', () => harness.openZendesk()],
  ] as const;

  it.each(places)(
    "in %s is heard at once by click, by Ctrl+Enter and by Enter on the button, card open or not",
    async (_name, selector, open) => {
      const page = await open();
      const sent = await listenForSend(page, selector);
      await write(page, COLD);
      for (const withCard of [false, true]) {
        if (withCard) await openCard(page, "You failed to");
        const before = (await sent()).times;
        await page.click(selector);
        await (await composer(page)).focus();
        await page.keyboard.down("Control");
        await page.keyboard.press("Enter");
        await page.keyboard.up("Control");
        await page.focus(selector);
        await page.evaluate((button) => document.querySelector<HTMLElement>(button)?.focus(), selector);
        await page.keyboard.press("Enter");
        const { times, late, forbidden } = await sent();
        expect(times - before).toBeGreaterThanOrEqual(3);
        expect(forbidden).toBe(false);
        expect(late).toBeLessThan(150);
      }
    },
  );
});

describe("coming and going", () => {
  it("away and back in history: the draft that is there again is coached again", async () => {
    const page = await harness.openGmail([{ kind: "reply", draft: `<div>${COLD}</div>` }]);
    await underlineOn(page, "You failed to");
    await page.evaluate(() => Object.assign(window, { marker: 1 }));
    const other = await harness.openGmailInbox();
    const address = other.url();
    await other.close();
    await page.goto(address);
    await page.goBack();
    await page.bringToFront();
    await (await composer(page)).focus();
    await underlineOn(page, "You failed to");
    expect(await page.$$("human-level-coach")).toHaveLength(1);
  });

  it("from one conversation to the next by hash: the coach leaves with the first composer and comes with the second", async () => {
    const page = await harness.openGmail([{ kind: "reply", draft: `<div>${COLD}</div>` }]);
    await underlineOn(page, "You failed to");
    await page.evaluate(() => {
      const view = document.querySelector(".bkK");
      const next = view?.cloneNode(true) as HTMLElement;
      const words = next.querySelector('[g_editable="true"] div div');
      if (words) words.textContent = "As I already said, no.";
      location.hash = "#inbox/another";
      view?.remove();
      setTimeout(() => document.body.append(next), 200);
    });
    await until("the first to be gone", async () => (await underlined(page)) === "");
    await pause(300);
    await (await composer(page)).focus();
    await underlineOn(page, "As I already said");
    expect(await page.$$("human-level-coach")).toHaveLength(1);
  });
});

describe("where the words are", () => {
  const views = [
    ["80 %", { width: 1600, height: 1125, deviceScaleFactor: 0.8 }],
    ["125 %", { width: 1024, height: 720, deviceScaleFactor: 1.25 }],
  ] as const;
  it.each(views)(
    "at %s a click on underlined words opens their card beside them, and Apply writes them",
    async (_name, viewport) => {
      const page = await harness.openGmail([{ kind: "reply" }]);
      await page.setViewport(viewport);
      const editable = await write(page, `Dear all,\n\n${COLD}`);
      const { y } = await underlineOn(page, "You failed to");
      await openCard(page, "You failed to");
      const card = await (await named(page, "dialog", /^Suggestion: /)).element.boundingBox();
      expect(card && Math.min(Math.abs(card.y - y), Math.abs(card.y + card.height - y))).toBeLessThan(40);
      await press(page, "button", /^Apply/);
      await until("the words", async () => /could you attach/i.test(await textOf(editable)));
      await undo(page);
    },
  );

  it("after scrolling, typing before, Enter before and resizing, what is underlined is what was meant", async () => {
    const filler = "<div>The parcel left on Monday.</div>".repeat(40);
    const page = await harness.openGmail([{ kind: "reply", draft: `${filler}<div>${COLD}</div>${filler}` }]);
    const editable = await composer(page);
    const last = () =>
      editable.evaluate((body) => {
        const line = [...body.querySelectorAll("div")].findLast((div) => div.textContent?.startsWith("You failed"));
        line?.scrollIntoView({ block: "center" });
      });
    await last();
    await underlineOn(page, "You failed to");
    const isTrue = async () => {
      await last();
      const { x, y } = await underlineOn(page, "You failed to");
      const under = await page.evaluate(
        (left, top) => document.caretPositionFromPoint(left, top)?.offsetNode.textContent,
        x,
        y,
      );
      expect(under).toContain("You failed to");
    };
    for (let step = 0; step < 4; step++) {
      await page.mouse.wheel({ deltaY: step % 2 === 0 ? 300 : -200 });
      await pause(100);
    }
    await isTrue();
    const { x, y } = await underlineOn(page, "You failed to");
    await page.mouse.click(x, y);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    await isTrue();
    await type(page, "And so: ");
    await isTrue();
    await page.setViewport({ width: 700, height: 600 });
    await isTrue();
    await page.evaluate(() => {
      document.body.style.zoom = "0.8";
    });
    await isTrue();
  });
});
