import { stage } from "./host.ts";

/** A bare contenteditable with Gmail's way of writing lines. */
let editable: HTMLElement | null = null;

globalThis.host = {
  async mount(html) {
    editable = document.createElement("div");
    editable.contentEditable = "true";
    editable.className = "editable";
    editable.innerHTML = html
      .replaceAll("<p></p>", "<div><br></div>")
      .replaceAll("<p>", "<div>")
      .replaceAll("</p>", "</div>");
    stage().replaceChildren(editable);
  },
  content: () => editable?.innerHTML ?? "",
  setReadOnly(readOnly) {
    if (editable) editable.contentEditable = String(!readOnly);
  },
};
