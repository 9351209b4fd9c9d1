import { describe } from "./findings.ts";
import type { Reading } from "./reading.ts";
import { fillFrom, parseRewrite } from "./rewrite.ts";
import type { PresenceRule } from "./rule.ts";
import { BREAK } from "./tokens.ts";
import { type MissingPart, PARTS, type Part, type Shape, type Suggestion } from "./types.ts";
import { applies, type Circumstances } from "./where.ts";

const MAX_LINES = 3;

/** The parts that are wanted in these circumstances and are not there, in the order of a message. */
export function findMissing(
  reading: Reading,
  shape: Shape,
  presence: readonly PresenceRule[],
  circumstances: Circumstances,
): MissingPart[] {
  if (reading.words === 0) return [];
  const missing: MissingPart[] = [];
  for (const rule of presence) {
    if (shape.parts[rule.part] !== null || missing.some(({ part }) => part === rule.part)) continue;
    if (rule.part === "signOff" && circumstances.context.signed === true) continue;
    if (!applies(rule.where, circumstances)) continue;
    const place = placeOf(rule.part, reading, shape, circumstances);
    missing.push({
      part: rule.part,
      ...describe(rule),
      at: place.at,
      suggestions: linesFor(rule, place, circumstances),
    });
  }
  return missing.sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
}

/** Where a part belongs, and what stands between it and its neighbours. */
interface Place {
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

function placeOf(part: Part, reading: Reading, shape: Shape, { context }: Circumstances): Place {
  const chat = context.channel === "chat";
  const paragraph = chat ? " " : paragraphBreak(reading.text);
  const { start, end } = ownText(reading);
  const { greeting, closing, signOff } = shape.parts;
  if (part === "greeting") return { at: start, before: "", after: paragraph };
  if (part === "opening" || part === "acknowledgement") {
    const body = firstBodyOffset(shape, greeting?.end ?? start);
    return body === null ? { at: end, before: paragraph, after: "" } : { at: body, before: "", after: " " };
  }
  const ending = closing?.start ?? signOff?.start ?? null;
  if (part === "signOff") return { at: end, before: closing === null ? paragraph : chat ? " " : "\n", after: "" };
  if (part === "closing") {
    return ending === null ? { at: end, before: paragraph, after: "" } : { at: ending, before: "", after: paragraph };
  }
  const last = lastBodyEnd(shape, ending ?? end);
  return last === null ? { at: end, before: paragraph, after: "" } : { at: last, before: " ", after: "" };
}

/** The writer's own text, from its first token to its last. */
function ownText(reading: Reading): { start: number; end: number } {
  const { kind, start, end } = reading.tokens;
  const first = kind.findIndex((of) => of !== BREAK);
  const last = kind.findLastIndex((of) => of !== BREAK);
  return first < 0 ? { start: 0, end: 0 } : { start: start[first] as number, end: end[last] as number };
}

/** Writers who leave blank lines get blank lines. */
function paragraphBreak(text: string): string {
  return /\n/.test(text) && !/\n[ \t\u00a0]*\n/.test(text) ? "\n" : "\n\n";
}

function firstBodyOffset(shape: Shape, from: number): number | null {
  const { closing, signOff } = shape.parts;
  const limit = closing?.start ?? signOff?.start ?? Number.POSITIVE_INFINITY;
  for (const sentence of shape.sentences) {
    if (sentence.end <= from || sentence.start >= limit) continue;
    // A greeting that runs on ("Hi Dan, the file …") has its body in the same sentence.
    return sentence.start >= from ? sentence.start : null;
  }
  return null;
}

function lastBodyEnd(shape: Shape, limit: number): number | null {
  const greetingEnd = shape.parts.greeting?.end ?? 0;
  const last = shape.sentences.findLast((sentence) => sentence.end <= limit && sentence.end > greetingEnd);
  return last?.end ?? null;
}

function linesFor(rule: PresenceRule, place: Place, { context }: Circumstances): Suggestion[] {
  const suggestions: Suggestion[] = [];
  for (const line of rule.insert) {
    const words = fill(line, context);
    if (words === null) continue;
    const text = place.before + words + place.after;
    suggestions.push({ label: words, edits: [{ start: place.at, end: place.at, text }] });
    if (suggestions.length === MAX_LINES) break;
  }
  return suggestions;
}

function fill(line: string, context: Circumstances["context"]): string | null {
  let words = "";
  for (const piece of parseRewrite(line)) {
    const part = "words" in piece ? piece.words : fillFrom(context, piece.fill);
    if (part === null) return null;
    words += part;
  }
  return words;
}
