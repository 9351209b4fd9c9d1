import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { $generateHtmlFromNodes, $generateNodesFromDOM } from "@lexical/html";
import { LinkNode } from "@lexical/link";
import { ListItemNode, ListNode, registerList } from "@lexical/list";
import { HeadingNode, QuoteNode, registerRichText } from "@lexical/rich-text";
import { $createTextNode, $getRoot, $insertNodes, createEditor, type LexicalEditor } from "lexical";
import { provide } from "./host.ts";

provide((place) => {
  let editor: LexicalEditor | null = null;
  return {
    async mount(html) {
      editor?.setRootElement(null);
      const element = document.createElement("div");
      element.contentEditable = "true";
      place.replaceChildren(element);
      const made = createEditor({
        nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode],
        onError(problem) {
          throw problem;
        },
      });
      editor = made;
      made.setRootElement(element);
      registerRichText(made);
      registerList(made);
      made.update(
        () => {
          const dom = new DOMParser().parseFromString(html, "text/html");
          $getRoot().clear().select();
          $insertNodes($generateNodesFromDOM(made, dom));
        },
        { discrete: true },
      );
      registerHistory(made, createEmptyHistoryState(), 0);
    },
    content() {
      const made = editor;
      return made?.read(() => $generateHtmlFromNodes(made)) ?? "";
    },
    setReadOnly: (readOnly) => {
      editor?.setEditable(!readOnly);
      const root = editor?.getRootElement();
      if (root) root.contentEditable = String(!readOnly);
    },
    insert: (words) => editor?.update(() => $getRoot().getFirstDescendant()?.insertBefore($createTextNode(words))),
    rerender: () => editor?.setEditorState(editor.parseEditorState(editor.getEditorState().toJSON())),
  };
});
