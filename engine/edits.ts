import type { Edit } from "./types.ts";

/**
 * The text after all edits. Edits are disjoint and in ascending order; two insertions at the same offset keep their order.
 * @throws RangeError when an edit lies outside the text or overlaps the one before it: that is a bug of the caller.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let from = 0;
  for (const edit of edits) {
    if (edit.start < from || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`edit ${edit.start}–${edit.end} does not fit after offset ${from} of ${text.length}`);
    }
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + text.slice(from);
}

/** Cuts what an edit leaves unchanged at both its ends; null when nothing is left to change. Never splits a surrogate pair. */
export function smallestEdit(text: string, edit: Edit): Edit | null {
  let { start, end } = edit;
  let from = 0;
  let to = edit.text.length;
  while (start < end && from < to && text.charCodeAt(start) === edit.text.charCodeAt(from)) {
    start++;
    from++;
  }
  if (isHighSurrogate(edit.text.charCodeAt(from - 1))) {
    start--;
    from--;
  }
  while (end > start && to > from && text.charCodeAt(end - 1) === edit.text.charCodeAt(to - 1)) {
    end--;
    to--;
  }
  if (isLowSurrogate(edit.text.charCodeAt(to))) {
    end++;
    to++;
  }
  return start === end && from === to ? null : { start, end, text: edit.text.slice(from, to) };
}

/** The upper six bits say which half of a pair a code unit is; beyond the text there is none. */
function isHighSurrogate(code: number): boolean {
  return (code & 0xfc00) === 0xd800;
}

function isLowSurrogate(code: number): boolean {
  return (code & 0xfc00) === 0xdc00;
}
