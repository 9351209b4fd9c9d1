import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, isSiteOn, readSettings } from "./schema.ts";

describe("reading settings", () => {
  it("takes an empty store as the defaults, without a problem", () => {
    expect(readSettings({})).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it("keeps what is sound and names what is not, piece by piece", () => {
    const { settings, problems } = readSettings({
      version: 1,
      sites: { gmail: false, zendesk: "no" },
      choices: {
        "abundance/cannot": { off: true },
        "own-it/they": { severity: "deadly", off: false },
        "not an id": { off: true },
        "kind-word/calm-down": 7,
      },
      minSeverity: "loud",
      agentName: "  Ada  ",
      neverFlag: ["kindly yours", "", 3, "kindly yours"],
    });
    expect(settings).toEqual({
      version: 1,
      sites: { gmail: false },
      choices: { "abundance/cannot": { off: true }, "own-it/they": { off: false } },
      minSeverity: "suggestion",
      agentName: "Ada",
      neverFlag: ["kindly yours"],
    });
    expect(problems.map((problem) => problem.path)).toEqual([
      "sites.zendesk",
      "choices.own-it/they.severity",
      "choices.not an id",
      "choices.kind-word/calm-down",
      "minSeverity",
      "neverFlag.1",
      "neverFlag.2",
    ]);
  });

  it.each([[null], ["text"], [[]], [42], [undefined]])("falls back to the defaults when the whole is %j", (stored) => {
    const read = readSettings(stored);
    expect(read.settings).toEqual(DEFAULT_SETTINGS);
    expect(read.problems).toHaveLength(1);
  });

  it("keeps the switch of a host that was added", () => {
    const { settings, problems } = readSettings({ sites: { "desk.northwind.example": false } });
    expect(isSiteOn(settings, "desk.northwind.example")).toBe(false);
    expect(problems).toEqual([]);
  });

  it("gives hostile keys no way in", () => {
    const hostile = JSON.parse(
      '{"sites": {"__proto__": true, "constructor": "x", "gmail": false}, "choices": {"__proto__": {"off": true}}, "__proto__": {"agentName": "Mallory"}}',
    );
    const { settings, problems } = readSettings(hostile);
    expect(settings.sites).toEqual({ gmail: false });
    expect(settings.choices).toEqual({});
    expect(settings.agentName).toBeUndefined();
    expect(({} as { off?: unknown }).off).toBeUndefined();
    expect(problems.map((problem) => problem.path)).toEqual([
      "sites.__proto__",
      "sites.constructor",
      "choices.__proto__",
    ]);
    expect(isSiteOn(settings, "constructor")).toBe(true);
    expect(isSiteOn(settings, "gmail")).toBe(false);
  });

  it("reads what it understands of a newer version and says so", () => {
    const { settings, problems } = readSettings({ version: 9, sites: { gmail: false }, moonPhase: "full" });
    expect(settings.version).toBe(9);
    expect(settings.sites).toEqual({ gmail: false });
    expect(problems.map((problem) => problem.path)).toEqual(["version"]);
  });

  it("never throws, and reads its own result back without a problem", () => {
    const field = fc.constantFrom("version", "sites", "choices", "minSeverity", "agentName", "neverFlag", "__proto__");
    fc.assert(
      fc.property(fc.dictionary(field, fc.anything()), (stored) => {
        const { settings } = readSettings(stored);
        const again = readSettings({ ...settings, version: 1 });
        expect(again.problems).toEqual([]);
        expect(again.settings).toEqual({ ...settings, version: 1 });
      }),
    );
  });
});
