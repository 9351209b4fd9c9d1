import { defineConfig } from "vitest/config";
import { rulePacks } from "./packs/vite-plugin.ts";

const shared = { plugins: [rulePacks()], oxc: { jsx: { runtime: "automatic", importSource: "preact" } } } as const;

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          environment: "node",
          include: ["{engine,packs,editors,surfaces,ui,settings,coach,cli,entrypoints,scripts}/**/*.test.{ts,tsx}"],
        },
      },
      {
        ...shared,
        test: { name: "rules", environment: "node", include: ["tests/rules/**/*.test.ts"] },
      },
      {
        ...shared,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
