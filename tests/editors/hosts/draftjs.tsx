/** @jsxImportSource react */
import {
  CompositeDecorator,
  ContentState,
  convertFromHTML,
  convertToRaw,
  Editor,
  EditorState,
  Modifier,
  RichUtils,
  SelectionState,
} from "draft-js";
import { createRoot, type Root } from "react-dom/client";
import { provide } from "./host.ts";

/** Links look like links, as in every program that has them. */
const LINKS = new CompositeDecorator([
  {
    strategy: (block, found, content) =>
      block.findEntityRanges((character) => {
        const key = character.getEntity();
        return key !== null && content.getEntity(key).getType() === "LINK";
      }, found),
    component: ({ contentState, entityKey, children }) => (
      <a href={contentState.getEntity(entityKey).getData().url}>{children}</a>
    ),
  },
]);

provide((place) => {
  let root: Root | null = null;
  let state: EditorState | null = null;
  let readOnly = false;
  let round = 0;

  const show = () => {
    if (!state) return;
    root?.render(
      <Editor
        key={round}
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
  };

  return {
    async mount(html) {
      root?.unmount();
      const element = document.createElement("div");
      place.replaceChildren(element);
      root = createRoot(element);
      const { contentBlocks, entityMap } = convertFromHTML(html.replaceAll("<p></p>", "<p><br></p>"));
      state = EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap), LINKS);
      show();
      await new Promise((resolve) => setTimeout(resolve, 60));
    },
    content() {
      if (!state) return "";
      return convertToRaw(state.getCurrentContent())
        .blocks.map(
          ({ text, type, inlineStyleRanges, entityRanges }) =>
            `${type} ${text} ${JSON.stringify(inlineStyleRanges)} ${JSON.stringify(entityRanges)}`,
        )
        .join("\n");
    },
    setReadOnly(value) {
      readOnly = value;
      show();
    },
    insert(words) {
      if (!state) return;
      const content = state.getCurrentContent();
      const start = SelectionState.createEmpty(content.getFirstBlock().getKey());
      state = EditorState.push(state, Modifier.insertText(content, start, words), "insert-characters");
      show();
    },
    rerender() {
      round += 1;
      show();
    },
  };
});
