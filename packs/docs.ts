import type { Catalogue, CatalogueRule, Example, PrincipleText } from "./catalogue.ts";

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
  const rows = chapters.map(
    ({ principle, rules }) =>
      `| [${cell(principle.title)}](${principle.id}/README.md) | ${cell(principle.belief)} | ${rules.length} |`,
  );
  return page([
    "# The rules",
    `${count} rules, by what the coach believes.`,
    ["| principle | belief | rules |", "|---|---|---|", ...rows].join("\n"),
  ]);
}

function principlePage({ title, belief, looksFor }: PrincipleText, rules: readonly CatalogueRule[]): string {
  const rows = rules.map(
    ({ id, severity, message }) => `| [${name(id)}](${name(id)}.md) | ${severity} | ${cell(message)} |`,
  );
  return page([
    `# ${title}`,
    belief,
    `**What the coach looks for:** ${looksFor}`,
    rules.length === 0
      ? "There are no rules here yet."
      : ["| rule | severity | what reads cold |", "|---|---|---|", ...rows].join("\n"),
    "[All rules](../README.md)",
  ]);
}

function rulePage(rule: CatalogueRule): string {
  const offers = rule.kind === "phrase" ? (rule.rewrite ?? []) : rule.kind === "presence" ? rule.insert : [];
  return page([
    `# ${rule.message.replace(/\.$/, "")}`,
    `\`${rule.id}\` · ${rule.kind} · ${rule.severity}`,
    rule.why,
    ...(rule.source === undefined ? [] : [`Source: ${rule.source}`]),
    ...("match" in rule ? ["## Looks for", fenced(rule.match)] : []),
    ...(offers.length === 0
      ? []
      : ["## Offers", fenced(offers.map((line) => (line === "" ? "(nothing: the words go)" : line)))]),
    "## Catches",
    ...rule.examples.flag.map(example),
    "## Leaves alone",
    ...rule.examples.allow.map(example),
    `[All rules of this principle](README.md) · [All rules](../README.md)`,
  ]);
}

function example({ text, becomes }: Example): string {
  return becomes === undefined ? quote(text) : `${quote(text)}\n\nbecomes\n\n${quote(becomes)}`;
}

function page(paragraphs: readonly string[]): string {
  return `${GENERATED}\n${paragraphs.join("\n\n")}\n`;
}

/** Plain words in Markdown: nothing in them may become mark-up. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
}

function cell(text: string): string {
  return plain(text).replace(/\s+/g, " ");
}

function quote(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => (line === "" ? ">" : `> ${plain(line)}  `.trimEnd()))
    .join("\n");
}

function fenced(lines: readonly string[]): string {
  return ["```text", ...lines, "```"].join("\n");
}

function name(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
