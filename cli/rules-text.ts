import type { Catalogue, CatalogueRule } from "../packs/catalogue.ts";
import { changedRule, type Overlay } from "../packs/overlay.ts";
import type { ChosenRules } from "./rules-of.ts";
import { type Style, wrapped } from "./terminal.ts";

/** A rule as it is with the overlays that were asked for. */
export type RuleAs = CatalogueRule & {
  /** The pack that it comes from. */
  readonly origin: string;
  /** The overlays that change it, the last of which may switch it off. */
  readonly changedBy: readonly string[];
  readonly off: boolean;
};

/** All rules as the chosen overlays have them, in the order of their ids. */
export function rulesAs(catalogue: Catalogue, { whole, core, readings }: ChosenRules): RuleAs[] {
  let rules: RuleAs[] = (whole?.catalogue ?? catalogue).rules.map((rule) => ({
    ...rule,
    origin: rule.pack ?? core.id,
    changedBy: [],
    off: false,
  }));
  for (const { overlay, rules: own } of readings) {
    const replaced = new Set(own.map(({ id }) => id));
    rules = [
      ...rules.filter(({ id }) => !replaced.has(id)).map((rule) => changedBy(rule, overlay)),
      ...own.map((rule) => ({ ...rule, origin: overlay.id, changedBy: [], off: false })),
    ];
  }
  return rules.sort((a, b) => (`${a.id}.yml` < `${b.id}.yml` ? -1 : 1));
}

function changedBy(rule: RuleAs, overlay: Overlay): RuleAs {
  const off = overlay.off.includes(rule.id);
  const change = Object.hasOwn(overlay.changes, rule.id) ? overlay.changes[rule.id] : undefined;
  if (!off && change === undefined) return rule;
  return { ...rule, ...changedRule(rule, change), off: rule.off || off, changedBy: [...rule.changedBy, overlay.id] };
}

/** What `rules list --format json` tells of a rule. */
export function listed({ id, kind, principle, severity, message, origin, changedBy, off }: RuleAs) {
  return { id, kind, principle, severity, message, origin, changedBy, off };
}

/** The rules by principle, for people. */
export function list(catalogue: Catalogue, rules: readonly RuleAs[], style: Style): string {
  const widest = Math.max(0, ...rules.map(({ id }) => id.length));
  const sections = catalogue.principles.flatMap(({ id, title }) => {
    const own = rules.filter(({ principle }) => principle === id);
    if (own.length === 0) return [];
    const rows = own.map(
      (rule) =>
        `  ${rule.id.padEnd(widest)}  ${style.dim((rule.off ? "off" : rule.severity).padEnd(10))}  ${rule.message}${provenance(rule, style)}`,
    );
    return [`${style.bold(title)} ${style.dim(`(${own.length})`)}\n${rows.join("\n")}\n`];
  });
  return `\n${sections.join("\n")}\n${style.dim(`${rules.length} rules. human-level rules explain <id> says more.`)}\n`;
}

/** Where a rule comes from and who changed it, when that is more than the core. */
function provenance({ origin, changedBy }: RuleAs, style: Style): string {
  const said = [...(origin === "core" ? [] : [`in ${origin}`]), ...changedBy.map((id) => `changed by ${id}`)];
  return said.length === 0 ? "" : `  ${style.dim(`(${said.join(", ")})`)}`;
}

/** All there is to know of a rule, for people. */
export function explanation(rule: RuleAs, style: Style, width: number): string {
  const offers = rule.kind === "phrase" ? (rule.rewrite ?? []) : rule.kind === "presence" ? rule.insert : [];
  const patterns = "match" in rule ? rule.match : [];
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", style.bold(title), ...lines.map((line) => `  ${line.replaceAll("\n", "\n    ")}`)];
  return [
    "",
    `${style.bold(rule.message)}  ${style.dim(`${rule.id} · ${rule.kind} · ${rule.off ? "off" : rule.severity}`)}${provenance(rule, style)}`,
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
