import { stage } from "./host.ts";

let field: HTMLTextAreaElement | null = null;

globalThis.host = {
  async mount(html) {
    field = document.createElement("textarea");
    field.className = "editable";
    field.cols = 80;
    field.rows = 12;
    field.value = html
      .replace(/<\/(p|li|td)>(?=.)/g, "\n")
      .replace(/<[^>]*>/g, "")
      .replaceAll("&nbsp;", "\u00A0")
      .trimEnd();
    stage().replaceChildren(field);
  },
  content: () => field?.value ?? "",
  setReadOnly(readOnly) {
    if (field) field.readOnly = readOnly;
  },
};
