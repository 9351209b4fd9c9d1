import { frameOf, isShadowRoot, parentAcross, shadowOf } from "./roots.ts";
import { selectionIn } from "./ways.ts";

/** What the person sees and holds, to be given back after a change: focus, and how far everything is scrolled. */
export interface ViewState {
  restore(): void;
}

/** Remembers the focus and the scroll positions around an element, out through its shadow roots and the frames we may look out of. */
export function rememberView(element: HTMLElement): ViewState {
  const held = holdsFocus(element);
  const focused = deepestFocus(outermost(element.ownerDocument));
  const selected = held || !focused ? null : rememberSelection(focused);
  const scrolled: { node: Element; top: number; left: number }[] = [];
  for (let node: Element | null = element; node; node = parentAcross(node) ?? frameOf(node.ownerDocument)) {
    if (node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth) {
      scrolled.push({ node, top: node.scrollTop, left: node.scrollLeft });
    }
  }
  return {
    restore() {
      if (!held && holdsFocus(element)) {
        if (focused?.isConnected && canFocus(focused)) {
          focused.focus({ preventScroll: true });
          selected?.restore();
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

/**
 * True when keys that are pressed now go to the element. Asked from its own root outwards: from outside, a closed shadow root does not
 * tell, and a document in a frame has a focused element even while the frame has not the focus.
 */
export function holdsFocus(element: Element): boolean {
  for (let node: Element | null = element; node; ) {
    const root: Node = node.getRootNode();
    if (!("activeElement" in root) || root.activeElement !== node) return false;
    node = isShadowRoot(root) ? root.host : frameOf(node.ownerDocument);
  }
  return true;
}

/** What is selected in another editable: it has only the focus back after `focus()`, its caret would be at its start. */
function rememberSelection(focused: Element): ViewState | null {
  const selection = selectionIn(focused);
  if (!selection?.anchorNode || !selection.focusNode || !focused.contains(selection.anchorNode)) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return {
    restore() {
      if (anchorNode.isConnected && focusNode.isConnected) {
        focused.ownerDocument.getSelection()?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
      }
    },
  };
}

/** False for the body of a page that nothing in it has the focus of; the body of a frame may be what is written in. */
function canFocus(element: Element): element is HTMLElement {
  return "isContentEditable" in element && (element.localName !== "body" || element.isContentEditable === true);
}

function deepestFocus(document: Document): Element | null {
  let focused = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined = focused && (shadowOf(focused)?.activeElement ?? focusInFrame(focused));
    if (!inner) return focused;
    focused = inner;
  }
}

function focusInFrame(frame: Element | null): Element | null {
  const inner = frame && "contentDocument" in frame ? (frame as HTMLIFrameElement).contentDocument : null;
  return inner?.activeElement ?? null;
}

/** The document of the outermost frame we may look into. */
function outermost(document: Document): Document {
  const frame = frameOf(document);
  return frame ? outermost(frame.ownerDocument) : document;
}
