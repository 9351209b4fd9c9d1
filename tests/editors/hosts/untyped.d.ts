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
  export interface Entity {
    getType(): string;
    getData(): { readonly url?: string };
  }
  export interface Content {
    getEntity(key: string): Entity;
    getFirstBlock(): { getKey(): string };
  }
  export interface Block {
    findEntityRanges(
      filter: (character: { getEntity(): string | null }) => boolean,
      found: (start: number, end: number) => void,
    ): void;
  }
  export class CompositeDecorator {
    constructor(
      decorators: readonly {
        strategy(block: Block, found: (start: number, end: number) => void, content: Content): void;
        component: import("react").ComponentType<{
          contentState: Content;
          entityKey: string;
          children: import("react").ReactNode;
        }>;
      }[],
    );
  }
  export class EditorState {
    static createWithContent(content: Content, decorator?: CompositeDecorator): EditorState;
    static push(state: EditorState, content: Content, change: string): EditorState;
    getCurrentContent(): Content;
  }
  export const ContentState: { createFromBlockArray(blocks: unknown, entities?: unknown): Content };
  export const SelectionState: { createEmpty(blockKey: string): unknown };
  export const Modifier: { insertText(content: Content, at: unknown, words: string): Content };
  export function convertFromHTML(html: string): { contentBlocks: unknown; entityMap: unknown };
  export function convertToRaw(content: Content): {
    blocks: { text: string; type: string; inlineStyleRanges: unknown[]; entityRanges: unknown[] }[];
  };
  export const RichUtils: { handleKeyCommand(state: EditorState, command: string): EditorState | null };
  export const Editor: import("react").ComponentType<{
    editorState: EditorState;
    onChange(state: EditorState): void;
    readOnly?: boolean;
    handleKeyCommand?(command: string, state: EditorState): "handled" | "not-handled";
  }>;
}

declare module "trix";

declare module "summernote/dist/summernote-lite.js";

declare module "jquery" {
  export default function $(element: Element | null): {
    summernote(what: string | Readonly<Record<string, unknown>>, value?: string): unknown;
  };
}
