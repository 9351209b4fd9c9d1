/** What browsers give scripts of extensions besides the page's own objects. */
interface ExtensionWorld {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element, a closed one too where this script has the right to look into it, as those of extensions have. */
export function shadowOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as ExtensionWorld;
  try {
    return element.shadowRoot ?? chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
  } catch {
    // Asked of what can have none, such as a drawing.
    return null;
  }
}

/** The root an element stands in and all around it, innermost first; the document is the last. */
export function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return isShadowRoot(root) ? [root, ...rootsAround(root.host)] : [root];
}

/** The shadow roots an element stands in, innermost first. */
export function shadowRootsAround(element: Element): ShadowRoot[] {
  return rootsAround(element).filter(isShadowRoot);
}

/** The element around another one, be it the host of its shadow root. */
export function parentAcross(node: Element): Element | null {
  const root = node.parentNode;
  return node.parentElement ?? (root && isShadowRoot(root) ? root.host : null);
}

/** Also true for one of another window, whose classes are not ours. */
export function isShadowRoot(node: EventTarget): node is ShadowRoot {
  return "host" in node && "mode" in node;
}

/** The element that really has the focus: a document names only the outermost host of the root it is in. */
export function focusedIn(document: Document): Element | null {
  let focused = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined = focused && shadowOf(focused)?.activeElement;
    if (!inner) return focused;
    focused = inner;
  }
}

/** The frame a document is shown in; null at the top, and for a frame in a page of another origin. */
export function frameOf(document: Document): HTMLElement | null {
  try {
    return (document.defaultView?.frameElement as HTMLElement | null | undefined) ?? null;
  } catch {
    return null;
  }
}
