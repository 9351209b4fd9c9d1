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
  if (!result.success) return { id: idOf(value) ?? fallbackId, error: problemsOf(result.error) };
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
    return { id: line, error: `Line ${line} is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  return readRow(value, line, defaults);
}

function idOf(value: unknown): RowId | undefined {
  if (typeof value !== "object" || value === null || !("id" in value)) return undefined;
  return typeof value.id === "string" || typeof value.id === "number" ? value.id : undefined;
}

function problemsOf(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => `${path.length === 0 ? "the row" : path.join(".")}: ${message}`)
    .join("; ");
}
