/** What acts at most once a frame, however often it is called, and not at all once the signal has aborted. */
export function onceAFrame(window: Window, act: () => void, signal: AbortSignal): () => void {
  let frame: number | null = null;
  signal.addEventListener("abort", () => frame !== null && window.cancelAnimationFrame(frame), { once: true });
  return () => {
    if (signal.aborted) return;
    frame ??= window.requestAnimationFrame(() => {
      frame = null;
      act();
    });
  };
}
