import { inTurn } from "./places.ts";
import type { PageAddress, Surface } from "./surface.ts";

export { switchAt } from "./places.ts";

/** A surface is there by being a file of this folder. */
const found: Record<string, Surface> = import.meta.glob(
  ["./*.ts", "!./index.ts", "!./places.ts", "!./surface.ts", "!./*.test.ts"],
  {
    eager: true,
    import: "surface",
  },
);

/** Every surface, those that take any page last. */
export const surfaces: readonly Surface[] = inTurn(Object.values(found));

/** The surface of a page, or undefined where the coach has no business. */
export function surfaceAt(address: PageAddress): Surface | undefined {
  return surfaces.find((surface) => surface.recognises(address));
}
