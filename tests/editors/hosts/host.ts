/**
 * The page's side of the bench: mounts a real editor into `#stage` and tells what its model holds. Content is given as
 * paragraphs, lists and tables of ordinary HTML; a blank line is an empty paragraph.
 */
export interface Host {
  mount(html: string): Promise<void>;
  /** The content as the host would send it. */
  content(): string;
  setReadOnly(readOnly: boolean): void;
  /** Changes that follow each other within this time, in ms, are one step of the editor's history, whoever made them. */
  readonly historyDelay?: number;
  /** The key that takes back an undo; Ctrl+Y when absent. */
  readonly redo?: "Ctrl+Shift+Z";
  /** The editor may drop a selection that keys extend quickly, whoever looks on. */
  readonly dropsSelections?: true;
}

declare global {
  var host: Host;
}

export function stage(): HTMLElement {
  const element = document.getElementById("stage");
  if (!element) throw new Error("the page has no stage");
  return element;
}
