import { applyEdits } from "../engine/edits.ts";
import type { Edit, Span } from "../engine/types.ts";
import { type Composition, watchComposition } from "./composition.ts";
import type { ApplyResult, Draft, Editor, EditorOptions } from "./editor.ts";
import { coveringEdit, moveOffset, smallestEdits } from "./plan.ts";
import { shadowRootsAround } from "./roots.ts";
import { rememberView } from "./view-state.ts";

/** A textarea or a one-line text input. */
export class TextField implements Editor {
  readonly element: HTMLTextAreaElement | HTMLInputElement;
  readonly kind = "text-field";
  readonly #composition: Composition;

  constructor(element: HTMLTextAreaElement | HTMLInputElement, options: EditorOptions) {
    this.element = element;
    this.#composition = watchComposition(element, options.signal);
  }

  read(): Draft {
    return { text: this.element.value, masked: [], tailExcluded: false };
  }

  isComposing(): boolean {
    return this.#composition.isActive();
  }

  /** None: the text of a field has no DOM positions. */
  ranges(): Range[] {
    return [];
  }

  selection(): Span | null {
    const { selectionStart, selectionEnd } = this.element;
    const root = this.element.getRootNode() as Document | ShadowRoot;
    if (selectionStart === null || selectionEnd === null || root.activeElement !== this.element) return null;
    return { start: selectionStart, end: selectionEnd };
  }

  offsetAt(_draft: Draft, x: number, y: number): number | null {
    const place = this.element.ownerDocument.caretPositionFromPoint(x, y, {
      shadowRoots: shadowRootsAround(this.element),
    });
    return place?.offsetNode === this.element ? place.offset : null;
  }

  async apply(draft: Draft, edits: readonly Edit[]): Promise<ApplyResult> {
    const { element } = this;
    if (!element.isConnected || !element.ownerDocument.defaultView) {
      return { status: "refused", reason: "This message was closed." };
    }
    if (this.#composition.isActive()) return { status: "refused", reason: "Finish the word you are typing first." };
    if (element.readOnly || element.disabled || element.selectionStart === null) {
      return { status: "refused", reason: "This message cannot be edited right now." };
    }
    const before = element.value;
    if (before !== draft.text) return { status: "stale" };
    const wanted = smallestEdits(before, edits);
    const cover = coveringEdit(before, wanted);
    if (!cover) return { status: "applied", undoSteps: 0 };
    if (element.tagName === "INPUT" && wanted.some(({ text }) => text.includes("\n"))) {
      return { status: "refused", reason: "This field holds one line only." };
    }
    const view = rememberView(element);
    const { selectionStart, selectionEnd, selectionDirection } = element;
    element.focus({ preventScroll: true });
    element.setSelectionRange(cover.start, cover.end);
    const document = element.ownerDocument;
    if (cover.text === "") document.execCommand("delete");
    else document.execCommand("insertText", false, cover.text);
    const done = element.value === applyEdits(before, wanted);
    if (!done && element.value !== before) document.execCommand("undo");
    const unchanged = element.value === before;
    const made = done ? wanted : [];
    element.setSelectionRange(
      moveOffset(selectionStart, made),
      moveOffset(selectionEnd ?? selectionStart, made),
      selectionDirection ?? "none",
    );
    view.restore();
    if (done) return { status: "applied", undoSteps: 1 };
    return {
      status: "refused",
      reason: unchanged
        ? "This could not be put in safely here. Your draft is unchanged."
        : "The editor changed this in an unexpected way. Please check your draft.",
    };
  }
}
