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

/**
 * Where a card opens: under its words, or over them when there is more room there, its left edge at theirs, and always inside the
 * viewport as far as its size allows.
 */
export function placeBeside(anchor: Box, size: Size, viewport: Size, gap = 6): Point {
  const below = anchor.top + anchor.height + gap;
  const above = anchor.top - gap - size.height;
  const roomBelow = viewport.height - below - MARGIN;
  const roomAbove = anchor.top - gap - MARGIN;
  const top = roomBelow >= size.height || roomBelow >= roomAbove ? below : above;
  return {
    left: clamp(anchor.left, MARGIN, viewport.width - size.width - MARGIN),
    top: clamp(top, MARGIN, viewport.height - size.height - MARGIN),
  };
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
