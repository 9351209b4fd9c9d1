import { isShadowRoot } from "../editors/roots.ts";
import { followColours } from "./follow-colours.ts";
import { isOnDark } from "./page-colours.ts";
import css from "./style/coach.css?inline";

/** The element that holds everything shown beside one composer. The page can see it, but not into it. */
export const LAYER_NAME = "human-level-coach";

/** Inline and important, so that no rule of the page moves, hides or tints the host. */
const HOST_STYLE = `all: initial !important; display: block !important; position: fixed !important;
  inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; overflow: visible !important;`;

/** Keys typed into the coach are not shortcuts of the page around it. */
const OWN_EVENTS = [
  "keydown",
  "keypress",
  "keyup",
  "mousedown",
  "mouseup",
  "click",
  "pointerdown",
  "pointerup",
  "contextmenu",
  "focusin",
  "focusout",
] as const;

export interface Layer {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Where the UI is rendered. */
  readonly mount: HTMLElement;
  /** Beneath all of it: what is drawn over the composer itself. */
  readonly under: HTMLElement;
  /** Puts everything back where it was when the page has taken it away, a few times: more would be a quarrel. */
  keep(): void;
  /** Brings it above what the page has put into the top layer since, unless somebody is in it by key. */
  raise(): void;
}

/** How often what the page takes away is put back. */
const MOST_RETURNS = 5;

/**
 * A closed shadow root in the top layer of the page, outside `<body>`: above any stacking of the page, out of reach of its styles, and
 * gone with the signal. Beside a composer in a modal dialog it must be inside that dialog, as all else is inert then.
 */
export function createLayer(beside: HTMLElement, signal: AbortSignal): Layer {
  const document = beside.ownerDocument;
  const host = document.createElement(LAYER_NAME);
  host.popover = "manual";
  host.style.cssText = HOST_STYLE;
  const root = host.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [sheetFor(document)];
  const under = document.createElement("div");
  under.className = "under";
  under.ariaHidden = "true";
  const mount = document.createElement("div");
  mount.className = "layer";
  root.append(under, mount);
  const colour = () => void mount.classList.toggle("on-dark", isOnDark(beside));
  for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  // Focus and caret stay in the draft whatever is clicked here.
  root.addEventListener("mousedown", (event) => event.preventDefault(), { signal });
  const show = () => {
    colour();
    (modalAround(beside) ?? document.documentElement).append(host);
    host.showPopover();
  };
  show();
  let returns = 0;
  signal.addEventListener("abort", () => host.remove(), { once: true });
  const keep = () => {
    if (host.isConnected || signal.aborted || returns >= MOST_RETURNS) return;
    returns += 1;
    show();
  };
  followColours(beside, colour, signal);
  const raise = () => {
    colour();
    if (!host.isConnected || root.activeElement) return;
    host.hidePopover();
    host.showPopover();
  };
  return { host, root, mount, under, keep, raise };
}

/** The modal dialog an element is in, be it through shadow roots. */
function modalAround(element: Element): Element | null {
  const dialog = element.closest("dialog:modal");
  const root = element.getRootNode();
  return dialog ?? (isShadowRoot(root) ? modalAround(root.host) : null);
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** One sheet for all composers of a document. A sheet can only be adopted in the document it was constructed in. */
function sheetFor(document: Document): CSSStyleSheet {
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new (document.defaultView?.CSSStyleSheet ?? CSSStyleSheet)();
    sheet.replaceSync(css);
    sheets.set(document, sheet);
  }
  return sheet;
}
