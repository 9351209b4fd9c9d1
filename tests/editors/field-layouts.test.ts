import { describe, expect, test } from "vitest";
import { ALL, fieldPage } from "./field-page.ts";

const field = fieldPage();

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
    await field.coach(`<textarea style="height: 420px; ${style}"></textarea>`);
    expect(await field.lined()).toEqual(ALL);
  });

  test("from the right, where words and the marks between them change places", async () => {
    await field.coach('<textarea dir="rtl" style="height: 420px; width: 333px; overflow-y: scroll"></textarea>');
    const inside = await field.page.evaluate(
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
      await field.ours("linesOverFields"),
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
    await field.coach(`<input style="${style}">`, line);
    expect(await field.lined()).toEqual(all);
  });

  test("as far as its words are scrolled into sight", async () => {
    await field.coach('<input style="width: 150px; font: 14px monospace">', `${line} ${line}`);
    expect(await field.lined()).toEqual(["Kindly", "obviously".slice(0, (await field.lined())[1]?.length)]);
    await field.page.focus("input");
    await field.page.keyboard.press("End");
    await field.drawn();
    expect((await field.lined()).at(-1)).toBe("failed");
  });
});

describe("the layout we cannot follow", () => {
  test("gets no underlines rather than false ones", async () => {
    await field.coach('<textarea style="height: 300px; width: 500px; writing-mode: vertical-rl"></textarea>');
    expect(await field.ours("linesOverFields")).toEqual([]);
    await field.page.$eval("textarea", (one) => Object.assign(one.style, { writingMode: "", rotate: "20deg" }));
    await field.page.setViewport({ width: 800, height: 700 });
    await field.drawn();
    expect(await field.ours("linesOverFields")).toEqual([]);
  });
});
