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
 * How a message sounds, and those of its own words that say so most: each once, in the order of the message. Null where there is nothing to
 * take to heart. Of a message whose tone is spread over all its words none is named.
 */
export function soundsOf(mood: Mood, message: string | undefined): Sounds | null {
  if (message === undefined || (mood.label !== "upset" && mood.label !== "uneasy")) return null;
  const told: { readonly start: number; readonly words: string }[] = [];
  for (const { start, end } of strongest(mood.evidence)) {
    const words = shortened(
      message
        .slice(start, Math.min(end, start + LONGEST_READ))
        .replace(/\s+/g, " ")
        .trim(),
    );
    if (words === "" || told.some((other) => other.words.toLowerCase().includes(words.toLowerCase()))) continue;
    told.push({ start, words });
    if (told.length === MOST) break;
  }
  return { label: mood.label, words: told.sort((a, b) => a.start - b.start).map(({ words }) => words) };
}

/** Spans that overlap as one, in the order of the strongest of each. */
function strongest(spans: readonly Span[]): Span[] {
  const whole: (Span & { readonly rank: number })[] = [];
  for (const { start, end, rank } of spans.map((span, rank) => ({ ...span, rank })).sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last === undefined || start >= last.end) whole.push({ start, end, rank });
    else
      whole[whole.length - 1] = {
        start: last.start,
        end: Math.max(last.end, end),
        rank: Math.min(last.rank, rank),
      };
  }
  return whole.sort((a, b) => a.rank - b.rank);
}

function shortened(words: string): string {
  let said = words;
  while (LOOSE_END.test(said)) said = said.replace(LOOSE_END, "");
  if (said.length <= LONGEST) return said;
  const cut = said.slice(0, LONGEST);
  const space = cut.lastIndexOf(" ");
  return `${space > 0 ? cut.slice(0, space) : cut}…`;
}
