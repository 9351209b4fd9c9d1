import { Editor } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { provide } from "./host.ts";

provide((place) => {
  let editor: Editor | null = null;
  return {
    historyDelay: 500,
    async mount(html) {
      editor?.destroy();
      place.replaceChildren();
      editor = new Editor({ element: place, extensions: [StarterKit], content: html });
    },
    content: () => editor?.getHTML() ?? "",
    setReadOnly: (readOnly) => editor?.setEditable(!readOnly),
    insert: (words) => editor?.view.dispatch(editor.state.tr.insertText(words, 1)),
    rerender: () => editor?.view.setProps({ nodeViews: {} }),
  };
});
