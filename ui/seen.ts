import { parentAcross } from "../editors/roots.ts";
import { intersection } from "./place.ts";
import type { Box } from "./view.ts";

/** The part of an element that is neither scrolled away nor clipped by what it stands in, or null. In CSS pixels of the viewport. */
export function seenBox(element: HTMLElement): Box | null {
  const document = element.ownerDocument;
  const window = document.defaultView ?? globalThis.window;
  let seen: Box | null = intersection(element.getBoundingClientRect(), {
    left: 0,
    top: 0,
    width: window.innerWidth,
    height: window.innerHeight,
  });
  for (let parent = parentAcross(element); seen && parent && parent !== document.body; parent = parentAcross(parent)) {
    const { overflowX, overflowY } = window.getComputedStyle(parent);
    if (overflowX !== "visible" || overflowY !== "visible") seen = intersection(seen, parent.getBoundingClientRect());
  }
  return seen;
}
