import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hoverIntent } from "./hover.ts";

describe("a pointer over underlined words", () => {
  const seen: string[] = [];
  let life: AbortController;
  const start = () =>
    hoverIntent(
      (key) => seen.push(`open ${key}`),
      () => seen.push("close"),
      life.signal,
    );

  beforeEach(() => {
    vi.useFakeTimers();
    seen.length = 0;
    life = new AbortController();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("opens the card when it rests, not when it passes", () => {
    const hover = start();
    hover.over("a");
    vi.advanceTimersByTime(100);
    hover.over(null);
    vi.advanceTimersByTime(2000);
    expect(seen).toEqual([]);
    hover.over("a");
    vi.advanceTimersByTime(400);
    expect(seen).toEqual(["open a"]);
  });

  it("keeps the card while it travels there, and closes it after it has left", () => {
    const hover = start();
    hover.over("a");
    vi.advanceTimersByTime(400);
    hover.over(null);
    vi.advanceTimersByTime(200);
    hover.card(true);
    vi.advanceTimersByTime(5000);
    expect(seen).toEqual(["open a"]);
    hover.card(false);
    vi.advanceTimersByTime(500);
    expect(seen).toEqual(["open a", "close"]);
  });

  it("changes to other words it rests on", () => {
    const hover = start();
    hover.over("a");
    vi.advanceTimersByTime(400);
    hover.over("b");
    vi.advanceTimersByTime(400);
    expect(seen).toEqual(["open a", "open b"]);
  });

  it("opens and closes nothing once the composer is gone", () => {
    const hover = start();
    hover.over("a");
    life.abort();
    vi.advanceTimersByTime(2000);
    expect(seen).toEqual([]);
  });
});
