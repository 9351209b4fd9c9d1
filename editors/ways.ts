import { editedFragmentOf, type Passage } from "./slate-fragment.ts";

/**
 * The ways a change can enter an editor. Each works on the current selection, acts at once, and tells whether the editor
 * took notice; whether it did the right thing shows only in what it says afterwards.
 */

/** What to put in place of the selection. `text` is `html` in words; `html` null means plain text without line breaks. */
export interface Stroke {
  readonly text: string;
  readonly html: string | null;
  /** What is selected and what shall change in it, for an editor that is given its own nodes. */
  readonly passage?: Passage;
}

export type Way = (editable: HTMLElement, stroke: Stroke) => boolean;

/** The browser's own editing command: for plain editables and for editors that watch the DOM change. */
export const byCommand: Way = (editable, stroke) => {
  const document = editable.ownerDocument;
  if (stroke.html !== null) return document.execCommand("insertHTML", false, stroke.html);
  if (stroke.text === "") return document.execCommand("delete");
  return document.execCommand("insertText", false, stroke.text);
};

/**
 * The browser's own command for an editor that keeps its own history of a plain editable: it takes note of the draft whenever a word
 * was replaced, as a spell checker does, so it is told so before the change and after it.
 */
export const byNotedCommand: Way = (editable, stroke) => {
  const note = () => {
    editable.dispatchEvent(
      new InputEvent("input", { inputType: "insertReplacementText", bubbles: true, composed: true }),
    );
  };
  note();
  const done = byCommand(editable, stroke);
  note();
  return done;
};

/**
 * Says what the keys say when a person ends one word and begins the next, so that an editor with a history of its own takes note of the
 * draft as it is and expects it to change: CKEditor 4 at a key that moves the caret, Squire and Summernote at the space, Roosterjs at the
 * key presses. Only the editable itself hears of it, not the page around it; keys said by a script type nothing.
 */
export function announceWord(editable: HTMLElement, options: { readonly afterAnother: boolean }): void {
  if (options.afterAnother) {
    sayKey(editable, "keydown", END);
    sayKey(editable, "keyup", END);
    sayKey(editable, "keydown", SPACE);
    sayKey(editable, "keypress", SPACE);
    sayKey(editable, "keyup", SPACE);
  }
  sayKey(editable, "keydown", LETTER);
  sayKey(editable, "keypress", LETTER);
}

/**
 * Says that the key is up again: Trumbowyg and others copy the draft to where it is sent from at that moment and no other, and CKEditor 4
 * takes the change for what that key wrote.
 */
export function endWord(editable: HTMLElement): void {
  sayKey(editable, "keyup", LETTER);
}

const END = { key: "End", code: "End", keyCode: 35, which: 35 };
const SPACE = { key: " ", code: "Space", keyCode: 32, which: 32 };
const LETTER = { key: "a", code: "KeyA", keyCode: 97, which: 97 };

function sayKey(editable: HTMLElement, type: "keydown" | "keypress" | "keyup", key: KeyboardEventInit): void {
  const charCode = type === "keypress" ? key.keyCode : 0;
  editable.dispatchEvent(new KeyboardEvent(type, { ...key, ...(charCode ? { charCode } : {}), cancelable: true }));
}

/** What the browser's spell checker sends: an input event that says what to put where, for editors that own their model. */
export const byReplacement: Way = (editable, stroke) =>
  sayInput(editable, "insertReplacementText", transfer(stroke), stroke.text);

function sayInput(editable: HTMLElement, inputType: string, dataTransfer: DataTransfer, data: string): boolean {
  const range = selectionIn(editable)?.getRangeAt(0);
  if (!range) return false;
  return !editable.dispatchEvent(
    new InputEvent("beforeinput", {
      inputType,
      data,
      dataTransfer,
      targetRanges: [new StaticRange(range)],
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}

/** A paste as the browser says it to editors that hear of their input before it happens. */
export const byPasteInput: Way = (editable, stroke) =>
  sayInput(editable, "insertFromPaste", transfer(stroke), stroke.text);

/**
 * Slate's own nodes, there and back: it is asked for a copy of what is selected, which never reaches the clipboard, and given that
 * again with the words changed. It takes nothing else with its formatting, and this as one step.
 */
export const byFragment: Way = (editable, { text, passage }) => {
  if (!passage) return false;
  const copied = new DataTransfer();
  editable.dispatchEvent(
    new ClipboardEvent("copy", { clipboardData: copied, bubbles: true, cancelable: true, composed: true }),
  );
  // Hosts may give the format a name of their own.
  const type = copied.types.find((one) => one.startsWith("application/"));
  const encoded = type === undefined ? null : editedFragmentOf(copied.getData(type), passage);
  if (type === undefined || !encoded) return false;
  const data = new DataTransfer();
  data.setData("text/plain", text);
  data.setData(type, encoded);
  return sayInput(editable, "insertFromPaste", data, text);
};

/** A paste: the one way in which every editor takes paragraphs and formatting as one step. */
export const byPaste: Way = (editable, stroke) =>
  !editable.dispatchEvent(
    new ClipboardEvent("paste", {
      clipboardData: transfer(stroke),
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );

function transfer(stroke: Stroke): DataTransfer {
  const data = new DataTransfer();
  data.setData("text/plain", stroke.text);
  if (stroke.html !== null) data.setData("text/html", stroke.html);
  return data;
}

/** Takes the last step back through the browser's history. */
export function undoByCommand(editable: HTMLElement): void {
  editable.ownerDocument.execCommand("undo");
}

/** Takes the last step back through the key that the editor itself listens to. */
export function undoByKeys(editable: HTMLElement): void {
  const mac = /Mac/.test(navigator.userAgent);
  editable.dispatchEvent(
    new KeyboardEvent("keydown", {
      key: "z",
      code: "KeyZ",
      keyCode: 90,
      ctrlKey: !mac,
      metaKey: mac,
      bubbles: true,
      cancelable: true,
      composed: true,
    }),
  );
}

/** The selection as the root of an element sees it: inside a shadow root the document's own does not show it. */
export function selectionIn(element: Element): Selection | null {
  const root: Node & { getSelection?: () => Selection | null } = element.getRootNode();
  const selection = root.getSelection?.() ?? element.ownerDocument.getSelection();
  return selection && selection.rangeCount > 0 ? selection : null;
}
