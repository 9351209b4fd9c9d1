import * as z from "zod";
import { ruleFile, signalFile } from "./schema.ts";

/** A JSON Schema of rule and signal files, with which editors complete and check them while they are written. */
export function rulesJsonSchema(): Readonly<Record<string, unknown>> {
  const parts = [ruleFile, signalFile].map((schema) => {
    const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input" });
    return rest;
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Human Level rule",
    description: "A file under rules/<principle>/ or rules/signals/.",
    anyOf: parts,
  };
}
