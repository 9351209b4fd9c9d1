import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { stage } from "./host.ts";

let editor: Editor | null = null;

globalThis.host = {
  historyDelay: 500,
  async mount(html) {
    editor?.destroy();
    stage().replaceChildren();
    editor = new Editor({ element: stage(), extensions: [StarterKit], content: html });
  },
  content: () => editor?.getHTML() ?? "",
  setReadOnly: (readOnly) => editor?.setEditable(!readOnly),
};
