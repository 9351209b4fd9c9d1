/** What a check may cost before the next one waits longer than a frame, in milliseconds: a third of a frame. */
const CHEAP = 5;
/** No check waits longer than this for its share of the time, in milliseconds. */
const LONGEST_WAIT = 600;
/** What costs more than this would be felt between two keys, and waits until they rest, in milliseconds. */
const FELT = 50;
/** Where the keys never rest, as when a script writes, a check comes after this time all the same. In milliseconds. */
const LONGEST_PATIENCE = 3000;

/** Nobody who has not typed for so long is about to press a key, in milliseconds. */
const REST = 200;
/** A step that comes after less work than this shares its task, in milliseconds. */
const SHORT = 1;

/** The clock, the frames and the tasks of a window, to be replaced in tests. */
export interface Frames {
  requestAnimationFrame(callback: () => void): number;
  cancelAnimationFrame(handle: number): void;
  setTimeout(callback: () => void, delay: number): number;
  clearTimeout(handle: number): void;
  readonly scheduler: { postTask(callback: () => void): Promise<unknown> };
  readonly performance: { now(): number };
  /** A page that nobody sees draws no pictures. */
  readonly document: { readonly visibilityState: string };
}

/** Work in steps: between two of them the page may have its turn, and the person their key. */
export type Steps = () => Iterator<unknown>;

export interface Schedule {
  /** Runs once after the next picture is drawn, or a little later when the last run was slow, a step at a time. */
  soon(): void;
  /** Runs at once from the beginning to the end, and forgets what was asked before. */
  now(): void;
  /** Runs at once what waits, or what is left of it: before a person is shown what was found, it must be true. */
  flush(): void;
}

/**
 * Joins many wishes into one run, which keeps nobody's letter waiting: it begins when the picture with the letter is drawn, and gives
 * way after every step. A wish that comes meanwhile begins it anew, as what was read is no longer true. After a slow run some time
 * must pass, so that most of it is left to typing; then the next one follows a key, as the time after a key is the surest to be free, or a
 * rest. After one that could be felt it waits for a longer pause.
 */
export function createSchedule(steps: Steps, frames: Frames, signal: AbortSignal): Schedule {
  let frame: number | null = null;
  let timer: number | null = null;
  let run: Iterator<unknown> | null = null;
  let spent = 0;
  let cost = 0;
  let ended = Number.NEGATIVE_INFINITY;
  let wished: number | null = null;
  const time = () => frames.performance.now();
  const forget = () => {
    if (frame !== null) frames.cancelAnimationFrame(frame);
    if (timer !== null) frames.clearTimeout(timer);
    frame = null;
    timer = null;
    run = null;
  };
  /** Goes on with the run; to its end, or until it has done enough for one task. */
  const walk = (enough: number) => {
    const start = time();
    while (run && time() - start < enough) {
      if (run.next().done) {
        cost = spent + time() - start;
        ended = time();
        run = null;
        wished = null;
      }
    }
    spent += time() - start;
  };
  const inTurns = () => {
    const mine = run;
    const turn = () => {
      // Another run has taken its place, or somebody could not wait for the end of this one.
      if (signal.aborted || run !== mine || mine === null) return;
      walk(SHORT);
      if (run === mine) inTurns();
    };
    void frames.scheduler.postTask(turn);
  };
  const begin = () => {
    forget();
    if (signal.aborted) return;
    run = steps();
    spent = 0;
  };
  const now = () => {
    begin();
    walk(Number.POSITIVE_INFINITY);
  };
  const later = () => {
    begin();
    inTurns();
  };
  signal.addEventListener("abort", forget, { once: true });
  return {
    now,
    flush() {
      if (run) walk(Number.POSITIVE_INFINITY);
      else if (frame !== null || timer !== null) now();
    },
    soon() {
      if (signal.aborted || frame !== null) return;
      wished ??= time();
      const patient = time() - wished <= LONGEST_PATIENCE - LONGEST_WAIT;
      // Where wishes never cease, what is shown is a little old, but it is shown.
      if (run && !patient) return;
      run = null;
      const wait = Math.min(LONGEST_WAIT, cost * 8);
      const left = wait - (time() - ended);
      if (cost <= CHEAP || (cost <= FELT && left <= 0)) {
        if (timer !== null) frames.clearTimeout(timer);
        timer = null;
        // A rule turned off elsewhere counts here too, and no picture will come before somebody looks.
        if (frames.document.visibilityState === "hidden") timer = frames.setTimeout(later, 0);
        else frame = frames.requestAnimationFrame(later);
        return;
      }
      if (timer !== null) {
        if (!patient) return;
        frames.clearTimeout(timer);
      }
      timer = frames.setTimeout(later, cost <= FELT ? Math.max(left, REST) : wait);
    },
  };
}
