/** Builds that ship without types. */
declare module "ckeditor5-34" {
  const build: { create(element: HTMLElement): Promise<import("./ckeditor-old.ts").OldEditor> };
  export default build;
}

declare module "ckeditor5-41" {
  const build: { create(element: HTMLElement): Promise<import("./ckeditor-old.ts").OldEditor> };
  export default build;
}

declare module "draft-js" {
  export class EditorState {
    static createWithContent(content: unknown): EditorState;
    getCurrentContent(): unknown;
  }
  export const ContentState: { createFromBlockArray(blocks: unknown, entities?: unknown): unknown };
  export function convertFromHTML(html: string): { contentBlocks: unknown; entityMap: unknown };
  export function convertToRaw(content: unknown): {
    blocks: { text: string; type: string; inlineStyleRanges: unknown[] }[];
  };
  export const RichUtils: { handleKeyCommand(state: EditorState, command: string): EditorState | null };
  export const Editor: import("react").ComponentType<{
    editorState: EditorState;
    onChange(state: EditorState): void;
    readOnly?: boolean;
    handleKeyCommand?(command: string, state: EditorState): "handled" | "not-handled";
  }>;
}
