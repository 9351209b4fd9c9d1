import type { Rule, Where, Zone } from "../engine/rule.ts";
import type { Context, Part } from "../engine/types.ts";

/** The parts of a message as the pages name them. */
export const PART_NAMES: Readonly<Record<Part | "business", string>> = {
  greeting: "the greeting",
  opening: "the warm opening",
  acknowledgement: "the acknowledgement",
  aside: "the human aside",
  offer: "the offer",
  closing: "the warm closing",
  signOff: "the sign-off",
  business: "the business",
};

const ZONES: Readonly<Record<Zone, string>> = {
  greeting: "the greeting",
  body: "the body",
  closing: "the closing",
  "bare-closing": "a closing that is nothing but a formula",
  prose: "running text, not the items of a list",
};

const MOODS = {
  upset: "when they are upset",
  calm: "when they are not upset",
  happy: "when they are happy",
} as const;

/** Where and when a rule applies, as phrases to be joined by commas. Empty when it always does. */
export function circumstancesOf(where: Where | undefined): string[] {
  if (where === undefined) return [];
  const { audience, channel, zone, mood, thread, words, mention, unmentioned, trouble, incoming } = where;
  const phrases: string[] = [];
  if (audience !== undefined) phrases.push(audience === "customer" ? "to customers" : "to colleagues");
  if (channel !== undefined) phrases.push(channel === "email" ? "in email" : "in chat");
  if (zone !== undefined) phrases.push(`in ${zone.map((each) => ZONES[each]).join(" or ")}`);
  if (thread !== undefined) phrases.push(thread === "first" ? "in the first reply" : "in later replies");
  if (words?.min !== undefined) phrases.push(`from ${words.min} words on`);
  if (words?.max !== undefined) phrases.push(`up to ${words.max} words`);
  if (mood !== undefined) phrases.push(MOODS[mood]);
  if (incoming !== undefined)
    phrases.push(incoming === "known" ? "when their message is there to read" : "when no message of theirs is known");
  if (trouble !== undefined)
    phrases.push(trouble === "known" ? "when they say what went wrong" : "when they say nothing of what went wrong");
  const named = (id: string) => `“${id.replace(/^personal-/, "")}”`;
  if (mention !== undefined) phrases.push(`when they mention ${named(mention)}`);
  if (unmentioned !== undefined) phrases.push(`unless they mention ${unmentioned.map(named).join(" or ")}`);
  return phrases;
}

/** What a rule does that its patterns do not say; null for phrases, whose patterns say it all. */
export function deed(rule: Rule): string | null {
  switch (rule.kind) {
    case "phrase":
      return null;
    case "presence":
      return `Reports ${PART_NAMES[rule.part]} as missing, and offers lines to put in.`;
    case "density":
      return rule.max === 0
        ? "Flags every one."
        : `Up to ${rule.max} in a message ${rule.max === 1 ? "is" : "are"} fine; every further one is flagged.`;
    case "order":
      return `Flags ${PART_NAMES[rule.part]} where it stands before ${PART_NAMES[rule.before]}.`;
    case "repetition":
      return rule.within === "message"
        ? "The first in a message is fine; every further one is flagged."
        : "Flags words that an earlier reply of the same conversation already used.";
    case "name":
      return NAMES[rule.problem];
  }
}

const NAMES = {
  other: "Flags a name in the greeting that is not the customer's.",
  misspelt: "Flags a name in the greeting that is nearly the customer's.",
  absent: "Flags a greeting without a name, where the customer's is known.",
  leftover: "Flags a template's gap that nobody filled, such as [name] or {{first_name}}.",
} as const;

/** What is known besides the words of an example, as one line; null when nothing is said. */
export function setting(context: Context | undefined): string | null {
  if (context === undefined) return null;
  const { audience, channel, customer, agent, incoming, thread, signed, fillsPlaceholders } = context;
  const phrases: string[] = [];
  const reader = audience === "internal" ? "a colleague" : "a customer";
  if (customer?.name !== undefined || audience !== undefined) phrases.push(`to ${customer?.name ?? reader}`);
  if (agent?.name !== undefined) phrases.push(`from ${agent.name}`);
  if (channel === "chat") phrases.push("in chat");
  if (thread?.position === "later") phrases.push("in a later reply");
  if (signed === true) phrases.push("with a signature below");
  if (fillsPlaceholders === true) phrases.push("on a page that fills placeholders");
  if (incoming !== undefined) phrases.push(`in answer to “${incoming}”`);
  for (const earlier of thread?.earlier ?? []) phrases.push(`after “${earlier}”`);
  const line = phrases.join(", ");
  return line === "" ? null : line.charAt(0).toUpperCase() + line.slice(1);
}
