import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Lab, type LabPage, openLab } from "./lab.ts";

let lab: Lab;
let page: LabPage;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => page?.close());
afterAll(() => lab?.close());

const WORDS = ["failed", "obviously", "refuse to", "Kindly"];

const LETTER = `Hi Dana,

You failed to attach the form, and obviously nothing can be done before it is here. We refuse to wait.
Kindly send it today.

\tYou failed twice, 👩‍👩‍👧 obviously — naïve façade, ﬁne: refuse to, Kindly.   
averyveryverylongwordthatfitsnowhereatallandmustbebrokensomewhereinthemiddleofit failed it
`;

/** Opens a page with a field and coaches the words in it. */
async function coach(html: string, text = LETTER, words = WORDS, head = ""): Promise<void> {
  page = await lab.open(`<!doctype html><meta charset="utf-8"><style>body{margin:20px}${head}</style>${html}`);
  await page.page.evaluate((value) => {
    globalThis.findField = () => {
      const host = document.querySelector("#host");
      const field = (host?.shadowRoot ?? document).querySelector<HTMLTextAreaElement>("textarea, input");
      if (!field) throw new Error("the page has no field");
      return field;
    };
    globalThis.findField().value = value;
  }, text);
  const id = await page.ours("open", "textarea, input", 0, "");
  await page.ours("coach", id, [...words]);
  await drawn();
}

/** What was asked for is on the screen after two pictures. */
async function drawn(): Promise<void> {
  await page.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The words over each line as the browser itself places them: the caret at its left end and at its right end. */
async function lined(): Promise<string[]> {
  const lines = (await page.ours("linesOverFields")).filter(({ kind }) => kind !== "open");
  return page.page.evaluate((all) => {
    const field = globalThis.findField();
    const root = field.getRootNode();
    const options = root instanceof ShadowRoot ? { shadowRoots: [root] } : {};

    const words = all.map(({ left, top, width }) => {
      const [a, b] = [left + 0.4, left + width - 0.4].map((x) => {
        const place = document.caretPositionFromPoint(x, top - 5, options);
        return place?.offsetNode === field ? place.offset : -1;
      });
      return a === undefined || b === undefined ? "" : field.value.slice(Math.min(a, b), Math.max(a, b));
    });
    // A wrapped finding has a line for each of its parts.
    return words.flatMap((word, index) =>
      word === "to" ? [] : word === "refuse" ? [`refuse ${words[index + 1]}`] : word,
    );
  }, lines);
}

const ALL = ["failed", "obviously", "refuse to", "Kindly", "failed", "obviously", "refuse to", "Kindly", "failed"];

declare global {
  var findField: () => HTMLTextAreaElement | HTMLInputElement;
}

describe("underlines in a text area stand under their words", () => {
  test.each([
    ["as browsers make it", ""],
    [
      "with letters, lines and room of its own",
      "font: italic 15.5px/1.73 Georgia, serif; letter-spacing: .43px; word-spacing: 2.1px; padding: 11.3px 7.7px 5px 13px; border: 2.6px dashed; width: 371.4px",
    ],
    ["in a box that counts its border", "box-sizing: border-box; width: 60%; padding: 1em; font: 17px/1.4 monospace"],
    ["with wide tabs", "tab-size: 9; width: 340px"],
    [
      "in capitals, indented, in the middle",
      "text-transform: uppercase; text-indent: 31px; text-align: center; width: 412px",
    ],
    ["right-aligned and bold", "text-align: right; font-weight: 700; width: 401px"],
    ["spread over the width", "text-align: justify; width: 290px"],
    ["broken anywhere", "word-break: break-all; width: 217px"],
    ["with words kept whole", "overflow-wrap: normal; width: 300px; word-break: keep-all"],
    ["with lines closer than its letters", "line-height: 1; font-size: 22px; width: 520px"],
    ["zoomed out by the page", "zoom: .8; width: 383px"],
    ["zoomed in by the page", "zoom: 1.25; width: 383px"],
    ["with a scroll bar that is always there", "overflow-y: scroll; width: 299px"],
    ["with room for its scroll bar", "scrollbar-gutter: stable; width: 299px"],
  ])("%s", async (_name, style) => {
    await coach(`<textarea style="height: 420px; ${style}"></textarea>`);
    expect(await lined()).toEqual(ALL);
  });

  test("from the right, where words and the marks between them change places", async () => {
    await coach('<textarea dir="rtl" style="height: 420px; width: 333px; overflow-y: scroll"></textarea>');
    const inside = await page.page.evaluate(
      (lines) => {
        const { value } = globalThis.findField();
        return lines.map(({ left, top, width }) =>
          [left + 6, left + width - 6].map((x) => {
            const at = document.caretPositionFromPoint(x, top - 5)?.offset ?? -1;
            const word = /\S+$/.exec(value.slice(0, at))?.[0] ?? "";
            return word + (/^\S*/.exec(value.slice(at))?.[0] ?? "");
          }),
        );
      },
      await page.ours("linesOverFields"),
    );
    expect(inside.map((words) => words.join(" ").replaceAll(/[^a-zK ]/g, ""))).toEqual(
      ALL.map((word) => (word.includes(" ") ? word : `${word} ${word}`)),
    );
  });
});

describe("underlines in a one-line field stand under their words", () => {
  const line = "Kindly wait, obviously we refuse to help: you failed.";
  const all = ["Kindly", "obviously", "refuse to", "failed"];
  test.each([
    ["as browsers make it", "width: 500px"],
    [
      "high, with room of its own",
      "width: 520px; height: 61px; padding: 3px 21.5px 9px; font: 17px Georgia, serif; letter-spacing: .3px",
    ],
    ["in the middle", "width: 600px; text-align: center"],
    ["with its own line height", "width: 500px; line-height: 40px; box-sizing: border-box"],
    ["zoomed in by the page", "width: 500px; zoom: 1.25"],
  ])("%s", async (_name, style) => {
    await coach(`<input style="${style}">`, line);
    expect(await lined()).toEqual(all);
  });

  test("as far as its words are scrolled into sight", async () => {
    await coach('<input style="width: 150px; font: 14px monospace">', `${line} ${line}`);
    expect(await lined()).toEqual(["Kindly", "obviously".slice(0, (await lined())[1]?.length)]);
    await page.page.focus("input");
    await page.page.keyboard.press("End");
    await drawn();
    expect((await lined()).at(-1)).toBe("failed");
  });
});

describe("underlines in a text area stay true", () => {
  const tall = '<textarea style="height: 150px; width: 320px; font: 15px/1.5 serif"></textarea>';
  const isTrue = async () => {
    await drawn();
    const words = await lined();
    expect(words.length).toBeGreaterThan(0);
    // At the edges of the field a word may be cut, never another one be underlined.
    for (const word of words) expect(WORDS.some((cold) => cold.startsWith(word) || cold.endsWith(word))).toBe(true);
    return words;
  };

  test("while it is scrolled", async () => {
    await coach(tall, LETTER.repeat(4));
    await page.page.mouse.move(100, 80);
    for (let step = 0; step < 6; step++) {
      await page.page.mouse.wheel({ deltaY: step % 3 === 2 ? -70 : 97 });
      await new Promise((resolve) => setTimeout(resolve, 120));
      await isTrue();
    }
  });

  test("while the page is scrolled, and what is out of sight has no line", async () => {
    await coach(`${tall}<div style="height: 3000px"></div>`);
    await page.page.evaluate(() => scrollTo(0, 61));
    await isTrue();
    await page.page.evaluate(() => scrollTo(0, 900));
    await drawn();
    expect((await page.ours("linesOverFields")).filter(({ top }) => top > 0)).toEqual([]);
  });

  test("while somebody types before and after, and presses Enter before", async () => {
    await coach(tall.replace("150px", "420px"));
    await page.page.focus("textarea");
    await page.page.keyboard.down("Control");
    await page.page.keyboard.press("Home");
    await page.page.keyboard.up("Control");
    for (const key of ["S", "o", ",", " ", "Enter", "Enter", "A", " ", "Backspace", "Tab"]) {
      if (key !== "Tab") await page.page.keyboard.press(key as "Enter");
      expect(await isTrue()).toEqual(ALL);
    }
    await page.page.keyboard.down("Control");
    await page.page.keyboard.press("End");
    await page.page.keyboard.up("Control");
    await page.page.keyboard.type("They failed");
    expect(await isTrue()).toEqual([...ALL, "failed"]);
  });

  test("when it grows, the window shrinks and the page zooms", async () => {
    await coach(tall.replace("150px", "420px").replace("320px", "60%"));
    await page.page.$eval("textarea", (field) => Object.assign(field.style, { width: "311px" }));
    expect(await isTrue()).toEqual(ALL);
    await page.page.$eval("textarea", (field) => Object.assign(field.style, { width: "80%" }));
    await page.page.setViewport({ width: 520, height: 600 });
    expect(await isTrue()).toEqual(ALL);
    for (const factor of [1.25, 0.8]) {
      await page.page.setViewport({
        width: Math.round(900 / factor),
        height: Math.round(700 / factor),
        deviceScaleFactor: factor,
      });
      expect(await isTrue()).toEqual(ALL);
    }
    await page.page.$eval("body", (body) => Object.assign(body.style, { zoom: "0.8" }));
    expect(await isTrue()).toEqual(ALL);
    await page.page.$eval("body", (body) =>
      Object.assign(body.style, { zoom: "", transform: "scale(0.9)", transformOrigin: "0 0" }),
    );
    await page.page.setViewport({ width: 900, height: 701 });
    expect(await isTrue()).toEqual(ALL);
  });

  test("when something above it opens and it is pushed down", async () => {
    await coach(`<details><summary>More</summary><div style="height: 77px">More words</div></details>${tall}`);
    await page.page.click("summary");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await isTrue())[0]).toBe("failed");
  });

  test("when it is folded away they go, and come back with it", async () => {
    await coach(tall);
    await page.page.$eval("textarea", (field) => Object.assign(field.style, { display: "none" }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await page.ours("linesOverFields")).toEqual([]);
    await page.page.$eval("textarea", (field) => Object.assign(field.style, { display: "" }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await isTrue();
  });

  test("when a script changes or empties it, without an event", async () => {
    await coach(tall);
    await page.page.focus("textarea");
    await page.page.evaluate(() => {
      globalThis.findField().value = `Hello,\n${globalThis.findField().value}`;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await isTrue();
    await page.page.evaluate(() => {
      globalThis.findField().value = "";
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await page.ours("linesOverFields")).toEqual([]);
  });

  test("in an open shadow root", async () => {
    await coach(`<div id="host"><template shadowrootmode="open"><div style="height: 190px; overflow: auto">
      <p>Before</p>${tall}</div></template></div>`);
    await isTrue();
    await page.page.evaluate(() => globalThis.findField().parentElement?.scrollBy(0, 33));
    await isTrue();
  });

  test("under the words that are seen, not over what covers them", async () => {
    await coach(
      `${tall}<div id="menu" hidden style="position: absolute; left: 20px; top: 20px; width: 330px; height: 170px; background: white">Menu</div><button>Open</button>`,
    );
    await isTrue();
    await page.page.$eval("button", (button) => {
      button.addEventListener("click", () => document.querySelector("#menu")?.toggleAttribute("hidden"));
    });
    await page.page.click("button");
    await drawn();
    expect(await page.ours("linesOverFields")).toEqual([]);
    await page.page.click("button");
    await isTrue();
  });
});

describe("the layout we cannot follow", () => {
  test("gets no underlines rather than false ones", async () => {
    await coach('<textarea style="height: 300px; width: 500px; writing-mode: vertical-rl"></textarea>');
    expect(await page.ours("linesOverFields")).toEqual([]);
    await page.page.$eval("textarea", (field) => Object.assign(field.style, { writingMode: "", rotate: "20deg" }));
    await page.page.setViewport({ width: 800, height: 700 });
    await drawn();
    expect(await page.ours("linesOverFields")).toEqual([]);
  });
});

describe("the page", () => {
  test("finds no second copy of the words: not by searching, not in its tree, not as highlights", async () => {
    await coach('<textarea style="height: 300px; width: 500px"></textarea>', "An unmistakable failed word");
    expect(await lined()).toEqual(["failed"]);
    expect(await page.page.evaluate(() => document.documentElement.outerHTML.includes("unmistakable"))).toBe(false);
    expect(await page.page.evaluate(() => CSS.highlights.size)).toBe(0);
    const copies = async () =>
      JSON.stringify(await page.page.accessibility.snapshot({ interestingOnly: false })).split("unmistakable").length;
    const counted = await copies();
    await page.page.$eval("human-level-coach", (layer) => layer.remove());
    expect(counted).toBe(await copies());
    await page.page.$eval("textarea", (field) => field.remove());
    expect(
      await page.page.evaluate(() => (globalThis as unknown as { find(words: string): boolean }).find("unmistakable")),
    ).toBe(false);
  });

  test("takes clicks and selections where lines are drawn", async () => {
    await coach('<textarea style="height: 300px; width: 500px; line-height: 2"></textarea>');
    const [line] = await page.ours("linesOverFields");
    if (!line) throw new Error("no line");
    await page.page.mouse.click(line.left + 3, line.top + 1, { count: 2 });
    expect(await page.page.evaluate(() => getSelection()?.toString())).toBe("failed");
  });
});

describe("the cost", () => {
  test("is bounded by what can be seen: a hundred lines at most, and a key in a long text stays cheap", async () => {
    await coach(
      '<textarea style="height: 600px; width: 800px; font: 8px/8px monospace"></textarea>',
      "You failed to attach it. ".repeat(2200),
    );
    expect((await page.ours("linesOverFields")).length).toBeLessThanOrEqual(100);
    expect((await page.ours("linesOverFields")).length).toBeGreaterThan(50);
    await page.page.focus("textarea");
    const started = Date.now();
    await page.page.keyboard.type("hello there");
    await drawn();
    expect(Date.now() - started).toBeLessThan(3000);
  });
});
