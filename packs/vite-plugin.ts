import { sep } from "node:path";
import type { Plugin } from "vite";
import { formatProblem, type Problem } from "./problem.ts";
import { findRulesFolder, readRulesFolder, ruleFiles } from "./rules-folder.ts";

const PACKS = "virtual:human-level/packs";
const CATALOGUE = "virtual:human-level/catalogue";

/**
 * Serves the rules as modules: `virtual:human-level/packs` and `virtual:human-level/catalogue`.
 * A bad rule fails a build with every problem and its place; a server that people develop on warns and goes on without it.
 */
export function rulePacks(): Plugin {
  let folder = "";
  let building = true;
  return {
    name: "human-level:rule-packs",
    configResolved(config) {
      folder = findRulesFolder(config.root);
      building = config.command === "build";
    },
    resolveId(id) {
      return id === PACKS || id === CATALOGUE ? `\0${id}` : undefined;
    },
    load(id) {
      if (id !== `\0${PACKS}` && id !== `\0${CATALOGUE}`) return undefined;
      for (const file of ruleFiles(folder)) this.addWatchFile(file);
      const { pack, catalogue, problems } = readRulesFolder(folder);
      if (problems.length > 0) {
        const message = problemReport(problems);
        if (building) this.error(message);
        this.warn(message);
      }
      return id === `\0${PACKS}` ? exported("corePack", pack) : exported("catalogue", catalogue);
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on("all", (_event, file) => {
        if (!file.startsWith(folder + sep)) return;
        for (const id of [PACKS, CATALOGUE]) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module !== undefined) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: "full-reload" });
      });
    },
  };
}

/** All problems at once, for a terminal. */
export function problemReport(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const heading = `${counted(problems.length, "problem")} in ${counted(files, "rule file")}:`;
  return [heading, ...problems.map((problem) => `  ${formatProblem(problem, "rules/")}`)].join("\n");
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Engines parse a JSON string several times faster than the same object written as code. */
function exported(name: string, data: object): string {
  return `export const ${name} = /* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
}
