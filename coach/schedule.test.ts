import { describe, expect, it } from "vitest";
import { createSchedule, type Frames } from "./schedule.ts";

/** A window whose time passes only when told. */
function stillWindow() {
  const frames = new Map<number, () => void>();
  const timers = new Map<number, { at: number; callback: () => void }>();
  let tasks: (() => void)[] = [];
  let handle = 0;
  let time = 0;
  const window: Frames = {
    requestAnimationFrame(callback) {
      frames.set(++handle, callback);
      return handle;
    },
    cancelAnimationFrame: (old) => void frames.delete(old),
    setTimeout(callback, delay) {
      timers.set(++handle, { at: time + delay, callback });
      return handle;
    },
    clearTimeout: (old) => void timers.delete(old),
    scheduler: {
      postTask(callback) {
        tasks.push(callback);
        return Promise.resolve();
      },
    },
    performance: { now: () => time },
    document: { visibilityState: "visible" },
  };
  const turn = () => {
    const due = tasks;
    tasks = [];
    for (const task of due) task();
  };
  const turns = () => {
    while (tasks.length > 0) turn();
  };
  return {
    window,
    spend: (milliseconds: number) => {
      time += milliseconds;
    },
    /** One task for everybody who asked for one. */
    turn,
    /** A picture, and nothing of the tasks that are asked for with it. */
    picture() {
      const due = [...frames.values()];
      frames.clear();
      for (const callback of due) callback();
    },
    frame() {
      this.picture();
      turns();
    },
    pass(milliseconds: number) {
      time += milliseconds;
      for (const [key, { at, callback }] of [...timers]) {
        if (at > time) continue;
        timers.delete(key);
        callback();
      }
      turns();
    },
  };
}

/** A run of a single step. */
function once(work: () => unknown) {
  return function* () {
    yield work();
  };
}

describe("the schedule of checks", () => {
  it("joins many keystrokes into one check after the next picture", () => {
    const still = stillWindow();
    let runs = 0;
    const schedule = createSchedule(
      once(() => runs++),
      still.window,
      new AbortController().signal,
    );
    schedule.soon();
    schedule.soon();
    schedule.soon();
    still.picture();
    expect(runs).toBe(0);
    still.frame();
    still.frame();
    expect(runs).toBe(1);
  });

  it("leaves most of the time to typing after a slow check, and yet checks while the typing goes on", () => {
    const still = stillWindow();
    let runs = 0;
    const slow = () => {
      runs++;
      still.spend(40);
    };
    const schedule = createSchedule(once(slow), still.window, new AbortController().signal);
    schedule.now();
    for (let key = 0; key < 3; key++) {
      schedule.soon();
      still.frame();
      still.pass(100);
    }
    expect(runs).toBe(1);
    still.pass(100);
    schedule.soon();
    still.frame();
    expect(runs).toBe(2);
    schedule.soon();
    still.pass(319);
    expect(runs).toBe(2);
    still.pass(1);
    expect(runs).toBe(3);
  });

  it("waits for a pause after a check that could be felt, but not forever", () => {
    const still = stillWindow();
    let runs = 0;
    const heavy = () => {
      runs++;
      still.spend(200);
    };
    const schedule = createSchedule(once(heavy), still.window, new AbortController().signal);
    schedule.now();
    for (let key = 0; key < 20; key++) {
      schedule.soon();
      still.pass(100);
    }
    expect(runs).toBe(1);
    still.pass(600);
    expect(runs).toBe(2);
    for (let key = 0; key < 40; key++) {
      schedule.soon();
      still.pass(100);
    }
    expect(runs).toBe(3);
  });

  it("checks at once when asked, and not again for wishes from before", () => {
    const still = stillWindow();
    let runs = 0;
    const schedule = createSchedule(
      once(() => runs++),
      still.window,
      new AbortController().signal,
    );
    schedule.soon();
    schedule.now();
    still.frame();
    expect(runs).toBe(1);
  });

  it("checks what waits before anything is shown, and nothing when nothing waits", () => {
    const still = stillWindow();
    let runs = 0;
    const schedule = createSchedule(
      once(() => runs++),
      still.window,
      new AbortController().signal,
    );
    schedule.flush();
    expect(runs).toBe(0);
    schedule.soon();
    schedule.flush();
    still.frame();
    expect(runs).toBe(1);
  });

  it("waits for no picture where nobody looks", () => {
    const still = stillWindow();
    let runs = 0;
    const hidden: Frames = { ...still.window, document: { visibilityState: "hidden" } };
    const schedule = createSchedule(
      once(() => runs++),
      hidden,
      new AbortController().signal,
    );
    schedule.soon();
    still.pass(0);
    expect(runs).toBe(1);
  });

  it("does nothing once the composer is gone", () => {
    const still = stillWindow();
    let runs = 0;
    const life = new AbortController();
    const schedule = createSchedule(
      once(() => runs++),
      still.window,
      life.signal,
    );
    schedule.soon();
    life.abort();
    still.frame();
    schedule.soon();
    schedule.now();
    still.frame();
    expect(runs).toBe(0);
  });

  /** A run of three steps that take their time. */
  function inSteps(still: ReturnType<typeof stillWindow>, duration: number) {
    const done: string[] = [];
    const steps = function* () {
      for (const step of ["read", "draw", "place"]) {
        still.spend(duration);
        done.push(step);
        yield;
      }
    };
    return { done, schedule: createSchedule(steps, still.window, new AbortController().signal) };
  }

  it("gives way to the page after each step that takes time, and not after short ones", () => {
    const still = stillWindow();
    const long = inSteps(still, 2);
    const short = inSteps(still, 0.2);
    long.schedule.soon();
    short.schedule.soon();
    still.picture();
    still.turn();
    expect(long.done).toEqual(["read"]);
    expect(short.done).toEqual(["read", "draw", "place"]);
    still.turn();
    expect(long.done).toEqual(["read", "draw"]);
  });

  it("begins anew when a key comes between two steps", () => {
    const still = stillWindow();
    const { done, schedule } = inSteps(still, 1);
    schedule.soon();
    still.picture();
    still.turn();
    schedule.soon();
    still.turn();
    expect(done).toEqual(["read"]);
    still.frame();
    expect(done).toEqual(["read", "read", "draw", "place"]);
  });

  it("comes to an end even where something changes between all steps", () => {
    const still = stillWindow();
    const { done, schedule } = inSteps(still, 1);
    for (let time = 0; time < 4000; time += 20) {
      schedule.soon();
      still.picture();
      still.turn();
      still.spend(20);
    }
    expect(done).toContain("place");
  });

  it("finishes what is begun when somebody cannot wait", () => {
    const still = stillWindow();
    const { done, schedule } = inSteps(still, 2);
    schedule.soon();
    still.picture();
    still.turn();
    schedule.flush();
    expect(done).toEqual(["read", "draw", "place"]);
    still.turn();
    expect(done).toHaveLength(3);
  });
});
