import type { Edit, Span } from "../engine/types.ts";
import { enclosureOf, isUnformatted } from "./formatting.ts";
import { editedFragment, isWithinLine, wholeReach } from "./fragment.ts";
import type { EditorKind } from "./kinds.ts";
import { isBlock, isElement } from "./markup.ts";
import { coveringEdit, isOneRun, lineAt, piecesIn } from "./plan.ts";
import { placeAt } from "./positions.ts";
import { refine, wholeWords } from "./refine.ts";
import type { TextMap } from "./text-map.ts";
import { byFragment, byPaste, byPasteInput, type Stroke, type Way } from "./ways.ts";

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
  const attempts = allAttempts(map, edits, kind);
  return kind.oneStepOnly ? attempts.filter(({ length }) => length === 1) : attempts;
}

function allAttempts(map: TextMap, edits: readonly Edit[], kind: EditorKind): readonly Attempt[] {
  const cover = coveringEdit(map.text, edits);
  if (!cover) return [];
  const only = edits.length === 1 ? edits[0] : undefined;
  if (only && only.start === only.end && only.text.includes("\n")) {
    const whole =
      kind.rich === byFragment ||
      kind.rich === byPasteInput ||
      (!kind.ownsModel && kind.lines === "markup") ||
      enclosureOf(placeAt(map, only.start, "left").node, map.root) !== null;
    return [
      ...(whole ? richAttempt(map, edits, kind) : []),
      ...bareLineAttempts(map, only, kind),
      [singleStroke(map, only, kind)],
    ];
  }
  const oneRun = isOneRun(map, cover) && !cover.text.includes("\n");
  const inline: Attempt = [singleStroke(map, cover, kind)];
  const rich = richAttempt(map, edits, kind);
  if (!oneRun) {
    const pieces = refineAcrossRuns(map, edits).toReversed();
    return [
      ...plainLinesAttempt(map, edits, cover, kind),
      ...rich,
      ...passagesAttempt(map, edits, kind),
      pieces.map((edit) => singleStroke(map, edit, kind)),
    ];
  }
  // An editor with a model knows the formatting at the selection. Some older ones take no replacement, only a paste.
  if (kind.ownsModel) return [inline, ...rich];
  return isFragile(map, cover) ? [...rich, inline] : [inline];
}

/** All edits as one replacement with markup, where the editor takes markup. */
function richAttempt(map: TextMap, edits: readonly Edit[], kind: EditorKind): readonly Attempt[] {
  if (!kind.rich) return [];
  const refined = refineAcrossRuns(map, edits);
  if (kind.rich === byFragment) return fragmentAttempt(map, refined);
  const fragment = editedFragment(map, refined, kind);
  const whole = fragment && coveringEdit(map.text, [nothingAt(fragment.start), ...refined, nothingAt(fragment.end)]);
  if (!fragment || !whole) return [];
  const { start, end, html } = fragment;
  const stroke = { start, end, text: whole.text, html, way: kind.rich, edits: refined };
  const inLine = kind.ownsModel || !isWithinLine(map, refined) ? null : asLine(map, start, html);
  return inLine === null ? [[stroke]] : [[stroke], [{ ...stroke, html: inLine }]];
}

/**
 * Words said as a line like the one they go into. The browser compares the look of bare words with that of the whole draft, and
 * where the page gives lines another look it writes the one into the mail.
 */
function asLine(map: TextMap, offset: number, html: string): string | null {
  let node: Node | null = placeAt(map, offset, "left").node;
  while (node && node !== map.root && !(isElement(node) && isBlock(node))) node = node.parentNode;
  const tag = node && node !== map.root && isElement(node) ? node.tagName.toLowerCase() : "";
  return /^(?:p|div|h[1-6])$/.test(tag) ? `<${tag}>${html}</${tag}>` : null;
}

/** All edits made in the editor's own nodes. */
function fragmentAttempt(map: TextMap, edits: readonly Edit[]): readonly Attempt[] {
  const cover = coveringEdit(map.text, edits);
  const [first] = edits;
  const last = edits.at(-1);
  if (!cover || !first || !last) return [];
  const { start, end } = isWithinLine(map, edits) ? cover : endingInWords(map.text, wholeReach(map, first, last));
  const whole = coveringEdit(map.text, [nothingAt(start), ...edits, nothingAt(end)]);
  if (!whole || start === end) return [];
  const shift = <S extends Span>(span: S): S => ({ ...span, start: span.start - start, end: span.end - start });
  const passage = {
    text: map.text.slice(start, end),
    masked: map.masked.filter((mask) => mask.start < end && mask.end > start).map(shift),
    edits: edits.map(shift),
  };
  return [[{ start, end, text: whole.text, html: null, passage, way: byFragment, edits }]];
}

/** Slate leaves out an empty line at the end of a selection: reach on to words, or where there are none, back to the last ones. */
function endingInWords(text: string, { start, end }: Span): Span {
  const next = /^\n*\n[^\n]+/.exec(text.slice(end));
  const line = lineAt(text, end);
  if (line.start < line.end) return { start, end };
  return { start, end: next ? end + next[0].length : start + text.slice(start, end).trimEnd().length };
}

/** Lines without any formatting said as plain text, where that is how the editor takes lines. */
function plainLinesAttempt(map: TextMap, edits: readonly Edit[], cover: Edit, kind: EditorKind): readonly Attempt[] {
  const plain = kind.lines === "text" && cover.text.includes("\n") && isUnformatted(map, cover);
  return plain ? [[{ ...cover, html: null, way: byPaste, edits }]] : [];
}

/**
 * Passage by passage, for an editor that loses blank lines in what is pasted: the edits of each as one, new lines by themselves. More
 * than one step to undo, but fewer than there are edits.
 */
function passagesAttempt(map: TextMap, edits: readonly Edit[], kind: EditorKind): readonly Attempt[] {
  if (!kind.rich || !kind.losesBlankLines) return [];
  const passages: Edit[][] = [];
  let end = -1;
  for (const edit of edits) {
    const apart = edit.text.includes("\n") || end < 0 || map.text.slice(end, edit.start).includes("\n\n");
    if (apart) passages.push([edit]);
    else passages.at(-1)?.push(edit);
    end = edit.text.includes("\n") ? -1 : edit.end;
  }
  if (passages.length === 1) return [];
  const strokes: PlannedStroke[] = [];
  for (const passage of passages.toReversed()) {
    const [only] = passage;
    const whole = passage.length > 1 || !only ? richAttempt(map, passage, kind)[0]?.[0] : singleStroke(map, only, kind);
    if (!whole || whole.end > (strokes.at(-1)?.start ?? map.text.length)) return [];
    strokes.push(whole);
  }
  return [strokes];
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
 * that remain, and puts the new words into the neighbour's bold, or among those that are only suggested.
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
  const hasNeighbour = first.start > line.start || end < line.end;
  return (
    left.trim() === "" && (hasNeighbour || map.ghosts.some((ghost) => first.start <= ghost.end && ghost.start <= end))
  );
}

function nothingAt(offset: number): Edit {
  return { start: offset, end: offset, text: "" };
}

/** One edit by itself. Its text takes the formatting at its start; its lines become blocks. */
function singleStroke(map: TextMap, edit: Edit, kind: EditorKind): PlannedStroke {
  if (kind.ownsModel && edit.text.includes("\n")) {
    const html = kind.lines === "text" ? null : blocks(map.root.ownerDocument, edit.text.split("\n"), kind.line);
    return { ...edit, html, way: kind.rich === byPasteInput ? byPasteInput : byPaste, edits: [edit] };
  }
  const { start, end, text } = kind.ownsModel && edit.text === "" ? withNeighbour(map, edit) : edit;
  return { start, end, text, html: null, way: kind.inline, edits: [edit] };
}

/** A deletion said as a replacement by the character beside it: several editors take no replacement by nothing. */
function withNeighbour(map: TextMap, edit: Edit): Edit {
  const candidates = [
    { start: edit.start, end: edit.end + 1, text: map.text.charAt(edit.end) },
    { start: edit.start - 1, end: edit.end, text: map.text.charAt(edit.start - 1) },
  ];
  const plain = /^[\p{L}\p{N}\p{P}]$/u;
  return candidates.find((wider) => plain.test(wider.text) && isOneRun(map, wider)) ?? edit;
}

/**
 * Lines put in at one place of a plain editable whose line has no block of its own: as blocks beside it, since the browser would
 * split the container of the whole draft.
 */
function bareLineAttempts(map: TextMap, edit: Edit, kind: EditorKind): readonly Attempt[] {
  const { rich } = kind;
  if (!rich || kind.ownsModel || hasOwnBlock(map, edit.start)) return [];
  const lines = edit.text.split("\n");
  const line = lineAt(map.text, edit.start);
  const atStart = edit.start === line.start && lines.at(-1) === "";
  const atEnd = edit.start === line.end && lines[0] === "";
  if (line.start === line.end || (!atStart && !atEnd)) return [];
  const kept = atStart ? lines.slice(0, -1) : lines.slice(1);
  return [[{ ...edit, html: blocks(map.root.ownerDocument, kept, kind.line), way: rich, edits: [edit] }]];
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
