import type { Draft, Editor } from "../editors/editor.ts";
import { type Finding, SEVERITIES, type Span } from "../engine/types.ts";
import type { FieldUnderlines } from "../ui/field-underlines.ts";
import { MOST_UNDERLINES } from "../ui/most-underlines.ts";
import { boxAt, intersection } from "../ui/place.ts";
import { seenBox } from "../ui/seen.ts";
import type { Underlines } from "../ui/underlines.ts";
import type { Box } from "../ui/view.ts";
import type { Reader } from "./reader.ts";

/** Words this far out of sight are underlined too, so that scrolling finds them ready. In CSS pixels. */
const MARGIN = 200;
/** In a longer draft the chip does not look for a place free of words. In UTF-16 units. */
const LONG = 20_000;

interface Drawn {
  readonly finding: Finding;
  readonly ranges: readonly Range[];
  /** What each range said when it was drawn. */
  readonly words: readonly string[];
}

/** What is underlined of one draft, and where it is on the page. */
export class Drawing {
  readonly #editor: Editor;
  readonly #reader: Pick<Reader, "draft">;
  readonly #underlines: Underlines;
  readonly #field: FieldUnderlines | null;
  #findings: readonly Finding[] = [];
  /** What the findings were found in. A newer draft may have been read since. */
  #draft: Draft | null = null;
  #drawn: readonly Drawn[] = [];
  /** Ranges to be used again. A draft is measured at every key, and ranges that wait to be collected slow the next keys down. */
  readonly #spare: Range[] = [];
  #marked: Finding | null = null;
  #open: readonly Range[] = [];

  /** `field` when the editor is a text field, whose words have no ranges of their own. */
  constructor(
    editor: Editor,
    reader: Pick<Reader, "draft">,
    underlines: Underlines,
    field: FieldUnderlines | null = null,
  ) {
    this.#editor = editor;
    this.#reader = reader;
    this.#underlines = underlines;
    this.#field = field;
  }

  /** True while no words are underlined: then nobody can mean any. */
  get isEmpty(): boolean {
    return this.#drawn.length === 0;
  }

  /** Draws the findings of a text. */
  draw(findings: readonly Finding[], text: string): void {
    this.#findings = findings;
    // A draft that was read and not judged yet has other offsets.
    if (this.#reader.draft?.text === text) this.#draft = this.#reader.draft;
    this.redraw();
  }

  /** Draws what can be seen now, and no more than people read and browsers bear. */
  redraw(): void {
    this.#field?.follow();
    const standing = this.#drawn.flatMap(({ ranges }) => ranges);
    const drawn = this.#worthDrawing().map((finding) => {
      const ranges = this.#ranges(finding).map((range) => this.#orStanding(range, standing));
      return { finding, ranges, words: ranges.map(String) };
    });
    this.#show(drawn);
    // Only now are they drawn no more.
    this.#spare.push(...standing);
    this.mark(this.#marked);
  }

  /** The findings that are in sight or nearly so. Where these are too many, the strongest of those in sight. */
  #worthDrawing(): readonly Finding[] {
    const seen = seenBox(this.#editor.element);
    if (!seen) return [];
    const { top, height } = seen;
    const near = this.#between(this.#findings, top - MARGIN, top + height + MARGIN);
    if (near.length <= MOST_UNDERLINES) return near;
    return strongest(this.#between(near, top, top + height), MOST_UNDERLINES);
  }

  /**
   * Takes the line from words that are no longer the same: ranges follow what is typed, but a line that is broken or joined leaves them
   * over other words, and the next check may take its time. Looks only at ranges that begin or end in what has changed.
   */
  dropBroken(changes: readonly MutationRecord[]): void {
    const changed =
      changes.every(({ type }) => type === "characterData") && new Set(changes.map(({ target }) => target));
    const isWhole = (range: Range, words: string | undefined): boolean => {
      const { startContainer, endContainer } = range;
      const touched = !changed || startContainer !== endContainer || changed.has(startContainer);
      return !touched || String(range) === words;
    };
    const whole = this.#drawn.filter(({ ranges, words }) => ranges.every((range, at) => isWhole(range, words[at])));
    if (whole.length < this.#drawn.length) this.#show(whole);
  }

  /** The range that stands there already, taken from the others, or else the new one. */
  #orStanding(range: Range, standing: Range[]): Range {
    const index = standing.findIndex((other) => isSame(other, range));
    if (index < 0) return range;
    this.#spare.push(range);
    return standing.splice(index, 1)[0] ?? range;
  }

  #show(drawn: readonly Drawn[]): void {
    this.#drawn = drawn;
    this.#underlines.draw(
      drawn.flatMap(({ finding, ranges }) => ranges.map((range) => ({ range, severity: finding.severity }))),
    );
  }

  /** Marks the words whose card is open. */
  mark(finding: Finding | null): void {
    this.#marked = finding;
    const standing = [...this.#open];
    this.#open = (finding ? this.#ranges(finding) : []).map((range) => this.#orStanding(range, standing));
    this.#underlines.mark(this.#open);
    this.#spare.push(...standing);
  }

  /** The finding whose words are at a point of the viewport. */
  at(x: number, y: number): { readonly finding: Finding; readonly box: Box } | null {
    for (const { finding, ranges } of this.#drawn) {
      const box = boxAt(ranges.flatMap(boxesOf), x, y);
      if (box) return { finding, box };
    }
    return null;
  }

  /** The finding around an offset of the draft, its ends not counted: there the caret is beside the words, not in them. */
  around(offset: number): Finding | null {
    return this.#findings.find(({ start, end }) => start < offset && offset < end) ?? null;
  }

  /** The first finding that ends after an offset, or the first of all. */
  after(offset: number): Finding | null {
    return this.#findings.find(({ start }) => start >= offset) ?? this.#findings[0] ?? null;
  }

  /** The visible boxes of a span, one a line. */
  boxes(span: Span): readonly Box[] {
    const seen = seenBox(this.#editor.element);
    if (!seen) return [];
    return this.#measured(span, (ranges) => ranges.flatMap(boxesOf)).filter((box) => intersection(box, seen));
  }

  /** The visible lines of the draft. */
  lines(): readonly Box[] {
    const text = this.#draft?.text ?? "";
    const seen = seenBox(this.#editor.element);
    if (!seen || text.length === 0 || text.length > LONG) return [];
    return this.#between(linesOf(text), seen.top, seen.top + seen.height)
      .flatMap((line) => this.#measured(line, (ranges) => ranges.flatMap(boxesOf)))
      .filter((box) => intersection(box, seen));
  }

  /** Of spans in the order of the page, those that are not wholly above or below a stretch of the viewport. */
  #between<S extends Span>(spans: readonly S[], top: number, bottom: number): readonly S[] {
    const first = this.#firstWhere(spans, 0, (box) => box.bottom >= top);
    return spans.slice(
      first,
      this.#firstWhere(spans, first, (box) => box.top > bottom),
    );
  }

  /** The first span that is somewhere where all later ones are too, found by halving. */
  #firstWhere(spans: readonly Span[], from: number, there: (box: DOMRect) => boolean): number {
    let low = from;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const span = spans[middle];
      const box = span && this.#measured(span, (ranges) => ranges.at(-1)?.getBoundingClientRect());
      if (box && !there(box)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Measures the words of a span, whose ranges are free again afterwards. */
  #measured<T>(span: Span, measure: (ranges: readonly Range[]) => T): T {
    const ranges = this.#ranges(span);
    const measured = measure(ranges);
    this.#spare.push(...ranges);
    return measured;
  }

  #ranges(span: Span): readonly Range[] {
    const draft = this.#draft;
    if (!draft) return [];
    const { text } = draft;
    return this.#field ? this.#field.ranges(text, span, this.#spare) : this.#editor.ranges(draft, span, this.#spare);
  }
}

/** So many of some findings at most, in their order; of those that are as strong the first. */
function strongest(findings: readonly Finding[], most: number): readonly Finding[] {
  const bySeverity = SEVERITIES.toReversed().flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const kept = new Set(bySeverity.slice(0, most));
  return findings.filter((finding) => kept.has(finding));
}

/** The lines of a text that hold more than nothing. */
function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}

function boxesOf(range: Range): readonly DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/** Whether two ranges cover the same words. */
function isSame(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endOffset === b.endOffset &&
    a.endContainer === b.endContainer
  );
}
