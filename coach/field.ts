import type { FieldUnderlines } from "../ui/field-underlines.ts";
import type { Drawing } from "./drawing.ts";
import { onceAFrame } from "./once-a-frame.ts";
import type { Schedule } from "./schedule.ts";

export interface FieldNeeds {
  readonly editable: HTMLElement;
  readonly field: FieldUnderlines;
  readonly drawing: Drawing;
  readonly schedule: Schedule;
  readonly signal: AbortSignal;
}

/**
 * Keeps the underlines of a text field true between checks. A field tells of no change that a script makes in it, but its caret moves
 * then, and what makes scripts act are keys and clicks.
 */
export function listenToField({ editable, field, drawing, schedule, signal }: FieldNeeds): void {
  const document = editable.ownerDocument;
  const window = document.defaultView ?? globalThis.window;
  let covered = false;
  const look = onceAFrame(
    window,
    () => {
      const moved = field.hasMoved();
      if (!moved && !covered) return;
      covered = false;
      drawing.redraw();
      if (moved) schedule.soon();
    },
    signal,
  );
  /** What opens or closes may cover the field, or no longer. */
  const opened = () => {
    covered = true;
    look();
  };
  const passive = { capture: true, passive: true, signal };
  for (const type of ["input", "keyup", "selectionchange"]) editable.addEventListener(type, look, passive);
  for (const type of ["click", "toggle", "focusin"]) document.addEventListener(type, opened, passive);
  document.addEventListener("reset", look, passive);
  document.fonts.addEventListener("loadingdone", opened, { signal });
}
