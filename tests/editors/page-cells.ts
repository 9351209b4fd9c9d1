import { applyEdits } from "../../engine/edits.ts";
import {
  begin,
  type Cell,
  harmed,
  type Outcome,
  passed,
  press,
  refusal,
  selectionSettled,
  settle,
  spaced,
} from "./acting.ts";
import { DRAFT, edits } from "./drafts.ts";
import type { LabPage } from "./lab.ts";

const ACROSS_BOLD = [["You should have read the manual", "Could you read the guide"]] as const;

/** Longer than any place of the page is high. */
const LONG = DRAFT.replace("<p></p>", "<p>The parcel left on Monday and is on its way.</p>".repeat(60));

/** Words in two directions, as people write them where text runs from the right. */
const FROM_THE_RIGHT =
  "<p>שלום Dana,</p><p>You <strong>should have read</strong> the manual. תודה רבה על הסבלנות.</p><p>אנחנו כאן, just follow it.</p>";

/** Points at the words where they are drawn and clicks them; harm when the caret goes elsewhere. */
async function clickOn(subject: LabPage, id: number, text: string, words: string): Promise<Outcome | null> {
  await subject.page.keyboard.down("Control");
  await subject.page.keyboard.press("Home");
  await subject.page.keyboard.up("Control");
  await selectionSettled(subject);
  const start = text.indexOf(words);
  const box = await subject.ours("wordsBox", id, { start, end: start + words.length });
  if (!box) return harmed(`“${words}” is nowhere to be seen`);
  await subject.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await selectionSettled(subject);
  const caret = await subject.ours("selection", id);
  if (caret && caret.start >= start && caret.start <= start + words.length) return null;
  const mayBeDropped = await subject.page.evaluate(() => globalThis.hosts[0].dropsSelections ?? false);
  return mayBeDropped ? null : harmed(`a click on “${words}” went to ${JSON.stringify(caret)}`);
}

/** Points at words, changes them and takes that back, on a page that looks in some particular way. */
function onPage(
  name: string,
  look: (subject: LabPage) => Promise<void>,
  html = DRAFT,
  after: (before: string, now: string) => string | null = () => null,
): Cell {
  return {
    name,
    async run(subject) {
      await look(subject);
      const id = await begin(subject, html);
      await look(subject);
      const before = await subject.content();
      const { text } = await subject.ours("read", id);
      const astray = await clickOn(subject, id, text, "should have read");
      if (astray) return astray;
      const caret = await subject.ours("selection", id);
      const wanted = edits(text, ACROSS_BOLD);
      const result = await subject.ours("apply", id, wanted);
      await settle();
      if (result.status !== "applied") return refusal(subject, before, JSON.stringify(result));
      const now = await subject.ours("read", id);
      if (spaced(now.text) !== spaced(applyEdits(text, wanted))) return harmed(`says ${JSON.stringify(now.text)}`);
      const wrong = after(before, await subject.content());
      if (wrong) return harmed(wrong);
      const kept = await subject.ours("selection", id);
      if (!kept || !caret || kept.start > text.indexOf(" the manual") + 8)
        return harmed(`caret ${JSON.stringify(kept)}`);
      for (let step = 0; step < result.undoSteps; step++) await press(subject, "z");
      const undone = await subject.content();
      return spaced(undone) === spaced(before) ? passed(result.undoSteps) : harmed(`undo left ${undone}`);
    },
  };
}

function zoomedBy(factor: number): (subject: LabPage) => Promise<void> {
  return ({ page }) =>
    page.setViewport({
      width: Math.round(900 / factor),
      height: Math.round(700 / factor),
      deviceScaleFactor: factor,
    });
}

/** The document the editor is in looks as the whole page does. */
function styled(change: string): (subject: LabPage) => Promise<void> {
  return async ({ page }) => {
    await page.evaluate((kind) => {
      const inner = globalThis.hosts[0].editable()?.ownerDocument;
      for (const { documentElement: root } of inner ? [document, inner] : [document]) {
        if (kind === "rtl") root.dir = "rtl";
        else root.style.cssText = "color-scheme: dark; background: #14161a; color: #e8e6e3";
      }
    }, change);
  };
}

/** No colour of the page may go into the mail with the words. */
function hasNoNewLook(before: string, now: string): string | null {
  const looks = (html: string) => html.match(/style=|color|background|font/g)?.length ?? 0;
  return looks(now) > looks(before) ? `the look of the page went into the draft: ${now}` : null;
}

/** Puts the page back as it was for the next cell, whatever came of this one. */
function leaving(cell: Cell): Cell {
  return {
    name: cell.name,
    async run(subject) {
      try {
        return await cell.run(subject);
      } finally {
        await subject.page.setViewport({ width: 900, height: 700 });
        await subject.page.evaluate(() => {
          document.documentElement.removeAttribute("dir");
          document.documentElement.removeAttribute("style");
          document.querySelector("#second")?.replaceChildren();
          for (const id of ["above", "below"]) document.querySelector(`#${id}`)?.remove();
          scrollTo(0, 0);
        });
      }
    },
  };
}

const ON_PAGES: readonly Cell[] = [
  {
    name: "two composers",
    async run(subject) {
      await subject.mount(DRAFT, 1);
      const id = await begin(subject, DRAFT);
      const before = await subject.content();
      const box = await subject.box(1);
      await subject.page.mouse.click(box.x + box.width / 2, box.y + 16);
      await subject.page.keyboard.press("End");
      await subject.page.keyboard.type(" and Lee");
      await settle();
      const second = await subject.openEditable(1);
      const other = await subject.content(1);
      const caret = await subject.ours("selection", second);
      const { text } = await subject.ours("read", id);
      const wanted = edits(text, ACROSS_BOLD);
      const result = await subject.ours("apply", id, wanted);
      await settle();
      if ((await subject.content(1)) !== other) return harmed(`the other one says ${await subject.content(1)}`);
      if (result.status !== "applied") return refusal(subject, before, JSON.stringify(result));
      const now = await subject.ours("read", id);
      if (spaced(now.text) !== spaced(applyEdits(text, wanted))) return harmed(`says ${JSON.stringify(now.text)}`);
      const after = await subject.content();
      const held = await subject.ours("selection", second);
      if (JSON.stringify(held) !== JSON.stringify(caret)) return harmed(`the caret went to ${JSON.stringify(held)}`);
      await subject.page.keyboard.type("!");
      await settle();
      if (!(await subject.ours("read", second)).text.includes("and Lee!"))
        return harmed(
          `the typing went elsewhere: ${(await subject.ours("read", second)).text} / ${(await subject.ours("read", id)).text}`,
        );
      return (await subject.content()) === after ? passed(1) : harmed("the typing went into the one that was changed");
    },
  },
  onPage("125 % zoom", zoomedBy(1.25)),
  onPage("80 % zoom", zoomedBy(0.8)),
  {
    name: "scrolled",
    async run(subject) {
      await subject.page.evaluate(() => {
        for (const id of ["above", "below"]) {
          const space = document.createElement("div");
          space.id = id;
          space.style.height = "1500px";
          document.body[id === "above" ? "prepend" : "append"](space);
        }
        scrollTo(0, 1400);
      });
      const id = await begin(subject, LONG);
      // Some editors follow the caret a while after the last key.
      await new Promise((resolve) => setTimeout(resolve, 300));
      await subject.page.evaluate(() => {
        const editable = globalThis.hosts[0].editable();
        if (!editable) return;
        if (editable.scrollHeight > editable.clientHeight + 40) editable.scrollTop = 77;
        editable.ownerDocument.defaultView?.scrollTo(0, 333);
      });
      await settle();
      const places = () =>
        subject.page.evaluate(() => {
          const editable = globalThis.hosts[0].editable();
          const inner = editable?.ownerDocument.defaultView;
          return [scrollY, inner?.scrollY, editable?.scrollTop].join();
        });
      const before = await subject.content();
      const stood = await places();
      const { text } = await subject.ours("read", id);
      const wanted = edits(text, ACROSS_BOLD);
      const result = await subject.ours("apply", id, wanted);
      await new Promise((resolve) => setTimeout(resolve, 150));
      if ((await places()) !== stood) return harmed(`scrolled from ${stood} to ${await places()}`);
      if (result.status !== "applied") return refusal(subject, before, JSON.stringify(result));
      const now = await subject.ours("read", id);
      return spaced(now.text) === spaced(applyEdits(text, wanted)) ? passed(result.undoSteps) : harmed(now.text);
    },
  },
  onPage("dark page", styled("dark"), DRAFT, hasNoNewLook),
  onPage("right-to-left page", styled("rtl")),
  onPage("words in both directions", styled("rtl"), FROM_THE_RIGHT),
];

/** What the page around an editor may be like. */
export const PAGE_CELLS: readonly Cell[] = ON_PAGES.map(leaving);
