import type { Edit } from "./types.ts";

const ONLY = /^\s*(?:merely|only)\s*$/i;
/** What draws the line that "only" drew: a time, a place, a way, a number. */
const LIMIT =
  /\d|\b(?:after|as|at|before|between|by|during|for|from|if|in|on|once|online|over|through|to|up to|via|when|where|with|within)\b/i;

const BEHIND_WE = /\bwe\s*$/i;
/** In characters: "we" and what may stand around it, and the rest of a sentence. */
const NEAR = 6;
const LONGEST_REST = 300;

/**
 * Whether the edits leave out an "only" that nothing else in the sentence stands for. "We offer quiet hours on Sundays" says as much without it;
 * "we support Chrome" does not say that other browsers won't do.
 */
export function losesLimit(text: string, edits: readonly Edit[]): boolean {
  const [edit] = edits;
  if (edit === undefined || edits.length > 1 || edit.text !== "" || !ONLY.test(text.slice(edit.start, edit.end)))
    return false;
  if (!BEHIND_WE.test(text.slice(Math.max(0, edit.start - NEAR), edit.start))) return false;
  const rest = /^[^.!?\n]*/.exec(text.slice(edit.end, edit.end + LONGEST_REST))?.[0] ?? "";
  return !LIMIT.test(rest);
}
