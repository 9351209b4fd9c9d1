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

/** Every place the coach knows, those that take any page last. */
export const places: readonly Place[] = anywhereLast(Object.values(found));

/** The place of a page, or undefined where the coach has no business. */
export function placeAt(address: PageAddress): Place | undefined {
  return places.find((place) => place.recognises(address));
}

/** The address that governs a document: a frame without one of its own, such as an editor's, belongs to the page that made it. */
export function addressOf({ defaultView }: Document): PageAddress {
  let window: Window = defaultView ?? globalThis.window;
  try {
    while (window.location.protocol === "about:" && window.parent !== window) window = window.parent;
    return {
      protocol: window.location.protocol,
      hostname: window.location.hostname,
      pathname: window.location.pathname,
    };
  } catch {
    // A page of another origin around it.
    return { protocol: "about:", hostname: "", pathname: "" };
  }
}

/** The name of the switch that governs a place on this page, as settings store it: one for a surface, or one for a host. */
export function switchAt({ id, anywhere }: Place, { hostname }: PageAddress): string {
  return anywhere ? hostname.toLowerCase().replace(/[^a-z0-9.-]+/g, "-") : id;
}

/** A surface that takes any page must be asked after those that know it. */
export function anywhereLast<Some extends Place>(all: readonly Some[]): readonly Some[] {
  return [...all.filter(({ anywhere }) => !anywhere), ...all.filter(({ anywhere }) => anywhere)];
}
