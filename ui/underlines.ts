import { isShadowRoot } from "../editors/roots.ts";
import { SEVERITIES, type Severity } from "../engine/types.ts";
import css from "./style/underlines.css?inline";

/** What one composer has underlined. Nothing of it is in the page's DOM. */
export interface Underlines {
  /**
   * Replaces all underlines of this composer. A range that is given again is left as it stands: whatever is changed makes the browser paint
   * all the words anew.
   */
  draw(ranges: readonly { readonly range: Range; readonly severity: Severity }[]): void;
  /** Marks the words whose card is open. */
  mark(ranges: readonly Range[]): void;
}

// The page can read these names, so they say nothing of what is written.
const NAMES = [...SEVERITIES.map(nameOf), "human-level-open"] as const;

/**
 * Underlines of one composer, gone with the signal. Several composers share the page's highlights without knowing of each other.
 */
export function createUnderlines(editable: Element, signal: AbortSignal): Underlines {
  const window = editable.ownerDocument.defaultView;
  if (!window || typeof window.Highlight === "undefined") return { draw() {}, mark() {} };
  const own = new Map<string, readonly Range[]>();
  const scopes = scopesOf(editable);
  const replace = (name: string, ranges: readonly Range[]) => {
    const highlight = highlightOf(name, window);
    const kept = new Set(ranges);
    for (const range of own.get(name) ?? []) if (!kept.has(range)) highlight.delete(range);
    for (const range of ranges) if (!highlight.has(range)) highlight.add(range);
    own.set(name, ranges);
  };
  signal.addEventListener(
    "abort",
    () => {
      for (const name of NAMES) replace(name, []);
      if (NAMES.every((name) => highlightOf(name, window).size === 0)) leave(scopes, window);
    },
    { once: true },
  );
  return {
    draw(ranges) {
      if (signal.aborted) return;
      if (ranges.length > 0) for (const scope of scopes) adopt(scope);
      for (const severity of SEVERITIES) {
        replace(
          nameOf(severity),
          ranges.filter((r) => r.severity === severity).map((r) => r.range),
        );
      }
    },
    mark(ranges) {
      if (!signal.aborted) replace("human-level-open", ranges);
    },
  };
}

function nameOf(severity: Severity): string {
  return `human-level-${severity}`;
}

type World = Window & typeof globalThis;

/** Each document has its highlights in its own window. */
function highlightOf(name: string, { CSS, Highlight }: World): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

/** Where styles hold: what a shadow root has inside it is out of reach of the document's. */
function scopesOf(editable: Element): readonly (Document | ShadowRoot)[] {
  const root = editable.getRootNode();
  return isShadowRoot(root) ? [editable.ownerDocument, root] : [editable.ownerDocument];
}

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Puts our sheet beside the page's own ones, and back again when the page has replaced its list since. */
function adopt(scope: Document | ShadowRoot): void {
  const document = isShadowRoot(scope) ? scope.ownerDocument : scope;
  let sheet = sheets.get(document);
  if (!sheet) {
    sheet = new (document.defaultView?.CSSStyleSheet ?? CSSStyleSheet)();
    sheet.replaceSync(css);
    sheets.set(document, sheet);
  }
  if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets.push(sheet);
}

function leave(scopes: readonly (Document | ShadowRoot)[], { CSS }: World): void {
  for (const scope of scopes) {
    const sheet = sheets.get(isShadowRoot(scope) ? scope.ownerDocument : scope);
    const index = sheet ? scope.adoptedStyleSheets.indexOf(sheet) : -1;
    if (index >= 0) scope.adoptedStyleSheets.splice(index, 1);
  }
  for (const name of NAMES) CSS.highlights.delete(name);
}
