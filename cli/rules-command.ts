import { Command, Option } from "commander";
import type { RulePack } from "../engine/rule.ts";
import { PRINCIPLES } from "../engine/types.ts";
import type { Catalogue } from "../packs/catalogue.ts";
import { didYouMean } from "../packs/did-you-mean.ts";
import { rulesJsonSchema } from "../packs/json-schema.ts";
import { CLEAN } from "./exit-codes.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { writeDocs } from "./rules-docs.ts";
import { testRules } from "./rules-test.ts";
import { explanation, list, listed } from "./rules-text.ts";
import { createStyle, wantsColour } from "./terminal.ts";

/** `human-level rules list|explain|test|docs|schema`. */
export function rulesCommand(io: Io, catalogue: Catalogue, pack: RulePack, done: (code: number) => void): Command {
  const style = createStyle(wantsColour(io.stdout, io.env));
  const width = Math.min(96, io.stdout.columns ?? 80);
  const rules = new Command("rules").description("See, understand and test the rules.");

  rules
    .command("list")
    .description("List the rules by principle.")
    .addOption(new Option("-f, --format <format>", "how to list").choices(["people", "json"]).default("people"))
    .addOption(new Option("--principle <id>", "only those of one principle").choices(PRINCIPLES))
    .action(async ({ format, principle }: { format: string; principle?: string }) => {
      const chosen = catalogue.rules.filter((rule) => principle === undefined || rule.principle === principle);
      const text =
        format === "json" ? `${JSON.stringify(chosen.map(listed), null, 2)}\n` : list(catalogue, chosen, style);
      await write(io.stdout, text);
      done(CLEAN);
    });

  rules
    .command("explain")
    .description("Say what a rule looks for, why, and what it suggests.")
    .argument("<id>", "the id of a rule, such as abundance/cannot, or its last part")
    .action(async (id: string) => {
      const found = catalogue.rules.filter((rule) => rule.id === id || rule.id.endsWith(`/${id}`));
      const ids = catalogue.rules.map((rule) => rule.id);
      if (found.length === 0) throw new UsageError(`There is no rule ${id}.${near(id, ids)}`);
      await write(io.stdout, found.map((rule) => explanation(rule, style, width)).join("\n"));
      done(CLEAN);
    });

  rules
    .command("test")
    .description("Validate a folder of rules and run their examples.")
    .argument("[folder]", "the folder of rules", "rules")
    .option("--coverage", "also say which patterns no example tries out")
    .action(async (folder: string, { coverage }: { coverage?: true }) => {
      done(await testRules(folder, coverage === true, pack, style, io));
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
    .description("Print a JSON Schema of rule files, for editors that complete and check YAML.")
    .action(async () => {
      await write(io.stdout, `${JSON.stringify(rulesJsonSchema(), null, 2)}\n`);
      done(CLEAN);
    });
  return rules;
}

function near(id: string, ids: readonly string[]): string {
  const parts = ids.filter((each) => each.includes(id)).slice(0, 5);
  return parts.length > 0 ? ` Did you mean ${parts.join(", ")}?` : didYouMean(id, ids).replace(/ Known here:.*$/, "");
}
