import { Command, Option } from "commander";
import { PRINCIPLES } from "../engine/types.ts";
import type { Catalogue } from "../packs/catalogue.ts";
import { closest, closestId } from "../packs/did-you-mean.ts";
import { overlayJsonSchema, rulesJsonSchema } from "../packs/json-schema.ts";
import { presentId } from "../packs/renamed.ts";
import { CLEAN } from "./exit-codes.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { writeDocs } from "./rules-docs.ts";
import { type BuiltIn, type RuleOptions, ruleOptions, rulesOf } from "./rules-of.ts";
import { testRules } from "./rules-test.ts";
import { explanation, list, listed, rulesAs } from "./rules-text.ts";
import { createStyle, wantsColour } from "./terminal.ts";

/** `human-level rules list|explain|test|docs|schema`. */
export function rulesCommand(io: Io, catalogue: Catalogue, builtIn: BuiltIn, done: (code: number) => void): Command {
  const style = createStyle(wantsColour(io.stdout, io.env));
  const width = Math.min(96, io.stdout.columns ?? 80);
  const rules = new Command("rules")
    .summary("see, understand and test the rules")
    .description("See, understand and test the rules.");

  rules
    .command("list")
    .description("List the rules by principle.")
    .addOption(new Option("-f, --format <format>", "how to list").choices(["people", "json"]).default("people"))
    .addOption(new Option("--principle <id>", "only those of one principle").choices(PRINCIPLES))
    .addOption(ruleOptions.rules())
    .addOption(ruleOptions.overlay())
    .action(async ({ format, principle, ...asked }: RuleOptions & { format: string; principle?: string }) => {
      const all = rulesAs(catalogue, await rulesOf(asked, builtIn, io));
      const chosen = all.filter((rule) => principle === undefined || rule.principle === principle);
      const text =
        format === "json" ? `${JSON.stringify(chosen.map(listed), null, 2)}\n` : list(catalogue, chosen, style);
      await write(io.stdout, text);
      done(CLEAN);
    });

  rules
    .command("explain")
    .description("Say what a rule looks for, why, and what it suggests.")
    .argument("<id>", "the id of a rule, such as abundance/cannot, or its last part")
    .addOption(ruleOptions.rules())
    .addOption(ruleOptions.overlay())
    .action(async (asked: string, options: RuleOptions) => {
      const id = presentId(idIn(asked), builtIn.renamed);
      const rules = rulesAs(catalogue, await rulesOf(options, builtIn, io));
      const found = rules.filter((rule) => rule.id === id || rule.id.endsWith(`/${id}`));
      const ids = rules.map((rule) => rule.id);
      if (found.length === 0) throw new UsageError(`There is no rule "${asked}".${near(id, ids)}`);
      await write(io.stdout, found.map((rule) => explanation(rule, style, width)).join("\n"));
      done(CLEAN);
    });

  rules
    .command("test")
    .description(
      "Validate rules and run their examples. Of an overlay, also say what it changes in the examples below it.",
    )
    .argument("[folder]", "the folder of rules (rules, when no overlay is named)")
    .addOption(ruleOptions.overlay())
    .option("--coverage", "also say which patterns no example tries out")
    .action(async (folder: string | undefined, { overlay = [], coverage }: RuleOptions & { coverage?: true }) => {
      const request = { folder, overlays: overlay, coverage: coverage === true };
      done(await testRules(request, { builtIn, catalogue, style }, io));
    });

  rules
    .command("docs")
    .description("Write a page for each rule and each principle, in Markdown.")
    .option("-o, --out <folder>", "where the pages go", "docs/rules")
    .option("--check", "write nothing; end with 1 when a page is not as it should be")
    .action(async ({ out, check }: { out: string; check?: true }) => {
      done(await writeDocs(catalogue, out, check === true, io));
    });

  rules
    .command("schema")
    .description("Print a JSON Schema of rule files or overlays, for editors that complete and check YAML.")
    .option("--for-overlays", "the schema of overlays")
    .action(async ({ forOverlays }: { forOverlays?: true }) => {
      const schema = forOverlays === true ? overlayJsonSchema() : rulesJsonSchema();
      await write(io.stdout, `${JSON.stringify(schema, null, 2)}\n`);
      done(CLEAN);
    });
  return rules;
}

/** The id that is meant: people also write it large, as the path of its file, or as that of its page. */
function idIn(asked: string): string {
  return asked
    .trim()
    .toLowerCase()
    .replaceAll("\\", "/")
    .replace(/\.(ya?ml|md)$/, "")
    .replace(/^.*\/(?=[^/]+\/[^/]+$)/, "");
}

const MOST_IDS = 5;

/** Which rules may have been meant: those that hold the words, and else those that are written most like it. */
function near(id: string, ids: readonly string[]): string {
  const nothing = ' "human-level rules list" shows all there are.';
  if (id === "") return nothing;
  const last = (each: string) => each.slice(each.lastIndexOf("/") + 1);
  const parts = ids
    .filter((each) => id !== "" && each.includes(id))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const alike = closestId(id, ids);
  // "canot" is near no whole name, and near the beginning of several.
  const beginning = closest(
    last(id),
    ids.map((each) => firstWord(last(each))),
  );
  const begun = ids.filter((each) => firstWord(last(each)) === beginning);
  const meant = parts.length > 0 ? parts : alike !== undefined ? [alike] : begun;
  if (meant.length === 0) return nothing;
  return ` Did you mean ${meant.slice(0, MOST_IDS).join(", ")}?`;
}

function firstWord(name: string): string {
  return name.split("-", 1)[0] ?? name;
}
