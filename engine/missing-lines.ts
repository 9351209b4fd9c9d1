import type { Reading } from "./reading.ts";
import { type Fillings, fillFrom, type Piece, parseRewrite } from "./rewrite.ts";
import type { PresenceRule } from "./rule.ts";
import type { Suggestion } from "./types.ts";
import type { Circumstances } from "./where.ts";

const MAX_LINES = 3;

/** Where a part belongs, and what stands between it and its neighbours. */
export interface Place {
  readonly at: number;
  /** Where the spaces behind the place end that are to go. */
  readonly to?: number;
  readonly before: string;
  readonly after: string;
  /** The letter at the place begins a sentence once a line stands in front of it. */
  readonly raises?: true;
  /** The line goes on behind the comma of a greeting. */
  readonly lowers?: boolean;
}

/** Lines that can be filled. After "Regards," only the name is missing, so `lastOnly` keeps the last line of each. */
export function linesFor(
  rule: PresenceRule,
  reading: Reading,
  place: Place,
  circumstances: Circumstances,
  { lastOnly, named }: { readonly lastOnly: boolean; readonly named: boolean },
): Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const line of rule.insert) {
    // "Kind regards," is for a name to stand below it.
    const formula = rule.part === "closing" && line.endsWith(",");
    if (formula && !named) continue;
    const filled = fill(lastOnly ? (line.split("\n").at(-1) ?? line) : line, circumstances);
    const words = filled !== null && place.lowers ? lowered(filled) : filled;
    if (words === null || suggestions.some(({ label }) => label === words)) continue;
    const text = place.before + words + (formula && place.after !== "" ? "\n" : place.after);
    const raised = place.raises ? reading.text.charAt(place.at).toUpperCase() : "";
    const edit = { start: place.at, end: place.to ?? place.at + raised.length, text: text + raised };
    suggestions.push({ label: words, edits: [edit] });
    if (suggestions.length === MAX_LINES) break;
  }
  return suggestions;
}

function lowered(line: string): string {
  return /^I\b/.test(line) ? line : line.charAt(0).toLowerCase() + line.slice(1);
}

function wordsOf(piece: Piece, fillings: Fillings): string | null {
  if ("words" in piece) return piece.words;
  if ("fill" in piece) return fillFrom(fillings, piece.fill);
  return "unknown" in piece && fillFrom(fillings, piece.unknown) === null ? "" : null;
}

function fill(line: string, { fillings }: Circumstances): string | null {
  let words = "";
  for (const piece of parseRewrite(line)) {
    const part = wordsOf(piece, fillings);
    if (part === null) return null;
    words += part;
  }
  return words;
}
