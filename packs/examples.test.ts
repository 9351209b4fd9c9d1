import { describe, expect, test } from "vitest";
import { createRuleSet } from "../engine/rule-set.ts";
import type { Finding, Report } from "../engine/types.ts";
import { checkerOn, runExamples } from "./examples.ts";
import { readRules } from "./read-rules.ts";

const RULE = `kind: phrase
match: [kindly]
message: Sounds like a form.
why: A plain verb is warmer.
rewrite: [please]
examples:
  flag:
    - { text: Kindly reply., becomes: Please reply. }
  allow: [She asked kindly., That is kind.]
`;
const reading = readRules([{ path: "take-time/kindly.yml", text: RULE }]);

const EMPTY: Report = {
  findings: [],
  missing: [],
  shape: {
    name: null,
    parts: {
      greeting: null,
      opening: null,
      acknowledgement: null,
      aside: null,
      offer: null,
      closing: null,
      signOff: null,
    },
    sentences: [],
  },
  score: 0,
  points: [],
  warmth: 0,
  mood: { upset: 0, label: "neutral", evidence: [] },
  questions: [],
  foreign: false,
};

/** Flags a word wherever it stands, and suggests another for it. */
function flags(word: string, instead: string, ruleId = "take-time/kindly") {
  return (text: string): Finding[] => {
    const start = text.toLowerCase().indexOf(word);
    if (start < 0) return [];
    const end = start + word.length;
    const suggestions = [{ label: instead, edits: [{ start, end, text: instead }] }];
    return [{ ruleId, principle: "take-time", severity: "warning", message: "", why: "", start, end, suggestions }];
  };
}

function failuresOf(...find: ReturnType<typeof flags>[]): string[] {
  const results = runExamples(reading, {
    check: ({ text }) => ({ ...EMPTY, findings: find.flatMap((each) => each(text)) }),
    signalsIn: () => new Set(),
  });
  return results.failures.map(({ about, line, field, message }) => `${about} ${line} ${field}: ${message}`);
}

describe("a rule's examples", () => {
  test("hold when the flag line is flagged and mended as promised, and the look-alikes are left alone", () => {
    expect(failuresOf((text) => (text.startsWith("Kindly") ? flags("kindly", "Please")(text) : []))).toEqual([]);
  });

  test("tell when a rule stays silent", () => {
    const silent = runExamples(reading, { check: () => EMPTY, signalsIn: () => new Set() });
    expect(silent.silent).toEqual(["take-time/kindly"]);
    expect(silent.failures.map(({ message }) => message)).toEqual(['"Kindly reply." is not flagged.']);
  });

  test("tell when a look-alike is flagged by its own rule", () => {
    expect(failuresOf(flags("kindly", "Please"))).toEqual([
      'allow 9 examples.allow[0]: "She asked kindly." is an allow line, but "kindly" is flagged by its own rule.',
    ]);
  });

  test("tell when a look-alike is flagged by another rule", () => {
    expect(failuresOf(flags("kindly", "Please"), flags("that is", "it is", "own-it/that")).join("\n")).toContain(
      'stranger 9 examples.allow[1]: "That is kind." is an allow line, but "That is" is flagged by own-it/that.',
    );
  });

  test("tell what a line really becomes", () => {
    const [first] = failuresOf((text) => (text.startsWith("Kindly") ? flags("kindly", "Do")(text) : []));
    expect(first).toBe('becomes 8 examples.flag[0].becomes: "Kindly reply." becomes "Do reply.".');
  });

  test("tell when a suggestion is flagged in its turn", () => {
    const [first] = failuresOf(
      (text) => (text.startsWith("Kindly") ? flags("kindly", "Please")(text) : []),
      flags("please", "", "take-time/please"),
    );
    expect(first).toBe(
      'rewrite 8 examples.flag[0]: The suggestion "Please reply." is flagged by take-time/please ("Please").',
    );
  });
});

test("a signal is looked for in its own examples", () => {
  const text =
    "kind: signal\nsignal: thanks\nmatch: [thanks]\nexamples: { flag: [Thanks!, Cheers!], allow: [No thanks.] }\n";
  const signals = readRules([{ path: "signals/thanks.yml", text }]);
  const { failures } = runExamples(signals, checkerOn(createRuleSet([signals.pack])));
  expect(failures.map(({ about, message }) => `${about}: ${message}`)).toEqual([
    'flag: "Cheers!" does not hold this signal.',
    'allow: "No thanks." is an allow line, but holds this signal.',
  ]);
});
