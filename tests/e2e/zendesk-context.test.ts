import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { type Change, replaceOnce } from "./pages.ts";
import { allNamed, named, readAloud, underlineOn, underlines, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import {
  applyTo,
  COLD,
  chips,
  type composer,
  htmlOf,
  panelWords,
  settledChip,
  textOf,
  undo,
  write,
} from "./writing.ts";

const harness = useHarness();

const PANEL = /^Human Level coach$/;

/** The lines that the open panel offers for one part of the message. */
async function linesFor(page: Page, part: RegExp): Promise<string> {
  const { element: row } = await named(page, "button", part);
  const isOpen = () => row.evaluate((button) => button.getAttribute("aria-expanded") === "true");
  if (!(await isOpen())) await row.click();
  await until("the part to open", isOpen);
  return (await allNamed(page, "button", /^Insert: /)).map(({ name }) => name).join(" | ");
}

const withAvatar =
  (label: string): Change =>
  (html) =>
    replaceOnce(html, 'img alt="Sam Rivera"', `img alt="${label}"`);

/** Puts more messages at the end of the ticket that is in front. */
function withMessages(...messages: readonly (readonly ["end-user" | "agent" | "internal" | "bot", string])[]): Change {
  const articles = messages.map(
    ([type, text]) =>
      `<article data-test-id="omni-log-comment-item"><div data-test-id="omni-log-item-message" type="${type}"><div data-test-id="omni-log-message-content"><div class="zd-comment"><p>${text}</p></div></div></div></article>`,
  );
  return (html) =>
    replaceOnce(
      html,
      '</div><div data-test-id="editor-view"',
      `${articles.join("")}</div><div data-test-id="editor-view"`,
    );
}

/** A side conversation beside the ticket in front, with the real editor in it. */
const withAside: Change = (html) =>
  replaceOnce(
    html,
    "</main>",
    '</main><aside data-test-id="side-conversation-pane"><input aria-label="To" value="carrier@parcels.example"><div class="ck ck-content ck-editor__editable" role="textbox" aria-multiline="true" contenteditable="true"><p></p></div><button type="button" data-test-id="aside-send">Send</button></aside>',
  );

describe("who writes in Zendesk", () => {
  it("is read from the picture in the toolbar: the sign-off has the name", async () => {
    const page = await harness.openZendesk();
    await write(page, "The parcel left the store on Monday.");
    await panelWords(page);
    expect(await linesFor(page, /^Sign-off/)).toMatch(/\bSam\b/);
  });

  it.each(["", "Avatar", "Profilbild", "User avatar", "sam@northwind.example", "4711"])(
    "is not known from a picture called “%s”, and no name is made up",
    async (label) => {
      const page = await harness.openZendesk({}, withAvatar(label));
      await write(page, "The parcel left the store on Monday.");
      await panelWords(page);
      const lines = await linesFor(page, /^Sign-off/);
      expect(lines).not.toMatch(/avatar|profil|user|sam|4711/i);
      expect(await readAloud(page, "dialog", PANEL)).toMatch(/I don’t know your name/);
    },
  );
});

describe("who is written to in Zendesk", () => {
  it.each(["dana@customer.example", "Visitor 47110815", "+49 30 1234567"])(
    "is not known where Zendesk only has “%s”, and it is said",
    async (label) => {
      const page = await harness.openZendesk({}, (html) => html.replaceAll(">Dana Lee<", `>${label}<`));
      await write(page, "The parcel left the store on Monday.");
      const words = await panelWords(page);
      expect(words).toMatch(/couldn’t read the customer's name/);
      expect(await linesFor(page, /^Greeting/)).not.toMatch(/dana|visitor|\d/i);
    },
  );
});

describe("what is answered in Zendesk", () => {
  it("is the last message of the customer in the ticket in front: no earlier one, no note, no bot, no other ticket", async () => {
    const page = await harness.openZendesk({}, (html) =>
      withMessages(
        ["end-user", "Do you ship to Malta?"],
        ["end-user", "Could I change the colour to green?"],
        ["agent", "Would you like a voucher?"],
        ["internal", "Shall we ask Omar about the tower?"],
        ["bot", "Did this article help?"],
      )(replaceOnce(html, "Second ticket", "Where is the second parcel?")),
    );
    await write(page, "Thank you for your message.");
    const words = await panelWords(page);
    expect(words).toMatch(/colour to green/);
    expect(words).not.toMatch(/Malta|voucher|tower|article|second parcel/);
  });
});

describe("how the customer sounds in Zendesk", () => {
  it("is said with their own words where they are upset", async () => {
    const page = await harness.openZendesk(
      {},
      withMessages(["end-user", "This is the third time I write. The lamp never came and <b>nobody answers</b>!"]),
    );
    await write(page, "The parcel left the store on Monday.");
    const words = await panelWords(page);
    expect(words).toMatch(/They sound upset/);
    expect(words).toMatch(/third time.*never came.*nobody answers/is);
  });

  it("is not said where they are calm", async () => {
    const page = await harness.openZendesk({}, withMessages(["end-user", "Could I change the colour to green?"]));
    await write(page, "The parcel left the store on Monday.");
    expect(await panelWords(page)).not.toMatch(/They sound/);
  });
});

describe("public reply or internal note", () => {
  const SWITCHER = '[data-test-id="omnichannel-channel-switcher-button"]';

  const say = (page: Page, channel: string, label: string): Promise<void> =>
    page.$eval(
      SWITCHER,
      (button, value, words) => {
        button.setAttribute("data-channel", value);
        button.setAttribute("aria-label", words);
        button.textContent = words;
      },
      channel,
      label,
    );

  it("the chip says which, and follows at once by whatever way it changed", async () => {
    const page = await harness.openZendesk();
    await write(page, "The parcel left the store on Monday.");
    await named(page, "button", /^Human Level: score.*, public reply$/);
    await say(page, "internal", "Internal note");
    await named(page, "button", /^Human Level: score.*, internal note$/);
    await say(page, "web", "Public reply");
    await named(page, "button", /^Human Level: score.*, public reply$/);
  });

  it("follows a switch that React has put in the place of the old one", async () => {
    const page = await harness.openZendesk();
    await write(page, "The parcel left the store on Monday.");
    await named(page, "button", /^Human Level: score.*, public reply$/);
    for (const [channel, label] of [
      ["internal", "Internal note"],
      ["web", "Public reply"],
    ] as const) {
      await page.$eval(
        SWITCHER,
        (button, value, words) => {
          const fresh = button.cloneNode() as HTMLElement;
          fresh.dataset.channel = value;
          fresh.setAttribute("aria-label", words);
          fresh.textContent = words;
          button.replaceWith(fresh);
        },
        channel,
        label,
      );
      await named(page, "button", new RegExp(`^Human Level: score.*, ${label.toLowerCase()}$`));
    }
  });
});

describe("messaging", () => {
  const messaging: Change = (html) =>
    html
      .replaceAll('data-channel="web"', 'data-channel="native_messaging"')
      .replaceAll("omnicomposer-rich-text-ckeditor", "omnicomposer-plain-text-ckeditor");

  it.each([
    ["by the name of its channel", messaging],
    ["by its editor alone", (html: string) => messaging(html).replaceAll(' data-channel="native_messaging"', "")],
  ] as const)("is known %s: short lines need no letter around them", async (_name, change) => {
    const page = await harness.openZendesk({}, change);
    await write(page, "The parcel left the store on Monday.");
    await panelWords(page);
    expect(await allNamed(page, "button", /^(Sign-off|Warm closing)/)).toEqual([]);
  });
});

describe("a side conversation", () => {
  const SIDE = 'aside [contenteditable="true"]';

  it("is coached by itself: nothing of the ticket's customer is taken for its reader, and that is said", async () => {
    const page = await harness.openZendesk({}, withAside);
    await page.click(SIDE);
    await page.keyboard.type(`Hi, ${COLD}`);
    await underlineOn(page, "You failed to");
    await (await settledChip(page)).element.click();
    const words = await readAloud(page, "dialog", PANEL);
    expect(words).toMatch(/side conversation/i);
    expect(words).toMatch(/couldn’t read who this side conversation is with/);
    expect(words).not.toMatch(/Dana|order never came/);
  });

  it("takes an apply in one step back and leaves the reply of the ticket alone", async () => {
    const page = await harness.openZendesk({}, withAside);
    const reply = await write(page, "As I already said, it is late.");
    const replyBefore = await htmlOf(reply);
    const side = (await page.$(SIDE)) as Awaited<ReturnType<typeof composer>>;
    await page.click(SIDE);
    await page.keyboard.type(COLD);
    await underlineOn(page, "You failed to");
    await applyTo(page, side, "You failed to");
    expect(await textOf(side)).toMatch(/could you attach the form\?/i);
    expect(await htmlOf(reply)).toBe(replyBefore);
    await page.click(SIDE);
    await undo(page);
    await until("the earlier words", async () => (await textOf(side)).includes(COLD));
  });

  it("goes, and its coach with it", async () => {
    const page = await harness.openZendesk({}, withAside);
    await page.click(SIDE);
    await page.keyboard.type(COLD);
    await underlineOn(page, "You failed to");
    await page.$eval("aside", (pane) => pane.remove());
    await until("nothing to be left", async () => (await underlines(page)).length === 0);
    await until("its chip to go", async () => (await chips(page)).length === 0);
  });
});
