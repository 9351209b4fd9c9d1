import { sep } from "node:path";
import type { Plugin } from "vite";
import { together } from "../engine/apart.ts";
import { compilePack } from "../engine/compile.ts";
import type { RulePack } from "../engine/rule.ts";
import { checksum } from "./checksum.ts";
import { compileLayers } from "./compile-layers.ts";
import type { Overlay } from "./overlay.ts";
import { formatProblem, type Problem } from "./problem.ts";
import type { PacksReading } from "./read-packs.ts";
import { readAlready } from "./rule-sets.ts";
import { findRulesFolder, readPacksFolder, ruleFiles } from "./rules-folder.ts";
import { tighten } from "./tighten.ts";

const PACKS = "virtual:human-level/packs";
const CATALOGUE = "virtual:human-level/catalogue";
const COMPILED = "virtual:human-level/compiled";
const RENAMED = "virtual:human-level/renamed";
const STAMP = "virtual:human-level/stamp";
const MODULES: readonly string[] = [PACKS, CATALOGUE, COMPILED, RENAMED, STAMP];
const WATCHED = ".yml?watched-rule";
/** Something that might have an effect: a module without any is not counted among those of its chunk. */
const WATCHED_CODE = "globalThis.rule;";

/**
 * Serves the rules as modules: `virtual:human-level/packs`, `virtual:human-level/catalogue`, `virtual:human-level/compiled`,
 * `virtual:human-level/renamed` and `virtual:human-level/stamp`.
 * A bad rule fails a build with every problem and its place; a server that people develop on warns and goes on without it.
 */
export function rulePacks(): Plugin {
  let folder = "";
  let building = true;
  let developing = false;
  let told: PacksReading | undefined;
  return {
    name: "human-level:rule-packs",
    configResolved(config) {
      folder = findRulesFolder(config.root);
      building = config.command === "build";
      developing = config.mode === "development";
    },
    buildStart() {
      told = undefined;
    },
    resolveId(id) {
      if (id.endsWith(WATCHED)) return { id, moduleSideEffects: "no-treeshake" };
      return MODULES.includes(id) ? `\0${id}` : undefined;
    },
    load(id) {
      if (id.endsWith(WATCHED)) return WATCHED_CODE;
      if (!MODULES.some((name) => id === `\0${name}`)) return undefined;
      const files = ruleFiles(folder);
      for (const file of files) this.addWatchFile(file);
      const reading = readPacksFolder(folder);
      if (reading.problems.length > 0 && told !== reading) {
        told = reading;
        const message = problemReport(reading.problems);
        if (building) this.error({ message, stack: "" });
        this.warn(message);
      }
      const code = codeOf(id.slice(1), reading);
      return developing ? watching(files) + code : code;
    },
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on("all", (_event, file) => {
        if (!file.startsWith(folder + sep)) return;
        for (const id of MODULES) {
          const module = server.moduleGraph.getModuleById(`\0${id}`);
          if (module !== undefined) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: "full-reload" });
      });
    },
  };
}

function codeOf(id: string, { core, overlays, catalogue, renamed }: PacksReading): string {
  if (id === CATALOGUE) return exported("catalogue", catalogue);
  if (id === RENAMED) return exported("renamed", renamed);
  const known = overlays.flatMap(({ overlay }) => overlay ?? []);
  // A module of its own, for pages that need nothing else of what was compiled.
  if (id === STAMP) return `export const coreStamp = ${JSON.stringify(stampOf(core.pack, known))};`;
  if (id === PACKS) {
    const lazy = known.map((overlay) => {
      const { id, extends: below, for: wanted } = overlay;
      return `{ ...${JSON.stringify({ id, extends: below, for: wanted })}, read: () => ${parsed(overlay)} }`;
    });
    return `${exported("corePack", core.pack)}\nexport const overlays = [${lazy.join(",")}];`;
  }
  const compiled = tighten(compilePack(core.pack));
  // Layers leave out entries after compiling, so nothing may be apart from its entry.
  const compile: typeof compilePack = (pack, lists) => together(tighten(compilePack(pack, lists)));
  const { layers, byMessage } = compileLayers(
    core.pack,
    known.map(readAlready),
    new Set(known.map((each) => each.id)),
    compile,
  );
  // Text until a message asks for it: nobody pays for a pack whose messages they do not write.
  const lazy = layers.map((layer) => `() => ${parsed(layer)}`);
  return [
    exported("compiledCore", compiled),
    `const read = [${lazy.join(",")}];`,
    `const byMessage = ${JSON.stringify(byMessage)};`,
    "export const compiledLayers = { for: (kind) => (byMessage[kind] ?? []).map((place) => read[place]()) };",
  ].join("\n");
}

/** Another rule, another pack or another compiler makes another stamp. */
function stampOf(core: RulePack, overlays: readonly Overlay[]): string {
  return checksum(JSON.stringify([compilePack(core), overlays]));
}

/** WXT rebuilds what holds a changed file among its modules, so in development each rule file is one. */
function watching(files: readonly string[]): string {
  return files.map((file) => `import ${JSON.stringify(file.replace(/\.ya?ml$/, WATCHED))};\n`).join("");
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

function exported(name: string, data: object): string {
  return `export const ${name} = /* @__PURE__ */ ${parsed(data)};`;
}

/** Engines parse a JSON string several times faster than the same object written as code. */
function parsed(data: object): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
}
