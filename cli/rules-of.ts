import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Option } from "commander";
import type { RulePack } from "../engine/rule.ts";
import { didYouMean } from "../packs/did-you-mean.ts";
import type { Overlay } from "../packs/overlay.ts";
import type { OverlayBase } from "../packs/overlay-manifest.ts";
import { formatProblem } from "../packs/problem.ts";
import { type OverlayReading, readOverlay } from "../packs/read-overlay.ts";
import { overlayBase, type PacksReading } from "../packs/read-packs.ts";
import type { RuleText } from "../packs/read-rules.ts";
import type { Renamed } from "../packs/renamed.ts";
import { readPacksFolder, ruleFiles, ruleTexts } from "../packs/rules-folder.ts";
import type { RuleSource } from "./checking.ts";
import { type Io, write } from "./io.ts";
import { UsageError } from "./item.ts";
import { reasonOf } from "./reasons.ts";

/** The name by which the rules that come with the command are meant. */
export const CORE = "core";

/** What comes with the command. */
export interface BuiltIn {
  readonly core: RulePack;
  readonly overlays: readonly Overlay[];
  readonly renamed: Renamed;
}

/** The options with which every command is told which rules count. */
export interface RuleOptions {
  readonly rules?: string;
  readonly overlay?: readonly string[];
  readonly pack?: string;
}

/** Rules that were put together, and what was read for it: the examples of a set of one's own, and of each overlay. */
export interface ChosenRules extends RuleSource {
  /** A whole set of one's own, in place of what comes with the command. */
  readonly whole?: PacksReading;
  /** What lies on it, as it was read, in that order. */
  readonly readings: readonly OwnReading[];
}

/** The options that say which rules count, for the help of a command. */
export const ruleOptions = {
  rules: () => new Option("--rules <folder>", "a folder of rules of your own: on top of the core, or a whole set"),
  overlay: () =>
    new Option("--overlay <file>", "an overlay (YAML or JSON) on top; give it again for more").argParser(
      (file: string, before: readonly string[] | undefined) => [...(before ?? []), file],
    ),
  pack: () =>
    new Option("--pack <id>", "read every row as this pack does: core, internal or chat (default: as each row says)"),
};

/** Puts together the rules that the options ask for. What is wrong in a file is said and left out; a file that cannot be read is refused. */
export async function rulesOf(options: RuleOptions, builtIn: BuiltIn, io: Io): Promise<ChosenRules> {
  const named = options.rules === CORE ? undefined : options.rules;
  const own = named === undefined ? undefined : folderOf(named, builtIn);
  const told = own?.extending ? own.reading.problems : (own?.packs.problems ?? []);
  const prefix = own?.extending ? "" : `${named}/`;
  for (const problem of told) await write(io.stderr, `Left out: ${formatProblem(problem, prefix)}\n`);

  const whole = own?.packs !== undefined && own.packs.core.pack.signals.length > 0 ? own.packs : undefined;
  const core = whole?.core.pack ?? builtIn.core;
  const below = whole === undefined ? builtIn.overlays : whole.overlays.flatMap(({ overlay }) => overlay ?? []);
  const readings: OwnReading[] = [];
  if (own?.extending) readings.push(own.reading);
  else if (own !== undefined && whole === undefined) readings.push(onTop(own.packs.core, core));
  const overlays: Overlay[] = [...below, ...readings.map(({ overlay }) => overlay)];
  for (const file of options.overlay ?? []) {
    const reading = readOverlayFile(file, overlayBase(core, overlays, builtIn.renamed));
    const overlay = known(reading, file);
    for (const problem of reading.problems) await write(io.stderr, `Left out: ${formatProblem(problem)}\n`);
    overlays.push(overlay);
    readings.push({ ...reading, overlay });
  }
  return { core, ...chosenPack(options.pack, core, overlays, below), readings, ...(whole && { whole }) };
}

/** The rules that one word of `replay` stands for: `core`, a folder of rules, or an overlay. */
export function ruleSetOf(named: string, builtIn: BuiltIn, io: Io): Promise<ChosenRules> {
  const isFile = named !== CORE && existsSync(named) && statSync(named).isFile();
  return rulesOf(isFile ? { overlay: [named] } : { rules: named }, builtIn, io);
}

/** Reads an overlay: a file, or the `pack.yml` of a folder with the rules beside it. */
export function readOverlayFile(file: string, base: OverlayBase): OverlayReading {
  const path = existsSync(file) && statSync(file).isDirectory() ? join(file, "pack.yml") : file;
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${reasonOf(error)}.`);
  }
  return readOverlay({ path, text }, base, beside(path));
}

/** Only a `pack.yml` has rules beside it: any other file says all there is. */
function beside(path: string): RuleText[] {
  if (basename(path) !== "pack.yml") return [];
  const folder = dirname(path);
  return ruleTexts(folder)
    .filter((each) => each.path !== "pack.yml")
    .map(({ path: inside, text }) => ({ path: `${folder}/${inside}`, text }));
}

/** The overlay of a file that could be read; any other is refused with what is wrong. */
export function known({ overlay, problems }: OverlayReading, file: string): Overlay {
  if (overlay !== undefined) return overlay;
  const why = problems.map((problem) => formatProblem(problem)).join("\n");
  throw new UsageError(`${file} cannot be used, and nothing was checked.\n${why}`);
}

/** An overlay that could be read. */
export type OwnReading = OverlayReading & { readonly overlay: Overlay };

/** What a folder of rules stands for. */
export type OwnFolder =
  | { readonly extending: true; readonly reading: OwnReading; readonly packs?: undefined }
  | { readonly extending: false; readonly packs: PacksReading };

/**
 * Reads a folder of rules: a pack that extends another, when its `pack.yml` says so; with signals of its own, a whole set; else rules on
 * top of the core.
 */
export function folderOf(folder: string, { core, overlays, renamed }: BuiltIn): OwnFolder {
  const path = resolve(folder);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`${folder} cannot be read: there is no such file or folder.`);
  if (!stats.isDirectory())
    throw new UsageError(
      `${folder} is a file, and a folder of rules is wanted. An overlay is given with --overlay ${folder}.`,
    );
  if (ruleFiles(path).length === 0)
    throw new UsageError(`There are no rule files in ${folder}: a rule is <principle>/<name>.yml in it.`);
  const manifest = join(path, "pack.yml");
  if (existsSync(manifest) && /^extends:/m.test(readFileSync(manifest, "utf8"))) {
    const reading = readOverlayFile(folder.replace(/\/+$/, ""), overlayBase(core, overlays, renamed));
    return { extending: true, reading: { ...reading, overlay: known(reading, folder) } };
  }
  return { extending: false, packs: readPacksFolder(path) };
}

/** Rules on top of the core, which take the place of core rules of the same id, and lists of core lists. */
function onTop({ pack, catalogue, sources }: PacksReading["core"], core: RulePack): OwnReading {
  const lists = Object.entries(pack.lists).map(([name, add]) => {
    const before = core.lists[name] ?? [];
    return [name, { add, remove: before.filter((entry) => !add.includes(entry)) }] as const;
  });
  const overlay: Overlay = {
    id: "own",
    version: pack.version,
    language: pack.language,
    extends: core.id,
    off: [],
    changes: {},
    lists: Object.fromEntries(lists),
    never: [],
    rules: pack.rules,
    signals: [],
  };
  return { overlay, rules: catalogue.rules, signals: [], problems: [], sources };
}

/** A pack that was asked for by name counts for every row, whatever the row says. */
function chosenPack(
  id: string | undefined,
  core: RulePack,
  overlays: readonly Overlay[],
  below: readonly Overlay[],
): Pick<RuleSource, "overlays" | "readAs"> {
  if (id === undefined) return { overlays };
  if (id === core.id) return { overlays: overlays.filter((overlay) => !below.includes(overlay)) };
  const asked = overlays.find((overlay) => overlay.id === id);
  if (asked === undefined) {
    throw new UsageError(`There is no pack ${id}.${didYouMean(id, [core.id, ...overlays.map((each) => each.id)])}`);
  }
  return { overlays, readAs: asked.for ?? {} };
}
