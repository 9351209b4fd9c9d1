/** All that decides where in a field a character stands, besides the words themselves. */
const TEXT_PROPERTIES = [
  "direction",
  "font-family",
  "font-feature-settings",
  "font-kerning",
  "font-optical-sizing",
  "font-palette",
  "font-size",
  "font-size-adjust",
  "font-stretch",
  "font-style",
  "font-synthesis",
  "font-variant",
  "font-variation-settings",
  "font-weight",
  "hyphens",
  "letter-spacing",
  "line-break",
  "line-height",
  "overflow-wrap",
  "tab-size",
  "text-align",
  "text-align-last",
  "text-autospace",
  "text-indent",
  "text-rendering",
  "text-size-adjust",
  "text-spacing-trim",
  "text-transform",
  "text-wrap",
  "unicode-bidi",
  "white-space",
  "word-break",
  "word-spacing",
] as const;

export type Field = HTMLTextAreaElement | HTMLInputElement;

/** True for what holds plain text and nothing else. */
export function isField(element: Element): element is Field {
  return element.localName === "textarea" || element.localName === "input";
}

/** Where a field's text is laid out. Lengths are CSS pixels of the field itself, before any zoom or scaling. */
export interface FieldMetrics {
  /** The style of its text, as declarations. */
  readonly textStyle: string;
  /** From the left top corner of the field to the box that shows text, and the size of that box. */
  readonly window: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** From the left top corner of that box to the text as it is scrolled now. */
  readonly text: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  /** The zoom of CSS around the field; 1 where there is none. */
  readonly zoom: number;
  /** How much larger it is on the screen than it is laid out: a transformed ancestor. */
  readonly scale: { readonly x: number; readonly y: number };
  /** The left top corner of the field, in CSS pixels of the viewport. */
  readonly corner: { readonly left: number; readonly top: number };
}

/** Measures a field; null when it cannot be seen, or its text does not run in lines from top to bottom. */
export function measureField(field: Field): FieldMetrics | null {
  const style = field.ownerDocument.defaultView?.getComputedStyle(field);
  const rect = field.getBoundingClientRect();
  if (!style || rect.width === 0 || rect.height === 0 || style.writingMode !== "horizontal-tb") return null;
  const px = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const sides = (name: string) => ({
    left: px(`${name}-left${name === "border" ? "-width" : ""}`),
    right: px(`${name}-right${name === "border" ? "-width" : ""}`),
    top: px(`${name}-top${name === "border" ? "-width" : ""}`),
    bottom: px(`${name}-bottom${name === "border" ? "-width" : ""}`),
  });
  const border = sides("border");
  const padding = sides("padding");
  // The sizes of the box model are whole numbers, and rounding them would wrap other lines than the field does.
  const bar = whole(field.offsetWidth - field.clientWidth - border.left - border.right);
  const foot = whole(field.offsetHeight - field.clientHeight - border.top - border.bottom);
  const borderBox = style.boxSizing === "border-box";
  const width = borderBox ? px("width") : px("width") + bar + padding.left + padding.right + border.left + border.right;
  const height = borderBox
    ? px("height")
    : px("height") + foot + padding.top + padding.bottom + border.top + border.bottom;
  const zoom = field.currentCSSZoom ?? 1;
  // In text from the right the scroll bar stands at the left.
  const barLeft = style.direction === "rtl" ? bar : 0;
  const inner = {
    left: border.left + barLeft,
    top: border.top,
    width: width - border.left - border.right - bar,
    height: height - border.top - border.bottom - foot,
  };
  return {
    textStyle: textStyleOf(style),
    window: inner,
    text: {
      left: padding.left - field.scrollLeft,
      top: padding.top - field.scrollTop,
      width: inner.width - padding.left - padding.right,
      height: inner.height - padding.top - padding.bottom,
    },
    zoom,
    scale: { x: rect.width / (width * zoom), y: rect.height / (height * zoom) },
    corner: rect,
  };
}

function textStyleOf(style: CSSStyleDeclaration): string {
  return TEXT_PROPERTIES.map((name) => `${name}: ${style.getPropertyValue(name)} !important`).join("; ");
}

/** Less than this is what rounding leaves of borders with broken widths; no scroll bar is that thin. In CSS pixels. */
const THINNEST_BAR = 2;

function whole(length: number): number {
  const rounded = Math.round(length);
  return rounded < THINNEST_BAR ? 0 : rounded;
}
