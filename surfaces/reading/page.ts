import { readTextMap } from "../../editors/text-map.ts";

/** What mail programs wrap quoted mail and signatures in: never the words of this message. */
export const FOREIGN_WORDS = [
  ".gmail_quote",
  ".gmail_quote_container",
  ".gmail_attr",
  ".gmail_signature",
  "[data-smartmail='gmail_signature']",
  ".moz-cite-prefix",
  ".moz-signature",
  ".yahoo_quoted",
  ".ydp_quoted",
  "#appendonsend",
  "#appendonsend ~ *",
  "#divRplyFwdMsg",
  "#divRplyFwdMsg ~ *",
  ".signature",
  "blockquote[type='cite']",
  "blockquote.gmail_quote",
].join(", ");

/** The longest message read, in UTF-16 units: enough for its mood and its questions, and bounded on any page. */
const LONGEST_MESSAGE = 20_000;

/** The words of a message on the page, without what it quotes. */
export function messageText(body: HTMLElement, alsoLeftOut = ""): string {
  const excluded = alsoLeftOut === "" ? FOREIGN_WORDS : `${FOREIGN_WORDS}, ${alsoLeftOut}`;
  return withoutQuotes(readTextMap(body, { excluded }).text.slice(0, LONGEST_MESSAGE)).trim();
}

/** Cuts a plain-text quote: from the first ">" line to which no own words follow. */
function withoutQuotes(text: string): string {
  const lines = text.split("\n");
  let end = lines.length;
  while (end > 0 && /^\s*(>.*)?$/.test(lines[end - 1] ?? "")) end--;
  return lines.slice(0, end).join("\n");
}

/** The words of an element on one line. */
export function labelOf(element: Element | null): string | undefined {
  const text = element?.textContent?.replace(/\s+/g, " ").trim();
  return text ? text : undefined;
}

/** True when a person could see it: not in a hidden tab, a collapsed window, a closed dialog. */
export function isVisible(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
}

/** True when a person can write in it: rich text or a plain text field, and not locked. */
export function isWritable(element: HTMLElement): boolean {
  return element.isContentEditable || element.matches("textarea:not(:read-only)");
}

/** The part of an element that its container lets people see. */
export function seenBox(element: Element, container: Element | null): DOMRect {
  const box = element.getBoundingClientRect();
  return container ? cutBy(box, container.getBoundingClientRect()) : box;
}

function cutBy(box: DOMRect, frame: DOMRect): DOMRect {
  const left = Math.max(box.left, frame.left);
  const top = Math.max(box.top, frame.top);
  return new DOMRect(
    left,
    top,
    Math.max(0, Math.min(box.right, frame.right) - left),
    Math.max(0, Math.min(box.bottom, frame.bottom) - top),
  );
}

/** The part of an element that is not cut off by what scrolls around it. */
export function uncutBox(element: Element): DOMRect {
  let box = element.getBoundingClientRect();
  // What the page's own two roots hide, the window hides.
  for (let around = element.parentElement; around && !around.matches("body, :root"); around = around.parentElement) {
    if (getComputedStyle(around).overflowY !== "visible") box = cutBy(box, around.getBoundingClientRect());
  }
  return box;
}

/** The boxes of what must never be covered. */
export function boxesOf(elements: readonly Element[]): readonly DOMRect[] {
  return elements
    .filter(isVisible)
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0);
}

/** A person as mail names them. */
export interface Address {
  readonly email: string;
  readonly name?: string | undefined;
}

/** Reads `Dana Lee <dana@customer.example>`; a name that is only the address again is no name. */
export function address(email: string, name?: string | null): Address {
  const clean = name?.replace(/^["']|["']$/g, "").trim();
  return { email: email.trim().toLowerCase(), name: clean && !clean.includes("@") ? clean : undefined };
}

export function parseAddress(text: string): Address | null {
  const match = /^\s*(?:(.*?)\s*<)?\s*([^\s<>]+@[^\s<>]+?)\s*>?\s*$/.exec(text);
  return match?.[2] ? address(match[2], match[1]) : null;
}

/** Mail domains that anyone may have an address at: they make nobody a colleague. */
const SHARED_DOMAINS =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|mail)\./;

/** True when two addresses belong to the same company. */
export function areColleagues(a: string, b: string): boolean {
  const domain = a.split("@")[1];
  return domain !== undefined && domain === b.split("@")[1] && !SHARED_DOMAINS.test(domain);
}
