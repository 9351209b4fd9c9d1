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
    let target = path[0] instanceof Element ? path[0] : null;
    for (let root = target && shadowOf(target); root; root = target && shadowOf(target)) {
      hear(root);
      if (!root.activeElement) break;
      target = root.activeElement;
    }
    if (target) focused(target);
  };
  hear(document);
}
