import { describe, expect, test } from "vitest";
import { check } from "../engine/check.ts";
import { packOf, phrase, wants } from "../engine/testing-pack.ts";
import type { Overlay } from "./overlay.ts";
import { createRuleSets, type LazyOverlay, overlaysFor, packFor } from "./rule-sets.ts";

const core = {
  ...packOf([
    phrase("kindly", { id: "take-time/kindly" }),
    phrase("dear customer", { id: "open-human/dear", where: { audience: "customer" } }),
    wants("signOff", ["Best,"], { id: "close-human/sign-off", where: { channel: "email" } }),
  ]),
  id: "core",
};

const NOTHING: Omit<Overlay, "id" | "extends"> = {
  version: "1.0.0",
  language: "en",
  off: [],
  changes: {},
  lists: {},
  never: [],
  rules: [],
  signals: [],
};

function lazy(overlay: Pick<Overlay, "id" | "extends"> & Partial<Overlay>, onRead = () => {}): LazyOverlay {
  return {
    ...overlay,
    read() {
      onRead();
      return { ...NOTHING, ...overlay };
    },
  };
}

describe("rule sets by message", () => {
  test("are built once each, and only when a message asks for them", () => {
    let read = 0;
    const internal = lazy({ id: "internal", extends: "core", for: { audience: "internal" } }, () => read++);
    const sets = createRuleSets(core, [internal]);
    expect(sets.for({})).toBe(sets.for({ audience: "customer", channel: "email" }));
    expect(read).toBe(0);
    expect(sets.for({ audience: "internal" })).toBe(sets.for({ audience: "internal", channel: "email" }));
    expect(read).toBe(1);
    expect(sets.for({ audience: "internal" })).not.toBe(sets.for({}));
  });

  test("hold what the overlays of that message say, the later on top of the earlier", () => {
    const sets = createRuleSets(core, [
      lazy({ id: "internal", extends: "core", for: { audience: "internal" }, off: ["take-time/kindly"] }),
      lazy({ id: "team", extends: "core", changes: { "take-time/kindly": { severity: "strong" } } }),
      lazy({ id: "ours", extends: "internal", rules: [phrase("zounds", { id: "take-time/zounds" })] }),
    ]);
    const flagged = (audience: "customer" | "internal") =>
      check(
        { text: "Kindly, zounds." },
        { audience, channel: "chat" },
        sets.for({ audience, channel: "chat" }),
      ).findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`);
    expect(flagged("customer")).toEqual(["take-time/kindly strong"]);
    expect(flagged("internal")).toEqual(["take-time/zounds warning"]);
  });

  test("leave out rules that never apply there", () => {
    const ids = (audience: "customer" | "internal", channel: "email" | "chat") =>
      packFor(core, [], { audience, channel }).rules.map(({ id }) => id);
    expect(ids("customer", "email")).toHaveLength(3);
    expect(ids("internal", "chat")).toEqual(["take-time/kindly"]);
  });

  test("obey the person's own choices last", () => {
    const sets = createRuleSets(core, [], { "take-time/kindly": { off: true } });
    expect(check({ text: "Kindly." }, { channel: "chat" }, sets.for({ channel: "chat" })).findings).toEqual([]);
  });
});

test("an overlay is in use where the pack that it extends is", () => {
  const overlays = [
    lazy({ id: "chat", extends: "core", for: { channel: "chat" } }),
    lazy({ id: "fast", extends: "chat" }),
    lazy({ id: "lost", extends: "nowhere" }),
    lazy({ id: "team", extends: "core" }),
  ];
  const ids = (channel: "email" | "chat") =>
    overlaysFor(core, overlays, { audience: "customer", channel }).map(({ id }) => id);
  expect(ids("email")).toEqual(["team"]);
  expect(ids("chat")).toEqual(["chat", "fast", "team"]);
});
