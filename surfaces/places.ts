/// <reference types="vite/types/importMeta.d.ts" />
import type { PageAddress, Place } from "./surface.ts";

/** The part of each surface that the watcher needs, taken from its file by name so that the rest of the file stays behind. */
const found: Record<string, Place> = import.meta.glob(
  ["./*.ts", "!./index.ts", "!./places.ts", "!./surface.ts", "!./*.test.ts"],
  {
    eager: true,
    import: "place",
  },
);

/** Every place the coach knows, in the order in which they are asked. */
export const places: readonly Place[] = inTurn(Object.values(found));

/** The place of a page, or undefined where the coach has no business. */
export function placeAt(address: PageAddress): Place | undefined {
  return places.find((place) => place.recognises(address));
}

/** The address that governs a document: a frame without one of its own, such as an editor's, belongs to the page that made it. */
export function addressOf(window: Window): PageAddress {
  try {
    const { protocol, hostname, pathname } = window.location;
    return protocol === "about:" && window.parent !== window
      ? addressOf(window.parent)
      : { protocol, hostname, pathname };
  } catch {
    // A page of another origin around it.
    return { protocol: "about:", hostname: "", pathname: "" };
  }
}

/** The name of the switch that governs a place on this page, as settings store it: one for a surface, or one for a host. */
export function switchAt({ id, anywhere }: Place, { hostname }: PageAddress): string {
  return anywhere ? hostname.toLowerCase().replace(/[^a-z0-9.-]+/g, "-") : id;
}

/** Those that most pages belong to are asked first, and a surface that takes any page after all that know it. */
export function inTurn<Some extends Place>(all: readonly Some[]): readonly Some[] {
  const turn = ({ permission, anywhere }: Some) => (anywhere ? 2 : permission === "install" ? 0 : 1);
  return [...all].sort((a, b) => turn(a) - turn(b));
}
