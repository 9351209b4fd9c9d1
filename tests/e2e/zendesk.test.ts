import { describe, expect, it } from "vitest";
import { isGone, named, pause, press, readAloud, underlineOn, underlines, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { applyTo, chips, composer, htmlOf, settledChip, textOf, type, undo, write } from "./writing.ts";

const harness = useHarness();

describe("a public reply in Zendesk, in the real CKEditor 5", () => {
  it("is underlined as it is typed, becomes warmer at Apply, and one Ctrl+Z brings the earlier text back exactly", async () => {
    const page = await harness.openZendesk();
    const editable = await write(page, "Dana,\nYou failed to attach the form.");
    const cold = await settledChip(page);
    const before = await htmlOf(editable);
    await applyTo(page, editable, "You failed to");
    expect(await textOf(editable)).toMatch(/could you attach the form\?/i);
    expect((await settledChip(page)).score).toBeGreaterThan(cold.score);
    await undo(page);
    await until("the earlier text", async () => (await textOf(editable)).includes("You failed to attach the form."));
    expect(await htmlOf(editable)).toBe(before);
  });

  it("keeps bold words bold and placeholders whole", async () => {
    const draft =
      "<p>Hi {{ticket.requester.first_name}},</p><p>You failed to attach the <strong>signed form</strong>.</p>";
    const page = await harness.openZendesk({ draft });
    const editable = await composer(page);
    await editable.focus();
    await applyTo(page, editable, "You failed to");
    const html = await htmlOf(editable);
    expect(html).toMatch(/could you attach the <strong>signed form<\/strong>\?/i);
    expect(html).toContain("{{ticket.requester.first_name}}");
    // The model of the editor saw the change: what is typed next does not bring the old words back.
    await page.keyboard.press("End");
    await type(page, " Thanks.");
    await pause(300);
    expect(await textOf(editable)).not.toMatch(/you failed/i);
  });

  it("keeps the HTML of its body byte for byte while it is checked", async () => {
    const page = await harness.openZendesk({ draft: "<p>You <strong>failed to</strong> attach it.</p>" });
    const editable = await composer(page);
    await editable.focus();
    const before = await htmlOf(editable);
    await underlineOn(page, "You failed to");
    await settledChip(page);
    await pause(400);
    expect(await htmlOf(editable)).toBe(before);
  });

  it("is checked in the active ticket only: the one in the background is never read", async () => {
    const page = await harness.openZendesk();
    await page.evaluate(() => {
      const background = document.querySelectorAll('[data-test-id="omnicomposer-rich-text-ckeditor"]')[1];
      const paragraph = background?.querySelector("p");
      if (!paragraph) throw new Error("no background ticket");
      const read: string[] = [];
      Object.assign(window, { backgroundChanges: read });
      new MutationObserver((records) => read.push(...records.map(({ type }) => type))).observe(background as Node, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    await write(page, "You failed to attach the form. Background draft must not be read.");
    await underlineOn(page, "You failed to");
    await settledChip(page);
    expect((await chips(page)).length).toBe(1);
    const strangers = await page.evaluate(
      () =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith("human-level"))
          .flatMap(([, ranges]) => [...ranges])
          .filter((range) => !(range as Range).startContainer.parentElement?.closest('[data-is-active="true"]')).length,
    );
    expect(strangers).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { backgroundChanges: string[] }).backgroundChanges)).toEqual(
      [],
    );
  });

  it("takes the coach along when another ticket comes to the front", async () => {
    const page = await harness.openZendesk();
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");
    await page.evaluate(() => {
      const [first, second] = document.querySelectorAll<HTMLElement>(".pane");
      first?.setAttribute("style", "visibility:hidden;position:absolute");
      second?.setAttribute("style", "");
      for (const id of ["1001", "1002"]) {
        const active = String(id === "1002");
        document.querySelector(`[data-test-id="ticket-${id}-standard-layout"]`)?.setAttribute("data-is-active", active);
        const tab = document.querySelector(`[data-test-id="header-tab"][data-entity-id="${id}"]`);
        tab?.setAttribute("data-entity-is-selected", active);
        if (id === "1002") tab?.setAttribute("aria-current", "page");
        else tab?.removeAttribute("aria-current");
      }
    });
    await write(page, "As I already said, it is on its way. ");
    await underlineOn(page, "As I already said");
    await until("the first ticket to be left alone", async () =>
      (await underlines(page)).every(({ text }) => !/you failed/i.test(text)),
    );
  });
});

describe("an internal note in Zendesk", () => {
  it("is held to the lighter rules for colleagues: no greeting, no closing asked for", async () => {
    const page = await harness.openZendesk({ kind: "internal" });
    await write(page, "The parcel left the store on Monday. I will call the carrier.");
    await press(page, "button", /^Human Level: score/);
    const words = await readAloud(page, "dialog", /^Human Level coach$/);
    expect(words).toMatch(/internal note/i);
    expect(await isGone(page, "button", /^(Greeting|Warm opening|Warm closing|Sign-off)/)).toBe(true);
  });

  it("still hears what should not be said of anybody", async () => {
    const page = await harness.openZendesk({ kind: "internal" });
    await write(page, "This customer is an idiot.");
    await underlineOn(page, "idiot");
    await named(page, "button", /^Human Level: score/);
  });
});
