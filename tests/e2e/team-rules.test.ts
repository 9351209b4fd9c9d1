import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { press, underlineOn, underlines, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { openCard, settledChip, write } from "./writing.ts";

const harness = useHarness();
const folder = mkdtempSync(join(tmpdir(), "human-level-"));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => harness.store({}));

const OVERLAY = `extends: core
id: acme-support
version: 1.2.0
author: Acme Support
off: [take-time/kindly]
severity: { abundance/unfortunately: strong }
never: [acme basic policy]
rules:
  take-time/per-our-sla:
    kind: phrase
    match: ["(as per|per) our sla"]
    message: Quotes the contract at the customer.
    why: The customer wants the date, not the paragraph it comes from.
    rewrite: ["as promised"]
    examples:
      flag: ["As per our SLA, we answer within 8 hours."]
      allow: ["You will hear from me within 8 hours.", "The SLA is attached."]
`;

async function importFile(page: Page, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const input = (await page.waitForSelector("input[type=file]")) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

function words(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("main")?.innerText ?? "");
}

function says(page: Page, text: string): Promise<true> {
  return until(`"${text}" on the page`, async () => (await words(page)).includes(text) || undefined) as Promise<true>;
}

describe("team rules", () => {
  it("are shown before they count, act in Gmail's composer, and are taken back", async () => {
    const options = await harness.openOwn("options.html#team");
    const gmail = await harness.openGmail([{ kind: "reply" }]);
    await write(gmail, "Kindly sign the form as per our SLA. The Acme basic policy holds.");
    await underlineOn(gmail, "Kindly");

    await options.bringToFront();
    await importFile(options, "acme.overlay.yml", OVERLAY);
    await says(options, "Use acme-support?");
    const shown = await words(options);
    expect(shown).toContain("Quotes the contract at the customer.");
    expect(shown).toContain("take-time/kindly");
    expect(shown).toContain("Could be warmer → Likely to hurt");
    expect(shown).toContain("acme basic policy");
    await press(options, "button", /^Use these rules$/);
    await says(options, "In use");

    await gmail.bringToFront();
    await underlineOn(gmail, "as per our SLA");
    await until("kindly to be left alone", async () =>
      (await underlines(gmail)).every(({ text }) => text !== "Kindly"),
    );

    await options.bringToFront();
    await press(options, "button", /^Remove$/);
    await until("the rules to be gone", async () => !(await words(options)).includes("In use"));
    await press(options, "button", /^Undo$/);
    await says(options, "In use");
  });

  it("of a team's own that were turned off on a card are turned on again in the list of rules", async () => {
    const options = await harness.openOwn("options.html#team");
    await importFile(options, "acme.overlay.yml", OVERLAY);
    await press(options, "button", /^Use these rules$/);
    await says(options, "In use");
    const gmail = await harness.openGmail([{ kind: "reply" }]);
    await write(gmail, "I will call you as per our SLA.");
    await openCard(gmail, "as per our SLA");
    await press(gmail, "button", /^Turn off this rule$/);
    await until("the underline to be gone", async () =>
      (await underlines(gmail)).every(({ text }) => !/SLA/.test(text)),
    );

    await options.bringToFront();
    await options.goto(`${options.url().split("#")[0]}#rule=take-time/per-our-sla`);
    await says(options, "is a rule of your team’s own, and you turned it off");
    await press(options, "button", /^Turn it on again$/);
    await gmail.bringToFront();
    await underlineOn(gmail, "as per our SLA");
  });

  it("that are no longer there are said to be gone", async () => {
    const options = await harness.openOwn("options.html#rule=take-time/nothing-like-it");
    await says(options, "There is no rule take-time/nothing-like-it here.");
  });

  it("mark the rules they change in the list of rules, and lead from there to what they are", async () => {
    const options = await harness.openOwn("options.html#team");
    await importFile(options, "acme.overlay.yml", OVERLAY);
    await press(options, "button", /^Use these rules$/);
    await says(options, "In use");
    await options.goto(`${options.url().split("#")[0]}#rule=take-time/kindly`);
    await says(options, "changes 2 of them and adds 1");
    const row = 'li.rule:has([aria-controls="about-take-time/kindly"])';
    await until("the rule to be off", () =>
      options.$eval(`${row} .switch`, (input) => !(input as HTMLInputElement).checked),
    );
    expect(await options.$eval(`${row} .switch`, (input) => (input as HTMLInputElement).disabled)).toBe(true);
    const weighed = 'li.rule:has([aria-controls="about-abundance/unfortunately"])';
    expect(await options.$eval(`${weighed} select`, (select) => (select as HTMLSelectElement).value)).toBe("strong");
    await press(options, "checkbox", /^Changed only$/);
    await until("two rules", async () => (await options.$$("li.rule")).length === 2);
    await press(options, "link", /^Team: likely to hurt$/);
    await says(options, "In use");
  });

  it("with mistakes say where they are, and count without them", async () => {
    const options = await harness.openOwn("options.html#team");
    await importFile(options, "acme.overlay.yml", OVERLAY.replace("take-time/kindly", "take-time/kindlee"));
    await says(options, "One entry would be left out.");
    expect(await words(options)).toContain("Line 5");
    expect(await words(options)).toContain('Did you mean "take-time/kindly"?');
    await press(options, "button", /^Use the rest$/);
    await says(options, "In use");
  });

  it("from a file that cannot be read change nothing", async () => {
    const options = await harness.openOwn("options.html#team");
    await importFile(options, "notes.yml", "extends: cor\n");
    await says(options, "This file cannot be used");
    expect(await words(options)).toContain("Nothing was changed.");
    await press(options, "button", /^Close$/);
    await says(options, "Drop your team’s file here");
  });

  it("are compiled anew when they were compiled on the rules of another version", async () => {
    const overlay = {
      ...{ id: "acme", version: "1.0.0", language: "en", extends: "core", changes: {}, lists: {}, never: [] },
      ...{ off: ["take-time/kindly"], rules: [], signals: [] },
    };
    const compiled = { stamp: "an older version", checksum: "x", layers: "damaged" };
    await harness.store({
      "settings.team": { file: "acme.yml", text: "extends: core", overlay: JSON.stringify(overlay), compiled },
    });
    const gmail = await harness.openGmail([{ kind: "reply" }]);
    await write(gmail, "Kindly sign the form. You failed to attach it.");
    await underlineOn(gmail, "You failed to");
    await until("kindly to be left alone", async () =>
      (await underlines(gmail)).every(({ text }) => text !== "Kindly"),
    );
    expect((await settledChip(gmail)).suggestions).toBeGreaterThan(0);
  });
});
