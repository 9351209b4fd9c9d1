import type { Finding } from "../engine/types.ts";
import { type Opening, type Point, placeChip, placeClear, placePanel, placeToast } from "./place.ts";
import type { Anchors, Box, Size } from "./view.ts";

/**
 * Moves chip, card or panel and toast to where they belong now. `at` is the line of the words that the pointer was on: a card of words
 * that run over two lines opens at that one.
 */
export function placeAll(mount: HTMLElement, anchors: Anchors, finding: Finding | null, at: Box | null): void {
  const chip = mount.querySelector<HTMLElement>(".chip");
  if (!chip) return;
  const { clientWidth, clientHeight } = mount.ownerDocument.documentElement;
  // In a page without a doctype the root element is as high as the document, not as the window.
  const viewport = { width: clientWidth, height: mount.ownerDocument.defaultView?.innerHeight ?? clientHeight };
  const { box, avoid } = anchors.chipPlace();
  const spot = placeChip(box, avoid, anchors.lines(), sizeOf(chip), viewport);
  chip.classList.toggle("gone", spot === null);
  if (spot) moveTo(chip, spot);
  const chipBox: Box = spot ? { ...spot, ...sizeOf(chip) } : box;

  const popup = mount.querySelector<HTMLElement>(".place");
  if (popup) {
    const lines = finding ? anchors.boxes(finding) : [];
    const words = (at && nearest(lines, at)) ?? lines[0];
    popup.style.removeProperty("--room");
    const size = sizeOf(popup);
    openAt(popup, words ? placeClear(words, avoid, size, viewport) : placePanel(chipBox, box, size, viewport));
  }
  const toast = mount.querySelector<HTMLElement>(".toast");
  if (toast) moveTo(toast, placeToast(chipBox, avoid, sizeOf(toast), viewport));
}

function sizeOf(element: HTMLElement): Size {
  return { width: element.offsetWidth, height: element.offsetHeight };
}

function moveTo(element: HTMLElement, { left, top }: Point): void {
  element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
}

function openAt(element: HTMLElement, opening: Opening): void {
  element.style.setProperty("--room", `${Math.floor(opening.room)}px`);
  moveTo(element, opening);
}

function nearest(boxes: readonly Box[], to: Box): Box | null {
  // A line apart is always farther than any distance along the line.
  const distance = (box: Box) => Math.abs(box.top - to.top) * 1000 + Math.abs(box.left - to.left);
  return boxes.reduce<Box | null>((best, box) => (best && distance(best) <= distance(box) ? best : box), null);
}
