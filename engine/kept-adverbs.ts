import type { Reading } from "./reading.ts";
import type { Match } from "./scan.ts";
import type { Edit } from "./types.ts";

/** Adverbs that say something of their own, which a rewrite should go on saying. */
const SAYS = /^(?:also|currently|generally|normally|now|presently|typically|usually)$/;
/** Of these, and of asides, those without which "not now" becomes "never", and "not as a rule" a ban. */
const SAYS_WHEN =
  /^(?:currently|generally|normally|presently|temporarily|typically|usually|(?!(?:as such|of course|under any circumstances)$)\S+ .+)$/;
/** Where such an adverb may stand in a rewrite. */
const NEGATIVE =
  /\b(?:ca|could|did|do|does|have|is|are|wo)n['’]t\b|\bcannot\b|\b(?:are|can|could|did|do|does|have|is|will) not\b/;
const COULD = /\bcould(?: (?:i|we|you))?(?= )/i;

/**
 * Edits with the adverbs that the match looked past, where the rewrite has a place for them: "we currently can't" becomes "I'm sorry to say
 * we currently can't". Null where a no for the time being would become one for good.
 */
export function keepAdverbs(reading: Reading, match: Match, edits: readonly Edit[]): Edit[] | null {
  const { text, tokens } = reading;
  const { floats } = reading.otherwise;
  const kept = [...edits];
  for (let at = match.first; at < match.past; at++) {
    const length = floats[at] as number;
    if (length === 0) continue;
    const start = tokens.start[at] as number;
    const end = tokens.end[Math.min(at + length, tokens.kind.length) - 1] as number;
    const adverb = text
      .slice(start, end)
      .replace(/^,\s*|\s*,$/g, "")
      .toLowerCase();
    const index = kept.findIndex((edit) => edit.start <= start && end <= edit.end);
    const edit = kept[index];
    if (edit === undefined || edit.text.toLowerCase().includes(adverb)) continue;
    const placed = SAYS.test(adverb) ? withAdverb(edit.text, adverb) : null;
    if (placed !== null) kept[index] = { ...edit, text: placed };
    else if (SAYS_WHEN.test(adverb) && (NEGATIVE.test(edit.text) || COULD.test(edit.text))) return null;
  }
  return kept;
}

function withAdverb(words: string, adverb: string): string | null {
  if (NEGATIVE.test(words)) return words.replace(NEGATIVE, `${adverb} $&`);
  return adverb === "also" && COULD.test(words) ? words.replace(COULD, `$& ${adverb}`) : null;
}
