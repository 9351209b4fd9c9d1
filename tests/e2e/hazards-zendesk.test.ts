import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import type { Change } from "./pages.ts";
import { allNamed, named, underlineOn, underlines, until } from "./seeing.ts";
import { complaintsOf, useHarness } from "./use-harness.ts";
import {
  applyTo,
  COLD,
  chips,
  composer,
  htmlOf,
  panelSays,
  panelWords,
  settledChip,
  textOf,
  type,
  undo,
  warmCold,
  write,
} from "./writing.ts";

const harness = useHarness();

const EDITABLE = '[data-test-id^="omnicomposer-"]';

const underlined = async (page: Page): Promise<string> => (await underlines(page)).map(({ text }) => text).join("|");

/** Brings a ticket to the front as Zendesk does, without a click or a key. */
async function bringToFront(page: Page, id: string): Promise<void> {
  await page.evaluate((wanted) => {
    for (const layout of document.querySelectorAll<HTMLElement>('[data-test-id$="-standard-layout"]')) {
      const active = layout.dataset.testId === `ticket-${wanted}-standard-layout`;
      layout.dataset.isActive = String(active);
      layout.closest(".pane")?.setAttribute("style", active ? "" : "visibility:hidden;position:absolute");
    }
    for (const tab of document.querySelectorAll<HTMLElement>('[data-test-id="header-tab"]')) {
      const active = tab.dataset.entityId === wanted;
      tab.dataset.entityIsSelected = String(active);
      if (active) tab.setAttribute("aria-current", "page");
      else tab.removeAttribute("aria-current");
    }
  }, id);
}

/** Mounts this many more tickets behind the two, each with a draft of its own. */
function withManyTickets(count: number): Change {
  return (html) => {
    const tab = /<a data-test-id="header-tab"[^>]*data-entity-id="1002".*?<\/a>/s.exec(html)?.[0] ?? "";
    const pane = /<div class="pane" style="visibility:hidden.*(?=<\/main>)/s.exec(html)?.[0] ?? "";
    const ids = Array.from({ length: count }, (_, index) => String(2000 + index));
    const copies = (part: string): string => ids.map((id) => part.replaceAll("1002", id)).join("");
    return html.replace(tab, tab + copies(tab)).replace(pane, pane + copies(pane));
  };
}

/** Puts a copy in the place of the composer, as React does when it loses track of a node, with the caret at the end. */
function replaceComposer(page: Page): Promise<void> {
  return page.evaluate((selector) => {
    const old = document.querySelector<HTMLElement>(selector);
    const fresh = old?.cloneNode(true) as HTMLElement;
    old?.replaceWith(fresh);
    fresh.focus();
    getSelection()?.selectAllChildren(fresh);
    getSelection()?.collapseToEnd();
  }, EDITABLE);
}

describe("many tickets", () => {
  it("are mounted, and only the one in front is coached, whichever comes to the front", async () => {
    const page = await harness.openZendesk({}, withManyTickets(12));
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    for (const id of ["1002", "2003", "1001"]) {
      await page.evaluate((wanted) => {
        const tab = document.querySelector(`[data-test-id="header-tab"][data-entity-id="${wanted}"]`);
        tab?.addEventListener("click", (event) => event.preventDefault(), { once: true });
      }, id);
      await page.click(`[data-test-id="header-tab"][data-entity-id="${id}"]`);
      await bringToFront(page, id);
      await until("one chip and no more", async () => (await chips(page)).length <= 1);
      const front = await composer(page);
      await front.focus();
      await until("a chip for the ticket in front", async () => (await chips(page)).length === 1);
      if (id !== "1001") expect(await underlined(page)).not.toMatch(/You failed/);
    }
    await underlineOn(page, "You failed to");
  });

  it("switched by a key, without a click, the coach goes with its ticket", async () => {
    const page = await harness.openZendesk();
    await page.evaluate(() => document.addEventListener("keydown", () => undefined));
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await page.keyboard.down("Control");
    await page.keyboard.down("Alt");
    await page.keyboard.press("ArrowRight");
    await bringToFront(page, "1002");
    await page.keyboard.up("Alt");
    await page.keyboard.up("Control");
    await until("the coach to go", async () => (await underlined(page)) === "");
    expect(await allNamed(page, "button", /^Human Level: score/)).toEqual([]);
    await bringToFront(page, "1001");
    await (await composer(page)).focus();
    await underlineOn(page, "You failed to");
  });
});

describe("a composer that is replaced under the writer", () => {
  it("is coached again in its new node, and nothing is left of the old one", async () => {
    const page = await harness.openZendesk();
    const complaints = complaintsOf(page);
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await replaceComposer(page);
    await type(page, "x");
    await underlineOn(page, "You failed to");
    await until("one coach", async () => (await page.$$("human-level-coach")).length === 1);
    expect((await underlines(page)).filter(({ text }) => /You failed to/.test(text))).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it("ten times while somebody types, without a word lost or a coach left over", async () => {
    const page = await harness.openZendesk();
    await write(page, COLD);
    for (let round = 0; round < 10; round++) {
      await replaceComposer(page);
      await page.keyboard.type("a");
    }
    await underlineOn(page, "You failed to");
    await until("one coach", async () => (await page.$$("human-level-coach")).length === 1);
    expect(await textOf(await composer(page))).toMatch(/aaaaaaaaaa/);
  });
});

describe("a public reply and an internal note", () => {
  const SWITCHER = '[data-test-id="omnichannel-channel-switcher-button"]';

  it("are told apart as the writer switches to and fro: rules and panel follow", async () => {
    const page = await harness.openZendesk();
    await page.evaluate((selector) => {
      const button = document.querySelector<HTMLElement>(selector);
      button?.addEventListener("click", () => {
        const internal = button.dataset.channel !== "internal";
        setTimeout(() => {
          button.dataset.channel = internal ? "internal" : "web";
          button.setAttribute("aria-label", internal ? "Internal note" : "Public reply");
          button.textContent = internal ? "Internal note" : "Public reply";
        }, 100);
      });
    }, SWITCHER);
    await write(page, "The parcel left the store on Monday.");
    await panelSays(page, /public reply/i);
    expect((await allNamed(page, "button", /^(Greeting|Sign-off)/)).length).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await page.click(SWITCHER);
    await panelSays(page, /internal note/i);
    expect((await allNamed(page, "button", /^(Greeting|Sign-off)/)).length).toBe(0);
    await page.keyboard.press("Escape");
    await page.click(SWITCHER);
    await panelSays(page, /public reply/i);
  });

  it("by a label in another language: what cannot be read is said to be unknown, not guessed", async () => {
    const page = await harness.openZendesk({}, (html) =>
      html
        .replaceAll(' data-channel="web"', "")
        .replaceAll(/Public reply( composer)?/g, "Öffentliche Antwort")
        .replaceAll("Public reply", "Öffentliche Antwort"),
    );
    await write(page, "The parcel left the store on Monday.");
    expect(await panelWords(page)).toMatch(/whether this is a public reply or an internal note/i);
  });
});

describe("other editors of Zendesk", () => {
  it("messaging: the same editor without formatting", async () => {
    const page = await harness.openZendesk({}, (html) =>
      html
        .replaceAll('data-channel="web"', 'data-channel="native_messaging"')
        .replaceAll("omnicomposer-rich-text-ckeditor", "omnicomposer-plain-text-ckeditor"),
    );
    await warmCold(page);
  });

  it("the older editor, a plain one", async () => {
    const page = await harness.openZendesk({ draft: "<p></p>" }, (html) =>
      html
        .replaceAll('data-test-id="omnicomposer-rich-text-ckeditor"', "")
        .replaceAll('data-test-id="ticket-rich-text-editor"', 'class="zendesk-editor--rich-text-comment"')
        .replaceAll(/class="ck ck-content[^"]*"/g, 'class="editor zendesk-editor--rich-text-comment"')
        .replaceAll("<p></p>", "<p><br></p>"),
    );
    const editable = await warmCold(page);
    await undo(page);
    await until("the earlier text", async () => (await textOf(editable)).includes(COLD));
  });
});

describe("fields of Zendesk that nobody has described", () => {
  const EDITOR = /<div class="ck ck-content[^>]*>(?=<p><\/p>)/;

  it("an editor of another make in the same place", async () => {
    const page = await harness.openZendesk({}, (html) =>
      html.replace(EDITOR, '<div class="composer" contenteditable="true" aria-label="返信" style="min-height:80px">'),
    );
    await warmCold(page);
  });

  it("a text area in the same place", async () => {
    const page = await harness.openZendesk({}, (html) =>
      html.replace(
        /<div class="ck ck-content[^>]*><p><\/p><\/div>/,
        '<textarea id="reply" rows="6" cols="80"></textarea>',
      ),
    );
    await page.click("#reply");
    await page.keyboard.type(COLD);
    expect((await settledChip(page)).suggestions).toBeGreaterThan(0);
  });

  it("a cell of a table, which is a part of the message and no message of its own", async () => {
    const page = await harness.openZendesk({}, (html) =>
      html.replace(
        EDITOR,
        '<div class="composer" id="outer" contenteditable="true" style="min-height:80px"><table contenteditable="false"><tbody><tr><td contenteditable="true" id="cell" style="width:300px;height:60px">Cell</td></tr></tbody></table>',
      ),
    );
    await page.click("#cell");
    await page.keyboard.type(` ${COLD}`);
    await underlineOn(page, "You failed to");
    await settledChip(page);
    expect(await chips(page)).toHaveLength(1);
    expect(await underlined(page)).toBe("You failed to");
  });
});

describe("what comes into the draft from elsewhere", () => {
  it("a macro: everything replaced at once is read anew, and an old card applies nothing", async () => {
    const page = await harness.openZendesk();
    const complaints = complaintsOf(page);
    const editable = await write(page, COLD);
    const { x, y } = await underlineOn(page, "You failed to");
    await page.mouse.click(x, y);
    await named(page, "button", /^Apply/);
    await page.evaluate((selector) => {
      const data = new DataTransfer();
      const html =
        "<p>Hi {{ticket.requester.first_name}},</p><p>As I already said, your order {{ticket.id}} is late.</p>";
      data.setData("text/html", html);
      data.setData("text/plain", "Hi");
      const editable = document.querySelector<HTMLElement>(selector);
      if (!editable) return;
      getSelection()?.selectAllChildren(editable);
      document.dispatchEvent(new Event("selectionchange"));
      setTimeout(() => {
        editable.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true }),
        );
      }, 60);
    }, EDITABLE);
    await underlineOn(page, "As I already said");
    expect(await underlined(page)).not.toMatch(/You failed/);
    expect(await allNamed(page, "button", /^Apply/)).toEqual([]);
    await applyTo(page, editable, "As I already said");
    const text = await textOf(editable);
    expect(text).toContain("{{ticket.requester.first_name}}");
    expect(text).toContain("{{ticket.id}}");
    expect(complaints).toEqual([]);
  });

  it("placeholders are sacred: a rewrite around one keeps it whole, in one step back", async () => {
    const draft = "<p>You failed to attach {{ticket.ticket_field_360}} to {{ticket.title}}.</p>";
    const page = await harness.openZendesk({ draft });
    const editable = await composer(page);
    await editable.focus();
    const before = await htmlOf(editable);
    await applyTo(page, editable, "You failed to");
    const after = await htmlOf(editable);
    expect(after).toContain("{{ticket.ticket_field_360}}");
    expect(after).toContain("{{ticket.title}}");
    await undo(page);
    await until("the earlier words", async () => (await htmlOf(editable)) === before);
  });

  it("a teammate's signature in the log is not the customer's words", async () => {
    const page = await harness.openZendesk({}, (html) =>
      html.replace(
        '<p dir="auto">You are useless. My order never came.</p>',
        '<p dir="auto">My parcel is lost.</p><div class="signature"><p>Marguerite Oyelaran, Head of Zeppelins</p></div>',
      ),
    );
    await write(page, "It left on Monday.");
    expect(await panelWords(page)).not.toMatch(/zeppelin/i);
  });
});
