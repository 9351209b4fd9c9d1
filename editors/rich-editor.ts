import { applyEdits } from "../engine/edits.ts";
import type { Edit, Span } from "../engine/types.ts";
import { type Composition, watchComposition } from "./composition.ts";
import type { ApplyResult, Draft, Editor, EditorOptions } from "./editor.ts";
import { type Formatting, formattingOf, hasNoNewLook, keepsFormatting, linesStandFree, looksIn } from "./formatting.ts";
import { type EditorKind, kindOf } from "./kinds.ts";
import { isText, saysReadOnly } from "./markup.ts";
import { lineAt, moveOffset, objection, sameWords, smallestEdits } from "./plan.ts";
import { isPlace, offsetOf, placeAt, rangesOf } from "./positions.ts";
import { shadowRootsAround } from "./roots.ts";
import { type Attempt, type PlannedStroke, planAttempts } from "./strokes.ts";
import { readTextMap, type TextMap } from "./text-map.ts";
import { pointTouches, rememberView } from "./view-state.ts";
import { PATIENCE, pause, selectionChange, writtenMeanwhile } from "./waiting.ts";
import { announceWord, endWord, selectionIn, undoByCommand, undoByKeys } from "./ways.ts";
import { standOf, wordsKept } from "./whose-words.ts";

/** How long a page gets to show what it has just decided, in ms: half a frame. */
const PAGE_TURN = 8;

const NOT_SAFELY = "This could not be put in safely here. Your draft is unchanged.";
const UNEXPECTED = "The editor changed this in an unexpected way. Please check your draft.";

/** Some editors need a second undo for what they did by themselves after a change, such as tidying an empty line. */
const SPARE_UNDOS = 2;

/** A contenteditable, whatever stands behind it. */
export class RichEditor implements Editor {
  readonly element: HTMLElement;
  readonly kind: string;
  readonly #kind: EditorKind;
  readonly #excluded: string | undefined;
  readonly #composition: Composition;
  #mayKeepHistory: boolean;
  readonly #maps = new WeakMap<Draft, TextMap>();

  constructor(element: HTMLElement, options: EditorOptions) {
    this.element = element;
    this.#kind = kindOf(element);
    this.kind = this.#kind.id;
    this.#mayKeepHistory = this.#kind.mayKeepHistory ?? false;
    this.#excluded = options.excluded || undefined;
    this.#composition = watchComposition(element, options.signal);
  }

  read(): Draft {
    const map = this.#readMap();
    const draft: Draft = { text: map.text, masked: map.masked, tailExcluded: map.tailExcluded };
    this.#maps.set(draft, map);
    return draft;
  }

  isComposing(): boolean {
    return this.#composition.isActive();
  }

  ranges(draft: Draft, span: Span, spare?: Range[]): Range[] {
    const map = this.#maps.get(draft);
    return map ? rangesOf(map, span, spare) : [];
  }

  selection(draft: Draft): Span | null {
    const map = this.#maps.get(draft);
    const caret = map && this.#caret(map);
    return caret ? { start: Math.min(caret.anchor, caret.focus), end: Math.max(caret.anchor, caret.focus) } : null;
  }

  offsetAt(draft: Draft, x: number, y: number): number | null {
    const map = this.#maps.get(draft);
    if (!map) return null;
    const place = this.element.ownerDocument.caretPositionFromPoint(x, y, {
      shadowRoots: shadowRootsAround(this.element),
    });
    if (!place || !isText(place.offsetNode) || !pointTouches(place.offsetNode, place.offset, x, y)) return null;
    return offsetOf(map, place.offsetNode, place.offset);
  }

  async apply(draft: Draft, edits: readonly Edit[]): Promise<ApplyResult> {
    // A page that changed its model in this tick shows it in the next: until then its words are not those we see, and a selection made
    // now may make it forget them.
    if (this.#kind.ownsModel) await pause(PAGE_TURN);
    const refusal = this.#refusal();
    if (refusal) return { status: "refused", reason: refusal };
    const map = this.#readMap();
    if (map.text !== draft.text) return { status: "stale" };
    const wanted = smallestEdits(map.text, edits);
    if (wanted.length === 0) return { status: "applied", undoSteps: 0 };
    const reason = objection(map, wanted);
    if (reason) return { status: "refused", reason };
    const view = rememberView(this.element);
    const caret = this.#caret(map);
    const html = this.element.innerHTML;
    const formatting = formattingOf(map);
    try {
      for (const attempt of planAttempts(map, wanted, this.#kind)) {
        const outcome = await this.#perform(map, attempt);
        if (outcome === "untouched") continue;
        if (outcome === "done") {
          if (caret) this.#moveCaret(caret, wanted);
          view.restore();
          if (await this.#lasts(applyEdits(map.text, wanted))) return { status: "applied", undoSteps: attempt.length };
          const taken = await this.#takeBack(map, formatting, html, attempt.length, wanted);
          if (caret) this.#moveCaret(caret, []);
          return { status: "refused", reason: taken === "untouched" ? NOT_SAFELY : UNEXPECTED };
        }
        if (outcome === "stale") return { status: "stale" };
        return { status: "refused", reason: UNEXPECTED };
      }
      if (caret) this.#moveCaret(caret, []);
      return { status: "refused", reason: NOT_SAFELY };
    } finally {
      view.restore();
    }
  }

  /**
   * `done`: the draft says exactly what was meant. `untouched`: it says exactly what it said before. `stale`: the writer typed
   * meanwhile. `harmed`: neither, and the editor's undo did not help.
   */
  async #perform(before: TextMap, attempt: Attempt): Promise<"done" | "untouched" | "stale" | "harmed"> {
    const html = this.element.innerHTML;
    const excluded = this.#excludedHtml();
    const formatting = formattingOf(before);
    const looks = looksIn(this.element);
    // An earlier attempt that was taken back may have left new nodes behind the same words.
    let map = this.#readMap();
    if (map.text !== before.text) return "stale";
    const all = attempt.flatMap(({ edits }) => edits);
    let made: readonly Edit[] = [];
    for (const stroke of attempt) {
      const announced = this.#announce(map, stroke.start);
      if (!announced) return this.#takeBack(before, formatting, html, attempt.length, all);
      map = announced;
      if (!(await this.#select(map, stroke)))
        return made.length > 0 ? this.#takeBack(before, formatting, html, attempt.length, all) : "untouched";
      // In the same tick as the writing: the writer may have typed while the editor took notice of the selection.
      const now = this.#readMap();
      if (now.text !== map.text || this.#composition.isActive()) {
        return made.length > 0 ? this.#takeBack(before, formatting, html, attempt.length, all) : "stale";
      }
      stroke.way(this.element, stroke);
      if (this.#mayKeepHistory) endWord(this.element);
      made = [...stroke.edits, ...made];
      const expected = applyEdits(before.text, made);
      const settled = await this.#settle(expected);
      if (!settled) return this.#takeBack(before, formatting, html, attempt.length, all);
      map = settled;
    }
    const faithful =
      map.masked.length === before.masked.length &&
      excluded === this.#excludedHtml() &&
      (this.#kind.ownsModel || hasNoNewLook(looks, looksIn(this.element))) &&
      keepsFormatting(formatting, formattingOf(map), made) &&
      linesStandFree(map, made);
    return faithful ? "done" : this.#takeBack(before, formatting, html, attempt.length, all);
  }

  /** Waits until the draft reads as expected; null when it does not in time. */
  async #settle(expected: string): Promise<TextMap | null> {
    const deadline = performance.now() + (this.#kind.ownsModel ? PATIENCE : 0);
    for (;;) {
      const map = this.#readMap();
      if (sameWords(map.text, expected)) return map;
      if (performance.now() >= deadline) return null;
      await pause(8);
    }
  }

  /** False when the draft says something else soon after, and not because the writer went on writing. */
  async #lasts(expected: string): Promise<boolean> {
    const written = await writtenMeanwhile(this.element);
    return written || !this.element.isConnected || sameWords(this.#readMap().text, expected);
  }

  /** Undoes what an attempt did. An editor that took nothing must not be asked: it would undo the writer's own last words. */
  async #takeBack(
    before: TextMap,
    formatting: Formatting,
    html: string,
    steps: number,
    made: readonly Edit[],
  ): Promise<"untouched" | "harmed"> {
    const isBack = (): boolean => {
      if (this.element.innerHTML === html) return true;
      const map = this.#readMap();
      return map.text === before.text && keepsFormatting(formatting, formattingOf(map), []);
    };
    const ways = this.#kind.mayKeepHistory ? [this.#kind.undo, undoByKeys] : [this.#kind.undo];
    for (const undo of ways) {
      for (let step = 0; step < steps + SPARE_UNDOS; step++) {
        if (isBack()) return "untouched";
        const state = this.element.innerHTML;
        const { text } = this.#readMap();
        // What the page or another writer has added meanwhile stays; to go on would take back what was written before.
        if (standOf(before.text, text, made) === "done") return "harmed";
        undo(this.element);
        if (this.#kind.ownsModel || undo === undoByKeys) await pause(30);
        if (this.element.innerHTML === state) break;
        if (wordsKept(before.text, this.#readMap().text) < wordsKept(before.text, text)) {
          if (undo === undoByCommand) this.element.ownerDocument.execCommand("redo");
          return "harmed";
        }
      }
    }
    return isBack() ? "untouched" : "harmed";
  }

  /**
   * Tells an editor of unknown make that a word begins, with the caret where none has ended: nothing is to be made of it, a link, a list,
   * a name. Null when the editor did something else than take note; it is not told again.
   */
  #announce(map: TextMap, offset: number): TextMap | null {
    if (!this.#mayKeepHistory) return map;
    const line = lineAt(map.text, offset);
    const start = line.start < line.end ? line.start : map.text.search(/\S/);
    const place = placeAt(map, Math.max(0, start), "right");
    const formatting = formattingOf(map);
    this.element.focus({ preventScroll: true });
    this.element.ownerDocument.getSelection()?.collapse(place.node, place.offset);
    announceWord(this.element, { afterAnother: start >= 0 });
    const now = this.#readMap();
    if (now.text === map.text && keepsFormatting(formatting, formattingOf(now), [])) return now;
    this.#mayKeepHistory = false;
    return null;
  }

  async #select(map: TextMap, span: PlannedStroke): Promise<boolean> {
    this.element.focus({ preventScroll: true });
    const start = placeAt(map, span.start, span.start === span.end ? "left" : "right");
    const end = span.start === span.end ? start : placeAt(map, span.end, "left");
    const document = this.element.ownerDocument;
    const selection = document.getSelection();
    if (!selection || !this.element.contains(start.node) || !this.element.contains(end.node)) return false;
    if (!isPlace(start) || !isPlace(end)) return false;
    const noticed = this.#kind.ownsModel ? selectionChange(document) : null;
    selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    await noticed;
    if (this.#kind.looksSeldom) await pause(PATIENCE + PAGE_TURN);
    return true;
  }

  #caret(map: TextMap): { anchor: number; focus: number } | null {
    const selection = selectionIn(this.element);
    if (!selection?.anchorNode || !selection.focusNode) return null;
    const anchor = offsetOf(map, selection.anchorNode, selection.anchorOffset);
    const focus = offsetOf(map, selection.focusNode, selection.focusOffset);
    return anchor === null || focus === null ? null : { anchor, focus };
  }

  #moveCaret(caret: { anchor: number; focus: number }, edits: readonly Edit[]): void {
    const map = this.#readMap();
    const anchor = placeAt(map, moveOffset(caret.anchor, edits), "left");
    const focus = placeAt(map, moveOffset(caret.focus, edits), "left");
    this.element.ownerDocument.getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
  }

  #refusal(): string | null {
    // What was in a frame that is gone is still connected to its document.
    if (!this.element.isConnected || !this.element.ownerDocument.defaultView) return "This message was closed.";
    if (this.#composition.isActive()) return "Finish the word you are typing first.";
    if (!this.element.isContentEditable || saysReadOnly(this.element)) {
      return "This message cannot be edited right now.";
    }
    return null;
  }

  #readMap(): TextMap {
    return readTextMap(this.element, { excluded: this.#excluded, furniture: this.#kind.furniture });
  }

  #excludedHtml(): string {
    if (!this.#excluded) return "";
    return [...this.element.querySelectorAll(this.#excluded)].map(({ outerHTML }) => outerHTML).join("\n");
  }
}
