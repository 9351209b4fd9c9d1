import fc from "fast-check";
import { expect, test } from "vitest";
import { readRules } from "./read-rules.ts";

const RULE = `kind: phrase
match: ["you (failed|forgot) to {act}", "@blame you"]
captures: { act: { kind: clause, max: 9, not: [get] } }
unless: { before: [if, in case], sentence: ["you failed to get"], negated: true }
where: { zone: [body], audience: customer, words: { min: 3 } }
message: Reads as blame.
why: Naming the next step moves the case on.
rewrite: ["could you {act}?"]
examples:
  flag:
    - { text: "You failed to sign it.", becomes: "Could you sign it?", context: { customer: { name: Dana } } }
  allow: ["The job failed to run.", "It failed twice."]
`;

/** What a slip of the hand puts into a file. */
const slip = fc.oneof(
  fc.constantFrom(
    ":",
    "- ",
    "{",
    "}",
    "[",
    "]",
    '"',
    "'",
    "#",
    "&a",
    "*a",
    "!!x",
    "|",
    "?",
    "\t",
    "\n",
    "  ",
    "@",
    "%",
    "---\n",
    "null",
    "~",
    "(",
    ")",
    "_",
    "{act}",
  ),
  fc.string({ maxLength: 6 }),
);

test("whatever slips into a rule file, reading it ends with a rule or with problems that have a place", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.nat(RULE.length), fc.nat(12), slip, (at, cut, inserted) => {
      const text = RULE.slice(0, at) + inserted + RULE.slice(at + cut);
      const { pack, problems } = readRules([
        { path: "customer-wins/you-failed-to.yml", text },
        { path: "lists.yml", text: "blame: [shame on, how dare]\n" },
      ]);
      expect(pack.rules.length === 1).toBe(problems.length === 0);
      const lines = text.split("\n").length;
      for (const { line, column, message } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines + 1);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(message).not.toBe("");
      }
    }),
    { numRuns: 100 },
  );
});
