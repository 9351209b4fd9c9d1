/**
 * What the extension costs the pages it lives in: `npm run bench:page`. The built extension at Gmail's real origin in Chromium, beside the
 * same page without it and beside another way of flagging words, all in one run. `--write` puts the figures into docs/speed.md;
 * `--loads` and `--rounds` make it longer or shorter.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { launch } from "../tests/e2e/harness.ts";
import { atEveryKey, opening } from "./bench-page/parts.ts";
import { allMet, asMarkdown, type Part, printed } from "./bench-page/rows.ts";
import { buildExtension } from "./build-extension.ts";
import { withSection } from "./docs/sections.ts";

const PAGE = "docs/speed.md";

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    loads: { type: "string", default: "7" },
    rounds: { type: "string", default: "3" },
  },
});
const extent = { loads: Number(values.loads), rounds: Number(values.rounds) };

await buildExtension();
const harness = await launch();
try {
  const machine = `${await harness.browser.version()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown processor"}`;
  process.stdout.write(`${machine}, times of the processor unless they are by the clock\n`);
  const parts: Part[] = [];
  for (const measure of [opening, atEveryKey]) {
    for (const part of await measure(harness, extent)) {
      parts.push(part);
      process.stdout.write(printed(part));
    }
  }
  if (values.write) {
    const [, load = 0] = loadavg();
    const measured = `Measured on ${new Date().toISOString().slice(0, 10)}: ${machine}, load average ${load.toFixed(1)}. The fewer other programs run, the lower it all is.`;
    const figures = [measured, ...parts.map(asMarkdown)].join("\n\n");
    writeFileSync(PAGE, withSection(readFileSync(PAGE, "utf8"), "figures", figures));
  }
  process.exitCode = allMet(parts) ? 0 : 1;
} finally {
  await harness.close();
}
