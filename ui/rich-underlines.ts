import type { Severity } from "../engine/types.ts";
import { createDrawnUnderlines } from "./drawn-underlines.ts";
import { createUnderlines, type Underlines } from "./underlines.ts";

/**
 * Underlines of rich text: by the browser's own highlights, and drawn over the page while the system forces its colours. Follows when the
 * person changes that.
 */
export function createRichUnderlines(editable: HTMLElement, place: HTMLElement, signal: AbortSignal): Underlines {
  const window = editable.ownerDocument.defaultView ?? globalThis.window;
  const forced = window.matchMedia("(forced-colors: active)");
  const byBrowser = createUnderlines(editable, signal);
  let drawn: Underlines | null = null;
  let lines: readonly { readonly range: Range; readonly severity: Severity }[] = [];
  let open: readonly Range[] = [];

  const show = (): void => {
    if (forced.matches) drawn ??= createDrawnUnderlines(editable, place, signal);
    byBrowser.draw(forced.matches ? [] : lines);
    byBrowser.mark(forced.matches ? [] : open);
    drawn?.draw(forced.matches ? lines : []);
    drawn?.mark(forced.matches ? open : []);
  };
  forced.addEventListener("change", show, { signal });

  return {
    draw(ranges) {
      lines = ranges;
      if (forced.matches) show();
      else byBrowser.draw(ranges);
    },
    mark(ranges) {
      open = ranges;
      if (forced.matches) show();
      else byBrowser.mark(ranges);
    },
  };
}
