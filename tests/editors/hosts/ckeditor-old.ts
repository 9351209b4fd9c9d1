import { provide } from "./host.ts";

/** What the builds of CKEditor 5 before v42 have in common. */
export interface OldEditor {
  readonly model: {
    change(callback: (writer: { insertText(words: string, parent: unknown, at: number): void }) => void): void;
    readonly document: { getRoot(): { getChild(index: number): unknown } };
  };
  destroy(): Promise<void>;
  getData(): string;
  setData(data: string): void;
  enableReadOnlyMode(id: string): void;
  disableReadOnlyMode(id: string): void;
}

/** Makes a bundled build of an older CKEditor 5 the host of the page. */
export function provideOldCkeditor(
  build: { create(element: HTMLElement): Promise<OldEditor> },
  quirks: { readonly dropsSelections?: true } = {},
): void {
  provide((place) => {
    let editor: OldEditor | null = null;
    return {
      ...quirks,
      async mount(html) {
        await editor?.destroy();
        const element = document.createElement("div");
        element.innerHTML = html.replaceAll("<p></p>", "<p>&nbsp;</p>");
        place.replaceChildren(element);
        editor = await build.create(element);
      },
      content: () => editor?.getData() ?? "",
      setReadOnly(readOnly) {
        if (readOnly) editor?.enableReadOnlyMode("bench");
        else editor?.disableReadOnlyMode("bench");
      },
      insert(words) {
        const { model } = editor ?? {};
        model?.change((writer) => writer.insertText(words, model.document.getRoot().getChild(0), 0));
      },
      rerender: () => editor?.setData(editor.getData()),
    };
  });
}
