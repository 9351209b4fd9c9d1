import { defineConfig } from "vitest/config";
import { rulePacks } from "./packs/vite-plugin.ts";

const shared = {
  plugins: [rulePacks()],
  oxc: { jsx: { runtime: "automatic" as const, importSource: "preact" } },
};

/** A test that takes long on a busy machine has not failed, in milliseconds. */
const PATIENCE = 60_000;

/** One browser at a time, after everything else, so that no test waits for another's processor. */
const inBrowser = { environment: "node", testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false } as const;

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          environment: "node",
          testTimeout: PATIENCE,
          include: ["{engine,packs,editors,surfaces,ui,settings,coach,cli,entrypoints,scripts}/**/*.test.{ts,tsx}"],
        },
      },
      {
        ...shared,
        test: { name: "rules", environment: "node", testTimeout: PATIENCE, include: ["tests/rules/**/*.test.ts"] },
      },
      {
        ...shared,
        test: { ...inBrowser, name: "editors", include: ["tests/editors/**/*.test.ts"], sequence: { groupOrder: 1 } },
      },
      {
        ...shared,
        test: { ...inBrowser, name: "e2e", include: ["tests/e2e/**/*.test.ts"], sequence: { groupOrder: 2 } },
      },
    ],
  },
});
