import type { Host } from "./host.ts";

/** A field of plain text, as a page makes it. */
export function textField(place: HTMLElement, make: (text: string) => HTMLTextAreaElement | HTMLInputElement): Host {
  let field: HTMLTextAreaElement | HTMLInputElement | null = null;
  return {
    async mount(html) {
      field = make(
        html
          .replace(/<\/(p|li|td)>(?=.)/g, "\n")
          .replace(/<[^>]*>/g, "")
          .replaceAll("&nbsp;", "\u00A0")
          .trimEnd(),
      );
      field.classList.add("editable");
      place.replaceChildren(field);
    },
    content: () => field?.value ?? "",
    setReadOnly(readOnly) {
      if (field) field.readOnly = readOnly;
    },
    insert: (words) => field?.setRangeText(words, 0, 0, "preserve"),
    rerender() {
      if (field) field.replaceWith(field);
    },
  };
}
