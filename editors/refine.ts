import type { Edit } from "../engine/types.ts";

/** Above this many words on either side the comparison is skipped: it is quadratic, and such an edit replaces a whole passage. */
const MOST_WORDS = 200;

/**
 * Cuts an edit into the words that really change, so that what stays keeps its formatting: "should have **read**" to
 * "could read" leaves the bold word alone. Edits come back in ascending order.
 */
export function refine(text: string, edit: Edit): readonly Edit[] {
  const before = words(text.slice(edit.start, edit.end));
  const after = words(edit.text);
  if (before.length > MOST_WORDS || after.length > MOST_WORDS || before.length === 0) return [edit];
  const edits: Edit[] = [];
  let open: { start: number; end: number; text: string } | null = null;
  let at = edit.start;
  const lengths = commonLengths(before, after);
  const width = after.length + 1;
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const old = before[i];
    const fresh = after[j];
    if (old !== undefined && old === fresh) {
      if (open) edits.push(open);
      open = null;
      at += old.length;
      i++;
      j++;
      continue;
    }
    open ??= { start: at, end: at, text: "" };
    const skipOld = lengths[(i + 1) * width + j] ?? 0;
    const skipFresh = lengths[i * width + j + 1] ?? 0;
    if (old !== undefined && (fresh === undefined || skipOld >= skipFresh)) {
      at += old.length;
      open.end = at;
      i++;
    } else if (fresh !== undefined) {
      open.text += fresh;
      j++;
    }
  }
  if (open) edits.push(open);
  return edits;
}

/**
 * The edit grown to whole words, as far as the words reach within `from`–`to`: comparing halves of words would leave half a word
 * in bold.
 */
export function wholeWords(text: string, edit: Edit, from: number, to: number): Edit {
  let { start, end } = edit;
  while (start > from && WORD_UNIT.test(text.charAt(start - 1))) start--;
  while (end < to && WORD_UNIT.test(text.charAt(end))) end++;
  return { start, end, text: text.slice(start, edit.start) + edit.text + text.slice(edit.end, end) };
}

/** A UTF-16 unit inside a word; halves of surrogate pairs count as such. */
const WORD_UNIT = /[\p{L}\p{N}\p{M}'’\uD800-\uDFFF]/u;

function words(text: string): readonly string[] {
  // A space belongs to the word before it, or equal spaces between unequal words would count as what stays.
  return text.match(/\n|[^\S\n]+|[\p{L}\p{N}\p{M}'’]+[^\S\n]*|[^\s\p{L}\p{N}\p{M}'’][^\S\n]*/gu) ?? [];
}

/** `result[i * (after.length + 1) + j]`: how many words the rests from `i` and `j` have in common, in order. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1;
  const table = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      table[i * width + j] =
        before[i] === after[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  return table;
}
