import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../settings/schema.ts";
import { takeBack } from "./take-back.ts";

const before: Settings = {
  ...DEFAULT_SETTINGS,
  choices: { "abundance/cannot": { severity: "strong" }, "own-it/they": { off: true } },
  agentName: "Ada",
};

describe("taking a change back", () => {
  it("restores what the change touched", () => {
    const { agentName: _, ...nameless } = before;
    const after: Settings = { ...nameless, choices: { "kind-word/calm-down": { off: true } }, neverFlag: ["as is"] };
    expect(takeBack(after, before, after)).toEqual(before);
  });

  it("keeps what was changed since", () => {
    const after: Settings = { ...before, choices: { ...before.choices, "kind-word/calm-down": { off: true } } };
    const now: Settings = {
      ...after,
      sites: { gmail: false },
      choices: { ...after.choices, "own-it/it-was": { off: true } },
    };
    expect(takeBack(now, before, after)).toEqual({
      ...before,
      sites: { gmail: false },
      choices: { ...before.choices, "own-it/it-was": { off: true } },
    });
  });
});
