import { provide } from "./host.ts";
import { plainEditable } from "./plain-editable.ts";

/** A bare contenteditable in a frame of the same origin. */
provide((place) => {
  const frame = document.createElement("iframe");
  frame.style.cssText = "width: 100%; height: 320px; border: 3px solid gray; padding: 5px; box-sizing: border-box";
  place.replaceChildren(frame);
  const inner = frame.contentDocument;
  if (!inner) throw new Error("the frame has no document");
  const style = inner.createElement("style");
  style.textContent = "body { font: 16px/1.5 sans-serif } .editable { min-height: 80px }";
  inner.head.append(style);
  return plainEditable((editable) => inner.body.replaceChildren(editable), inner);
});
