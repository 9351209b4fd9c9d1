import {
  byCommand,
  byFragment,
  byNotedCommand,
  byPaste,
  byPasteInput,
  byReplacement,
  undoByCommand,
  undoByKeys,
  type Way,
} from "./ways.ts";

/** What is peculiar to one editor. The recipe in `rich-editor.ts` is the same for all. */
export interface EditorKind {
  readonly id: string;
  readonly name: string;
  /** Matches the editable itself. */
  readonly selector: string;
  /** What the editor keeps inside the editable for itself. */
  readonly furniture?: string;
  /** How words enter that stay within one formatting. */
  readonly inline: Way;
  /** How passages enter that cross formatting or lines; null when the editor takes none as one step. */
  readonly rich: Way | null;
  readonly undo: (editable: HTMLElement) => void;
  /**
   * The editor keeps its own model of selection and text: wait for it to notice the selection before writing, and for its
   * rendering before reading back.
   */
  readonly ownsModel: boolean;
  /**
   * It looks at the selection no more than ten times a second, and at the latest when it is written into: a change that comes together
   * with the selection for it is one step with what was typed before.
   */
  readonly looksSeldom?: true;
  /** Passages of several lines must be pasted as whole lines, the first and the last of them outside of lists. */
  readonly wholeLines?: true;
  /** Blank lines are dropped from what is pasted as markup. */
  readonly losesBlankLines?: true;
  /** Tag of a line in markup. */
  readonly line: "p" | "div";
  /**
   * How new lines are said: as blocks of markup, or as plain text. Without it, an editor with a model gets markup, and a plain one the
   * browser's own way of making lines.
   */
  readonly lines?: "markup" | "text";
  /** How many steps a change takes to undo cannot be told: it is made as one or not at all. */
  readonly oneStepOnly?: true;
  /**
   * Nothing is known of what stands behind the editable: it may keep a history of its own that takes note of the draft only when keys
   * say that a word has ended.
   */
  readonly mayKeepHistory?: true;
}

/**
 * Most particular first; the last one takes every editable. Nothing but the DOM is known: the editors' own objects on the
 * elements do not exist in the world of an extension.
 */
export const KINDS: readonly EditorKind[] = [
  {
    id: "ckeditor5",
    name: "CKEditor 5",
    selector: ".ck-editor__editable",
    furniture: ".ck-reset_all, .ck-widget__selection-handle, .ck-widget__type-around, .ck-table-column-resizer",
    inline: byReplacement,
    rich: byPaste,
    undo: undoByKeys,
    ownsModel: true,
    line: "p",
  },
  {
    id: "prosemirror",
    name: "ProseMirror",
    selector: ".ProseMirror",
    furniture: ".ProseMirror-widget, .ProseMirror-separator, .ProseMirror-trailingBreak:not(:only-child)",
    inline: byCommand,
    rich: byPaste,
    undo: undoByKeys,
    ownsModel: true,
    line: "p",
  },
  {
    id: "lexical",
    name: "Lexical",
    selector: "[data-lexical-editor]",
    inline: byReplacement,
    rich: byPaste,
    undo: undoByKeys,
    ownsModel: true,
    wholeLines: true,
    line: "p",
    lines: "text",
  },
  {
    id: "quill",
    name: "Quill",
    selector: ".ql-editor",
    furniture: ".ql-ui, .ql-cursor",
    inline: byCommand,
    rich: byPaste,
    undo: undoByKeys,
    ownsModel: true,
    wholeLines: true,
    line: "p",
  },
  {
    id: "slate",
    name: "Slate",
    selector: "[data-slate-editor]",
    furniture: "[data-slate-placeholder]",
    inline: byReplacement,
    // Pasted markup arrives as bare words: what was bold would not be.
    rich: byFragment,
    undo: undoByKeys,
    ownsModel: true,
    looksSeldom: true,
    line: "p",
    lines: "text",
  },
  {
    id: "draftjs",
    name: "Draft.js",
    selector: ".public-DraftEditor-content",
    inline: byPaste,
    rich: byPaste,
    undo: undoByKeys,
    ownsModel: true,
    wholeLines: true,
    losesBlankLines: true,
    line: "p",
    lines: "text",
  },
  {
    id: "trix",
    name: "Trix",
    selector: "trix-editor",
    inline: byPasteInput,
    rich: byPasteInput,
    undo: undoByKeys,
    ownsModel: true,
    line: "div",
  },
  {
    id: "tinymce",
    name: "TinyMCE",
    selector: ".mce-content-body",
    // A bogus <br> keeps an empty line open as any other does.
    furniture: "[data-mce-bogus]:not(br), .mce-offscreen-selection, .mce-visual-caret",
    inline: byNotedCommand,
    rich: byNotedCommand,
    undo: undoByKeys,
    ownsModel: false,
    line: "p",
    // The browser's way to put in lines takes several steps, each of which the editor would note.
    lines: "markup",
  },
  {
    id: "froala",
    name: "Froala",
    selector: ".fr-element",
    furniture: ".fr-marker",
    inline: byCommand,
    rich: byCommand,
    undo: undoByCommand,
    ownsModel: false,
    line: "p",
    // It notes the draft half a second after the last change, however many there were.
    oneStepOnly: true,
  },
  {
    id: "gmail",
    name: "Gmail",
    selector: "[g_editable]",
    inline: byCommand,
    rich: byCommand,
    undo: undoByCommand,
    ownsModel: false,
    line: "div",
  },
  {
    id: "plain",
    name: "a plain editable",
    selector: "*",
    inline: byCommand,
    rich: byCommand,
    undo: undoByCommand,
    ownsModel: false,
    line: "div",
    oneStepOnly: true,
    mayKeepHistory: true,
  },
];

export function kindOf(editable: HTMLElement): EditorKind {
  const kind = KINDS.find(({ selector }) => editable.matches(selector));
  if (!kind) throw new Error("the last editor kind must take every editable");
  return kind;
}
