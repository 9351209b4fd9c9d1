import { shadowRootsAround } from "../editors/roots.ts";
import type { Severity } from "../engine/types.ts";
import { LAYER_NAME } from "./layer.ts";
import { intersection } from "./place.ts";
import { seenBox } from "./seen.ts";
import type { Underlines } from "./underlines.ts";
import type { Box } from "./view.ts";

/** From the lower edge of a word's box up to its line, in CSS pixels: as near to the letters as a line that is drawn by the browser. */
const ABOVE_EDGE = 1;

/** How high a line is, in CSS pixels. */
const THICKNESS = 3;

/** The side of the square that tells how the place we draw in is scaled, in CSS pixels. */
const MEASURE = 100;

/** A line to draw: the words, and which line. */
interface Wanted {
  readonly range: Range;
  readonly kind: Severity | "open";
}

/**
 * Underlines drawn over the page, for systems that force their own colours: there Chromium paints every highlight as selected text, and
 * what is underlined could not be told from what is selected. Drawn in `place`, which the page can neither see nor change.
 */
export function createDrawnUnderlines(editable: HTMLElement, place: HTMLElement, signal: AbortSignal): Underlines {
  const document = editable.ownerDocument;
  const window = document.defaultView ?? globalThis.window;
  const frame = document.createElement("div");
  frame.className = "field";
  Object.assign(frame.style, { width: `${MEASURE}px`, height: `${MEASURE}px`, overflow: "visible", contain: "none" });
  place.append(frame);
  let lines: readonly Wanted[] = [];
  let open: readonly Wanted[] = [];
  let next: number | null = null;

  const paint = (): void => {
    next = null;
    const seen = lines.length + open.length > 0 ? seenBox(editable) : null;
    frame.replaceChildren(...(seen ? [...open, ...lines].flatMap((wanted) => marksOf(wanted, seen)) : []));
  };
  /** The words move as soon as others are typed before them, and are judged anew a little later. */
  const soon = (): void => {
    if (lines.length + open.length > 0) next ??= window.requestAnimationFrame(paint);
  };
  editable.addEventListener("input", soon, { capture: true, passive: true, signal });
  signal.addEventListener(
    "abort",
    () => {
      if (next !== null) window.cancelAnimationFrame(next);
      frame.remove();
    },
    { once: true },
  );

  function marksOf({ range, kind }: Wanted, seen: Box): readonly HTMLElement[] {
    const origin = frame.getBoundingClientRect();
    const size = origin.width / MEASURE;
    return [...range.getClientRects()].flatMap((box) => {
      const part = intersection(box, seen);
      if (!part || part.width < 1 || part.height < box.height / 2 || isCovered(part)) return [];
      const mark = document.createElement("div");
      const top = kind === "open" ? part.top : part.top + part.height - ABOVE_EDGE * size;
      const height = kind === "open" ? part.height / size : THICKNESS;
      mark.className = `field-mark ${kind}`;
      mark.style.cssText = `left: ${(part.left - origin.left) / size}px; top: ${(top - origin.top) / size}px; width: ${part.width / size}px; height: ${height}px;`;
      return [mark];
    });
  }

  /** True when something of the page lies over the words. What we show ourselves goes, and the words are seen again. */
  function isCovered({ left, top, width, height }: Box): boolean {
    const [x, y] = [left + width / 2, top + height / 2];
    const root = shadowRootsAround(editable)[0] ?? document;
    const there = root.elementFromPoint(x, y);
    return there !== null && there.localName !== LAYER_NAME && !editable.contains(there);
  }

  return {
    draw(ranges) {
      if (signal.aborted) return;
      lines = ranges.map(({ range, severity }) => ({ range, kind: severity }));
      paint();
    },
    mark(ranges) {
      if (signal.aborted) return;
      open = ranges.map((range) => ({ range, kind: "open" }));
      paint();
    },
  };
}
