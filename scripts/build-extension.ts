import { stripVTControlCharacters } from "node:util";
import { runQuietly } from "./run-quietly.ts";

/** Builds the extension into .output/. Throws an error with the builder's own words when it cannot. */
export async function buildExtension(): Promise<void> {
  const { code, output } = await runQuietly("wxt/bin/wxt.mjs", ["build"], "Building the extension");
  if (code !== 0) throw new Error(`The extension could not be built:\n${whatMatters(output)}`);
}

/** A builder's words without colours, progress, stack traces and repetitions. */
export function whatMatters(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split(/[\r\n]+/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !/^\s*at |^\s*\[cause\]|Preparing\.\.\.|✖ Command failed/.test(line));
  return [...new Set(lines.map((line) => line.trim()))].join("\n");
}
