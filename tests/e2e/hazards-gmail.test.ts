import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { type Change, replaceOnce } from "./pages.ts";
import { allNamed, named, pause, underlineOn, underlines, until } from "./seeing.ts";
import { complaintsOf, useHarness } from "./use-harness.ts";
import {
  applyTo,
  COLD,
  chips,
  openCard,
  panelSays,
  panelWords,
  settledChip,
  textOf,
  type,
  warmCold,
  write,
} from "./writing.ts";

const harness = useHarness();

/** What is underlined, in page order. */
const underlined = async (page: Page): Promise<string[]> => (await underlines(page)).map(({ text }) => text);

/** Gives every label of the page another language, as Gmail does for its people. */
function inLanguage(words: string, direction: "ltr" | "rtl"): Change {
  return (html) =>
    html
      .replaceAll(/aria-label="[^"]*"/g, `aria-label="${words}"`)
      .replaceAll(/data-tooltip="[^"]*"/g, `data-tooltip="${words}"`)
      .replace('<html lang="en">', `<html lang="xx" dir="${direction}">`);
}

const sendIsFree = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const send = document.querySelector(".aoO");
    const box = send?.getBoundingClientRect();
    if (!box) return false;
    return [box.left + 2, box.left + box.width / 2, box.right - 2].every(
      (x) => document.elementFromPoint(x, box.top + box.height / 2) === send,
    );
  });

describe("Gmail in another language", () => {
  it.each([
    ["German", "Nachrichtentext", "ltr"],
    ["Japanese", "メッセージ本文", "ltr"],
    ["Hebrew, from right to left", "גוף ההודעה", "rtl"],
  ] as const)("%s is coached like any other", async (_name, words, direction) => {
    const page = await harness.openGmail([{ kind: "reply" }], inLanguage(words, direction));
    const editable = await write(page, COLD);
    await underlineOn(page, "You failed to");
    expect(await sendIsFree(page)).toBe(true);
    await applyTo(page, editable, "You failed to");
    expect(await textOf(editable)).toMatch(/could you attach the form\?/i);
    expect(await panelWords(page)).toMatch(/Dana/);
  });
});

describe("the kinds of composers in Gmail", () => {
  it("a pop-out window that is nothing but a composer", async () => {
    const page = await harness.openGmail([{ kind: "new" }], (html) =>
      html
        .replace('<body class="aAU">', '<body class="xE xp">')
        .replace('class="M9"', 'class="x9"')
        .replace('role="region" data-compose-id="3"', "")
        .replace('role="dialog"', ""),
    );
    await warmCold(page);
    expect(await panelWords(page)).toMatch(/Dana/);
  });

  it("a body around which nothing calls itself a composer", async () => {
    const page = await harness.openGmail([{ kind: "new" }], (html) =>
      html
        .replace('class="M9"', 'class="x9"')
        .replace('role="region" data-compose-id="3"', "")
        .replace('role="dialog"', ""),
    );
    await warmCold(page);
  });

  it("fullscreen, which stays in the page after it was closed, and keeps nothing of the coach then", async () => {
    const page = await harness.openGmail([{ kind: "new" }]);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>(".dw")?.setAttribute("style", "position:fixed;inset:40px;width:auto");
    });
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await page.evaluate(() => document.querySelector<HTMLElement>(".dw")?.style.setProperty("display", "none"));
    await until("nothing to be left", async () => (await underlined(page)).length === 0);
    expect(await allNamed(page, "button", /^Human Level/)).toEqual([]);
  });

  it.each(["display", "visibility"])("minimised by %s and back: the coach goes and comes with it", async (property) => {
    const page = await harness.openGmail([{ kind: "new" }]);
    await page.evaluate((name) => {
      document.querySelector(".Hl")?.addEventListener("click", () => {
        const style = document.querySelector<HTMLElement>(".M9")?.style;
        if (style?.getPropertyValue(name)) style.removeProperty(name);
        else style?.setProperty(name, name === "display" ? "none" : "hidden");
      });
    }, property);
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await page.click(".Hl");
    await until("nothing to be left", async () => (await underlined(page)).length === 0);
    expect(await allNamed(page, "button", /^Human Level/)).toEqual([]);
    await page.click(".Hl");
    await underlineOn(page, "You failed to");
    await settledChip(page);
  });

  it("a reply whose words stood there before anybody focused it", async () => {
    const page = await harness.openGmail([{ kind: "reply", draft: `<div>${COLD}</div>` }]);
    await underlineOn(page, "You failed to");
    await settledChip(page);
  });

  it("three at once, each with its own words, of which one is closed", async () => {
    const page = await harness.openGmail([{ kind: "reply" }, { kind: "new" }, { kind: "new" }]);
    const phrases = ["You failed to attach it.", "As I already said, no.", "It is not our fault."];
    const editables = [];
    for (const [index, words] of phrases.entries()) editables.push(await write(page, words, index));
    for (const words of ["You failed to", "As I already said", "not our fault"]) await underlineOn(page, words);
    await editables[1]?.evaluate((node) => node.closest(".dw")?.remove());
    await until("its underline to go", async () => !(await underlined(page)).join("|").includes("already said"));
    await underlineOn(page, "You failed to");
    await underlineOn(page, "not our fault");
    await until("its coach to go", async () => (await page.$$("human-level-coach")).length === 2);
  });

  it("a new message over a reply: the chip of the one beneath never sits on the one above", async () => {
    const page = await harness.openGmail([{ kind: "reply" }, { kind: "new" }]);
    await write(page, COLD, 0);
    await settledChip(page);
    await page.evaluate(() => {
      const reply = document.querySelector(".ip .M9")?.getBoundingClientRect();
      const above = document.querySelector<HTMLElement>(".dw");
      if (reply)
        above?.setAttribute("style", `bottom:auto;right:auto;left:${reply.left + 300}px;top:${reply.top - 80}px`);
    });
    await write(page, "As I already said, no.", 1);
    await underlineOn(page, "As I already said");
    const window = await (await page.$(".dw .M9"))?.boundingBox();
    if (!window) throw new Error("the new message is not to be seen");
    const onIt = async (): Promise<number> => {
      let chips = 0;
      for (const { element } of await allNamed(page, "button", /^Human Level: score/)) {
        const box = await element.boundingBox();
        if (box && box.x + box.width > window.x && box.x < window.x + window.width) chips++;
      }
      return chips;
    };
    await until("the chip beneath to give way", async () => (await onIt()) === 1);
    await pause(300);
    expect(await onIt()).toBe(1);
  });

  it("a forward is not a reply: nobody is asked to acknowledge what somebody else wrote", async () => {
    const page = await harness.openGmail([{ kind: "reply-with-quote" }], (html) =>
      html
        .replaceAll("Re: Your order", "Fwd: Your order")
        .replaceAll(
          /(<div role="option" )data-name="Dana Lee" data-hovercard-id="dana@customer.example"/g,
          '$1data-name="Omar Haddad" data-hovercard-id="omar@carrier.example"',
        ),
    );
    await write(page, "Please look into this parcel. It left our store on Monday.");
    const words = await panelWords(page);
    expect(words).toMatch(/forward/i);
    expect(words).not.toMatch(/Dana/);
  });
});

describe("closing a composer at an awkward moment", () => {
  it("between the click on Apply and the writing harms nothing and raises nothing", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    await write(page, COLD);
    await openCard(page, "You failed to");
    const { element } = await named(page, "button", /^Apply/);
    await page.evaluate(() => {
      const body = document.querySelector('[g_editable="true"]');
      document.addEventListener("pointerdown", () => body?.remove(), { capture: true, once: true });
    });
    const box = await element.boundingBox();
    if (!box) throw new Error("Apply has no box");
    await page.mouse.click(box.x + 5, box.y + 5);
    await until("the coach to go", async () => (await page.$("human-level-coach")) === null);
    expect(await underlined(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("in the frame in which it is typed into raises nothing", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const complaints = complaintsOf(page);
    await write(page, COLD);
    await page.evaluate(() => {
      const body = document.querySelector('[g_editable="true"]');
      body?.addEventListener("input", () => body.closest(".M9")?.remove(), { once: true });
    });
    await page.keyboard.type("x");
    await until("the coach to go", async () => (await page.$("human-level-coach")) === null);
    expect(complaints).toEqual([]);
  });
});

describe("who it is written to", () => {
  const reader: readonly (readonly [string, Change])[] = [
    ["chips", (html) => html],
    ["the folded row", (html) => html.replaceAll('class="anm" name="to"', 'class="anm"')],
    [
      "the form's own field",
      (html) =>
        replaceOnce(
          html.replaceAll('class="anm" name="to"', 'class="anm"').replaceAll(/<div class="oL aDm az9">.*?<\/div>/g, ""),
          '<input type="hidden" name="rt"',
          '<input type="hidden" name="to" value="&quot;Lee, Dana&quot; &lt;dana@customer.example&gt;"><input type="hidden" name="rt"',
        ),
    ],
  ];
  it.each(reader)("is read from %s", async (_name, change) => {
    const page = await harness.openGmail([{ kind: "new" }], change);
    await write(page, "The parcel leaves our store on Monday.");
    expect(await panelWords(page)).toMatch(/\bHi Dana\b|\bHello Dana\b|\bDana,/);
  });

  it("follows the chips when another reader is put in", async () => {
    const page = await harness.openGmail([{ kind: "new" }]);
    await write(page, "The parcel leaves our store on Monday.");
    await settledChip(page);
    await page.evaluate(() => {
      for (const chip of document.querySelectorAll<HTMLElement>('.anm[name="to"] [role="option"]')) {
        chip.dataset.name = "Omar Haddad";
        chip.dataset.hovercardId = "omar@customer.example";
      }
    });
    await page.click(".aoT");
    await panelSays(page, /Omar/);
    await type(page, "");
    expect((await chips(page)).length).toBe(1);
  });
});
