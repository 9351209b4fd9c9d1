import type { Span } from "../engine/types.ts";
import { isText } from "./markup.ts";
import type { Piece, TextMap } from "./text-map.ts";

/** A place on the page as the DOM names it. */
export interface Place {
  readonly node: Node;
  readonly offset: number;
}

/**
 * The place of an offset. Where two pieces meet, `lean` says which one it belongs to: "left" for the end of a range,
 * "right" for its start.
 */
export function placeAt(map: TextMap, offset: number, lean: "left" | "right"): Place {
  const index = lastStartingAtOrBefore(map.pieces, offset);
  const here = map.pieces[index];
  const before = map.pieces[index - 1];
  if (!here) return map.pieces[0] ? startOf(map.pieces[0]) : { node: map.root, offset: 0 };
  if (here.start === offset && lean === "left" && before && before.length > 0 && endsAt(before, offset)) {
    return within(before, offset);
  }
  if (offset > here.start + here.length && map.pieces[index + 1]) return endOf(here);
  return within(here, Math.min(offset, here.start + here.length));
}

/** The offset of a place inside the editable, or null when it lies elsewhere. */
export function offsetOf(map: TextMap, node: Node, offset: number): number | null {
  if (node !== map.root && !map.root.contains(node)) return null;
  if (map.pieces.length === 0) return 0;
  const next = firstNotBefore(map.pieces, node, offset);
  const after = map.pieces[next];
  if (after && after.node === node && isText(node) && offset >= after.offset) {
    return after.start + Math.min(offset - after.offset, after.length);
  }
  const before = map.pieces[next - 1];
  if (!before) return after ? after.start : 0;
  const end = before.start + before.length;
  if (!after) return end;
  const parent = isText(node) ? node.parentNode : node;
  return parent?.contains(before.node) && !parent.contains(after.node) ? end : gapOffset(node, before, after);
}

/** DOM ranges over a span, one for each line it touches, so that a break is never underlined. Those that are spare are used first. */
export function rangesOf(map: TextMap, span: Span, spare: Range[] = []): Range[] {
  const ranges: Range[] = [];
  let from = Math.max(0, span.start);
  const end = Math.min(span.end, map.text.length);
  while (from < end) {
    const found = map.text.indexOf("\n", from);
    const to = found < 0 || found > end ? end : found;
    if (to > from) {
      const range = rangeBetween(map, from, to, spare);
      if (range) ranges.push(range);
    }
    from = to + 1;
  }
  return ranges;
}

/** One DOM range from `start` to `end`, or null when the page has moved on since the map was read. */
export function rangeBetween(map: TextMap, start: number, end: number, spare: Range[] = []): Range | null {
  const from = placeAt(map, start, start === end ? "left" : "right");
  const to = start === end ? from : placeAt(map, end, "left");
  if (!isStillThere(map, from) || !isStillThere(map, to)) return null;
  const range = spare.pop() ?? map.root.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/** The index of the last piece that starts at or before an offset; -1 when there is none. */
export function lastStartingAtOrBefore(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && piece.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** False when the node has become shorter since its text was read. */
export function isPlace({ node, offset }: Place): boolean {
  return offset <= (isText(node) ? node.length : node.childNodes.length);
}

function isStillThere(map: TextMap, place: Place): boolean {
  return isPlace(place) && (place.node === map.root || map.root.contains(place.node));
}

function endsAt(piece: Piece, offset: number): boolean {
  return piece.start + piece.length === offset;
}

function within(piece: Piece, offset: number): Place {
  if (isText(piece.node)) return { node: piece.node, offset: piece.offset + offset - piece.start };
  return offset > piece.start ? endOf(piece) : startOf(piece);
}

function startOf(piece: Piece): Place {
  return isText(piece.node) ? { node: piece.node, offset: piece.offset } : beside(piece.node, 0);
}

function endOf(piece: Piece): Place {
  if (isText(piece.node)) return { node: piece.node, offset: piece.offset + piece.length };
  return beside(piece.node, piece.length === 0 ? 0 : 1);
}

function beside(element: Element, after: 0 | 1): Place {
  const parent = element.parentNode ?? element;
  let index = after;
  for (let sibling = element.previousSibling; sibling; sibling = sibling.previousSibling) index += 1;
  return { node: parent, offset: index };
}

/** The index of the first piece that ends after the place, in document order. */
function firstNotBefore(pieces: readonly Piece[], node: Node, offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && endsBefore(piece, node, offset)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function endsBefore(piece: Piece, node: Node, offset: number): boolean {
  if (piece.node === node) return isText(node) ? piece.offset + piece.length < offset : offset > 0;
  if (!isText(node) && node.contains(piece.node)) {
    const child = node.childNodes[offset];
    if (!child) return true;
    if (child === piece.node || child.contains(piece.node)) return false;
    return (child.compareDocumentPosition(piece.node) & PRECEDING) !== 0;
  }
  return (node.compareDocumentPosition(piece.node) & PRECEDING) !== 0;
}

/** `Node.DOCUMENT_POSITION_PRECEDING`. */
const PRECEDING = 2;

/** A place between two pieces on different lines belongs to the line whose block it stands in. */
function gapOffset(node: Node, before: Piece, after: Piece): number {
  const parent = isText(node) ? node.parentNode : node;
  return parent?.contains(after.node) ? after.start : before.start + before.length;
}
