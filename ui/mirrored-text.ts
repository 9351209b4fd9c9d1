import type { Span } from "../engine/types.ts";

/**
 * The words of a field in lines of our own. Only the lines that changed are replaced, so that a key in a long text costs one line.
 */
export class MirroredText {
  readonly #sheet: HTMLElement;
  readonly #oneLine: boolean;
  #text = "";
  #style = "";
  #lines: string[] = [];
  /** Offset in the text of the start of each line. */
  #starts: number[] = [];
  #descent: { readonly of: string; readonly value: number } | null = null;
  #drift: { readonly of: string; readonly head: number; readonly tail: number } | null = null;

  constructor(sheet: HTMLElement, oneLine: boolean) {
    this.#sheet = sheet;
    this.#oneLine = oneLine;
    sheet.classList.toggle("one-line", oneLine);
  }

  /** Lays a text out anew where it differs from what is there. */
  show(text: string, style: string): void {
    if (style !== this.#style) {
      this.#style = style;
      const { translate, width, height } = this.#sheet.style;
      this.#sheet.style.cssText = style;
      Object.assign(this.#sheet.style, { translate, width, height });
    }
    if (text === this.#text && this.#lines.length > 0) return;
    this.#text = text;
    this.#drift = null;
    const lines = this.#oneLine ? [text] : text.split("\n");
    const old = this.#lines;
    let head = 0;
    while (head < old.length && head < lines.length && old[head] === lines[head]) head++;
    let tail = 0;
    while (tail < old.length - head && tail < lines.length - head && old.at(-1 - tail) === lines.at(-1 - tail)) tail++;
    const { children } = this.#sheet;
    for (let index = old.length - tail - 1; index >= head; index--) children[index]?.remove();
    const fresh = lines.slice(head, lines.length - tail).map((line) => this.#line(line));
    const next = children[head];
    if (next) next.before(...fresh);
    else this.#sheet.append(...fresh);
    this.#lines = lines;
    this.#starts = [];
    let start = 0;
    for (const line of lines) {
      this.#starts.push(start);
      start += line.length + 1;
    }
  }

  /** Ranges over a span of what the text was, one a line, spare ones first; none when its words are no longer the same. */
  ranges(of: string, span: Span, spare: Range[] = []): Range[] {
    const now = this.#now(of, span);
    if (!now) return [];
    const ranges: Range[] = [];
    for (let index = this.#lineAt(now.start); index < this.#lines.length; index++) {
      const start = this.#starts[index] ?? 0;
      if (start >= now.end) break;
      const node = this.#sheet.children[index]?.firstChild;
      const from = Math.max(now.start - start, 0);
      const to = Math.min(now.end - start, this.#lines[index]?.length ?? 0);
      if (!node || from >= to) continue;
      const range = spare.pop() ?? this.#sheet.ownerDocument.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
    return ranges;
  }

  /** The offset in the text at which a range of ours starts. */
  offsetOf(range: Range): number {
    const line = range.startContainer.parentNode;
    const index = Array.prototype.indexOf.call(this.#sheet.children, line);
    return (this.#starts[index] ?? 0) + range.startOffset;
  }

  /** How far the boxes of words reach below the line on which letters stand, in CSS pixels of the viewport. */
  descent(): number {
    const { width } = this.#sheet.getBoundingClientRect();
    const of = `${width} ${this.#style}`;
    if (this.#descent?.of !== of) this.#descent = { of, value: this.#measureDescent() };
    return this.#descent.value;
  }

  #measureDescent(): number {
    const document = this.#sheet.ownerDocument;
    const line = document.createElement("div");
    const foot = document.createElement("span");
    foot.className = "field-foot";
    line.append("x", foot);
    this.#sheet.append(line);
    const range = document.createRange();
    range.selectNodeContents(line.firstChild ?? line);
    const descent = range.getBoundingClientRect().bottom - foot.getBoundingClientRect().bottom;
    line.remove();
    return descent;
  }

  #line(text: string): HTMLElement {
    const line = this.#sheet.ownerDocument.createElement("div");
    // An empty line has no height of its own.
    if (text === "") line.append(this.#sheet.ownerDocument.createElement("br"));
    else line.append(text);
    return line;
  }

  /** Where a span of an earlier text is in this one. What was typed since lies between what both begin with and what both end with. */
  #now(of: string, span: Span): Span | null {
    if (of === this.#text) return span;
    if (this.#drift?.of !== of) this.#drift = { of, ...commonEnds(of, this.#text) };
    const { head, tail } = this.#drift;
    if (span.end <= head) return span;
    const shift = this.#text.length - of.length;
    return span.start >= of.length - tail ? { start: span.start + shift, end: span.end + shift } : null;
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

/** How many characters two texts have in common at their beginnings, and of the rest at their ends. */
function commonEnds(a: string, b: string): { head: number; tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return { head, tail };
}
