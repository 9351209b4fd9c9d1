import { frameOf } from "../editors/roots.ts";

/** How often the browser is asked what people see, in milliseconds: it looks no more often than this. */
const LOOKS = 100;

/**
 * How long a popup must have been in full view and in one place before a click on it counts, in milliseconds. Nobody reads and clicks
 * faster; a page that uncovers or moves a button under a hand does.
 */
const READ = 250;

/** Shifts that put nothing else under a hand, in CSS pixels. A popup slides half as far as it opens. */
const STILL = 8;

/** Tells whether a person can see what is open beside the composer, and could when the hand began to move. */
export interface Sight {
  /** Watches what is open now, or nothing. The same element again changes nothing. */
  watch(popup: Element | null): void;
  /** Looks where the popup is: it, or what it stands beside, may have moved. */
  look(): void;
  /** True when a click by pointer or by key on the popup is a click on what the person sees. */
  isClear(byKey: boolean): boolean;
}

/** What browsers with the second version of intersection observers tell besides; the others leave it out. */
type Seen = IntersectionObserverEntry & { readonly isVisible?: boolean };

/**
 * Follows what of a popup can be seen. Only the browser knows: what a page lays over it may let every click through, so that asking
 * for the element at a point finds the popup all the same.
 */
export function createSight(window: Window & typeof globalThis, signal: AbortSignal): Sight {
  let watched: Element | null = null;
  let observer: IntersectionObserver | null = null;
  let visible: boolean | null = null;
  /** The browser does not vouch for what is in a frame, and we have looked ourselves. */
  let veiled = false;
  let since = 0;
  let at: { readonly left: number; readonly top: number } | null = null;

  const forget = () => {
    observer?.disconnect();
    observer = null;
    watched = null;
    visible = null;
    at = null;
  };
  const judge = (entries: readonly Seen[]) => {
    const last = entries[entries.length - 1];
    veiled = last?.isVisible === false;
    const now = last?.isIntersecting === true && (!veiled || isOpenThroughFrames(last.target));
    if (now && visible !== true) since = window.performance.now();
    visible = now;
  };
  const look = () => {
    if (!watched) return;
    const { left, top } = watched.getBoundingClientRect();
    if (at && Math.abs(left - at.left) <= STILL && Math.abs(top - at.top) <= STILL) return;
    at = { left, top };
    since = window.performance.now();
  };
  signal.addEventListener("abort", forget, { once: true });

  return {
    look,
    watch(popup) {
      if (popup === watched || signal.aborted) return;
      forget();
      if (!popup) return;
      watched = popup;
      look();
      const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
        trackVisibility: true,
        delay: LOOKS,
      };
      observer = new window.IntersectionObserver(judge, options);
      observer.observe(popup);
    },
    isClear(byKey) {
      look();
      if (veiled && watched) visible = isOpenThroughFrames(watched);
      // Whoever opened it by key has the focus in it: it needs not be found by a hand, and may be answered at once.
      if (byKey) return visible !== false;
      return visible === true && window.performance.now() - since >= READ;
    },
  };
}

/**
 * True when every click on a popup in a frame would reach it. Editors lay rings over their frames that let clicks through and show
 * nothing, and the browser vouches for nothing beneath them. Whoever could lay something worse over a frame that we can look out of has
 * the draft in hand anyway. False in a page of its own, where what the browser says counts.
 */
function isOpenThroughFrames(popup: Element): boolean {
  const root = popup.getRootNode();
  const host = "host" in root ? root.host : null;
  const frame = frameOf(popup.ownerDocument);
  if (!frame || !host) return false;
  const { left, top, width, height } = popup.getBoundingClientRect();
  const across = [left + INSET, left + width / 2, left + width - INSET];
  const down = [top + INSET, top + height / 2, top + height - INSET];
  return across.every((x) =>
    down.every((y) => popup.ownerDocument.elementFromPoint(x, y) === host && isHit(frame, x, y)),
  );
}

/** From the edges of a popup, whose corners are round, in CSS pixels. */
const INSET = 16;

/** True when a point inside a frame is not covered from outside of it. */
function isHit(frame: HTMLElement, x: number, y: number): boolean {
  const box = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const outerX = box.left + frame.clientLeft + Number.parseFloat(paddingLeft) + x;
  const outerY = box.top + frame.clientTop + Number.parseFloat(paddingTop) + y;
  const root = frame.getRootNode();
  if (!("elementFromPoint" in root)) return false;
  const there = (root as Document | ShadowRoot).elementFromPoint(outerX, outerY);
  const outer = frameOf(frame.ownerDocument);
  return there === frame && (!outer || isHit(outer, outerX, outerY));
}
