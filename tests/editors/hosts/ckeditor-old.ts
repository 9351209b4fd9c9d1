import { type Host, stage } from "./host.ts";

/** What the builds of CKEditor 5 before v42 have in common. */
export interface OldEditor {
  destroy(): Promise<void>;
  getData(): string;
  enableReadOnlyMode(id: string): void;
  disableReadOnlyMode(id: string): void;
}

/** Makes a bundled build of an older CKEditor 5 the host of the page. */
export function mountOldCkeditor(
  build: { create(element: HTMLElement): Promise<OldEditor> },
  quirks: Pick<Host, "dropsSelections"> = {},
): void {
  let editor: OldEditor | null = null;
  globalThis.host = {
    ...quirks,
    async mount(html) {
      await editor?.destroy();
      const element = document.createElement("div");
      element.innerHTML = html.replaceAll("<p></p>", "<p>&nbsp;</p>");
      stage().replaceChildren(element);
      editor = await build.create(element);
    },
    content: () => editor?.getData() ?? "",
    setReadOnly(readOnly) {
      if (readOnly) editor?.enableReadOnlyMode("bench");
      else editor?.disableReadOnlyMode("bench");
    },
  };
}
