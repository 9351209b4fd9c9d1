import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import type { Mutant } from "./score.ts";

/** What was measured of a file is kept here, so that an interrupted run can be resumed and its survivors read. */
const REPORTS = "reports/mutation";

interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/**
 * Changes one file in all ways, or only in some stretches of its lines, and runs the tests against each. One file at a time: code
 * that is watched for changes everywhere runs forty times slower. What a stretch says is not kept.
 */
export async function measure(
  file: string,
  stretches: readonly string[],
  concurrency: number,
): Promise<readonly Mutant[]> {
  const whole = stretches.length === 0;
  return new Stryker({
    mutate: whole ? [file] : [...stretches],
    concurrency,
    reporters: whole ? ["json"] : [],
    jsonReporter: { fileName: reportOf(file) },
    thresholds: { high: 90, low: 80, break: null },
  }).runMutationTest();
}

/** What an earlier run found in a file that has not changed since; null when there is no such run. */
export function measuredBefore(file: string): readonly Mutant[] | null {
  if (!existsSync(reportOf(file))) return null;
  const report: Report = JSON.parse(readFileSync(reportOf(file), "utf8"));
  const found = report.files[file];
  return found?.source === readFileSync(file, "utf8") ? found.mutants : null;
}

function reportOf(file: string): string {
  return join(REPORTS, `${file}.json`);
}
