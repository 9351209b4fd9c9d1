import { BlockQuote, Bold, Essentials, Heading, InlineEditor, Italic, Link, List, Paragraph, Table } from "ckeditor5";
import { provide } from "./host.ts";

provide((place) => {
  let editor: InlineEditor | null = null;
  return {
    async mount(html) {
      await editor?.destroy();
      const element = document.createElement("div");
      element.innerHTML = html.replaceAll("<p></p>", "<p>&nbsp;</p>");
      place.replaceChildren(element);
      editor = await InlineEditor.create(element, {
        licenseKey: "GPL",
        plugins: [Essentials, Paragraph, Heading, Bold, Italic, Link, List, Table, BlockQuote],
      });
    },
    // Ids of list items are made anew by the editor itself whenever a list is rebuilt.
    content: () => editor?.getData().replace(/ data-list-item-id="[^"]*"/g, "") ?? "",
    setReadOnly(readOnly) {
      if (readOnly) editor?.enableReadOnlyMode("bench");
      else editor?.disableReadOnlyMode("bench");
    },
    insert(words) {
      const first = editor?.model.document.getRoot()?.getChild(0);
      if (first?.is("element")) editor?.model.change((writer) => writer.insertText(words, first, 0));
    },
    rerender: () => editor?.setData(editor.getData()),
  };
});
