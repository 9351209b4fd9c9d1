import type { Draft, Editor } from "../../editors/editor.ts";
import { openEditor } from "../../editors/open-editor.ts";
import type { Edit, Span } from "../../engine/types.ts";
import { isField } from "../../ui/field-metrics.ts";

import { surfaceMethods } from "./surface-bench.ts";
import { coachWords, linesOverFields, rangesInField, rangesMade } from "./underline-bench.ts";

/** Our side of the bench: runs in an isolated world of the page, as in an extension, and holds the editors under test. */

interface Opened {
  readonly editor: Editor;
  draft: Draft;
}

const opened: Opened[] = [];

const methods = {
  ...surfaceMethods,
  open(selector: string, nth: number, excluded: string): number {
    const element = deepQuery(document, selector)[nth];
    if (!element) throw new Error(`nothing matches ${selector}`);
    return adopt(element, excluded);
  },
  adopt,
  /** The editable of the frame in the first or second place of the page. */
  openInFrame(which: number): number {
    const frame = document.querySelectorAll<HTMLIFrameElement>("#stage iframe, #second iframe")[which];
    const editable = frame?.contentDocument?.querySelector<HTMLElement>('[contenteditable="true"]');
    if (!editable) throw new Error(`no editable in frame ${which}`);
    return adopt(editable);
  },
  read(id: number): Draft {
    const one = at(id);
    one.draft = one.editor.read();
    return one.draft;
  },
  kind: (id: number) => at(id).editor.kind,
  /** Applies edits to the draft as it was last read. */
  apply: (id: number, edits: Edit[]) => at(id).editor.apply(at(id).draft, edits),
  /** Applies edits while the page writes in the same tick: just before it, or as soon as the writing has begun. */
  applyBeside(id: number, edits: Edit[], when: "before" | "during") {
    const { editor, draft } = at(id);
    // Heard by the page at once, in its own world.
    const insert = () => document.dispatchEvent(new Event("bench-insert"));
    if (when === "before") insert();
    const result = editor.apply(draft, edits);
    if (when === "during") insert();
    return result;
  },
  selection: (id: number) => at(id).editor.selection(at(id).editor.read()),
  rangeTexts: (id: number, span: Span) => at(id).editor.ranges(at(id).draft, span).map(String),
  rangeBox(id: number, span: Span) {
    const box = at(id).editor.ranges(at(id).draft, span)[0]?.getBoundingClientRect();
    return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
  },
  /** Where the first line of a span is drawn, in CSS pixels of the page's own viewport, whatever frame it is in. */
  wordsBox(id: number, span: Span) {
    const { editor, draft } = at(id);
    const [range] = isField(editor.element)
      ? rangesInField(editor.element, draft.text, span)
      : editor.ranges(draft, span);
    const box = range?.getClientRects()[0];
    if (!box) return null;
    const place = { x: box.x, y: box.y, width: box.width, height: box.height };
    let frame = editor.element.ownerDocument.defaultView?.frameElement;
    while (frame) {
      const outer = frame.getBoundingClientRect();
      const { paddingLeft, paddingTop } = getComputedStyle(frame);
      place.x += outer.x + frame.clientLeft + Number.parseFloat(paddingLeft);
      place.y += outer.y + frame.clientTop + Number.parseFloat(paddingTop);
      frame = frame.ownerDocument.defaultView?.frameElement;
    }
    return place;
  },
  offsetAt: (id: number, x: number, y: number) => at(id).editor.offsetAt(at(id).draft, x, y),
  /** Coaches these words in an editor until the page closes. */
  coach: (id: number, words: string[]) => coachWords(at(id).editor, words, new AbortController().signal),
  linesOverFields,
  rangesMade,
  isThere: (id: number) => at(id).editor.element.isConnected,
  isComposing: (id: number) => at(id).editor.isComposing(),
};

/** Closed roots the bench was led into, as the browser leads extensions into any. */
const closed = new WeakMap<Element, ShadowRoot>();
Object.assign(globalThis, { chrome: { dom: { openOrClosedShadowRoot: (host: Element) => closed.get(host) ?? null } } });

function rememberRoots(element: Element): void {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  closed.set(root.host, root);
  rememberRoots(root.host);
}

function adopt(element: HTMLElement, excluded = ""): number {
  rememberRoots(element);
  const editor = openEditor(element, { excluded, signal: new AbortController().signal });
  return opened.push({ editor, draft: editor.read() }) - 1;
}

function at(id: number): Opened {
  const one = opened[id];
  if (!one) throw new Error(`no editor ${id}`);
  return one;
}

function deepQuery(root: Document | ShadowRoot, selector: string): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>(selector)];
  for (const element of root.querySelectorAll("*")) {
    if (element.shadowRoot) found.push(...deepQuery(element.shadowRoot, selector));
    if (element instanceof HTMLIFrameElement && element.contentDocument) {
      found.push(...deepQuery(element.contentDocument, selector));
    }
  }
  return found;
}

export type Bench = typeof methods;

declare global {
  var bench: Bench;
}
globalThis.bench = methods;
