import { describe, expect, test } from "vitest";
import { readRules } from "./read-rules.ts";

const GOOD = `kind: phrase
match: ["you (failed|forgot) to {act}"]
captures: { act: {} }
message: Reads as blame.
why: Naming the next step moves the case on.
rewrite: ["could you {act}?"]
examples:
  flag:
    - { text: "You failed to sign it.", becomes: "Could you sign it?" }
  allow: ["The job failed to run.", "It failed twice."]
`;

function problemsIn(text: string, path = "customer-wins/you-failed-to.yml"): string[] {
  return readRules([{ path, text }]).problems.map(
    ({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`,
  );
}

describe("a good rule", () => {
  const reading = readRules([{ path: "customer-wins/you-failed-to.yml", text: GOOD }]);

  test("gets its id and principle from its path, and what it leaves out", () => {
    expect(reading.problems).toEqual([]);
    expect(reading.pack.rules).toEqual([
      {
        id: "customer-wins/you-failed-to",
        principle: "customer-wins",
        kind: "phrase",
        severity: "warning",
        match: ["you (failed|forgot) to {act}"],
        captures: { act: { kind: "clause" } },
        message: "Reads as blame.",
        why: "Naming the next step moves the case on.",
        rewrite: ["could you {act}?"],
      },
    ]);
  });

  test("keeps its examples for the catalogue, each as a map", () => {
    expect(reading.catalogue.rules[0]?.examples.allow[0]).toEqual({ text: "The job failed to run." });
  });

  test("remains when another file is bad", () => {
    const both = readRules([
      { path: "customer-wins/you-failed-to.yml", text: GOOD },
      { path: "abundance/cannot.yml", text: "kind: phrase" },
    ]);
    expect(both.pack.rules).toHaveLength(1);
    expect(new Set(both.problems.map(({ file }) => file))).toEqual(new Set(["abundance/cannot.yml"]));
  });
});

describe("a bad rule is told with place, field and what to write instead", () => {
  test.each([
    [
      "a misspelt field",
      "severity: warning\n",
      "severty: warning\n",
      '"severty" is not a field here. Did you mean "severity"?',
    ],
    ["a misspelt name", "severity: warning\n", "severity: warnin\n", 'Did you mean "warning"?'],
    [
      "a misspelt kind",
      "kind: phrase",
      "kind: phrse",
      '1:7 kind: "phrse" is not a kind of rule. Did you mean "phrase"?',
    ],
    ["no kind", "kind: phrase\n", "", "Say what kind of rule this is."],
    ["a missing field", "message: Reads as blame.\n", "", '1:1 message: "message" is missing: write text.'],
    [
      "a character that turns what stands behind it",
      "message: Reads as blame.",
      "message: Reads \u202Eas blame.",
      "There is an invisible character in these words (U+202E). Take it out.",
    ],
    [
      "a character that steers a terminal, in disguise",
      "message: Reads as blame.",
      'message: "Reads \\e[31mas blame."',
      "There is an invisible character in these words (U+001B).",
    ],
    ["an empty field", "message: Reads as blame.", 'message: " "', "4:10 message: This is empty"],
    ["nothing where text should be", "message: Reads as blame.", "message:", "message: Write text here, not nothing."],
    [
      "a pattern that does not parse",
      "you (failed|forgot) to {act}",
      "you (failed|forgot to {act}",
      '2:14 match[0]: In "you (failed',
    ],
    ["a capture that nobody declared", "captures: { act: {} }\n", "", "{act} is not declared"],
    [
      "a capture that nobody uses",
      "act: {} }",
      "act: {}, date: { kind: number } }",
      "3:22 captures.date: No pattern uses {date}",
    ],
    [
      "a placeholder that does not exist",
      "could you {act}?",
      "could you {acct}?",
      '6:22 rewrite[0]: {acct} is nothing that can be filled in. Did you mean "act"?',
    ],
    ["a brace without a partner", "could you {act}?", "could you {act?", "This brace has no partner"],
    ["only one allow line", ', "It failed twice."', "", "10:10 examples.allow: Give at least two allow examples"],
    ["the same line twice", "It failed twice.", "The job failed to run.", "already: delete one."],
    [
      "an example without quotes",
      '["The job failed to run.", "It failed twice."]',
      "\n    - Note: it failed\n    - x",
      "put the whole line in quotes",
    ],
    [
      "a line cut off by #",
      '["The job failed to run.", "It failed twice."]',
      "\n    - Ticket #4 # failed\n    - x",
      "as a comment",
    ],
    ["an unknown list", "you (failed|forgot) to {act}", "you @faild to {act}", "there is no list @faild"],
    ["an alias", "message: Reads as blame.", "message: *blame", "Aliases"],
    ["a tag", "message: Reads as blame.", "message: !!js/function x", "Tags"],
    ["a colon in the words", "message: Reads as blame.", "message: Cold: blame", "behind the first colon in quotes"],
    ["a tab", "message: Reads as blame.", "message:\n\t- a", "Indent with spaces"],
    ["the same field twice", "message: Reads as blame.", "message: a\nmessage: b", "stands here twice"],
  ])("%s", (_, from, to, expected) => {
    const text = GOOD.includes(from) ? GOOD.replace(from, to) : GOOD + to;
    expect(problemsIn(text).join("\n")).toContain(expected);
  });

  test("all problems of all files are told at once", () => {
    const text = GOOD.replace("message:", "mesage:").replace("{act}?", "{x}?").replace("(failed", "((failed");
    expect(problemsIn(text)).toHaveLength(4);
  });

  test("a file in the wrong place says where rules live", () => {
    expect(problemsIn(GOOD, "abundence/x.yml").join()).toContain('Did you mean "abundance"?');
    expect(problemsIn(GOOD, "x.yml").join()).toContain("<principle>/<name>.yml");
    expect(problemsIn(GOOD, "abundance/Not_Good.yml").join()).toContain("lower-case");
  });
});

describe("hostile files are refused and do no harm", () => {
  test.each([
    ["an enormous file", `# ${"x".repeat(300_000)}`, "too large"],
    ["thousands of brackets", "[".repeat(20_000), "nested too deeply"],
    ["thousands of dashes", "- ".repeat(20_000), "nested too deeply"],
    ["aliases that multiply", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "Aliases"],
    ["a prototype as a key", "__proto__: { polluted: yes }\n", "Say what kind"],
    ["no map at all", "just words\n", "Write a map of fields"],
    ["two documents", "kind: phrase\n---\nkind: phrase\n", "document"],
    ["an empty file", "", "Say what kind of rule this is."],
    ["not even text", "\u0000\u0001\uFFFF", ""],
  ])("%s", (_, text, expected) => {
    const problems = problemsIn(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.join("\n")).toContain(expected);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

test("signals and lists are read beside the rules", () => {
  const reading = readRules([
    { path: "lists.yml", text: "hello: [hi, hey, 'good (morning|evening)']\n" },
    {
      path: "signals/greeting.yml",
      text: 'kind: signal\nsignal: greeting\nmatch: ["^ @hello"]\nexamples: { flag: [Hi Dan] }\n',
    },
  ]);
  expect(reading.problems).toEqual([]);
  expect(reading.pack.lists).toEqual({ hello: ["hi", "hey", "good (morning|evening)"] });
  expect(reading.pack.signals).toEqual([
    { id: "signals/greeting", kind: "signal", signal: "greeting", match: ["^ @hello"] },
  ]);
});

test("a rule may wait for a mention that a signal of the set looks for, and for no other", () => {
  const signal = {
    path: "signals/personal-trip.yml",
    text: "kind: signal\nsignal: personal\nmatch: [holiday]\nexamples: { flag: [On holiday] }\n",
  };
  const rule = (mention: string) => ({
    path: "customer-wins/you-failed-to.yml",
    text: `${GOOD}where: { mention: ${mention} }\n`,
  });
  expect(readRules([signal, rule("personal-trip")]).problems).toEqual([]);
  expect(readRules([signal, rule("personal-trp")]).problems).toMatchObject([
    { line: 11, field: "where.mention", message: 'There is no signal "personal-trp". Did you mean "personal-trip"?' },
  ]);
});

test("a set with nothing in it is a set", () => {
  expect(readRules([])).toMatchObject({ problems: [], pack: { id: "core", rules: [], signals: [] } });
});
