import Squire from "squire-rte";
import { provide } from "./host.ts";

/** As Fastmail and Tuta use it: paragraphs, no toolbar. */
provide((place) => {
  let squire: Squire | null = null;
  let editable: HTMLElement | null = null;
  return {
    redo: "Ctrl+Shift+Z",
    async mount(html) {
      squire?.destroy();
      editable = document.createElement("div");
      place.replaceChildren(editable);
      squire = new Squire(editable, { blockTag: "P", sanitizeToDOMFragment: asFragment });
      squire.setHTML(html.replaceAll("<p></p>", "<p><br></p>"));
    },
    // It keeps empty lines open with breaks of its own.
    content: () => squire?.getHTML().replaceAll("<br>", "") ?? "",
    setReadOnly(readOnly) {
      if (editable) editable.contentEditable = String(!readOnly);
    },
    insert: (words) => editable?.firstElementChild?.prepend(words),
    rerender: () => squire?.setHTML(squire.getHTML()),
    editable: () => editable,
  };
});

/** All markup of the tests is their own. */
function asFragment(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return document.importNode(template.content, true);
}
