import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { exportSettings, importSettings } from "./file.ts";
import { withoutRuleChoices, withRuleChoice, withRuleChoices } from "./rule-choice.ts";
import { DEFAULT_SETTINGS, type Settings } from "./schema.ts";
import { siteIsOn, watchSite } from "./site-switch.ts";
import { changeSettings, loadSettings, mendSettings, resetSettings, watchSettings } from "./store.ts";

const local = fakeBrowser.storage.local;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal("chrome", fakeBrowser);
});
afterEach(() => vi.unstubAllGlobals());

describe("the settings store", () => {
  it("starts with the defaults and gives back what was changed", async () => {
    expect(await loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    await changeSettings((settings) => ({ ...settings, agentName: "Ada", sites: { gmail: false } }));
    const { settings, problems } = await loadSettings();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, agentName: "Ada", sites: { gmail: false } });
    expect(problems).toEqual([]);
  });

  it("loses none of many changes made at once", async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `abundance/rule-${index}`);
    await Promise.all(ids.map((id) => changeSettings((settings) => withRuleChoice(settings, id, { off: true }))));
    const { settings } = await loadSettings();
    expect(Object.keys(settings.choices)).toEqual(ids);
  });

  it("goes on after an update that throws", async () => {
    const broken = changeSettings(() => {
      throw new Error("a bug of ours");
    });
    const sound = changeSettings((settings) => ({ ...settings, agentName: "Ada" }));
    await expect(broken).rejects.toThrow("a bug of ours");
    expect((await sound).status).toBe("changed");
  });

  it("removes the name when it is taken away", async () => {
    await changeSettings((settings) => ({ ...settings, agentName: "Ada" }));
    await changeSettings(({ agentName: _, ...rest }) => rest);
    expect((await loadSettings()).settings.agentName).toBeUndefined();
  });

  it("refuses a change that is not valid and keeps what was there", async () => {
    const result = await changeSettings((settings) => ({ ...settings, agentName: "x".repeat(81) }));
    expect(result.status).toBe("refused");
    expect((await loadSettings()).settings).toEqual(DEFAULT_SETTINGS);
  });

  it("leaves a store of a newer version as it is", async () => {
    const future = { "settings.version": 2, "settings.choices": { "abundance/cannot": { off: true, until: "2030" } } };
    await local.set(future);
    expect((await changeSettings((settings) => ({ ...settings, agentName: "Ada" }))).status).toBe("refused");
    expect(await local.get(null)).toEqual(future);
  });

  it("does not touch a corrupt field while another one is changed, and mends it on reset", async () => {
    await local.set({ "settings.choices": "rubbish", other: "not ours" });
    await changeSettings((settings) => ({ ...settings, agentName: "Ada" }));
    expect(await local.get("settings.choices")).toEqual({ "settings.choices": "rubbish" });
    expect((await loadSettings()).problems.map((problem) => problem.path)).toEqual(["choices"]);
    await resetSettings();
    expect(await loadSettings()).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    expect(await local.get(null)).toEqual({ other: "not ours" });
  });

  it("keeps what could be read and drops the rest when it is mended", async () => {
    await local.set({
      "settings.choices": { "abundance/cannot": { off: true }, "own-it/they": 4 },
      "settings.agentName": 7,
    });
    await mendSettings();
    const { settings, problems } = await loadSettings();
    expect(problems).toEqual([]);
    expect(settings.choices).toEqual({ "abundance/cannot": { off: true } });
  });

  it("yields the defaults and says so when storage fails or is gone", async () => {
    vi.spyOn(local, "get").mockRejectedValueOnce(new Error("disk"));
    expect((await loadSettings()).problems).toHaveLength(1);
    vi.stubGlobal("chrome", {});
    expect((await loadSettings()).settings).toEqual(DEFAULT_SETTINGS);
    expect((await changeSettings((settings) => ({ ...settings, agentName: "Ada" }))).status).toBe("refused");
  });

  it("tells watchers about each change until they stop", async () => {
    const seen: Settings[] = [];
    const stop = new AbortController();
    watchSettings((read) => seen.push(read.settings), stop.signal);
    await changeSettings((settings) => ({ ...settings, agentName: "Ada" }));
    await local.set({ unrelated: 1 });
    await vi.waitFor(() => expect(seen.map((settings) => settings.agentName)).toEqual(["Ada"]));
    stop.abort();
    await changeSettings((settings) => ({ ...settings, agentName: "Grace" }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toHaveLength(1);
  });
});

describe("the switch of a site", () => {
  it("is on until it is switched off, whatever rubbish is stored", async () => {
    expect(await siteIsOn("gmail")).toBe(true);
    await local.set({ "settings.sites": "rubbish" });
    expect(await siteIsOn("gmail")).toBe(true);
    await local.set({ "settings.sites": { gmail: false } });
    expect(await siteIsOn("gmail")).toBe(false);
    expect(await siteIsOn("zendesk")).toBe(true);
  });

  it("tells the watcher when it is turned", async () => {
    const turns: boolean[] = [];
    const stop = new AbortController();
    watchSite("gmail", (on) => turns.push(on), stop.signal);
    await changeSettings((settings) => ({ ...settings, sites: { gmail: false } }));
    await changeSettings((settings) => ({ ...settings, sites: { gmail: true } }));
    expect(turns).toEqual([false, true]);
    stop.abort();
  });
});

describe("choices about rules", () => {
  const base = withRuleChoices(DEFAULT_SETTINGS, ["abundance/cannot", "own-it/they"], { off: true });

  it("are merged, and dropped when they say nothing any more", () => {
    const softened = withRuleChoice(base, "own-it/they", { severity: "suggestion" });
    expect(softened.choices["own-it/they"]).toEqual({ off: true, severity: "suggestion" });
    expect(withRuleChoice(base, "own-it/they", { off: false }).choices).toEqual({ "abundance/cannot": { off: true } });
  });

  it("go back to how the rules ship", () => {
    expect(withoutRuleChoices(base, ["abundance/cannot", "own-it/they"])).toEqual(DEFAULT_SETTINGS);
  });
});

describe("a settings file", () => {
  it("carries all settings to another machine", async () => {
    const mine: Settings = {
      ...withRuleChoice(DEFAULT_SETTINGS, "abundance/cannot", { severity: "strong" }),
      agentName: "Ada",
      neverFlag: ["kindly yours"],
    };
    expect((await importSettings(exportSettings(mine))).status).toBe("changed");
    expect((await loadSettings()).settings).toEqual(mine);
  });

  it.each([
    ["not JSON", "{"],
    ["another kind of JSON", '{"choices": {}}'],
    ["a newer version", '{"format": "human-level-settings", "version": 2}'],
    [
      "one bad entry among good ones",
      '{"format": "human-level-settings", "agentName": "Ada", "sites": {"gmail": "off"}}',
    ],
    ["an overlong file", `{"format": "human-level-settings", "agentName": "${"a".repeat(1_000_001)}"}`],
  ])("changes nothing when it is %s", async (_, text) => {
    await changeSettings((settings) => ({ ...settings, agentName: "Before" }));
    const result = await importSettings(text);
    expect(result.status === "refused" && result.problems.length).toBe(1);
    expect((await loadSettings()).settings.agentName).toBe("Before");
  });
});
