import { defineConfig } from "vitest/config";
import { rulePacks } from "./packs/vite-plugin.ts";

/** The tests that mutants of the engine must not survive. The random ones are left out: they would be run for every mutant. */
export default defineConfig({
  plugins: [rulePacks()],
  test: {
    environment: "node",
    testTimeout: 60_000,
    include: ["engine/**/*.test.ts", "tests/mutation/**/*.test.ts"],
    exclude: ["engine/properties*.test.ts"],
  },
});
