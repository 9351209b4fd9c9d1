import { describe, expect, it } from "vitest";
import { allNamed, isGone, named, pause, press, readAloud, underlineOn, underlines, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { applyTo, chips, composer, htmlOf, openCard, settledChip, textOf, type, undo, write } from "./writing.ts";

const harness = useHarness();

const COLD = "Dana,\nYou failed to attach the form. As I already said, it is not our fault.";

describe("a reply in Gmail", () => {
  it("is underlined where it reads cold, as it is typed", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    expect((await underlineOn(page, "You failed to")).highlight).toMatch(/^human-level-/);
    await underlineOn(page, "As I already said");
    const chip = await settledChip(page);
    expect(chip.suggestions).toBeGreaterThanOrEqual(2);
    expect(chip.score).toBeLessThan(60);
  });

  it("loses the underline when the words are gone, and follows the words when text is typed before them", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");
    await page.keyboard.press("Home");
    await type(page, "Hello Dana,\n");
    await until("the underline to follow", async () =>
      (await underlines(page)).some(({ text }) => text.startsWith("You failed to")),
    );
    await page.keyboard.down("Shift");
    await page.keyboard.press("End");
    await page.keyboard.up("Shift");
    await page.keyboard.press("Delete");
    await until("no underline", async () => (await underlines(page)).every(({ text }) => !text.includes("failed")));
  });

  it("shows at a click on an underline what reads cold, why, and what to say instead", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    const name = await openCard(page, "You failed to");
    expect(name.length).toBeGreaterThan("Suggestion: ".length);
    const words = await readAloud(page, "dialog", /^Suggestion: /);
    expect(words).toMatch(/could you/i);
    for (const button of [/^Apply/, /^Copy/, /^Dismiss/, /^Turn off this rule/]) await named(page, "button", button);
  });

  it("becomes warmer at Apply, keeps its bold words bold, and one Ctrl+Z brings the earlier text back exactly", async () => {
    const draft = "<div>You failed to attach the <b>signed form</b>.</div>";
    const page = await harness.openGmail([{ kind: "reply", draft }]);
    const editable = await write(page, "Dana, ");
    await type(page, "hello. ");
    const cold = await settledChip(page);
    const before = await textOf(editable);
    await applyTo(page, editable, "You failed to");
    expect(await textOf(editable)).toMatch(/could you attach the signed form\?/i);
    expect(await htmlOf(editable)).toContain("<b>signed form</b>");
    expect((await settledChip(page)).score).toBeGreaterThan(cold.score);
    await undo(page);
    expect(await textOf(editable)).toBe(before);
    expect(await htmlOf(editable)).toContain("<b>signed form</b>");
  });

  it("keeps the HTML of its body byte for byte while it is checked", async () => {
    const page = await harness.openGmail([
      { kind: "reply-with-quote", draft: "<div>You <b>failed to</b> attach it.</div>" },
    ]);
    const editable = await composer(page);
    const before = await htmlOf(editable);
    const outside = await page.evaluate(() => document.body.outerHTML);
    await editable.focus();
    await underlineOn(page, "You failed to");
    await openCard(page, "You failed to");
    expect(await htmlOf(editable)).toBe(before);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(outside);
  });

  it("is never flagged in its quote or its signature", async () => {
    const cold = "You failed to read. Please be advised that it is not our fault.";
    const page = await harness.openGmail([{ kind: "reply-with-quote", draft: `<div>${cold}</div>` }]);
    await page.evaluate((words) => {
      for (const part of document.querySelectorAll(".gmail_signature, blockquote")) part.append(words);
    }, cold);
    const editable = await composer(page);
    await editable.focus();
    await underlineOn(page, "You failed to");
    const places = await page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith("human-level"))
        .flatMap(([, ranges]) => [...ranges])
        .map(
          (range) => (range as Range).startContainer.parentElement?.closest(".gmail_signature, .gmail_quote") ?? null,
        ),
    );
    expect(places.length).toBeGreaterThan(0);
    expect(places.every((place) => place === null)).toBe(true);
  });

  it("lists what is missing and puts a line where it belongs", async () => {
    const page = await harness.openGmail([{ kind: "reply-with-quote" }]);
    const editable = await write(page, "The parcel leaves our store on Monday.");
    const before = await settledChip(page);
    await press(page, "button", /^Human Level: score/);
    await named(page, "dialog", /^Human Level coach$/);
    await press(page, "button", /^Insert.*\bDana\b/);
    await until("a greeting", async () => /\bDana\b/.test((await textOf(editable)).split("The parcel")[0] ?? ""));
    const text = await textOf(editable);
    expect(text.indexOf("Dana")).toBeLessThan(text.indexOf("The parcel"));
    expect((await settledChip(page)).score).toBeGreaterThan(before.score);
    await undo(page);
    await until("the earlier text", async () => (await textOf(editable)).trimStart().startsWith("The parcel"));
  });

  it("lets Send be pressed: nothing of the coach lies over it", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await settledChip(page);
    const hit = await page.evaluate(() => {
      const send = document.querySelector(".aoO");
      const box = send?.getBoundingClientRect();
      if (!box) return false;
      const corners = [
        [box.left + 2, box.top + box.height / 2],
        [box.right - 2, box.top + box.height / 2],
        [box.left + box.width / 2, box.top + 2],
        [box.left + box.width / 2, box.bottom - 2],
      ] as const;
      return corners.every(([x, y]) => document.elementFromPoint(x, y) === send);
    });
    expect(hit).toBe(true);
  });

  it("stops underlining a rule that was turned off in its card", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await openCard(page, "You failed to");
    await press(page, "button", /^Turn off this rule/);
    await until("the rule to rest", async () =>
      (await underlines(page)).every(({ text }) => !/you failed/i.test(text)),
    );
    await underlineOn(page, "As I already said");
    await harness.store({});
  });

  it("forgets a finding that was dismissed, and only that one", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await openCard(page, "You failed to");
    await press(page, "button", /^Dismiss/);
    await until("the finding to go", async () =>
      (await underlines(page)).every(({ text }) => !/you failed/i.test(text)),
    );
    await underlineOn(page, "As I already said");
    await page.keyboard.press("End");
    await type(page, " Thanks.");
    await pause(300);
    expect((await underlines(page)).some(({ text }) => /you failed/i.test(text))).toBe(false);
  });

  it("takes a dismissal back, from the word that tells of it", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, COLD);
    await openCard(page, "You failed to");
    await press(page, "button", /^Dismiss/);
    await until("the finding to go", async () =>
      (await underlines(page)).every(({ text }) => !/you failed/i.test(text)),
    );
    await press(page, "button", /^Undo$/);
    await underlineOn(page, "You failed to");
  });
});

describe("a reply in another language in Gmail", () => {
  const GERMAN = "Guten Tag, Ihre Bestellung wurde gestern verschickt und kommt am Freitag bei Ihnen an.";
  const NOT_ENGLISH = /^Human Level: not in English/;

  it("is left alone, which the chip says, until it goes on in English", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, GERMAN);
    await press(page, "button", NOT_ENGLISH);
    const panel = await readAloud(page, "dialog", /^Human Level coach$/);
    expect(panel).toMatch(/English is all I can judge/);
    expect(panel).not.toMatch(/Warm it up|Insert/);
    await page.keyboard.press("Escape");
    await page.keyboard.down("Control");
    await page.keyboard.press("KeyA");
    await page.keyboard.up("Control");
    await type(page, COLD);
    await underlineOn(page, "You failed to");
    await until("the chip to say so no longer", () => isGone(page, "button", NOT_ENGLISH));
  });
});

describe("two composers at once in Gmail", () => {
  it("are coached each by itself", async () => {
    const page = await harness.openGmail([{ kind: "reply" }, { kind: "new" }]);
    const reply = await write(page, "You failed to attach the form.", 0);
    await underlineOn(page, "You failed to");
    const fresh = await write(page, "As I already said, the price is fair.", 1);
    await underlineOn(page, "As I already said");
    await underlineOn(page, "You failed to");
    const freshBefore = await htmlOf(fresh);
    await applyTo(page, reply, "You failed to");
    expect(await htmlOf(fresh)).toBe(freshBefore);
    await underlineOn(page, "As I already said");
    expect((await chips(page)).length).toBeGreaterThanOrEqual(1);
    expect((await allNamed(page, "dialog", /^Suggestion: /)).length).toBe(0);
  });
});
