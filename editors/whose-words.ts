import type { Edit } from "../engine/types.ts";

/**
 * How a draft stands while a change is taken back from it: `done` when it holds all the words it held before and none of those that the change
 * put in, but others that somebody else has added since; `more` otherwise.
 */
export function standOf(before: string, now: string, edits: readonly Edit[]): "done" | "more" {
  const was = countWords(before);
  const is = countWords(now);
  for (const [word, count] of was) if ((is.get(word) ?? 0) < count) return "more";
  const added = [...is].filter(([word, count]) => count > (was.get(word) ?? 0)).map(([word]) => word);
  const ours = countWords(edits.map(({ text }) => text).join(" "));
  return added.length > 0 && added.every((word) => !ours.has(word)) ? "done" : "more";
}

/** How many of the words that a draft held before it still holds. */
export function wordsKept(before: string, now: string): number {
  const is = countWords(now);
  let kept = 0;
  for (const [word, count] of countWords(before)) kept += Math.min(count, is.get(word) ?? 0);
  return kept;
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
