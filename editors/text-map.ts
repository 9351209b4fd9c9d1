import type { Span } from "../engine/types.ts";
import {
  isBlock,
  isBlockObject,
  isEditableAgain,
  isElement,
  isGhost,
  isMasked,
  isObject,
  isText,
  isUnseen,
  keepsSpaces,
  keepsSpacesWithin,
} from "./markup.ts";

/** A stretch of the draft's text and the place on the page it was read from. */
export interface Piece {
  /** Offset in the text. */
  readonly start: number;
  /** 0 marks an empty line, which has a place but no character. */
  length: number;
  /** A text node, or the `<br>` of an empty line, or an object such as a picture (one U+FFFC). */
  readonly node: Text | Element;
  /** Offset inside a text node; 0 for elements. */
  readonly offset: number;
  readonly masked: boolean;
}

/** The text of an editable with the way back to the page. Line breaks between pieces are "\n" in the text. */
export interface TextMap {
  readonly root: HTMLElement;
  readonly text: string;
  /** In order of text and of the document. */
  readonly pieces: readonly Piece[];
  readonly masked: readonly Span[];
  /** Offsets at which an excluded subtree (quote, signature) stands. The "\n" after it must never be removed. */
  readonly barriers: readonly number[];
  /** Where something stands that is shown but is no part of the text, such as words suggested in grey: no edit may reach across. */
  readonly ghosts: readonly Span[];
  readonly tailExcluded: boolean;
}

export interface ReadingOptions {
  /** Selector of what is not the writer's (quote, signature). */
  readonly excluded?: string | undefined;
  /** Selector of what the editor itself put there (handles, placeholders): as if it were not there. */
  readonly furniture?: string | undefined;
}

/** Stands for a picture or another object in the text, as in the browsers' own plain-text APIs. */
export const OBJECT = "\uFFFC";

/**
 * Characters that editors put into text nodes to hold a caret, never typed by people: U+FEFF and U+200B (Slate, Quill,
 * TinyMCE, Froala), seven U+2060 in a row (CKEditor's inline filler).
 */
const FILLER = /[\uFEFF\u200B]|\u2060{7}/;
const AWKWARD = /[\t\n\r\f\uFEFF\u200B\u2060]|^ | $| {2}/;
const COLLAPSING = /[ \t\n\r\f]+|[\uFEFF\u200B]|\u2060{7}/g;
const PRESERVING = /\r?\n|[\uFEFF\u200B]|\u2060{7}/g;

interface Frame {
  readonly block: boolean;
  /** The masked element we are in, if any. */
  readonly mask: Element | null;
  readonly keepsSpaces: boolean;
}

/** Reads an editable. Linear in its size, without recursion: pasted mail can be nested thousands deep. */
export function readTextMap(root: HTMLElement, options: ReadingOptions = {}): TextMap {
  const reading = new Reading(root);
  const frames: Frame[] = [];
  let mask: Element | null = null;
  let spaces = keepsSpaces(root);
  const leave = (): void => {
    const frame = frames.pop();
    if (frame?.block) reading.endLine();
    mask = frame?.mask ?? null;
    spaces = frame?.keepsSpaces ?? spaces;
  };
  let node: Node | null = root.firstChild;
  while (node) {
    let descend = false;
    if (isText(node)) {
      reading.readText(node, mask, spaces);
    } else if (isElement(node) && !isUnseen(node)) {
      if (options.furniture && node.matches(options.furniture)) {
        // As if it were not there.
      } else if (isGhost(node)) {
        reading.passGhost();
      } else if (options.excluded && node.matches(options.excluded)) {
        reading.exclude();
      } else if (node.tagName === "BR") {
        reading.breakLine(node, 0, mask);
      } else if (isObject(node)) {
        reading.readObject(node, mask);
      } else {
        const block = isBlock(node);
        if (block) reading.endLine();
        frames.push({ block, mask, keepsSpaces: spaces });
        if (mask && isEditableAgain(node)) mask = null;
        else if (!mask && isMasked(node)) mask = node;
        spaces = keepsSpacesWithin(node) ?? spaces;
        descend = node.firstChild !== null;
        if (!descend) leave();
      }
    }
    if (descend) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== root) leave();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return reading.finish();
}

/** The state of one reading: lines are ended lazily, since a break with nothing after it is not a line. */
class Reading {
  readonly #root: HTMLElement;
  readonly #chunks: string[] = [];
  #length = 0;
  #pieces: Piece[] = [];
  #masked: { start: number; end: number; owner: Element }[] = [];
  #barriers: number[] = [];
  #ghosts: Span[] = [];
  /** The state before the last barrier, while nothing of the writer's has followed it. */
  #tail: { length: number; pieces: number } | null = null;
  #breakPending = false;
  #lineOpen = false;
  /** A collapsible space that shows only if something follows on its line. */
  #space: { node: Text; offset: number; mask: Element | null } | null = null;
  /** An excluded element shares its line with the `<br>` after it. */
  #swallowBreak = false;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  endLine(): void {
    this.#space = null;
    this.#swallowBreak = false;
    if (!this.#lineOpen) return;
    this.#lineOpen = false;
    this.#breakPending = true;
  }

  breakLine(node: Text | Element, offset: number, mask: Element | null): void {
    if (this.#swallowBreak) {
      this.#swallowBreak = false;
      return;
    }
    this.#space = null;
    if (!this.#lineOpen) {
      this.#flushBreak();
      this.#pieces.push({ start: this.#length, length: 0, node, offset, masked: mask !== null });
    }
    this.#lineOpen = false;
    this.#breakPending = true;
  }

  exclude(): void {
    this.endLine();
    if (this.#length > 0 || this.#pieces.length > 0) {
      this.#barriers.push(this.#length);
      this.#breakPending = true;
    }
    this.#tail ??= { length: this.#length, pieces: this.#pieces.length };
    this.#swallowBreak = true;
  }

  passGhost(): void {
    const pending = (this.#space ? 1 : 0) + (this.#breakPending ? 1 : 0);
    this.#ghosts.push({ start: this.#length, end: this.#length + pending });
  }

  readObject(element: Element, mask: Element | null): void {
    const alone = isBlockObject(element);
    if (alone) this.endLine();
    this.#content(OBJECT, element, 0, mask ?? element);
    if (alone) this.endLine();
  }

  readText(node: Text, mask: Element | null, spaces: boolean): void {
    const data = node.data;
    if (data === "") return;
    if (!AWKWARD.test(data)) this.#content(data, node, 0, mask);
    else if (spaces) this.#readPreserved(node, data, mask);
    else this.#readCollapsed(node, data, mask);
  }

  #readPreserved(node: Text, data: string, mask: Element | null): void {
    let from = 0;
    for (const match of data.matchAll(PRESERVING)) {
      if (match.index > from) this.#content(data.slice(from, match.index), node, from, mask);
      if (!FILLER.test(match[0])) this.breakLine(node, match.index, mask);
      from = match.index + match[0].length;
    }
    if (from < data.length) this.#content(data.slice(from), node, from, mask);
  }

  #readCollapsed(node: Text, data: string, mask: Element | null): void {
    let from = 0;
    for (const match of data.matchAll(COLLAPSING)) {
      if (match[0] === " " && match.index > from && match.index + 1 < data.length) continue;
      if (match.index > from) this.#content(data.slice(from, match.index), node, from, mask);
      from = match.index + match[0].length;
      if (!FILLER.test(match[0]) && this.#lineOpen && !this.#space) {
        this.#space = { node, offset: match.index, mask };
      }
    }
    if (from < data.length) this.#content(data.slice(from), node, from, mask);
  }

  #flushBreak(): void {
    if (!this.#breakPending) return;
    this.#breakPending = false;
    this.#chunks.push("\n");
    this.#length += 1;
  }

  #content(text: string, node: Text | Element, offset: number, mask: Element | null): void {
    this.#flushBreak();
    const space = this.#space;
    if (space) {
      this.#space = null;
      this.#push(" ", space.node, space.offset, space.mask);
    }
    this.#lineOpen = true;
    this.#swallowBreak = false;
    if (this.#tail && (mask || /\S/.test(text))) this.#tail = null;
    this.#push(text, node, offset, mask);
  }

  #push(text: string, node: Text | Element, offset: number, mask: Element | null): void {
    const start = this.#length;
    this.#chunks.push(text);
    this.#length += text.length;
    const last = this.#pieces.at(-1);
    if (last && last.node === node && last.start + last.length === start && last.offset + last.length === offset) {
      last.length += text.length;
    } else {
      this.#pieces.push({ start, length: text.length, node, offset, masked: mask !== null });
    }
    if (!mask) return;
    const span = this.#masked.at(-1);
    if (span?.owner === mask) span.end = this.#length;
    else this.#masked.push({ start, end: this.#length, owner: mask });
  }

  finish(): TextMap {
    const tail = this.#tail;
    const length = tail ? tail.length : this.#length;
    return {
      root: this.#root,
      text: this.#chunks.join("").slice(0, length),
      pieces: tail ? this.#pieces.slice(0, tail.pieces) : this.#pieces,
      masked: this.#masked.map(({ start, end }) => ({ start, end })),
      barriers: this.#barriers,
      ghosts: this.#ghosts,
      tailExcluded: tail !== null,
    };
  }
}
