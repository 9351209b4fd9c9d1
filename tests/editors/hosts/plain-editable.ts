import type { Host } from "./host.ts";

/** A bare contenteditable with Gmail's way of writing lines, wherever it is put. */
export function plainEditable(put: (editable: HTMLElement) => void, document = globalThis.document): Host {
  let editable: HTMLElement | null = null;
  return {
    async mount(html) {
      editable = document.createElement("div");
      editable.contentEditable = "true";
      editable.className = "editable";
      editable.innerHTML = html
        .replaceAll("<p></p>", "<div><br></div>")
        .replaceAll("<p>", "<div>")
        .replaceAll("</p>", "</div>");
      put(editable);
    },
    content: () => editable?.innerHTML ?? "",
    setReadOnly(readOnly) {
      if (editable) editable.contentEditable = String(!readOnly);
    },
    insert: (words) => editable?.firstElementChild?.prepend(words),
    rerender() {
      if (editable) editable.innerHTML = `${editable.innerHTML}`;
    },
    editable: () => editable,
  };
}
