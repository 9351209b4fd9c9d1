import type { Editor } from "../editors/editor.ts";
import type { Finding, Span } from "../engine/types.ts";
import type { FieldUnderlines } from "../ui/field-underlines.ts";
import { boxAt, intersection } from "../ui/place.ts";
import { MOST_UNDERLINES, type Underlines } from "../ui/underlines.ts";
import type { Box } from "../ui/view.ts";
import type { Reader } from "./reader.ts";
import { seenBox } from "./seen.ts";

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
  #drawn: readonly Drawn[] = [];
  #marked: Finding | null = null;

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

  draw(findings: readonly Finding[]): void {
    this.#findings = findings;
    this.redraw();
  }

  /** Draws what can be seen now, and no more than browsers bear. */
  redraw(): void {
    this.#field?.follow();
    const seen = seenBox(this.#editor.element);
    const drawn: Drawn[] = [];
    let count = 0;
    if (seen) {
      const top = seen.top - MARGIN;
      const bottom = seen.top + seen.height + MARGIN;
      for (let index = this.#firstBelow(top); index < this.#findings.length && count < MOST_UNDERLINES; index++) {
        const finding = this.#findings[index];
        const ranges = finding ? this.#ranges(finding) : [];
        const box = ranges[0]?.getBoundingClientRect();
        if (!finding || !box) continue;
        if (box.top > bottom) break;
        drawn.push({ finding, ranges, words: ranges.map(String) });
        count += ranges.length;
      }
    }
    this.#show(drawn);
    this.mark(this.#marked);
  }

  /**
   * Takes the line from words that are no longer the same: ranges follow what is typed, but a line that is broken or joined leaves them
   * over other words, and the next check may take its time. Cheap enough for every change.
   */
  dropBroken(): void {
    const whole = this.#drawn.filter(({ ranges, words }) => ranges.every((range, at) => String(range) === words[at]));
    if (whole.length < this.#drawn.length) this.#show(whole);
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
    this.#underlines.mark(finding ? this.#ranges(finding) : []);
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
    return this.#ranges(span)
      .flatMap(boxesOf)
      .filter((box) => intersection(box, seen));
  }

  /** The visible lines of the draft. */
  lines(): readonly Box[] {
    const length = this.#reader.draft?.text.length ?? 0;
    return length > 0 && length <= LONG ? this.boxes({ start: 0, end: length }) : [];
  }

  /** Findings stand in the order of the page, so the first that is not above the visible part is found by halving. */
  #firstBelow(top: number): number {
    let low = 0;
    let high = this.#findings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const finding = this.#findings[middle];
      const ranges = finding ? this.#ranges(finding) : [];
      const last = ranges[ranges.length - 1]?.getBoundingClientRect();
      if (last && last.bottom < top) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #ranges(span: Span): readonly Range[] {
    const { draft } = this.#reader;
    if (!draft) return [];
    return this.#field ? this.#field.ranges(draft.text, span) : this.#editor.ranges(draft, span);
  }
}

function boxesOf(range: Range): readonly DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}
