import type { Edit } from "./types.ts";

const ONLY = /\b(?:exclusively|merely|only|solely)\b/i;
/** What draws the line that "only" drew: a number, a time, a condition. */
const LIMIT =
  /\d|\b(?:after|as soon as|at (?:the moment|present|weekends)|before|between|by the (?:end|time)|during|once|one|two|three|until|up to|when|within|(?:after|fore)noons?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|evenings?|mornings?|week(?:day|end)s?)\b/i;
/** Where the words go on with what it is restricted to: "valid only on full price items", "you can only pay by card". */
const RESTRICTED = /\b(?:by|from|if|in|on|over|through|via|where|with)\b/i;

const BEHIND_WE = /\bwe(?: will)?\s*$/i;
/** In characters: "we will" and what may stand around it, and the rest of a sentence. */
const NEAR = 12;
const LONGEST_REST = 300;

/**
 * Whether the edits leave out an "only" that nothing else in the sentence stands for. "We offer quiet hours on Sundays" says as much without it;
 * "we support Chrome" does not say that other browsers won't do, nor "valid on full price items" that it is not valid on others.
 */
export function losesLimit(text: string, edits: readonly Edit[]): boolean {
  const [edit] = edits;
  if (edit === undefined || edits.length > 1 || ONLY.test(edit.text) || !ONLY.test(text.slice(edit.start, edit.end)))
    return false;
  const rest = /^[^.!?\n]*/.exec(text.slice(edit.end, edit.end + LONGEST_REST))?.[0] ?? "";
  if (LIMIT.test(rest)) return false;
  return RESTRICTED.test(rest) || BEHIND_WE.test(text.slice(Math.max(0, edit.start - NEAR), edit.start));
}
