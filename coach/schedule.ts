/** What a check may cost before the next one waits longer than a frame, in milliseconds: a third of a frame. */
const CHEAP = 5;
/** No check waits longer than this for its share of the time, in milliseconds. */
const LONGEST_WAIT = 600;
/** What costs more than this would be felt between two keys, and waits until they rest, in milliseconds. */
const FELT = 50;
/** Where the keys never rest, as when a script writes, a check comes after this time all the same. In milliseconds. */
const LONGEST_PATIENCE = 3000;

/** The clock and the frames of a window, to be replaced in tests. */
export interface Frames {
  requestAnimationFrame(callback: () => void): number;
  cancelAnimationFrame(handle: number): void;
  setTimeout(callback: () => void, delay: number): number;
  clearTimeout(handle: number): void;
  readonly performance: { now(): number };
}

export interface Schedule {
  /** Runs once before the next picture is drawn, or a little later when the last run was slow. */
  soon(): void;
  /** Runs at once, and forgets what was asked before. */
  now(): void;
  /** Runs at once if anything waits: before a person is shown what was found, it must be true. */
  flush(): void;
}

/**
 * Joins many wishes into one run. After a slow run the next one waits in proportion, so that most of the time is left to typing, and
 * after one that could be felt it waits for a pause.
 */
export function createSchedule(run: () => void, frames: Frames, signal: AbortSignal): Schedule {
  let frame: number | null = null;
  let timer: number | null = null;
  let cost = 0;
  let wished = 0;
  const forget = () => {
    if (frame !== null) frames.cancelAnimationFrame(frame);
    if (timer !== null) frames.clearTimeout(timer);
    frame = null;
    timer = null;
  };
  const now = () => {
    forget();
    if (signal.aborted) return;
    const start = frames.performance.now();
    run();
    cost = frames.performance.now() - start;
  };
  signal.addEventListener("abort", forget, { once: true });
  return {
    now,
    flush() {
      if (frame !== null || timer !== null) now();
    },
    soon() {
      if (signal.aborted || frame !== null) return;
      if (cost <= CHEAP) {
        frame = frames.requestAnimationFrame(now);
        return;
      }
      const time = frames.performance.now();
      if (timer === null) wished = time;
      else if (cost <= FELT || time - wished > LONGEST_PATIENCE - LONGEST_WAIT) return;
      else frames.clearTimeout(timer);
      timer = frames.setTimeout(now, Math.min(LONGEST_WAIT, cost * 8));
    },
  };
}
