import { provide } from "./host.ts";

/** An editable that takes nothing but text, as message boxes of chats are. */
provide((place) => {
  let editable: HTMLElement | null = null;
  return {
    async mount(html) {
      editable = document.createElement("div");
      editable.contentEditable = "plaintext-only";
      editable.style.whiteSpace = "pre-wrap";
      editable.textContent = html
        .replace(/<\/(p|li|td)>(?=.)/g, "\n")
        .replace(/<[^>]*>/g, "")
        .replaceAll("&nbsp;", "\u00A0")
        .trimEnd();
      place.replaceChildren(editable);
    },
    content: () => editable?.innerHTML ?? "",
    setReadOnly(readOnly) {
      if (editable) editable.contentEditable = readOnly ? "false" : "plaintext-only";
    },
    insert: (words) => editable?.prepend(words),
    rerender() {
      if (editable) editable.textContent = `${editable.textContent}`;
    },
    editable: () => editable,
  };
});
