import type { Catalogue, CatalogueRule } from "../packs/catalogue.ts";
import { type Style, wrapped } from "./terminal.ts";

/** What `rules list --format json` tells of a rule. */
export function listed({ id, kind, principle, severity, message }: CatalogueRule) {
  return { id, kind, principle, severity, message };
}

/** The rules by principle, for people. */
export function list(catalogue: Catalogue, rules: readonly CatalogueRule[], style: Style): string {
  const widest = Math.max(0, ...rules.map(({ id }) => id.length));
  const sections = catalogue.principles.flatMap(({ id, title }) => {
    const own = rules.filter(({ principle }) => principle === id);
    if (own.length === 0) return [];
    const rows = own.map(
      (rule) => `  ${rule.id.padEnd(widest)}  ${style.dim(rule.severity.padEnd(10))}  ${rule.message}`,
    );
    return [`${style.bold(title)} ${style.dim(`(${own.length})`)}\n${rows.join("\n")}\n`];
  });
  return `\n${sections.join("\n")}\n${style.dim(`${rules.length} rules. human-level rules explain <id> says more.`)}\n`;
}

/** All there is to know of a rule, for people. */
export function explanation(rule: CatalogueRule, style: Style, width: number): string {
  const offers = rule.kind === "phrase" ? (rule.rewrite ?? []) : rule.kind === "presence" ? rule.insert : [];
  const patterns = "match" in rule ? rule.match : [];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", style.bold(title), ...lines.map((line) => `  ${line.replaceAll("\n", "\n    ")}`)];
  return [
    "",
    `${style.bold(rule.message)}  ${style.dim(`${rule.id} · ${rule.kind} · ${rule.severity}`)}`,
    ...wrapped(rule.why, width),
    ...(rule.source === undefined ? [] : [style.dim(`Source: ${rule.source}`)]),
    ...section("Looks for", patterns),
    ...section(
      "Suggests",
      offers.map((line) => style.good(line === "" ? "(take these words out)" : line)),
    ),
    ...section(
      "Catches",
      rule.examples.flag.map(({ text, becomes }) =>
        becomes === undefined ? text : `${text} ${style.dim("→")} ${becomes}`,
      ),
    ),
    ...section(
      "Leaves alone",
      rule.examples.allow.map(({ text }) => text),
    ),
    "",
  ].join("\n");
}
