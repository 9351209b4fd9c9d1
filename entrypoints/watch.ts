import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { askBackground, whenBack, whenUnwelcome } from "../coach/extension.ts";
import { hearFocus } from "../coach/hear-focus.ts";
import { focusedIn } from "../editors/roots.ts";
import { siteIsOn, watchSite } from "../settings/site-switch.ts";
import { addressOf, placeAt, switchAt } from "../surfaces/places.ts";
import { WATCHER_MARK } from "./access/watcher-mark.ts";

/** How long to wait for the next try when the coach did not come. In milliseconds. */
const RETRIES = [300, 1_000, 3_000] as const;

/** Where this script finds what it started before: it may be injected again into the same document. */
const RUNNING = Symbol.for(WATCHER_MARK);

/**
 * Waits, in every page it may be in, for a composer, and asks for the coach when there is one. It must stay tiny, and it neither
 * reads nor observes anything while the coach is switched off here. The manifest names the pages it comes to by itself; WXT's own frame for
 * content scripts would tell every page by an event that we are there, and double the script.
 */
export default defineUnlistedScript(() => {
  const address = addressOf(window);
  const place = placeAt(address);
  if (!place) return;
  const site = switchAt(place, address);
  const world = globalThis as { [RUNNING]?: AbortController };
  world[RUNNING]?.abort();
  const life = new AbortController();
  world[RUNNING] = life;
  const { signal } = life;
  let watching: AbortController | null = null;

  // A worker that the browser is just ending takes a message with it, so the watcher watches on until the coach has come.
  const bring = async () => {
    const current = watching;
    for (const wait of RETRIES) {
      if (!current || current.signal.aborted) return;
      if ((await askBackground({ type: "bring-coach" })) === true) return current.abort();
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  };
  const focused = (target: Element) => {
    if (target.closest(place.editable)) void bring();
  };
  const obey = (on: boolean) => {
    watching?.abort();
    watching = null;
    if (!on || signal.aborted) return;
    watching = new AbortController();
    hearFocus(document, focused, watching.signal);
    const open = place.byFocus ? focusedIn(document)?.closest(place.editable) : document.querySelector(place.editable);
    if (open) void bring();
  };
  signal.addEventListener("abort", () => watching?.abort(), { once: true });
  whenUnwelcome(() => life.abort(), signal);
  watchSite(site, obey, signal);
  const ask = () => void siteIsOn(site).then(obey);
  whenBack(ask, signal);
  ask();
});
