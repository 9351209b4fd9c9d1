import type { Page } from "puppeteer";
import { beforeEach, describe, expect, it } from "vitest";
import { allNamed, isGone, named, pause, press, underlineOn, underlines, until } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { applyTo, composer, settledChip, textOf, undo, write } from "./writing.ts";

const harness = useHarness();
const RULE = "customer-wins/you-failed-to";

beforeEach(() => harness.store({}));

function stored(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };
    };
    return chrome.storage.local.get(null);
  });
}

describe("the popup", () => {
  it("tells the score of the draft in the tab and the number of suggestions", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");
    const chip = await settledChip(page);
    const popup = await harness.openPopup(page);
    await until("the score", async () =>
      (await popup.evaluate(() => document.body.innerText)).includes(`Score ${chip.score} of 100`),
    );
    expect(await popup.evaluate(() => document.body.innerText)).toContain(`${chip.suggestions} suggestion`);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it("pauses the coach for this message and lets it go on", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");
    const popup = await harness.openPopup(page);
    await press(popup, "switch", /^Pause/);
    await until("the underlines to go", async () => (await underlines(page)).length === 0);
    await press(popup, "switch", /^Pause/);
    await underlineOn(page, "You failed to");
  });

  it("counts the suggestions used today, and keeps nothing but the number", async () => {
    const page = await harness.openOwn("practice.html#try");
    await applyTo(page, await composer(page), "You must");
    const counted = await until("the count", async () => (await stored(page))["statistics.days"]);
    expect(JSON.stringify(counted)).toMatch(/^\{"\d{4}-\d\d-\d\d":\{("[a-z]+":\d+,?)+\}\}$/);
    const popup = await harness.openPopup(page);
    await until("the count in the popup", async () =>
      (await popup.evaluate(() => document.body.innerText)).includes("One suggestion used today"),
    );
  });

  it("says where the coach works when there is nothing to coach, and leads to the practice inbox", async () => {
    const page = await harness.openOwn("welcome.html");
    const popup = await harness.openPopup(page);
    await named(popup, "heading", /Nothing to coach here/);
    expect(await popup.evaluate(() => document.body.innerText)).toContain("Gmail and Zendesk");
    await named(popup, "link", /Try the practice inbox/);
    expect(await allNamed(popup, "switch", /./)).toEqual([]);
  });
});

describe("the rule studio", () => {
  it("switches a rule off in open tabs at once, and undo brings it back", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    await write(page, "You failed to attach the form.");
    await underlineOn(page, "You failed to");

    const studio = await harness.openOwn(`options.html#rule=${RULE}`);
    const row = await until("the linked rule, unfolded", () => studio.$("li.linked:has([aria-expanded='true'])"));
    expect(await row.evaluate((node) => (node as HTMLElement).innerText)).toContain(RULE);
    await (await row.$("[role=switch]"))?.click();
    await until("the underline to go", async () =>
      (await underlines(page)).every(({ text }) => !text.startsWith("You failed")),
    );
    expect(await stored(studio)).toMatchObject({ "settings.choices": { [RULE]: { off: true } } });

    await press(studio, "button", /^Undo$/);
    await underlineOn(page, "You failed to");
    expect((await stored(studio))["settings.choices"]).toEqual({});
  });

  it("finds rules by the words they catch, and says how many", async () => {
    const studio = await harness.openOwn("options.html");
    const { element } = await named(studio, "searchbox", /Search/);
    await element.type("you failed attach");
    await until("few rules", async () => (await studio.$$("li.rule")).length <= 5);
    expect(await studio.$$eval("li.rule", (rules) => rules.length)).toBeGreaterThan(0);
    await element.type(" zzz");
    await named(studio, "button", /Show all rules/);
  });

  it("switches a whole principle, changes a severity, and shows what was changed", async () => {
    const studio = await harness.openOwn("options.html");
    await press(studio, "switch", /^All rules of “Own/);
    await until("all of the principle to be off", async () =>
      Object.values(((await stored(studio))["settings.choices"] ?? {}) as Record<string, { off?: boolean }>).some(
        ({ off }) => off === true,
      ),
    );
    await studio.select(`li.rule:has([aria-controls="about-${RULE}"]) select`, "suggestion");
    await until("the severity to be stored", async () => {
      const choices = (await stored(studio))["settings.choices"] as Record<string, unknown>;
      return JSON.stringify(choices[RULE]) === '{"severity":"suggestion"}';
    });
    await press(studio, "checkbox", /Changed only/);
    await until("only changed rules", async () =>
      studio.$$eval("li.rule", (rules) => rules.every((rule) => rule.querySelector(".changed"))),
    );
  });

  it("can be worked by keyboard alone", async () => {
    const studio = await harness.openOwn(`options.html#rule=${RULE}`);
    await until("the focus on the linked rule", () =>
      studio.evaluate((id) => document.activeElement?.getAttribute("aria-controls") === `about-${id}`, RULE),
    );
    await studio.keyboard.press("Enter");
    expect(await studio.evaluate(() => document.activeElement?.getAttribute("aria-expanded"))).toBe("false");
    await studio.keyboard.press("Tab");
    await studio.keyboard.press("Tab");
    await studio.keyboard.press("Space");
    await until("the rule to be off", async () =>
      JSON.stringify((await stored(studio))["settings.choices"] ?? {}).includes('"off":true'),
    );
  });

  it("says what in a corrupt store could not be read, and mends it", async () => {
    await harness.store({
      "settings.choices": { [RULE]: { off: true }, "own-it/they": 7 },
      "settings.sites": "rubbish",
    });
    const studio = await harness.openOwn("options.html");
    await named(studio, "heading", /Some settings could not be read/);
    await press(studio, "button", /Keep what could be read/);
    await until("the notice to go", () => isGone(studio, "heading", /could not be read/));
    expect(await stored(studio)).toMatchObject({
      "settings.choices": { [RULE]: { off: true } },
      "settings.sites": {},
    });
  });

  it("leaves the settings of a newer version as they are", async () => {
    const future = { "settings.version": 99, "settings.agentName": "Ada" };
    await harness.store(future);
    const studio = await harness.openOwn("options.html");
    await named(studio, "heading", /newer version/);
    const first = await studio.waitForSelector("li.rule [role=switch]");
    await first?.click();
    await until("the refusal", () =>
      studio.$eval("[role=status]", () => document.body.innerText.includes("Not changed.")),
    );
    expect(await stored(studio)).toEqual(future);
  });
});

describe("the practice inbox", () => {
  it("coaches a cold draft, applies a rewrite and takes it back with one undo", async () => {
    const page = await harness.openOwn("practice.html");
    await press(page, "button", /Try a cold draft/);
    const editable = await composer(page);
    await underlineOn(page, "As per our policy");
    const before = await textOf(editable);
    await applyTo(page, editable, "You must");
    await editable.focus();
    await undo(page);
    await until("the earlier text", async () => (await textOf(editable)) === before);
  });

  it("stays silent where the coach is switched off", async () => {
    await harness.store({ "settings.sites": { practice: false } });
    const page = await harness.openOwn("practice.html");
    await press(page, "button", /Try a cold draft/);
    await pause(600);
    expect(await underlines(page)).toEqual([]);
  });

  it("starts at once with a cold draft when the welcome page leads there", async () => {
    const welcome = await harness.openOwn("welcome.html");
    await Promise.all([welcome.waitForNavigation(), press(welcome, "link", /Open the practice inbox/)]);
    await underlineOn(welcome, "As per our policy");
  });
});

describe("every page", () => {
  const pages = ["options.html", "options.html#privacy", "options.html#backup", "welcome.html", "practice.html"];
  it.each(pages)("%s needs no sideways scrolling at 320 pixels and has one main heading", async (path) => {
    const page = await harness.openOwn(path);
    await page.setViewport({ width: 320, height: 700 });
    await named(page, "heading", /./);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.$$eval("h1", (headings) => headings.length)).toBe(1);
  });

  it("options.html needs none when a wide window becomes narrow in the middle of the list", async () => {
    const page = await harness.openOwn(`options.html#rule=${RULE}`);
    await page.waitForSelector("li.linked");
    await page.setViewport({ width: 320, height: 700 });
    await pause(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
