import { defineConfig } from "vite";
import { rulePacks } from "../packs/vite-plugin.ts";

/** Bundles the command line with all it needs, for the Node that people have. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [rulePacks()],
  publicDir: false,
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: true,
    target: "node20",
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { main: "bin.ts", worker: "worker.ts" },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});
