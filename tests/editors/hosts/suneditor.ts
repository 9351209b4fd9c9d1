import suneditor from "suneditor";
import frame from "../../../node_modules/suneditor/dist/suneditor.min.css?inline";
import contents from "../../../node_modules/suneditor/dist/suneditor-contents.min.css?inline";
import { provide } from "./host.ts";

const style = document.createElement("style");
style.textContent = frame + contents;
document.head.append(style);

/** With its own style sheet: it gives every line a look of its own, which must not go into the mail. */
provide((place) => {
  let editor: ReturnType<typeof suneditor.create> | null = null;
  return {
    notesAfter: 450,
    async mount(html) {
      editor?.destroy();
      const element = document.createElement("textarea");
      place.replaceChildren(element);
      const value = html.replaceAll("<p></p>", "<p><br></p>");
      await new Promise<void>((resolve) => {
        editor = suneditor.create(element, {
          value,
          width: "700px",
          height: "300px",
          buttonList: [["bold"]],
          events: { onload: () => resolve() },
        });
      });
    },
    content: () => String(editor?.$.html.get() ?? ""),
    setReadOnly: (readOnly) => editor?.$.ui.readOnly(readOnly),
    insert: (words) => place.querySelector(".sun-editor-editable")?.firstElementChild?.prepend(words),
    rerender: () => editor?.$.html.set(String(editor.$.html.get())),
    editable: () => place.querySelector<HTMLElement>(".sun-editor-editable"),
  };
});
