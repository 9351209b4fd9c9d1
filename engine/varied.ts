import type { Suggestion } from "./types.ts";

/** Requests that read like a form when every step is asked for in the same words. */
const ASKED = [/\bcould you\b/i, /\bplease make sure\b/i];

/** Words of regret in front of a whole sentence, of which the first letter may have become small. */
const REGRET = /^I['’]m (?:afraid|sorry to say) (\p{Lowercase})?$/u;
/** What happened to this customer is no rule that may help to know. */
const OF_THIS_CASE =
  /^(?:he|her|his|i|it|its|my|no|nobody|none|nothing|our|she|that|the|their|there|these|they|this|those|we|you|your)\b/i;
const GENERAL = "It may help to know that ";

/**
 * The suggestions in the order in which they fit the letter: first those that ask in other words than it asked before, last a rule that is told
 * as something to know, for where regret was said once already. Where regret is wanted for what happened to this customer, the rule comes first.
 */
export function varied(
  suggestions: readonly Suggestion[],
  text: string,
  regretWanted: () => boolean = () => false,
): readonly Suggestion[] {
  const again = suggestions.filter((suggestion) => asksAgain(suggestion, text));
  const fresh = suggestions.filter((suggestion) => !again.includes(suggestion));
  const general = suggestions.flatMap((suggestion) => generally(suggestion, text));
  return general.length > 0 && regretWanted() ? [...general, ...fresh, ...again] : [...fresh, ...again, ...general];
}

/** Whether a suggestion regrets what is so for this customer, for which there are no other words. */
export function regretsThis({ edits: [edit] }: Suggestion, text: string): boolean {
  if (edit === undefined) return false;
  return /\bafraid (?:i|we) /i.test(edit.text) || (REGRET.test(edit.text) && OF_THIS_CASE.test(text.slice(edit.start)));
}

function asksAgain({ edits }: Suggestion, text: string): boolean {
  return ASKED.some((asked) => edits.some((edit) => asked.test(edit.text)) && asked.test(text));
}

function generally({ label, edits: [edit, ...others] }: Suggestion, text: string): readonly Suggestion[] {
  const [regret, letter = ""] = REGRET.exec(edit?.text ?? "") ?? [];
  if (edit === undefined || regret === undefined || others.length > 0) return [];
  if (OF_THIS_CASE.test(text.slice(edit.start))) return [];
  const words = GENERAL + letter;
  return [{ label: label.replace(regret, words), edits: [{ ...edit, text: words }] }];
}
