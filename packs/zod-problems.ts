import type * as z from "zod";
import type { Problem } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What the validator found, in plain words and with places. */
export function zodProblems(error: z.ZodError, source: SourceFile): Problem[] {
  return error.issues.flatMap((issue) => problemsOf(issue, [], source));
}

function problemsOf(issue: Issue, above: Path, source: SourceFile): Problem[] {
  const path = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    const messages = issue.message.split("\n");
    return issue.keys.map((key, index) =>
      source.problem([...path, key], messages[index] ?? issue.message, { key: true }),
    );
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const value = valueAt(source.data, path);
    if (isMap(value) && !("text" in value)) return [source.problem(path, `Write text here, not a map.${COLON}`)];
    // The branch that got furthest is the one that was meant: `{text: …}` rather than plain text.
    const meant = issue.errors.find((branch) =>
      branch.every((inner) => inner.path.length > 0 || inner.code !== "invalid_type"),
    );
    if (meant !== undefined) return meant.flatMap((inner) => problemsOf(inner, path, source));
    return [source.problem(path, `Write text here, not ${kindOf(value)}. Put it in quotes.`)];
  }
  if (issue.code === "invalid_key") {
    const name = String(path.at(-1) ?? "");
    return [source.problem(path, issue.issues[0]?.message ?? `"${name}" cannot be used as a name.`, { key: true })];
  }
  return [source.problem(path, plain(issue, valueAt(source.data, path)))];
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  object: "a map of fields",
  record: "a map of names",
  boolean: "true or false",
  number: "a number",
  int: "a whole number",
};

/** How it is written, where the word for it says nothing to somebody who is new to YAML. */
const HOW: Readonly<Record<string, string>> = {
  array: " (one entry a line, each after a hyphen)",
};

function plain(issue: Issue, value: unknown): string {
  if (issue.code === "invalid_type") {
    if (value === undefined)
      return `"${String(issue.path.at(-1) ?? "")}" is missing: write ${wanted(issue.expected)}${HOW[issue.expected] ?? ""}.`;
    const quotes = issue.expected === "string" ? hint(value) : "";
    return `Write ${wanted(issue.expected)} here${HOW[issue.expected] ?? ""}, not ${kindOf(value)}.${quotes}`;
  }
  if (issue.code === "invalid_value" && value === undefined) {
    return `"${String(issue.path.at(-1) ?? "")}" is missing: write ${issue.values.map(String).join(", ")}.`;
  }
  if (issue.code === "invalid_value" && typeof value !== "string") {
    return `Write one of ${issue.values.map(String).join(", ")} here, not ${kindOf(value)}.`;
  }
  return /[.!?]$/.test(issue.message) ? issue.message : `${issue.message}.`;
}

function wanted(expected: string): string {
  return TYPE_WORDS[expected] ?? expected;
}

const COLON = " A colon and a space make YAML read a line as a map: put the whole line in quotes.";

function hint(value: unknown): string {
  return isMap(value) ? COLON : " Put it in quotes.";
}

function isMap(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  return typeof value === "string" ? `the text "${value.slice(0, 40)}"` : `the ${typeof value} ${String(value)}`;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return undefined;
    return (value as Readonly<Record<PropertyKey, unknown>>)[part];
  }, data);
}
