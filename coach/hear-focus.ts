import { isShadowRoot, shadowOf } from "../editors/roots.ts";

/**
 * Tells which element gets the focus, whatever shadow root it is in. Outside of a root nothing is told of a focus that only moves
 * within it, so each root is listened to from the first focus in it on.
 */
export function hearFocus(document: Document, focused: (element: Element) => void, signal: AbortSignal): void {
  const heard = new WeakSet<Node>();
  let last: Event | null = null;
  const hear = (root: Node) => {
    if (heard.has(root)) return;
    heard.add(root);
    root.addEventListener("focusin", told, { capture: true, passive: true, signal });
  };
  const told = (event: Event) => {
    // The same event comes by every root on its way.
    if (event === last) return;
    last = event;
    const path = event.composedPath();
    for (const node of path) if (isShadowRoot(node)) hear(node);
    const target = path[0] instanceof Element ? hearWithin(path[0]) : null;
    if (target) focused(target);
  };
  /** Hears every root from this element down to what has the focus in the innermost of them, which it returns. */
  const hearWithin = (element: Element): Element => {
    const root = shadowOf(element);
    if (!root) return element;
    hear(root);
    return root.activeElement ? hearWithin(root.activeElement) : element;
  };
  hear(document);
  // The focus may be in a root before anybody listens: a page sets it while it loads, or somebody is quick.
  if (document.activeElement) hearWithin(document.activeElement);
}
