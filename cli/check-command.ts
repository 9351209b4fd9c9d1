import { Command, Option } from "commander";
import type { RulePack } from "../engine/rule.ts";
import { createRuleSet, type RuleSet } from "../engine/rule-set.ts";
import { type Audience, type Channel, type Context, SEVERITIES, type Severity } from "../engine/types.ts";
import { CLEAN, FOUND, UNUSABLE } from "./exit-codes.ts";
import type { Format } from "./formats/format.ts";
import { jsonFormat, ndjsonFormat } from "./formats/json.ts";
import { peopleFormat } from "./formats/people.ts";
import { INPUT_KINDS, type InputKind } from "./inputs/kind.ts";
import { openInput } from "./inputs/open.ts";
import { readTextFile } from "./inputs/whole.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { outcomeOf } from "./outcome.ts";
import { Tally } from "./tally.ts";
import { createStyle, wantsColour } from "./terminal.ts";

const FORMATS = ["people", "json", "ndjson"] as const;

interface CheckOptions {
  readonly format: (typeof FORMATS)[number];
  readonly failOn: Severity | "never";
  readonly input?: InputKind;
  readonly audience?: Audience | "colleague";
  readonly channel?: Channel;
  readonly customer?: string;
  readonly agent?: string;
  readonly incoming?: string;
  readonly explain?: true;
}

/** `human-level check`. `done` is called with the exit code. */
export function checkCommand(io: Io, pack: RulePack, done: (code: number) => void): Command {
  return new Command("check")
    .summary("check drafts and say what reads cold and what is missing")
    .description(
      "Checks drafts, one a file, or rows of NDJSON, and says what reads cold and what is missing.\nWith no file, or with -, it reads standard input.",
    )
    .argument("[files...]", "drafts (.txt, .md), rows (.ndjson, .jsonl) or arrays of rows (.json)")
    .addOption(new Option("-f, --format <format>", "how to report").choices(FORMATS).default("people"))
    .addOption(
      new Option("--fail-on <severity>", "the mildest finding for which the command ends with 1")
        .choices([...SEVERITIES, "never"])
        .default("warning"),
    )
    .addOption(new Option("--input <kind>", "what the files hold, when their names do not say").choices(INPUT_KINDS))
    .addOption(new Option("--audience <who>", "who reads the draft").choices(["customer", "internal", "colleague"]))
    .addOption(new Option("--channel <channel>", "what kind of message it is").choices(["email", "chat"]))
    .option("--customer <name>", "the customer's name")
    .option("--agent <name>", "the writer's name")
    .option("--incoming <file>", "the customer's last message, as a text file")
    .option("--explain", "show every point behind the score")
    .addHelpText("after", EXAMPLES)
    .action(async (files: readonly string[], options: CheckOptions) => {
      done(await runCheck(files.length === 0 ? ["-"] : files, options, createRuleSet([pack]), io));
    });
}

const EXAMPLES = `
Examples:
  human-level check reply.txt --customer "Dana Lee" --incoming question.txt
  pbpaste | human-level check
  human-level check --format ndjson < replies.ndjson > reports.ndjson

Ends with 0 when nothing was found, 1 for findings at or above --fail-on, 2 for a wrong use or input that cannot be read.`;

async function runCheck(files: readonly string[], options: CheckOptions, rules: RuleSet, io: Io): Promise<number> {
  if (files.includes("-") && io.stdin.isTTY === true) {
    await write(io.stderr, "Type or paste a draft, then press Ctrl+D.\n");
  }
  const inputOptions = { kind: options.input, rowsExpected: options.format === "ndjson", defaults: contextOf(options) };
  const tally = new Tally();
  let format: Format | undefined;
  let unreadable = false;
  for (const file of files) {
    try {
      const input = await openInput(file, io.stdin, inputOptions);
      format ??= await begun(formatOf(options, files.length === 1 && input.kind === "text", io), io);
      for await (const items of input.items) {
        let text = "";
        for (const item of items) {
          const outcome = outcomeOf(item, rules);
          text += format.outcome(outcome, tally.items);
          tally.add(outcome);
        }
        await write(io.stdout, text);
      }
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      unreadable = true;
      await write(io.stderr, `${error.message}\n`);
    }
  }
  if (format !== undefined) await write(io.stdout, format.end(tally));
  if (tally.bad > 0 && options.format !== "people") {
    await write(io.stderr, `${tally.bad} of ${tally.items} rows could not be read; each has its error in its place.\n`);
  }
  if (unreadable || (tally.items > 0 && tally.bad === tally.items)) return UNUSABLE;
  return options.failOn !== "never" && tally.reached(options.failOn) ? FOUND : CLEAN;
}

async function begun(format: Format, io: Io): Promise<Format> {
  await write(io.stdout, format.begin());
  return format;
}

function formatOf(options: CheckOptions, single: boolean, io: Io): Format {
  const explain = options.explain === true;
  if (options.format === "ndjson") return ndjsonFormat(explain);
  if (options.format === "json") return jsonFormat(explain, single);
  return peopleFormat(createStyle(wantsColour(io.stdout, io.env)), explain, io.stdout.columns ?? 80);
}

function contextOf({ audience = "customer", channel, customer, agent, incoming }: CheckOptions): Context {
  return {
    audience: audience === "colleague" ? "internal" : audience,
    channel,
    ...(customer === undefined ? {} : { customer: { name: customer } }),
    ...(agent === undefined ? {} : { agent: { name: agent } }),
    ...(incoming === undefined ? {} : { incoming: readTextFile(incoming) }),
  };
}
