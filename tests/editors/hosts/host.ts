/**
 * The page's side of the bench: mounts a real editor into a place of the page and tells what its model holds. Content is given as
 * paragraphs, lists and tables of ordinary HTML; a blank line is an empty paragraph.
 */
export interface Host {
  mount(html: string): Promise<void>;
  /** The content as the host would send it. */
  content(): string;
  setReadOnly(readOnly: boolean): void;
  /** Puts words at the very start of the draft, as the page itself does for another writer or a macro, in this very tick. */
  insert(words: string): void;
  /** Shows the same draft anew, as a page does when its own state changes. */
  rerender(): void;
  /** What a person writes in; the first editable of the place when absent. */
  readonly editable?: () => HTMLElement | null;
  /** Changes that follow each other within this time, in ms, are one step of the editor's history, whoever made them. */
  readonly historyDelay?: number;
  /** The editor's history takes note of a change only after this time, in ms: an undo sooner takes back what was noted last, whoever wrote. */
  readonly notesAfter?: number;
  /** The key that takes back an undo; Ctrl+Y when absent. Trix goes by the small letter. */
  readonly redo?: "Ctrl+Shift+Z" | "Ctrl+Shift+z";
  /** The editor may drop a selection that keys extend quickly, whoever looks on. */
  readonly dropsSelections?: true;
}

declare global {
  /** Two of the same editor on one page: most tests need the first only. */
  var hosts: readonly [MountedHost, MountedHost];
}

/** A host with all that tests ask of it. */
export interface MountedHost extends Host {
  readonly editable: () => HTMLElement | null;
}

/** Makes an editor the host of the page, twice, each with its own place to be mounted in. */
export function provide(make: (place: HTMLElement) => Host): void {
  globalThis.hosts = [mountedIn("stage", make), mountedIn("second", make)];
  document.addEventListener("bench-insert", () => globalThis.hosts[0].insert("Oh, "));
}

function mountedIn(id: string, make: (place: HTMLElement) => Host): MountedHost {
  const place = document.getElementById(id);
  if (!place) throw new Error(`the page has no ${id}`);
  const first = () => place.querySelector<HTMLElement>('[contenteditable="true"], textarea, input');
  return { editable: first, ...make(place) };
}
