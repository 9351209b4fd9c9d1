import { describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { compilePack } from "./compile.ts";
import type { CompiledChange, CompiledPack } from "./compiled.ts";
import { loadRules } from "./load.ts";
import { createRuleSet } from "./rule-set.ts";
import { packOf, phrase, signal } from "./testing-pack.ts";
import { BAR, BETWEEN, CLOSE, characterOf, FIRST_WORD, LIST, SET } from "./units.ts";

const flagged = (text: string, packs: readonly CompiledPack[]): string[] =>
  check({ text }, {}, loadRules(packs)).findings.map(
    ({ ruleId, start, end }) => `${ruleId}: ${text.slice(start, end)}`,
  );

describe("a compiled pack", () => {
  const pack = {
    ...packOf(
      [
        phrase(["you (failed|forgot (again)?|@neglect) to {act}", "^kindly ~2 (revert|reply) $"], {
          id: "take-time/a",
        }),
        phrase("(we|i) can not (help|assist)?", { id: "take-time/b", unless: { before: ["if"] } }),
      ],
      [signal("greeting", ["(hi|hello)"])],
      { neglect: ["neglected", "did not bother"] },
    ),
    lexicons: { warmth: { bias: 0, damping: 0, signals: {}, words: { kind: 2, "^ kind": 1, "kind regards": 0.5 } } },
  };
  const texts = [
    "You failed to sign. You forgot to sign. You forgot again to sign. You neglected to sign. You did not bother to sign.",
    "You didn't bother to sign. Kindly please do revert. Kindly reply to me.",
    "We can't help. If I cannot help, write. I can not.",
    "Kind regards, you kind person.",
  ];

  test("is plain JSON and says the same after a journey", () => {
    const travelled: CompiledPack = JSON.parse(JSON.stringify(compilePack(pack)));
    for (const text of texts) {
      expect(check({ text }, {}, loadRules([travelled]))).toEqual(check({ text }, {}, createRuleSet([pack])));
    }
    expect(flagged(texts[0] as string, [travelled])).toHaveLength(5);
    expect(flagged(texts[1] as string, [travelled])).toHaveLength(2);
    expect(flagged(texts[2] as string, [travelled])).toEqual(["take-time/b: We can't help", "take-time/b: I can not"]);
    expect(check({ text: texts[3] as string }, {}, loadRules([travelled])).warmth).toBeGreaterThan(0.8);
  });

  test("keeps its meaning when another pack gave the words their numbers before", () => {
    const other = compilePack(packOf([phrase("to sign (kindly|failed|help|zebra|again)", { id: "take-time/other" })]));
    const own = compilePack(pack);
    for (const text of texts) expect(flagged(text, [other, own])).toEqual(flagged(text, [own]));
  });

  test("names what could not be compiled", () => {
    const compiled = compilePack(packOf([phrase("you (must", { id: "take-time/bad" }), phrase("kindly")]));
    expect(compiled.quarantined).toEqual([{ id: "take-time/bad", message: expect.stringContaining("never closed") }]);
    expect(compiled.rules).toHaveLength(1);
  });
});

describe("a pack that changes another", () => {
  const below = compilePack(
    packOf(
      [
        phrase("you must", { id: "take-time/a" }),
        phrase("kindly", { id: "take-time/b", unless: { after: ["people"] } }),
      ],
      [signal("thanks", ["thank you"], { unless: { after: ["for nothing"] } })],
    ),
  );
  const change = (changes: readonly CompiledChange[]): CompiledPack => ({ ...compilePack(packOf([])), changes });

  test("changes what it names of a rule and leaves the rest", () => {
    const rules = loadRules([below, change([{ id: "take-time/a", severity: "strong", message: "No." }])]);
    const findings = check({ text: "You must. Kindly." }, {}, rules).findings;
    expect(findings.map(({ ruleId, severity, message, why }) => [ruleId, severity, message, why])).toEqual([
      ["take-time/a", "strong", "No.", "It does."],
      ["take-time/b", "warning", "Reads cold.", "It does."],
    ]);
  });

  test("keeps a rule's exceptions, or brings its own with words of its own", () => {
    const text = "Kindly people came. Kindly zebras came.";
    expect(flagged(text, [below, change([{ id: "take-time/b", severity: "strong" }])])).toEqual([
      "take-time/b: Kindly",
    ]);
    const unless = compilePack(packOf([phrase("kindly", { id: "take-time/b", unless: { after: ["zebras"] } })]));
    const [changed] = unless.rules;
    if (changed?.kind !== "phrase" || changed.unless === undefined) throw new Error("nothing to bring");
    const own = { ...unless, rules: [], changes: [{ id: changed.id, unless: changed.unless }] };
    const [only] = check({ text }, {}, loadRules([below, own])).findings;
    expect(only?.start).toBe(0);
    expect(flagged(text, [below, own])).toHaveLength(1);
  });

  test("says nothing of a rule that is not there, and cannot come before the pack that it changes", () => {
    const changes = change([
      { id: "take-time/z", severity: "strong" },
      { id: "take-time/a", severity: "strong" },
    ]);
    const severities = (packs: readonly CompiledPack[]): unknown[] =>
      check({ text: "You must." }, {}, loadRules(packs)).findings.map(({ ruleId, severity }) => [ruleId, severity]);
    expect(severities([below, changes])).toEqual([["take-time/a", "strong"]]);
    expect(severities([changes, below])).toEqual([["take-time/a", "warning"]]);
  });
});

describe("a broken store", () => {
  const sound = compilePack(
    packOf([phrase("you (must|shall (now)?|@more) {act}", { id: "take-time/a" })], [], { more: ["have to", "can"] }),
  );
  test("of choices that are never closed is no more than a rule that matches nothing", () => {
    const open = characterOf(6).repeat(60);
    const rules = sound.rules.map((rule) => ({ ...rule, match: open + characterOf(32) })) as CompiledPack["rules"];
    expect(flagged("you must pay", [{ ...sound, rules }])).toEqual([]);
  });

  test.each([
    ["a word that its table does not hold", [FIRST_WORD + 9000]],
    ["a set that counts more words than there are", [SET, FIRST_WORD + 5, FIRST_WORD]],
    ["a set that ends before its count", [SET]],
    ["a list that it does not hold", [LIST, FIRST_WORD + 7]],
    ["a way of no choice", [FIRST_WORD, BAR, FIRST_WORD]],
    ["the end of no choice", [FIRST_WORD, CLOSE]],
    ["a unit that means nothing", [31]],
  ])("of %s spoils no other pattern", (_, units) => {
    const [rule] = sound.rules as readonly { readonly match: string }[];
    const match = [units.map(characterOf).join(""), rule?.match, units.map(characterOf).join("")].join(
      characterOf(BETWEEN),
    );
    const rules = sound.rules.map((each) => ({ ...each, match })) as CompiledPack["rules"];
    expect(flagged("I like it. You must pay.", [{ ...sound, rules }])).toEqual(["take-time/a: You must"]);
  });
});

test.each(["so shall pay", "well just can", "just must always pay", "have to", "can pay", "must pay", "shall"])(
  "a rule may begin with any of the ways in: %s",
  (words) => {
    const pattern = "((so|well))? (just)? (@more|(must (always)?|shall)) (pay)?";
    const pack = compilePack(packOf([phrase(pattern, { id: "take-time/a" })], [], { more: ["have to", "can"] }));
    expect(flagged(`Then ${words}`, [pack])).toEqual([`take-time/a: ${words}`]);
  },
);
