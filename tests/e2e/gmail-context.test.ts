import { describe, expect, it } from "vitest";
import { type Change, replaceOnce } from "./pages.ts";
import { named, press, underlineOn, underlines, until } from "./seeing.ts";
import { complaintsOf, useHarness } from "./use-harness.ts";
import { applyTo, COLD, composer, htmlOf, openCard, panelWords, settledChip, textOf, write } from "./writing.ts";

const harness = useHarness();

/** The customer's message folded, as Gmail folds what has been read; a click on its head opens it. */
const folded: Change = (html) =>
  replaceOnce(html, '<div id=":l8" class="ii gt"><div id=":l9" class="a3s aiL ">', "<div data-folded><div>");

describe("the message that is answered in Gmail", () => {
  it("is said to be folded while it is, and read as soon as a click opens it", async () => {
    const page = await harness.openGmail([{ kind: "reply" }], folded);
    await write(page, "The parcel left our store on Monday.");
    expect(await panelWords(page)).toMatch(/couldn’t read the customer's last message while it is folded/);
    await page.keyboard.press("Escape");
    await page.evaluate(() => {
      const body = document.querySelector("[data-folded] > div");
      document.querySelector(".adn .gE")?.addEventListener("click", () => body?.classList.add("a3s"));
    });
    await page.click(".adn .gE");
    await until("the message to be known", async () => {
      const words = await panelWords(page);
      await press(page, "button", /^Close/);
      return !/folded/.test(words);
    });
  });

  it("is no older message that happens to be open", async () => {
    const older =
      '<div class="adn ads" data-message-id="#msg-f:1"><h3><span class="gD" email="dana@customer.example" name="Dana Lee">Dana Lee</span></h3><div class="ii gt"><div class="a3s">Could you send it to Malta?</div></div></div>';
    const page = await harness.openGmail([{ kind: "reply" }], (html) =>
      folded(html).replace('<div class="adn ads"', `${older}<div class="adn ads"`),
    );
    await write(page, "The parcel left our store on Monday.");
    const words = await panelWords(page);
    expect(words).toMatch(/folded/);
    expect(words).not.toMatch(/Malta/);
  });
});

describe("a Gmail composer that is closed while it is saved", () => {
  it.each(["display:none", "visibility:hidden"])(
    "hidden by %s at the first stroke of an apply, and then removed: what is saved is whole, nothing is thrown, nothing is left",
    async (how) => {
      const page = await harness.openGmail([{ kind: "new" }]);
      const complaints = complaintsOf(page);
      const editable = await write(page, COLD);
      await openCard(page, "You failed to");
      await editable.evaluate((body, style) => {
        body.addEventListener(
          "input",
          () => {
            const frame = body.closest<HTMLElement>(".dw");
            frame?.setAttribute("style", style);
            setTimeout(() => {
              Object.assign(window, { saved: body.textContent });
              frame?.remove();
            }, 150);
          },
          { once: true },
        );
      }, how);
      await press(page, "button", /^Apply/);
      const saved = await until("the draft to be saved", () =>
        page.evaluate(() => (window as unknown as { saved?: string }).saved),
      );
      expect(saved).toMatch(/^(Could you attach the form\?|You failed to attach the form\.)/);
      await until("the coach to go", async () => (await page.$("human-level-coach")) === null);
      expect(await underlines(page)).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it("and opened again from the drafts is coached like any other", async () => {
    const page = await harness.openGmail([{ kind: "new" }]);
    await write(page, COLD);
    await underlineOn(page, "You failed to");
    await page.evaluate(() => {
      const frame = document.querySelector(".dw");
      const again = frame?.cloneNode(true);
      frame?.remove();
      setTimeout(() => again && document.body.append(again), 400);
    });
    await until("the coach to go", async () => (await page.$("human-level-coach")) === null);
    const editable = await composer(page);
    await editable.focus();
    await underlineOn(page, "You failed to");
    expect(await page.$$("human-level-coach")).toHaveLength(1);
  });
});

describe("words that Gmail or another extension suggests in grey", () => {
  const words = " As I already said, it is not our fault.";
  it.each([
    ["hidden from screen readers", `<span aria-hidden="true" style="color:#999">${words}</span>`],
    ["named as what they are", `<span class="smart-compose-suggestion" style="color:#80868b">${words}</span>`],
    ["not to be selected or clicked", `<span style="opacity: .5; user-select: none">${words}</span>`],
    ["not to be edited", `<span contenteditable="false" style="color:#80868b">${words}</span>`],
  ])(
    "%s are not the writer's: neither judged nor counted, and an apply leaves them as they are",
    async (_name, ghost) => {
      const page = await harness.openGmail([{ kind: "reply", draft: `<div>${COLD}${ghost}</div>` }]);
      const editable = await composer(page);
      await editable.focus();
      await underlineOn(page, "You failed to");
      await settledChip(page);
      expect((await underlines(page)).map(({ text }) => text).join("|")).not.toMatch(/already|fault/);
      await applyTo(page, editable, "You failed to");
      expect(await textOf(editable)).toMatch(/^could you attach the form\?/i);
      expect(await htmlOf(editable)).toContain(ghost);
      await named(page, "button", /^Human Level: score/);
    },
  );

  it("are told from words a writer pasted with the colours of another page", async () => {
    const page = await harness.openGmail([
      { kind: "reply", draft: '<div><span style="color:#999; user-select: none">As I already said, no.</span></div>' },
    ]);
    await (await composer(page)).focus();
    await underlineOn(page, "As I already said");
  });
});
