import Quill from "quill";
import { provide } from "./host.ts";

provide((place) => {
  let quill: Quill | null = null;
  return {
    historyDelay: 400,
    redo: "Ctrl+Shift+Z",
    async mount(html) {
      const element = document.createElement("div");
      place.replaceChildren(element);
      quill = new Quill(element, { modules: { history: { delay: 400, userOnly: true } } });
      quill.clipboard.dangerouslyPasteHTML(html.replaceAll("<p></p>", "<p><br></p>"), "silent");
      quill.history.clear();
    },
    content: () => JSON.stringify(quill?.getContents().ops),
    setReadOnly: (readOnly) => quill?.enable(!readOnly),
    insert: (words) => quill?.insertText(0, words, "user"),
    rerender: () => quill?.setContents(quill.getContents(), "silent"),
  };
});
