import type { Edit, Span } from "../engine/types.ts";

/** What a draft says at one moment, and the way back from its offsets to the page. */
export interface Draft {
  /** The visible text: blocks and line breaks are "\n", a picture is U+FFFC. Excluded elements (quote, signature) contribute nothing but a break. */
  readonly text: string;
  /** Spans of `text` that are not the writer's own words and must be neither checked nor touched (links, chips, placeholders). */
  readonly masked: readonly Span[];
  /** True when nothing after the last own word belongs to the writer, i.e. a signature or a quote follows in the editable. */
  readonly tailExcluded: boolean;
}

/** How an editor is opened: `openEditor(element, options)` in open-editor.ts. */
export interface EditorOptions {
  /** Selector of what inside the editable is not the writer's (quote, signature): `Composer.excluded`. */
  readonly excluded?: string | undefined;
  /** Ends all listening. */
  readonly signal: AbortSignal;
}

/** How an attempt to change a draft ended. The draft is as it was before in every case but `applied`. */
export type ApplyResult =
  /** `undoSteps`: how many Ctrl+Z bring the earlier text back (1 wherever the editor allows it). */
  | { readonly status: "applied"; readonly undoSteps: number }
  /** The words at the place are no longer those that were checked: check again. */
  | { readonly status: "stale" }
  /** The editor did not take it, or it would be unsafe; offer Copy. `reason` is for people. */
  | { readonly status: "refused"; readonly reason: string };

/** One editable on the page, whatever made it: reads it, points into it, writes to it through the editor's own pipeline. */
export interface Editor {
  readonly element: HTMLElement;
  /** Which make it was taken for, e.g. "plain", "ckeditor5", "text-field". */
  readonly kind: string;
  /** Reads the draft. Changes nothing on the page. */
  read(): Draft;
  /** True while an input method composes: read nothing into the text, show nothing new, change nothing. */
  isComposing(): boolean;
  /**
   * DOM ranges that cover a span of a draft just read, one a line, for drawing. None for a textarea. Empty when the page has moved on.
   * `spare` are ranges that nobody needs any more: they are taken from its end and set anew before others are made, for at each letter
   * the browser moves every range that was ever made and is not collected yet.
   */
  ranges(draft: Draft, span: Span, spare?: Range[]): Range[];
  /** The caret or selection as a span of the draft, or null when it is elsewhere. */
  selection(draft: Draft): Span | null;
  /** The offset in the draft at a point of the viewport (CSS pixels), or null. */
  offsetAt(draft: Draft, x: number, y: number): number | null;
  /**
   * Verifies that the draft still says what `draft` said, applies all edits (disjoint, ascending) as one step of the editor's
   * undo history where the editor allows it, reads back, and undoes what it did when the outcome is not what was meant.
   * Caret, selection, scroll and focus are afterwards where they were relative to the text. Focus inside a closed shadow root
   * cannot be seen from here: who holds it gives it back.
   */
  apply(draft: Draft, edits: readonly Edit[]): Promise<ApplyResult>;
}
