import { shadowRootsAround } from "../editors/roots.ts";
import type { CoachUi } from "../ui/coach-ui.tsx";
import { boxAt } from "../ui/place.ts";
import type { Drawing } from "./drawing.ts";
import { onceAFrame } from "./once-a-frame.ts";
import type { Schedule } from "./schedule.ts";

export interface PointerNeeds {
  readonly editable: HTMLElement;
  readonly drawing: Drawing;
  readonly schedule: Schedule;
  readonly ui: CoachUi;
  readonly signal: AbortSignal;
}

/** Opens cards under a resting or clicking pointer, and closes them at a click elsewhere. Takes nothing from the page. */
export function listenToPointer({ editable, drawing, schedule, ui, signal }: PointerNeeds): void {
  const document = editable.ownerDocument;
  const window = document.defaultView ?? globalThis.window;
  const passive = { capture: true, passive: true, signal };
  let last: PointerEvent | null = null;

  /** The words at the pointer, as true as they can be: what stands there may have changed since it was underlined. */
  const under = ({ clientX, clientY }: MouseEvent) => {
    if (!drawing.isEmpty) schedule.flush();
    return drawing.at(clientX, clientY);
  };
  const hover = onceAFrame(
    window,
    () => {
      // With a button down the person selects text; a card would be in the way.
      if (last?.buttons !== 0) return;
      const hit = under(last);
      ui.hover(hit?.finding ?? null, hit?.box);
    },
    signal,
  );
  const move = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === "touch") return;
    last = event;
    hover();
  };
  const leave = (event: PointerEvent) => {
    last = null;
    if (event.isTrusted) ui.hover(null);
  };
  const click = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0) return;
    const hit = under(event);
    const selecting = (window.getSelection()?.toString() ?? "") !== "";
    if (hit && !selecting) ui.openCard(hit.finding, "click", hit.box);
  };
  const elsewhere = (event: PointerEvent) => {
    if (event.isTrusted && !ui.owns(event)) ui.clickElsewhere(isIn(editable, event));
  };
  editable.addEventListener("pointermove", move, passive);
  editable.addEventListener("pointerleave", leave, passive);
  editable.addEventListener("click", click, passive);
  window.addEventListener("pointerdown", elsewhere, passive);
}

/** From outside of a closed shadow root only its host is seen to be clicked. */
function isIn(editable: HTMLElement, event: PointerEvent): boolean {
  const path = event.composedPath();
  if (path.includes(editable)) return true;
  const isHost = shadowRootsAround(editable).some(({ host }) => host === path[0]);
  return isHost && boxAt([editable.getBoundingClientRect()], event.clientX, event.clientY) !== null;
}
