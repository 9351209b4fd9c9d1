import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Plugin } from "esbuild";

/** `import.meta.glob([…], { eager: true, import: "name" })`, as Vite reads it. */
const GLOB = /import\.meta\.glob\(\s*(\[[^\]]*\]),\s*\{\s*eager: true,\s*import: "(\w+)",?\s*\},?\s*\)/g;

/** Lets esbuild find files as Vite does, for the bundles that are made without Vite. */
export const globImports: Plugin = {
  name: "import.meta.glob",
  setup({ onLoad }) {
    onLoad({ filter: /\/surfaces\/(index|places)\.ts$/ }, ({ path }) => {
      const imports: string[] = [];
      const code = readFileSync(path, "utf8").replace(GLOB, (_, list: string, name: string) => {
        const patterns = JSON.parse(list.replace(/,\s*\]/, "]")) as string[];
        const without = patterns.filter((each) => each.startsWith("!")).map((each) => each.slice(3));
        const files = patterns
          .filter((each) => !each.startsWith("!"))
          .flatMap((each) => globSync(each, { cwd: dirname(path), exclude: without }))
          .sort();
        const entries = files.map((file, index) => {
          imports.push(`import { ${name} as ${name}${index} } from "./${file}";`);
          return `"./${file}": ${name}${index}`;
        });
        return `{ ${entries.join(", ")} }`;
      });
      return { contents: `${imports.join("\n")}\n${code}`, loader: "ts" };
    });
  },
};
