import type { Edit, Span } from "../engine/types.ts";
import { isEditableAgain, isElement, isIsland } from "./markup.ts";
import { piecesIn } from "./plan.ts";
import type { TextMap } from "./text-map.ts";

/** Deeper nesting than any editor makes; keeps the comparison linear on hostile drafts. */
const DEEPEST = 40;

/** Tags that differ only in name: editors swap them freely. */
const SAME: Readonly<Record<string, string>> = { STRONG: "B", EM: "I", STRIKE: "S", DEL: "S" };
/** A wrapper that says nothing by itself. */
const NEUTRAL = new Set(["DIV", "P", "SPAN", "TBODY", "FIGURE", "SECTION", "FONT"]);

/** How each piece of a text is formatted. Taken at once: the nodes behind it may be replaced by the next change. */
export interface Formatting {
  readonly length: number;
  readonly runs: readonly { readonly start: number; readonly end: number; readonly key: string }[];
}

export function formattingOf(map: TextMap): Formatting {
  const keys = new Map<Node, string>();
  const runs = map.pieces.map(({ start, length, node }) => {
    const holder = node.nodeType === 3 ? (node.parentNode ?? node) : node;
    const key = keys.get(holder) ?? describe(holder, map.root);
    keys.set(holder, key);
    return { start, end: start + length, key };
  });
  return { length: map.text.length, runs };
}

/** True when a span is plain words in plain paragraphs: no formatting, no list, no link. */
export function isUnformatted(map: TextMap, span: Span): boolean {
  return piecesIn(map, span).every(
    ({ node, masked }) =>
      !masked && (!isElement(node) || node.tagName === "BR") && describe(node.parentNode ?? map.root, map.root) === "",
  );
}

/**
 * True when every character that the edits leave alone is formatted as before: same bold, list, link, cell, heading.
 * Text that was replaced may take on the formatting around it.
 */
export function keepsFormatting(before: Formatting, after: Formatting, edits: readonly Edit[]): boolean {
  const old = new Walk(before);
  const fresh = new Walk(after);
  let from = 0;
  let shift = 0;
  for (const edit of [...edits, { start: before.length, end: before.length, text: "" }]) {
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

/** Goes forward through a text, telling the formatting at an offset and how far it reaches. */
class Walk {
  readonly #runs: Formatting["runs"];
  #index = 0;

  constructor(formatting: Formatting) {
    this.#runs = formatting.runs;
  }

  at(offset: number): { readonly key: string; readonly end: number } {
    let run = this.#runs[this.#index];
    while (run && run.end <= offset) run = this.#runs[++this.#index];
    if (!run) return { key: LINE_BREAK, end: Number.POSITIVE_INFINITY };
    return run.start > offset ? { key: LINE_BREAK, end: run.start } : run;
  }
}

/** Where new lines have no business: they would be bullets, or words in a table. */
const ENCLOSURES = "li, dt, dd, td, th";

/** The item of a list or the cell of a table that a node of a draft stands in, or null. */
export function enclosureOf(node: Node, root: HTMLElement): HTMLElement | null {
  const element = isElement(node) ? node : node.parentElement;
  const enclosure = element?.closest<HTMLElement>(ENCLOSURES) ?? null;
  return enclosure && enclosure !== root && root.contains(enclosure) ? enclosure : null;
}

/**
 * True when no new line became an item of a list or went into a cell, unless it is the cell that all of the draft stands in. The edits are
 * those that led to this text, with their places in the text before.
 */
export function linesStandFree(map: TextMap, edits: readonly Edit[]): boolean {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const from = start + shift;
    shift += text.length - (end - start);
    if (!text.includes("\n")) continue;
    for (const piece of piecesIn(map, { start: from, end: from + text.length })) {
      const words = map.text.slice(
        Math.max(from, piece.start),
        Math.min(from + text.length, piece.start + piece.length),
      );
      const enclosure = /\S/.test(words) ? enclosureOf(piece.node, map.root) : null;
      if (enclosure && !holdsAll(enclosure, map)) return false;
    }
  }
  return true;
}

function holdsAll(enclosure: HTMLElement, map: TextMap): boolean {
  return /^T[DH]$/.test(enclosure.tagName) && map.pieces.every(({ node }) => enclosure.contains(node));
}

/** What the elements of a draft say of their own looks: inline styles. */
export function looksIn(root: HTMLElement): ReadonlySet<string> {
  return new Set([...root.querySelectorAll("[style]")].map((element) => element.getAttribute("style") ?? ""));
}

/** True when nothing looks in a way that nothing looked before: the browser may write the look of the page into the mail. */
export function hasNoNewLook(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  return [...after].every((look) => before.has(look));
}

const LINE_BREAK = "\n";

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
