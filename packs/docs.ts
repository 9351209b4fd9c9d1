import type { Unless } from "../engine/rule.ts";
import type { Catalogue, CatalogueRule, Example, PrincipleText } from "./catalogue.ts";
import { circumstancesOf, deed, setting } from "./docs-words.ts";
import { fenced, inLine, quote, table } from "./markdown.ts";

/** A page of the documentation of the rules. */
export interface Page {
  /** Relative to the folder of the pages, with forward slashes. */
  readonly path: string;
  /** Markdown. */
  readonly text: string;
}

const GENERATED = "<!-- Written by `human-level rules docs` from the rule files. Change those, not this page. -->\n";

/** A page for each rule and each principle, and one that leads to them. */
export function docPages({ principles, rules }: Catalogue): Page[] {
  const byPrinciple = principles.map((principle) => ({
    principle,
    rules: rules.filter((rule) => rule.principle === principle.id),
  }));
  return [
    { path: "README.md", text: indexPage(byPrinciple, rules.length) },
    ...byPrinciple.map((each) => ({
      path: `${each.principle.id}/README.md`,
      text: principlePage(each.principle, each.rules),
    })),
    ...rules.map((rule) => ({ path: `${rule.id}.md`, text: rulePage(rule) })),
  ];
}

interface Chapter {
  readonly principle: PrincipleText;
  readonly rules: readonly CatalogueRule[];
}

function indexPage(chapters: readonly Chapter[], count: number): string {
  const rows = chapters.map(({ principle, rules }) => [
    `[${inLine(principle.title)}](${principle.id}/README.md)`,
    inLine(principle.belief),
    String(rules.length),
  ]);
  return page([
    "# The rules",
    `${count} ${count === 1 ? "rule" : "rules"}, by what the coach believes. Every line on these pages is run as a test.`,
    table(["principle", "belief", "rules"], rows),
  ]);
}

function principlePage({ title, belief, looksFor }: PrincipleText, rules: readonly CatalogueRule[]): string {
  const rows = rules.map((rule) => [
    `[${name(rule.id)}](${name(rule.id)}.md)`,
    rule.severity,
    inLine(rule.message),
    sample(rule),
  ]);
  return page([
    `# ${title}`,
    belief,
    `**What the coach looks for:** ${looksFor}`,
    rules.length === 0
      ? "There are no rules here yet."
      : table(["rule", "severity", "what reads cold", "for example"], rows),
    "[All rules](../README.md)",
  ]);
}

/** Longer lines make a table hard to read. */
const LONGEST_SAMPLE = 90;

/** The first short line that a rule catches. What a whole message lacks is not seen in a line. */
function sample({ kind, examples }: CatalogueRule): string {
  if (kind === "presence" || kind === "order") return "";
  return inLine(examples.flag.find(({ text }) => text.length <= LONGEST_SAMPLE)?.text ?? "");
}

function rulePage(rule: CatalogueRule): string {
  const offers = rule.kind === "phrase" ? (rule.rewrite ?? []) : rule.kind === "presence" ? rule.insert : [];
  const where = circumstancesOf(rule.where);
  const does = deed(rule);
  const unless = "unless" in rule ? exceptions(rule.unless) : [];
  return page([
    `# ${rule.message.replace(/\.$/, "")}`,
    `\`${rule.id}\` · ${rule.kind} · ${rule.severity}${rule.pack === undefined ? "" : ` · in the pack \`${rule.pack}\``}`,
    rule.why,
    ...(rule.source === undefined ? [] : [`Source: ${rule.source}`]),
    ...(does === null ? [] : [does]),
    ...(where.length === 0 ? [] : [`**Only** ${where.join(", ")}.`]),
    ...("match" in rule ? ["## Looks for", fenced(rule.match)] : []),
    ...(unless.length === 0 ? [] : ["## Unless", ...unless]),
    ...(offers.length === 0 ? [] : ["## Offers", fenced(offers.map(offer))]),
    "## Catches",
    ...rule.examples.flag.map(example),
    "## Leaves alone",
    ...rule.examples.allow.map(example),
    "[All rules of this principle](README.md) · [All rules](../README.md)",
  ]);
}

function offer(line: string): string {
  return line === "" ? "(nothing: the words go)" : line.trimEnd();
}

function exceptions(unless: Unless | undefined): string[] {
  const { before = [], after = [], sentence = [], next = [], negated = false } = unless ?? {};
  return [
    ...(before.length === 0 ? [] : ["Directly before it stands", fenced(before)]),
    ...(after.length === 0 ? [] : ["Directly after it stands", fenced(after)]),
    ...(sentence.length === 0 ? [] : ["In the same sentence stands", fenced(sentence)]),
    ...(next.length === 0 ? [] : ["In one of the three sentences behind it stands", fenced(next)]),
    ...(negated ? ["One of the three words before it negates it."] : []),
  ];
}

function example({ text, becomes, context }: Example): string {
  const about = setting(context);
  const lines = about === null ? quote(text) : `*${inLine(about)}:*\n\n${quote(text)}`;
  return becomes === undefined ? lines : `${lines}\n>\n> **becomes**\n>\n${quote(becomes)}`;
}

function page(paragraphs: readonly string[]): string {
  return `${GENERATED}\n${paragraphs.join("\n\n")}\n`;
}

function name(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
