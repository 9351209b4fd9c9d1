import { catalogue } from "virtual:human-level/catalogue";
import { corePack, overlays } from "virtual:human-level/packs";
import { describe, expect, test } from "vitest";
import { PRINCIPLES } from "../engine/types.ts";
import { problemReport } from "./vite-plugin.ts";

describe("the rules as modules", () => {
  test("the pack travels without examples, the catalogue with them", () => {
    expect(corePack.id).toBe("core");
    const own = catalogue.rules.filter(({ pack }) => pack === undefined);
    expect(corePack.rules.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
    expect(corePack.rules.some((rule) => "examples" in rule)).toBe(false);
    expect(catalogue.rules.every(({ examples }) => examples.allow.length >= 2)).toBe(true);
  });

  test("packs on the core say what they are for, and are read when a message asks for them", () => {
    expect(overlays.map(({ id, extends: below }) => [id, below])).toEqual([
      ["chat", "core"],
      ["internal", "core"],
    ]);
    const [, internal] = overlays;
    expect(internal?.for).toEqual({ audience: "internal" });
    expect(internal?.read().rules.length).toBeGreaterThan(5);
    expect(catalogue.packs.map(({ id }) => id)).toEqual(["core", "chat", "internal"]);
    expect(catalogue.rules.filter(({ pack }) => pack === "internal")).toHaveLength(internal?.read().rules.length ?? 0);
  });

  test("every principle has its words", () => {
    expect(catalogue.principles.map(({ id }) => id)).toEqual(PRINCIPLES);
    expect(catalogue.principles.every(({ title, belief, looksFor }) => title && belief && looksFor)).toBe(true);
  });

  test("a report of problems counts them and gives each a line that an editor can follow", () => {
    const at = { file: "own-it/they.yml", line: 3, column: 7 };
    expect(problemReport([{ ...at, field: "match[0]", message: "This is empty." }])).toBe(
      "1 problem in 1 rule file:\n  rules/own-it/they.yml:3:7 match[0]: This is empty.",
    );
  });
});
