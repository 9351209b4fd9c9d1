/** Words lighter than this stand on something dark. From 0, black, to 1, white. */
const MIDDLE = 0.55;

/**
 * True when the words of an element are light, and what is behind them therefore dark. It goes by the words and not by a background, which
 * may be a picture, or be painted by any element around.
 */
export function isOnDark(element: Element): boolean {
  const window = element.ownerDocument.defaultView ?? globalThis.window;
  return lightness(window.getComputedStyle(element).color) > MIDDLE;
}

/** How light a colour looks, 0 to 1, as browsers write computed colours. 0 when it cannot be read. */
export function lightness(colour: string): number {
  const [, kind = "", inside = ""] = /^([a-z]+)\((.*)\)$/i.exec(colour) ?? [];
  const [first = 0, second = 0, third = 0] = (inside.match(/(?<![\w-])-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  switch (kind) {
    case "rgb":
    case "rgba":
      return seen(first, second, third) / 255;
    case "color":
      return seen(first, second, third);
    case "lab":
    case "lch":
      return first / 100;
    case "oklab":
    case "oklch":
      return first;
    default:
      return 0;
  }
}

/** Luma by ITU-R BT.601: near enough to tell light from dark. */
function seen(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
