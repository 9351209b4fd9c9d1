import type { Editor, EditorOptions } from "./editor.ts";
import { RichEditor } from "./rich-editor.ts";
import { TextField } from "./text-field.ts";

/** The editor behind an editable element, of whatever make. It listens for nothing but composition, until the signal aborts. */
export function openEditor(element: HTMLElement, options: EditorOptions): Editor {
  const tag = element.tagName;
  if (tag === "TEXTAREA") return new TextField(element as HTMLTextAreaElement, options);
  if (tag === "INPUT") return new TextField(element as HTMLInputElement, options);
  return new RichEditor(element, options);
}
