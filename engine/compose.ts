import type { Edit } from "./types.ts";

/**
 * Edits of a text, and edits of what came of it, as one list of edits of the first text. Both lists are disjoint and in ascending
 * order; so is the result.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  // From the right, so that an edit does not move the place of the next.
  return toEdits(second.reduceRight(splice, cut(first)));
}

/** A stretch of the text being made: kept from the original, or written. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** The made text as pieces. The last is kept text without an end, so the original's length need not be known. */
function cut(edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { start, end, text } of edits) {
    if (start > from) pieces.push({ start: from, end: start });
    pieces.push({ text });
    from = end;
  }
  pieces.push({ start: from, end: Number.POSITIVE_INFINITY });
  return pieces;
}

function splice(pieces: Piece[], { start, end, text }: Edit): Piece[] {
  const [left, rest] = split(pieces, start);
  const [, right] = split(rest, end - start);
  return [...left, { text }, ...right];
}

/** The pieces before and after an offset of the made text. */
function split(pieces: readonly Piece[], offset: number): [Piece[], Piece[]] {
  const left: Piece[] = [];
  let room = offset;
  for (const [index, piece] of pieces.entries()) {
    const length = "text" in piece ? piece.text.length : piece.end - piece.start;
    if (length <= room) {
      left.push(piece);
      room -= length;
      continue;
    }
    if (room === 0) return [left, pieces.slice(index)];
    const [head, tail]: [Piece, Piece] =
      "text" in piece
        ? [{ text: piece.text.slice(0, room) }, { text: piece.text.slice(room) }]
        : [
            { start: piece.start, end: piece.start + room },
            { start: piece.start + room, end: piece.end },
          ];
    return [
      [...left, head],
      [tail, ...pieces.slice(index + 1)],
    ];
  }
  return [left, []];
}

function toEdits(pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let text = "";
  for (const piece of pieces) {
    if ("text" in piece) {
      text += piece.text;
      continue;
    }
    if (piece.start > from || text !== "") edits.push({ start: from, end: piece.start, text });
    text = "";
    from = piece.end;
  }
  return edits;
}
