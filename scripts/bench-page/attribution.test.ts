import { describe, expect, it } from "vitest";
import {
  cpuBetween,
  interactions,
  keyCosts,
  longestTask,
  mainThread,
  ofExtension,
  scriptTime,
  type TraceEvent,
  timersSet,
} from "./attribution.ts";

const COACH = "chrome-extension://abc/coach.js";
const whose = ofExtension("abc", "Human Level");

/** A trace event; times in milliseconds here, as in all that is told of them. */
function event(
  name: string,
  at: number,
  about: Partial<Omit<TraceEvent, "dur" | "tdur">> & { dur?: number; cpu?: number } = {},
) {
  const { dur, cpu, ...rest } = about;
  const timed = dur === undefined ? {} : { dur: dur * 1000, tdur: (cpu ?? dur) * 1000 };
  return {
    name,
    ph: dur === undefined ? "I" : "X",
    ts: at * 1000,
    pid: 1,
    tid: 1,
    ...timed,
    ...rest,
  } satisfies TraceEvent;
}

const task = (at: number, dur: number, cpu = dur) => event("RunTask", at, { dur, cpu });
const dispatch = (type: string, at: number) => event("EventDispatch", at, { dur: 0.1, args: { data: { type } } });
const timing = (type: string, at: number, duration = 0, interactionId = 0) =>
  event("EventTiming", at, { ph: "b", args: { data: { type, duration, interactionId } } });

describe("the main thread", () => {
  it("is the one of the page that set the mark, in order", () => {
    const events = [event("later", 9), event("other", 1, { tid: 2 }), event("earlier", 2), event("mark", 10)];
    expect(mainThread(events, "mark").map(({ name }) => name)).toEqual(["earlier", "later", "mark"]);
    expect(() => mainThread(events, "another")).toThrow(/does not hold the page/);
  });
});

describe("script time", () => {
  it("counts our files and our world once, and nothing of the page's", () => {
    const events = [
      event("EvaluateScript", 0, { dur: 5, args: { data: { url: COACH } } }),
      event("v8.run", 1, { dur: 3, args: { worldName: "Human Level" } }),
      event("FunctionCall", 10, { dur: 2, cpu: 1, args: { data: { url: COACH } } }),
      event("FunctionCall", 20, { dur: 50, args: { data: { url: "https://mail.google.com/app.js" } } }),
      event("Paint", 80, { dur: 50, args: { data: { url: COACH } } }),
    ];
    expect(scriptTime(events, whose)).toBe(6);
  });
});

describe("timers", () => {
  it("are counted by whose script asked for them", () => {
    const by = (url: string) => ({ args: { data: { stackTrace: [{ url }] } } });
    const events = [
      event("TimerInstall", 0, by(COACH)),
      event("RequestAnimationFrame", 1, by(COACH)),
      event("TimerInstall", 2, by("https://mail.google.com/app.js")),
      event("TimerFire", 3, by(COACH)),
    ];
    expect(timersSet(events, whose)).toBe(2);
  });
});

describe("tasks", () => {
  it("are measured by the processor's time, not by the time others took from it", () => {
    expect(longestTask([task(0, 90, 12), task(100, 20, 19)])).toBe(19);
    expect(longestTask([])).toBe(0);
  });

  it("count with the share that lies between two moments", () => {
    const tasks = [
      { start: 0, end: 10, cpu: 5 },
      { start: 20, end: 30, cpu: 10 },
    ];
    expect(cpuBetween(tasks, 5, 25)).toBe(7.5);
    expect(cpuBetween(tasks, 10, 20)).toBe(0);
  });
});

describe("the cost of a key", () => {
  it("is what the thread did from its coming to the picture with its letter, and to the next key", () => {
    const events = [
      timing("keydown", 0),
      // Something that was already running kept the key waiting.
      task(-2, 4),
      task(2, 3),
      dispatch("keydown", 2.1),
      dispatch("input", 2.5),
      task(10, 6),
      event("Commit", 15, { dur: 0.5 }),
      task(20, 7),
      timing("keydown", 100),
      task(100, 1),
      dispatch("input", 100.5),
      task(110, 2),
      event("Commit", 111, { dur: 0.5 }),
    ];
    expect(keyCosts(events)).toEqual([
      { picture: 11, all: 18 },
      { picture: 3, all: 3 },
    ]);
  });

  it("is not told of keys that wrote nothing", () => {
    expect(keyCosts([timing("keydown", 0), task(0, 1), task(5, 1), event("Commit", 5.5)])).toEqual([]);
  });
});

describe("an interaction", () => {
  it("takes as long as its slowest event", () => {
    const events = [
      timing("keydown", 0, 24, 7),
      timing("keypress", 0, 30, 7),
      timing("keyup", 80, 8, 9),
      timing("input", 3, 99),
    ];
    expect(interactions(events)).toEqual([30, 8]);
  });
});
