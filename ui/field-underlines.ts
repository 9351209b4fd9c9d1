import { shadowRootsAround } from "../editors/roots.ts";
import type { Span } from "../engine/types.ts";
import { type Field, type FieldMetrics, measureField } from "./field-metrics.ts";
import { LAYER_NAME } from "./layer.ts";
import { MirroredText } from "./mirrored-text.ts";
import { MOST_UNDERLINES } from "./most-underlines.ts";
import type { Underlines } from "./underlines.ts";

/** Underlines of a text field. Its words have no place in the DOM, so they are laid out again over it, unseen, and measured there. */
export interface FieldUnderlines extends Underlines {
  /** Looks where the field is now and what it says. Call it before ranges are asked for. */
  follow(): void;
  /** True when the field says something else, or is somewhere else, than when it was last followed. */
  hasMoved(): boolean;
  /**
   * Ranges over a span of `text`, one a line, to be measured. The words may have moved since `text` was read; those that were changed
   * have none. Empty too when the field lays its text out in a way we cannot follow. `spare` ranges are used before others are made.
   */
  ranges(text: string, span: Span, spare?: Range[]): Range[];
}

/** From the line on which letters stand to the underline, in CSS pixels: as for words in rich text. */
const BELOW_BASELINE = 3;

/** Lays a field's text out in `place`, which must be where the page can neither see nor search it. */
export function createFieldUnderlines(field: Field, place: HTMLElement, signal: AbortSignal): FieldUnderlines {
  const document = field.ownerDocument;
  const frame = element(document, "field", place);
  const sheet = element(document, "field-text", frame);
  const behind = element(document, "field-marks", frame);
  const lines = element(document, "field-marks", frame);
  const text = new MirroredText(sheet, field.tagName === "INPUT");
  signal.addEventListener("abort", () => frame.remove(), { once: true });
  let metrics: FieldMetrics | null = null;
  let followed: string | null = null;
  /** How all was laid out when a word was found elsewhere than we thought. */
  let mistaken: string | null = null;

  function follow(): void {
    metrics = measureField(field);
    followed = state();
    frame.hidden = metrics === null;
    if (!metrics) return;
    text.show(field.value, metrics.textStyle);
    lay(metrics);
  }

  /** What is cheap to ask at every event; all else comes with an event of its own. */
  function state(): string {
    return `${field.scrollLeft} ${field.scrollTop} ${field.value}`;
  }

  function layout(): string {
    return metrics ? `${metrics.text.width} ${metrics.textStyle} ${followed}` : "";
  }

  function lay({ window, text: at, corner, scale, zoom }: FieldMetrics): void {
    const [left, top] = [corner.left / zoom + window.left * scale.x, corner.top / zoom + window.top * scale.y];
    Object.assign(frame.style, {
      zoom: String(zoom / (place.currentCSSZoom ?? 1)),
      transform: `translate(${left}px, ${top}px) scale(${scale.x}, ${scale.y})`,
      width: `${window.width}px`,
      height: `${window.height}px`,
    });
    Object.assign(sheet.style, {
      width: `${at.width}px`,
      height: field.tagName === "INPUT" ? `${at.height}px` : "",
      translate: `${at.left}px ${at.top}px`,
    });
  }

  /** Makes a mark for every box of the ranges; null when one of them is not over its words. */
  function marksOf(ranges: readonly { readonly range: Range; readonly kind: string }[]): readonly HTMLElement[] | null {
    if (!metrics || ranges.length === 0) return [];
    // Browsers before 128 cannot be asked what is where.
    if (typeof document.caretPositionFromPoint !== "function") return null;
    const origin = frame.getBoundingClientRect();
    const size = { x: origin.width / metrics.window.width, y: origin.height / metrics.window.height };
    const descent = text.descent() / size.y;
    const made: HTMLElement[] = [];
    for (const { range, kind } of ranges) {
      for (const box of wordBoxes(range)) {
        const seen = middleSeen(box, origin, document);
        const truth = seen ? vouch(range, seen) : "true";
        if (truth === "untrue") return null;
        if (truth === "covered") continue;
        const mark = document.createElement("div");
        const bottom = (box.bottom - origin.top) / size.y;
        const height = kind === "open" ? box.height / size.y : descent - BELOW_BASELINE;
        mark.className = `field-mark ${kind}`;
        mark.style.cssText = `left: ${(box.left - origin.left) / size.x}px; width: ${box.width / size.x}px; top: ${bottom - height}px;`;
        if (kind === "open") mark.style.height = `${height}px`;
        made.push(mark);
      }
    }
    return made;
  }

  function paint(on: HTMLElement, ranges: readonly { readonly range: Range; readonly kind: string }[]): void {
    if (signal.aborted) return;
    const made = marksOf(ranges);
    // No line at all is better than one under the wrong words.
    if (made) on.replaceChildren(...made);
    else {
      mistaken = layout();
      behind.replaceChildren();
      lines.replaceChildren();
    }
  }

  function characterAt(x: number, y: number): CaretPosition | null {
    return document.caretPositionFromPoint(x, y, { shadowRoots: shadowRootsAround(field) });
  }

  /** Asks the browser which character of the field is at a point where we laid out a range. */
  function vouch(range: Range, { x, y }: { x: number; y: number }): "true" | "untrue" | "covered" {
    const there = characterAt(x, y);
    if (there?.offsetNode !== field) {
      // What we show ourselves may cover it: it goes, and the words are seen again.
      return document.elementFromPoint(x, y)?.localName === LAYER_NAME ? "true" : "covered";
    }
    const start = text.offsetOf(range);
    return there.offset >= start && there.offset <= start + range.toString().length ? "true" : "untrue";
  }

  return {
    follow,
    hasMoved: () => followed !== state(),
    ranges: (of, span, spare) => (metrics && mistaken !== layout() ? text.ranges(of, span, spare) : []),
    draw: (ranges) =>
      paint(
        lines,
        ranges.slice(0, MOST_UNDERLINES).map(({ range, severity }) => ({ range, kind: severity })),
      ),
    mark: (ranges) =>
      paint(
        behind,
        ranges.map((range) => ({ range, kind: "open" })),
      ),
  };
}

/** The boxes of a range, one a line. The space at which words wrap would have one of its own, beyond the end of its line. */
function wordBoxes(range: Range): readonly DOMRect[] {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  if (boxes.length < 2) return boxes;
  const word = range.cloneRange();
  const lines: DOMRect[] = [];
  for (const { index, 0: letters } of range.toString().matchAll(/\S+/g)) {
    word.setStart(range.startContainer, range.startOffset + index);
    word.setEnd(range.startContainer, range.startOffset + index + letters.length);
    for (const box of word.getClientRects()) {
      const line = lines.at(-1);
      if (line?.top === box.top) lines[lines.length - 1] = around(line, box);
      else lines.push(box);
    }
  }
  return lines;
}

function around(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  return new DOMRect(left, a.top, Math.max(a.right, b.right) - left, a.height);
}

/** The middle of what can be seen of a box, in CSS pixels of the viewport; null when nothing can. */
function middleSeen(box: DOMRect, within: DOMRect, document: Document): { x: number; y: number } | null {
  const { clientWidth, clientHeight } = document.documentElement;
  const left = Math.max(box.left, within.left, 0);
  const top = Math.max(box.top, within.top, 0);
  const right = Math.min(box.right, within.right, clientWidth);
  const bottom = Math.min(box.bottom, within.bottom, document.defaultView?.innerHeight ?? clientHeight);
  return right - left > 1 && bottom - top > 1 ? { x: (left + right) / 2, y: (top + bottom) / 2 } : null;
}

function element(document: Document, className: string, parent: HTMLElement): HTMLElement {
  const made = document.createElement("div");
  made.className = className;
  parent.append(made);
  return made;
}
