import { misfits, soThat } from "./asking.ts";
import { inItsCase } from "./capitals.ts";
import { cutsShort, leavesAndThat } from "./cuts-short.ts";
import { deletion } from "./deletion.ts";
import { smallestEdit } from "./edits.ts";
import { keepAdverbs } from "./kept-adverbs.ts";
import { asRequest, leadIn, SENTENCE } from "./lead-in.ts";
import { leaveOut } from "./leave-out.ts";
import { isCapitalLetter } from "./letters.ts";
import { losesLimit } from "./only.ts";
import type { Reading } from "./reading.ts";
import type { Inflection, Inflections } from "./rule.ts";
import type { Match } from "./scan.ts";
import { NUMBER, OPAQUE, PUNCTUATION } from "./tokens.ts";
import type { Edit, Suggestion } from "./types.ts";

/** What a rewrite writes: words, and what places are filled with. */
type Written =
  | { readonly words: string }
  | { readonly fill: string; readonly forms?: Readonly<Record<string, string>> };

/**
 * A rewrite as pieces. Of what is gone nothing is written, but it must have been captured: so a rewrite belongs to the patterns that do. What is
 * unknown must be: so a rewrite without a name is for those whose name nobody knows.
 */
export type Piece = Written | { readonly gone: string } | { readonly unknown: string };

/** The form of a placeholder whose words are left out: `{why:gone}`. */
export const GONE = "gone";
/** The form of a placeholder that must have nothing to be filled with: `{customer:unknown}`. */
export const UNKNOWN = "unknown";

/** Divides a rewrite at its placeholders. */
export function parseRewrite(rewrite: string, inflections: Inflections = {}): readonly Piece[] {
  return rewrite
    .split(/(\{[a-z][a-z0-9_]*(?::[a-z]+)?\})/)
    .filter((part) => part !== "")
    .map((part): Piece => {
      const [, fill, form] = /^\{([^:]*)(?::(.*))?\}$/.exec(part) ?? [];
      if (fill === undefined) return { words: part };
      if (form === GONE) return { gone: fill };
      if (form === UNKNOWN) return { unknown: fill };
      return form === undefined ? { fill } : { fill, forms: inflections[form as Inflection] ?? {} };
    });
}

/** What the placeholders that are no captures stand for; what is not known is null, and its line is not offered. */
export interface Fillings {
  readonly customer: string | null;
  readonly agent: string | null;
  readonly problem: string | null;
}

/** What is no word about a fault: in place of an apology, it would take it back. */
const CONSOLES = /^(?:for your loss$|to hear )/;

export function fillFrom(fillings: Fillings, name: string): string | null {
  return name === "customer" || name === "agent" || name === "problem" ? fillings[name] : null;
}

/** The suggestion that a rewrite makes for a match, or null when it cannot be made safely. */
export function suggest(
  reading: Reading,
  match: Match,
  pieces: readonly Piece[],
  fillings: Fillings,
): Suggestion | null {
  const written = pieces.filter((piece): piece is Written => "words" in piece || "fill" in piece);
  if (pieces.some((piece) => "gone" in piece && piece.gone !== SENTENCE && match.captures[piece.gone] === undefined))
    return null;
  if (pieces.some((piece) => "unknown" in piece && fillFrom(fillings, piece.unknown) !== null)) return null;
  const saysBack = pieces.some((piece) => "fill" in piece && piece.fill === "problem");
  if (saysBack && CONSOLES.test(fillings.problem ?? "")) return null;
  if (leavesOut(pieces)) return leftOut(reading, match);
  const raw =
    written.length === 0
      ? deletes(reading, match)
      : (leads(reading, match, written) ?? replacement(reading, match, written, fillings));
  const words = written.map((piece) => ("words" in piece ? piece.words : "")).join("");
  const kept = raw === null ? null : keepAdverbs(reading, match, raw);
  if (kept === null || losesFact(reading, match, kept) || wishesAgainstGrammar(reading, match, words)) return null;
  if (misfits(reading, match, words)) return null;
  const edits = inItsCase(reading, match, soThat(reading, match, kept, words))
    .map((edit) => smallestEdit(reading.text, edit))
    .filter((edit) => edit !== null);
  if (
    edits.length === 0 ||
    losesLimit(reading.text, edits) ||
    cutsShort(reading.text, edits) ||
    leavesAndThat(reading.text, edits)
  )
    return null;
  return { label: labelOf(reading, match, edits, written.length === 0), edits };
}

/** Whether a rewrite is that the sentence goes: what it says is no fact that could be lost. */
export function leavesOut(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => "gone" in piece && piece.gone === SENTENCE);
}

function leftOut(reading: Reading, match: Match): Suggestion | null {
  const edit = leaveOut(reading, match);
  if (edit === null) return null;
  return { label: `Leave out “${shortened(reading.text.slice(edit.start, edit.end).trim())}”`, edits: [edit] };
}

const WISH = /\bwish (?:i|we) could\b/i;
/** Words that fit "we can't" and not "I wish we could": "I wish we could ship it either". */
const NEGATIVE_ONLY =
  /\b(?:any\w*|either|ever|for (?:\d+|an?|the next|several|two|three)|much|nor|unless|until|without|yet|at all)\b/i;

/** "I wish we could refund you because it is late": a reason for the no would become one for the wish. */
const REASON =
  /\b(?:for [a-z ]{2,30} reasons?|as (?:it|that|the|there|they|this|we|you|your)|because|due to|given|owing to|since|unless|until|without)\b/i;

/** Whether a wish would stand before words that only a negative sentence may hold, or before the reason of a refusal. */
function wishesAgainstGrammar(reading: Reading, match: Match, words: string): boolean {
  const { text, tokens, sentences } = reading;
  if (!WISH.test(words)) return false;
  // "Ring me, but I wish we could hold it": behind another clause a wish no longer says that it can't be.
  if (reading.isInnerClause(match.first)) return true;
  const start = tokens.start[match.first] as number;
  const past = sentences.past[sentences.of[match.first] as number] as number;
  return (
    NEGATIVE_ONLY.test(text.slice(start, tokens.end[match.past - 1])) ||
    REASON.test(text.slice(start, tokens.end[past - 1]))
  );
}

function deletes(reading: Reading, match: Match): Edit[] | null {
  if (match.half) return null;
  const edit = deletion(reading, match);
  return edit === null ? null : [edit];
}

/** The edits of a rewrite that is words before `{sentence}`, with a question mark behind it or without. */
function leads(reading: Reading, match: Match, [words, rest, mark]: readonly Written[]): Edit[] | null {
  if (words === undefined || !("words" in words) || rest === undefined || !("fill" in rest)) return null;
  if (rest.fill !== SENTENCE || match.half) return null;
  if (mark !== undefined) return asRequest(reading, match, words.words);
  const edit = leadIn(reading, match, words.words);
  return edit === null ? null : [edit];
}

/** Whether a number, a link, a placeholder or the like would be gone: no wording is worth a fact. */
function losesFact(reading: Reading, match: Match, edits: readonly Edit[]): boolean {
  const { tokens, text } = reading;
  for (let i = match.first; i < match.past; i++) {
    if (tokens.kind[i] !== NUMBER && (tokens.kind[i] !== OPAQUE || reading.isSymbol(i))) continue;
    const start = tokens.start[i] as number;
    const end = tokens.end[i] as number;
    if (!edits.some((edit) => edit.start < end && edit.end > start)) continue;
    const fact = text.slice(start, end);
    if (!edits.some((edit) => edit.text.includes(fact))) return true;
  }
  return false;
}

function replacement(reading: Reading, match: Match, pieces: readonly Written[], fillings: Fillings): Edit[] | null {
  const { tokens, text } = reading;
  const start = match.half ? secondHalf(reading, match.first) : (tokens.start[match.first] as number);
  if (start === null) return null;
  let end = tokens.end[match.past - 1] as number;
  const last = pieces.at(-1);
  if (last !== undefined && "words" in last && /[.?!]$/.test(last.words)) {
    if (!reading.isSentenceEnd(match.past) || goesOn(reading, match)) return null;
    for (let i = match.past; i < tokens.kind.length && isTerminal(reading, i); i++) end = tokens.end[i] as number;
  }
  const edits: Edit[] = [];
  let from = start;
  let words = match.half ? " " : "";
  for (const piece of pieces) {
    if ("words" in piece) {
      words += piece.words;
      continue;
    }
    const captured = match.captures[piece.fill];
    if (captured === undefined) {
      const fill = fillFrom(fillings, piece.fill);
      if (fill === null) return null;
      words += fill;
      continue;
    }
    if (!captured.whole) return null;
    const capturedStart = tokens.start[captured.first] as number;
    const capturedEnd = tokens.end[captured.past - 1] as number;
    if (piece.forms !== undefined) {
      const verbEnd = tokens.end[captured.first] as number;
      const verb = text.slice(capturedStart, verbEnd).toLowerCase();
      const form = Object.hasOwn(piece.forms, verb) ? piece.forms[verb] : undefined;
      if (form === undefined || capturedStart < from) return null;
      edits.push({ start: from, end: verbEnd, text: words + form });
      words = "";
      from = capturedEnd;
      continue;
    }
    if (capturedStart < from) {
      // Out of order: the captured words move, so they are written anew.
      words += text.slice(capturedStart, capturedEnd);
      continue;
    }
    edits.push({ start: from, end: capturedStart, text: words });
    words = "";
    from = capturedEnd;
  }
  edits.push({ start: from, end, text: words });
  return withCase(reading, match, edits, "words" in (pieces[0] as Written));
}

/** Where the second word of a contraction begins: "it's" at its apostrophe. Null for one that does not begin as its first word does: "won't". */
function secondHalf({ text, tokens, grammar }: Reading, token: number): number | null {
  const start = tokens.start[token] as number;
  const first = grammar.vocabulary.word(grammar.halves.first[tokens.id[token] as number] as number);
  return text.slice(start, start + first.length).toLowerCase() === first ? start + first.length : null;
}

/** Whether a mark follows that announces more: "the following:", or a comma at the end of a line. */
function goesOn(reading: Reading, match: Match): boolean {
  const { tokens, text, sentences } = reading;
  if (tokens.kind[match.past] !== PUNCTUATION || sentences.of[match.past] !== sentences.of[match.first]) return false;
  return !isTerminal(reading, match.past) && !/[)"”]/.test(text.charAt(tokens.start[match.past] as number));
}

/** The mark token `i` ends its sentence with. */
function isTerminal(reading: Reading, i: number): boolean {
  const { tokens, text } = reading;
  if (tokens.kind[i] !== PUNCTUATION || reading.sentences.of[i] !== reading.sentences.of[i - 1]) return false;
  const mark = text.charCodeAt(tokens.start[i] as number);
  return mark === 46 || mark === 33 || mark === 63 || mark === 0x2026;
}

/** Gives the first written letter the case that its place asks for. */
function withCase(reading: Reading, match: Match, edits: Edit[], ownWords: boolean): Edit[] {
  const { text, tokens } = reading;
  const start = tokens.start[match.first] as number;
  const opens = !match.half && reading.opensSentence(match.first);
  const first = edits[0] as Edit;
  const wasCapital = isCapitalLetter(text.charAt(start));
  if (first.text === "") {
    // The words in front are gone: what follows begins the sentence.
    const next = text.charAt(first.end);
    if (!opens || !wasCapital || !/^\p{Lowercase}/u.test(next)) return edits;
    return [{ start: first.start, end: first.end + 1, text: next.toUpperCase() }, ...edits.slice(1)];
  }
  let words = first.text;
  if (opens && wasCapital) words = upperFirst(words);
  else if (!opens && ownWords && /^\p{Uppercase}\p{Lowercase}/u.test(words))
    words = words.charAt(0).toLowerCase() + words.slice(1);
  return [{ ...first, text: words }, ...edits.slice(1)];
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const LABEL_LENGTH = 160;

/** What the passage reads like afterwards. */
function labelOf(reading: Reading, match: Match, edits: readonly Edit[], deletes: boolean): string {
  const { text, tokens } = reading;
  const start = tokens.start[match.first] as number;
  const matched = text.slice(start, tokens.end[match.past - 1] as number);
  if (deletes) return `Leave out “${shortened(matched)}”`;
  const end = Math.max(edits.at(-1)?.end ?? start, tokens.end[match.past - 1] as number);
  let label = "";
  let from = Math.min(edits[0]?.start ?? start, start);
  for (const edit of edits) {
    label += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  // A comma that the passage begins with belongs to the words before it.
  return shortened((label + text.slice(from, end)).trim().replace(/^[,;]\s*/, ""));
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ");
  return line.length <= LABEL_LENGTH ? line : `${line.slice(0, LABEL_LENGTH - 1)}…`;
}
