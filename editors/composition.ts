/** Tells whether an input method is composing in an element: until it is done the text is not the writer's yet. */
export interface Composition {
  isActive(): boolean;
}

/** Follows the composition events of an element until the signal aborts. */
export function watchComposition(element: HTMLElement, signal: AbortSignal): Composition {
  let active = false;
  const options = { capture: true, passive: true, signal };
  element.addEventListener("compositionstart", () => (active = true), options);
  element.addEventListener("compositionend", () => (active = false), options);
  // A composition given up with the focus ends without `compositionend` in some editors that replace their node.
  element.addEventListener("blur", () => (active = false), options);
  return { isActive: () => active };
}
