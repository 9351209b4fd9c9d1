import { expect, test } from "vitest";
import { overlayJsonSchema, rulesJsonSchema } from "./json-schema.ts";

const text = JSON.stringify(rulesJsonSchema());

test("the schema for editors knows every kind and the fields of a rule", () => {
  for (const kind of ["phrase", "presence", "density", "order", "repetition", "name", "signal", "lexicon"])
    expect(text).toContain(`"const":"${kind}"`);
  for (const field of ["match", "captures", "unless", "rewrite", "insert", "examples", "becomes"])
    expect(text).toContain(`"${field}":`);
});

test("editors can say what a field is for", () => {
  expect(text).toContain("What reads cold, in one short sentence.");
  expect(text).toContain("Neighbours that make a match harmless.");
});

test("the schema for overlays knows every field, explains it, and knows the rules that an overlay may hold", () => {
  const overlay = JSON.stringify(overlayJsonSchema());
  for (const field of ["extends", "off", "severity", "match", "unless", "rewrite", "never", "lists", "rules", "for"])
    expect(overlay).toContain(`"${field}":`);
  expect(overlay).toContain("Ids of rules that are switched off.");
  expect(overlay).toContain('"const":"phrase"');
});
