/** How long a page may take to put back what was there, in milliseconds: one that keeps its own copy of a draft saves it within seconds. */
const LASTS = 5000;

/** What a person does that may well bring the earlier words back on purpose: a key, a button of the editor, a paste. */
const BY_HAND = ["keydown", "pointerdown", "paste", "drop"] as const;

/** Notices when the page itself takes back what was applied. */
export interface Reverts {
  /** The draft has just been changed from these words. `lost` is called once if they come back and nobody has done anything. */
  watch(before: string, lost: () => void): void;
  /** These are the words of the draft now. */
  look(text: string): void;
}

export function createReverts(window: Window, signal: AbortSignal): Reverts {
  let watched: { readonly before: string; readonly lost: () => void; readonly until: number } | null = null;
  const forget = (event: Event) => {
    if (event.isTrusted) watched = null;
  };
  for (const type of BY_HAND) window.addEventListener(type, forget, { capture: true, passive: true, signal });
  return {
    watch(before, lost) {
      watched = { before, lost, until: window.performance.now() + LASTS };
    },
    look(text) {
      if (watched === null || text !== watched.before) return;
      const { lost, until } = watched;
      watched = null;
      if (window.performance.now() < until) lost();
    },
  };
}
