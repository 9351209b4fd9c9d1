import { describe, expect, test } from "vitest";
import { NO_MESSAGE } from "./incoming.ts";
import { UPSET } from "./mood.ts";
import type { Where } from "./rule.ts";
import type { Mood } from "./types.ts";
import { applies, type Circumstances } from "./where.ts";

const circumstances = (more: Partial<Circumstances> = {}): Circumstances => ({
  context: {},
  incoming: NO_MESSAGE,
  fillings: { customer: null, agent: null, problem: null },
  words: 10,
  ...more,
});
const feeling = (upset: number, label: Mood["label"]): Circumstances =>
  circumstances({ incoming: { ...NO_MESSAGE, mood: { upset, label, evidence: [] } } });

test("a rule that says nothing of where applies everywhere", () => {
  expect(applies(undefined, circumstances())).toBe(true);
  expect(applies({}, feeling(1, "upset"))).toBe(true);
});

describe("a rule for a mood", () => {
  test.each<[Where["mood"] & {}, Circumstances, boolean]>([
    ["upset", feeling(UPSET, "upset"), true],
    ["upset", feeling(UPSET - 0.01, "uneasy"), false],
    ["calm", feeling(UPSET, "upset"), false],
    ["calm", feeling(UPSET - 0.01, "uneasy"), true],
    ["calm", feeling(0, "neutral"), true],
    ["happy", feeling(0, "happy"), true],
    ["happy", feeling(0, "neutral"), false],
    ["happy", feeling(0.8, "upset"), false],
  ])("%s: %j", (mood, these, expected) => {
    expect(applies({ mood }, these)).toBe(expected);
  });
});

test("a rule for a length holds from its least to its most words, both included", () => {
  const where: Where = { words: { min: 3, max: 5 } };
  const lengths = [2, 3, 4, 5, 6].filter((words) => applies(where, circumstances({ words })));
  expect(lengths).toEqual([3, 4, 5]);
});

test("a rule may wait for something that went wrong and can be said back", () => {
  const broken = circumstances({ fillings: { customer: null, agent: null, problem: "your lamp broke" } });
  expect(applies({ trouble: "known" }, broken)).toBe(true);
  expect(applies({ trouble: "unknown" }, broken)).toBe(false);
  expect(applies({ trouble: "known" }, circumstances({}))).toBe(false);
  expect(applies({ trouble: "unknown" }, circumstances({}))).toBe(true);
});

test("a rule may stay away when the customer mentions what it does not fit", () => {
  const mentioning = (...ids: readonly string[]): Circumstances =>
    circumstances({ incoming: { ...NO_MESSAGE, touches: new Set(ids) } });
  const where = { unmentioned: ["personal-loss", "personal-illness"] };
  expect(applies(where, mentioning())).toBe(true);
  expect(applies(where, mentioning("personal-trip"))).toBe(true);
  expect(applies(where, mentioning("personal-trip", "personal-illness"))).toBe(false);
});

test("a rule for something personal applies when the customer mentions that and nothing else", () => {
  const mentioning = (id: string): Circumstances =>
    circumstances({ incoming: { ...NO_MESSAGE, mentions: new Set([id]) } });
  expect(applies({ mention: "personal-birthday" }, mentioning("personal-birthday"))).toBe(true);
  expect(applies({ mention: "personal-birthday" }, mentioning("personal-trip"))).toBe(false);
});
