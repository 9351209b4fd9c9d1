import { expect, test } from "vitest";
import { rulesJsonSchema } from "./json-schema.ts";

test("the schema for editors knows every kind and the fields of a rule", () => {
  const text = JSON.stringify(rulesJsonSchema());
  for (const kind of ["phrase", "presence", "density", "order", "repetition", "signal"])
    expect(text).toContain(`"const":"${kind}"`);
  for (const field of ["match", "captures", "unless", "rewrite", "insert", "examples", "becomes"])
    expect(text).toContain(`"${field}":`);
});
