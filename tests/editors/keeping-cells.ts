import { applyEdits } from "../../engine/edits.ts";
import {
  begin,
  type Cell,
  harmed,
  passed,
  pastHistoryDelay,
  press,
  refusal,
  selectionSettled,
  settle,
  spaced,
} from "./acting.ts";
import { DRAFT, edits } from "./drafts.ts";

/** What the writer holds must be kept: caret, selection, focus, history. */
export const KEEPING_CELLS: readonly Cell[] = [
  {
    name: "caret kept",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const before = await subject.ours("selection", id);
      const { text } = await subject.ours("read", id);
      const wanted = edits(text, [["should", "could very well"]]);
      const result = await subject.ours("apply", id, wanted);
      if (result.status !== "applied") return refusal(subject, null, JSON.stringify(result));
      await settle();
      const after = await subject.ours("selection", id);
      const shift = "could very well".length - "should".length;
      if (!before || !after || after.start !== before.start + shift || after.end !== before.end + shift) {
        return harmed(`caret ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
      }
      return passed(1);
    },
  },
  {
    name: "selection kept",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      for (let count = 0; count < 4; count++) await subject.page.keyboard.press("ArrowLeft");
      await settle();
      await subject.page.keyboard.down("Shift");
      for (let count = 0; count < 3; count++) await subject.page.keyboard.press("ArrowLeft");
      await subject.page.keyboard.up("Shift");
      await selectionSettled(subject);
      const before = await subject.ours("selection", id);
      const mayBeEmpty = await subject.page.evaluate(() => globalThis.hosts[0].dropsSelections ?? false);
      if (!mayBeEmpty && before?.end !== (before?.start ?? 0) + 3) {
        return harmed(`the keys selected ${JSON.stringify(before)}`);
      }
      const { text } = await subject.ours("read", id);
      const result = await subject.ours("apply", id, edits(text, [["should", "may"]]));
      if (result.status !== "applied") return refusal(subject, null, JSON.stringify(result));
      await settle();
      const after = await subject.ours("selection", id);
      if (!before || !after || after.start !== before.start - 3 || after.end !== before.end - 3) {
        return harmed(`selection ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
      }
      return passed(1);
    },
  },
  {
    name: "typing right after",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      const { text } = await subject.ours("read", id);
      const wanted = edits(text, [["should", "could very well"]]);
      const result = await subject.ours("apply", id, wanted);
      if (result.status !== "applied") return refusal(subject, null, JSON.stringify(result));
      const middle = await subject.content();
      await pastHistoryDelay(subject);
      await subject.page.keyboard.type(" and more");
      await settle();
      const now = await subject.ours("read", id);
      const expected = `${applyEdits(text, wanted)} and more`;
      if (spaced(now.text) !== spaced(expected)) return harmed(`says ${JSON.stringify(now.text)}`);
      for (let step = 0; step < 12 && spaced(await subject.content()) !== spaced(middle); step++)
        await press(subject, "z");
      if (spaced(await subject.content()) !== spaced(middle)) return harmed("undoing the typing took our change along");
      return passed(1);
    },
  },
  {
    name: "typing at once",
    async run(subject) {
      // No pause between Apply and the next key: both are in the draft, and undoing takes all of it back.
      const id = await begin(subject, DRAFT);
      const before = await subject.content();
      const { text } = await subject.ours("read", id);
      const wanted = edits(text, [["should", "could very well"]]);
      const result = await subject.ours("apply", id, wanted);
      await subject.page.keyboard.type("!?");
      if (result.status !== "applied") return refusal(subject, null, JSON.stringify(result));
      await settle();
      const now = await subject.ours("read", id);
      if (spaced(now.text) !== spaced(`${applyEdits(text, wanted)}!?`))
        return harmed(`says ${JSON.stringify(now.text)}`);
      for (let step = 0; step < 6 && spaced(await subject.content()) !== spaced(before); step++) {
        await press(subject, "z");
      }
      return spaced(await subject.content()) === spaced(before) ? passed(1) : harmed("undo does not lead back");
    },
  },
  {
    name: "focus elsewhere",
    async run(subject) {
      const id = await begin(subject, DRAFT);
      await subject.page.focus("#elsewhere");
      const { text } = await subject.ours("read", id);
      const result = await subject.ours("apply", id, edits(text, [["should", "could"]]));
      await settle();
      const focused = await subject.page.evaluate(() => document.activeElement?.id);
      if (focused !== "elsewhere") return harmed(`the focus went to ${focused}`);
      if (result.status !== "applied") return refusal(subject, null, JSON.stringify(result));
      return passed(1);
    },
  },
];
