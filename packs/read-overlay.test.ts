import { describe, expect, test } from "vitest";
import { check } from "../engine/check.ts";
import { createRuleSet } from "../engine/rule-set.ts";
import type { Context } from "../engine/types.ts";
import { applyOverlay } from "./overlay.ts";
import { readOverlay } from "./read-overlay.ts";
import { readRules } from "./read-rules.ts";

const EXAMPLES = "examples: { flag: [Never mind this.], allow: [Fine., Good.] }\n";
const { pack: core, problems: own } = readRules([
  { path: "lists.yml", text: "late: [overdue, late]\n" },
  {
    path: "take-time/kindly.yml",
    text: `kind: phrase\nmatch: [kindly, "i beg you"]\nmessage: A form.\nwhy: It is.\nrewrite: [please]\n${EXAMPLES}`,
  },
  {
    path: "customer-wins/you-failed-to.yml",
    text: `kind: phrase\nmatch: ["you failed to {act}"]\ncaptures: { act: { only: ["(send|sign)"] } }\nmessage: Blame.\nwhy: It is.\nrewrite: ["could you {act}?"]\n${EXAMPLES}`,
  },
  { path: "take-time/overdue.yml", text: `kind: phrase\nmatch: ["@late"]\nmessage: Late.\nwhy: It is.\n${EXAMPLES}` },
  {
    path: "take-time/too-many.yml",
    text: `kind: density\nmatch: [just]\nmax: 2\nmessage: Many.\nwhy: It is.\n${EXAMPLES}`,
  },
  {
    path: "close-human/sign-off.yml",
    text: `kind: presence\npart: signOff\ninsert: ["Best,"]\nmessage: Unsigned.\nwhy: It is.\n${EXAMPLES}`,
  },
  {
    path: "signals/greeting.yml",
    text: "kind: signal\nsignal: greeting\nmatch: [hello]\nexamples: { flag: [Hello there.] }\n",
  },
]);
const base = { packs: new Map([["core", core]]), renamed: { "take-time/please-kindly": "take-time/kindly" } };
const read = (text: string) => readOverlay({ path: "team.yml", text }, base);
const problemsIn = (text: string) =>
  read(text).problems.map(({ line, column, field, message }) => `${line}:${column} ${field}: ${message}`);

/** What a text is flagged for, with an overlay on top. */
function flagged(text: string, overlayText: string, context: Context = {}): string[] {
  const { overlay, problems } = read(overlayText);
  expect(problems).toEqual([]);
  if (overlay === undefined) throw new Error("the overlay could not be read");
  const { findings, missing } = check({ text }, context, createRuleSet([applyOverlay(core, overlay)]));
  return [...findings, ...missing].map(({ ruleId, severity, message, suggestions }) =>
    [ruleId, severity, message, ...suggestions.map(({ label }) => label)].join(" | "),
  );
}

test("the rules that are changed here are good ones", () => {
  expect(own).toEqual([]);
});

describe("an overlay", () => {
  test("that says only what it lies on changes nothing", () => {
    const { overlay } = read("extends: core\n");
    expect(overlay).toMatchObject({
      id: "team",
      version: "1.0.0",
      language: "en",
      extends: "core",
      off: [],
      never: [],
    });
    expect(flagged("Kindly wait.", "extends: core")).toEqual([
      "take-time/kindly | warning | A form. | Please",
      "close-human/sign-off | warning | Unsigned. | Best,",
    ]);
  });

  test("switches rules off, makes them milder and has words of its own for them", () => {
    const text =
      "extends: core\noff: [close-human/sign-off]\nseverity: { take-time/kindly: suggestion }\nmessage: { take-time/kindly: Office talk. }\n";
    expect(flagged("Kindly wait.", text)).toEqual(["take-time/kindly | suggestion | Office talk. | Please"]);
  });

  test("adds patterns to a rule and takes others out", () => {
    const text =
      'extends: core\noff: [close-human/sign-off]\nmatch:\n  take-time/kindly: { add: ["pray do"], remove: [kindly] }\n';
    expect(flagged("Kindly wait. Pray do come.", text)).toEqual(["take-time/kindly | warning | A form. | Please"]);
  });

  test("adds exceptions to those that a rule has", () => {
    const text =
      "extends: core\noff: [close-human/sign-off]\nunless: { take-time/kindly: { after: [agree], before: [very] } }\n";
    expect(flagged("They kindly agree, very kindly.", text)).toEqual([]);
    expect(flagged("Kindly wait.", text)).toHaveLength(1);
  });

  test("says something else instead, with the verb forms it asks for", () => {
    const text =
      'extends: core\noff: [close-human/sign-off]\nrewrite:\n  customer-wins/you-failed-to: ["would you mind {act:ing}?"]\n';
    expect(flagged("You failed to sign it.", text)).toEqual([
      "customer-wins/you-failed-to | warning | Blame. | Would you mind signing it?",
    ]);
  });

  test("offers other lines, counts otherwise, and applies elsewhere", () => {
    const text =
      "extends: core\ninsert: { close-human/sign-off: [Cheers!] }\nmax: { take-time/too-many: 0 }\nwhere: { take-time/kindly: { channel: chat } }\n";
    expect(flagged("Just wait, kindly.", text)).toEqual([
      "take-time/too-many | warning | Many.",
      "close-human/sign-off | warning | Unsigned. | Cheers!",
    ]);
  });

  test("changes lists, and with them every rule that uses them", () => {
    const text =
      "extends: core\noff: [close-human/sign-off]\nlists:\n  late: { add: [behind], remove: [overdue] }\n  ours: [Basic Plus]\n";
    expect(flagged("It is overdue. It is behind.", text)).toEqual(["take-time/overdue | warning | Late."]);
  });

  test("names words that nothing may flag", () => {
    const text = 'extends: core\noff: [close-human/sign-off]\nnever: ["kindly yours"]\n';
    expect(flagged("Kindly Yours is our shop. Kindly come.", text)).toHaveLength(1);
  });

  test("tunes signals like rules", () => {
    const text = "extends: core\nmatch: { signals/greeting: { add: [ahoy] } }\n";
    const { overlay } = read(text);
    expect(overlay && applyOverlay(core, overlay).signals[0]?.match).toEqual(["hello", "ahoy"]);
  });

  test("has rules of its own, which may use lists of its own", () => {
    const text = `extends: core
off: [close-human/sign-off]
lists: { ours: [gizmo] }
rules:
  take-time/gizmo:
    kind: phrase
    match: ["cheap @ours"]
    message: Runs us down.
    why: It does.
    examples: { flag: [A cheap gizmo.], allow: [A gizmo., It is cheap.] }
`;
    expect(flagged("A cheap gizmo.", text)).toEqual(["take-time/gizmo | warning | Runs us down."]);
    expect(read(text).rules[0]?.examples.allow).toHaveLength(2);
  });

  test("follows rules to their new names", () => {
    expect(flagged("Kindly wait.", "extends: core\noff: [take-time/please-kindly, close-human/sign-off]\n")).toEqual(
      [],
    );
  });

  test("may be JSON, indented with tabs or spaces", () => {
    for (const space of ["\t", "  ", ""]) {
      const json = JSON.stringify(
        { extends: "core", off: ["take-time/kindly"], never: ["so : what ever"] },
        null,
        space,
      );
      expect(read(json)).toMatchObject({ problems: [], overlay: { off: ["take-time/kindly"] } });
    }
  });

  test("leaves what it lies on as it was", () => {
    const before = JSON.stringify(core);
    flagged(
      "Kindly.",
      "extends: core\nmatch: { take-time/kindly: { remove: [kindly] } }\nlists: { late: { add: [slow] } }\n",
    );
    expect(JSON.stringify(core)).toBe(before);
  });
});

describe("a bad entry is told with its place, its field and what to write instead, and the others count", () => {
  test.each([
    ["off: [take-time/kindlyy]", '2:7 off[0]: There is no rule "take-time/kindlyy". Did you mean "take-time/kindly"?'],
    ["off: [kindly]", 'Did you mean "take-time/kindly"?'],
    ["off: [take-time/kindly, take-time/please-kindly]", "2:25 off[1]: This stands here twice"],
    ["off: [signals/greeting]", "signals cannot be switched off"],
    ["off: take-time/kindly", "2:6 off: Write a list here"],
    ["of: [take-time/kindly]", '2:1 of: "of" is not a field here. Did you mean "off"?'],
    [
      "severity: { take-time/kindly: strng }",
      '2:31 severity.take-time/kindly: "strng" is not one of the names that may stand here. Did you mean "strong"?',
    ],
    ["severity: { take-time/kindly: off }", 'To switch a rule off, put its id under "off".'],
    ["severity: { take-time/kindly: error }", 'Did you mean "strong"?'],
    ['match: { take-time/kindly: ["kindly do"] }', '{ add: ["…"] }'],
    ['match: { take-time/kindly: { add: ["kindly [do]"] } }', "there are no regular expressions: write (a|b)"],
    [
      "unless: { take-time/kindly: { after: regards } }",
      'Write a list here (one entry a line, each after a hyphen), not the text "regards".',
    ],
    ["rules: { per-our-sla: { kind: phrase } }", "such as take-time/per-our-sla"],
    [
      "severity: { nothing/like-it-at-all: strong }",
      '2:13 severity.nothing/like-it-at-all: There is no rule "nothing/like-it-at-all". All there are stand under Rules in the options; at a prompt, "human-level rules list" shows them.',
    ],
    ["severity: { signals/greeting: strong }", 'signals/greeting is a signal; "severity" is for phrase'],
    [
      "match: { take-time/kindly: { remove: [kindley] } }",
      '2:39 match.take-time/kindly.remove[0]: There is no "kindley" to remove. Did you mean "kindly"?',
    ],
    [
      "match: { take-time/kindly: { remove: [kindly, i beg you] } }",
      "Nothing would be left. A rule that should go stands under off.",
    ],
    ["match: { take-time/kindly: { add: [kindly] } }", "This is there already"],
    ["match: { take-time/kindly: { add: ['(open'] } }", '2:36 match.take-time/kindly.add[0]: In "(open":'],
    [
      "match: { take-time/kindly: { add: ['pray {act}'] } }",
      "take-time/kindly has no capture {act}. It has none. Write _ or ~3 for any words.",
    ],
    ["match: { take-time/kindly: [kindly] }", "match.take-time/kindly"],
    [
      "match: { close-human/sign-off: { add: [bye] } }",
      'close-human/sign-off is a presence rule; "match" is for phrase',
    ],
    ["unless: { take-time/kindly: { befor: [if] } }", 'Did you mean "before"?'],
    ["unless: { take-time/kindly: { before: ['(open'] } }", "unless.take-time/kindly.before[0]"],
    [
      "rewrite: { customer-wins/you-failed-to: ['could you {acct}?'] }",
      '{acct} is nothing that can be filled in. Did you mean "act"?',
    ],
    ["insert: { take-time/kindly: [Hello.] }", '"insert" is for presence'],
    ["max: { take-time/too-many: two }", "max.take-time/too-many"],
    ["never: ['(open']", "2:9 never[0]"],
    ["never: [{}]", "never[0]: Write text here, not a map."],
    [
      "lists: { lat: { add: [slow] } }",
      '2:10 lists.lat: There is no list "lat". Did you mean "late"? A new list is written as a plain list.',
    ],
    ["lists: { late: { remove: [slow] } }", 'There is no "slow" to remove. There are: "overdue", "late".'],
    [
      "rules: { take-time/x: { kind: phrse } }",
      'rules.take-time/x.kind: "phrse" is not a kind of rule. Did you mean "phrase"?',
    ],
    ["rules: { tak-time/x: {} }", '"tak-time" is none. Did you mean "take-time"?'],
    ["rules: { take-time/kindly: {} }", '2:10 rules.take-time/kindly: There is a rule "take-time/kindly" already.'],
    ["id: Our Team", "2:5 id: Write the id in lower-case letters"],
    ["id: core", 'There is a pack "core" already'],
    ["language: de", '"core" is written in en'],
    [
      "off: [take-time/kindly]\nseverity: { take-time/kindly: strong }",
      '3:13 severity.take-time/kindly: "take-time/kindly" is switched off above',
    ],
    [
      "severity: { take-time/kindly: strong, take-time/please-kindly: strong }",
      'This is "take-time/kindly" today, which stands here too',
    ],
  ])("%s", (line, expected) => {
    const text = `extends: core\n${line}\nwhy: { close-human/sign-off: It does stay. }\n`;
    expect(problemsIn(text).join("\n")).toContain(expected);
    expect(problemsIn(text)).toHaveLength(1);
    expect(read(text).overlay?.changes["close-human/sign-off"]).toEqual({ why: "It does stay." });
  });
});

describe("what cannot be read at all changes nothing", () => {
  test.each([
    ["nothing", "", 'An overlay begins with "extends: core"'],
    ["a list", "- off", 'An overlay begins with "extends: core"'],
    ["no extends", "off: []", 'Say what this lies on: "extends: core".'],
    ["a pack that is not there", "extends: cor", 'There is no pack "cor". Did you mean "core"?'],
    ["a number", "extends: 3", "extends: Write text here, not the number 3."],
    ["YAML that does not end", "extends: core\noff: [", "is never closed"],
    ["a newer language", "extends: core\nengine: ^2.0", "This needs version ^2.0 of the rule language; here is 1.0.0."],
    ["an alias", "extends: core\noff: [*all]", "Aliases (*name) are not used"],
    ["a file too large", `extends: core\nabout: ${"x".repeat(200_001)}`, "too large"],
    ["nesting too deep", `{"extends":${"[".repeat(5000)}`, "nested too deeply"],
  ])("%s", (_, text, expected) => {
    expect(problemsIn(text).join("\n")).toContain(expected);
    expect(read(text).overlay).toBeUndefined();
  });
});

test("names that mean something to JavaScript are ids like any other", () => {
  const text =
    "extends: core\noff: [constructor]\nseverity: { __proto__: strong, toString: strong }\nlists: { constructor: { add: [x] } }\n";
  const reading = read(text);
  expect(reading.problems).toHaveLength(4);
  expect(reading.overlay).toMatchObject({ off: [], changes: {}, lists: {} });
});
