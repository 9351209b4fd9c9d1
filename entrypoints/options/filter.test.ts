import { describe, expect, it } from "vitest";
import type { CatalogueRule } from "../../packs/catalogue.ts";
import { filterRules, isChanged, NO_FILTER, type TeamChanges } from "./filter.ts";

const refusal: CatalogueRule = {
  id: "abundance/cannot",
  principle: "abundance",
  severity: "warning",
  message: "Says what is not possible.",
  why: "People remember the door that opened.",
  kind: "phrase",
  match: ["i can not"],
  rewrite: ["what I can do is"],
  examples: { flag: [{ text: "I can’t refund the fee." }], allow: [] },
};
const greeting: CatalogueRule = {
  id: "open-human/greeting",
  principle: "open-human",
  severity: "suggestion",
  message: "No greeting yet.",
  why: "A name is the shortest kindness.",
  kind: "presence",
  part: "greeting",
  insert: ["Hi {customer},"],
  examples: { flag: [{ text: "Your order is on its way." }], allow: [] },
};
const rules = [refusal, greeting];
const NO_TEAM: TeamChanges = new Map();
const found = (filter: Partial<typeof NO_FILTER>, choices = {}, team = NO_TEAM) =>
  [...filterRules(rules, choices, team, { ...NO_FILTER, ...filter }).values()].flat().map((rule) => rule.id);

describe("finding rules", () => {
  it("shows all rules by principle when nothing is asked", () => {
    expect([...filterRules(rules, {}, NO_TEAM, NO_FILTER).keys()]).toEqual(["abundance", "open-human"]);
  });

  it.each([
    ["a word of an example, with a straight apostrophe", "can't refund", "abundance/cannot"],
    ["words in any order and case", "DOOR people", "abundance/cannot"],
    ["a line it inserts", "hi {customer}", "open-human/greeting"],
    ["its id, with spaces for dashes", "open human", "open-human/greeting"],
  ])("finds a rule by %s", (_, words, id) => {
    expect(found({ words })).toEqual([id]);
  });

  it("goes by the severity a person chose", () => {
    const choices = { "abundance/cannot": { severity: "strong" as const } };
    expect(found({ severity: "warning" }, choices)).toEqual([]);
    expect(found({ severity: "strong" }, choices)).toEqual(["abundance/cannot"]);
  });

  it("knows a changed rule from one whose choice says what it says already", () => {
    expect(isChanged(refusal, { "abundance/cannot": { severity: "warning" } }, NO_TEAM)).toBe(false);
    expect(found({ onlyChanged: true }, { "open-human/greeting": { off: true } })).toEqual(["open-human/greeting"]);
  });

  it("goes by the team's set where a person chose nothing", () => {
    const team: TeamChanges = new Map([
      ["abundance/cannot", { words: "likely to hurt", off: false, severity: "strong" as const }],
    ]);
    expect(found({ severity: "strong" }, {}, team)).toEqual(["abundance/cannot"]);
    expect(found({ onlyChanged: true }, {}, team)).toEqual(["abundance/cannot"]);
    expect(isChanged(refusal, { "abundance/cannot": { severity: "strong" } }, team)).toBe(false);
    expect(isChanged(refusal, { "abundance/cannot": { severity: "warning" } }, team)).toBe(true);
  });
});
