import { applyEdits } from "../../engine/edits.ts";
import type { Edit } from "../../engine/types.ts";
import { begin, type Cell, harmed, type Outcome, passed, press, refusal, settle, spaced } from "./acting.ts";
import { DRAFT, edits } from "./drafts.ts";
import type { LabPage } from "./lab.ts";

/** What may happen to a draft between the check and the writing. */
export const HAZARD_CELLS: readonly Cell[] = [
  {
    name: "stale text",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const { text } = await subject.ours("read", id);
      await subject.page.keyboard.type(" more");
      await settle();
      const before = await subject.content();
      const result = await subject.ours("apply", id, edits(text, [["should", "could"]]));
      await settle();
      if (result.status !== "stale") return harmed(`was ${JSON.stringify(result)}`);
      return (await subject.content()) === before ? passed(1) : harmed("changed a draft it had not checked");
    },
  },
  {
    name: "text changed in the same tick",
    async run(subject) {
      for (const when of ["before", "during"] as const) {
        const id = await begin(subject, DRAFT);
        const { text } = await subject.ours("read", id);
        const wanted = edits(text, [["should have read the manual", "could read the manual"]]);
        const result = await subject.ours("applyBeside", id, wanted, when);
        await new Promise((resolve) => setTimeout(resolve, 150));
        const now = spaced((await subject.ours("read", id)).text);
        const others = spaced(`Oh, ${text}`);
        const both = spaced(`Oh, ${applyEdits(text, wanted)}`);
        const expected = result.status === "applied" ? both : others;
        if (result.status === "refused") return refusal(subject, null, JSON.stringify(result));
        if (now !== expected) return harmed(`${when}: ${JSON.stringify(result)}, says ${JSON.stringify(now)}`);
        if (when === "before" && result.status === "applied") return harmed("changed a draft it had not checked");
      }
      return passed(1);
    },
  },
  {
    name: "editor shown anew",
    async run(subject) {
      let id = await begin(subject, DRAFT);
      const { text } = await subject.ours("read", id);
      await subject.page.evaluate(() => globalThis.hosts[0].rerender());
      await settle();
      // React makes a new element where others change the old one; the coach meets it as it does any new composer.
      if (!(await subject.ours("isThere", id))) id = await subject.openEditable();
      const before = await subject.content();
      const wanted = edits(text, [["You should have read the manual", "Could you read the guide"]]);
      const result = await subject.ours("apply", id, wanted);
      await settle();
      if (result.status !== "applied") return refusal(subject, before, JSON.stringify(result));
      const fresh = await subject.openEditable();
      const now = await subject.ours("read", fresh);
      if (spaced(now.text) !== spaced(applyEdits(text, wanted))) return harmed(`says ${JSON.stringify(now.text)}`);
      for (let step = 0; step < result.undoSteps; step++) await press(subject, "z");
      const undone = await subject.content();
      return spaced(undone) === spaced(before) ? passed(result.undoSteps) : harmed(`undo left ${undone}`);
    },
  },
  {
    name: "editor replaced",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const { text } = await subject.ours("read", id);
      const wanted = edits(text, [["should", "could"]]);
      const old = subject.ours("apply", id, wanted);
      await subject.mount(DRAFT);
      const first = await old;
      if (first.status === "applied") return replacedBefore(subject, id, wanted);
      await settle();
      const now = await subject.ours("read", await subject.openEditable());
      if (/could have/.test(now.text)) return harmed(`wrote into the new one: ${now.text}`);
      return replacedBefore(subject, id, wanted);
    },
  },
  {
    name: "undo, redo, undo",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const before = await subject.content();
      const { text } = await subject.ours("read", id);
      const result = await subject.ours(
        "apply",
        id,
        edits(text, [["should have read the manual", "could read the guide"]]),
      );
      if (result.status !== "applied") return refusal(subject, before, JSON.stringify(result));
      await settle();
      const after = await subject.content();
      for (const [key, expected] of [
        ["z", before],
        ["y", after],
        ["z", before],
        ["y", after],
      ] as const) {
        for (let step = 0; step < result.undoSteps; step++) await press(subject, key);
        const now = await subject.content();
        if (spaced(now) !== spaced(expected)) return harmed(`${key} left ${now}`);
      }
      await subject.page.keyboard.down("Control");
      await subject.page.keyboard.press("End");
      await subject.page.keyboard.up("Control");
      await subject.page.keyboard.type("!");
      await settle();
      const { text: typed } = await subject.ours("read", id);
      return typed.endsWith("Sam!") ? passed(result.undoSteps) : harmed(`typing then said ${JSON.stringify(typed)}`);
    },
  },
  {
    name: "input method composing",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const session = await subject.page.createCDPSession();
      await session.send("Input.imeSetComposition", { text: "ni", selectionStart: 2, selectionEnd: 2 });
      await settle();
      const { text } = await subject.ours("read", id);
      const before = await subject.content();
      const result = await subject.ours("apply", id, edits(text, [["should", "could"]]));
      const unchanged = (await subject.content()) === before;
      await session.send("Input.insertText", { text: "你" });
      await settle();
      if (result.status !== "refused" || !unchanged) return harmed(`was ${JSON.stringify(result)}`);
      const now = await subject.ours("read", id);
      return now.text.endsWith("你") ? passed(1) : harmed(`the composed word was lost: ${JSON.stringify(now.text)}`);
    },
  },
  {
    name: "read-only",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const { text } = await subject.ours("read", id);
      await subject.page.evaluate(() => globalThis.hosts[0].setReadOnly(true));
      await settle();
      const before = await subject.content();
      const result = await subject.ours("apply", id, edits(text, [["should", "could"]]));
      const same = (await subject.content()) === before;
      await subject.page.evaluate(() => globalThis.hosts[0].setReadOnly(false));
      return result.status === "refused" && same ? passed(1) : harmed(`was ${JSON.stringify(result)}`);
    },
  },
  {
    name: "undo leaves what was typed before",
    async run(subject) {
      // What the writer typed before must need its own undo, and come back whole.
      const id = await begin(subject, DRAFT);
      const typed = await subject.content();
      const { text } = await subject.ours("read", id);
      const result = await subject.ours("apply", id, edits(text, [["should", "could"]]));
      if (result.status !== "applied") return refusal(subject, null, JSON.stringify(result));
      await settle();
      await press(subject, "z");
      const once = await subject.content();
      return spaced(once) === spaced(typed) ? passed(1) : harmed(`undo also took what was typed: ${once}`);
    },
  },
];

/** The page has put another editor in the place of the one that was read. */
async function replacedBefore(subject: LabPage, id: number, wanted: readonly Edit[]): Promise<Outcome> {
  const before = await subject.content();
  const result = await subject.ours("apply", id, [...wanted]);
  await settle();
  const now = await subject.content();
  if (spaced(now) !== spaced(before)) return harmed(`wrote into the new one: ${now}`);
  return result.status === "refused" ? passed(1) : harmed(`was ${JSON.stringify(result)}`);
}
