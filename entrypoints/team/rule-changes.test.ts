import { describe, expect, it } from "vitest";
import type { Overlay } from "../../packs/overlay.ts";
import { teamChangesOf } from "./rule-changes.ts";

const OVERLAY: Overlay = {
  id: "team",
  version: "1.0.0",
  language: "en",
  extends: "core",
  off: ["take-time/kindly"],
  changes: {
    "abundance/unfortunately": { severity: "strong", rewrite: ["sadly"] },
    "own-it/they": {},
  },
  lists: {},
  never: [],
  rules: [],
  signals: [],
};

describe("what a team's set does to a rule", () => {
  it("is said in few words, and only where there is something to say", () => {
    expect(Object.fromEntries(teamChangesOf(OVERLAY))).toEqual({
      "abundance/unfortunately": { words: "likely to hurt, other rewrites", off: false, severity: "strong" },
      "take-time/kindly": { words: "off", off: true },
    });
  });

  it("leaves a rule on that is off in some messages only, and says in which", () => {
    const changes = teamChangesOf({ ...OVERLAY, for: { audience: "internal" } });
    expect(changes.get("take-time/kindly")).toEqual({ words: "off to colleagues", off: false });
    expect(changes.get("abundance/unfortunately")).toEqual({
      words: "likely to hurt, other rewrites to colleagues",
      off: false,
    });
    expect(teamChangesOf({ ...OVERLAY, extends: "chat" }).get("take-time/kindly")?.off).toBe(false);
  });

  it("is to replace it when the set has a rule of the same id", () => {
    const rule = { id: "own-it/they", principle: "own-it", severity: "warning", message: "m", why: "w" } as const;
    const rules = [{ ...rule, kind: "phrase" as const, match: ["they"] }];
    expect(teamChangesOf({ ...OVERLAY, rules }).get("own-it/they")?.words).toBe("replaced");
  });
});
