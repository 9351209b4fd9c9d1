import { globSync, readFileSync } from "node:fs";
import { build, type Plugin } from "esbuild";
import { findRulesFolder, readPacksFolder } from "../../packs/rules-folder.ts";

/** The tests that mutants of the engine must not survive. */
const FILES = ["engine/**/*.test.ts", "tests/mutation/**/*.test.ts"];
/** Left out: random texts, and texts of a hundred thousand characters. Every survivor would be run against them, for a second each. */
const SLOW = ["engine/properties-compiled.test.ts", "engine/long-texts.test.ts"];

/** All tests as one script that exports `files`: by path, how to load one. A file's modules are evaluated when it is loaded. */
export async function bundleTests(root: string, counting: boolean): Promise<string> {
  const files = globSync(FILES, { cwd: root, exclude: SLOW })
    .map((file) => file.replaceAll("\\", "/"))
    .sort();
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(`./${file}`)})`);
  const { outputFiles } = await build({
    stdin: { contents: `export const files = {${loaders.join(",")}};`, resolveDir: root },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node24",
    packages: "external",
    plugins: counting ? [rules(root)] : [rules(root), uncounted],
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

/** Empties the function with which changed code counts by which test it is run. */
const uncounted: Plugin = {
  name: "uncounted",
  setup(build) {
    build.onLoad({ filter: /[\\/]engine[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(
        /^function stryCov_9fa48\(\) \{$.*?^\}$/ms,
        "function stryCov_9fa48() {}",
      ),
      loader: "ts",
    }));
  },
};

/** The rules, read once by an engine that nobody changed. */
function rules(root: string): Plugin {
  return {
    name: "rules",
    setup(build) {
      build.onResolve({ filter: /^virtual:human-level\// }, ({ path }) => ({ path, namespace: "rules" }));
      build.onLoad({ filter: /./, namespace: "rules" }, () => {
        const { core, catalogue } = readPacksFolder(findRulesFolder(root));
        return { contents: `${exported("corePack", core.pack)}${exported("catalogue", catalogue)}` };
      });
    },
  };
}

function exported(name: string, data: object): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}
