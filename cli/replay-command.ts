import { Command, Option } from "commander";
import { rowRules } from "./checking.ts";
import { CLEAN, FOUND, UNUSABLE } from "./exit-codes.ts";
import { findFiles } from "./inputs/find.ts";
import { INPUT_KINDS, type InputKind } from "./inputs/kind.ts";
import { openInput } from "./inputs/open.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { createProgress } from "./progress.ts";
import { Replay, type ReplayResult, type ReplaySample } from "./replay.ts";
import { type BuiltIn, ruleSetOf } from "./rules-of.ts";
import { createStyle, type Style, shown, wantsColour } from "./terminal.ts";

interface ReplayOptions {
  readonly format: "people" | "json";
  readonly input?: InputKind;
  readonly column?: string;
}

/** `human-level replay OLD NEW FILE…`. `done` is called with the exit code. */
export function replayCommand(io: Io, builtIn: BuiltIn, done: (code: number) => void): Command {
  return new Command("replay")
    .summary("show what a change of rules would change on past drafts")
    .description(
      'Checks past drafts with two sets of rules and shows what the second finds that the first does not, and the other way round.\nA set is an overlay, a folder of rules, or "core" for the rules that come with the command.',
    )
    .argument("<old>", "the rules as they are")
    .argument("<new>", "the rules as they would be")
    .argument("<files...>", "past drafts, as for check")
    .addOption(new Option("-f, --format <format>", "how to report").choices(["people", "json"]).default("people"))
    .addOption(new Option("--input <kind>", "what the files hold, when their names do not say").choices(INPUT_KINDS))
    .option("--column <name>", "the column of a CSV file that holds the draft (default: text)")
    .addHelpText(
      "after",
      "\nEnds with 0 when nothing changes, 1 when something does, 2 for a wrong use or input that cannot be read.",
    )
    .action(async (before: string, after: string, paths: readonly string[], options: ReplayOptions) => {
      const replay = new Replay(
        rowRules(await ruleSetOf(before, builtIn, io)),
        rowRules(await ruleSetOf(after, builtIn, io)),
      );
      const readable = await feed(replay, paths, options, io);
      const result = replay.result();
      const style = createStyle(wantsColour(io.stdout, io.env));
      await write(
        io.stdout,
        options.format === "json" ? `${JSON.stringify(result, null, 2)}\n` : report(result, style),
      );
      done(!readable ? UNUSABLE : result.changed > 0 ? FOUND : CLEAN);
    });
}

/** Returns whether all input could be read. */
async function feed(replay: Replay, paths: readonly string[], options: ReplayOptions, io: Io): Promise<boolean> {
  const { files, problems } = findFiles(paths);
  let items = 0;
  let bad = 0;
  const progress = createProgress(
    io,
    true,
    files.reduce((sum, { size = 0 }) => sum + size, 0),
  );
  for (const { path } of files) {
    try {
      const input = await openInput(path, io.stdin, {
        kind: options.input,
        column: options.column,
        rowsExpected: true,
        defaults: { audience: "customer" },
        onRead: progress.read,
      });
      for await (const batch of input.items) {
        for (const item of batch) {
          if ("error" in item) bad++;
          else if (item.text !== undefined) replay.add(item);
        }
        items += batch.length;
        progress.checked(batch.length);
      }
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(error);
    }
  }
  progress.clear();
  for (const problem of problems) await write(io.stderr, `${problem.message}\n`);
  if (bad > 0) await write(io.stderr, `${bad} of ${items} rows could not be read and are left out; check says why.\n`);
  return problems.length === 0;
}

function report({ drafts, changed, averageScore, rules }: ReplayResult, style: Style): string {
  const share = drafts === 0 ? 0 : Math.round((changed / drafts) * 100);
  const heading = `${style.bold(`${changed.toLocaleString("en")} of ${drafts.toLocaleString("en")} drafts would change`)} (${share} %) · average score ${averageScore.old} → ${averageScore.new}`;
  const sections = rules.map(({ ruleId, gained, lost, samples }) =>
    [
      `${style.bold(ruleId)}  ${[gained > 0 ? style.poor(`+${gained}`) : "", lost > 0 ? style.good(`−${lost}`) : ""].filter(Boolean).join(" ")}`,
      ...samples.gained.map((sample) => sampleLine("+", sample, style)),
      ...samples.lost.map((sample) => sampleLine("−", sample, style)),
    ].join("\n  "),
  );
  return `\n  ${[heading, ...sections].join("\n\n  ")}\n\n`;
}

function sampleLine(sign: string, { id, words }: ReplaySample, style: Style): string {
  return `  ${sign} ${shown(words.slice(0, 80))}  ${style.dim(shown(String(id)))}`;
}
