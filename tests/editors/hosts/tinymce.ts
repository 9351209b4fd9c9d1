import tinymce, { type Editor } from "tinymce";
import "tinymce/icons/default";
import "tinymce/models/dom";
import "tinymce/plugins/link";
import "tinymce/plugins/lists";
import "tinymce/plugins/table";
import "tinymce/skins/content/default/content.js";
import "tinymce/skins/ui/oxide/content.js";
import "tinymce/skins/ui/oxide/skin.js";
import "tinymce/themes/silver";
import { provide } from "./host.ts";

/** In the frame it makes for itself, as it comes. */
provide((place) => {
  let editor: Editor | null = null;
  return {
    async mount(html) {
      editor?.remove();
      const element = document.createElement("textarea");
      element.value = html.replaceAll("<p></p>", "<p>&nbsp;</p>");
      place.replaceChildren(element);
      const [made] = await tinymce.init({
        target: element,
        plugins: "link lists table",
        menubar: false,
        toolbar: false,
        statusbar: false,
        promotion: false,
        skin_url: "default",
        content_css: "default",
        height: 320,
      });
      editor = made ?? null;
    },
    content: () => editor?.getContent() ?? "",
    setReadOnly: (readOnly) => editor?.mode.set(readOnly ? "readonly" : "design"),
    insert: (words) => editor?.getBody().firstElementChild?.prepend(words),
    rerender: () => editor?.setContent(editor.getContent()),
    editable: () => editor?.getBody() ?? null,
  };
});
