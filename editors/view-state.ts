/** What the person sees and holds, to be given back after a change: focus, and how far everything is scrolled. */
export interface ViewState {
  restore(): void;
}

/** Remembers the focus and the scroll positions around an element. */
export function rememberView(element: HTMLElement): ViewState {
  const document = element.ownerDocument;
  const focused = deepestFocus(document);
  const scrolled: { node: Element; top: number; left: number }[] = [];
  for (let node: Element | null = element; node; node = parentAcross(node)) {
    if (node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth) {
      scrolled.push({ node, top: node.scrollTop, left: node.scrollLeft });
    }
  }
  return {
    restore() {
      const now = deepestFocus(document);
      if (now !== focused && now === element) {
        if (focused instanceof HTMLElement && focused.isConnected && focused !== document.body) {
          focused.focus({ preventScroll: true });
        } else element.blur();
      }
      for (const { node, top, left } of scrolled) {
        if (node.scrollTop !== top || node.scrollLeft !== left) node.scrollTo({ top, left, behavior: "instant" });
      }
    },
  };
}

/** True when a point lies on one of the two characters beside a place: the nearest caret may be far from the pointer. */
export function pointTouches(node: Text, offset: number, x: number, y: number): boolean {
  const range = node.ownerDocument.createRange();
  range.setStart(node, Math.max(0, offset - 1));
  range.setEnd(node, Math.min(node.length, offset + 1));
  for (const box of range.getClientRects()) {
    if (x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 1 && y <= box.bottom + 1) return true;
  }
  return false;
}

function deepestFocus(document: Document): Element | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

function parentAcross(node: Element): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return "host" in root && root.host instanceof Element ? root.host : null;
}
