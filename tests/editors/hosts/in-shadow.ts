import type { Host } from "./host.ts";
import { plainEditable } from "./plain-editable.ts";

/** A bare contenteditable two shadow roots deep, as components of components put it. */
export function inShadow(place: HTMLElement, mode: ShadowRootMode): Host {
  return plainEditable((editable) => {
    const outer = document.createElement("div");
    const inner = document.createElement("div");
    outer.attachShadow({ mode }).append(inner);
    const root = inner.attachShadow({ mode });
    const style = document.createElement("style");
    style.textContent = ".editable { min-height: 80px }";
    root.append(style, editable);
    place.replaceChildren(outer);
  });
}
