import type { Editor } from "../editors/editor.ts";
import type { Finding } from "../engine/types.ts";
import type { Composer } from "../surfaces/surface.ts";
import { createCoachUi } from "../ui/coach-ui.tsx";
import { isField } from "../ui/field-metrics.ts";
import { createFieldUnderlines } from "../ui/field-underlines.ts";
import { createLayer } from "../ui/layer.ts";
import { createRichUnderlines } from "../ui/rich-underlines.ts";
import type { CoachActions, CoachView } from "../ui/view.ts";
import { Drawing } from "./drawing.ts";
import { listenToField } from "./field.ts";
import { listenToKeys } from "./keys.ts";
import { listenToPointer } from "./pointer.ts";
import type { Reader } from "./reader.ts";
import { createSchedule, type Schedule, type Steps } from "./schedule.ts";

/** All that is on the page for one composer while it can be seen: what is drawn, and what is listened to. */
export interface Stage {
  readonly schedule: Schedule;
  /** Shows how the composer stands now, in steps between which the page may have its turn. */
  show(view: CoachView): Generator<undefined, void>;
  /** Puts everything where it belongs after the page has moved. */
  moved(): void;
  /** Takes everything away. The session lives on and may set the stage again. */
  end(): void;
}

export interface StageNeeds {
  readonly editor: Editor;
  readonly composer: Composer;
  readonly reader: Pick<Reader, "draft">;
  readonly actions: CoachActions;
  readonly steps: Steps;
  readonly signal: AbortSignal;
}

export function showCoach({ editor, composer, reader, actions, steps, signal: outer }: StageNeeds): Stage {
  const life = new AbortController();
  const signal = AbortSignal.any([outer, life.signal]);
  const { editable } = composer;
  const document = editable.ownerDocument;
  const window = document.defaultView ?? globalThis.window;

  const layer = createLayer(editable, signal);
  const field = isField(editable) ? createFieldUnderlines(editable, layer.under, signal) : null;
  const drawing = new Drawing(editor, reader, field ?? createRichUnderlines(editable, layer.under, signal), field);
  const schedule = createSchedule(steps, window, signal);
  const ui = createCoachUi({
    layer,
    anchors: {
      chipPlace: () => composer.chipPlace(),
      lines: () => drawing.lines(),
      boxes: (span) => drawing.boxes(span),
    },
    actions,
    onCurrent: (finding: Finding | null) => drawing.mark(finding),
    signal,
  });

  const passive = { capture: true, passive: true, signal };
  const typed = (event: Event) => {
    // The page's own scripts change the draft too; that is no reason to close what a person reads.
    if (event.isTrusted) ui.typing();
    schedule.soon();
  };
  editable.addEventListener("input", typed, passive);
  editable.addEventListener("compositionend", () => schedule.soon(), passive);
  const changes = new window.MutationObserver((records) => {
    drawing.dropBroken(records);
    schedule.soon();
  });
  changes.observe(editable, { childList: true, characterData: true, subtree: true });
  signal.addEventListener("abort", () => changes.disconnect(), { once: true });

  if (field) listenToField({ editable, field, drawing, schedule, signal });
  listenToPointer({ editable, drawing, schedule, ui, signal });
  listenToKeys({ editable, editor, reader, drawing, schedule, ui, signal });
  return {
    schedule,
    *show(view) {
      drawing.draw(view.findings, view.text);
      yield;
      ui.show(view);
      yield;
      ui.place();
    },
    moved() {
      drawing.redraw();
      ui.place();
    },
    end: () => life.abort(),
  };
}
