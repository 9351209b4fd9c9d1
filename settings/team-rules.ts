import { checksum } from "../packs/checksum.ts";

/** A team's overlay as it is stored: as it was taken in, as it was understood, and as the page loads it. All of it is text. */
export interface TeamRules {
  /** The name of the file that it came from. */
  readonly file: string;
  /** The file as it was, to be given back. */
  readonly text: string;
  /** What it says, as JSON: enough to compile it anew, without reading the file again. */
  readonly overlay: string;
  readonly compiled: CompiledTeam;
}

/** What an overlay was compiled to. */
export interface CompiledTeam {
  /** What it was compiled on. On anything else it is stale. */
  readonly stamp: string;
  /** Of `layers`, to see damage. */
  readonly checksum: string;
  /** JSON, which is read when a page starts to coach. */
  readonly layers: string;
}

/** An overlay that is to be compiled before it counts, such as one from a file of settings. */
export const NOT_COMPILED: CompiledTeam = { stamp: "", checksum: checksum(""), layers: "" };

const LONGEST_FILE_NAME = 200;

/** In characters. A file is at most 200,000; what is made of it is of the same order. */
const LONGEST_TEXT = 2_000_000;

/** Reads what is stored. Never throws; undefined when it is nothing that was stored here. */
export function readTeamRules(value: unknown): TeamRules | undefined {
  const file = textIn(value, "file", LONGEST_FILE_NAME);
  const text = textIn(value, "text", LONGEST_TEXT);
  const overlay = textIn(value, "overlay", LONGEST_TEXT);
  if (file === undefined || text === undefined || overlay === undefined) return undefined;
  return { file, text, overlay, compiled: readCompiled(own(value, "compiled")) };
}

/** Whether what was compiled is whole, and fits what it is to lie on. */
export function isFresh({ compiled }: TeamRules, stamp: string): boolean {
  return compiled.stamp === stamp && compiled.checksum === checksum(compiled.layers);
}

function readCompiled(value: unknown): CompiledTeam {
  const stamp = textIn(value, "stamp", LONGEST_FILE_NAME);
  const sum = textIn(value, "checksum", LONGEST_FILE_NAME);
  const layers = textIn(value, "layers", LONGEST_TEXT);
  return stamp === undefined || sum === undefined || layers === undefined
    ? NOT_COMPILED
    : { stamp, checksum: sum, layers };
}

function textIn(value: unknown, key: string, longest: number): string | undefined {
  const text = own(value, key);
  return typeof text === "string" && text.length <= longest ? text : undefined;
}

/** Own properties only, as everywhere in the settings. */
function own(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
