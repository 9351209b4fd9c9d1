import { describe, expect, it } from "vitest";
import { allNamed, named, pause, underlineOn } from "./seeing.ts";
import { useHarness } from "./use-harness.ts";
import { COLD, openCard, settledChip, textOf, write } from "./writing.ts";

const harness = useHarness();

describe("what a page can learn and do through the coach", () => {
  it("is nothing: no way into the shadow root, no new name in its window, no file of the extension, no ear for its events", async () => {
    const page = await harness.openGmail([{ kind: "reply" }], (html) =>
      html.replace(
        "<head>",
        `<head><script>
          window.caught = [];
          const attach = Element.prototype.attachShadow;
          Element.prototype.attachShadow = function (init) { const root = attach.call(this, { ...init, mode: "open" }); caught.push(root); return root; };
          const listen = EventTarget.prototype.addEventListener;
          EventTarget.prototype.addEventListener = function (...all) { caught.push(all[0]); return listen.apply(this, all); };
          window.namesBefore = 0; window.namesBefore = Object.getOwnPropertyNames(window).length;
        </script>`,
      ),
    );
    const editable = await write(page, COLD);
    await openCard(page, "You failed to");
    const before = await textOf(editable);
    const learnt = await page.evaluate(async (id) => {
      const world = window as unknown as { caught: unknown[]; namesBefore: number; chrome?: { runtime?: unknown } };
      const host = document.querySelector("human-level-coach");
      const events = ["human-level", "human-level:apply", "apply", "message", "click", "human-level-coach"];
      for (const type of events) {
        for (const target of [window, document, host]) {
          target?.dispatchEvent(new CustomEvent(type, { detail: { type: "apply" }, bubbles: true, composed: true }));
        }
      }
      window.postMessage({ type: "pause", paused: true }, "*");
      window.postMessage({ type: "choose-rule", ruleId: "customer-wins/failed-to", choice: { off: true } }, "*");
      const fetched = await fetch(`chrome-extension://${id}/coach.js`).then(
        () => "read",
        () => "refused",
      );
      return {
        root: host?.shadowRoot ?? null,
        text: host?.textContent,
        html: host?.innerHTML,
        caught: world.caught.length,
        names: Object.getOwnPropertyNames(window).length - world.namesBefore,
        runtime: world.chrome?.runtime ?? null,
        fetched,
        leak: Object.getOwnPropertyNames(window).filter((name) => /human.?level/i.test(name)),
      };
    }, harness.extension.id);
    expect(learnt).toEqual({
      root: null,
      text: "",
      html: "",
      caught: 0,
      names: 0,
      runtime: null,
      fetched: "refused",
      leak: [],
    });
    await pause(300);
    expect(await textOf(editable)).toBe(before);
    await underlineOn(page, "You failed to");
  });

  it("is not to press keys for the person: made-up keys open nothing", async () => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await settledChip(page);
    await editable.evaluate((node) => {
      for (const code of ["KeyH", "KeyJ"]) {
        node.dispatchEvent(
          new KeyboardEvent("keydown", { code, altKey: true, shiftKey: true, bubbles: true, cancelable: true }),
        );
      }
    });
    await pause(300);
    expect(await allNamed(page, "dialog", /./)).toEqual([]);
  });

  it.each([
    ["opacity", "0.01"],
    ["filter", "opacity(0)"],
    ["clip-path", "inset(0 0 0 400px)"],
    ["transform", "translateX(300px)"],
    ["mix-blend-mode", "multiply"],
  ])("is not to have Apply pressed on a card that it has made unseen by %s", async (property, value) => {
    const page = await harness.openGmail([{ kind: "reply" }]);
    const editable = await write(page, COLD);
    await openCard(page, "You failed to");
    const before = await textOf(editable);
    await page.evaluate(
      (name, wanted) => {
        document.querySelector<HTMLElement>("human-level-coach")?.style.setProperty(name, wanted, "important");
      },
      property,
      value,
    );
    const box = await (await named(page, "button", /^Apply/)).element.boundingBox();
    if (!box) throw new Error("Apply has no box");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await pause(400);
    expect(await textOf(editable)).toBe(before);
  });
});
