import type { Edit, Span, Suggestion } from "../engine/types.ts";

/** A run of text in a difference: kept, taken out or put in. */
export interface DiffPart {
  readonly kind: "same" | "gone" | "new";
  readonly text: string;
}

const TOKEN = /\s+|[\p{L}\p{M}\p{N}'’_-]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The product of token counts above which a difference is not worked out word by word; both texts are shown whole. */
const LIMIT = 40_000;

/** The difference between two texts in whole words, what goes before what comes. */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  const a = before.match(TOKEN) ?? [];
  const b = after.match(TOKEN) ?? [];
  if (a.length * b.length > LIMIT) return tidy([part("gone", before), part("new", after)]);
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    if (left !== undefined && left === right) {
      parts.push(part("same", left));
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push(part("gone", left));
      i++;
    } else {
      parts.push(part("new", right ?? ""));
      j++;
    }
  }
  return tidy(parts);
}

/**
 * How a suggestion changes its surroundings: the difference within `around`, shortened to whole words at either end when more than
 * `margin` characters stand before or after the change.
 */
export function previewOf(text: string, suggestion: Suggestion, around: Span, margin = 48): readonly DiffPart[] {
  const edits = inWholeWords(text, suggestion.edits);
  const first = edits[0];
  const last = edits[edits.length - 1];
  if (!first || !last) return [];
  const start = shortenedStart(text, Math.min(around.start, first.start), first.start, margin);
  const end = shortenedEnd(text, last.end, Math.max(around.end, last.end), margin);
  const parts: DiffPart[] = [];
  if (start > Math.min(around.start, first.start)) parts.push(part("same", "… "));
  parts.push(...changesWithin(text, suggestion.edits, { start, end }));
  if (end < Math.max(around.end, last.end)) parts.push(part("same", " …"));
  return tidy(parts);
}

const LETTER = /[\p{L}\p{M}\p{N}'’_-]/u;

/** How edits change a whole text. */
export function wholeDiff(text: string, edits: readonly Edit[]): readonly DiffPart[] {
  return tidy(changesWithin(text, edits, { start: 0, end: text.length }));
}

/** The difference within a span that all edits lie in. */
function changesWithin(text: string, edits: readonly Edit[], { start, end }: Span): DiffPart[] {
  const parts: DiffPart[] = [];
  let from = start;
  for (const edit of inWholeWords(text, edits)) {
    parts.push(part("same", text.slice(from, edit.start)));
    parts.push(...diffWords(text.slice(edit.start, edit.end), edit.text));
    from = edit.end;
  }
  parts.push(part("same", text.slice(from, end)));
  return parts;
}

/** The same edits, but none begins or ends within a word: people read words. */
function inWholeWords(text: string, edits: readonly Edit[]): readonly Edit[] {
  let from = 0;
  return edits.map((edit, index) => {
    const limit = edits[index + 1]?.start ?? text.length;
    let { start, end } = edit;
    if (isLetter(text, start) || isLetter(edit.text, 0)) while (start > from && isLetter(text, start - 1)) start--;
    if (isLetter(text, end - 1) || isLetter(edit.text, edit.text.length - 1)) {
      while (end < limit && isLetter(text, end)) end++;
    }
    from = end;
    return { start, end, text: text.slice(start, edit.start) + edit.text + text.slice(edit.end, end) };
  });
}

function isLetter(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at));
}

function part(kind: DiffPart["kind"], text: string): DiffPart {
  return { kind, text };
}

/** A place where the texts differ, or a text they share. */
type Group = { readonly gone: string; readonly added: string } | { readonly same: string };

/** Joins neighbours, and lets a mere space between two changes go with them, so that a difference reads as phrases. */
function tidy(parts: readonly DiffPart[]): readonly DiffPart[] {
  const groups: Group[] = [];
  for (const { kind, text } of parts) {
    if (text === "") continue;
    const last = groups[groups.length - 1];
    if (kind === "same") {
      if (last && "same" in last) groups[groups.length - 1] = { same: last.same + text };
      else groups.push({ same: text });
      continue;
    }
    const change = { gone: kind === "gone" ? text : "", added: kind === "new" ? text : "" };
    if (last && "gone" in last) groups[groups.length - 1] = joined(last, "", change);
    else groups.push(change);
  }
  const shown = groups
    .reduce<Group[]>(absorbIsland, [])
    .flatMap((group) => ("same" in group ? [part("same", group.same)] : withoutSharedSpace(group.gone, group.added)));
  return shown.reduce<DiffPart[]>(joinSame, []);
}

/** A space that both sides begin or end with is no difference. */
function withoutSharedSpace(gone: string, added: string): DiffPart[] {
  const lead = /^\s+/.exec(gone)?.[0] ?? "";
  const before = added.startsWith(lead) ? lead : "";
  const tail = /\s+$/.exec(gone.slice(before.length))?.[0] ?? "";
  const after = added.slice(before.length).endsWith(tail) ? tail : "";
  const core = (text: string) => text.slice(before.length, text.length - after.length);
  return [part("same", before), part("gone", core(gone)), part("new", core(added)), part("same", after)].filter(
    ({ text }) => text !== "",
  );
}

function joinSame(parts: DiffPart[], next: DiffPart): DiffPart[] {
  const last = parts[parts.length - 1];
  if (last?.kind !== "same" || next.kind !== "same") return [...parts, next];
  return [...parts.slice(0, -1), part("same", last.text + next.text)];
}

/** A space, or one short word between two: alone among changes it makes a reader stumble. */
const ISLAND = /^[^\S\n]+(?:[^\s.,;:!?]{1,3}[^\S\n]+)?$/;

function absorbIsland(groups: Group[], group: Group): Group[] {
  const space = groups[groups.length - 1];
  const change = groups[groups.length - 2];
  if ("gone" in group && space && "same" in space && ISLAND.test(space.same) && change && "gone" in change) {
    const whole = joined(change, space.same, group);
    // A space alone is no word: two deletions stay two deletions.
    if (whole.gone.trim() && whole.added.trim()) return [...groups.slice(0, -2), whole];
  }
  return [...groups, group];
}

function joined(a: { gone: string; added: string }, between: string, b: { gone: string; added: string }) {
  return { gone: a.gone + between + b.gone, added: a.added + between + b.added };
}

function shortenedStart(text: string, from: number, change: number, margin: number): number {
  if (change - from <= margin) return from;
  const space = text.indexOf(" ", change - margin);
  return space === -1 || space >= change ? from : space + 1;
}

function shortenedEnd(text: string, change: number, to: number, margin: number): number {
  if (to - change <= margin) return to;
  const space = text.lastIndexOf(" ", change + margin);
  return space <= change ? to : space;
}
