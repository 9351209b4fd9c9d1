import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Report } from "../engine/types.ts";
import type { WarmUp } from "../engine/warm-up.ts";
import { createProspect } from "./prospect.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const REPORT: Report = {
  findings: [],
  missing: [],
  shape: {
    name: null,
    parts: {
      greeting: null,
      opening: null,
      acknowledgement: null,
      aside: null,
      offer: null,
      closing: null,
      signOff: null,
    },
    sentences: [],
  },
  score: 50,
  points: [],
  warmth: 0.5,
  mood: { upset: 0, label: "neutral", evidence: [] },
  questions: [],
  foreign: false,
};

function set(draft: string) {
  let text = draft;
  const life = new AbortController();
  const warmUp = vi.fn((): WarmUp | null => ({
    text: `Hi, ${text}`,
    edits: [],
    steps: [],
    before: REPORT,
    after: REPORT,
  }));
  const changed = vi.fn();
  const prospect = createProspect({ text: () => text, warmUp, changed, signal: life.signal });
  return { prospect, warmUp, changed, life, type: (words: string) => (text += words) };
}

describe("the prospect of a warmer message", () => {
  it("is worked out once when the panel has opened, and once when typing rests, never at every key", () => {
    const { prospect, warmUp, type } = set("You failed.");
    prospect.later();
    vi.advanceTimersByTime(0);
    expect(warmUp).toHaveBeenCalledTimes(1);
    for (let key = 0; key < 20; key++) {
      type("x");
      prospect.later();
      vi.advanceTimersByTime(100);
    }
    expect(warmUp).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(400);
    expect(warmUp).toHaveBeenCalledTimes(2);
    expect(prospect.known?.text).toBe(`You failed.${"x".repeat(20)}`);
  });

  it("of a very long message is worked out only when asked for, and never shown for other words", () => {
    const { prospect, warmUp, type } = set("cold ".repeat(2000));
    prospect.later();
    vi.advanceTimersByTime(1000);
    expect(warmUp).not.toHaveBeenCalled();
    expect(prospect.ask()?.warm.text).toMatch(/^Hi, cold/);
    type("more");
    prospect.later();
    expect(prospect.known).toBeUndefined();
  });

  it("is not worked out any more once nobody looks", () => {
    const { prospect, warmUp, changed, life } = set("You failed.");
    prospect.later();
    prospect.forget();
    prospect.later();
    life.abort();
    vi.advanceTimersByTime(1000);
    expect(warmUp).not.toHaveBeenCalled();
    expect(changed).not.toHaveBeenCalled();
  });
});
