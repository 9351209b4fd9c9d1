import type { Span } from "./types.ts";

/** "Claim reference: EW/449102" on a line of its own with a blank one below: the file's, not the reader's. */
const REFERENCE =
  /^(?:re|ref|subject|your ref|our ref)\b[^\n]*[^.!?\n]$|^(?:[\p{Alpha}./]+ ){0,4}[\p{Alpha}./]*:? ?(?:[#(]|no\.? ?)?(?=[\p{Uppercase}\d/-]*\d{3})[\p{Uppercase}\d/-]{4,}\)?$/iu;

/** Whether a sentence is such a line. */
export function isReference(text: string, { start, end }: Span): boolean {
  return (
    // One sentence of a line at most gets past this: what follows may look back to where the line begins.
    /^[ \t]*\n[ \t]*\n/.test(text.slice(end)) &&
    text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() === "" &&
    REFERENCE.test(text.slice(start, end))
  );
}
