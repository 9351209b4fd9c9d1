import { smallestEdit } from "../engine/edits.ts";
import type { Edit, Span } from "../engine/types.ts";
import { lastStartingAtOrBefore } from "./positions.ts";
import type { Piece, TextMap } from "./text-map.ts";

/** The edits cut down to what really changes, or null when there is nothing to do. */
export function smallestEdits(text: string, edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit) => smallestEdit(text, edit) ?? []);
}

/**
 * Why these edits must not be made, as a sentence for people; null when they may.
 * An edit may touch neither what is not the writer's (links, chips) nor the place of a quote or signature.
 */
export function objection(map: TextMap, edits: readonly Edit[]): string | null {
  let from = 0;
  for (const edit of edits) {
    if (edit.start < from || edit.end < edit.start || edit.end > map.text.length) {
      return "The place to change lies outside the draft.";
    }
    from = edit.end;
    if (map.masked.some((mask) => edit.start < mask.end && edit.end > mask.start)) {
      return "This would change a link, a mention or a picture.";
    }
    if (map.ghosts.some((ghost) => edit.start < ghost.end && edit.end > ghost.start)) {
      return "This would reach into words that are only suggested.";
    }
    if (map.barriers.some((barrier) => edit.start <= barrier && edit.end > barrier)) {
      return "This would reach into a quote or a signature.";
    }
    if (isTooDeep(map, edit)) return "This stands too deep in the page to be changed safely.";
  }
  return null;
}

/**
 * Elements in each other around words that are changed. Browsers read no page deeper than 512; a script can build one, and the browser's
 * own editing takes seconds at 3,000 and minutes at 20,000.
 */
const DEEPEST = 1000;

function isTooDeep(map: TextMap, edit: Edit): boolean {
  const touched = [edit.start, edit.end].map((offset) => map.pieces[lastStartingAtOrBefore(map.pieces, offset)]);
  return touched.some((piece) => {
    let depth = 0;
    for (let node: Node | null = piece?.node ?? null; node && node !== map.root; node = node.parentNode) depth++;
    return depth > DEEPEST;
  });
}

/** One edit that does what all do, reaching from the first to the last. */
export function coveringEdit(text: string, edits: readonly Edit[]): Edit | null {
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last) return null;
  let replacement = "";
  let from = first.start;
  for (const edit of edits) {
    replacement += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return { start: first.start, end: last.end, text: replacement };
}

/**
 * Where an offset of the old text is in the new one: with the words after it when words are put in right there, and at most at
 * the end of the new words when it stood inside replaced ones.
 */
export function moveOffset(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start > offset) break;
    if (edit.end > offset) return edit.start + shift + Math.min(offset - edit.start, edit.text.length);
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
}

/** The pieces that hold at least one character of a span. */
export function piecesIn(map: TextMap, span: Span): readonly Piece[] {
  const found: Piece[] = [];
  for (let index = Math.max(0, lastStartingAtOrBefore(map.pieces, span.start)); index < map.pieces.length; index++) {
    const piece = map.pieces[index];
    if (!piece || piece.start >= span.end) break;
    if (piece.start + piece.length > span.start) found.push(piece);
  }
  return found;
}

/** True when a span is plain text with the same formatting throughout: one parent, no break, nothing but text. */
export function isOneRun(map: TextMap, span: Span): boolean {
  if (span.start === span.end) return true;
  const pieces = piecesIn(map, span);
  const parent = pieces[0]?.node.parentNode;
  let covered = 0;
  for (const piece of pieces) {
    if (piece.masked || piece.node.nodeType !== 3 || piece.node.parentNode !== parent) return false;
    covered += Math.min(span.end, piece.start + piece.length) - Math.max(span.start, piece.start);
  }
  return covered === span.end - span.start;
}

/** The line of the text around an offset, without its break. */
export function lineAt(text: string, offset: number): Span {
  const end = text.indexOf("\n", offset);
  return { start: offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1, end: end < 0 ? text.length : end };
}

/** Same words, whatever kind of space the editor chose to keep them apart. */
export function sameWords(a: string, b: string): boolean {
  return a === b || a.replaceAll("\u00A0", " ") === b.replaceAll("\u00A0", " ");
}
