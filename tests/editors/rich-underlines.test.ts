import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { MOST_UNDERLINES } from "../../ui/most-underlines.ts";
import { type Lab, type LabPage, openLab } from "./lab.ts";
import { countPixels, UNDERLINES } from "./pixels.ts";

let lab: Lab;
let page: LabPage;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => page?.close());
afterAll(() => lab?.close());

/** The first is a suggestion, the second a warning, the third strong: as in the order of severities. */
const WORDS = ["failed", "obviously", "refuse to"];

const LETTER =
  "<div>Hi Dana,</div><div><br></div><div>You <b>failed</b> to attach the form, and obv<i>ious</i>ly we refuse to wait.</div>";
const ALL = ["failed", "obviously", "refuse to"];

async function coach(letter: string, style = "", around: readonly [string, string] = ["", ""]): Promise<void> {
  page = await lab.open(
    `<!doctype html><meta charset="utf-8"><style>body{margin:20px;font:16px/1.6 sans-serif}</style>${around[0]}<div id="draft" contenteditable="true" style="${style}">${letter}</div>${around[1]}`,
  );
  const id = await page.ours("open", "#draft", 0, "");
  await page.ours("coach", id, [...WORDS]);
  await drawn();
}

/** A check comes after the picture with the letter, and where the machine is busy in the next pause: then all must be true. */
async function drawn(): Promise<void> {
  await page.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 350))));
}

/** Everything underlined, with where its first line is on the screen. */
function underlined() {
  return page.page.evaluate(() =>
    [...CSS.highlights]
      .flatMap(([name, ranges]) =>
        [...ranges].map((range) => {
          const live = range as Range;
          const { x, y, width, height } = live.getBoundingClientRect();
          return { kind: name.replace("human-level-", ""), text: live.toString(), x, y, width, height };
        }),
      )
      .filter(({ kind }) => kind !== "open")
      .sort((a, b) => a.y - b.y || a.x - b.x),
  );
}

const words = async () => (await underlined()).map(({ text }) => text);

/** True when the line of each word can be seen under it, and only there. */
async function isSeen(): Promise<void> {
  await drawn();
  for (const { kind, x, y, width, height } of await underlined()) {
    const colour = UNDERLINES[kind];
    if (!colour) throw new Error(`${kind} has no colour`);
    const under = { x, y: y + height / 2, width, height: height / 2 + 4 };
    expect(await countPixels(page.page, under, colour)).toBeGreaterThan(width / 2);
  }
}

describe("underlines in rich text", () => {
  test("are dots, dashes and bars in warm colours under exactly their words, across formatting too", async () => {
    await coach(LETTER);
    expect((await underlined()).map(({ kind, text }) => [text, kind])).toEqual([
      ["failed", "suggestion"],
      ["obviously", "warning"],
      ["refuse to", "strong"],
    ]);
    await isSeen();
    const styles = await page.page.evaluate(() =>
      ["suggestion", "warning", "strong"].map((kind) => {
        const draft = document.querySelector("#draft");
        const style = draft && getComputedStyle(draft, `::highlight(human-level-${kind})`);
        return style?.textDecorationStyle;
      }),
    );
    expect(styles).toEqual(["dotted", "dashed", "solid"]);
  });

  test("add nothing to the draft", async () => {
    await coach(LETTER);
    expect(await page.page.$eval("#draft", (draft) => draft.innerHTML)).toBe(LETTER);
    expect(await page.page.$eval("#draft", (draft) => draft.getAttributeNames().join())).toBe(
      "id,contenteditable,style",
    );
  });

  test("stay true while somebody types before and after, and presses Enter before and in them", async () => {
    await coach(LETTER);
    await page.page.focus("#draft");
    await page.page.keyboard.down("Control");
    await page.page.keyboard.press("Home");
    await page.page.keyboard.up("Control");
    for (const key of ["S", "o", "Enter", "Enter", "A", "Backspace"] as const) {
      await page.page.keyboard.press(key);
      await drawn();
      expect(await words()).toEqual(ALL);
    }
    await isSeen();
    await page.page.keyboard.down("Control");
    await page.page.keyboard.press("End");
    await page.page.keyboard.up("Control");
    await page.page.keyboard.type(" You failed");
    await drawn();
    expect(await words()).toEqual([...ALL, "failed"]);
    for (let step = 0; step < 3; step++) await page.page.keyboard.press("ArrowLeft");
    await page.page.keyboard.press("Enter");
    await drawn();
    expect(await words()).toEqual(ALL);
    await page.page.keyboard.press("Backspace");
    await drawn();
    expect(await words()).toEqual([...ALL, "failed"]);
  });

  test("stay true while the draft and the page are scrolled", async () => {
    const filler = "<div>The parcel left on Monday.</div>".repeat(60);
    await coach(`${filler}${LETTER}${filler}`, "height: 200px; overflow: auto", [
      '<div style="height: 300px"></div>',
      '<div style="height: 2000px"></div>',
    ]);
    expect(await words()).toEqual([]);
    for (const top of [1400, 1440, 1475]) {
      await page.page.$eval("#draft", (draft, to) => draft.scrollTo(0, to), top);
      await page.page.evaluate((to) => scrollTo(0, to), (top - 1400) * 2);
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(await words()).toEqual(ALL);
    }
    await isSeen();
    await page.page.$eval("#draft", (draft) => draft.scrollTo(0, 0));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await words()).toEqual([]);
  });

  test("stay true when the window shrinks, the page zooms and what is above opens", async () => {
    await coach(LETTER, "", ['<details><summary>More</summary><div style="height: 90px">More</div></details>', ""]);
    await page.page.setViewport({ width: 330, height: 600 });
    await isSeen();
    for (const factor of [1.25, 0.8]) {
      await page.page.setViewport({ width: 900, height: 700, deviceScaleFactor: factor });
      await drawn();
      expect(await words()).toEqual(ALL);
    }
    await page.page.setViewport({ width: 900, height: 700 });
    await page.page.$eval("body", (body) => Object.assign(body.style, { zoom: "1.25" }));
    await page.page.click("summary");
    await isSeen();
    expect(await words()).toEqual(ALL);
  });

  test("go while the draft is folded away, and come back", async () => {
    await coach(LETTER);
    await page.page.$eval("#draft", (draft) => Object.assign((draft as HTMLElement).style, { display: "none" }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await words()).toEqual([]);
    await page.page.$eval("#draft", (draft) => Object.assign((draft as HTMLElement).style, { display: "" }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await words()).toEqual(ALL);
    await isSeen();
  });

  test("cost no more than people can read: of thousands a few dozen, all of them on the screen", async () => {
    await coach("<div>You failed to attach the form.</div>".repeat(4000), "font: 6px/7px sans-serif");
    const all = await underlined();
    expect(all).toHaveLength(MOST_UNDERLINES);
    for (const { y } of all) expect(y).toBeLessThan(700 + 10);
    await page.page.evaluate(() => scrollTo(0, 9000));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const later = await underlined();
    expect(later).toHaveLength(MOST_UNDERLINES);
    for (const { y } of later) expect(y).toBeGreaterThan(-10);
  });

  test("leave no ranges behind at a key: the browser would move all of them at each later one", async () => {
    await coach(LETTER + "<div>You failed, and obviously they failed.</div>".repeat(200));
    await page.page.click("#draft");
    await page.page.keyboard.press("Home");
    const type = async () => {
      for (const key of "hello there") {
        await page.page.keyboard.type(key);
        await drawn();
      }
    };
    await type();
    const made = page.ours("rangesMade", 6_000);
    await type();
    expect(await made).toBeLessThan(10);
    expect((await words()).length).toBe(MOST_UNDERLINES);
    expect(new Set(await words())).toEqual(new Set(["failed", "obviously", "refuse to"]));
  });

  test("are seen on a dark page as well", async () => {
    await coach(LETTER, "background: #14161a; color: #eee");
    await isSeen();
  });
});

describe("underlines of words that are not in the page's own tree", () => {
  test.each(["shadow-open", "shadow-closed"])("in roots as in %s", async (host) => {
    page = await lab.openHost(host);
    await page.mount("<p>You failed to attach the form, and obviously we refuse to wait.</p>");
    await page.ours("coach", await page.openEditable(), [...WORDS]);
    expect(await words()).toEqual(ALL);
    await isSeen();
  });

  test("in a frame of its own", async () => {
    page = await lab.openHost("frame");
    await page.mount("<p>You failed to attach the form, and obviously we refuse to wait.</p>");
    await page.ours("coach", await page.openEditable(), [...WORDS]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const box = await page.box();
    for (const kind of ["suggestion", "warning", "strong"]) {
      const colour = UNDERLINES[kind];
      if (colour) expect(await countPixels(page.page, box, colour)).toBeGreaterThan(20);
    }
  });
});
