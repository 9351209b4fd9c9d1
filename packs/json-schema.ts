import * as z from "zod";
import { overlayFile } from "./overlay-schema.ts";
import { lexiconFile, packFile, ruleFile, signalFile } from "./schema.ts";

/** What editors show beside a field. docs/rule-language.md says more. */
const HELP: Readonly<Record<string, string>> = {
  kind: "What the rule looks at. It decides which other fields there are.",
  match: "Patterns. Any one of them is enough; of several at one place the longest counts.",
  captures: "How far each {name} of the patterns reaches, and what it may begin with.",
  "captures.kind":
    "clause: to the end of the clause; words: to the next word of the pattern; number: one number, amount, date or time.",
  "captures.max": "At most so many words: 14 in a clause and 4 in words without this field.",
  "words.min": "From so many words on.",
  "words.max": "Up to so many words.",
  max: "So many matches in the whole message are fine.",
  not: "Do not match when the captured words begin with one of these patterns.",
  only: "Match only when the captured words begin with one of these patterns.",
  unless: "Neighbours that make a match harmless. Any one of them is enough.",
  "unless.before": "Stands directly before the match.",
  before: "The part that has to come first, or business.",
  after: "Stands directly after the match.",
  sentence: "Stands anywhere in the same sentence.",
  next: "Stands anywhere in the three sentences behind it.",
  negated: "true: one of the three words before the match is not, never, don't and the like.",
  where: "Where and when the rule applies. What is left out does not restrict.",
  zone: "The parts of the message in which a match counts.",
  mood: "The mood of the customer's last message. calm is everything but upset.",
  mention: "The customer mentioned this: the name of a personal signal, such as personal-birthday.",
  trouble: "known: only when the customer says what went wrong in words that can be said back to them.",
  unmentioned: "The customer mentioned none of these: names of personal signals.",
  severity: "How much it matters: suggestion, warning (without this field) or strong.",
  message: "What reads cold, in one short sentence.",
  why: "Why it matters, in one or two sentences.",
  source: "Where the claim in why comes from, when it rests on research.",
  rewrite: 'What to say instead, best first. {name} is a capture, {customer} and {agent} are first names; "" deletes.',
  insert: "Lines to offer. {customer}, {agent} and {problem} (what went wrong, in their words) are filled in.",
  part: "The part of the message that the rule is about.",
  within: "message: said twice here; thread: said in an earlier reply already.",
  problem:
    "other: somebody else's name; misspelt: nearly theirs; absent: none, though it is known; leftover: a gap that nobody filled.",
  examples: "Lines that prove the rule. They are run as tests.",
  flag: "Lines that this must catch.",
  allow: "Look-alikes that this must leave alone, and every other rule too.",
  becomes: "The whole text after the first suggestion.",
  context: "What is known besides the words. Without it, the example is for a customer.",
  alsoFlags: "Other rules that may flag this allow line.",
  signal: "What these patterns are a sign of.",
  weight: "How strongly it counts; 1 without this field.",
};

/** What editors show beside a field of an overlay or manifest. docs/packs.md says more. */
const OVERLAY_HELP: Readonly<Record<string, string>> = {
  ".extends": "The pack that this lies on: core, internal, chat, or a pack of yours that is read before it.",
  ".id": "The name of the pack, in lower-case letters, digits and hyphens.",
  ".version": "The version of the pack, such as 1.4.0.",
  ".language": "The language that the rules are in, such as en.",
  ".engine": "The versions of the rule language that can read this, such as ^1.0.",
  ".author": "Who wrote it.",
  ".licence": "How others may use it.",
  ".about": "What it is for, one sentence.",
  ".for": "The messages it is for. Without it, all that the pack below is for.",
  ".off": "Ids of rules that are switched off.",
  ".severity": "How much a rule matters here, by id.",
  ".message": "Other words on the card, by id.",
  ".why": "Another reason on the card, by id.",
  ".where": "Where and when a rule applies, in place of its own, by id.",
  ".match": "Patterns more (add) and fewer (remove), by id of a rule or signal.",
  ".unless": "Exceptions more, by id.",
  ".rewrite": "What to say instead, in place of the rule's own, by id.",
  ".insert": "Lines to offer, in place of the rule's own, by id.",
  ".max": "So many matches in a message are fine, by id of a density rule.",
  ".never": "Patterns of words that no rule may flag: product names, phrases that must stay.",
  ".lists": "Entries more (add) and fewer (remove) of a list, or a whole list.",
  ".rules": "Rules of its own, by id: <principle>/<name>.",
  add: "Put in.",
  remove: "Take out. Written exactly as it stands there.",
};

/** A JSON Schema of overlays and manifests, for editors. */
export function overlayJsonSchema(): Readonly<Record<string, unknown>> {
  const [overlay, manifest] = [overlayFile, packFile].map((schema) => {
    const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input" });
    const own: unknown = JSON.parse(JSON.stringify(rest));
    explain(own, "", { ...HELP, ...OVERLAY_HELP });
    return own;
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Human Level overlay",
    description: "What a pack changes about the one it lies on, or what a pack says of itself.",
    anyOf: [overlay, manifest],
  };
}

/** A JSON Schema of rule, signal and lexicon files, with which editors complete, explain and check them while they are written. */
export function rulesJsonSchema(): Readonly<Record<string, unknown>> {
  const parts = [ruleFile, signalFile, lexiconFile].map((schema) => {
    const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input" });
    // Fields of one type are one object, and each is to have words of its own.
    const own: unknown = JSON.parse(JSON.stringify(rest));
    explain(own, "", HELP);
    return own;
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Human Level rule",
    description: "A file under rules/<principle>/, rules/signals/ or rules/lexicons/.",
    anyOf: parts,
  };
}

/** Gives every field its words, wherever it stands. `parent` is the field that holds it. */
function explain(schema: unknown, parent: string, help: Readonly<Record<string, string>>): void {
  if (Array.isArray(schema)) for (const each of schema) explain(each, parent, help);
  if (!isObject(schema)) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key !== "properties" || !isObject(value)) {
      explain(value, parent, help);
      continue;
    }
    for (const [field, inner] of Object.entries(value)) {
      const words = help[`${parent}.${field}`] ?? help[field];
      if (words !== undefined && isObject(inner)) inner.description = words;
      explain(inner, field, help);
    }
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
