import { expect, test } from "vitest";
import { check } from "./check.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, SHAPE_SIGNALS } from "./testing-pack.ts";

const rules = createRuleSet([packOf([], SHAPE_SIGNALS)]);

/** What signs a message that ends with a line. */
function signs(line: string): string | null {
  const text = `Hi Dan,\n\nIt left on Monday. You will have it soon.\n\n${line}`;
  const span = check({ text }, {}, rules).shape.parts.signOff;
  return span === null ? null : text.slice(span.start, span.end);
}

test.each([
  "Nasreen, reception",
  "Pete, outdoor plants",
  "Imogen Hart, school office",
  "Ravi, your account manager",
  "Jo, front desk",
])("a name and what its owner does signs: %j", (line) => {
  expect(signs(line)).toBe(line);
});

test.each([
  "nasreen, reception",
  "Monday, reception",
  "It is blue, reception",
  "Nasreen; reception",
  "Nasreen, here we go",
  "Nasreen, call reception.",
])("a line that only looks like it signs nothing: %j", (line) => {
  expect(signs(line)).not.toBe(line);
});
