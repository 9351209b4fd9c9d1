import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError, Option } from "commander";
import { type Audience, type Channel, type Context, SEVERITIES, type Severity } from "../engine/types.ts";
import { CLEAN, FOUND, UNUSABLE } from "./exit-codes.ts";
import { FORMATS, type FormatName } from "./formats/format.ts";
import { knownEncoding } from "./inputs/encoding.ts";
import { INPUT_KINDS, type InputKind } from "./inputs/kind.ts";
import { readTextFile } from "./inputs/whole.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { type BuiltIn, type RuleOptions, ruleOptions, rulesOf } from "./rules-of.ts";
import { runCheck } from "./run-check.ts";
import { reached } from "./tally.ts";
import { summaryOf } from "./words.ts";

interface CheckOptions extends RuleOptions {
  readonly format: FormatName;
  readonly failOn: Severity | "never";
  readonly input?: InputKind;
  readonly column?: string;
  readonly encoding?: string;
  readonly audience?: Audience | "colleague";
  readonly channel?: Channel;
  readonly customer?: string;
  readonly agent?: string;
  readonly incoming?: string;
  readonly jobs: number;
  readonly output?: string;
  readonly resume?: true;
  readonly explain?: true;
}

/** `human-level check`. `done` is called with the exit code. */
export function checkCommand(io: Io, builtIn: BuiltIn, done: (code: number) => void): Command {
  return new Command("check")
    .summary("check drafts and say what reads cold and what is missing")
    .description(
      "Checks drafts and says what reads cold and what is missing.\nWith no file, or with -, it reads standard input. A folder stands for all it holds that can be read.",
    )
    .argument("[files...]", "drafts (.txt, .md), mail (.eml, .mbox), rows (.ndjson, .jsonl, .json, .csv)")
    .addOption(new Option("-f, --format <format>", "how to report").choices(FORMATS).default("people"))
    .addOption(
      new Option("--fail-on <severity>", "the mildest finding for which the command ends with 1")
        .choices([...SEVERITIES, "never"])
        .default("warning"),
    )
    .addOption(new Option("--input <kind>", "what the files hold, when their names do not say").choices(INPUT_KINDS))
    .option("--column <name>", "the column of a CSV file that holds the draft (default: text)")
    .option(
      "--encoding <name>",
      "how text is to be read, such as windows-1252 (default: UTF-8, or what it begins with)",
    )
    .addOption(new Option("--audience <who>", "who reads the draft").choices(["customer", "internal", "colleague"]))
    .addOption(new Option("--channel <channel>", "what kind of message it is").choices(["email", "chat"]))
    .option("--customer <name>", "the customer's name")
    .option("--agent <name>", "the writer's name")
    .option("--incoming <file>", "the customer's last message, as a text file")
    .addOption(ruleOptions.pack())
    .addOption(ruleOptions.rules())
    .addOption(ruleOptions.overlay())
    .option("--explain", "show every point behind the score")
    .option(
      "-j, --jobs <number>",
      `check in so many threads (this machine has ${availableParallelism()} cores)`,
      jobCount,
      1,
    )
    .option("-o, --output <file>", "write the report to a file")
    .option("--resume", "go on after what an interrupted run left in --output (NDJSON only)")
    .addHelpText("after", EXAMPLES)
    .action(async (files: readonly string[], options: CheckOptions) => {
      done(await checkAsAsked(files.length === 0 ? ["-"] : files, options, builtIn, io));
    });
}

const EXAMPLES = `
Examples:
  human-level check reply.txt --customer "Dana Lee" --incoming question.txt
  human-level check sent/ --format html --output report.html
  human-level check --format ndjson < replies.ndjson > reports.ndjson
  human-level check notes/ --pack internal --overlay team.overlay.yml
  human-level check export.csv --column body --format ndjson -o reports.ndjson --jobs 4 --resume

Ends with 0 when nothing was found, 1 for findings at or above --fail-on, 2 for a wrong use or input that cannot be read.`;

async function checkAsAsked(
  paths: readonly string[],
  options: CheckOptions,
  builtIn: BuiltIn,
  io: Io,
): Promise<number> {
  if (options.resume === true && (options.output === undefined || options.format !== "ndjson")) {
    throw new UsageError("--resume goes on in a file of rows: use it with --format ndjson and --output.");
  }
  if (paths.includes("-") && io.stdin.isTTY === true)
    await write(io.stderr, "Type or paste a draft, then press Ctrl+D.\n");
  const { core, overlays, readAs } = await rulesOf(options, builtIn, io);
  const { tally, unreadable } = await runCheck(
    {
      paths,
      rules: { core, overlays, ...(readAs && { readAs }) },
      format: options.format,
      explain: options.explain === true,
      kind: options.input,
      column: options.column,
      encoding: options.encoding === undefined ? undefined : knownEncoding(options.encoding),
      context: contextOf(options),
      jobs: options.jobs,
      output: options.output,
      resume: options.resume === true,
    },
    io,
  );
  if (tally.bad > 0 && options.format !== "people") {
    await write(io.stderr, `${tally.bad} of ${tally.items} rows could not be read; each has its error in its place.\n`);
  }
  if (options.output !== undefined && io.stderr.isTTY === true) {
    await write(io.stderr, `${summaryOf(tally)} → ${options.output}\n`);
  }
  if (unreadable || (tally.items > 0 && tally.bad === tally.items)) return UNUSABLE;
  return options.failOn !== "never" && reached(tally, options.failOn) ? FOUND : CLEAN;
}

function jobCount(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 256)
    throw new InvalidArgumentError("Write a whole number from 1 to 256.");
  return number;
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
