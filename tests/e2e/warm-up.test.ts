import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { isGone, named, press, readAloud, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { changing, chord, composer, htmlOf, settledChip, textOf, type, undo, write } from "./writing.ts";

const harness = useHarness();

const COLD = "Dear Customer,\n\nYou failed to attach the form. As I already said, it is late.\n\nRegards";
const PREVIEW = /^Warm it up$/;
/** Its score is part of the name as soon as it is known. */
const OFFER = /^Warm it up/;
const PANEL = /^Human Level coach$/;

/** Presses Ctrl+Z as often as the coach says; gives back what it says. */
async function undoAsTold(page: Page): Promise<string> {
  const told = await until("a word on how to undo", async () =>
    page.accessibility
      .snapshot({ interestingOnly: false })
      .then((tree) => /Warmed up · Undo with Ctrl\+Z(?:, (\d+) times)?/.exec(JSON.stringify(tree))),
  );
  for (let step = 0; step < Number(told[1] ?? 1); step += 1) await undo(page);
  return told[0];
}

describe("warming a message up", () => {
  it("in Gmail shows the whole difference first, changes everything at once, and one Ctrl+Z brings the draft back", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    const before = await textOf(editable);
    const { score } = await settledChip(page);
    await press(page, "button", /^Human Level: score/);
    await press(page, "button", OFFER);
    const preview = await readAloud(page, "dialog", PREVIEW);
    expect(preview).toMatch(/removed:\s+Dear Customer/);
    expect(preview).toMatch(/parts? added, \d phrases? reworded/);
    expect(await textOf(editable), "nothing is changed before Apply").toBe(before);
    await changing(editable, () => press(page, "button", /^Apply/));
    expect(await textOf(editable)).toMatch(/^Hi Dana,/);
    expect((await settledChip(page)).score).toBeGreaterThan(score);
    expect(await undoAsTold(page)).toBe("Warmed up · Undo with Ctrl+Z");
    await until("the earlier draft", async () => (await textOf(editable)) === before);
  });

  it.each([
    "<div>You failed to attach the form.</div><div>Kindly reply.</div><div><br></div>",
    "You failed to attach the form.<div>Kindly reply.</div><div><br></div>",
    "You failed to attach the form.<div><br></div><div>Kindly reply.</div><div><br></div>",
  ])("is one step to undo where lines are added before the first and after the last: %s", async (draft) => {
    const page = await harness.openGmail([{ kind: "reply", draft }]);
    const editable = await composer(page);
    const before = await textOf(editable);
    await settledChip(page);
    await press(page, "button", /^Human Level: score/);
    await press(page, "button", OFFER);
    await changing(editable, () => press(page, "button", /^Apply/));
    expect(await textOf(editable)).toMatch(/^\S+ Dana,\n[\s\S]*attach[\s\S]*\n[\s\S]*regards,/i);
    expect(await undoAsTold(page)).toBe("Warmed up · Undo with Ctrl+Z");
    await until("the earlier draft", async () => (await textOf(editable)) === before);
  });

  it("in Zendesk keeps formatting and placeholders, and comes back by as many Ctrl+Z as it says", async () => {
    const page = await harness.openZendesk({
      draft:
        "<p>Hi {{ticket.requester.first_name}},</p><p>Kindly open <strong>the second page</strong> of the guide. As I already said, it is not our fault.</p><p>Regards</p>",
    });
    const editable = await write(page, "");
    const before = await htmlOf(editable);
    await settledChip(page);
    await press(page, "button", /^Human Level: score/);
    await press(page, "button", OFFER);
    await changing(editable, () => press(page, "button", /^Apply/));
    const after = await textOf(editable);
    expect(after).toContain("{{ticket.requester.first_name}}");
    expect(after).not.toMatch(/As I already said/);
    expect(await htmlOf(editable)).toContain("<strong>the second page</strong>");
    await undoAsTold(page);
    await until("the earlier draft", async () => (await htmlOf(editable)) === before);
  });

  it("opens by Alt+Shift+W, is applied with Enter, and gives the focus back", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await settledChip(page);
    await chord(page, "KeyW");
    await named(page, "dialog", PREVIEW);
    await changing(editable, () => page.keyboard.press("Enter"));
    await until("the preview to close", () => isGone(page, "dialog", PREVIEW));
    expect(await page.evaluate(() => document.activeElement?.matches("[contenteditable]"))).toBe(true);
  });

  it("never changes words that were not in the preview", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await settledChip(page);
    await press(page, "button", /^Human Level: score/);
    await press(page, "button", OFFER);
    await named(page, "dialog", PREVIEW);
    await page.evaluate(() => {
      const draft = document.querySelector('[g_editable="true"]');
      draft?.firstChild?.before("P.S. Written by somebody else. ");
    });
    await press(page, "button", /^Apply/);
    expect(await readAloud(page, "dialog", PREVIEW)).toMatch(/The words have changed|P\.S\./);
    expect(await textOf(editable)).toMatch(/^P\.S\./);
    expect(await textOf(editable)).toMatch(/You failed to/);
  });

  it("leaves alone what was dismissed, and offers nothing when nothing is left to do", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, "Hi Dana, thank you. You failed to attach the form.");
    await settledChip(page);
    await chord(page, "KeyW");
    expect(await readAloud(page, "dialog", PREVIEW)).toMatch(/removed:\s+You failed to/i);
    await press(page, "button", /^Back$/);
    await press(page, "button", /^Reads as blame|You failed to/);
    await press(page, "button", /^Dismiss$/);
    await chord(page, "KeyW");
    await until("the preview or the panel", async () =>
      (await isGone(page, "dialog", PREVIEW)) ? !(await isGone(page, "dialog", PANEL)) : true,
    );
    if (!(await isGone(page, "dialog", PREVIEW))) {
      expect(await readAloud(page, "dialog", PREVIEW)).not.toMatch(/removed:\s+You failed to/i);
    }
  });
});

/** A reply to a customer who asks where an invoice is. */
async function openReplyToQuestion(): Promise<Page> {
  const page = await harness.openGmail([{ kind: "reply" }]);
  await page.$$eval(".adn .a3s", (bodies) => {
    for (const body of bodies) body.append(" Where is the invoice for the second kettle?");
  });
  return page;
}

describe("questions of the customer", () => {
  it("are listed until the reply seems to answer them", async () => {
    const page = await openReplyToQuestion();
    await write(page, "Hi Dana, thank you for writing to me. ");
    await settledChip(page);
    await press(page, "button", /^Human Level: score/);
    expect(await readAloud(page, "dialog", PANEL)).toMatch(/They asked\s+Where is the invoice/);
    await page.keyboard.press("Escape");
    await type(page, "The invoice is attached.");
    await settledChip(page);
    await press(page, "button", /^Human Level: score/);
    await until("the question to be off the list", async () => {
      return !/They asked/.test(await readAloud(page, "dialog", PANEL));
    });
  });

  it("stand below a warm-up that cannot answer them, so that nobody sends it as it is", async () => {
    const page = await openReplyToQuestion();
    await write(page, COLD);
    await settledChip(page);
    await chord(page, "KeyW");
    expect(await readAloud(page, "dialog", PREVIEW)).toMatch(
      /They asked\s+“?Where is the invoice for the second kettle\?”?\s+This doesn’t seem to answer it yet/,
    );
  });
});
