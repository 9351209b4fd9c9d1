/**
 * `npm run mutation`: changes the engine in thousands of small ways and counts how many of them the tests notice. A whole run takes
 * hours; `-- --sample 0.1` takes a tenth of the lines, drawn by chance from a `--seed`, and says what it drew. Fails below 80 %.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { linesDrawn } from "./mutation/sample.ts";

const { values } = parseArgs({
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    /** Files to mutate, in place of the whole engine. */
    files: { type: "string" },
  },
});

const files = globSync(values.files ?? "engine/**/*.ts").filter(
  (file) => !file.endsWith(".test.ts") && !file.endsWith("testing-pack.ts"),
);
const share = values.sample === undefined ? null : Number(values.sample);
if (share !== null && !(share > 0 && share <= 1)) {
  process.stderr.write("--sample is a share of the lines, above 0 and up to 1.\n");
  process.exit(2);
}
const mutate =
  share === null
    ? files
    : linesDrawn(
        files.map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length })),
        share,
        Number(values.seed),
      );
process.stdout.write(
  share === null
    ? `The whole engine: ${files.length} files.\n`
    : `${mutate.length} stretches of lines, about ${Math.round(share * 100)} % of ${files.length} files, seed ${values.seed}.\n`,
);
const { status } = spawnSync(
  process.execPath,
  ["node_modules/@stryker-mutator/core/bin/stryker.js", "run", "--mutate", mutate.join(",")],
  { stdio: "inherit" },
);
process.exitCode = status ?? 1;
