import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checksum } from "../packs/checksum.ts";
import type { Overlay } from "../packs/overlay.ts";
import { exportSettings, parseSettingsFile } from "./file.ts";
import { DEFAULT_SETTINGS, readSettings } from "./schema.ts";
import { readStoredOverlay } from "./stored-overlay.ts";
import { isFresh, NOT_COMPILED, readTeamRules, type TeamRules } from "./team-rules.ts";

const OVERLAY: Overlay = {
  id: "acme",
  version: "1.2.0",
  language: "en",
  extends: "core",
  for: { audience: "internal" },
  off: ["take-time/utilise"],
  changes: {
    "take-time/kindly": {
      severity: "strong",
      message: "Office talk.",
      why: "It is.",
      where: { channel: "email", zone: ["body"], mood: "calm", words: { min: 3 } },
      match: { add: ["pray do"], remove: ["kindly"] },
      unless: { before: ["do"], after: ["agree"], sentence: ["sorry"], next: ["we can"], negated: true },
      rewrite: ["please {act:ing}"],
      inflections: { ing: { send: "sending" } },
    },
    "close-human/sign-off": { insert: ["Best,"] },
    "take-time/too-many-just": { max: 0 },
  },
  lists: { late: { add: ["behind"] } },
  never: ["basic policy"],
  rules: [
    {
      id: "take-time/sla",
      kind: "phrase",
      principle: "take-time",
      severity: "warning",
      message: "Quotes the contract.",
      why: "It does.",
      match: ["per our sla {rest}"],
      captures: { rest: { kind: "clause", max: 4, not: ["and"] } },
      rewrite: ["as promised {rest}"],
    },
    {
      id: "open-human/hey",
      kind: "presence",
      principle: "open-human",
      severity: "suggestion",
      message: "No hello.",
      why: "It is.",
      part: "greeting",
      insert: ["Hey,"],
    },
  ],
  signals: [{ id: "signals/hey", kind: "signal", signal: "greeting", match: ["hey"], weight: 2 }],
};

const TEAM: TeamRules = {
  file: "acme.yml",
  text: "extends: core\n",
  overlay: JSON.stringify(OVERLAY),
  compiled: { stamp: "now", checksum: checksum("{}"), layers: "{}" },
};

describe("a team's overlay in storage", () => {
  test("comes back as it was", () => {
    expect(readStoredOverlay(JSON.stringify(OVERLAY), {})).toEqual(OVERLAY);
    expect(readTeamRules(structuredClone(TEAM))).toEqual(TEAM);
  });

  test("knows rules that were renamed since by the names they have now", () => {
    const renamed = { "take-time/utilise": "take-time/utilize", "take-time/kindly": "take-time/please" };
    const read = readStoredOverlay(JSON.stringify(OVERLAY), renamed);
    expect(read?.off).toEqual(["take-time/utilize"]);
    expect(read?.changes["take-time/please"]?.severity).toBe("strong");
  });

  test("is stale after an update, and when it is damaged", () => {
    expect(isFresh(TEAM, "now")).toBe(true);
    expect(isFresh(TEAM, "later")).toBe(false);
    expect(isFresh({ ...TEAM, compiled: { ...TEAM.compiled, layers: "{ }" } }, "now")).toBe(false);
    expect(isFresh({ ...TEAM, compiled: NOT_COMPILED }, "now")).toBe(false);
  });

  test.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["a list", "[]"],
    ["no name", '{"extends":"core"}'],
  ])("that is %s is none", (_, json) => {
    expect(readStoredOverlay(json, {})).toBeUndefined();
  });

  test("leaves out what is not as it must be, and keeps the rest", () => {
    const damaged = {
      ...OVERLAY,
      off: [1, "take-time/utilise", null],
      never: "basic",
      changes: { "take-time/kindly": { severity: "loud", rewrite: [{}], max: "many" }, "own-it/they": null },
      rules: [{ kind: "phrase" }, 5, { ...OVERLAY.rules[0], principle: "greed" }, OVERLAY.rules[1]],
    };
    const read = readStoredOverlay(JSON.stringify(damaged), {});
    expect(read?.off).toEqual(["take-time/utilise"]);
    expect(read?.never).toEqual([]);
    expect(read?.changes).toEqual({ "take-time/kindly": {} });
    expect(read?.rules).toEqual([OVERLAY.rules[1]]);
  });

  test("may hold anything at all without a throw", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(OVERLAY)), (value, key) => {
        const json = JSON.stringify({ ...OVERLAY, [key]: value });
        const read = readStoredOverlay(json, {});
        expect(read === undefined || Array.isArray(read.rules)).toBe(true);
        readTeamRules(value);
        readSettings({ team: value });
      }),
    );
  });
});

describe("settings with team rules", () => {
  test("are read, and what is none of ours is reported and left out", () => {
    expect(readSettings({ team: TEAM })).toEqual({ settings: { ...DEFAULT_SETTINGS, team: TEAM }, problems: [] });
    const { settings, problems } = readSettings({ team: { file: "x" } });
    expect(settings.team).toBeUndefined();
    expect(problems.map(({ path }) => path)).toEqual(["team"]);
  });

  test("from a file are compiled anew: what was compiled elsewhere is not trusted", () => {
    const parsed = parseSettingsFile(exportSettings({ ...DEFAULT_SETTINGS, team: TEAM }));
    expect(parsed).toEqual({ settings: { ...DEFAULT_SETTINGS, team: { ...TEAM, compiled: NOT_COMPILED } } });
  });
});

describe("choices about a rule that was renamed", () => {
  const renamed = { "take-time/kindly-please": "take-time/kindly" };

  test("are kept under its new name, off and severity alike", () => {
    const stored = { choices: { "take-time/kindly-please": { off: true, severity: "strong" } } };
    expect(readSettings(stored, renamed).settings.choices).toEqual({
      "take-time/kindly": { off: true, severity: "strong" },
    });
  });

  test("give way to what was said under the new name since", () => {
    const stored = {
      choices: { "take-time/kindly-please": { off: true }, "take-time/kindly": { severity: "warning" } },
    };
    expect(readSettings(stored, renamed).settings.choices).toEqual({ "take-time/kindly": { severity: "warning" } });
  });
});
