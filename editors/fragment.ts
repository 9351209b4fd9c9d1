import type { Edit, Span } from "../engine/types.ts";
import { enclosureOf } from "./formatting.ts";
import type { EditorKind } from "./kinds.ts";
import { type AddedLines, insertLines } from "./lines.ts";
import { isBlock, isElement, isText } from "./markup.ts";
import { lineAt, piecesIn } from "./plan.ts";
import { offsetOf, placeAt } from "./positions.ts";
import type { Piece, TextMap } from "./text-map.ts";

/** A stretch of the draft as it shall be, with its formatting. */
export interface Fragment extends Span {
  /** What replaces `start`–`end`. */
  readonly html: string;
}

/**
 * The markup of the passage that the edits reach across, with the edits made in it. It is built on a copy in a document that
 * loads nothing and shows nothing. Null when the edits do more than this can express (lines joined in part).
 */
export function editedFragment(
  map: TextMap,
  edits: readonly Edit[],
  { line, wholeLines }: Pick<EditorKind, "line" | "wholeLines">,
): Fragment | null {
  const first = edits[0];
  const last = edits.at(-1);
  if (!first || !last) return null;
  const reached = wholeLines && !isWithinLine(map, edits) ? wholeReach(map, first, last) : reach(map, first, last);
  const start = last.text.startsWith("\n") ? beforeEnclosure(map, reached.start, last.start) : reached.start;
  const { end } = reached;
  const from = outset(map, start, "start");
  const to = outset(map, end, "end");
  if (map.barriers.some((barrier) => from.offset <= barrier && to.offset > barrier)) return null;
  const range = map.root.ownerDocument.createRange();
  range.setStart(from.node, from.index);
  range.setEnd(to.node, to.index);
  const manyLines = edits.some(({ text }) => text.includes("\n"));
  const common = manyLines ? map.root : wholeElement(range.commonAncestorContainer, map.root);
  const copies = new Copies(common);
  const window = copies.document.createRange();
  window.setStart(copies.of(from.node), from.index);
  window.setEnd(copies.of(to.node), to.index);
  for (const edit of edits.toReversed()) {
    const added = editCopy(map, edit, copies, line);
    if (!added) return null;
    if (edit === first && added.before) window.setStartBefore(added.before);
    if (edit === last && added.after) window.setEndAfter(added.after);
    else if (edit === last && window.endContainer === added.text && window.endOffset < added.end) {
      window.setEnd(added.text, added.end);
    }
  }
  const box = copies.document.createElement("div");
  box.append(window.cloneContents());
  for (const element of box.querySelectorAll("[data-list-item-id]")) element.removeAttribute("data-list-item-id");
  // Blocks put at the start of a block nest in it; the first line alone would add a second wrapper around all.
  const head = box.firstChild;
  if (line === "div" && isPlainBlock(head) && isLineStart(map.text, from.offset)) {
    ownBlock(head);
    head.replaceWith(...head.childNodes);
  }
  return { start: from.offset, end: to.offset, html: box.innerHTML };
}

/** How far the passage must reach around the edits to arrive whole. */
function reach(map: TextMap, first: Edit, last: Edit): Span {
  const head = lineAt(map.text, first.start);
  const tail = lineAt(map.text, last.end);
  const manyLines = last.end > head.end;
  // New lines take whole lines: the rest of the line moves into the block that is made for it. And half a list item cannot be
  // joined to the other half again.
  const wholeHead = first.text.includes("\n") || (manyLines && isInList(map, first.start));
  const wholeTail = last.text.includes("\n") || (manyLines && isInList(map, last.end));
  return {
    start: wholeHead ? head.start : wordBefore(map, first.start),
    end: wholeTail ? tail.end : wordAfter(map, last.end),
  };
}

/** True when the edits touch one line and make no other. */
export function isWithinLine(map: TextMap, edits: readonly Edit[]): boolean {
  const line = lineAt(map.text, edits[0]?.start ?? 0);
  return edits.every(({ end, text }) => end <= line.end && !text.includes("\n"));
}

/**
 * From the start of a line to the end of a line, and out of lists: spaces at the start of what is pasted are dropped, and after a list
 * comes a line of its own.
 */
export function wholeReach(map: TextMap, first: Edit, last: Edit): Span {
  let head = lineAt(map.text, first.start);
  let tail = lineAt(map.text, last.end);
  while (head.start > 0 && isInList(map, head.start)) head = lineAt(map.text, head.start - 1);
  while (tail.end < map.text.length && isInList(map, tail.end)) tail = lineAt(map.text, tail.end + 1);
  return { start: head.start, end: tail.end };
}

function isInList(map: TextMap, offset: number): boolean {
  const { node } = placeAt(map, offset, "left");
  const element = isElement(node) ? node : node.parentElement;
  return element?.closest("li") != null;
}

/**
 * Where a passage must begin for its last lines to come to stand after a list or a table and not in it: with the line before. What is put
 * into a list alone stays in it, whatever it is.
 */
function beforeEnclosure(map: TextMap, start: number, end: number): number {
  if (!isEnclosed(map, end)) return start;
  let head = lineAt(map.text, Math.min(start, lineAt(map.text, end).start));
  while (head.start > 0 && isEnclosed(map, head.start)) head = lineAt(map.text, head.start - 1);
  return head.start;
}

function isEnclosed(map: TextMap, offset: number): boolean {
  return enclosureOf(placeAt(map, offset, "left").node, map.root) !== null;
}

/** Gives the bare words behind a line a block of their own, or they would join that line when it loses its own. */
function ownBlock(before: HTMLElement): void {
  const words: Node[] = [];
  for (let node = before.nextSibling; node && !(isElement(node) && isBlock(node)); node = node.nextSibling) {
    words.push(node);
    if (isElement(node) && node.tagName === "BR") break;
  }
  if (words.length === 0) return;
  const block = before.ownerDocument.createElement("div");
  before.after(block);
  block.append(...words);
}

function isPlainBlock(node: Node | null): node is HTMLElement {
  return node !== null && isElement(node) && node.tagName === "DIV" && node.attributes.length === 0;
}

function isLineStart(text: string, offset: number): boolean {
  return offset === 0 || text.charAt(offset - 1) === "\n";
}

/**
 * Spaces at the ends of what is inserted would collapse: reach on to the next character that is none. The same holds for what the
 * edits leave at the ends.
 */
function wordAfter(map: TextMap, offset: number): number {
  const rest = /^[^\S\n]*\S/.exec(map.text.slice(offset, offset + NEARBY));
  return rest ? offset + rest[0].length : offset;
}

function wordBefore(map: TextMap, offset: number): number {
  const rest = /\S[^\S\n]*$/.exec(map.text.slice(Math.max(0, offset - NEARBY), offset));
  return rest ? offset - rest[0].length : offset;
}

/** More spaces than anyone puts between two words. */
const NEARBY = 40;

interface Edge {
  readonly node: Node;
  readonly index: number;
  readonly offset: number;
}

/** Moves an edge out of the inline elements it stands in, so that none of them is torn in two. */
function outset(map: TextMap, offset: number, side: "start" | "end"): Edge {
  const place = placeAt(map, offset, side === "start" ? "right" : "left");
  let top: Node | null = null;
  let node: Node | null = isText(place.node) ? place.node.parentNode : null;
  while (node && node !== map.root && isElement(node) && !isBlock(node)) {
    top = node;
    node = node.parentNode;
  }
  if (!top?.parentNode) return { node: place.node, index: place.offset, offset };
  const index = Array.prototype.indexOf.call(top.parentNode.childNodes, top) + (side === "end" ? 1 : 0);
  return { node: top.parentNode, index, offset: offsetOf(map, top.parentNode, index) ?? offset };
}

function wholeElement(node: Node, root: HTMLElement): HTMLElement {
  const element = isElement(node) ? node : node.parentElement;
  return element && root.contains(element) ? element : root;
}

/** A copy of a subtree, and the way from its nodes to their copies. */
class Copies {
  readonly document: Document;
  readonly root: Node;
  readonly #pairs = new Map<Node, Node>();

  constructor(original: HTMLElement) {
    this.document = original.ownerDocument.implementation.createHTMLDocument("");
    this.root = this.document.importNode(original, true);
    const SHOW_ALL = 0xffffffff;
    const old = original.ownerDocument.createTreeWalker(original, SHOW_ALL);
    const fresh = this.document.createTreeWalker(this.root, SHOW_ALL);
    this.#pairs.set(original, this.root);
    while (old.nextNode() && fresh.nextNode()) this.#pairs.set(old.currentNode, fresh.currentNode);
  }

  of(node: Node): Node {
    const copy = this.#pairs.get(node);
    if (!copy) throw new Error("asked for the copy of a node outside the copied passage");
    return copy;
  }
}

interface Edited extends AddedLines {
  /** Where the inserted words end. */
  readonly text: Text;
  readonly end: number;
}

function editCopy(map: TextMap, edit: Edit, copies: Copies, line: "p" | "div"): Edited | null {
  const removed = map.text.slice(edit.start, edit.end);
  if (removed.includes("\n")) return null;
  const pieces = piecesIn(map, edit);
  const target = pieces.find((piece) => /\S/.test(textOf(map, piece, edit))) ?? pieces[0] ?? neighbour(map, edit.start);
  if (!target) return null;
  const anchor = copies.of(target.node);
  let text: Text;
  let at: number;
  if (isText(anchor)) {
    text = anchor;
    at = target.offset + Math.max(0, edit.start - target.start);
  } else {
    // An empty line: its <br> only kept it open.
    text = copies.document.createTextNode("");
    anchor.parentNode?.insertBefore(text, anchor);
    if (edit.text !== "") anchor.parentNode?.removeChild(anchor);
    at = 0;
  }
  for (const piece of pieces.toReversed()) {
    const copy = copies.of(piece.node);
    const start = Math.max(edit.start, piece.start);
    const end = Math.min(edit.end, piece.start + piece.length);
    if (isText(copy)) copy.deleteData(piece.offset + start - piece.start, end - start);
  }
  const lines = edit.text.split("\n");
  const added = insertLines(text, at, lines, copies.root, line);
  for (const piece of pieces) dropEmptied(copies.of(piece.node), copies.root);
  // Lines that were put before the line leave the last of them in it; all others end in a block of their own.
  const ownsLast = lines.length === 1 || (added.before !== null && added.after === null);
  return { ...added, text, end: ownsLast ? at + (lines.at(-1) ?? "").length : 0 };
}

function textOf(map: TextMap, piece: Piece, span: Span): string {
  return map.text.slice(Math.max(piece.start, span.start), Math.min(piece.start + piece.length, span.end));
}

/** The piece that words inserted at an offset join: the one before, as when typing, unless it is another's or on another line. */
function neighbour(map: TextMap, offset: number): Piece | undefined {
  const touching = map.pieces.filter(
    ({ start, length, masked }) => start <= offset && start + length >= offset && !masked,
  );
  return touching.find(({ start, length }) => start + length === offset) ?? touching[0];
}

/** Takes away the inline elements that an edit left empty. */
function dropEmptied(node: Node, top: Node): void {
  let empty: Node | null = node;
  while (empty && empty !== top && empty.parentNode && (empty.textContent ?? "") === "") {
    if (isElement(empty) && (isBlock(empty) || empty.tagName === "BR")) return;
    const parent: Node = empty.parentNode;
    if (isElement(empty) && empty.querySelector("br, img")) return;
    parent.removeChild(empty);
    empty = parent;
  }
}
