import { check } from "../../engine/check.ts";
import type { RuleSet } from "../../engine/rule-set.ts";
import type { Context, Report } from "../../engine/types.ts";
import { warmUp } from "../../engine/warm-up.ts";
import { PART_NAMES } from "../../packs/docs-words.ts";
import { inLine, quote, table } from "../../packs/markdown.ts";
import { signed } from "./figures.ts";

/** Drafts with all that the engine says of them, for the page about the score. */

const UPSET: Context = {
  audience: "customer",
  channel: "email",
  customer: { name: "Dana Lee" },
  agent: { name: "Sam" },
  incoming:
    "Hello,\n\nMy order never came and nobody answers my emails. This is the third time I write. When will I get my lamp?\n\nDana",
};
const COLD =
  "Your order was delayed due to high volume. You failed to provide your order number. We can't ship it until Friday.\n\nRegards,\nSam";
const CALM: Context = {
  audience: "customer",
  channel: "email",
  customer: { name: "Omar Haddad" },
  agent: { name: "Ines" },
  incoming: "Hi, does the blue lamp also come in 40 cm?\n\nThanks,\nOmar",
};
const WARM =
  "Hi Omar,\n\nThanks for asking about the blue lamp. Yes, it comes in 40 cm, and we have three left.\n\nShall I set one aside for you?\n\nWarm regards,\nInes";

/** Three worked examples: a cold reply, the same one warmed up, and a short answer that needs nothing. */
export function workedExamples(rules: RuleSet): string {
  const warmed = warmUp({ text: COLD }, UPSET, rules);
  const steps = warmed.steps.map(({ label, part }) => `- ${part === undefined ? "now says" : "new"}: ${inLine(label)}`);
  return [
    "### A cold reply to an upset customer",
    "The customer wrote",
    quote(UPSET.incoming ?? ""),
    moodOf(warmed.before, UPSET),
    "and the draft says",
    quote(COLD),
    ...explained(COLD, warmed.before),
    "### The same reply after one click on *Warm it up*",
    quote(warmed.text),
    "What was done, in this order:",
    steps.join("\n"),
    ...explained(warmed.text, warmed.after),
    "### A short answer to a short question",
    "The customer wrote",
    quote(CALM.incoming ?? ""),
    moodOf(check({ text: WARM }, CALM, rules), CALM),
    "and the draft says",
    quote(WARM),
    ...explained(WARM, check({ text: WARM }, CALM, rules)),
  ].join("\n\n");
}

function moodOf({ mood }: Report, { incoming = "" }: Context): string {
  const words = mood.evidence.map(({ start, end }) => `“${inLine(incoming.slice(start, end))}”`);
  const signs = words.length === 0 ? "no sign of being upset" : `signs: ${words.join(", ")}`;
  return `Mood: **${mood.label}**, upset ${mood.upset.toFixed(2)}; ${signs}.`;
}

function explained(text: string, { shape, points, score, warmth, findings }: Report): string[] {
  const sentences = shape.sentences.map(({ start, end, kind, parts }) => [
    inLine(text.slice(start, end)),
    kind,
    parts.map((part) => PART_NAMES[part].replace("the ", "")).join(", "),
  ]);
  const sum = points.reduce((total, each) => total + each.points, 0);
  const rows = points.map(({ points: given, reason, ruleId, span }) => {
    const words = span === undefined ? "" : `“${inLine(text.slice(span.start, span.end))}”`;
    const link = ruleId === undefined ? "" : `[${ruleId}](rules/${ruleId}.md)`;
    return [signed(given), inLine(reason), words, link];
  });
  const total = sum === score ? "" : ` The points sum up to ${signed(sum)}; a score is never below 0 or above 100.`;
  return [
    table(["sentence", "speaks of", "part"], sentences),
    table(["points", "for", "words", "rule"], [...rows, [`**${score}**`, "**the score**", "", ""]]),
    `Warmth ${warmth.toFixed(2)}, ${findings.length === 0 ? "no findings" : `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`}.${total}`,
  ];
}
