import { catalogue } from "virtual:human-level/catalogue";
import { corePack, overlays } from "virtual:human-level/packs";
import { renamed } from "virtual:human-level/renamed";
import { Command, CommanderError } from "commander";
import { checkCommand } from "./check-command.ts";
import { CLEAN, UNUSABLE } from "./exit-codes.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { replayCommand } from "./replay-command.ts";
import { rulesCommand } from "./rules-command.ts";
import type { BuiltIn } from "./rules-of.ts";

/** Runs the command line. `words` are what follows the command's name. Resolves to the exit code. */
export async function main(words: readonly string[], io: Io): Promise<number> {
  let code = CLEAN;
  const done = (result: number) => {
    code = result;
  };
  const program = new Command("human-level")
    .description("Human Level at a prompt: the coach for warm support email, on files and archives.")
    .version(corePack.version, "-v, --version", "show the version")
    .helpCommand("help [command]", "show the help of a command")
    .showHelpAfterError("(add --help to see what is possible)")
    .showSuggestionAfterError(true);
  const builtIn: BuiltIn = { core: corePack, overlays: overlays.map((each) => each.read()), renamed };
  program.addCommand(checkCommand(io, builtIn, done));
  program.addCommand(replayCommand(io, builtIn, done));
  program.addCommand(rulesCommand(io, catalogue, builtIn, done));
  for (const command of [program, ...program.commands, ...program.commands.flatMap((each) => each.commands)]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });
  }
  try {
    await program.parseAsync([...words], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : UNUSABLE;
    if (!(error instanceof UsageError)) throw error;
    await write(io.stderr, `${error.message}\n`);
    return UNUSABLE;
  }
}
