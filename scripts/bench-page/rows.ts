/** A line of the table. `met` is absent where there is no aim. */
export interface Row {
  readonly measure: string;
  readonly control: string;
  readonly ours: string;
  readonly theirs: string;
  readonly aim?: string;
  readonly met?: boolean;
}

export interface Part {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

const HEAD = ["control", "Human Level", "list of words", "aim", ""] as const;
const WIDTHS = [14, 14, 15, 11, 9] as const;

function verdict({ met }: Row): string {
  if (met === undefined) return "";
  return met ? "ok" : "MISSED";
}

function cells(row: Row): readonly string[] {
  return [row.control, row.ours, row.theirs, row.aim ?? "", verdict(row)];
}

/** A part of the table as it is printed. */
export function printed({ title, rows, notes }: Part): string {
  const lines = [HEAD, ...rows.map(cells)].map((all, index) => {
    const measure = index === 0 ? "" : (rows[index - 1]?.measure ?? "");
    return `  ${measure.padEnd(44)}${all.map((cell, at) => cell.padStart(WIDTHS[at] ?? 0)).join("")}`.trimEnd();
  });
  return ["", title, ...lines, ...notes.map((note) => `  ${note}`), ""].join("\n");
}

/** The same for a page of the documentation. */
export function asMarkdown({ title, rows, notes }: Part): string {
  const head = ["measure", ...HEAD.slice(0, -1), "met"];
  const lines = [head, head.map(() => "---"), ...rows.map((row) => [row.measure, ...cells(row)])];
  return [`### ${title}`, "", ...lines.map((all) => `| ${all.join(" | ")} |`), "", ...notes].join("\n").trim();
}

/** False when an aim is missed. */
export function allMet(parts: readonly Part[]): boolean {
  return parts.every(({ rows }) => rows.every(({ met }) => met !== false));
}
