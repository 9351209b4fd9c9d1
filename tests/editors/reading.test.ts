import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Lab, type LabPage, openLab } from "./lab.ts";

let lab: Lab;
let page: LabPage;
beforeAll(async () => {
  lab = await openLab();
  page = await lab.open("<!doctype html><style>body{font:16px/24px monospace;margin:0}</style><div id=place></div>");
});
afterAll(() => lab?.close());

async function open(html: string, { excluded = "", style = "" } = {}): Promise<number> {
  await page.page.$eval(
    "#place",
    (place, content, look) => {
      place.innerHTML = `<div id="draft" contenteditable="true" style="${look}"></div>`;
      const draft = place.firstElementChild;
      if (draft) draft.innerHTML = content;
    },
    html,
    style,
  );
  return page.ours("open", "#draft", 0, excluded);
}

async function read(html: string, options = {}) {
  return page.ours("read", await open(html, options));
}

const text = async (html: string, options = {}) => (await read(html, options)).text;

describe("the text of a draft", () => {
  test.each([
    [
      "Gmail's first bare line and its blank lines",
      "Hi,<div><br></div><div>One</div><div>Two</div>",
      "Hi,\n\nOne\nTwo",
    ],
    ["CKEditor's blank paragraph", '<p>Hi,</p><p><br data-cke-filler="true"></p><p>One</p>', "Hi,\n\nOne"],
    ["a break that only keeps a line open", "<div>One<br></div><div>Two</div>", "One\nTwo"],
    ["lines made of breaks", "One<br><br>Two<br>", "One\n\nTwo"],
    ["nested blocks", "<div><div><div>One</div></div></div><div>Two</div>", "One\nTwo"],
    ["a list", "<ul><li>One</li><li>Two<ul><li>Three</li></ul></li></ul>", "One\nTwo\nThree"],
    ["a table", "<table><tbody><tr><td>One</td><td>Two</td></tr></tbody></table>", "One\nTwo"],
    ["source line breaks, which show as spaces", "<div>\n  One\n  two\n</div>\n<div>Three</div>", "One two\nThree"],
    ["non-breaking spaces, kept", "One&nbsp;&nbsp;two", "One\u00A0\u00A0two"],
    ["emoji, combining marks and curly quotes", "“Héé” 👩‍👩‍👧 e\u0301", "“Héé” 👩‍👩‍👧 e\u0301"],
    ["a space between formatted words", "<b>One</b> <i>two</i>", "One two"],
    [
      "fillers that editors put around the caret",
      "<p>\u2060\u2060\u2060\u2060\u2060\u2060\u2060One\uFEFF</p><p>\uFEFF<br></p>",
      "One\n",
    ],
    ["what nobody sees", "<style>b{}</style>One<span style='display: none'>hidden</span>", "One"],
    ["words suggested in grey", "One<span aria-hidden='true'> or two</span> three", "One three"],
    ["nothing", "", ""],
    ["an empty line", "<div><br></div>", ""],
  ])("%s", async (_name, html, expected) => {
    expect(await text(html)).toBe(expected);
  });

  test("line breaks in preserved text are lines", async () => {
    expect(await text("One\n\nTwo  wide\n", { style: "white-space: pre-wrap" })).toBe("One\n\nTwo  wide");
  });

  test("a picture is one character that is nobody's to change", async () => {
    expect(await read('Look <img alt="x" src="data:,"> here')).toMatchObject({
      text: "Look \uFFFC here",
      masked: [{ start: 5, end: 6 }],
    });
  });

  test("links, code and mentions are masked, an editable cell in a widget is not", async () => {
    const draft = await read(
      'See <a href="https://a.example">the <b>guide</b></a>, <span contenteditable="false">@Dana</span>, <code>rm</code>' +
        '<figure contenteditable="false"><table><tbody><tr><td contenteditable="true">cell</td></tr></tbody></table></figure>',
    );
    expect(draft.masked.map(({ start, end }) => draft.text.slice(start, end))).toEqual(["the guide", "@Dana", "rm"]);
  });

  test("a signature ends the draft, whatever lines follow it", async () => {
    expect(
      await read("<div>Bye</div><div class=sig>Sam</div><br><div class=quote>Old</div><div><br></div>", {
        excluded: ".sig, .quote",
      }),
    ).toMatchObject({ text: "Bye", tailExcluded: true });
  });

  test("words on both sides of a quote are two lines", async () => {
    expect(await read("One<blockquote>old</blockquote>Two", { excluded: "blockquote" })).toMatchObject({
      text: "One\nTwo",
      tailExcluded: false,
    });
  });
});

describe("places", () => {
  test("every range covers exactly its words", async () => {
    const id = await open("Hi&nbsp;<b>Dana</b>,<div><br></div><div>One\n  <i>two</i> 👩‍👩‍👧 three</div>");
    const draft = await page.ours("read", id);
    for (const word of draft.text.matchAll(/\S+/gu)) {
      const span = { start: word.index, end: word.index + word[0].length };
      expect(await page.ours("rangeTexts", id, span)).toEqual([word[0]]);
    }
  });

  test("a span over lines has a range for each", async () => {
    const id = await open("<div>One</div><div><br></div><div>Two</div>");
    expect(await page.ours("rangeTexts", id, { start: 0, end: 8 })).toEqual(["One", "Two"]);
  });

  test("the point in the middle of a word is in its range, and a point beside the text is nowhere", async () => {
    const id = await open("<div>One <b>two</b> three</div>");
    const box = await page.ours("rangeBox", id, { start: 4, end: 7 });
    if (!box) throw new Error("no box");
    const offset = await page.ours("offsetAt", id, box.x + box.width / 2, box.y + box.height / 2);
    expect([5, 6]).toContain(offset);
    expect(await page.ours("offsetAt", id, 700, box.y + box.height / 2)).toBeNull();
  });

  test("the caret is found wherever keys put it", async () => {
    const id = await open("<div>One</div><div><br></div><div>T<b>wo</b></div>");
    await page.page.focus("#draft");
    await page.page.keyboard.down("Control");
    await page.page.keyboard.press("Home");
    await page.page.keyboard.up("Control");
    const seen: number[] = [];
    for (let step = 0; step < 9; step++) {
      const caret = await page.ours("selection", id);
      if (caret) seen.push(caret.start);
      await page.page.keyboard.press("ArrowRight");
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
