import { isDisclaimer, mayDisclaim } from "./disclaimer.ts";
import { attributionAbove, beginsQuote, forwardedFrom } from "./quotes.ts";
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

const SIGNATURE_HEAD =
  /^(?:--|—|-- |- --)\s*$|^(?:sent from (?:my |mail |yahoo)|get outlook for |sent via |enviado (?:do|desde|a partir) |envoyé (?:de|depuis|à partir) |von meinem .* gesendet|verzonden (?:vanaf|met) |inviato da)/i;
/** What a list or a free mail service puts below: a rule, a few lines, an address in them. Writers put rules and links into their mail too. */
const FOOTER_RULE = /^\s*(?:_{20,}|[-=*~#]{40,})\s*$/;
const FOOTER_WORDS =
  /\b(?:e-?mail(?:ed)? list|list (?:info|maintainer)|listinfo|mailing[ -]?list|msn|newsletter|sponsor(?:ed)?|subscri(?:be|bed|ption)|unsubscribe|yahoo!?)\b/i;
const FOOTER_LINES = 14;
const LONGEST_FOOTER = 900;
const SIGNED_HEAD = /^-----BEGIN PGP SIGNED MESSAGE-----\s*$/;
/** "Hash: SHA256" and the like, up to a blank line. */
const LONGEST_SIGNED_HEAD = 300;
const SIGNED_TAIL = /^-----BEGIN PGP SIGNATURE-----\s*$/;
/** "-- " and below it "Kind regards," is how some end their own words, and no signature that a program puts there. */
const DASHES = /^(?:--|—|-- |- --)\s*$/;
const LONGEST_LEAVE = 60;
const TAKES_LEAVE =
  /^\s*(?:(?:kind(?:est)?|best|warm(?:est)?|many|with (?:kind|best|many|warm)) (?:regards|thanks|wishes)|regards|best|thanks|thank you|cheers|(?:yours )?sincerely|yours (?:truly|faithfully)|(?:much )?love)[,.!]?[ \t]*(?:\r?\n|$)/i;
/** Mail programs wrap lines at some length from here on, and the marks of a quote are lost with the rest of the line. */
const WRAPPED_FROM = 60;
/** A banner begins before this offset. */
const HIGHEST_BANNER = 40;
/** What a mail server puts above mail from outside. */
const BANNER =
  /^(?:\W{0,5}(?:(?:caution|warning|external|notice)\b[^\n]{0,40})?\b(?:e-?mail|message|sender)\b[^\n]{0,120}\b(?:external|outside)\b[^\n]*|\W{0,3}external(?: e-?mail| sender)?\W{0,3})$/i;
const INLINE =
  /\{\{[^{}\n]{0,120}\}\}|\{%[^\n]{0,120}?%\}|\[\[[^[\]\n]{0,80}\]\]|<[A-Za-z/][^<>\n]{0,200}>|`[^`\n]{1,300}`|\b(?:https?:\/\/|www\.)[^\s<>"]{0,2000}[^\s<>".,;:!?)\]}'’”]|\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/g;
const FENCE = /^```/;
/** "iptables -I FORWARD -j DROP": a command with two options or more. */
const COMMAND = /^\s*[^\s-]\S*(?: \S+){0,3}? -{1,2}[A-Za-z][\w=-]*(?: \S+)* -[A-Za-z]\b/;
/** An opening mark stands at the beginning of a word and a closing one at an end, or `24" and 27"` would be a quotation. */
const QUOTATION = /(?<![\p{Alpha}\d])"(?!\s)[^"\n]{1,300}(?<!\s)"|“[^”\n]{1,300}”/gu;

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
  const forwarded = forwardedFrom(text);
  let fenceFrom = -1;
  let quotedUntil = -1;
  // Some programs mark what is answered with bars; without a name above, a bar is a table's.
  let barred = false;
  const legal = mayDisclaim(text);
  // Whether the line above is empty, or a rule.
  let opens = false;
  for (let start = 0; start < forwarded; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    const first = text.charCodeAt(start);
    // Only a few first characters can begin anything of interest; the rest of a draft costs one comparison a line.
    if (fenceFrom >= 0) {
      if (first === 96 && FENCE.test(text.slice(start, end))) {
        masks.push({ start: fenceFrom, end, kind: "block" });
        fenceFrom = -1;
      }
    } else if (isMarked(text, start, first) || (first === BAR && barred)) {
      const from = quotedUntil === start ? start : quoteFrom(text, start, quotedUntil);
      masks.push({ start: from, end, kind: "block" });
      quotedUntil = end + 1;
    } else if (end > start) {
      const opensParagraph = opens;
      opens = false;
      const line = text.slice(start, Math.min(end, start + 400)).trimEnd();
      const letter = isLetter(first);
      barred ||= line.endsWith(" wrote:");
      if (!letter && FENCE.test(line)) fenceFrom = start;
      else if (line.includes(" -") && COMMAND.test(line))
        masks.push({ start, end: start + line.length, kind: "inline" });
      else if (start < HIGHEST_BANNER && BANNER.test(line)) masks.push({ start, end, kind: "block" });
      else if (!letter && SIGNED_HEAD.test(line)) {
        const blank = text.slice(end, end + LONGEST_SIGNED_HEAD).search(/\n\r?\n/);
        masks.push({ start, end: end + Math.max(0, blank), kind: "block" });
      } else if (
        start > 0 &&
        !letter &&
        DASHES.test(line) &&
        TAKES_LEAVE.test(text.slice(end + 1, end + 1 + LONGEST_LEAVE))
      ) {
        masks.push({ start, end, kind: "block" });
      } else if (
        endsOwnText(line, text, end, start, letter) ||
        (legal && start > 0 && isDisclaimer(text, start, opensParagraph))
      ) {
        masks.push({ start, end: text.length, kind: "block" });
        return masks;
      } else opens = !letter && !/[\p{Alpha}\d]/u.test(line);
    } else opens = true;
    start = end + 1;
  }
  if (forwarded < text.length) masks.push({ start: forwarded, end: text.length, kind: "block" });
  return masks;
}

const BAR = 124;

/** Whether a line is marked with ">", which may stand a little to the right. */
function isMarked(text: string, start: number, first: number): boolean {
  return first === 62 || (first === 32 && /^ {1,3}>/.test(text.slice(start, start + 4)));
}

/** Where the quote begins whose first marked line is at `start`: with the line that says who is quoted, or with the end of a marked line that was wrapped. */
function quoteFrom(text: string, start: number, quotedUntil: number): number {
  const above = text.lastIndexOf("\n", start - 2) + 1;
  if (quotedUntil === above && above > 0) {
    const marked = text.slice(text.lastIndexOf("\n", above - 2) + 1, above - 1);
    const rest = text.slice(above, start - 1);
    if (marked.length >= WRAPPED_FROM && /^\p{Lowercase}/u.test(rest) && !/[.?!:]\s*$/.test(marked)) return above;
  }
  return Math.max(attributionAbove(text, start), quotedUntil);
}

/** Most lines of a draft begin with a letter, and then nothing that begins with a mark need be tried. */
function isLetter(code: number): boolean {
  const small = code | 32;
  return small >= 97 && small <= 122;
}

function endsOwnText(line: string, text: string, end: number, start: number, letter: boolean): boolean {
  if (start > 0) {
    if (SIGNATURE_HEAD.test(line)) return true;
    if (!letter && SIGNED_TAIL.test(line)) return true;
    if (!letter && FOOTER_RULE.test(line) && isFooter(text.slice(end + 1, end + 2 + LONGEST_FOOTER))) return true;
  }
  return beginsQuote(line, text, end);
}

function isFooter(rest: string): boolean {
  return (
    rest.length <= LONGEST_FOOTER &&
    rest.trimEnd().split("\n").length <= FOOTER_LINES &&
    /https?:\/\/|www\.|[\w.]@[\w]/.test(rest) &&
    FOOTER_WORDS.test(rest)
  );
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
