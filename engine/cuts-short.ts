import { BROKEN_LINE } from "./sentences.ts";
import type { Edit } from "./types.ts";

/** UTF-16 units of the line below that are looked at. */
const LOOKED_AT = 40;
/** A line that goes on like the middle of a sentence. */
const GOES_ON_BELOW = /^[ \t]*\r?\n[ \t]*\p{Lowercase}/u;

/** With the first letter of what follows, which becomes a capital. */
const THAT = /\bthat(?: \p{Alpha})?$/iu;
/** "You are advised that A is so and that B is": without the first "that", the second hangs in the air. */
const AND_THAT = /^(?:[^.!?\n]|\.(?=\S)){0,300}?\b(?:and|but|or) that (?!(?:is|was|will)\b)/i;

/** Whether an edit takes away the first of two that a sentence hangs on. */
export function leavesAndThat(text: string, edits: readonly Edit[]): boolean {
  return edits.some(
    (edit) =>
      THAT.test(text.slice(edit.start, edit.end).trim()) &&
      !/\bthat\b/i.test(edit.text) &&
      AND_THAT.test(text.slice(edit.end)),
  );
}

/**
 * Whether an edit ends a sentence that goes on below: lines are broken where no reader of sentences looks for it.
 * A short line was ended by its writer, as the items of a list are.
 */
export function cutsShort(text: string, edits: readonly Edit[]): boolean {
  return edits.some(
    (edit) =>
      /[.?!]$/.test(edit.text) &&
      !/[.?!]$/.test(text.slice(edit.start, edit.end)) &&
      GOES_ON_BELOW.test(text.slice(edit.end, edit.end + LOOKED_AT)) &&
      edit.end - (text.lastIndexOf("\n", edit.end - 1) + 1) >= BROKEN_LINE,
  );
}
