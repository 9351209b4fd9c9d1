import { compiledCore, compiledLayers } from "virtual:human-level/compiled";
import { coreStamp } from "virtual:human-level/stamp";
import { describe, expect, test, vi } from "vitest";
import { check } from "../engine/check.ts";
import { checksum } from "../packs/checksum.ts";
import type { Overlay } from "../packs/overlay.ts";
import { compileTeam } from "../packs/team-layers.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/schema.ts";
import type { CompiledTeam } from "../settings/team-rules.ts";
import { rulesWith } from "./choose-rules.ts";
import { engine } from "./engine.ts";

const BROUGHT = { rules: { core: compiledCore, layers: compiledLayers, stamp: coreStamp }, engine };

const OVERLAY: Overlay = {
  id: "acme",
  version: "1.0.0",
  language: "en",
  extends: "core",
  off: ["take-time/kindly"],
  changes: {},
  lists: {},
  never: [],
  rules: [],
  signals: [],
};

function flagged(compiled: CompiledTeam | undefined, more: Partial<Settings> = {}) {
  const renew = vi.fn();
  const team = compiled && { file: "acme.yml", text: "", overlay: JSON.stringify(OVERLAY), compiled };
  const rules = rulesWith(BROUGHT, { ...DEFAULT_SETTINGS, ...more, ...(team && { team }) }, renew);
  const context = { audience: "customer", channel: "chat" } as const;
  const { findings } = check({ text: "Kindly wait. You failed to sign it." }, context, rules.for(context));
  return { ids: findings.map(({ ruleId }) => ruleId), renewed: renew.mock.calls.length };
}

const KINDLY = "take-time/kindly";
const FAILED = "customer-wins/you-failed-to";

describe("the rules that count", () => {
  test("are those that come with the coach, with the person's choices", () => {
    expect(flagged(undefined)).toEqual({ ids: [KINDLY, FAILED], renewed: 0 });
    expect(flagged(undefined, { choices: { [FAILED]: { off: true } } }).ids).toEqual([KINDLY]);
  });

  test("have the team's on top, and the person's choices above those", () => {
    expect(flagged(compileTeam(OVERLAY))).toEqual({ ids: [FAILED], renewed: 0 });
    expect(flagged(compileTeam(OVERLAY), { choices: { [FAILED]: { off: true } } }).ids).toEqual([]);
  });

  test.each([
    ["compiled on other rules", { ...compileTeam(OVERLAY), stamp: "older" }],
    ["damaged", { ...compileTeam(OVERLAY), layers: "{" }],
  ])("are without the team's while those are %s, and have them compiled anew", (_, compiled) => {
    expect(flagged(compiled)).toEqual({ ids: [KINDLY, FAILED], renewed: 1 });
  });

  test("do without the team's when those cannot be loaded", () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const layers = JSON.stringify({ layers: [{ off: [] }], byMessage: { "customer chat": [0] } });
    expect(flagged({ stamp: coreStamp, checksum: checksum(layers), layers }).ids).toEqual([KINDLY, FAILED]);
    expect(warn).toHaveBeenCalled();
    warn.mockRestore();
  });
});
