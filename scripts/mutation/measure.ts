import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import type { Mutant } from "./score.ts";

/** What was measured of a file is kept here, so that an interrupted run can be resumed and its survivors read. */
const REPORTS = "reports/mutation";

interface Report {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

/** By file: its changes and how they ended. */
export type Measured = ReadonlyMap<string, readonly Mutant[]>;

/** Changes files in all ways and runs the tests against each change. */
export async function measure(files: readonly string[], concurrency: number): Promise<Measured> {
  const measured = await measureLines(files, concurrency);
  for (const file of files) {
    const report: Report = { source: readFileSync(file, "utf8"), mutants: measured.get(file) ?? [] };
    mkdirSync(dirname(reportOf(file)), { recursive: true });
    writeFileSync(reportOf(file), JSON.stringify(report, null, 1));
  }
  return measured;
}

/** The same for stretches of lines, `engine/edits.ts:1-12`; what they say is not kept. */
export async function measureLines(lines: readonly string[], concurrency: number): Promise<Measured> {
  const reporters = process.stdout.isTTY ? ["progress"] : [];
  const mutants = await new Stryker({ mutate: [...lines], concurrency, reporters }).runMutationTest();
  const byFile = new Map<string, Mutant[]>();
  for (const mutant of mutants) {
    const file = relative(process.cwd(), mutant.fileName).replaceAll("\\", "/");
    byFile.set(file, [...(byFile.get(file) ?? []), mutant]);
  }
  return byFile;
}

/** What an earlier run found in a file that has not changed since; null when there is no such run. */
export function measuredBefore(file: string): readonly Mutant[] | null {
  if (!existsSync(reportOf(file))) return null;
  const { source, mutants }: Report = JSON.parse(readFileSync(reportOf(file), "utf8"));
  return source === readFileSync(file, "utf8") ? mutants : null;
}

function reportOf(file: string): string {
  return join(REPORTS, `${file}.json`);
}
