/**
 * Lets only events through that a person caused: a page could otherwise dispatch a click of its own making and have the draft
 * rewritten without anybody asking for it.
 */
export function trusted<E extends Event>(act: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted && isSeen(event.currentTarget)) act(event);
  };
}

/**
 * False when the page has changed the look or the place of the element that holds the coach: what a person clicked then was not what
 * they saw.
 */
function isSeen(target: EventTarget | null): boolean {
  const root = target instanceof Node ? target.getRootNode() : null;
  const host = root && "host" in root && root.host instanceof Element ? root.host : null;
  const window = host?.ownerDocument.defaultView;
  if (!host || !window) return true;
  const { opacity, filter, clipPath, maskImage, transform, mixBlendMode, visibility } = window.getComputedStyle(host);
  const nothing = [filter, clipPath, maskImage, transform].every((value) => value === "none" || value === "");
  return nothing && opacity === "1" && mixBlendMode === "normal" && visibility === "visible";
}
