import { UNUSABLE } from "./exit-codes.ts";
import { main } from "./main.ts";
import { reasonOf } from "./reasons.ts";

/** A reader that has seen enough, such as `head`, closes the pipe: that ends the command and is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  process.stderr.write(`The report cannot be written: ${reasonOf(error)}.\n`);
  process.exit(UNUSABLE);
});

/** The line of progress must not stay behind when a run is stopped. 130 is what shells expect of Ctrl+C. */
process.once("SIGINT", () => {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  if (canGoOn(process.argv)) process.stderr.write("Stopped. The same command with --resume goes on from here.\n");
  process.exit(130);
});

/** Whether the command writes rows into a file, where a later run finds how far this one came. */
function canGoOn(words: readonly string[]): boolean {
  const said = words.join(" ");
  return / check\b/.test(said) && / (-o|--output)\b/.test(said) && /\bndjson\b/.test(said);
}

try {
  process.exitCode = await main(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
  });
} catch (error) {
  // Node would end with 1, which means findings.
  process.stderr.write(
    `human-level stopped because of a fault of its own.\n${error instanceof Error ? error.stack : error}\n`,
  );
  process.exitCode = UNUSABLE;
}
