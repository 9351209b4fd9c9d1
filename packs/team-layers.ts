import { corePack, overlays } from "virtual:human-level/packs";
import { coreStamp } from "virtual:human-level/stamp";
import { checksum } from "./checksum.ts";
import { compileLayers } from "./compile-layers.ts";
import type { Overlay } from "./overlay.ts";
import { readAlready } from "./rule-sets.ts";

/** Compiles a team's overlay on top of what comes with the extension. Throws nothing for what patterns hold. */
export function compileTeam(overlay: Overlay): {
  readonly stamp: string;
  readonly checksum: string;
  readonly layers: string;
} {
  const compiled = compileLayers(corePack, [...overlays, readAlready(overlay)], new Set([overlay.id]));
  const layers = JSON.stringify(compiled);
  return { stamp: coreStamp, checksum: checksum(layers), layers };
}
