import { defineContentScript } from "wxt/utils/define-content-script";
import { tellBackground } from "../coach/extension.ts";
import { siteIsOn, watchSite } from "../settings/site-switch.ts";
import { surfaceAt, surfaces } from "../surfaces/index.ts";

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

    const bring = () => {
      watching?.abort();
      tellBackground({ type: "bring-coach" });
    };
    const focused = (event: FocusEvent) => {
      const target = event.composedPath()[0];
      if (target instanceof Element && target.closest(surface.editable)) bring();
    };
    const obey = (on: boolean) => {
      watching?.abort();
      watching = null;
      if (!on) return;
      watching = new AbortController();
      document.addEventListener("focusin", focused, { capture: true, passive: true, signal: watching.signal });
      if (document.querySelector(surface.editable)) bring();
    };
    watchSite(surface.id, obey, new AbortController().signal);
    void siteIsOn(surface.id).then(obey);
  },
});
