import { gmail } from "./gmail.ts";
import { practice } from "./practice.ts";
import type { PageAddress, Surface } from "./surface.ts";
import { zendesk } from "./zendesk.ts";

/** Every place the coach knows. A test sees to it that no surface file is forgotten here. */
export const surfaces: readonly Surface[] = [gmail, zendesk, practice];

/** The surface of a page, or undefined where the coach has no business. */
export function surfaceAt(address: PageAddress): Surface | undefined {
  return surfaces.find((surface) => surface.recognises(address));
}
