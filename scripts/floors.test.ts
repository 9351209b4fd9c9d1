import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, it } from "vitest";

const ALLOWED = [
  ["engine/a.ts", "./b.ts"],
  ["engine/a.test.ts", "vitest"],
  ["editors/a.ts", "../engine/types.ts"],
  ["packs/a.ts", "../engine/rule.ts"],
  ["surfaces/a.ts", "../editors/editor.ts"],
  ["ui/card/a.tsx", "../../engine/types.ts"],
  ["ui/card/a.tsx", "../words.ts"],
  ["ui/a.tsx", "preact"],
  ["coach/a.ts", "../surfaces/surface.ts"],
  ["entrypoints/popup/a.tsx", "../../coach/messages.ts"],
  ["cli/a.ts", "../packs/schema.ts"],
] as const;

const FORBIDDEN = [
  ["engine/a.ts", "../ui/b.ts"],
  ["engine/a.ts", "../packs/b.ts"],
  ["engine/a.ts", "zod"],
  ["engine/a.ts", "node:fs"],
  ["editors/a.ts", "../packs/b.ts"],
  ["editors/a.ts", "../ui/b.ts"],
  ["packs/a.ts", "../settings/b.ts"],
  ["surfaces/a.ts", "../ui/b.ts"],
  ["ui/card/a.tsx", "../../settings/b.ts"],
  ["settings/a.ts", "../surfaces/b.ts"],
  ["ui/a.tsx", "../coach/b.ts"],
  ["coach/a.ts", "../entrypoints/b.ts"],
  ["entrypoints/a.ts", "../cli/b.ts"],
  ["cli/a.ts", "../entrypoints/b.ts"],
  ["coach/a.ts", "../tests/e2e/b.ts"],
] as const;

it("the linter keeps the floors: imports go downward only, never sideways", () => {
  const folder = mkdtempSync(join(tmpdir(), "floors-"));
  try {
    const config = JSON.parse(readFileSync("biome.json", "utf8"));
    writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
    const place = (kind: string, [file, source]: readonly [string, string], index: number): string => {
      const path = file.replace(/a(?=\.)/, `${kind}${index}`);
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), `import { x } from "${source}";\n\nx();\n`);
      return path;
    };
    ALLOWED.map((pair, index) => place("allowed", pair, index));
    const forbidden = FORBIDDEN.map((pair, index) => place("forbidden", pair, index));
    const biome = resolve("node_modules/.bin/biome");
    const { stdout } = spawnSync(biome, ["lint", "--reporter=json", "--max-diagnostics=none"], {
      cwd: folder,
      encoding: "utf8",
    });
    const report = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
    const caught = report.diagnostics
      .filter(({ category }) => category === "lint/style/noRestrictedImports")
      .map(({ location }) => location.path);
    expect([...new Set(caught)].sort()).toEqual([...forbidden].sort());
  } finally {
    rmSync(folder, { recursive: true });
  }
});
