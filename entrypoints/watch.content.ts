import { defineContentScript } from "wxt/utils/define-content-script";
import { askBackground } from "../coach/extension.ts";
import { siteIsOn, watchSite } from "../settings/site-switch.ts";
import { surfaceAt, surfaces } from "../surfaces/index.ts";

/** How long to wait for the next try when the coach did not come. In milliseconds. */
const RETRIES = [300, 1_000, 3_000] as const;

/**
 * Waits, in every page of a mail host, for a composer, and asks for the coach when there is one. It must stay tiny, and it neither
 * reads nor observes anything while the coach is switched off here.
 */
export default defineContentScript({
  matches: surfaces.flatMap(({ matches }) => matches),
  runAt: "document_idle",
  main() {
    const surface = surfaceAt(location);
    if (!surface) return;
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
    const focused = (event: FocusEvent) => {
      const target = event.composedPath()[0];
      if (target instanceof Element && target.closest(surface.editable)) void bring();
    };
    const obey = (on: boolean) => {
      watching?.abort();
      watching = null;
      if (!on) return;
      watching = new AbortController();
      document.addEventListener("focusin", focused, { capture: true, passive: true, signal: watching.signal });
      if (document.querySelector(surface.editable)) void bring();
    };
    watchSite(surface.id, obey, new AbortController().signal);
    void siteIsOn(surface.id).then(obey);
  },
});
