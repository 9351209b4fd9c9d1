/** Long enough that a screen reader is not interrupted at every word typed, in milliseconds. */
const SETTLED = 1500;

/** Says something to screen readers, at once or when typing has settled. */
export interface Announcer {
  (text: string): void;
  /** Says it once nothing newer has come for a while. */
  later(text: string): void;
}

/** A polite status message in the coach's own tree. It must exist before it speaks, or the first words are lost. */
export function createAnnouncer(root: ShadowRoot, signal: AbortSignal): Announcer {
  const status = root.ownerDocument.createElement("p");
  status.className = "spoken";
  status.setAttribute("role", "status");
  // Beneath everything: what it says is cut away, but to the browser it would lie over a card in the corner of the window.
  root.prepend(status);
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener("abort", () => clearTimeout(timer), { once: true });
  const now = (text: string) => {
    clearTimeout(timer);
    status.textContent = text;
  };
  return Object.assign(now, {
    later(text: string) {
      clearTimeout(timer);
      timer = setTimeout(() => now(text), SETTLED);
    },
  });
}
