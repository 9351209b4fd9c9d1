import type { Box, Size } from "./view.ts";

/** A point in CSS pixels of the viewport: the left top corner of what is placed. */
export interface Point {
  readonly left: number;
  readonly top: number;
}

/** Room left between what is placed and the edges of the viewport or of the composer, in CSS pixels. */
const MARGIN = 8;

/**
 * Where the chip sits: in a corner of the composer, wholly in the viewport, never over a box of `avoid`, and off the words where
 * there is room. Null when the composer is out of sight or no corner is free.
 */
export function placeChip(
  box: Box,
  avoid: readonly Box[],
  lines: readonly Box[],
  size: Size,
  viewport: Size,
): Point | null {
  const view: Box = { left: 0, top: 0, ...viewport };
  const seen = intersection(box, view);
  if (!seen || seen.height < size.height / 2 || seen.width < size.width / 2) return null;
  const right = seen.left + seen.width - size.width - MARGIN;
  const bottom = seen.top + seen.height - size.height - MARGIN;
  const left = seen.left + MARGIN;
  const candidates: Point[] = [
    { left: right, top: bottom },
    { left: seen.left + seen.width + MARGIN, top: bottom },
    { left: right, top: seen.top + MARGIN },
    { left: right, top: seen.top + seen.height + MARGIN },
    { left: right, top: seen.top - size.height - MARGIN },
    { left: seen.left - size.width - MARGIN, top: bottom },
    { left, top: bottom },
  ];
  const free = candidates.filter((point) => {
    const chip = { ...point, ...size };
    return within(chip, view) && !avoid.some((other) => overlap(chip, other) > 0);
  });
  const covered = (point: Point) => lines.reduce((sum, line) => sum + overlap({ ...point, ...size }, line), 0);
  // The bottom corner is where people look; another is only worth the surprise when it covers no words at all.
  return free.find((point) => covered(point) === 0) ?? free[0] ?? null;
}

/** Where something opens, and how high it may be there. */
export interface Opening extends Point {
  /** In CSS pixels. What is higher scrolls inside. */
  readonly room: number;
}

/** Less room than this is no place to read in, in CSS pixels: better to cover the words then. */
const LEAST_ROOM = 220;
/** The panel has more to say. */
const LEAST_PANEL_ROOM = 440;

/**
 * Where a card opens: under its words, or over them when there is more room there, its left edge at theirs, and always inside the
 * viewport. Where neither side has room for all of it, it scrolls rather than covers its words.
 */
export function placeBeside(anchor: Box, size: Size, viewport: Size, leastRoom = LEAST_ROOM): Opening {
  const gap = 6;
  const below = anchor.top + anchor.height + gap;
  const roomBelow = viewport.height - below - MARGIN;
  const roomAbove = anchor.top - gap - MARGIN;
  const under = roomBelow >= size.height || roomBelow >= roomAbove;
  const room = Math.min(Math.max(under ? roomBelow : roomAbove, leastRoom), viewport.height - 2 * MARGIN);
  const height = Math.min(size.height, room);
  return {
    left: clamp(anchor.left, MARGIN, viewport.width - size.width - MARGIN),
    top: clamp(under ? below : anchor.top - gap - height, MARGIN, viewport.height - height - MARGIN),
    room,
  };
}

/**
 * Where a card opens when Send and its neighbours must stay in reach: under its words, or over them, or pushed to a side, wherever it
 * covers least of `avoid`.
 */
export function placeClear(anchor: Box, avoid: readonly Box[], size: Size, viewport: Size): Opening {
  const usual = placeBeside(anchor, size, viewport);
  const over = anchor.top - 6 - size.height;
  const candidates: Opening[] = [usual];
  if (over >= MARGIN) candidates.push({ ...usual, top: over, room: size.height });
  for (const { left, width } of avoid) {
    const beside = [left + width + MARGIN, left - size.width - MARGIN];
    for (const start of beside) {
      if (start >= MARGIN && start + size.width <= viewport.width - MARGIN) candidates.push({ ...usual, left: start });
    }
  }
  const covered = (at: Opening) => {
    const card = { ...at, width: size.width, height: Math.min(size.height, at.room) };
    return avoid.reduce((sum, other) => sum + overlap(card, other), 0);
  };
  return candidates.reduce((best, next) => (covered(next) < covered(best) ? next : best));
}

/**
 * Where the panel opens: beside the composer at the height of the chip, so that the draft stays in sight, where the viewport has room
 * on either side; else by the chip.
 */
export function placePanel(chip: Box, composer: Box, size: Size, viewport: Size): Opening {
  const right = composer.left + composer.width + MARGIN;
  const left = composer.left - size.width - MARGIN;
  const side = right + size.width + MARGIN <= viewport.width ? right : left >= MARGIN ? left : null;
  if (side === null) {
    return placeBeside({ ...chip, left: chip.left + chip.width - size.width }, size, viewport, LEAST_PANEL_ROOM);
  }
  const room = viewport.height - 2 * MARGIN;
  const height = Math.min(size.height, room);
  const top = clamp(chip.top + chip.height - height, MARGIN, viewport.height - height - MARGIN);
  return { left: side, top, room };
}

/** Where a word after an act stands: beside the chip, or over or under it, and never over a box of `avoid` where that can be helped. */
export function placeToast(chip: Box, avoid: readonly Box[], size: Size, viewport: Size): Point {
  const view: Box = { left: 0, top: 0, ...viewport };
  const left = chip.left + chip.width - size.width;
  const candidates: Point[] = [
    { left: chip.left - size.width - 6, top: chip.top + (chip.height - size.height) / 2 },
    { left, top: chip.top - size.height - MARGIN },
    { left, top: chip.top + chip.height + MARGIN },
  ];
  const free = candidates.find((point) => {
    const box = { ...point, ...size };
    return within(box, view) && !avoid.some((other) => overlap(box, other) > 0);
  });
  return (
    free ?? {
      left: clamp(left, MARGIN, viewport.width - size.width - MARGIN),
      top: Math.max(MARGIN, chip.top - size.height - MARGIN),
    }
  );
}

/** The first of several boxes that a point is in or nearly in: a line of underlined words is a small thing to hit. */
export function boxAt(boxes: readonly Box[], x: number, y: number, slack = 2): Box | null {
  return (
    boxes.find(
      (box) =>
        x >= box.left - slack &&
        x <= box.left + box.width + slack &&
        y >= box.top - slack &&
        y <= box.top + box.height + slack,
    ) ?? null
  );
}

/** What two boxes share, or null. */
export function intersection(a: Box, b: Box): Box | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.left + a.width, b.left + b.width) - left;
  const height = Math.min(a.top + a.height, b.top + b.height) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : null;
}

function overlap(a: Box, b: Box): number {
  const shared = intersection(a, b);
  return shared ? shared.width * shared.height : 0;
}

function within(box: Box, view: Box): boolean {
  const shared = intersection(box, view);
  return shared !== null && shared.width === box.width && shared.height === box.height;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
