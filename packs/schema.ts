import * as z from "zod";
import { LEXICONS, SIGNALS } from "../engine/rule.ts";
import { PARTS, PRINCIPLES, SEVERITIES } from "../engine/types.ts";
import { didYouMean } from "./did-you-mean.ts";
import { isRange } from "./language-version.ts";

/**
 * What a rule file may hold. The messages are written for the people who write rules: they say what to write instead.
 * A message about several unknown keys has one line a key, in the order of the issue's `keys`.
 */

/** An object that reports each key it does not know, with the one that was probably meant. */
export function fields<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== "unrecognized_keys") return undefined;
      return issue.keys.map((key) => `"${key}" is not a field here.${didYouMean(key, known)}`).join("\n");
    },
  });
}

/** One of a few names, with the one that was probably meant. `meant` knows better what to say of some. */
export function oneOf<const Names extends readonly string[]>(
  names: Names,
  meant: (written: string) => string | undefined = () => undefined,
) {
  return z.enum(names, {
    error: (issue) =>
      typeof issue.input === "string"
        ? `"${issue.input}" is not one of the names that may stand here.${meant(issue.input) ?? didYouMean(issue.input, names)}`
        : undefined,
  });
}

/** Words, more than spaces. */
export const text = z
  .string()
  .refine((value) => value.trim() !== "", "This is empty: write the words, or leave the field out.");
export const sentence = text.max(400, "Keep this under 400 characters: it is read on a small card.");
export const pattern = text.max(800, "Keep a pattern under 800 characters: split it into several, or use a list.");
export const patterns = z.array(pattern).min(1, "Give at least one pattern, or leave the field out.");
export const line = z.string().max(600, "Keep this under 600 characters.");
export const atLeastOne = (what: string) => `Give at least one ${what}.`;

const person = fields({ name: text.exactOptional() });

const context = fields({
  audience: oneOf(["customer", "internal"]).exactOptional(),
  channel: oneOf(["email", "chat"]).exactOptional(),
  customer: person.exactOptional(),
  agent: person.exactOptional(),
  incoming: text.exactOptional(),
  signed: z.boolean().exactOptional(),
  fillsPlaceholders: z.boolean().exactOptional(),
  thread: fields({ position: oneOf(["first", "later"]), earlier: z.array(text).exactOptional() }).exactOptional(),
});

const exampleFields = fields({
  text,
  becomes: line.exactOptional(),
  context: context.exactOptional(),
  alsoFlags: z.array(text).min(1).exactOptional(),
});
const example = z.union([text.transform((value) => ({ text: value })), exampleFields]);

const ruleExamples = fields({
  flag: z.array(example).min(1, atLeastOne("flag example: a line that this rule must catch")),
  allow: z.array(example).min(2, "Give at least two allow examples: look-alikes that this rule must leave alone."),
});
const signalExamples = fields({
  flag: z.array(example).min(1, atLeastOne("flag example: a line that holds this signal")),
  allow: z.array(example).exactOptional(),
});

export const count = z.int("Write a whole number.").min(0, "Write a number of 0 or more.");

export const where = fields({
  audience: oneOf(["customer", "internal"]).exactOptional(),
  channel: oneOf(["email", "chat"]).exactOptional(),
  zone: z
    .array(oneOf(["greeting", "body", "closing", "bare-closing", "prose"]))
    .min(1, atLeastOne("zone"))
    .exactOptional(),
  mood: oneOf(["upset", "calm", "happy"]).exactOptional(),
  thread: oneOf(["first", "later"]).exactOptional(),
  words: fields({ min: count.exactOptional(), max: count.exactOptional() })
    .refine(({ min = 0, max = Number.POSITIVE_INFINITY }) => min <= max, "min is larger than max: no message fits.")
    .exactOptional(),
  incoming: oneOf(["known", "unknown"]).exactOptional(),
  trouble: oneOf(["known", "unknown"]).exactOptional(),
  mention: text.exactOptional(),
  unmentioned: z.array(text).min(1, atLeastOne("name")).readonly().exactOptional(),
});

export const unless = fields({
  before: patterns.exactOptional(),
  after: patterns.exactOptional(),
  sentence: patterns.exactOptional(),
  next: patterns.exactOptional(),
  negated: z.boolean().exactOptional(),
});

const capture = fields({
  kind: oneOf(["clause", "words", "number"]).default("clause"),
  max: z.int("Write a whole number.").min(1).max(40).exactOptional(),
  not: patterns.exactOptional(),
  only: patterns.exactOptional(),
});

const base = {
  severity: oneOf(SEVERITIES).default("warning"),
  message: sentence,
  why: sentence,
  source: text.exactOptional(),
  where: where.exactOptional(),
  examples: ruleExamples,
};

const phrase = fields({
  kind: z.literal("phrase"),
  match: patterns,
  captures: z.record(z.string(), capture).exactOptional(),
  unless: unless.exactOptional(),
  rewrite: z.array(line).min(1, atLeastOne("rewrite, or leave the field out")).exactOptional(),
  ...base,
});

const presence = fields({
  kind: z.literal("presence"),
  part: oneOf(PARTS),
  insert: z.array(text).min(1, atLeastOne("line to insert")),
  ...base,
});

const density = fields({
  kind: z.literal("density"),
  match: patterns,
  unless: unless.exactOptional(),
  max: count,
  ...base,
});

const order = fields({
  kind: z.literal("order"),
  part: oneOf([...PARTS, "business"]),
  before: oneOf([...PARTS, "business"]),
  ...base,
});

const name = fields({ kind: z.literal("name"), problem: oneOf(["other", "misspelt", "absent", "leftover"]), ...base });

const repetition = fields({
  kind: z.literal("repetition"),
  match: patterns,
  within: oneOf(["message", "thread"]),
  ...base,
});

const KINDS = ["phrase", "presence", "density", "order", "repetition", "name"];

/** A file `rules/<principle>/<name>.yml`. */
export const ruleFile = z.discriminatedUnion("kind", [phrase, presence, density, order, repetition, name], {
  error: (issue) => {
    if (issue.code !== "invalid_union") return undefined;
    const written = kindOf(issue.input);
    if (written === undefined) return `Say what kind of rule this is. One of: ${KINDS.join(", ")}.`;
    return `"${written}" is not a kind of rule.${didYouMean(written, KINDS)}`;
  },
});

const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What can be made out of a rule or signal that is not valid as a whole, so that all its problems are told at once. */
export const rulePieces = z.object({
  kind: lenient(z.string()),
  match: lenient(patterns),
  captures: lenient(z.record(z.string(), capture)),
  unless: lenient(unless),
  where: lenient(z.object({ mention: text.exactOptional(), unmentioned: z.array(text).readonly().exactOptional() })),
  rewrite: lenient(z.array(line)),
  insert: lenient(z.array(text)),
  examples: lenient(fields({ flag: z.array(example), allow: z.array(example).default([]) })),
});

/** A file `rules/signals/<name>.yml`. */
export const signalFile = fields({
  kind: z.literal("signal", 'A file in signals/ has "kind: signal".'),
  signal: oneOf(SIGNALS),
  match: patterns,
  unless: unless.exactOptional(),
  weight: z.number().min(-10).max(10).exactOptional(),
  examples: signalExamples,
});

const weight = z.number().min(-20).max(20);
const weights = z.record(z.string().max(80), weight);

/** A file `rules/lexicons/<name>.yml`. */
export const lexiconFile = fields({
  kind: z.literal("lexicon", 'A file in lexicons/ has "kind: lexicon".'),
  bias: z.number().min(-20).max(20),
  damping: z.number().min(0).max(1),
  signals: z.record(
    z
      .string()
      .regex(
        new RegExp(`^(?:${SIGNALS.join("|")}|signals/[a-z0-9-]+)$`),
        "Name a signal, or its file as signals/<name>.",
      ),
    weight,
  ),
  words: weights,
});

/** A lexicon is called after what it measures. */
export const lexiconName = oneOf(LEXICONS);

/** The file `rules/lists.yml`: named lists of patterns. */
export const listsFile = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, "Write the name of a list in lower-case letters, digits and hyphens."),
  z.array(pattern).min(1, "Give the list at least one entry."),
);

const principle = fields({ title: sentence, belief: sentence, looksFor: sentence });

/** The file `rules/principles.yml`: the words for the twelve principles. */
export const principlesFile = fields(
  Object.fromEntries(PRINCIPLES.map((id) => [id, principle])) as Record<(typeof PRINCIPLES)[number], typeof principle>,
);

/** Which messages a pack is for. */
const readership = fields({
  audience: oneOf(["customer", "internal"]).exactOptional(),
  channel: oneOf(["email", "chat"]).exactOptional(),
});

/** What a pack says of itself, field by field. */
export const manifestFields = {
  id: text.regex(
    /^[a-z][a-z0-9-]{0,63}$/,
    "Write the id in lower-case letters, digits and hyphens, such as acme-support.",
  ),
  version: text.regex(/^\d+\.\d+\.\d+(-[\w.]+)?$/, "Write a version such as 1.4.0."),
  language: text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "Write a language tag such as en or en-GB."),
  engine: text
    .refine(isRange, "Write the versions of the rule language that this needs, such as ^1.0.")
    .exactOptional(),
  author: sentence.exactOptional(),
  licence: sentence.exactOptional(),
  about: sentence.exactOptional(),
  for: readership.exactOptional(),
};

/** The file `rules/pack.yml`: what the set is called. */
export const packFile = fields(manifestFields);

export type RulePieces = z.output<typeof rulePieces>;

function kindOf(input: unknown): string | undefined {
  if (typeof input !== "object" || input === null || !("kind" in input)) return undefined;
  return typeof input.kind === "string" ? input.kind : undefined;
}
