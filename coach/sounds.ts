import type { Mood, Span } from "../engine/types.ts";
import type { Sounds } from "../ui/view.ts";

/** More words would be read by nobody. */
const MOST = 3;
/** A longer stretch is cut. In UTF-16 units. */
const LONGEST = 48;
/** More of a stretch is not looked at. In UTF-16 units. */
const LONGEST_READ = 200;
/** What a stretch may be left with at its end, and means nothing there. */
const LOOSE_END =
  /(?:[\s.,;:!?–—-]|\s(?:a|an|and|are|at|but|for|had|has|have|in|is|it|my|of|on|or|our|the|this|to|was|with))$/i;

/**
 * How a message sounds, and its own words that say so: each once, in its order. Null where there is nothing to take to heart. Of a message
 * whose tone is spread over all its words none is named.
 */
export function soundsOf(mood: Mood, message: string | undefined): Sounds | null {
  if (message === undefined || (mood.label !== "upset" && mood.label !== "uneasy")) return null;
  const words: string[] = [];
  for (const { start, end } of joined(mood.evidence)) {
    const said = shortened(
      message
        .slice(start, Math.min(end, start + LONGEST_READ))
        .replace(/\s+/g, " ")
        .trim(),
    );
    if (said === "" || words.some((other) => other.toLowerCase().includes(said.toLowerCase()))) continue;
    words.push(said);
    if (words.length === MOST) break;
  }
  return { label: mood.label, words };
}

/** Spans in the order of the text, those that overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const whole: Span[] = [];
  for (const span of ordered) {
    const last = whole.at(-1);
    if (last === undefined || span.start >= last.end) whole.push(span);
    else whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return whole;
}

function shortened(words: string): string {
  let said = words;
  while (LOOSE_END.test(said)) said = said.replace(LOOSE_END, "");
  if (said.length <= LONGEST) return said;
  const cut = said.slice(0, LONGEST);
  const space = cut.lastIndexOf(" ");
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
