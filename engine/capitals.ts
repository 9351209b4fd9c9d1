import type { Reading } from "./reading.ts";
import type { Match } from "./scan.ts";
import type { Edit } from "./types.ts";

/** A sentence that is all capitals stays so: half of it in small letters would read worse. */
export function inItsCase({ text, tokens, sentences }: Reading, match: Match, edits: readonly Edit[]): readonly Edit[] {
  const sentence = sentences.of[match.first] as number;
  const past = sentences.past[sentence] as number;
  const said = text.slice(tokens.start[sentences.first[sentence] as number], tokens.end[past - 1]);
  if (/\p{Lowercase}/u.test(said) || !ALL_CAPITALS.test(said)) return edits;
  return edits.map((edit) => ({ ...edit, text: edit.text.toUpperCase() }));
}

/** Fewer capitals are a code, or initials. */
const ALL_CAPITALS = /(?:\p{Uppercase}\P{Lu}*){8}/u;
