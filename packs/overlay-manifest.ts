import * as z from "zod";
import type { RulePack } from "../engine/rule.ts";
import { didYouMean } from "./did-you-mean.ts";
import { isInRange, LANGUAGE_VERSION } from "./language-version.ts";
import type { Manifest } from "./overlay.ts";
import { OVERLAY_FIELDS, OVERLAY_MANIFEST } from "./overlay-schema.ts";
import type { Problem } from "./problem.ts";
import type { Renamed } from "./renamed.ts";
import { type SourceFile, within } from "./source-file.ts";
import { zodProblems } from "./zod-problems.ts";

/** What an overlay may lie on. */
export interface OverlayBase {
  /** By id, each with every rule that a message of that pack may meet. */
  readonly packs: ReadonlyMap<string, RulePack>;
  readonly renamed: Renamed;
}

/** What an overlay says of itself. */
export type OverlayManifest = Manifest & { readonly extends: string };

/** A map as it was written. */
export type Fields = Readonly<Record<string, unknown>>;

/** What an overlay is called that does not say. */
const NAMELESS = { id: "team", version: "1.0.0" } as const;

const manifest = z.object({ ...OVERLAY_MANIFEST, extends: OVERLAY_MANIFEST.extends.exactOptional() });

/** Reads what an overlay says of itself. Undefined when it cannot lie on anything here. */
export function readManifest(
  data: Fields,
  source: SourceFile,
  { packs }: OverlayBase,
  problems: Problem[],
): OverlayManifest | undefined {
  for (const key of Object.keys(data)) {
    if (OVERLAY_FIELDS.includes(key)) continue;
    problems.push(
      source.problem([key], `"${key}" is not a field here.${didYouMean(key, OVERLAY_FIELDS)}`, { key: true }),
    );
  }
  const good: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(OVERLAY_MANIFEST)) {
    if (!Object.hasOwn(data, key)) continue;
    const part = within(source, [key]);
    const parsed = schema.safeParse(part.data);
    if (parsed.success) good[key] = parsed.data;
    else problems.push(...zodProblems(parsed.error, part));
  }
  if (!Object.hasOwn(data, "extends")) problems.push(source.problem([], 'Say what this lies on: "extends: core".'));
  const read = manifest.parse(good);
  const { extends: below, ...rest } = read;
  if (below === undefined) return undefined;
  const pack = packs.get(below);
  if (pack === undefined) {
    problems.push(source.problem(["extends"], `There is no pack "${below}".${didYouMean(below, [...packs.keys()])}`));
    return undefined;
  }
  if (rest.engine !== undefined && !isInRange(LANGUAGE_VERSION, rest.engine)) {
    problems.push(
      source.problem(
        ["engine"],
        `This needs version ${rest.engine} of the rule language; here is ${LANGUAGE_VERSION}.`,
      ),
    );
    return undefined;
  }
  if (rest.language !== undefined && mainLanguage(rest.language) !== mainLanguage(pack.language)) {
    problems.push(
      source.problem(["language"], `"${below}" is written in ${pack.language}: write rules in that language.`),
    );
  }
  if (rest.id !== undefined && packs.has(rest.id)) {
    problems.push(source.problem(["id"], `There is a pack "${rest.id}" already: choose another id.`));
    return { ...rest, ...NAMELESS, language: pack.language, extends: below };
  }
  return { ...NAMELESS, language: pack.language, ...rest, extends: below };
}

function mainLanguage(tag: string): string {
  return tag.split("-")[0] ?? tag;
}

/** Whether something is a map, not a list and not nothing. */
export function isMap(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
