/**
 * What an element means for the text of a draft, told from its tag alone: asking for computed styles of every element
 * would cost a style pass per keystroke, and editors use these tags for what they are.
 */

const BLOCKS = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE " +
    "FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH " +
    "THEAD TR UL"
  ).split(" "),
);

const OBJECTS = new Set(
  "AUDIO BUTTON CANVAS EMBED HR IFRAME IMG INPUT MATH METER OBJECT PICTURE PROGRESS SELECT SVG TEXTAREA VIDEO".split(
    " ",
  ),
);

const UNSEEN = new Set("HEAD LINK META NOSCRIPT SCRIPT STYLE TEMPLATE TITLE".split(" "));

/** Their text is not prose of the writer: an address, a quotation of a machine. */
const VERBATIM = new Set("A CODE KBD PRE SAMP TT".split(" "));

/** SVG elements report their tag in lower case. */
function tag(element: Element): string {
  return element.tagName.toUpperCase();
}

/** True when the element starts and ends a line. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(tag(element));
}

/** True for a picture, a rule, a control: one thing that is not text but that an edit must not swallow. */
export function isObject(element: Element): boolean {
  return OBJECTS.has(tag(element));
}

/** True for an element that stands on a line of its own though it holds no text. */
export function isBlockObject(element: Element): boolean {
  return tag(element) === "HR";
}

/** True for what a reader of the page never sees. */
export function isUnseen(element: Element): boolean {
  if (UNSEEN.has(tag(element)) || element.hasAttribute("hidden")) return true;
  return /display:\s*none/i.test(element.getAttribute("style") ?? "");
}

/** What editors and extensions call the words they suggest in grey behind the caret. */
const SUGGESTED = /(?:^|[-_\s])(?:ghost|smart-?compose|autocomplete|inline-?(?:suggestion|completion))(?:[-_\s]|$)/i;

/** Words of a writer can be selected; pasted ones keep no more than one of these styles. */
const UNTOUCHABLE = /^(?=.*user-select:\s*none)(?=.*(?:pointer-events:\s*none|opacity:\s*0?\.))/is;

/** True for what the page shows in the draft and hides from everybody who reads it: words suggested in grey, a prompt. */
export function isGhost(element: Element): boolean {
  return (
    element.getAttribute("aria-hidden") === "true" ||
    SUGGESTED.test(element.getAttribute("class") ?? "") ||
    UNTOUCHABLE.test(element.getAttribute("style") ?? "")
  );
}

/** True when the words inside are to be left alone: links, code, and islands the editor does not let people edit. */
export function isMasked(element: Element): boolean {
  return (VERBATIM.has(tag(element)) && (tag(element) !== "A" || element.hasAttribute("href"))) || isIsland(element);
}

/** A mention, a chip, a widget: `contenteditable="false"` inside an editable. */
export function isIsland(element: Element): boolean {
  return element.getAttribute("contenteditable") === "false";
}

/** An editable part inside an island, such as a table cell of CKEditor: the writer's own words again. */
export function isEditableAgain(element: Element): boolean {
  const value = element.getAttribute("contenteditable");
  return value === "true" || value === "" || value === "plaintext-only";
}

/** How editors call an editable that they let nobody write in though the browser would. */
const READ_ONLY = /(?:^|[-_\s])read-?only(?:$|[-_\s])/i;

/** True when the editor says by itself that it takes no words. */
export function saysReadOnly(editable: Element): boolean {
  return editable.getAttribute("aria-readonly") === "true" || READ_ONLY.test(editable.getAttribute("class") ?? "");
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

export function isElement(node: Node): node is HTMLElement {
  return node.nodeType === 1;
}

/** True when spaces and line breaks in the text of an editable show as they are. */
export function keepsSpaces(root: HTMLElement): boolean {
  const style = root.ownerDocument.defaultView?.getComputedStyle(root);
  return /pre|break-spaces/.test(style?.whiteSpace ?? "");
}

/**
 * What an element says about that by itself; undefined when it leaves it as it is around it. Told from its own markup: a computed
 * style for each of 20,000 nested elements takes minutes.
 */
export function keepsSpacesWithin(element: Element): boolean | undefined {
  const value = /white-space(?:-collapse)?:\s*([a-z-]+)/i.exec(element.getAttribute("style") ?? "")?.[1];
  if (value) return /pre|break-spaces/.test(value);
  return tag(element) === "PRE" ? true : undefined;
}
