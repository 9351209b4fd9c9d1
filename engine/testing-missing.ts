import { check } from "./check.ts";
import type { PresenceRule } from "./rule.ts";
import { createRuleSet } from "./rule-set.ts";
import { mended, packOf, SHAPE_SIGNALS, wants } from "./testing-pack.ts";
import type { Context, Part } from "./types.ts";

/** A line for each part. */
export const LINE: Readonly<Record<Part, string>> = {
  greeting: "Hello,",
  opening: "Thanks for writing.",
  acknowledgement: "I'm sorry about this.",
  aside: "Enjoy the weekend.",
  offer: "Just let me know.",
  closing: "Take care.",
  signOff: "Best,\nSam",
};

/** The parts that rules find missing in a text. */
export function missingFrom(text: string, rules: readonly PresenceRule[], context: Context = {}) {
  return check({ text }, context, createRuleSet([packOf(rules, SHAPE_SIGNALS)])).missing;
}

/** The text with the line for one wanted part; undefined when it is not missing. */
export function withPart(part: Part, text: string, context: Context = {}): string | undefined {
  return mended(text, missingFrom(text, [wants(part, [LINE[part]])], context)[0]);
}
