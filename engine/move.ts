import { openingPlace, ownText, paragraphBreak } from "./missing.ts";
import type { Reading } from "./reading.ts";
import { OPAQUE } from "./tokens.ts";
import type { Edit, Shape, Span, Suggestion } from "./types.ts";

/** Words that point to what stands before them: in front they would point to nothing. */
const POINTS_BACK =
  /^so\b|\b(?:again|also|another|as well|but|either|he|her|him|his|however|it|its|it['’]s|neither|once more|she|that(?! (?:an?|i|my|our|the|we|you|your)\b)|that['’]s|their|them|then|there(?! (?:has|have|is|was|were)\b)|these|they|those|though|too)\b/i;
/** "We understand it's frustrating": what is, they know. */
const HOW_IT_IS =
  /\bit(?:['’]s| is) (?=(?:\w+ )?(?:annoying|disappointing|frustrating|stressful|upsetting|worrying)\b)/i;
/** A whole sentence by itself, with its capital and its mark. */
const WHOLE = /^\p{Uppercase}[^\n]*[.!]$/u;

/**
 * Moves a sentence to where the message opens, in front of the business: "I'm sorry for the wait." None where it is not a sentence of its own, or
 * points to what it would leave behind.
 */
export function toTheFront(reading: Reading, shape: Shape, span: Span): Suggestion[] {
  const { text } = reading;
  const words = text.slice(span.start, span.end);
  const sentence = shape.sentences.find(({ start, end }) => start === span.start && end === span.end);
  if (sentence?.kind !== "human" || sentence.parts.length > 1) return [];
  if (!WHOLE.test(words) || POINTS_BACK.test(words.replace(HOW_IT_IS, "")) || holdsWhatIsNotOurs(reading, span))
    return [];
  const { start, end } = ownText(reading);
  const place = openingPlace(reading, shape, start, end, paragraphBreak(text, shape));
  if (place.at >= span.start) return [];
  const edits: Edit[] = [
    { start: place.at, end: place.at, text: place.before + words + place.after },
    { ...withGap(text, span, end), text: "" },
  ];
  return [{ label: `${words} …`, edits }];
}

function holdsWhatIsNotOurs({ tokens }: Reading, { start, end }: Span): boolean {
  return tokens.kind.some((kind, at) => {
    const from = tokens.start[at] as number;
    return kind === OPAQUE && from >= start && from < end;
  });
}

/** The sentence with the spaces that are one too many without it; with its lines where it fills them. `past` is the end of the writer's text. */
function withGap(text: string, { start, end }: Span, past: number): Span {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const before = line + text.slice(line, start).trimEnd().length;
  if (before > line) return { start: before, end };
  const next = past - text.slice(end, past).trimStart().length;
  return next < past ? { start, end: next } : { start: text.slice(0, start).trimEnd().length, end };
}
