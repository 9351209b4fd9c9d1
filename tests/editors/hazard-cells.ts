import { begin, type Cell, harmed, passed, press, refusal, settle, spaced } from "./acting.ts";
import { DRAFT, edits } from "./drafts.ts";

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
