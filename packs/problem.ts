/** Something wrong in a rule file, with its place and what to write instead. */
export interface Problem {
  /** The file's path under the rules folder, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** Where in the file, e.g. `match[0]` or `examples.flag[1].becomes`. Empty when it is the file as a whole. */
  readonly field: string;
  /** What is wrong and what to write instead, one sentence for people. */
  readonly message: string;
}

/** The path of a field as people write it: `examples.flag[1].becomes`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === "number") return `${name}[${part}]`;
    return name === "" ? String(part) : `${name}.${String(part)}`;
  }, "");
}

/** One line for a terminal: place, field, message. `prefix` is put before the file, so that editors can follow it. */
export function formatProblem(problem: Problem, prefix = ""): string {
  const field = problem.field === "" ? "" : `${problem.field}: `;
  return `${prefix}${problem.file}:${problem.line}:${problem.column} ${field}${problem.message}`;
}

/** Problems in the order in which a reader meets them. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
