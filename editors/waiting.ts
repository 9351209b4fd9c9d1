/** How long an editor with a model may take to notice a selection or to render, in ms. Measured: 1 to 8, and 30 in React. */
export const PATIENCE = 100;

/** How long an editor of unknown make may take to put its own in the place of what it was given, in ms: two frames. */
const SECOND_THOUGHTS = 32;

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Resolves when the page, and with it the editor, has been told of a selection. */
export function selectionChange(document: Document): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      document.removeEventListener("selectionchange", done);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    document.addEventListener("selectionchange", done);
  });
}

/** Gives an editor the time to think again; true when the writer wrote meanwhile. */
export async function writtenMeanwhile(editable: HTMLElement): Promise<boolean> {
  const writing = new AbortController();
  const { signal } = writing;
  const heard = (event: Event): void => {
    if (event.isTrusted) writing.abort();
  };
  for (const type of ["keydown", "beforeinput", "paste", "drop"]) {
    editable.addEventListener(type, heard, { capture: true, signal });
  }
  await pause(SECOND_THOUGHTS);
  const written = signal.aborted;
  writing.abort();
  return written;
}
