import { catalogue } from "virtual:human-level/catalogue";
import { compiledCore, compiledLayers } from "virtual:human-level/compiled";
import { corePack, overlays } from "virtual:human-level/packs";
import { describe, expect, test } from "vitest";
import { check } from "../engine/check.ts";
import { compilePack } from "../engine/compile.ts";
import { packOf, phrase } from "../engine/testing-pack.ts";
import { compileLayers, READERSHIPS } from "./compile-layers.ts";
import { loadRuleSets } from "./loaded-rules.ts";
import type { Overlay } from "./overlay.ts";
import { createRuleSets, readAlready } from "./rule-sets.ts";

const texts = catalogue.rules.flatMap(({ examples }) => [...examples.flag, ...examples.allow].map(({ text }) => text));

describe("what was compiled before says the same as the sources", { timeout: 60_000 }, () => {
  const compiled = loadRuleSets(compiledCore, [compiledLayers]);
  const sources = createRuleSets(corePack, overlays);

  test.each(READERSHIPS)("$audience $channel", (context) => {
    for (const text of texts.filter((_, index) => index % 9 === 0)) {
      const report = check({ text }, context, compiled.for(context));
      expect(report.findings).toEqual(check({ text }, context, sources.for(context)).findings);
    }
  });
});

const TEAM: Overlay = {
  id: "team",
  version: "1.0.0",
  language: "en",
  extends: "core",
  off: ["take-time/kindly"],
  changes: { "take-time/slow": { match: { add: ["at leisure"] } } },
  lists: { late: { add: ["behind"] } },
  never: ["late lunch"],
  rules: [phrase("zounds", { id: "take-time/zounds" })],
  signals: [],
};

describe("layers of a team", () => {
  const core = {
    ...packOf(
      [
        phrase("kindly", { id: "take-time/kindly" }),
        phrase("slowly", { id: "take-time/slow" }),
        phrase("so @delay", { id: "take-time/late" }),
        phrase("never changed", { id: "take-time/never-changed" }),
      ],
      [],
      { late: ["late"], delay: ["@late"] },
    ),
    id: "core",
  };
  const internal: Overlay = {
    ...TEAM,
    id: "internal",
    for: { audience: "internal" },
    off: ["take-time/slow"],
    rules: [],
    changes: {},
    lists: {},
    never: [],
  };
  const all = [readAlready(internal), readAlready(TEAM)];
  const builtIn = compileLayers(core, all, new Set(["internal"]));
  const team = compileLayers(core, all, new Set(["team"]));
  const lazy = ({ layers, byMessage }: typeof team) => ({
    for: (kind: string) => (byMessage[kind] ?? []).flatMap((place) => layers[place] ?? []),
  });
  const sets = loadRuleSets(compilePack(core), [lazy(builtIn), lazy(team)]);
  const flagged = (text: string, audience: "customer" | "internal" = "customer") =>
    check({ text }, { audience }, sets.for({ audience })).findings.map(({ start, end }) => text.slice(start, end));

  test("lie on those that come with the core, and hold only what differs", () => {
    expect(flagged("Kindly, slowly, at leisure, zounds.")).toEqual(["slowly", "at leisure", "zounds"]);
    expect(flagged("Kindly, slowly, at leisure, zounds.", "internal")).toEqual(["zounds"]);
    expect(team.layers[0]?.pack.rules.map(({ id }) => id)).toEqual([
      "take-time/slow",
      "take-time/late",
      "take-time/zounds",
    ]);
  });

  test("bring every rule along that uses a changed list, also by way of another", () => {
    expect(flagged("It is so behind and so late.")).toEqual(["so behind", "so late"]);
  });

  test("keep what is never to be flagged", () => {
    expect(flagged("So late lunch is over.")).toEqual([]);
  });

  test("carry no pattern again of a rule or signal that is only said otherwise or has exceptions more", () => {
    const changes: Overlay["changes"] = {
      "take-time/kindly": { severity: "strong", message: "Not between us.", unless: { after: ["@late"] } },
      "take-time/slow": { match: { add: ["at leisure"] }, why: "Speed." },
      "signals/thanks": { unless: { after: ["no"] } },
      "take-time/nowhere": { severity: "strong" },
    };
    const below = {
      ...core,
      signals: [{ id: "signals/thanks", kind: "signal" as const, signal: "thanks" as const, match: ["thanks"] }],
    };
    const gentle: Overlay = { ...TEAM, off: [], lists: {}, never: [], rules: [], changes };
    const compiled = compileLayers(below, [readAlready(gentle)], new Set(["team"]));
    const pack = compiled.layers[0]?.pack;
    expect(pack?.rules.map(({ id }) => id)).toEqual(["take-time/slow"]);
    expect(pack?.signals).toEqual([]);
    expect(pack?.changes?.map(({ id }) => id)).toEqual(["take-time/kindly", "signals/thanks"]);
    expect(pack?.changes?.[0]).toEqual({
      id: "take-time/kindly",
      severity: "strong",
      message: "Not between us.",
      unless: { after: expect.any(String) },
    });
    const rules = loadRuleSets(compilePack(below), [lazy(compiled)]).for({});
    const { findings, shape } = check({ text: "Kindly wait. Kindly late. No, thanks. Slowly." }, {}, rules);
    expect(findings.map(({ start, message, severity }) => [start, message, severity])).toEqual([
      [0, "Not between us.", "strong"],
      [38, expect.any(String), expect.any(String)],
    ]);
    expect(shape.sentences[2]?.kind).toBe("human");
    expect(check({ text: "Thanks no." }, {}, rules).shape.sentences[0]?.kind).toBe("business");
  });

  test("hold a rule whole that a team wrote anew under its old id", () => {
    const anew: Overlay = {
      ...TEAM,
      changes: {},
      off: [],
      lists: {},
      never: [],
      rules: [phrase("kindly", { id: "take-time/kindly", where: { audience: "customer" } }), ...TEAM.rules],
    };
    const replaced: Overlay = { ...anew, rules: [phrase("kind", { id: "take-time/kindly", rewrite: ["good"] })] };
    for (const [overlay, words] of [
      [anew, ["Kindly"]],
      [replaced, ["kind"]],
    ] as const) {
      const compiled = compileLayers(core, [readAlready(overlay)], new Set(["team"]));
      const rules = loadRuleSets(compilePack(core), [lazy(compiled)]).for({});
      const { findings } = check({ text: "Kindly be kind." }, {}, rules);
      expect(findings.map(({ start, end }) => "Kindly be kind.".slice(start, end))).toEqual(words);
    }
  });

  test("are shared by messages for which they are the same", () => {
    expect(team.layers).toHaveLength(2);
    expect(team.byMessage["customer email"]).toEqual(team.byMessage["customer chat"]);
    expect(builtIn.byMessage["customer email"]).toBeUndefined();
  });
});
