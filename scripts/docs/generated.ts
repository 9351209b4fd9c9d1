import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SignalName } from "../../engine/rule.ts";
import { SIGNALS } from "../../engine/rule.ts";
import { createRuleSet } from "../../engine/rule-set.ts";
import type { Catalogue, CatalogueSignal } from "../../packs/catalogue.ts";
import { overlayJsonSchema, rulesJsonSchema } from "../../packs/json-schema.ts";
import { inLine, table } from "../../packs/markdown.ts";
import type { OverlayReading } from "../../packs/read-overlay.ts";
import type { PacksReading } from "../../packs/read-packs.ts";
import { moodFigures, partsTable, pointsTable, warmthFigures } from "./figures.ts";
import { withSection } from "./sections.ts";
import { workedExamples } from "./worked-examples.ts";

/** What each signal is a sign of. */
const MEANING: Readonly<Record<SignalName, string>> = {
  greeting: "begins the greeting, which reaches on over the names",
  opening: "a warm opening line",
  thanks: "thanks: an opening near the start, a closing at the end, human in between",
  empathy: "an acknowledgement: the feeling or the situation named",
  apology: "an acknowledgement: an apology",
  aside: "a remark that is not about the business",
  offer: "an open door, a next step offered",
  closing: "a warm closing line",
  valediction: "the formula before the name, such as “Best regards”",
  upset: "a sign of being upset, in the customer's message",
  happy: "a sign of being happy, in the customer's message",
  personal: "something personal, for `where: mention` and as an aside",
  warm: "warm words, for the warmth of a draft",
  cold: "cold words, for the warmth of a draft",
  never: "words that no rule flags, whatever it says",
};

/** Every file of the project that is made from rules and engine, besides the pages of the rules, by its path from `root`. */
export function generatedFiles({ core, overlays, catalogue }: PacksReading, root: string): ReadonlyMap<string, string> {
  const { pack } = core;
  const page = (path: string): string => readFileSync(join(root, path), "utf8");
  let scoring = page("docs/scoring.md");
  for (const [name, content] of [
    ["points", pointsTable()],
    ["parts", partsTable(catalogue)],
    ["mood", moodFigures()],
    ["warmth", warmthFigures()],
    ["examples", workedExamples(createRuleSet([pack]))],
  ] as const)
    scoring = withSection(scoring, name, content);
  let language = page("docs/rule-language.md");
  language = withSection(language, "signals", signalsTable(catalogue.signals));
  language = withSection(
    language,
    "lists",
    table(
      ["list", "entries", "such as"],
      Object.entries(pack.lists).map(([name, entries]) => [
        `\`@${name}\``,
        String(entries.length),
        entries
          .toSorted((a, b) => a.length - b.length)
          .slice(0, 3)
          .map((entry) => `\`${entry.replaceAll("|", "\\|")}\``)
          .join(", "),
      ]),
    ),
  );
  return new Map([
    ["docs/scoring.md", scoring],
    ["docs/rule-language.md", language],
    ["docs/packs.md", withSection(page("docs/packs.md"), "packs", packsTable(catalogue, overlays))],
    ["rules/rule.schema.json", `${JSON.stringify(rulesJsonSchema(), null, 2)}\n`],
    ["rules/overlay.schema.json", `${JSON.stringify(overlayJsonSchema(), null, 2)}\n`],
  ]);
}

/** What comes with the product, and what each pack does with the one below it. */
function packsTable({ packs, rules }: Catalogue, overlays: readonly OverlayReading[]): string {
  return table(
    ["pack", "version", "is for", "lies on", "switches off", "changes", "rules of its own"],
    packs.map(({ id, version, about = "", extends: below }) => {
      const overlay = overlays.find((each) => each.overlay?.id === id)?.overlay;
      const own = rules.filter(({ pack }) => (pack ?? "core") === id).length;
      const [off, changed] =
        overlay === undefined ? ["", ""] : [overlay.off.length, Object.keys(overlay.changes).length];
      return [
        `\`${id}\``,
        version,
        inLine(about),
        below === undefined ? "" : `\`${below}\``,
        `${off}`,
        `${changed}`,
        `${own}`,
      ];
    }),
  );
}

function signalsTable(signals: readonly CatalogueSignal[]): string {
  return table(
    ["signal", "is", "files"],
    SIGNALS.map((name) => [
      name,
      MEANING[name],
      signals
        .filter(({ signal }) => signal === name)
        .map(({ id }) => `[${inLine(id.replace("signals/", ""))}](../rules/${id}.yml)`)
        .join(", "),
    ]),
  );
}
