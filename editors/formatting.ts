import type { Edit } from "../engine/types.ts";
import { isEditableAgain, isElement, isIsland } from "./markup.ts";
import type { Piece, TextMap } from "./text-map.ts";

/** Deeper nesting than any editor makes; keeps the comparison linear on hostile drafts. */
const DEEPEST = 40;

/** Tags that differ only in name: editors swap them freely. */
const SAME: Readonly<Record<string, string>> = { STRONG: "B", EM: "I", STRIKE: "S", DEL: "S" };
/** A wrapper that says nothing by itself. */
const NEUTRAL = new Set(["DIV", "P", "SPAN", "TBODY", "FIGURE", "SECTION", "FONT"]);

/**
 * True when every character that the edits leave alone is formatted as before: same bold, list, link, cell, heading.
 * Text that was replaced may take on the formatting around it.
 */
export function keepsFormatting(before: TextMap, after: TextMap, edits: readonly Edit[]): boolean {
  const keys = new Map<Node, string>();
  const old = new Runs(before, keys);
  const fresh = new Runs(after, keys);
  let from = 0;
  let shift = 0;
  for (const edit of [...edits, { start: before.text.length, end: before.text.length, text: "" }]) {
    for (let at = from; at < edit.start; ) {
      const here = old.at(at);
      const there = fresh.at(at + shift);
      if (here.key !== there.key) return false;
      at = Math.min(edit.start, here.end, there.end - shift);
    }
    from = edit.end;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return true;
}

/** Walks the pieces of a text forward, telling the formatting at an offset and how far it reaches. */
class Runs {
  readonly #map: TextMap;
  readonly #keys: Map<Node, string>;
  #index = 0;

  constructor(map: TextMap, keys: Map<Node, string>) {
    this.#map = map;
    this.#keys = keys;
  }

  at(offset: number): { readonly key: string; readonly end: number } {
    const { pieces } = this.#map;
    let piece = pieces[this.#index];
    while (piece && piece.start + piece.length <= offset) piece = pieces[++this.#index];
    if (!piece) return { key: "\n", end: Number.POSITIVE_INFINITY };
    if (piece.start > offset) return { key: "\n", end: piece.start };
    return { key: this.#key(piece), end: piece.start + piece.length };
  }

  #key(piece: Piece): string {
    const node = piece.node.nodeType === 3 ? (piece.node.parentNode ?? piece.node) : piece.node;
    let key = this.#keys.get(node);
    if (key === undefined) {
      key = describe(node, this.#map.root);
      this.#keys.set(node, key);
    }
    return key;
  }
}

function describe(start: Node, root: HTMLElement): string {
  const parts: string[] = [];
  let node: Node | null = start;
  for (let depth = 0; node && node !== root && depth < DEEPEST; depth++) {
    if (isElement(node)) {
      const part = describeElement(node);
      // Editors may nest or flatten what is already bold.
      if (part !== "" && parts.at(-1) !== part) parts.push(part);
    }
    node = node.parentNode;
  }
  return parts.join(" ");
}

function describeElement(element: HTMLElement): string {
  const tag = element.tagName.toUpperCase();
  if (isIsland(element)) return `island:${element.className}`;
  const look = element.style.cssText.replace(/\s/g, "");
  if (tag === "A") return `A:${element.getAttribute("href") ?? ""}`;
  if (tag === "IMG") return `IMG:${element.getAttribute("src") ?? ""}:${element.getAttribute("alt") ?? ""}`;
  if (tag === "FONT")
    return `FONT:${element.getAttribute("color") ?? ""}:${element.getAttribute("face") ?? ""}:${look}`;
  const name = NEUTRAL.has(tag) || isEditableAgain(element) ? "" : (SAME[tag] ?? tag);
  // Chromium and the editors put no style of their own on blocks that a rewrite may split or merge.
  return tag === "SPAN" && look !== "" ? `${name}:${look}` : name;
}
