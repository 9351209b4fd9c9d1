import type { Editor } from "../editors/editor.ts";
import { holdsFocus } from "../editors/view-state.ts";
import type { CoachUi } from "../ui/coach-ui.tsx";
import type { Drawing } from "./drawing.ts";
import type { Reader } from "./reader.ts";
import type { Schedule } from "./schedule.ts";

/** How long the caret rests in underlined words before their card opens, in milliseconds. */
const REST = 500;

const MOVES = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);

export interface KeyNeeds {
  readonly editable: HTMLElement;
  readonly editor: Editor;
  readonly reader: Pick<Reader, "draft">;
  readonly drawing: Drawing;
  readonly schedule: Schedule;
  readonly ui: CoachUi;
  readonly signal: AbortSignal;
}

/**
 * The keys of the coach in a composer: Alt+Shift+H opens the panel, Alt+Shift+J the card of the next finding, Alt+Shift+W the whole
 * rewrite, all with the focus.
 * A caret that was moved into underlined words and rests there opens their card without it. All other keys are the page's.
 */
export function listenToKeys({ editable, editor, reader, drawing, schedule, ui, signal }: KeyNeeds): void {
  const document = editable.ownerDocument;
  let moving = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const caret = (): number | null => {
    const selection = reader.draft && editor.selection(reader.draft);
    return selection && selection.start === selection.end ? selection.start : null;
  };
  const settle = () => {
    schedule.flush();
    const offset = caret();
    const finding = offset === null ? null : drawing.around(offset);
    if (finding) ui.openCard(finding, "caret");
    else ui.caretElsewhere();
  };
  const keydown = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.isComposing) return;
    if (event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && isOurs(event.code)) {
      // Ours alone, and on some keyboards a letter that must not be typed.
      event.preventDefault();
      event.stopPropagation();
      schedule.flush();
      const next = event.code === "KeyJ" ? drawing.after(caret() ?? 0) : null;
      if (next) ui.openCard(next, "key");
      else if (event.code === "KeyW") ui.openPreview("key");
      else ui.openPanel("key");
      return;
    }
    moving = MOVES.has(event.key);
    if (event.key === "Escape") ui.close();
  };
  const selectionchange = () => {
    // At most keys there is nothing to be undone, and it comes with every letter.
    if (rest !== undefined) clearTimeout(rest);
    rest = undefined;
    if (moving && holdsFocus(editable)) rest = setTimeout(settle, REST);
  };
  editable.addEventListener("keydown", keydown, { capture: true, signal });
  editable.addEventListener("input", () => (moving = false), { capture: true, passive: true, signal });
  document.addEventListener("selectionchange", selectionchange, { passive: true, signal });
  // Of the caret of a field in a shadow root the document is told nothing.
  editable.addEventListener("selectionchange", selectionchange, { passive: true, signal });
  signal.addEventListener("abort", () => clearTimeout(rest), { once: true });
}

function isOurs(code: string): boolean {
  return code === "KeyH" || code === "KeyJ" || code === "KeyW";
}
