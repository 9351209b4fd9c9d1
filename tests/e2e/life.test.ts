import type { Page } from "puppeteer";
import { describe, expect, it } from "vitest";
import { allNamed, named, pause, press, underlineOn, underlines, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { applyTo, composer, htmlOf, openCard, settledChip, write } from "./writing.ts";

const harness = useHarness();

/** The scripts of the extension that have run in a page since it was opened, by file name. */
async function scriptsIn(page: Page): Promise<() => string[]> {
  const session = await page.createCDPSession();
  const names = new Set<string>();
  session.on("Debugger.scriptParsed", ({ url }) => {
    if (url.startsWith(`chrome-extension://${harness.extension.id}/`)) names.add(url.split("/").at(-1) ?? "");
  });
  await session.send("Debugger.enable");
  return () => [...names];
}

describe("the watcher", () => {
  it("brings the coach in only when somebody begins to write", async () => {
    const inbox = await harness.openGmailInbox();
    const inInbox = await scriptsIn(inbox);
    await pause(500);
    expect(inInbox().some((name) => name.startsWith("watch"))).toBe(true);
    expect(inInbox().some((name) => name.startsWith("coach"))).toBe(false);

    const page = await harness.openGmail([{ kind: "reply" }]);
    const inReply = await scriptsIn(page);
    await write(page, "You failed to attach the form.");
    await until("the coach to arrive", async () => inReply().some((name) => name.startsWith("coach")));
  });

  it("finds a composer whose body arrives seconds late", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await page.evaluate(() => {
      const body = document.querySelector<HTMLElement>('[g_editable="true"]');
      const parent = body?.parentElement;
      body?.remove();
      setTimeout(() => body && parent?.append(body), 1500);
    });
    await pause(1700);
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");
  });
});

describe("the switch for this site", () => {
  it("leaves the page alone when it is off, at once in open tabs, and coaches again when it is on", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");

    const popup = await harness.openPopup(page);
    await press(popup, "switch", /./);
    await until("the underlines to go", async () => (await underlines(page)).length === 0);
    expect(await allNamed(page, "button", /^Human Level/)).toEqual([]);

    const fresh = await harness.openGmail([{ kind: "reply" }]);
    const scripts = await scriptsIn(fresh);
    await write(fresh, "You failed to attach the form.");
    await pause(600);
    expect(await underlines(fresh)).toEqual([]);
    expect(scripts().some((name) => name.startsWith("coach"))).toBe(false);

    await harness.store({});
    await fresh.bringToFront();
    await write(fresh, "As I already said, no. ");
    await underlineOn(fresh, "You failed to");
  });
});

describe("what can go wrong", () => {
  it("coaches on when everything that is stored is nonsense", async () => {
    const keys = ["version", "sites", "choices", "minSeverity", "agentName", "neverFlag"];
    const nonsense = [null, 7, "{broken", [[]], { gmail: "perhaps" }, -1];
    await harness.store(Object.fromEntries(keys.map((key, index) => [`settings.${key}`, nonsense[index]])));
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");
    const options = await harness.openOwn("options.html");
    await named(options, "heading", /./);
    await harness.store({});
  });

  it("coaches on when the page tells neither the customer's name nor the thread", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll(".adn, .aoD, .anm")) part.remove();
    });
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");
    await press(page, "button", /^Human Level: score/);
    await named(page, "dialog", /^Human Level coach$/);
  });

  it("coaches on after the browser has put the service worker to sleep", async () => {
    const page = await harness.openGmail([{ kind: "reply" }, { kind: "new" }]);
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");
    for (const worker of await harness.extension.workers()) await worker.close();
    await write(page, "As I already said, it is late.", 1);
    await underlineOn(page, "As I already said");
  });
});

describe("privacy", () => {
  it("is something this test would notice: a request from the page is written down", async () => {
    const page = await harness.openGmailInbox();
    await page.evaluate(() => fetch("https://elsewhere.example/secret", { mode: "no-cors" }).catch(() => undefined));
    await until("the request", async () =>
      harness.site.strays.some((address) => address.includes("elsewhere.example/secret")),
    );
    harness.site.strays.splice(0);
  });

  it("holds from the first key to the last: writing, reading a card, applying, the popup and the options ask nothing of the network", async () => {
    const page = await harness.openGmail([{ kind: "reply-with-quote" }]);
    const editable = await write(page, "You failed to attach the form. As I already said, it is not our fault.");
    await openCard(page, "As I already said");
    await page.keyboard.press("Escape");
    await applyTo(page, editable, "You failed to");
    await settledChip(page);
    await harness.openPopup(page);
    const options = await harness.openOwn("options.html");
    await named(options, "heading", /./);
    await pause(500);
    expect(harness.site.strays).toEqual([]);
  });

  it("leaves nothing in the page's reach: highlight names carry no words of the draft", async () => {
    const page = await harness.openGmail([
      { kind: "reply", draft: "<div>You failed to attach the Rosebud form.</div>" },
    ]);
    const editable = await composer(page);
    await editable.focus();
    await underlineOn(page, "You failed to");
    const names = await page.evaluate(() => [...CSS.highlights.keys()].join(" "));
    expect(names).not.toMatch(/rosebud|failed/i);
    expect(await htmlOf(editable)).not.toContain("human-level");
  });
});
