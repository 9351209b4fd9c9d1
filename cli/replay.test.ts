import { describe, expect, test } from "vitest";
import type { RulePack } from "../engine/rule.ts";
import { rowRules } from "./checking.ts";
import { Replay } from "./replay.ts";

function rules(...words: string[]) {
  const pack: RulePack = {
    id: "test",
    version: "1.0.0",
    language: "en",
    lists: {},
    signals: [],
    rules: words.map((word) => ({
      id: `take-time/${word}`,
      principle: "take-time",
      kind: "phrase",
      severity: "warning",
      match: [word],
      message: "Cold.",
      why: "It is.",
    })),
  };
  return rowRules({ core: pack, overlays: [] });
}

describe("a replay", () => {
  test("tells what new rules find and old ones no longer do, with samples", () => {
    const replay = new Replay(rules("kindly", "just"), rules("kindly", "obviously"));
    replay.add({ id: "a", text: "Kindly just wait.", context: {} });
    replay.add({ id: "b", text: "Obviously it ships.", context: {} });
    replay.add({ id: "c", text: "Kindly wait.", context: {} });
    expect(replay.result()).toMatchObject({
      drafts: 3,
      changed: 2,
      rules: [
        { ruleId: "take-time/just", gained: 0, lost: 1, samples: { lost: [{ id: "a", words: "just" }] } },
        { ruleId: "take-time/obviously", gained: 1, lost: 0, samples: { gained: [{ id: "b", words: "Obviously" }] } },
      ],
    });
  });

  test("of the same rules changes nothing", () => {
    const replay = new Replay(rules("just"), rules("just"));
    replay.add({ id: "a", text: "Just wait, just so.", context: {} });
    expect(replay.result()).toMatchObject({ drafts: 1, changed: 0, rules: [] });
  });

  test("keeps few samples of many", () => {
    const replay = new Replay(rules(), rules("just"));
    for (let id = 0; id < 100; id++) replay.add({ id, text: "Just so.", context: {} });
    const [rule] = replay.result().rules;
    expect(rule?.gained).toBe(100);
    expect(rule?.samples.gained).toHaveLength(3);
  });
});
