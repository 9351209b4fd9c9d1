export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The kinds of tests, each a project of vitest.config.ts. */
export const KINDS = ["unit", "rules", "editors", "e2e"] as const;
export type Kind = (typeof KINDS)[number];

const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The little of vitest's JSON report that is counted. */
interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The line that a run ends with. */
export function sentence({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/**
 * Counts a report of vitest by kind of test. A file that broke outside of its tests is one failure, and so is a kind of which not one
 * test ran: a suite that has silently gone missing must not look like success. `root` is the project folder.
 */
export function countTests(report: unknown, root: string): Readonly<Record<Kind, Counts>> {
  const counts: Record<Kind, Counts> = { unit: NONE, rules: NONE, editors: NONE, e2e: NONE };
  for (const file of filesOf(report)) {
    const kind = kindOf(file.name, root);
    counts[kind] = add(counts[kind], countFile(file));
  }
  for (const kind of KINDS) {
    const { passed, failed } = counts[kind];
    if (passed + failed === 0) counts[kind] = add(counts[kind], { ...NONE, failed: 1 });
  }
  return counts;
}

function filesOf(report: unknown): readonly FileResult[] {
  return (report as { testResults?: readonly FileResult[] } | null)?.testResults ?? [];
}

function kindOf(file: string, root: string): Kind {
  const path = file.startsWith(root) ? file.slice(root.length).replace(/^[\\/]/, "") : file;
  return KINDS.find((kind) => path.replaceAll("\\", "/").startsWith(`tests/${kind}/`)) ?? "unit";
}

function countFile(file: FileResult): Counts {
  const of = (...wanted: string[]) => file.assertionResults.filter(({ status }) => wanted.includes(status)).length;
  const counts = { passed: of("passed"), failed: of("failed"), skipped: of("pending", "skipped", "todo", "disabled") };
  return file.status === "failed" && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
