import { applyEdits } from "../../engine/edits.ts";
import type { Edit } from "../../engine/types.ts";
import { begin, type Cell, harmed, passed, press, refusal, settle, spaced } from "./acting.ts";
import { DRAFT } from "./drafts.ts";

/** Applies changes, then takes them back and makes them again by the keys a person would press. */
export function changing(
  name: string,
  change: (text: string) => readonly Edit[],
  options: { readonly html?: string; readonly keeps?: readonly RegExp[]; readonly never?: readonly RegExp[] } = {},
): Cell {
  return {
    name,
    async run(subject) {
      const id = await begin(subject, options.html ?? DRAFT);
      const before = await subject.content();
      const { text } = await subject.ours("read", id);
      const wanted = change(text);
      const result = await subject.ours("apply", id, [...wanted]);
      await settle();
      if (result.status !== "applied") return refusal(subject, before, JSON.stringify(result));
      const expected = applyEdits(text, wanted);
      const now = await subject.ours("read", id);
      if (spaced(now.text) !== spaced(expected)) return harmed(`says ${JSON.stringify(now.text)}`);
      const after = await subject.content();
      for (const kept of options.keeps ?? []) {
        if (kept.test(before) && !kept.test(after)) return harmed(`lost ${kept}: ${after}`);
      }
      for (const wrong of options.never ?? []) if (wrong.test(after)) return harmed(`has ${wrong}: ${after}`);
      for (let step = 0; step < result.undoSteps; step++) await press(subject, "z");
      const undone = await subject.content();
      if (spaced(undone) !== spaced(before)) return harmed(`undo left ${undone}`);
      for (let step = 0; step < result.undoSteps; step++) await press(subject, "y");
      const redone = await subject.content();
      if (spaced(redone) !== spaced(after)) return harmed(`redo left ${redone}`);
      return passed(result.undoSteps);
    },
  };
}
