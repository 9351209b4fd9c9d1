import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Lab, openLab } from "../editors/lab.ts";
import { named, pause } from "./seeing.ts";
import { allow } from "./surface-pages.ts";
import { useHarness } from "./use-harness.ts";
import { chips, settledChip } from "./writing.ts";

/** Fields as pages in the wild have them, and whether people write messages there. */
const FIELDS: readonly (readonly [about: string, isMessage: boolean, html: string])[] = [
  [
    "a comment on GitHub",
    true,
    '<textarea id="new_comment_field" name="comment[body]" aria-label="Add a comment" style="width:600px;height:120px"></textarea>',
  ],
  [
    "a reply in an old help desk",
    true,
    '<form><textarea name="body" rows="13" cols="80"></textarea><input type="submit" value="Submit reply"></form>',
  ],
  [
    "a Draft.js reply, as Gorgias has it",
    true,
    '<div class="DraftEditor-root"><div class="public-DraftEditor-content" contenteditable="true" role="textbox" spellcheck="true" style="width:500px;min-height:24px"><div>Hi</div></div></div>',
  ],
  [
    "a ProseMirror reply, as HubSpot has it",
    true,
    '<div class="ProseMirror" contenteditable="true" role="textbox" aria-multiline="true" style="width:500px;height:90px"><p>Hi</p></div>',
  ],
  [
    "a Quill line, as Slack has it",
    true,
    '<div class="ql-editor" contenteditable="true" role="textbox" aria-multiline="true" aria-autocomplete="list" style="width:500px;height:22px"><p>Hi</p></div>',
  ],
  [
    "a Lexical line, as WhatsApp has it",
    true,
    '<div contenteditable="true" data-lexical-editor="true" role="textbox" aria-label="Type a message" style="width:500px;height:24px"><p>Hi</p></div>',
  ],
  [
    "a low line beside a Send",
    true,
    '<form><div class="row"><textarea rows="1" style="width:300px;height:26px"></textarea><button>Send</button></div></form>',
  ],
  [
    "a low line beside a Send in German",
    true,
    '<form><div class="row"><textarea rows="1" style="width:300px;height:26px"></textarea><button aria-label="Senden">➤</button></div></form>',
  ],
  [
    "a message once, and no cell of the table in it by itself",
    true,
    '<div contenteditable="true" style="width:500px"><table contenteditable="false"><tr><td contenteditable="true" style="width:400px;height:80px">Hi</td></tr></table></div>',
  ],
  [
    "two paragraphs of an editor that makes each a field by itself",
    false,
    '<div style="width:500px"><div class="block"><div class="text" contenteditable="true" style="min-height:60px">Hi</div></div><div class="block"><div class="text" contenteditable="true" style="min-height:60px">Hi</div></div></div>',
  ],
  [
    "the only paragraph of Editor.js",
    false,
    '<div class="codex-editor"><div class="ce-block"><div class="ce-paragraph" contenteditable="true" style="width:500px;min-height:60px">Hi</div></div></div>',
  ],
  ["plain text only", true, '<div contenteditable="plaintext-only" style="width:500px;height:90px">Hi</div>'],
  [
    "a search field that is a text area, as Google has it",
    false,
    '<textarea name="q" role="combobox" aria-label="Search" style="width:500px;height:48px"></textarea>',
  ],
  ["a search form", false, '<form role="search"><textarea style="width:500px;height:90px"></textarea></form>'],
  ["a field named after its search", false, '<textarea id="searchQuery" style="width:500px;height:90px"></textarea>'],
  [
    "a field that says Find",
    false,
    '<textarea placeholder="Find in this page" style="width:500px;height:90px"></textarea>',
  ],
  [
    "CodeMirror 6",
    false,
    '<div class="cm-editor"><div class="cm-content" contenteditable="true" role="textbox" aria-multiline="true" style="width:500px;height:90px">let a = 1</div></div>',
  ],
  ["CodeMirror 5", false, '<div class="CodeMirror"><textarea style="width:500px;height:90px"></textarea></div>'],
  [
    "Monaco",
    false,
    '<div class="monaco-editor"><textarea class="inputarea" aria-label="Editor content" aria-multiline="true" style="width:500px;height:90px"></textarea></div>',
  ],
  [
    "Ace",
    false,
    '<div class="ace_editor"><textarea class="ace_text-input" style="width:500px;height:90px"></textarea></div>',
  ],
  [
    "a terminal",
    false,
    '<div class="xterm"><textarea class="xterm-helper-textarea" style="width:500px;height:90px"></textarea></div>',
  ],
  ["a query for a database", false, '<textarea name="sql_query" style="width:500px;height:200px"></textarea>'],
  ["a style sheet of one's own", false, '<textarea id="customCss" style="width:500px;height:200px"></textarea>'],
  ["a captcha's answer", false, '<textarea name="g-recaptcha-response" style="width:250px;height:40px"></textarea>'],
  [
    "a postal address",
    false,
    '<textarea autocomplete="shipping street-address" style="width:500px;height:90px"></textarea>',
  ],
  ["a number", false, '<textarea inputmode="numeric" style="width:500px;height:90px"></textarea>'],
  [
    "a list of addresses",
    false,
    '<textarea name="cc_email" inputmode="email" style="width:500px;height:90px"></textarea>',
  ],
  [
    "a title of one line",
    false,
    '<div contenteditable="true" role="textbox" aria-multiline="false" style="width:500px;height:50px">Title</div>',
  ],
  [
    "a document with a title of its own",
    false,
    '<div contenteditable="true" style="width:500px;height:600px"><h1>Handbook</h1><p>Once</p></div>',
  ],
  [
    "a page in Notion",
    false,
    '<div class="notion-page-content"><div contenteditable="true" style="width:500px;height:90px">Once</div></div>',
  ],
  [
    "a cell of a sheet",
    false,
    '<div role="grid"><div role="gridcell" contenteditable="true" style="width:300px;height:60px">7</div></div>',
  ],
  ["a small note", false, '<textarea style="width:120px;height:60px"></textarea>'],
  ["a low field with nothing to send it", false, '<textarea style="width:500px;height:26px"></textarea>'],
  ["a field that is only read", false, '<textarea readonly style="width:500px;height:90px">Log</textarea>'],
  ["a field that is switched off", false, '<textarea disabled style="width:500px;height:90px">Log</textarea>'],
  ["a field nobody sees", false, '<textarea hidden style="width:500px;height:90px"></textarea>'],
  [
    "a block inside another editor",
    false,
    '<div contenteditable="true" style="width:500px;height:90px"><h1>Page</h1><div contenteditable="true" style="width:400px;height:60px">Once</div></div>',
  ],
];

describe("on a site that nobody has described, the coach", () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(() => lab.close());

  it.each(
    FIELDS.map(([about, isMessage, html]) => ({
      what: `${isMessage ? "takes" : "leaves alone"} ${about}`,
      isMessage,
      html,
    })),
  )("$what", async ({ isMessage, html }) => {
    const page = await lab.open(`<!doctype html><body>${html}</body>`);
    const found = (await page.ours("composers", "any-site")).filter((one) => one !== null);
    await page.close();
    expect(found).toHaveLength(isMessage ? 1 : 0);
  });
});

describe("on a page whose fields are in shadow roots", () => {
  const harness = useHarness();

  it("the coach comes to the field that has the focus", async () => {
    const address = "https://desk.northwind.example/shadow";
    const body = `<!doctype html><html lang="en"><body><x-form></x-form><script>
      const root = document.querySelector("x-form").attachShadow({ mode: "open" });
      root.innerHTML = '<textarea style="width:600px;height:160px"></textarea><textarea style="width:600px;height:160px"></textarea>';
    </script></body></html>`;
    harness.site.serve(address, { body, type: "text/html" });
    const page = await harness.openAt(address);
    await allow(harness, page);
    await page.bringToFront();
    await page.mouse.click(100, 60);
    await page.keyboard.type("You failed to attach the form.");
    await named(page, "button", /^Human Level: score/);
    await pause(300);
    expect(await chips(page)).toHaveLength(1);
  });
});

describe("in a low box with a long draft in it", () => {
  const harness = useHarness();

  it("the chip stays inside the box and does not wander over the page", async () => {
    const address = "https://desk.northwind.example/low";
    const lines = "<p>You failed to attach the form.</p>".repeat(40);
    const body = `<!doctype html><html lang="en"><body><div id="box" style="width:600px;height:150px;overflow:auto;border:1px solid"><div class="ProseMirror" contenteditable="true" role="textbox" aria-multiline="true">${lines}</div></div><p style="height:900px">Below</p></body></html>`;
    harness.site.serve(address, { body, type: "text/html" });
    const page = await harness.openAt(address);
    await allow(harness, page);
    await page.bringToFront();
    await page.click("p");
    const { element } = await settledChip(page);
    const chip = await element.boundingBox();
    const box = await (await page.$("#box"))?.boundingBox();
    if (!chip || !box) throw new Error("the chip cannot be seen");
    expect(chip.y + chip.height).toBeLessThanOrEqual(box.y + box.height);
  });
});
