/** How a change of the code ended. `Timeout` is a change that made the engine go on for ever. */
export interface Mutant {
  readonly status: string;
  readonly mutatorName: string;
  readonly replacement?: string | undefined;
  readonly location: {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  };
}

/** So many characters of a passage are shown. */
const SHOWN = 70;

export interface Tally {
  readonly noticed: number;
  /** How many of those noticed were stopped because they went on for ever. */
  readonly endless: number;
  readonly total: number;
}

const NOTICED: readonly string[] = ["Killed", "Timeout"];
const UNNOTICED: readonly string[] = ["Survived", "NoCoverage"];

/** Whether a change went through all tests, or was met by none. */
export function survived({ status }: Pick<Mutant, "status">): boolean {
  return UNNOTICED.includes(status);
}

/** Changes that do not compile count neither way. */
export function tally(mutants: readonly Pick<Mutant, "status">[]): Tally {
  const noticed = mutants.filter(({ status }) => NOTICED.includes(status)).length;
  const endless = mutants.filter(({ status }) => status === "Timeout").length;
  return { noticed, endless, total: noticed + mutants.filter(survived).length };
}

export function sum(tallies: readonly Tally[]): Tally {
  const add = (a: Tally, b: Tally): Tally => ({
    noticed: a.noticed + b.noticed,
    endless: a.endless + b.endless,
    total: a.total + b.total,
  });
  return tallies.reduce(add, { noticed: 0, endless: 0, total: 0 });
}

/** Percent; a file in which nothing can be changed has nothing unnoticed. */
export function score({ noticed, total }: Tally): number {
  return total === 0 ? 100 : (100 * noticed) / total;
}

/** A line of the table. */
export function row(name: string, tally: Tally, remark = ""): string {
  const counted = `${tally.noticed} of ${tally.total}`.padStart(14);
  const endless = tally.endless > 0 ? `, ${tally.endless} endless` : "";
  return `${name.padEnd(34)} ${score(tally).toFixed(1).padStart(5)} %${counted}${endless}${remark}`;
}

/** A change that no test noticed, with its place, on one line. */
export function told({ location, mutatorName, replacement, status }: Mutant, source: string): string {
  const { start, end } = location;
  const lines = source.split("\n").slice(start.line - 1, end.line);
  const was = lines
    .map((line, index) =>
      line.slice(index === 0 ? start.column - 1 : 0, index === lines.length - 1 ? end.column - 1 : undefined),
    )
    .join(" ");
  const unmet = status === "NoCoverage" ? " (no test comes here)" : "";
  const [from, to] = whereTheyDiffer(plain(was), plain(replacement ?? ""));
  return `  ${start.line}:${start.column} ${mutatorName}: ${from} → ${to}${unmet}`;
}

function plain(code: string): string {
  return code.replaceAll(/\s+/g, " ");
}

/** Two long passages without most of what they share. */
function whereTheyDiffer(a: string, b: string): [string, string] {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const from = Math.max(0, same - SHOWN / 2);
  return [cut(a, from), cut(b, from)];
}

function cut(code: string, from: number): string {
  const line = code.slice(from, from + SHOWN);
  return `${from > 0 ? "…" : ""}${line}${from + SHOWN < code.length ? "…" : ""}`;
}
