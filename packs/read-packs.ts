import type { RulePack } from "../engine/rule.ts";
import type { Catalogue, CatalogueRule, PackInfo } from "./catalogue.ts";
import { applyOverlay, type Overlay } from "./overlay.ts";
import type { OverlayBase } from "./overlay-manifest.ts";
import { type Problem, sortProblems } from "./problem.ts";
import { type OverlayReading, readOverlay } from "./read-overlay.ts";
import { readRenamed } from "./read-renamed.ts";
import { type RuleReading, type RuleText, readRules } from "./read-rules.ts";
import type { Renamed } from "./renamed.ts";
import { readSource, type SourceFile } from "./source-file.ts";

/** All that a folder of rules holds: its core, the packs that lie on it, and the names that rules once had. */
export interface PacksReading {
  /** The core alone, as `readRules` has it. */
  readonly core: RuleReading;
  /** In the order in which they lie on one another. */
  readonly overlays: readonly OverlayReading[];
  readonly renamed: Renamed;
  /** Core and packs together. */
  readonly catalogue: Catalogue;
  /** Of every file, in the order of file, line and column. */
  readonly problems: readonly Problem[];
  /** The file of each rule and signal, by id. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

const FOLDER = /^packs\/([^/]+)\/(.+)$/;

/**
 * Reads a core and the packs in its folder `packs/`. Never throws on what is in the files. Packs lie on one another in the order of their
 * names.
 */
export function readPacks(files: readonly RuleText[]): PacksReading {
  const core = readRules(files);
  const folders = byFolder(files);
  const ids = new Set([...core.pack.rules, ...core.pack.signals].map(({ id }) => id));
  for (const [folder, inside] of folders) {
    for (const { path } of inside) ids.add(path.slice(`packs/${folder}/`.length).replace(/\.ya?ml$/, ""));
  }
  const renaming = files.find(({ path }) => path === "renamed.yml");
  const { renamed, problems: misnamed } =
    renaming === undefined ? { renamed: {}, problems: [] } : readRenamed(readSource(renaming.path, renaming.text), ids);

  const overlays: OverlayReading[] = [];
  for (const [folder, inside] of folders) {
    const path = `packs/${folder}/pack.yml`;
    const file = inside.find((each) => each.path === path) ?? { path, text: "" };
    const beside = inside.filter((each) => each.path !== path);
    overlays.push(readOverlay(file, baseOf({ core, overlays, renamed }), beside));
  }
  return {
    core,
    overlays,
    renamed,
    catalogue: joined(core, overlays),
    problems: sortProblems([...core.problems, ...misnamed, ...overlays.flatMap(({ problems }) => problems)]),
    sources: new Map([...core.sources, ...overlays.flatMap(({ sources }) => [...sources])]),
  };
}

/** What overlays may lie on where these packs are. */
export function baseOf({ core, overlays, renamed }: Pick<PacksReading, "core" | "overlays" | "renamed">): OverlayBase {
  return overlayBase(
    core.pack,
    overlays.flatMap(({ overlay }) => overlay ?? []),
    renamed,
  );
}

/**
 * What overlays may lie on where these packs are. An overlay on the core meets the rules of the other packs too, so each pack here knows
 * the rules of all, and what another changes about the core only where that one lies below.
 */
export function overlayBase(core: RulePack, overlays: readonly Overlay[], renamed: Renamed): OverlayBase {
  let packs = new Map([[core.id, core]]);
  for (const overlay of overlays) {
    const below = packs.get(overlay.extends);
    const joining = [...packs].map(
      ([id, pack]) =>
        [
          id,
          {
            ...pack,
            rules: [...pack.rules, ...overlay.rules],
            signals: [...pack.signals, ...overlay.signals],
          },
        ] as const,
    );
    packs = new Map(joining);
    if (below !== undefined) packs.set(overlay.id, applyOverlay(below, overlay));
  }
  return { packs, renamed };
}

function byFolder(files: readonly RuleText[]): Map<string, RuleText[]> {
  const folders = new Map<string, RuleText[]>();
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const folder = FOLDER.exec(file.path)?.[1];
    if (folder !== undefined) folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return folders;
}

function joined({ catalogue, manifest }: RuleReading, overlays: readonly OverlayReading[]): Catalogue {
  const packs = overlays.flatMap(({ overlay, rules, signals }) =>
    overlay === undefined ? [] : [{ overlay, rules, signals }],
  );
  // As the files of one folder would stand.
  const byFile = (a: { readonly id: string }, b: { readonly id: string }) => (`${a.id}.yml` < `${b.id}.yml` ? -1 : 1);
  return {
    principles: catalogue.principles,
    packs: [manifest, ...packs.map(({ overlay }) => manifestOf(overlay))],
    rules: [
      ...catalogue.rules,
      ...packs.flatMap(({ overlay, rules }) => rules.map((rule) => ofPack(rule, overlay))),
    ].sort(byFile),
    signals: [...catalogue.signals, ...packs.flatMap(({ signals }) => signals)].sort(byFile),
  };
}

/** A rule of a pack as people are told of it: it applies where its pack does. */
function ofPack(rule: CatalogueRule, { id, for: wanted }: Overlay): CatalogueRule {
  const where = { ...wanted, ...rule.where };
  return { ...rule, pack: id, ...(Object.keys(where).length > 0 && { where }) };
}

function manifestOf({
  id,
  version,
  language,
  engine,
  author,
  licence,
  about,
  for: wanted,
  ...rest
}: Overlay): PackInfo {
  return {
    id,
    version,
    language,
    extends: rest.extends,
    ...(engine && { engine }),
    ...(author && { author }),
    ...(licence && { licence }),
    ...(about && { about }),
    ...(wanted && { for: wanted }),
  };
}
