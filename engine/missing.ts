import { describe, withSuggestions } from "./findings.ts";
import { linesFor, type Place } from "./missing-lines.ts";
import { isUncalledFor } from "./out-of-place.ts";
import type { Reading } from "./reading.ts";
import { isReference } from "./reference-line.ts";
import type { PresenceRule } from "./rule.ts";
import { type Outline, wordsBeside } from "./shape.ts";
import { isSignedBelow } from "./signed-below.ts";
import { BREAK } from "./tokens.ts";
import { type MissingPart, PARTS, type Shape, type Span } from "./types.ts";
import { applies, type Circumstances } from "./where.ts";

/** The parts that are wanted in these circumstances and are not there, in the order of a message. */
export function findMissing(
  reading: Reading,
  { shape, formula }: Outline,
  presence: readonly PresenceRule[],
  circumstances: Circumstances,
): MissingPart[] {
  if (reading.words === 0) return [];
  const missing: MissingPart[] = [];
  const beside = { ...circumstances, words: wordsBeside(reading, shape) };
  const { context, incoming } = circumstances;
  const letter = { text: reading.text, shape, incoming, said: context.incoming ?? "" };
  const signed = context.signed === true || isSignedBelow(reading, context);
  for (const rule of presence) {
    if (shape.parts[rule.part] !== null || missing.some(({ part }) => part === rule.part)) continue;
    if (rule.part === "signOff" && (signed || shape.name !== null)) continue;
    if (!applies(rule.where, beside)) continue;
    if (isUncalledFor(rule, letter)) continue;
    const place = placeOf(rule, reading, shape, circumstances);
    if (place === null) continue;
    missing.push(
      withSuggestions({ part: rule.part, ...describe(rule), at: place.at }, () =>
        linesFor(rule, reading, place, circumstances, {
          lastOnly: rule.part === "signOff" && formula,
          named: shape.name !== null || signed,
        }),
      ),
    );
  }
  return missing.sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
}

/** Null where the part belongs nowhere any more. */
function placeOf(
  { part, where }: PresenceRule,
  reading: Reading,
  shape: Shape,
  { context }: Circumstances,
): Place | null {
  const chat = context.channel === "chat";
  const paragraph = chat ? " " : paragraphBreak(reading.text, shape);
  const { start, end } = ownText(reading);
  const { name } = shape;
  const { closing } = shape.parts;
  if (part === "greeting") return { at: start, before: "", after: paragraph };
  // "Hi Dan, yes it does!" has begun: what opens a message opens nothing behind the business.
  // Only thanks for kind words stand well in front of an answer.
  const answers = where?.mood !== "happy" && opensWithAnswer(reading, shape);
  if (part === "opening" && (answers || runsOn(reading, shape) || opensHuman(shape))) return null;
  if (part === "acknowledgement") {
    // "I'm sorry the label is too small to read. Yes, it is.": the answer would answer us.
    if (where?.mood === "calm" && AGREES.test(reading.text.slice(shape.parts.greeting?.end ?? start))) return null;
    const thanked = behindThanks(reading.text, shape);
    if (thanked !== null) return { at: thanked, before: " ", after: "" };
    const within = runsOn(reading, shape) ? letterBehind(reading.text, shape) : null;
    if (within !== null) return { at: within, before: "", after: " ", raises: true };
  }
  if (part === "opening" || part === "acknowledgement" || (AT_ONCE.has(where?.mention ?? "") && startsCold(shape)))
    return openingPlace(reading, shape, start, end, paragraph);
  const ending = indented(reading.text, closing?.start ?? name?.start ?? null);
  if (part === "signOff")
    return { at: end, before: belowClosing(reading.text, closing) && !chat ? "\n" : paragraph, after: "" };
  if (part === "closing") {
    if (ending === null) return { at: end, before: paragraph, after: "" };
    // "Enjoy them!" with the name right below it is the last line of the message: the formula is a paragraph of its own.
    // "It left today. -Helen": the formula is a paragraph of its own here too.
    const trimmed = reading.text.slice(0, ending).trimEnd().length;
    if (!reading.text.slice(trimmed, ending).includes("\n"))
      return { at: trimmed, to: ending, before: paragraph, after: chat ? paragraph : "\n" };
    const close = paragraph === "\n\n" && /\S[ \t\u00a0]*\n$/.test(reading.text.slice(0, ending));
    return { at: ending, before: close ? "\n" : "", after: paragraph };
  }
  if (part === "aside" && !chat && (closing ?? name) !== null) return lastPlace(reading.text, shape, end, paragraph);
  const last = lastBodyEnd(shape, ending === null ? end : besideClosing(reading.text, shape, ending));
  if (last === null)
    return ending === null ? { at: end, before: paragraph, after: "" } : { at: ending, before: "", after: paragraph };
  return { at: last, before: gapAfter(reading.text, last, paragraph), after: "" };
}

/** Where "the lamp left" begins in "Hi Dan, the lamp left" and "Hi Dan - the lamp left". Names such as "iPad" keep their letters. */
function letterBehind(text: string, { parts: { greeting } }: Shape): number | null {
  const from = greeting?.end ?? 0;
  const gap = /^[,\s]*(?:[-–—]\s*)?(?=\p{Lowercase}[\p{Lowercase}'’]*(?![\p{Alpha}\d@]|:\/\/|\.\p{Alpha}))/u.exec(
    text.slice(from),
  )?.[0];
  return gap === undefined || /\n/.test(gap) ? null : from + gap.length;
}

/** What they told is answered before the business, as one would on the phone. */
const AT_ONCE: ReadonlySet<string> = new Set(
  "baby illness loyalty milestone setback storm wedding".split(" ").map((mention) => `personal-${mention}`),
);

/** Whether the business starts with no word before it. */
function startsCold({ parts }: Shape): boolean {
  return parts.opening === null && parts.acknowledgement === null;
}

/** The end of a first sentence of thanks: "Thank you for your email. I'm sorry it broke." reads better than the other way round. */
function behindThanks(text: string, { parts: { greeting }, sentences }: Shape): number | null {
  const first = sentences.find(({ start }) => start >= (greeting?.end ?? 0));
  return first?.parts.includes("opening") && /^(?:many )?thank[\s\S]*[.!]$/i.test(text.slice(first.start, first.end))
    ? first.end
    : null;
}

/**
 * Where a wish belongs that is not about the business: below it, in a paragraph of its own, or behind the warm sentence that closes. "See you
 * then," with the name below stays last.
 */
function lastPlace(text: string, { parts: { closing }, name }: Shape, end: number, paragraph: string): Place {
  const limit = name?.start ?? closing?.end ?? end;
  const at = text.slice(0, limit).trimEnd().length;
  if (closing !== null && closing.start < at) {
    if (/[.!?]$/.test(text.slice(closing.start, at))) return { at, before: " ", after: "" };
    const line = indented(text, closing.start) ?? closing.start;
    return { at: line, before: "", after: paragraph };
  }
  return { at, before: paragraph, after: "" };
}

/** True when a closing has a line of its own, so that a name belongs right below it. */
function belowClosing(text: string, closing: Span | null): boolean {
  return closing !== null && text.slice(text.lastIndexOf("\n", closing.start - 1) + 1, closing.start).trim() === "";
}

/** The beginning of the line when nothing but spaces stand before the offset: a line put in above keeps them where they were. */
function indented(text: string, at: number | null): number | null {
  if (at === null) return null;
  const line = text.lastIndexOf("\n", at - 1) + 1;
  return text.slice(line, at).trim() === "" ? line : at;
}

/** Before the first sentence of the body; where the greeting runs on into it, as near as keeps both sentences whole. */
export function openingPlace(reading: Reading, shape: Shape, start: number, end: number, paragraph: string): Place {
  const { text } = reading;
  const { greeting, closing } = shape.parts;
  const ending = closing?.start ?? shape.name?.start ?? null;
  const from = greeting?.end ?? start;
  const bodies = shape.sentences.filter(
    (sentence) => sentence.end > from && (ending === null || sentence.start < ending),
  );
  const body = bodies.find((one) => !isReference(text, one) && !isGreetingStill(text, from, one)) ?? bodies[0];
  if (body === undefined) {
    return ending === null ? { at: end, before: paragraph, after: "" } : { at: ending, before: "", after: paragraph };
  }
  // A list keeps its lines, and what begins in lower case would be a fault behind a full stop.
  const row = rowStart(text, body.start);
  if (row !== null && row >= from) return { at: row, before: "", after: paragraph };
  const ownLine =
    LIST_ITEM.test(text.slice(body.start, body.start + 4)) || /^\p{Lowercase}/u.test(text.slice(body.start));
  if (body.start >= from) return { at: body.start, before: "", after: ownLine ? paragraph : " " };
  let next = from;
  while (/[\s\u00a0]/.test(text.charAt(next))) next++;
  // "Hi Dan, Your refund …" takes a sentence before "Your"; "Hi Dan, your refund …" is one sentence, so it comes after.
  if (/^\p{Uppercase}/u.test(text.slice(next, next + 2)))
    return { at: next, before: "", after: " ", lowers: /, *$/.test(text.slice(0, next)) };
  return { at: body.end, before: gapAfter(text, body.end, paragraph), after: "" };
}

/** "Caro Luis, buon giorno" with the message below: what stands behind the greeting on a line of its own belongs to it. */
function isGreetingStill(text: string, from: number, { end }: Span): boolean {
  return (
    from > 0 &&
    /^[ ,]*[^\s.!?]+(?: [^\s.!?]+)?$/.test(text.slice(from, end)) &&
    /^[ \t]*\n[ \t]*\n/.test(text.slice(end))
  );
}

/** Where the row of a table begins in which an offset stands, if it does: "Lamp | 2", cells with tabs between them, "Fee: £5" above "Total: £30". */
function rowStart(text: string, at: number): number | null {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const line = text.slice(start).split("\n", 1)[0] as string;
  const cells = line.includes("\t") || line.includes(" | ") || /^ ?\|/.test(line) || LABELLED.test(text.slice(start));
  return cells && /^[|\s]*$/.test(text.slice(start, at)) ? start : null;
}

/** "It is, for three years", "Done!": what only means something right below the question. */
const ANSWER =
  /^(?:[£€$]?\d+|(?:all|definitely|maybe|none|not|one|possibly|probably|two)\b|no|yes|here (?:it|they|you))\b|^(?:(?:he|i|it|she|that|there|they|we|you) (?:are|can|could|did|do|does|had|has|have|is|may|was|were|will|would)(?: not|n?['’]t)?|done|sorted|yes and no)\s*[,.!;:–—]/i;

/** An answer that only repeats the verb of the question. */
const AGREES =
  /^[\s,]*(?:(?:no|yes)[.!]\s|(?:(?:no|yes)[,.]? )?(?:he|it|she|that|there|they) (?:are|can|could|did|do|does|has|have|is|was|were|will|would)(?: not|n['’]t)?\s*[,.!;])/i;

function opensWithAnswer({ text }: Reading, { parts: { greeting }, sentences }: Shape): boolean {
  const body = sentences.find(({ end }) => end > (greeting?.end ?? 0));
  return body !== undefined && ANSWER.test(text.slice(body.start, body.end));
}

/** Whether a word about what happened stands in front of the business: in front of that, thanks for the message would be a formula. */
function opensHuman({ parts: { acknowledgement, aside }, sentences }: Shape): boolean {
  const business = sentences.find(({ kind }) => kind === "business")?.start ?? Number.POSITIVE_INFINITY;
  return [acknowledgement, aside].some((part) => part !== null && part.start < business);
}

/** Whether the greeting runs on into the first sentence of the business. */
function runsOn({ text }: Reading, { parts, sentences }: Shape): boolean {
  const { greeting } = parts;
  if (greeting === null) return false;
  const body = sentences.find(({ end }) => end > greeting.end);
  if (body === undefined || isGreetingStill(text, greeting.end, body)) return false;
  return body.start < greeting.end && /^\s*(?:[-–—]\s*)?\p{Lowercase}/u.test(text.slice(greeting.end));
}

const LABELLED = /^\s*(?:[^:.!?\n]{1,40}: [^\n]{1,60}(?:\n|$)){2}/;
const LIST_ITEM = /^(?:[-–*•]|\d{1,2}[.)])\s/;

/** What divides a sentence from the next: one that ends without a mark is closed first. */
function gapAfter(text: string, at: number, paragraph: string): string {
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  // A full stop after a link could be taken for a part of it.
  if (LIST_ITEM.test(line) || /[:,;]$|(?:\/\/|www\.|@)\S*$/.test(line)) return paragraph === " " ? " " : paragraph;
  return /[.?!…)"”]$/.test(line) || !/[\p{Alpha}\d]$/u.test(line) ? " " : ". ";
}

/** The writer's own text, from its first token to its last. */
export function ownText(reading: Reading): { start: number; end: number } {
  const { kind, start, end } = reading.tokens;
  const first = kind.findIndex((of) => of !== BREAK);
  const last = kind.findLastIndex((of) => of !== BREAK);
  return first < 0 ? { start: 0, end: 0 } : { start: start[first] as number, end: end[last] as number };
}

/** Writers who leave blank lines get blank lines. A name below a last word tells nothing: it stands so in either kind of letter. */
export function paragraphBreak(text: string, { parts: { closing }, name }: Shape): string {
  const letter = text.slice(0, closing?.start ?? name?.start).trimEnd();
  const isList = letter.split("\n").every((line) => LIST_ITEM.test(line));
  return /\n/.test(letter) && !isList && !/\n[ \t\u00a0]*\n/.test(text) ? "\n" : "\n\n";
}

/** Where what stands on one line with the closing begins, if more stands above it: "What a relief. See you soon," is not to be parted. */
function besideClosing(text: string, { sentences }: Shape, ending: number): number {
  const line = text.lastIndexOf("\n", ending - 1) + 1;
  const above = sentences.some((sentence) => sentence.kind === "business" && sentence.end <= line);
  const within = sentences.some(({ start, end }) => start < line && end > line);
  const short = text.slice(line, ending).trim().split(/\s+/).length <= BESIDE_CLOSING;
  return above && short && !within ? line : ending;
}

/** More words on the closing's line are a paragraph of the message. */
const BESIDE_CLOSING = 6;

function lastBodyEnd(shape: Shape, limit: number): number | null {
  const greetingEnd = shape.parts.greeting?.end ?? 0;
  const last = shape.sentences.findLast((sentence) => sentence.end <= limit && sentence.end > greetingEnd);
  return last?.end ?? null;
}
