/** @jsxImportSource react */
import { ContentState, convertFromHTML, convertToRaw, Editor, EditorState, RichUtils } from "draft-js";
import { createRoot, type Root } from "react-dom/client";
import { stage } from "./host.ts";

let root: Root | null = null;
let state: EditorState | null = null;
let readOnly = false;

function show(): void {
  if (!state) return;
  root?.render(
    <Editor
      editorState={state}
      readOnly={readOnly}
      onChange={(next) => {
        state = next;
        show();
      }}
      handleKeyCommand={(command, current) => {
        const next = RichUtils.handleKeyCommand(current, command);
        if (!next) return "not-handled";
        state = next;
        show();
        return "handled";
      }}
    />,
  );
}

globalThis.host = {
  async mount(html) {
    root?.unmount();
    const element = document.createElement("div");
    stage().replaceChildren(element);
    root = createRoot(element);
    const { contentBlocks, entityMap } = convertFromHTML(html.replaceAll("<p></p>", "<p><br></p>"));
    state = EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap));
    show();
    await new Promise((resolve) => setTimeout(resolve, 60));
  },
  content() {
    if (!state) return "";
    return convertToRaw(state.getCurrentContent())
      .blocks.map(({ text, type, inlineStyleRanges }) => `${type} ${text} ${JSON.stringify(inlineStyleRanges)}`)
      .join("\n");
  },
  setReadOnly(value) {
    readOnly = value;
    show();
  },
};
