import type { Message, Span } from "./types.ts";

/** A stretch of text that is not to be read as the writer's own sentences. */
export interface Mask extends Span {
  /**
   * `block`: not there at all for the reader of sentences (a quote, a signature, a disclaimer);
   * `inline`: one opaque thing inside a sentence (a link, an address, code, a placeholder);
   * `quotation`: somebody's words between quotation marks, which are read but not corrected.
   */
  readonly kind: "block" | "inline" | "quotation";
}

const QUOTE_HEAD =
  /^(?:On\b(?=.*\d).{4,200}\bwrote:|-{3,} ?(?:Original Message|Forwarded (?:by|message)).*|-{5,}|_{20,}|From:\s.+|Begin forwarded message:)\s*$/i;
const HEADER_LINE = /^(?:Sent|To|Date|Subject|Cc|Reply-To):\s/i;
const SIGNATURE_HEAD = /^(?:--|—|-- )\s*$|^(?:Sent from my |Get Outlook for |Sent via )/i;
const DISCLAIMER =
  /^\W{0,40}(?:confidentiality notice|disclaimer\b|privileged and confidential|(?:this|the information|any information)\b[^\n]{0,80}\b(?:e-?mail|message|communication|transmission|information)\b[^\n]{0,240}\b(?:confidential|privileged|intended (?:only|solely|recipient)|proprietary))/i;
/** A banner begins before this offset. */
const HIGHEST_BANNER = 40;
/** What a mail server puts above mail from outside. */
const BANNER =
  /^(?:\W{0,5}(?:(?:caution|warning|external|notice)\b[^\n]{0,40})?\b(?:e-?mail|message|sender)\b[^\n]{0,120}\b(?:external|outside)\b[^\n]*|\W{0,3}external(?: e-?mail| sender)?\W{0,3})$/i;
const INLINE =
  /\{\{[^{}\n]{0,120}\}\}|\{%[^\n]{0,120}?%\}|\[\[[^[\]\n]{0,80}\]\]|<[A-Za-z/][^<>\n]{0,200}>|`[^`\n]{1,300}`|\b(?:https?:\/\/|www\.)[^\s<>"]{0,2000}[^\s<>".,;:!?)\]}'’”]|\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/g;
const FENCE = /^```/;
/** An opening mark stands at the beginning of a word and a closing one at an end, or `24" and 27"` would be a quotation. */
const QUOTATION = /(?<![\p{L}\p{N}])"(?!\s)[^"\n]{1,300}(?<!\s)"|“[^”\n]{1,300}”/gu;

/** Finds what is not the writer's own words, in ascending order and disjoint. Linear in the length of the text. */
export function findMasks(message: Message): Mask[] {
  const { text } = message;
  const blocks = (message.masked ?? []).map((span) => given(text, span)).filter((mask) => mask.end > mask.start);
  blocks.push(...blockMasks(text));
  return disjoint([...blocks, ...inlineMasks(text)]);
}

/** What the page says is not the writer's own: a block when it fills whole lines, else one thing inside a sentence. */
function given(text: string, span: Span): Mask {
  const start = Math.max(0, span.start);
  const end = Math.min(text.length, span.end);
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const newline = text.indexOf("\n", end);
  const after = text.slice(end, newline === -1 ? text.length : newline);
  const lines = text.slice(start, end).includes("\n") || (before.trim() === "" && after.trim() === "");
  return { start, end, kind: lines ? "block" : "inline" };
}

function blockMasks(text: string): Mask[] {
  const masks: Mask[] = [];
  let fenceFrom = -1;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const first = text.charCodeAt(start);
    // Only a few first characters can begin anything of interest; the rest of a draft costs one comparison a line.
    if (fenceFrom >= 0) {
      if (first === 96 && FENCE.test(text.slice(start, end))) {
        masks.push({ start: fenceFrom, end, kind: "block" });
        fenceFrom = -1;
      }
    } else if (first === 62) {
      masks.push({ start, end, kind: "block" });
    } else if (end > start) {
      const line = text.slice(start, Math.min(end, start + 400)).trimEnd();
      if (FENCE.test(line)) fenceFrom = start;
      else if (start < HIGHEST_BANNER && BANNER.test(line)) masks.push({ start, end, kind: "block" });
      else if (endsOwnText(line, text, end, start)) {
        masks.push({ start, end: text.length, kind: "block" });
        return masks;
      }
    }
    start = end + 1;
  }
  return masks;
}

function endsOwnText(line: string, text: string, end: number, start: number): boolean {
  if (SIGNATURE_HEAD.test(line)) return start > 0;
  if (DISCLAIMER.test(line)) return start > 0;
  const next = text.slice(end + 1, end + 200);
  if (QUOTE_HEAD.test(line)) {
    if (/^From:/i.test(line)) return HEADER_LINE.test(next.trimStart());
    if (/^[-_]+$/.test(line)) return /^\s*From:\s/i.test(next);
    return true;
  }
  // Mail programs wrap "On Friday, 11 September 2026 at 9:14, Dana Lee <…>" before "wrote:".
  return /^On\b.{10,200}$/i.test(line) && /^[^\n]{0,80}\bwrote:\s*(?:\n|$)/.test(next) && /\d/.test(line);
}

function inlineMasks(text: string): Mask[] {
  const masks: Mask[] = [];
  if (/[{[<`@]|:\/\/|www\./.test(text)) {
    for (const match of text.matchAll(INLINE))
      masks.push({ start: match.index, end: match.index + match[0].length, kind: "inline" });
  }
  if (/["“]/.test(text)) {
    for (const match of text.matchAll(QUOTATION)) {
      masks.push({ start: match.index, end: match.index + match[0].length, kind: "quotation" });
    }
  }
  return masks;
}

/** Masks of the three kinds without their overlaps: a block hides what it covers, an inline mask divides a quotation. */
function disjoint(masks: readonly Mask[]): Mask[] {
  if (masks.length < 2) return [...masks];
  let kept: Mask[] = [];
  for (const kind of ["block", "inline", "quotation"] as const) {
    const weaker = masks.filter((mask) => mask.kind === kind);
    if (weaker.length > 0) kept = merged(kept, weaker.sort(byStart));
  }
  return kept;
}

/** Adds masks in ascending order to disjoint stronger ones, cut to what the stronger leave free. */
function merged(stronger: readonly Mask[], weaker: readonly Mask[]): Mask[] {
  const free: Mask[] = [];
  let next = 0;
  let covered = 0;
  for (const mask of weaker) {
    let start = Math.max(mask.start, covered);
    while (next < stronger.length && (stronger[next] as Mask).end <= start) next++;
    for (let i = next; i < stronger.length && start < mask.end; i++) {
      const over = stronger[i] as Mask;
      if (over.start >= mask.end) break;
      if (over.start > start) free.push({ ...mask, start, end: over.start });
      start = Math.max(start, over.end);
    }
    if (start < mask.end) free.push({ ...mask, start });
    covered = Math.max(covered, mask.end);
  }
  return [...stronger, ...free].sort(byStart);
}

function byStart(a: Mask, b: Mask): number {
  return a.start - b.start;
}
