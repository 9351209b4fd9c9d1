import { followElement } from "../../coach/follow.ts";
import { showCoach } from "../../coach/stage.ts";
import type { Draft, Editor } from "../../editors/editor.ts";
import { type Finding, SEVERITIES, type Span } from "../../engine/types.ts";
import type { Field } from "../../ui/field-metrics.ts";
import { createFieldUnderlines } from "../../ui/field-underlines.ts";
import { createLayer } from "../../ui/layer.ts";
import type { CoachActions, CoachView } from "../../ui/view.ts";

/** A line under words, wherever it is drawn, in CSS pixels of the viewport. */
export interface SeenLine {
  readonly kind: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The coach's closed roots, which nothing but this bench can look into. */
const roots: ShadowRoot[] = [];

function rememberRoots(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
}

/** Sets the whole stage around an editor, with a check that finds words of a list instead of asking the engine. */
export function coachWords(editor: Editor, words: readonly string[], signal: AbortSignal): void {
  if (roots.length === 0) rememberRoots();
  let draft: Draft = editor.read();
  const steps = function* () {
    draft = editor.read();
    yield* stage.show(viewOf(draft.text, words));
  };
  const stage = showCoach({
    editor,
    composer: {
      editable: editor.element,
      excluded: "",
      isLive: () => true,
      context: () => ({ unknown: [] }),
      chipPlace: () => ({ box: editor.element.getBoundingClientRect(), avoid: [] }),
    },
    reader: {
      get draft() {
        return draft;
      },
    },
    actions: ACTIONS,
    steps,
    signal,
  });
  followElement(editor.element, () => stage.moved(), signal);
  stage.schedule.now();
}

/** How many ranges were made by us while something goes on. */
export async function rangesMade(milliseconds: number): Promise<number> {
  const { createRange } = Document.prototype;
  let made = 0;
  Document.prototype.createRange = function () {
    made += 1;
    return createRange.call(this);
  };
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  Document.prototype.createRange = createRange;
  return made;
}

/** The lines drawn over text fields, as far as they can be seen now. */
export function linesOverFields(): readonly SeenLine[] {
  return roots.flatMap((root) =>
    [...root.querySelectorAll(".field-mark")].flatMap((mark) => {
      const clip = mark.closest(".field")?.getBoundingClientRect();
      const { left, top, right, bottom } = mark.getBoundingClientRect();
      if (!clip || left >= clip.right || right <= clip.left || top >= clip.bottom || bottom <= clip.top) return [];
      return [
        { kind: mark.className.replace("field-mark ", ""), left, top, width: right - left, height: bottom - top },
      ];
    }),
  );
}

/** Ranges over a span of a field, laid out as for underlines. */
export function rangesInField(field: Field, text: string, span: Span): readonly Range[] {
  const life = new AbortController();
  setTimeout(() => life.abort());
  const underlines = createFieldUnderlines(field, createLayer(field, life.signal).under, life.signal);
  underlines.follow();
  return underlines.ranges(text, span);
}

function viewOf(text: string, words: readonly string[]): CoachView {
  const findings = words
    .flatMap((word, index) => {
      const severity = SEVERITIES[index % SEVERITIES.length] ?? "warning";
      return [...text.matchAll(new RegExp(word, "g"))].map((match) => finding(match, severity));
    })
    .sort((a, b) => a.start - b.start);
  return {
    state: "ready",
    text,
    findings,
    missing: [],
    score: 50,
    points: [],
    shape: null,
    sounds: null,
    unanswered: [],
    unknown: [],
  };
}

function finding(match: RegExpExecArray, severity: Finding["severity"]): Finding {
  const span: Span = { start: match.index, end: match.index + match[0].length };
  return {
    ...span,
    ruleId: "bench/word",
    principle: "take-time",
    severity,
    message: "Reads cold.",
    why: "",
    suggestions: [],
  };
}

const ACTIONS: CoachActions = {
  apply: async () => ({ status: "stale" }),
  applyAll: async () => ({ status: "stale" }),
  warmUp: () => null,
  copy: async () => false,
  dismiss: () => () => {},
  turnOff() {},
  learnMore() {},
  pause() {},
  focusDraft() {},
};
