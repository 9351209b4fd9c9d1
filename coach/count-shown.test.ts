import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CoachView } from "../ui/view.ts";
import { countShown } from "./count-shown.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function viewOf(text: string, ...words: readonly string[]): CoachView {
  const findings = words.map((word) => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    ruleId: `customer-wins/${word}`,
    principle: "customer-wins" as const,
    severity: "warning" as const,
    message: "Reads cold.",
    why: "It does.",
    suggestions: [],
  }));
  const nothing = { missing: [], points: [], unanswered: [], unknown: [], score: 50, shape: null, sounds: null };
  return { ...nothing, state: text === "" ? "empty" : "ready", text, findings };
}

it("counts a suggestion once in a message, however the words around it change", () => {
  const shown = vi.fn();
  const look = countShown(shown, new AbortController().signal);
  look(viewOf("you failed", "failed"));
  vi.advanceTimersByTime(2000);
  look(viewOf("Dana, you failed us", "failed"));
  vi.advanceTimersByTime(2000);
  expect(shown.mock.calls).toEqual([["customer-wins/failed"]]);
});

it("does not count what was gone before anybody could notice it", () => {
  const shown = vi.fn();
  const look = countShown(shown, new AbortController().signal);
  look(viewOf("you failed", "failed"));
  vi.advanceTimersByTime(1000);
  look(viewOf("you did well"));
  vi.advanceTimersByTime(5000);
  expect(shown).not.toHaveBeenCalled();
});

it("counts anew in the next message, and nothing once it has ended", () => {
  const shown = vi.fn();
  const life = new AbortController();
  const look = countShown(shown, life.signal);
  look(viewOf("you failed", "failed"));
  vi.advanceTimersByTime(2000);
  look(viewOf(""));
  look(viewOf("you failed", "failed"));
  vi.advanceTimersByTime(2000);
  expect(shown).toHaveBeenCalledTimes(2);
  look(viewOf("as I said", "as I said"));
  life.abort();
  vi.advanceTimersByTime(5000);
  expect(shown).toHaveBeenCalledTimes(2);
});
