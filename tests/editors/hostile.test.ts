import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Lab, type LabPage, openLab } from "./lab.ts";

let lab: Lab;
let page: LabPage;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => page?.close());
afterAll(() => lab?.close());

const COLD = "You failed to attach it.";

/** Longer than a person would wait for a click to do something, in ms, on a slow and busy machine. */
const PATIENCE = 5_000;

/** A page with an editable that is filled before anything is laid out, and its editor. */
async function open(fill: (draft: HTMLElement) => void, hidden = false): Promise<number> {
  page = await lab.open(
    `<!doctype html><div ${hidden ? "hidden" : ""}><div id="draft" contenteditable="true" style="font: 14px sans-serif"></div></div>`,
  );
  await page.page.$eval("#draft", (draft) => (draft as HTMLElement).focus());
  await page.page.$eval("#draft", fill as (draft: Element) => void);
  return page.ours("open", "#draft", 0, "");
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const started = performance.now();
  const value = await work();
  return { value, ms: performance.now() - started };
}

/** Reads, points and writes, as the coach does with every draft, and tells what came of it. Nothing may be thrown. */
async function useEditor(id: number, before = "failed", after = "forgot") {
  const { value: draft, ms: reading } = await timed(() => page.ours("read", id));
  const start = draft.text.lastIndexOf(before);
  const span = { start, end: start + before.length };
  const { value: ranges, ms: pointing } = await timed(() => page.ours("rangeTexts", id, span));
  await page.ours("selection", id);
  const { value: result, ms: writing } = await timed(() => page.ours("apply", id, [{ ...span, text: after }]));
  const now = (await page.ours("read", id)).text;
  const expected = draft.text.slice(0, start) + after + draft.text.slice(span.end);
  return {
    text: draft.text,
    ranges,
    result,
    reading,
    pointing,
    writing,
    right: now === expected,
    same: now === draft.text,
  };
}

describe("drafts that are too much are read in bounded time", () => {
  // Never laid out: Chromium's layout itself gives up on such depths.
  test("20,000 spans in each other", async () => {
    const id = await open((draft) => {
      let inner: Element = draft;
      for (let level = 0; level < 20_000; level++) {
        const span = document.createElement("span");
        span.textContent = "ab ";
        inner.append(span);
        inner = span;
      }
      inner.append("failed");
    }, true);
    const used = await useEditor(id);
    expect(used.text.length).toBe(60_006);
    expect(used.ranges).toEqual(["failed"]);
    expect(used).toMatchObject({ same: true, result: { status: "refused", reason: expect.stringContaining("deep") } });
    expect(used.reading).toBeLessThan(PATIENCE);
    expect(used.pointing).toBeLessThan(PATIENCE);
    expect(used.writing).toBeLessThan(2 * PATIENCE);
  });

  test("100,000 words in one piece of text", async () => {
    const id = await open((draft) => {
      draft.textContent = `${"word ".repeat(50_000)}You failed. ${"word ".repeat(50_000)}`;
    });
    const used = await useEditor(id);
    expect(used).toMatchObject({ ranges: ["failed"], right: true, result: { status: "applied" } });
    expect(used.reading).toBeLessThan(PATIENCE);
    expect(used.pointing).toBeLessThan(PATIENCE);
    // Laying out so much text anew is the browser's own work.
    expect(used.writing).toBeLessThan(5 * PATIENCE);
  });

  test("20,000 paragraphs, and a rewrite of the first and the last of them", async () => {
    const id = await open((draft) => {
      draft.innerHTML = "<p>You <b>failed</b> to attach it.</p>".repeat(20_000);
    });
    const { value: draft, ms: reading } = await timed(() => page.ours("read", id));
    expect(draft.text.length).toBe(20_000 * (COLD.length + 1) - 1);
    expect(reading).toBeLessThan(PATIENCE);
    const last = draft.text.lastIndexOf("failed");
    const { value: result, ms } = await timed(() =>
      page.ours("apply", id, [
        { start: 4, end: 10, text: "forgot" },
        { start: last, end: last + 6, text: "forgot" },
      ]),
    );
    const { text } = await page.ours("read", id);
    if (result.status === "applied") expect(text.match(/forgot/g)).toHaveLength(2);
    else expect(text).toBe(draft.text);
    expect(ms).toBeLessThan(20 * PATIENCE);
  });

  test("a line of 20,000 breaks and pictures", async () => {
    const id = await open((draft) => {
      draft.innerHTML = `${'a<br><img alt="">'.repeat(10_000)}You failed`;
    });
    const used = await useEditor(id);
    expect(used).toMatchObject({ ranges: ["failed"], right: true });
    expect(used.reading + used.pointing).toBeLessThan(PATIENCE);
  });

  test("100,000 words in a text area", async () => {
    page = await lab.open("<!doctype html><textarea style='width: 600px; height: 300px'></textarea>");
    await page.page.$eval("textarea", (field) => {
      field.value = `${"word ".repeat(50_000)}You failed. ${"word ".repeat(50_000)}`;
    });
    const id = await page.ours("open", "textarea", 0, "");
    const used = await useEditor(id);
    expect(used).toMatchObject({ right: true, result: { status: "applied", undoSteps: 1 } });
    expect(used.writing).toBeLessThan(5 * PATIENCE);
  });
});

describe("halves of characters", () => {
  const HALVES = "\uD83D Hm. \uDE00\uD83D\uD83D You failed \uDE00";

  test("stay as they are in rich text, around what is changed", async () => {
    const id = await open((draft) => {
      draft.innerHTML = "<div></div>";
      draft.firstElementChild?.append("\uD83D Hm. \uDE00\uD83D\uD83D You failed \uDE00");
    });
    expect(await useEditor(id)).toMatchObject({ text: HALVES, right: true });
  });

  test("stay as they are in a text area", async () => {
    page = await lab.open("<!doctype html><textarea></textarea>");
    await page.page.$eval("textarea", (field) => {
      field.value = "\uD83D Hm. \uDE00\uD83D\uD83D You failed \uDE00";
    });
    const id = await page.ours("open", "textarea", 0, "");
    expect(await useEditor(id)).toMatchObject({ text: HALVES, right: true });
  });

  test("are never made: one picture in place of another that begins with the same half", async () => {
    const id = await open((draft) => {
      draft.textContent = "Thanks 👩 and bye";
    });
    expect(await useEditor(id, "👩", "👨")).toMatchObject({ right: true });
    expect(await page.page.$eval("#draft", (draft) => encodeURIComponent(draft.textContent ?? ""))).toContain(
      encodeURIComponent("👨"),
    );
  });
});

describe("a page that is against us", () => {
  test("an editable that leaves the page while it is written in harms nothing", async () => {
    const id = await open((draft) => {
      draft.innerHTML = "<div>You <b>failed</b> to attach it.</div>";
      draft.addEventListener("beforeinput", () => draft.remove());
      draft.addEventListener("input", () => draft.remove());
    });
    const { text } = await page.ours("read", id);
    const result = await page.ours("apply", id, [{ start: 0, end: 10, text: "Could you" }]);
    expect(["applied", "refused", "stale"]).toContain(result.status);
    expect(text).toContain("failed");
  });

  test("an editable that undoes every change is given up, and says what it said", async () => {
    const id = await open((draft) => {
      const html = "<div>You <b>failed</b> to attach it.</div>";
      draft.innerHTML = html;
      draft.addEventListener("input", () => {
        draft.innerHTML = html;
      });
    });
    const result = await page.ours("apply", id, [{ start: 4, end: 10, text: "forgot" }]);
    expect(result.status).toBe("refused");
    expect((await page.ours("read", id)).text).toBe(COLD);
  });

  test("an editable that adds words of its own to every change is given up, and the person told to look", async () => {
    const id = await open((draft) => {
      draft.innerHTML = "<div>You failed to attach it.</div>";
      draft.addEventListener("input", () => draft.firstElementChild?.append(" Sent by a robot."));
    });
    const result = await page.ours("apply", id, [{ start: 4, end: 10, text: "forgot" }]);
    expect(result).toEqual({
      status: "refused",
      reason: "The editor changed this in an unexpected way. Please check your draft.",
    });
    expect((await page.ours("read", id)).text).toContain("You failed to attach it.");
  });
});
