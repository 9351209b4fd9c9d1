import { describe, expect, it } from "vitest";
import { createSchedule, type Frames } from "./schedule.ts";

/** A window whose time passes only when told. */
function stillWindow() {
  const frames = new Map<number, () => void>();
  const timers = new Map<number, { at: number; callback: () => void }>();
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
    performance: { now: () => time },
  };
  return {
    window,
    spend: (milliseconds: number) => {
      time += milliseconds;
    },
    frame() {
      const due = [...frames.values()];
      frames.clear();
      for (const callback of due) callback();
    },
    pass(milliseconds: number) {
      time += milliseconds;
      for (const [key, { at, callback }] of [...timers]) {
        if (at > time) continue;
        timers.delete(key);
        callback();
      }
    },
  };
}

describe("the schedule of checks", () => {
  it("joins many keystrokes into one check before the next picture", () => {
    const still = stillWindow();
    let runs = 0;
    const schedule = createSchedule(() => runs++, still.window, new AbortController().signal);
    schedule.soon();
    schedule.soon();
    schedule.soon();
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
    const schedule = createSchedule(slow, still.window, new AbortController().signal);
    schedule.now();
    for (let key = 0; key < 3; key++) {
      schedule.soon();
      still.frame();
      still.pass(100);
    }
    expect(runs).toBe(1);
    schedule.soon();
    still.pass(100);
    expect(runs).toBe(2);
  });

  it("waits for a pause after a check that could be felt, but not forever", () => {
    const still = stillWindow();
    let runs = 0;
    const heavy = () => {
      runs++;
      still.spend(200);
    };
    const schedule = createSchedule(heavy, still.window, new AbortController().signal);
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
    const schedule = createSchedule(() => runs++, still.window, new AbortController().signal);
    schedule.soon();
    schedule.now();
    still.frame();
    expect(runs).toBe(1);
  });

  it("checks what waits before anything is shown, and nothing when nothing waits", () => {
    const still = stillWindow();
    let runs = 0;
    const schedule = createSchedule(() => runs++, still.window, new AbortController().signal);
    schedule.flush();
    expect(runs).toBe(0);
    schedule.soon();
    schedule.flush();
    still.frame();
    expect(runs).toBe(1);
  });

  it("does nothing once the composer is gone", () => {
    const still = stillWindow();
    let runs = 0;
    const life = new AbortController();
    const schedule = createSchedule(() => runs++, still.window, life.signal);
    schedule.soon();
    life.abort();
    still.frame();
    schedule.soon();
    schedule.now();
    still.frame();
    expect(runs).toBe(0);
  });
});
