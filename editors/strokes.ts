import type { Edit } from "../engine/types.ts";
import { editedFragment } from "./fragment.ts";
import type { EditorKind } from "./kinds.ts";
import { isBlock, isElement } from "./markup.ts";
import { coveringEdit, isOneRun, lineAt, piecesIn } from "./plan.ts";
import { placeAt } from "./positions.ts";
import { refine, wholeWords } from "./refine.ts";
import type { TextMap } from "./text-map.ts";
import type { Stroke, Way } from "./ways.ts";

/** One change of the editor: a step of its undo history. */
export interface PlannedStroke extends Stroke {
  readonly start: number;
  readonly end: number;
  readonly way: Way;
  /** What it does to the text. */
  readonly edits: readonly Edit[];
}

/** Strokes to make in this order; the last words of the draft come first, so that offsets stay true. */
export type Attempt = readonly PlannedStroke[];

/** The ways to make these edits, best first. Another one is tried only when the draft is exactly as before. */
export function planAttempts(map: TextMap, edits: readonly Edit[], kind: EditorKind): readonly Attempt[] {
  const cover = coveringEdit(map.text, edits);
  if (!cover) return [];
  const oneRun = isOneRun(map, cover) && !cover.text.includes("\n");
  if (oneRun && (kind.ownsModel || !isFragile(map, cover))) return [[inlineStroke(cover, kind)]];
  const attempts: Attempt[] = [];
  const only = edits.length === 1 ? edits[0] : undefined;
  if (only && only.start === only.end && only.text.includes("\n")) attempts.push(...insertionAttempts(map, only, kind));
  else if (kind.rich) {
    const refined = refineAcrossRuns(map, edits);
    const fragment = editedFragment(map, refined, kind.line);
    const whole = fragment && coveringEdit(map.text, [nothingAt(fragment.start), ...refined, nothingAt(fragment.end)]);
    if (fragment && whole) {
      attempts.push([
        {
          start: fragment.start,
          end: fragment.end,
          text: whole.text,
          html: fragment.html,
          way: kind.rich,
          edits: refined,
        },
      ]);
    }
  }
  // Line breaks enter an editor with a model only as a paste: as text they would become one odd paragraph.
  if (!kind.ownsModel || edits.every(({ text }) => !text.includes("\n"))) {
    attempts.push((oneRun ? [cover] : edits.toReversed()).map((edit) => inlineStroke(edit, kind)));
  }
  return attempts;
}

/** Edits that cross formatting are cut into those words that really change, so that the others keep theirs. */
function refineAcrossRuns(map: TextMap, edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit, index) => {
    if (isOneRun(map, edit)) return [edit];
    const from = Math.max(edits[index - 1]?.end ?? 0, lineAt(map.text, edit.start).start);
    const to = Math.min(edits[index + 1]?.start ?? map.text.length, lineAt(map.text, edit.end).end);
    const whole = wholeWords(map.text, edit, from, to);
    const touchesMask = map.masked.some((mask) => whole.start < mask.end && whole.end > mask.start);
    return refine(map.text, touchesMask ? edit : whole);
  });
}

/**
 * True when an edit takes all the words of a stretch of formatting that shares its line with others: the browser drops the spaces
 * that remain, and puts the new words into the neighbour's bold.
 */
function isFragile(map: TextMap, edit: Edit): boolean {
  if (edit.start === edit.end) return false;
  const pieces = piecesIn(map, edit);
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return false;
  const end = last.start + last.length;
  const line = lineAt(map.text, edit.start);
  const left = map.text.slice(first.start, edit.start) + map.text.slice(edit.end, end);
  return left.trim() === "" && (first.start > line.start || end < line.end);
}

function nothingAt(offset: number): Edit {
  return { start: offset, end: offset, text: "" };
}

function inlineStroke(edit: Edit, kind: EditorKind): PlannedStroke {
  return { start: edit.start, end: edit.end, text: edit.text, html: null, way: kind.inline, edits: [edit] };
}

/** Lines put in at one place. What an editor makes of pasted blocks depends on where on the line they arrive. */
function insertionAttempts(map: TextMap, edit: Edit, kind: EditorKind): readonly Attempt[] {
  if (!kind.rich) return [];
  const lines = edit.text.split("\n");
  const stroke = (kept: readonly string[]): Attempt => [
    {
      start: edit.start,
      end: edit.end,
      text: edit.text,
      html: blocks(map.root.ownerDocument, kept, kind.line),
      way: kind.rich ?? kind.inline,
      edits: [edit],
    },
  ];
  if (kind.ownsModel) return [stroke(lines)];
  // A line with a block of its own is split well by the browser; a bare line would drag its whole container along.
  if (hasOwnBlock(map, edit.start)) return [];
  const line = lineAt(map.text, edit.start);
  if (line.start === line.end) return [];
  if (edit.start === line.start && lines.at(-1) === "") return [stroke(lines.slice(0, -1))];
  if (edit.start === line.end && lines[0] === "") return [stroke(lines.slice(1))];
  return [];
}

function hasOwnBlock(map: TextMap, offset: number): boolean {
  let node: Node | null = placeAt(map, offset, "left").node;
  while (node && node !== map.root && !(isElement(node) && isBlock(node))) node = node.parentNode;
  if (!node || node === map.root || !isElement(node)) return false;
  for (const element of node.querySelectorAll("*")) if (isBlock(element) || element.tagName === "BR") return false;
  return true;
}

function blocks(page: Document, lines: readonly string[], tag: "p" | "div"): string {
  const document = page.implementation.createHTMLDocument("");
  const box = document.createElement("div");
  for (const line of lines) {
    const block = document.createElement(tag);
    if (line === "") block.append(document.createElement("br"));
    else block.textContent = line;
    box.append(block);
  }
  return box.innerHTML;
}
