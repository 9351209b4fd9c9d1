import "trix";
import { provide } from "./host.ts";

/** What Trix makes of its own element. */
interface TrixElement extends HTMLElement {
  readonly value: string;
  readonly editor: {
    getSelectedRange(): readonly [number, number];
    setSelectedRange(range: number | readonly [number, number]): void;
    insertString(words: string): void;
    loadHTML(html: string): void;
  };
}

provide((place) => {
  let element: TrixElement | null = null;
  return {
    redo: "Ctrl+Shift+z",
    async mount(html) {
      const input = document.createElement("input");
      input.type = "hidden";
      input.id = `${place.id}-value`;
      input.value = html
        .replaceAll("<p></p>", "<div><br></div>")
        .replaceAll("<p>", "<div>")
        .replaceAll("</p>", "</div>");
      element = document.createElement("trix-editor") as TrixElement;
      element.setAttribute("input", input.id);
      place.replaceChildren(input, element);
      await new Promise((resolve) => setTimeout(resolve, 60));
    },
    // An empty draft may hold one empty line or none.
    content: () => element?.value.replace(/^<div><br><\/div>$/, "") ?? "",
    setReadOnly(readOnly) {
      if (element) element.contentEditable = String(!readOnly);
    },
    insert(words) {
      if (!element) return;
      const { editor } = element;
      const range = editor.getSelectedRange();
      editor.setSelectedRange(0);
      editor.insertString(words);
      editor.setSelectedRange(range);
    },
    rerender: () => element?.editor.loadHTML(element.value),
    editable: () => element,
  };
});
