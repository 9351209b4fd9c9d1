import { describe, expect, test } from "vitest";
import { MOST_UNDERLINES } from "../../ui/most-underlines.ts";
import { ALL, fieldPage, LETTER, WORDS } from "./field-page.ts";

const field = fieldPage();

describe("underlines in a text area stay true", () => {
  const tall = '<textarea style="height: 150px; width: 320px; font: 15px/1.5 serif"></textarea>';
  const isTrue = async () => {
    await field.drawn();
    const words = await field.lined();
    expect(words.length).toBeGreaterThan(0);
    // At the edges of the field a word may be cut, never another one be underlined.
    for (const word of words) expect(WORDS.some((cold) => cold.startsWith(word) || cold.endsWith(word))).toBe(true);
    return words;
  };

  test("while it is scrolled", async () => {
    await field.coach(tall, LETTER.repeat(4));
    await field.page.mouse.move(100, 80);
    for (let step = 0; step < 6; step++) {
      await field.page.mouse.wheel({ deltaY: step % 3 === 2 ? -70 : 97 });
      await new Promise((resolve) => setTimeout(resolve, 120));
      await isTrue();
    }
  });

  test("while the page is scrolled, and what is out of sight has no line", async () => {
    await field.coach(`${tall}<div style="height: 3000px"></div>`);
    await field.page.evaluate(() => scrollTo(0, 61));
    await isTrue();
    await field.page.evaluate(() => scrollTo(0, 900));
    await field.drawn();
    expect((await field.ours("linesOverFields")).filter(({ top }) => top > 0)).toEqual([]);
  });

  test("while somebody types before and after, and presses Enter before", async () => {
    await field.coach(tall.replace("150px", "420px"));
    await field.page.focus("textarea");
    await field.page.keyboard.down("Control");
    await field.page.keyboard.press("Home");
    await field.page.keyboard.up("Control");
    for (const key of ["S", "o", ",", " ", "Enter", "Enter", "A", " ", "Backspace", "Tab"]) {
      if (key !== "Tab") await field.page.keyboard.press(key as "Enter");
      expect(await isTrue()).toEqual(ALL);
    }
    await field.page.keyboard.down("Control");
    await field.page.keyboard.press("End");
    await field.page.keyboard.up("Control");
    await field.page.keyboard.type("They failed");
    expect(await isTrue()).toEqual([...ALL, "failed"]);
  });

  test("when it grows, the window shrinks and the page zooms", async () => {
    await field.coach(tall.replace("150px", "420px").replace("320px", "60%"));
    await field.page.$eval("textarea", (one) => Object.assign(one.style, { width: "311px" }));
    expect(await isTrue()).toEqual(ALL);
    await field.page.$eval("textarea", (one) => Object.assign(one.style, { width: "80%" }));
    await field.page.setViewport({ width: 520, height: 600 });
    expect(await isTrue()).toEqual(ALL);
    for (const factor of [1.25, 0.8]) {
      await field.page.setViewport({
        width: Math.round(900 / factor),
        height: Math.round(700 / factor),
        deviceScaleFactor: factor,
      });
      expect(await isTrue()).toEqual(ALL);
    }
    await field.page.$eval("body", (body) => Object.assign(body.style, { zoom: "0.8" }));
    expect(await isTrue()).toEqual(ALL);
    await field.page.$eval("body", (body) =>
      Object.assign(body.style, { zoom: "", transform: "scale(0.9)", transformOrigin: "0 0" }),
    );
    await field.page.setViewport({ width: 900, height: 701 });
    expect(await isTrue()).toEqual(ALL);
  });

  test("when something above it opens and it is pushed down", async () => {
    await field.coach(`<details><summary>More</summary><div style="height: 77px">More words</div></details>${tall}`);
    await field.page.click("summary");
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await isTrue())[0]).toBe("failed");
  });

  test("when it is folded away they go, and come back with it", async () => {
    await field.coach(tall);
    await field.page.$eval("textarea", (one) => Object.assign(one.style, { display: "none" }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await field.ours("linesOverFields")).toEqual([]);
    await field.page.$eval("textarea", (one) => Object.assign(one.style, { display: "" }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await isTrue();
  });

  test("when a script changes or empties it, without an event", async () => {
    await field.coach(tall);
    await field.page.focus("textarea");
    await field.page.evaluate(() => {
      globalThis.findField().value = `Hello,\n${globalThis.findField().value}`;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await isTrue();
    await field.page.evaluate(() => {
      globalThis.findField().value = "";
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await field.ours("linesOverFields")).toEqual([]);
  });

  test("in an open shadow root", async () => {
    await field.coach(`<div id="host"><template shadowrootmode="open"><div style="height: 190px; overflow: auto">
      <p>Before</p>${tall}</div></template></div>`);
    await isTrue();
    await field.page.evaluate(() => globalThis.findField().parentElement?.scrollBy(0, 33));
    await isTrue();
  });

  test("under the words that are seen, not over what covers them", async () => {
    await field.coach(
      `${tall}<div id="menu" hidden style="position: absolute; left: 20px; top: 20px; width: 330px; height: 170px; background: white">Menu</div><button>Open</button>`,
    );
    await isTrue();
    await field.page.$eval("button", (button) => {
      button.addEventListener("click", () => document.querySelector("#menu")?.toggleAttribute("hidden"));
    });
    await field.page.click("button");
    await field.drawn();
    expect(await field.ours("linesOverFields")).toEqual([]);
    await field.page.click("button");
    await isTrue();
  });
});

describe("the page", () => {
  test("finds no second copy of the words: not by searching, not in its tree, not as highlights", async () => {
    await field.coach('<textarea style="height: 300px; width: 500px"></textarea>', "An unmistakable failed word");
    expect(await field.lined()).toEqual(["failed"]);
    expect(await field.page.evaluate(() => document.documentElement.outerHTML.includes("unmistakable"))).toBe(false);
    expect(await field.page.evaluate(() => CSS.highlights.size)).toBe(0);
    const copies = async () =>
      JSON.stringify(await field.page.accessibility.snapshot({ interestingOnly: false })).split("unmistakable").length;
    const counted = await copies();
    await field.page.$eval("human-level-coach", (layer) => layer.remove());
    expect(counted).toBe(await copies());
    await field.page.$eval("textarea", (one) => one.remove());
    expect(
      await field.page.evaluate(() => (globalThis as unknown as { find(words: string): boolean }).find("unmistakable")),
    ).toBe(false);
  });

  test("takes clicks and selections where lines are drawn", async () => {
    await field.coach('<textarea style="height: 300px; width: 500px; line-height: 2"></textarea>');
    const [line] = await field.ours("linesOverFields");
    if (!line) throw new Error("no line");
    await field.page.mouse.click(line.left + 3, line.top + 1, { count: 2 });
    expect(await field.page.evaluate(() => getSelection()?.toString())).toBe("failed");
  });
});

describe("the cost", () => {
  test("is bounded by what people can read: a few dozen lines at most, and a key in a long text stays cheap", async () => {
    await field.coach(
      '<textarea style="height: 600px; width: 800px; font: 8px/8px monospace"></textarea>',
      "You failed to attach it. ".repeat(2200),
    );
    expect(await field.ours("linesOverFields")).toHaveLength(MOST_UNDERLINES);
    await field.page.focus("textarea");
    const started = Date.now();
    await field.page.keyboard.type("hello there");
    await field.drawn();
    expect(Date.now() - started).toBeLessThan(3000);
  });
});
