import { gzipSync } from "node:zlib";
import { catalogue } from "virtual:human-level/catalogue";
import { corePack } from "virtual:human-level/packs";
import { expect, test } from "vitest";
import { check } from "../engine/check.ts";
import { compilePack } from "../engine/compile.ts";
import { loadRules } from "../engine/load.ts";
import { tighten } from "./tighten.ts";

const compiled = compilePack(corePack);
const tightened = tighten(compiled);

test("a tightened pack says of every example what it said before", () => {
  const before = loadRules([compiled]);
  const after = loadRules([tightened]);
  for (const { examples } of catalogue.rules) {
    for (const { text, context = {} } of examples.flag)
      expect(check({ text }, context, after)).toEqual(check({ text }, context, before));
  }
});

test("a tightened pack takes fewer bytes", () => {
  const bytes = (pack: object): number => gzipSync(JSON.stringify(pack), { level: 9 }).length;
  expect(bytes(tightened)).toBeLessThan(bytes(compiled));
});
