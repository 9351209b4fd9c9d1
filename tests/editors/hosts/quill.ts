import Quill from "quill";
import { stage } from "./host.ts";

let quill: Quill | null = null;

globalThis.host = {
  historyDelay: 400,
  redo: "Ctrl+Shift+Z",
  async mount(html) {
    const element = document.createElement("div");
    stage().replaceChildren(element);
    quill = new Quill(element, { modules: { history: { delay: 400, userOnly: true } } });
    quill.clipboard.dangerouslyPasteHTML(html.replaceAll("<p></p>", "<p><br></p>"), "silent");
    quill.history.clear();
  },
  content: () => JSON.stringify(quill?.getContents().ops),
  setReadOnly: (readOnly) => quill?.enable(!readOnly),
};
