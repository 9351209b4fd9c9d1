import type { Edit } from "./types.ts";

const ONLY = /^\s*(?:merely|only)\s*$/i;
/** What draws the line that "only" drew: a time, a place, a way, a number. */
const LIMIT =
  /\d|\b(?:after|as|at|before|between|by|during|for|from|if|in|on|once|online|over|through|to|up to|via|when|where|with|within)\b/i;

/**
 * Whether the edits leave out an "only" that nothing else in the sentence stands for. "We offer quiet hours on Sundays" says as much without it;
 * "we support Chrome" does not say that other browsers won't do.
 */
export function losesLimit(text: string, edits: readonly Edit[]): boolean {
  const [edit] = edits;
  if (edit === undefined || edits.length > 1 || edit.text !== "" || !ONLY.test(text.slice(edit.start, edit.end)))
    return false;
  const rest = /^[^.!?\n]*/.exec(text.slice(edit.end))?.[0] ?? "";
  return /\bwe\s*$/i.test(text.slice(0, edit.start)) && !LIMIT.test(rest);
}
