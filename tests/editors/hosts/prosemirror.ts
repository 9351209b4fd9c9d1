import { exampleSetup } from "prosemirror-example-setup";
import { DOMParser, DOMSerializer, Schema } from "prosemirror-model";
import { schema as basic } from "prosemirror-schema-basic";
import { addListNodes } from "prosemirror-schema-list";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { stage } from "./host.ts";

const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, "paragraph block*", "block"),
  marks: basic.spec.marks,
});
let view: EditorView | null = null;
let editable = true;

globalThis.host = {
  historyDelay: 500,
  async mount(html) {
    view?.destroy();
    stage().replaceChildren();
    const source = document.createElement("div");
    source.innerHTML = html;
    const doc = DOMParser.fromSchema(schema).parse(source);
    view = new EditorView(stage(), {
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
};
