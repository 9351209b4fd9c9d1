import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import type { Change } from "./pages.ts";
import { press, underlineOn, underlines, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { applyTo, COLD, changing, composer, htmlOf, settledChip, textOf, undo } from "./writing.ts";

const harness = useHarness();

/** What is underlined, in page order. */
const underlined = async (page: Page): Promise<string[]> => (await underlines(page)).map(({ text }) => text);

/** Puts this where the writer's own words and the signature would be. */
function withBody(content: string): Change {
  return (html) => html.replace(/(<div id=":t6"[^>]*>).*?(<\/div><\/div><\/td><td class="Aq">)/s, `$1${content}$2`);
}

describe("what stands in the body beside the writer's words", () => {
  it("an island that cannot be edited is neither judged nor touched", async () => {
    const page = await harness.openGmail([
      { kind: "reply", draft: `<div>${COLD} <span contenteditable="false">Please be advised.</span></div>` },
    ]);
    const editable = await composer(page);
    await editable.focus();
    await underlineOn(page, "You failed to");
    await settledChip(page);
    expect((await underlined(page)).join("|")).not.toMatch(/advised/);
  });

  it("spelling marks split words and change nothing: the underline spans them, and they are gone only where words are replaced", async () => {
    const page = await harness.openGmail([
      {
        kind: "reply",
        draft: '<div>You <span class="LI ng">failed</span> to attach the <span class="LI ng">forrm</span>.</div>',
      },
    ]);
    const editable = await composer(page);
    await editable.focus();
    await underlineOn(page, "You failed to");
    const before = await htmlOf(editable);
    await applyTo(page, editable, "You failed to");
    expect(await textOf(editable)).toMatch(/could you attach the forrm\?/i);
    expect(await htmlOf(editable)).toContain('<span class="LI ng">forrm</span>');
    await undo(page);
    await until("the earlier words", async () => (await htmlOf(editable)) === before);
  });

  it("emoji, links, lists, tables and code come through an apply and its undo unharmed", async () => {
    const draft =
      '<div>Hi <img data-emoji="😊" class="an1" alt="😊" aria-label="😊" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">,</div>' +
      '<div>See <a href="https://example.com/g">the guide</a>.</div>' +
      "<ul><li>You failed to sign</li><li>done</li></ul>" +
      '<table border="1"><tbody><tr><td>As I already said, no.</td><td>2</td></tr></tbody></table>' +
      "<pre>As I already said, it is not our fault.</pre>";
    const page = await harness.openGmail([{ kind: "reply", draft }]);
    const editable = await composer(page);
    await editable.focus();
    await underlineOn(page, "As I already said");
    await settledChip(page);
    const before = await htmlOf(editable);
    const inCode = await page.evaluate(
      () =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith("human-level"))
          .flatMap(([, ranges]) => [...ranges])
          .filter((range) => (range as Range).startContainer.parentElement?.closest("pre")).length,
    );
    expect(inCode).toBe(0);
    await applyTo(page, editable, "You failed to");
    const after = await htmlOf(editable);
    for (const kept of [
      'data-emoji="😊"',
      '<a href="https://example.com/g">',
      "<pre>As I already said",
      "<td>2</td>",
      "<li>done</li>",
    ]) {
      expect(after).toContain(kept);
    }
    await undo(page);
    await until("the earlier words", async () => (await htmlOf(editable)) === before);
  });
});

describe("plain-text mode", () => {
  it("lines of text and breaks: coached, written in one step, and quoted lines and the signature are nobody's words", async () => {
    const content =
      "The parcel left on Monday.<br>You failed to attach the form.<br><br>-- <br>Sam Rivera<br>As I already said<br><br>" +
      "On Fri, Sep 11, 2026 at 9:14 AM Dana Lee &lt;dana@customer.example&gt; wrote:<br><br>&gt; You failed to read. As I already said, it is your fault.<br>&gt; Please be advised.<br>";
    const page = await harness.openGmail([{ kind: "reply" }], withBody(content));
    const editable = await composer(page);
    await editable.focus();
    await underlineOn(page, "You failed to");
    await settledChip(page);
    expect((await underlined(page)).filter((text) => /already|advised/i.test(text))).toEqual([]);
    expect((await underlined(page)).filter((text) => /You failed to/.test(text))).toHaveLength(1);
    const before = await textOf(editable);
    await applyTo(page, editable, "You failed to");
    expect(await textOf(editable)).toMatch(/Could you attach the form\?/);
    await undo(page);
    await until("the earlier text", async () => (await textOf(editable)) === before);
    await settledChip(page);
    await press(page, "button", /^Human Level: score/);
    await changing(editable, () => press(page, "button", /^Insert.*\bDana\b/));
    const text = await textOf(editable);
    expect(text.indexOf("Dana")).toBeLessThan(text.indexOf("The parcel"));
    expect(text.endsWith(before.slice(before.indexOf("-- ")))).toBe(true);
  });
});
