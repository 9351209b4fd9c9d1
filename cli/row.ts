import * as z from "zod";
import type { Context } from "../engine/types.ts";
import type { Item, RowId } from "./item.ts";

/** Archives write an unknown value as null as often as they leave it out. */
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);

const person = z.object({ name: maybe(z.string()) });
const audience = z
  .enum(["customer", "internal", "colleague"])
  .transform((value) => (value === "colleague" ? "internal" : value));

const rowSchema = z.object({
  id: maybe(z.union([z.string(), z.number()], "write a string or a number")),
  text: maybe(z.string()),
  incoming: maybe(z.string()),
  audience: maybe(audience),
  channel: maybe(z.enum(["email", "chat"])),
  customer: maybe(person),
  agent: maybe(person),
  thread: maybe(z.object({ position: z.enum(["first", "later"]), earlier: maybe(z.array(z.string())) })),
});

/**
 * Reads one row of an archive. `fallbackId` names a row that has no id of its own. Fields that are not known are let be:
 * archives carry more than this command needs.
 */
export function readRow(value: unknown, fallbackId: RowId, defaults: Context): Item {
  const result = rowSchema.safeParse(value);
  if (!result.success) return { id: idOf(value) ?? fallbackId, error: problemsOf(result.error, value) };
  const { id = fallbackId, text, ...rest } = result.data;
  const known = Object.fromEntries(Object.entries(rest).filter(([, field]) => field !== undefined));
  const context: Context = { ...defaults, ...known };
  if (text !== undefined) return { id, text, context };
  if (rest.incoming !== undefined) return { id, context };
  return { id, error: "The row has neither text nor incoming." };
}

/** Reads one line of NDJSON. `line` is 1-based. */
export function readLine(json: string, line: number, defaults: Context): Item {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const hint = json.trimStart().startsWith("{")
      ? ""
      : " A row begins with {; a plain draft is read with --input text.";
    return { id: idIn(json) ?? line, error: `Line ${line} is not JSON: ${why}.${hint}` };
  }
  return readRow(value, line, defaults);
}

function idOf(value: unknown): RowId | undefined {
  if (typeof value !== "object" || value === null || !("id" in value)) return undefined;
  return typeof value.id === "string" || typeof value.id === "number" ? value.id : undefined;
}

/** The id that a broken row begins with, as archives are written. What is broken may have no other name. */
function idIn(json: string): RowId | undefined {
  const written = /^\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+)\s*[,}]/.exec(json)?.[1];
  if (written === undefined) return undefined;
  try {
    return JSON.parse(written) as RowId;
  } catch {
    return undefined;
  }
}

const WANTED: Readonly<Record<string, string>> = {
  string: "text in quotes",
  array: "a list in brackets",
};

/** What the fields of a row that hold fields of their own look like. */
const FIELDS: Readonly<Record<string, string>> = {
  "the row": '{"text": "Hi Dana, …"}',
  customer: '{"name": "Dana Lee"}',
  agent: '{"name": "Sam"}',
  thread: '{"position": "later", "earlier": ["…"]}',
};

function problemsOf(error: z.ZodError, row: unknown): string {
  return error.issues.map((issue) => `${fieldOf(issue.path)}: ${plain(issue, at(row, issue.path))}`).join(" ");
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "the row" : path.map(String).join(".");
}

function plain(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === "invalid_type") {
    const wanted = FIELDS[fieldOf(issue.path)] ?? WANTED[issue.expected] ?? issue.expected;
    return `write ${wanted}, not ${kindOf(value)}.`;
  }
  if (issue.code === "invalid_value") return `write ${issue.values.map(String).join(" or ")}, not ${kindOf(value)}.`;
  return `${issue.message}, not ${kindOf(value)}.`;
}

function kindOf(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "fields";
  return typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : String(value);
}

function at(row: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === "object" && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[part] : undefined,
    row,
  );
}
