/**
 * The editable of a reply. It is made by hand and never rendered: what is written in it belongs to the person, and to the
 * browser's undo history, in which a rendered change would leave a hole.
 */
export function draftElement(label: string, placeholder: string): HTMLElement {
  const draft = document.createElement("div");
  draft.className = "draft";
  draft.contentEditable = "true";
  draft.tabIndex = 0;
  draft.dataset.practiceComposer = "";
  draft.dataset.placeholder = placeholder;
  draft.setAttribute("role", "textbox");
  draft.setAttribute("aria-multiline", "true");
  draft.setAttribute("aria-label", label);
  return draft;
}

/** Puts paragraphs in place of whatever is written, through the browser's own commands, so that Ctrl+Z takes it back. */
export function replaceDraft(draft: HTMLElement, paragraphs: readonly string[]): void {
  draft.focus();
  const selection = getSelection();
  selection?.selectAllChildren(draft);
  if (draft.hasChildNodes()) document.execCommand("delete");
  if (paragraphs.length > 0) document.execCommand("insertText", false, paragraphs.join("\n\n"));
}
