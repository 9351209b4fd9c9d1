import { applyEdits } from "../engine/edits.ts";
import type { Suggestion } from "../engine/types.ts";

/** What Copy copies: the words that a suggestion makes of the passage it changes, or all it says where it only takes words away. */
export function copyText(text: string, suggestion: Suggestion): string {
  const first = suggestion.edits[0];
  const last = suggestion.edits[suggestion.edits.length - 1];
  if (!first || !last) return suggestion.label;
  const after = applyEdits(text, suggestion.edits).slice(first.start);
  const passage = after.slice(0, after.length - (text.length - last.end)).trim();
  return passage || suggestion.label;
}
