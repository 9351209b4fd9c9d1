import { rootsAround } from "../editors/roots.ts";
import { onceAFrame } from "./once-a-frame.ts";

/**
 * Calls `moved` once a frame while an element may have moved or changed its size, for whatever reason: scrolling of anything, zoom,
 * a window that grows, a neighbour that opens, its own removal. Nothing is asked again and again: the browser tells.
 */
export function followElement(element: HTMLElement, moved: () => void, signal: AbortSignal): void {
  const document = element.ownerDocument;
  const window = document.defaultView ?? globalThis.window;
  const soon = onceAFrame(window, moved, signal);
  const passive = { passive: true, signal };
  // What scrolls inside a shadow root is not told outside of it.
  for (const root of rootsAround(element)) root.addEventListener("scroll", soon, { ...passive, capture: true });
  document.addEventListener("transitionend", soon, { ...passive, capture: true });
  window.addEventListener("resize", soon, passive);
  window.visualViewport?.addEventListener("resize", soon, passive);
  window.visualViewport?.addEventListener("scroll", soon, passive);
  const position = followPosition(element, window, soon);
  const sizes = new window.ResizeObserver(() => {
    soon();
    position.look();
  });
  sizes.observe(element);
  signal.addEventListener(
    "abort",
    () => {
      sizes.disconnect();
      position.stop();
    },
    { once: true },
  );
}

/**
 * Tells of moves that neither scrolling nor resizing explains: an intersection observer whose root is cut to exactly where the
 * element is sees it leave. `look` cuts it anew.
 */
function followPosition(element: HTMLElement, window: Window & typeof globalThis, moved: () => void) {
  let observer: IntersectionObserver | null = null;
  const stop = () => observer?.disconnect();

  /** While the element is out of sight only its coming back matters. */
  const awaitReturn = () => {
    stop();
    observer = new window.IntersectionObserver((entries) => {
      const { width = 0, height = 0 } = entries[entries.length - 1]?.intersectionRect ?? {};
      if (width * height === 0) return;
      moved();
      look();
    });
    observer.observe(element);
  };

  const look = (threshold = 1) => {
    stop();
    const box = element.getBoundingClientRect();
    if (box.width * box.height === 0) return;
    const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
    const rootMargin = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left]
      .map((distance) => `${-Math.floor(distance)}px`)
      .join(" ");
    let first = true;
    const onChange = (entries: readonly IntersectionObserverEntry[]) => {
      const ratio = entries[entries.length - 1]?.intersectionRatio ?? 0;
      if (first) {
        first = false;
        // Partly hidden from the start: what is seen now is what must not change.
        if (ratio === 0) awaitReturn();
        else if (Math.abs(ratio - threshold) > 0.01) look(ratio);
        return;
      }
      moved();
      look();
    };
    observer = new window.IntersectionObserver(onChange, { rootMargin, threshold });
    observer.observe(element);
  };

  return { look, stop };
}
