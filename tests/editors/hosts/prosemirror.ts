import { exampleSetup } from "prosemirror-example-setup";
import { DOMParser, DOMSerializer, Schema } from "prosemirror-model";
import { schema as basic } from "prosemirror-schema-basic";
import { addListNodes } from "prosemirror-schema-list";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { provide } from "./host.ts";

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, "paragraph block*", "block"),
  marks: basic.spec.marks,
});

provide((place) => {
  let view: EditorView | null = null;
  let editable = true;
  return {
    historyDelay: 500,
    async mount(html) {
      view?.destroy();
      place.replaceChildren();
      const source = document.createElement("div");
      source.innerHTML = html;
      const doc = DOMParser.fromSchema(schema).parse(source);
      view = new EditorView(place, {
        state: EditorState.create({ doc, plugins: exampleSetup({ schema, menuBar: false }) }),
        editable: () => editable,
        attributes: { style: "white-space: pre-wrap" },
      });
    },
    content() {
      if (!view) return "";
      const box = document.createElement("div");
      box.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
      return box.innerHTML;
    },
    setReadOnly(readOnly) {
      editable = !readOnly;
      view?.setProps({});
    },
    insert: (words) => view?.dispatch(view.state.tr.insertText(words, 1)),
    // Another way of drawing nodes makes the view draw all of them again.
    rerender: () => view?.setProps({ nodeViews: {} }),
  };
});
