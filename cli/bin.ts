import { UNUSABLE } from "./exit-codes.ts";
import { main } from "./main.ts";

/** A reader that has seen enough, such as `head`, closes the pipe: that ends the command and is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

/** The line of progress must not stay behind when a run is stopped. 130 is what shells expect of Ctrl+C. */
process.once("SIGINT", () => {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  process.exit(130);
});

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
