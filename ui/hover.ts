/** Rest before a card opens under the pointer, so that a pointer on its way elsewhere opens nothing. In milliseconds. */
const OPEN_AFTER = 320;
/** Grace before it closes, enough for the way from the words to the card. In milliseconds. */
const CLOSE_AFTER = 380;

/** Guesses from the pointer's way what a person wants to see. */
export interface HoverIntent {
  /** The pointer is over this thing of the page, or over none. */
  over(key: string | null): void;
  /** The pointer entered or left the card itself. */
  card(inside: boolean): void;
  /** Forget the pointer: something else decides now. */
  reset(): void;
}

/** `open` is called once the pointer rests on a thing, `close` once it has left both thing and card. */
export function hoverIntent(open: (key: string) => void, close: () => void, signal: AbortSignal): HoverIntent {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted: string | null = null;
  let opened: string | null = null;
  const later = (act: () => void, delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };
  const leave = () =>
    later(() => {
      opened = null;
      close();
    }, CLOSE_AFTER);
  const reset = () => {
    clearTimeout(timer);
    wanted = null;
    opened = null;
  };
  signal.addEventListener("abort", reset, { once: true });
  return {
    over(key) {
      if (key === wanted) return;
      wanted = key;
      if (key === null) {
        if (opened) leave();
        else clearTimeout(timer);
      } else if (key === opened) {
        clearTimeout(timer);
      } else {
        later(() => {
          opened = key;
          open(key);
        }, OPEN_AFTER);
      }
    },
    card(inside) {
      if (!opened) return;
      wanted = null;
      if (inside) clearTimeout(timer);
      else leave();
    },
    reset,
  };
}
