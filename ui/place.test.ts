import { describe, expect, it } from "vitest";
import { boxAt, placeBeside, placeChip, placeClear, placePanel, placeToast } from "./place.ts";
import type { Box } from "./view.ts";

const viewport = { width: 1000, height: 800 };
const chip = { width: 70, height: 34 };
const composer: Box = { left: 200, top: 300, width: 500, height: 300 };

describe("the chip", () => {
  it("sits in the bottom right corner of the composer", () => {
    expect(placeChip(composer, [], [], chip, viewport)).toEqual({ left: 622, top: 558 });
  });

  it("never covers Send, wherever Send is", () => {
    const send: Box = { left: 600, top: 550, width: 100, height: 40 };
    const place = placeChip(composer, [send], [], chip, viewport);
    expect(place).toEqual({ left: 708, top: 558 });
    expect(placeChip(composer, [{ left: 0, top: 0, ...viewport }], [], chip, viewport)).toBeNull();
  });

  it("moves off the words where another corner is free, and stays where none is", () => {
    const line: Box = { left: 200, top: 570, width: 500, height: 18 };
    expect(placeChip(composer, [], [line], chip, viewport)).toEqual({ left: 708, top: 558 });
    const words: Box = { left: 0, top: 0, ...viewport };
    expect(placeChip(composer, [], [words], chip, viewport)).toEqual({ left: 622, top: 558 });
  });

  it("stays with the visible part of a composer that is scrolled half away, and goes when it is out of sight", () => {
    expect(placeChip({ ...composer, top: 600 }, [], [], chip, viewport)).toEqual({ left: 622, top: 758 });
    expect(placeChip({ ...composer, top: 795 }, [], [], chip, viewport)).toBeNull();
    expect(placeChip({ ...composer, top: -400 }, [], [], chip, viewport)).toBeNull();
  });
});

describe("a card", () => {
  const size = { width: 360, height: 240 };

  it("opens under its words", () => {
    expect(placeBeside({ left: 300, top: 100, width: 80, height: 20 }, size, viewport)).toMatchObject({
      left: 300,
      top: 126,
    });
  });

  it("opens over them when there is more room above", () => {
    expect(placeBeside({ left: 300, top: 700, width: 80, height: 20 }, size, viewport)).toMatchObject({
      left: 300,
      top: 454,
    });
  });

  it("stays inside a narrow viewport", () => {
    const narrow = { width: 380, height: 400 };
    const place = placeBeside({ left: 300, top: 200, width: 80, height: 20 }, size, narrow);
    expect(place.left).toBe(12);
    expect(place.top).toBeGreaterThanOrEqual(8);
  });
});

describe("a word after an act", () => {
  it("stands beside the chip and never over Send", () => {
    const chipBox: Box = { left: 622, top: 558, width: 70, height: 34 };
    const size = { width: 240, height: 38 };
    expect(placeToast(chipBox, [], size, viewport)).toEqual({ left: 376, top: 556 });
    const send: Box = { left: 380, top: 550, width: 90, height: 40 };
    expect(placeToast(chipBox, [send], size, viewport)).toEqual({ left: 452, top: 512 });
  });
});

describe("a card without room for all of it", () => {
  it("scrolls rather than covers its words", () => {
    const short = { width: 1000, height: 500 };
    const place = placeBeside({ left: 300, top: 300, width: 80, height: 20 }, { width: 360, height: 400 }, short);
    expect(place).toEqual({ left: 300, top: 8, room: 286 });
  });
});

describe("the panel", () => {
  const size = { width: 360, height: 400 };
  const chipBox: Box = { left: 622, top: 558, width: 70, height: 34 };

  it("opens beside the composer, on whichever side has room, so that the draft stays in sight", () => {
    const wide = { width: 1200, height: 800 };
    expect(placePanel(chipBox, composer, size, wide)).toMatchObject({ left: 708, top: 192 });
    const rightmost = { ...composer, left: 660 };
    expect(placePanel({ ...chipBox, left: 1082 }, rightmost, size, wide)).toMatchObject({ left: 292, top: 192 });
  });

  it("opens over the chip where there is no such room", () => {
    expect(placePanel(chipBox, composer, size, viewport)).toMatchObject({ left: 332, top: 152 });
  });
});

describe("hitting underlined words", () => {
  const lines: Box[] = [
    { left: 10, top: 10, width: 100, height: 18 },
    { left: 10, top: 40, width: 50, height: 18 },
  ];

  it("forgives two pixels and no more", () => {
    expect(boxAt(lines, 111, 29)).toBe(lines[0]);
    expect(boxAt(lines, 115, 20)).toBeNull();
    expect(boxAt(lines, 80, 48)).toBeNull();
    expect(boxAt(lines, 30, 48)).toBe(lines[1]);
  });
});

describe("a card near Send", () => {
  const size = { width: 370, height: 360 };
  const viewport = { width: 1280, height: 900 };
  const send = { left: 120, top: 530, width: 80, height: 36 };

  it("opens over its words when it would cover Send under them", () => {
    const words = { left: 118, top: 400, width: 80, height: 20 };
    const { top } = placeClear(words, [send], size, viewport);
    expect(top + size.height).toBeLessThanOrEqual(words.top);
  });

  it("moves to the side of Send when there is no room over its words", () => {
    const words = { left: 118, top: 200, width: 80, height: 20 };
    const { left, top } = placeClear(words, [{ ...send, top: 300 }], size, viewport);
    expect(left).toBeGreaterThanOrEqual(send.left + send.width);
    expect(top).toBeGreaterThan(words.top);
  });

  it("opens under its words when Send is elsewhere", () => {
    const words = { left: 600, top: 400, width: 80, height: 20 };
    expect(placeClear(words, [send], size, viewport)).toEqual(placeBeside(words, size, viewport));
  });
});
